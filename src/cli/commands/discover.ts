import type { Command } from 'commander'
import type { Discovery, FoundFeed } from '../../flow/index.ts'
import { complain, type Door, errorOf, FAILED, fail } from '../door.ts'
import { addFetchOptions, type FetchOptions, privateHostsOf } from '../fetch-options.ts'
import { speakHelp } from '../help.ts'
import { FEED_PLACE_WORDS, HELP, SAY } from '../messages.ts'
import { writeLine } from '../terminal/output.ts'
import { plainLine, type Terminal } from '../terminal/terminal.ts'

interface DiscoverOptions extends FetchOptions {
  readonly ndjson?: boolean
}

export function addDiscover(program: Command, door: Door): void {
  const { terminal } = door
  const command = program
    .command('discover')
    .description(terminal.tell(HELP.discover))
    .argument('<documents...>', terminal.tell(HELP.documents))
    .option('--ndjson', terminal.tell(HELP.discoverNdjson))
    .action((names: readonly string[], options: DiscoverOptions) => discover(names, options, door))
  addFetchOptions(command, terminal)
  speakHelp(command, terminal, ['yinzheng discover https://example.org/', 'yinzheng discover subscriptions.opml', 'yinzheng discover --ndjson page.html'])
}

async function discover(names: readonly string[], { ndjson = false, ...fetching }: DiscoverOptions, door: Door): Promise<void> {
  const { discoverDocuments } = await import('../../flow/index.ts')
  let found = false
  for await (const discovery of discoverDocuments(names, { now: door.today, privateHosts: privateHostsOf(fetching) })) {
    if (ndjson) await writeDiscovery(discovery, door)
    else if ('trouble' in discovery) complain(discovery.trouble, door, { about: discovery.name })
    else printFeeds(discovery, door.terminal)
    found ||= 'feeds' in discovery
  }
  if (found && !ndjson) door.terminal.print(door.terminal.paint('dim', door.terminal.tell(SAY.howToRead)))
}

async function writeDiscovery(discovery: Discovery, { terminal }: Door): Promise<void> {
  if ('trouble' in discovery) {
    fail(FAILED)
    return writeLine({ file: discovery.name, error: errorOf(discovery.trouble, terminal) })
  }
  for (const feed of discovery.feeds) await writeLine({ file: discovery.name, ...feed })
}

/** A list under its folders; each folder is named once, as in the file. */
function printFeeds({ name, feeds, listTitle }: Extract<Discovery, { readonly feeds: unknown }>, terminal: Terminal): void {
  const { paint, print, tell } = terminal
  print(paint('bold', tell(SAY.listTally, { name: plainLine(listTitle ?? name), feeds: feeds.length })))
  let folder = ''
  for (const feed of feeds) {
    const next = plainLine((feed.folders ?? []).join(' / '))
    if (next !== folder && next !== '') print(paint('dim', tell(SAY.feedInFolder, { folder: next })), 2)
    folder = next
    print(feedLine(feed, terminal), folder === '' ? 2 : 4)
  }
  print()
}

function feedLine({ url, title, from }: FoundFeed, { tell }: Terminal): string {
  const place = { url: plainLine(url), from: tell(FEED_PLACE_WORDS[from]) }
  return title === undefined ? tell(SAY.feedNamed, place) : tell(SAY.feedFrom, { ...place, title: plainLine(title) })
}
