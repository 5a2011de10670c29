import { type Command, CommanderError, InvalidArgumentError } from 'commander'
import type { Annotations, Reading } from '../../flow/index.ts'
import { annotationLine } from '../contract.ts'
import { complain, type Door, MISUSED } from '../door.ts'
import { addFetchOptions, type FetchOptions, privateHostsOf } from '../fetch-options.ts'
import { speakHelp } from '../help.ts'
import { HELP, SAY } from '../messages.ts'
import { answerLines, optionalTextIn, textIn } from '../ndjson.ts'
import { plain, plainLine, type Terminal } from '../terminal/terminal.ts'
import { padded } from '../terminal/width.ts'

interface AnnotateOptions extends FetchOptions {
  readonly ndjson?: boolean
  readonly reference?: string
}

export function addAnnotate(program: Command, door: Door): void {
  const { terminal } = door
  const command = program
    .command('annotate')
    .description(terminal.tell(HELP.annotate))
    .argument('[documents...]', terminal.tell(HELP.documents))
    .option('--ndjson', terminal.tell(HELP.annotateNdjson))
    .option('--reference <date>', terminal.tell(HELP.reference), parseDate)
    .action((names: readonly string[], options: AnnotateOptions) => annotateFor(names, options, door))
  addFetchOptions(command, terminal)
  speakHelp(command, terminal, [
    'yinzheng annotate page.html',
    "echo '{\"id\":1,\"text\":\"昨天有近30场\",\"reference\":\"2025-06-17\"}' | yinzheng annotate --ndjson",
  ])
}

/** `2025-06-17`, `2025-06-17T16:01+08:00`, `2025-06`, `2025`; not `17 June`. */
function parseDate(text: string): string {
  if (!/^\d{4}(?:-\d\d(?:-\d\d(?:T.*)?)?)?$/.test(text) || Number.isNaN(Date.parse(text))) throw new InvalidArgumentError('2025-06-17')
  return text
}

async function annotateFor(names: readonly string[], { ndjson = false, reference, ...fetching }: AnnotateOptions, door: Door): Promise<void> {
  const { annotate, readDocuments, textOf } = await import('../../flow/index.ts')
  if (ndjson) {
    if (names.length > 0) throw new CommanderError(MISUSED, 'commander.conflictingOption', `error: '--ndjson” + “${names[0]}'`)
    await answerLines(door, (request) =>
      annotationLine(request['id'], annotate(textIn(request, 'text'), optionalTextIn(request, 'reference') ?? reference)),
    )
    return
  }
  if (names.length === 0) throw new CommanderError(MISUSED, 'commander.missingArgument', "error: missing required argument 'documents'")
  for await (const reading of readDocuments(names, { now: door.today, privateHosts: privateHostsOf(fetching) })) {
    eachArticle(reading, door, (article) => printAnnotations(annotate(textOf(article), reference ?? article.published?.at), door.terminal))
  }
}

function eachArticle(reading: Reading, door: Door, use: (article: Extract<Reading, { articles: unknown }>['articles'][number]) => void): void {
  if ('trouble' in reading) return complain(reading.trouble, door, { about: reading.name })
  for (const article of reading.articles) {
    door.terminal.print(door.terminal.paint('bold', plainLine(article.headline ?? reading.name)))
    use(article)
    door.terminal.print()
  }
}

function printAnnotations({ times, quantities, names }: Annotations, { paint, print, tell }: Terminal): void {
  const rows: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    [tell(SAY.times), times.map(({ text, timex }) => [text, timex])],
    [tell(SAY.quantities), quantities.map(({ text, value, upper, unit }) => [text, `${value}${upper === undefined ? '' : `–${upper}`} ${unit}`])],
    [tell(SAY.names), names.map(({ text, kind, canonical }) => [text, canonical === text ? kind : `${kind} → ${canonical}`])],
  ]
  for (const [title, marks] of rows) {
    if (marks.length > 0) print(paint('dim', title), 2)
    for (const [text, meaning] of marks) print(`${padded(plain(text), 24)}  ${plain(meaning)}`, 4)
  }
}
