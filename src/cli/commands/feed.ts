import { type Command, Option } from 'commander'
import type { Library } from '../../flow/index.ts'
import { trouble } from '../../trouble/index.ts'
import { complain, type Door, troubleMessage } from '../door.ts'
import { addFetchOptions, type FetchOptions, privateHostsOf } from '../fetch-options.ts'
import { speakHelp } from '../help.ts'
import { HELP, SAY } from '../messages.ts'
import { progressBar } from '../terminal/progress.ts'
import { plainLine } from '../terminal/terminal.ts'

interface FeedOptions extends FetchOptions {
  readonly data?: string
  readonly folder?: string
}

type Subscriptions = Library['subscriptions']

/** Subscriptions: made, listed, asked, given up. */
export function addFeed(program: Command, door: Door): void {
  const { terminal } = door
  const command = program.command('feed').description(terminal.tell(HELP.feed))
  speakHelp(command, terminal, ['yinzheng feed add https://example.org/ --folder 报纸', 'yinzheng feed list', 'yinzheng feed refresh'])
  const part = (name: string, help: string) => {
    const made = command.command(name).description(help).addOption(new Option('--data <folder>', terminal.tell(HELP.data)))
    speakHelp(made, terminal, [])
    return made
  }
  addFetchOptions(part('add', terminal.tell(HELP.feedAdd)), terminal)
    .argument('<address>', terminal.tell(HELP.feedAddress))
    .option('--folder <path>', terminal.tell(HELP.feedFolder))
    .action((address: string, options: FeedOptions) => withSubscriptions(options, door, (subscriptions) => add(address, options, subscriptions, door)))
  part('list', terminal.tell(HELP.feedList)).action((options: FeedOptions) =>
    withSubscriptions({ ...options, as: 'reader' }, door, (subscriptions) => list(subscriptions, door)),
  )
  addFetchOptions(part('refresh', terminal.tell(HELP.feedRefresh)), terminal).action((options: FeedOptions) =>
    withSubscriptions(options, door, (subscriptions) => refresh(subscriptions, door)),
  )
  part('remove', terminal.tell(HELP.feedRemove))
    .argument('<id>', terminal.tell(HELP.feedId))
    .action((id: string, options: FeedOptions) =>
      withSubscriptions(options, door, async (subscriptions) => {
        if (await subscriptions.remove(id)) await list(subscriptions, door)
        else complain(trouble('id-unknown', { name: id, command: 'yinzheng feed list' }), door)
      }),
    )
}

/** `as: 'reader'`: beside a desk that is open. */
async function withSubscriptions({ as = 'owner', ...options }: FeedOptions & { readonly as?: 'owner' | 'reader' }, door: Door, work: (subscriptions: Subscriptions) => Promise<void>): Promise<void> {
  const { dataFolder, openLibrary } = await import('../../flow/index.ts')
  const onFault = (error: unknown) => door.terminal.complain(plainLine(String(error)))
  const library = await openLibrary({ folder: dataFolder({ option: options.data }), as, privateHosts: privateHostsOf(options), onFault })
  await work(library.subscriptions).finally(() => library.close())
}

/** `报纸/晚报`: a folder in a folder; `24\/7`: a folder. */
async function add(address: string, { folder }: FeedOptions, subscriptions: Subscriptions, door: Door): Promise<void> {
  const { terminal } = door
  const { parseFolderPath } = await import('../../flow/index.ts')
  const { subscription, isNew, others } = await subscriptions.add(address, folder === undefined ? {} : { folder: parseFolderPath(folder) })
  const name = plainLine(subscription.ownTitle ?? subscription.title ?? subscription.feedUrl)
  terminal.print(terminal.tell(isNew ? SAY.subscribed : SAY.subscribedBefore, { name }))
  if (others.length > 0) terminal.print(terminal.paint('dim', terminal.tell(SAY.otherFeeds)))
  for (const { url, title } of others) terminal.print(plainLine(title === undefined ? url : `${title}  ${url}`), 2)
  if (isNew) await refresh(subscriptions, door)
}

/** Asks what is due now; with nothing kept back but what its server asked to wait for. */
async function refresh(subscriptions: Subscriptions, { terminal }: Door): Promise<void> {
  await subscriptions.refresh()
  const now = Date.now()
  const due = (await subscriptions.list()).filter(({ state, dueAt }) => state === 'active' && dueAt <= now)
  const bar = progressBar()
  let articles = 0
  let done = 0
  await new Promise<void>((resolve) => {
    subscriptions.onPolled(({ changes, ofPages }) => {
      if (ofPages) return
      articles += changes.filter(({ change }) => change === 'new').length
      bar.onProgress({ done: (done += 1), of: due.length, name: '' })
      if (done >= due.length) resolve()
    })
    if (due.length === 0) resolve()
    else subscriptions.start()
  })
  await subscriptions.pagesRead()
  bar.done()
  terminal.print(terminal.tell(SAY.feedsAsked, { feeds: due.length, articles }))
}

async function list(subscriptions: Subscriptions, { terminal }: Door): Promise<void> {
  const all = await subscriptions.list()
  if (all.length === 0) terminal.print(terminal.tell(SAY.noSubscriptions))
  let shown = ''
  for (const { id, ownTitle, title, feedUrl, folder, state, poll } of all) {
    const place = plainLine(folder.join(' / '))
    if (place !== shown && place !== '') terminal.print(terminal.paint('bold', place))
    shown = place
    const mark = state === 'active' ? '' : ` ${terminal.tell(state === 'gone' ? SAY.feedGone : SAY.feedPaused)}`
    terminal.print(`${id}  ${plainLine(ownTitle ?? title ?? feedUrl)}${mark}`, place === '' ? 0 : 2)
    if (poll.trouble) terminal.print(terminal.paint('dim', troubleMessage(poll.trouble, terminal)), place === '' ? 2 : 4)
  }
}
