import { type Command, CommanderError } from 'commander'
import type { MadePageTest, Reading } from '../../flow/index.ts'
import { trouble } from '../../trouble/index.ts'
import { articleLine, explanationLine } from '../contract.ts'
import { complain, type Door, errorOf, FAILED, fail, MISUSED } from '../door.ts'
import { addFetchOptions, type FetchOptions, privateHostsOf } from '../fetch-options.ts'
import { speakHelp } from '../help.ts'
import { HELP, SAY } from '../messages.ts'
import { printArticle } from '../print-article.ts'
import { type ParsedExplanation, printExplanation } from '../print-explanation.ts'
import { writeLine } from '../terminal/output.ts'
import { progressBar } from '../terminal/progress.ts'
import { plainLine } from '../terminal/terminal.ts'

interface ReadOptions extends FetchOptions {
  readonly ndjson?: boolean
  readonly removed?: boolean
  readonly explain?: boolean
  readonly html?: boolean
  readonly toTest?: boolean
  readonly testsIn: string
}

export function addRead(program: Command, door: Door): void {
  const { terminal } = door
  const command = program
    .command('read')
    .description(terminal.tell(HELP.read))
    .argument('<documents...>', terminal.tell(HELP.documents))
    .option('--ndjson', terminal.tell(HELP.readNdjson))
    .option('--removed', terminal.tell(HELP.removed))
    .option('--explain', terminal.tell(HELP.explain))
    .option('--html', terminal.tell(HELP.html))
    .option('--to-test', terminal.tell(HELP.toTest))
    .option('--tests-in <folder>', terminal.tell(HELP.testsIn), 'test/pages')
    .action((names: readonly string[], options: ReadOptions) => run(names, options, door))
  addFetchOptions(command, terminal)
  speakHelp(command, terminal, [
    'yinzheng read page.html', 'yinzheng read --removed news/', 'yinzheng read --explain page.html', 'yinzheng read --ndjson feed.xml - < page.html',
  ])
}

function run(names: readonly string[], options: ReadOptions, door: Door): Promise<void> {
  if (options.html && !options.ndjson) throw new CommanderError(MISUSED, 'commander.missingMandatoryOptionValue', "error: '--ndjson'")
  if (options.toTest) return makeTests(names, options, door)
  if (options.ndjson && options.html && !options.explain) return render(names, options, door)
  return options.explain ? explain(names, options, door) : read(names, options, door)
}

async function read(names: readonly string[], { ndjson = false, removed = false, ...fetching }: ReadOptions, door: Door): Promise<void> {
  const { readDocuments } = await import('../../flow/index.ts')
  const bar = progressBar()
  let first = true
  for await (const reading of readDocuments(names, { now: door.today, onProgress: bar.onProgress, privateHosts: privateHostsOf(fetching) })) {
    bar.done()
    if (ndjson) {
      await writeReading(reading, door)
    } else {
      if (!first && 'articles' in reading) door.terminal.print()
      printReading(reading, removed, door)
      first = false
    }
    complainOfMissingEntries(reading, door)
  }
}

/** What came of a feed that breaks off is shown; that it is not all must not be passed over. */
function complainOfMissingEntries(reading: Reading, door: Door): void {
  if ('articles' in reading && reading.isCutOff) complain(trouble('feed-cut-off', { name: reading.name }), door, { about: reading.name })
}

async function writeReading(reading: Reading, { terminal }: Door): Promise<void> {
  if ('trouble' in reading) {
    fail(FAILED)
    await writeLine({ file: reading.name, error: errorOf(reading.trouble, terminal) })
  } else if (reading.articles.length === 0) {
    await writeLine({ file: reading.name, feedTitle: reading.feedTitle, entryCount: 0 })
  } else {
    for (const article of reading.articles) await writeLine(articleLine(article))
  }
}

async function render(names: readonly string[], options: ReadOptions, door: Door): Promise<void> {
  const { renderDocuments } = await import('../../flow/index.ts')
  for await (const rendering of renderDocuments(names, { now: door.today, privateHosts: privateHostsOf(options) })) {
    if ('trouble' in rendering || rendering.articles.length === 0) await writeReading(rendering, door)
    else for (const [index, article] of rendering.articles.entries()) await writeLine({ ...articleLine(article), html: rendering.html[index] })
    complainOfMissingEntries(rendering, door)
  }
}

function printReading(reading: Reading, removed: boolean, door: Door): void {
  if ('trouble' in reading) {
    complain(reading.trouble, door, { about: reading.name })
  } else if (reading.articles.length === 0) {
    door.terminal.print(door.terminal.tell(SAY.emptyFeed, { name: plainLine(reading.name) }))
  } else {
    reading.articles.forEach((article, index) => {
      if (index > 0) door.terminal.print()
      printArticle(article, door.terminal, { removed })
    })
  }
}

/** A page without an article is explained all the same: its lines and their scores are then of most use. */
async function explain(names: readonly string[], { ndjson = false, ...fetching }: ReadOptions, door: Door): Promise<void> {
  const { explainDocuments } = await import('../../flow/index.ts')
  let first = true
  for await (const document of explainDocuments(names, { now: door.today, privateHosts: privateHostsOf(fetching) })) {
    const { name, explanation } = document
    const trouble = 'code' in explanation ? explanation : explanation.kind !== 'feed' && 'code' in explanation.outcome ? explanation.outcome : undefined
    if (ndjson) {
      await writeLine(explanationLine(document, (reason) => errorOf(reason, door.terminal)))
      if (trouble) fail(FAILED)
    } else {
      if (!first) door.terminal.print()
      if (!('code' in explanation)) printExplanation({ ...document, explanation } satisfies ParsedExplanation, door.terminal)
      if (trouble) complain(trouble, door, { about: name })
      first = false
    }
  }
}

async function makeTests(names: readonly string[], { testsIn, ndjson = false, ...fetching }: ReadOptions, door: Door): Promise<void> {
  const { makePageTests } = await import('../../flow/index.ts')
  for await (const made of makePageTests(names, { now: door.today, folder: testsIn, privateHosts: privateHostsOf(fetching) })) {
    if (ndjson) await writeLine('trouble' in made ? { file: made.name, error: errorOf(made.trouble, door.terminal) } : { file: made.name, folder: made.folder, files: made.files })
    else printMade(made, door)
    if ('trouble' in made) fail(FAILED)
  }
}

function printMade(made: MadePageTest, door: Door): void {
  const { terminal } = door
  if ('trouble' in made) complain(made.trouble, door, { about: made.name })
  else terminal.print(terminal.tell(SAY.madeTest, { folder: plainLine(made.folder), files: made.files.join(' ') }))
}
