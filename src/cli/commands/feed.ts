import { type Command, CommanderError, Option } from 'commander'
import type { Library } from '../../flow/index.ts'
import type { FullTextPolicy } from '../../store/index.ts'
import { trouble } from '../../trouble/index.ts'
import { complain, type Door, MISUSED, troubleMessage } from '../door.ts'
import { addFetchOptions, type FetchOptions, privateHostsOf } from '../fetch-options.ts'
import { speakHelp } from '../help.ts'
import { HELP, SAY } from '../messages.ts'
import { progressBar } from '../terminal/progress.ts'
import { plainLine } from '../terminal/terminal.ts'

interface FeedOptions extends FetchOptions {
  readonly data?: string
  readonly folder?: string
  readonly fullText?: FullTextPolicy
}

interface ChangeOptions extends FeedOptions {
  readonly title?: string
  readonly state?: 'active' | 'paused'
}

type Subscriptions = Library['subscriptions']

/** Subscriptions: made, listed, asked, given up. */
export function addFeed(program: Command, door: Door): void {
  const { terminal } = door
  const command = program.command('feed').description(terminal.tell(HELP.feed))
  speakHelp(command, terminal, ['yinzheng feed add https://example.org/ --folder 报纸', 'yinzheng feed list', 'yinzheng feed refresh', 'yinzheng feed change 4f1c… --full-text always'])
  const part = (name: string, help: string) => {
    const made = command.command(name).description(help).addOption(new Option('--data <folder>', terminal.tell(HELP.data)))
    speakHelp(made, terminal, [])
    return made
  }
  addFetchOptions(part('add', terminal.tell(HELP.feedAdd)), terminal)
    .argument('<address>', terminal.tell(HELP.feedAddress))
    .option('--folder <path>', terminal.tell(HELP.feedFolder))
    .addOption(fullTextOption(door))
    .action((address: string, options: FeedOptions) => withSubscriptions(options, door, (subscriptions) => add(address, options, subscriptions, door)))
  part('list', terminal.tell(HELP.feedList)).action((options: FeedOptions) =>
    withSubscriptions({ ...options, as: 'reader' }, door, (subscriptions) => list(subscriptions, door)),
  )
  addFetchOptions(part('refresh', terminal.tell(HELP.feedRefresh)), terminal).action((options: FeedOptions) =>
    withSubscriptions(options, door, (subscriptions) => refresh(subscriptions, door)),
  )
  part('change', terminal.tell(HELP.feedChange))
    .argument('<id>', terminal.tell(HELP.feedId))
    .addOption(fullTextOption(door))
    .option('--folder <path>', terminal.tell(HELP.feedFolder))
    .option('--title <name>', terminal.tell(HELP.feedTitle))
    .addOption(new Option('--state <state>', terminal.tell(HELP.feedState)).choices(['active', 'paused']))
    .action((id: string, options: ChangeOptions) => {
      const { title, folder, fullText, state } = options
      if ((title ?? folder ?? fullText ?? state) === undefined) throw new CommanderError(MISUSED, 'commander.missingMandatoryOptionValue', "error: '--full-text | --folder | --title | --state'")
      return withSubscriptions(options, door, (subscriptions) => change(id, options, subscriptions, door))
    })
  part('remove', terminal.tell(HELP.feedRemove))
    .argument('<id>', terminal.tell(HELP.feedId))
    .action((id: string, options: FeedOptions) =>
      withSubscriptions(options, door, async (subscriptions) => {
        if (await subscriptions.remove(id)) await list(subscriptions, door)
        else complain(unknown(id), door)
      }),
    )
}

const fullTextOption = ({ terminal }: Door) => new Option('--full-text <policy>', terminal.tell(HELP.feedFullText)).choices(['auto', 'always', 'never'])

const unknown = (id: string) => trouble('id-unknown', { name: id, command: 'yinzheng feed list' })

/** `as: 'reader'`: beside a desk that is open. */
async function withSubscriptions({ as = 'owner', ...options }: FeedOptions & { readonly as?: 'owner' | 'reader' }, door: Door, work: (subscriptions: Subscriptions) => Promise<void>): Promise<void> {
  const { dataFolder, openLibrary } = await import('../../flow/index.ts')
  const onFault = (error: unknown) => door.terminal.complain(plainLine(String(error)))
  const library = await openLibrary({ folder: dataFolder({ option: options.data }), as, privateHosts: privateHostsOf(options), onFault })
  await work(library.subscriptions).finally(() => library.close())
}

/** `报纸/晚报`: a folder in a folder; `24\/7`: a folder. */
async function pathOf(folder: string): Promise<readonly string[]> {
  const { parseFolderPath } = await import('../../flow/index.ts')
  return parseFolderPath(folder)
}

async function change(id: string, { title, folder, fullText, state }: ChangeOptions, subscriptions: Subscriptions, door: Door): Promise<void> {
  const changed = await subscriptions.change(id, {
    ...(title !== undefined && { ownTitle: title }), ...(folder !== undefined && { folder: await pathOf(folder) }), ...(fullText && { fullText }), ...(state && { state }),
  })
  if (changed) await list(subscriptions, door)
  else complain(unknown(id), door)
}

async function add(address: string, { folder, fullText }: FeedOptions, subscriptions: Subscriptions, door: Door): Promise<void> {
  const { terminal } = door
  const { subscription, isNew, others } = await subscriptions.add(address, { ...(folder !== undefined && { folder: await pathOf(folder) }), ...(fullText && { fullText }) })
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
  for (const { id, ownTitle, title, feedUrl, folder, state, fullText, poll } of all) {
    const place = plainLine(folder.join(' / '))
    if (place !== shown && place !== '') terminal.print(terminal.paint('bold', place))
    shown = place
    const marks = [state !== 'active' && (state === 'gone' ? SAY.feedGone : SAY.feedPaused), fullText !== 'auto' && (fullText === 'always' ? SAY.feedPagesRead : SAY.feedPagesLeft)]
    const marked = marks.map((mark) => (mark ? ` ${terminal.tell(mark)}` : '')).join('')
    terminal.print(`${id}  ${plainLine(ownTitle ?? title ?? feedUrl)}${marked}`, place === '' ? 0 : 2)
    if (poll.trouble) terminal.print(terminal.paint('dim', troubleMessage(poll.trouble, terminal)), place === '' ? 2 : 4)
  }
}
