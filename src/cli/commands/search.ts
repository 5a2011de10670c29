import { type Command, InvalidArgumentError, Option } from 'commander'
import type { SearchHit } from '../../flow/index.ts'
import type { SearchOrder } from '../../store/index.ts'
import { troubleOf } from '../../trouble/index.ts'
import { complain, type Door } from '../door.ts'
import { speakHelp } from '../help.ts'
import { HELP, SAY } from '../messages.ts'
import { writeLine } from '../terminal/output.ts'
import { plainLine, type Terminal } from '../terminal/terminal.ts'

interface SearchOptions {
  readonly order: SearchOrder
  readonly limit: number
  readonly ndjson?: boolean
  readonly data?: string
}

const MOST_AT_ONCE = 100

export function addSearch(program: Command, door: Door): void {
  const { terminal } = door
  const command = program
    .command('search')
    .description(terminal.tell(HELP.search))
    .argument('<query...>', terminal.tell(HELP.searchQuery))
    .addOption(new Option('--order <order>', terminal.tell(HELP.searchOrder)).choices(['relevance', 'time']).default('relevance'))
    .option('--limit <number>', terminal.tell(HELP.searchLimit), countOf, 20)
    .option('--ndjson', terminal.tell(HELP.searchNdjson))
    .option('--data <folder>', terminal.tell(HELP.data))
    .action((words: readonly string[], options: SearchOptions) => search(words.join(' '), options, door))
  speakHelp(command, terminal, ['yinzheng search 渡轮 停航', "yinzheng search '“停航两天” site:example.org after:2026-01'", 'yinzheng search is:unread --order time'])
}

function countOf(written: string): number {
  const count = Number(written)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('1, 2, 3, …')
  return count
}

/** Words that begin with `-` come after `--`, as everywhere. */
async function search(query: string, { order, limit, ndjson = false, data }: SearchOptions, door: Door): Promise<void> {
  const { dataFolder, openLibrary } = await import('../../flow/index.ts')
  const { terminal } = door
  try {
    const library = await openLibrary({ folder: dataFolder({ option: data }), as: 'reader' })
    try {
      let left = limit
      let after: string | undefined
      let unindexed = 0
      do {
        const page = await library.search({ query, order, limit: Math.min(left, MOST_AT_ONCE), ...(after !== undefined && { after }) })
        for (const hit of page.hits) await (ndjson ? writeLine(lineOf(hit)) : print(hit, terminal))
        left -= page.hits.length
        after = page.next
        unindexed = page.unindexed
      } while (left > 0 && after !== undefined)
      if (!ndjson && left === limit) terminal.print(terminal.tell(SAY.noHits))
      if (!ndjson && after !== undefined) terminal.complain(terminal.tell(SAY.moreHits))
      if (unindexed > 0) terminal.complain(terminal.tell(SAY.notIndexed, { n: unindexed }))
    } finally {
      await library.close()
    }
  } catch (error) {
    complain(troubleOf(error), door)
  }
}

function lineOf({ row, highlights, excerpt }: SearchHit): object {
  const { id, headline, publisher, origin, published, url, language, read, starred, later } = row
  return {
    id, headline, publisher, origin, published: published?.at, url, language, read, starred, later, excerpt,
    headlineSpans: highlights.headline, textSpans: highlights.text,
  }
}

function print({ row, highlights, excerpt }: SearchHit, terminal: Terminal): void {
  const { headline = row.url ?? row.document.name, publisher, origin, published, arrivedAt, url } = row
  const words = highlights.text.map(({ start, end }) => ({ start: start - highlights.excerpt.start, end: end - highlights.excerpt.start }))
  terminal.print(terminal.paint('bold', plainLine(headline)))
  terminal.print(terminal.paint('dim', [published?.at ?? arrivedAt.slice(0, 10), publisher, origin, url].flatMap((part) => (part === undefined ? [] : [plainLine(part)])).join('  ')), 2)
  terminal.print(painted(excerpt, words, terminal), 2)
  terminal.print()
}

/** The words of the query stand out. */
function painted(text: string, spans: readonly { readonly start: number; readonly end: number }[], { paint }: Terminal): string {
  let done = 0
  let shown = ''
  for (const { start, end } of spans) {
    if (start < done || end > text.length) continue
    shown += plainLine(text.slice(done, start)) + paint('amber', plainLine(text.slice(start, end)))
    done = end
  }
  return shown + plainLine(text.slice(done))
}
