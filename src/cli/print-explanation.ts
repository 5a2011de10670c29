import type { Article, ExplainedLine, Explanation } from '../article/index.ts'
import type { ExplainedDocument } from '../flow/index.ts'
import { REMOVAL_WORDS } from '../words/index.ts'
import { CHARSET_WORDS, DATE_WORDS, KIND_WORDS, SAY } from './messages.ts'
import { readerDate } from './reader-date.ts'
import { type Ink, plain, plainLine, type Terminal } from './terminal/terminal.ts'
import { displayWidth, padded } from './terminal/width.ts'

/** A document that could be parsed, whatever came of it. */
export type ParsedExplanation = ExplainedDocument & { readonly explanation: Exclude<ExplainedDocument['explanation'], { readonly code: string }> }

/** Why a document was read as it was: its kind, what is known of it and from where, the body's element and its rivals, and every line. */
export function printExplanation({ name, charset, explanation }: ParsedExplanation, terminal: Terminal): void {
  const { paint, print, tell } = terminal
  print(paint('bold', plainLine(name)))
  const kind = tell(KIND_WORDS[explanation.kind])
  if (charset) print(paint('dim', tell(SAY.explainedAs, { kind, charset: charset.name, from: tell(CHARSET_WORDS[charset.from]) })))
  if (explanation.kind === 'feed') return print(tell(SAY.explainedFeed, { count: explanation.entries }))
  if (!('code' in explanation.outcome)) printFacts(explanation.outcome, terminal)
  printChoice(explanation, terminal)
  print()
  printLines(explanation.lines, terminal)
}

function printFacts({ headline, published, publisher, origin, authors, editors }: Article, { print, tell }: Terminal): void {
  const date = published && tell(SAY.dateFrom, { at: readerDate(published.at, { tell }), from: tell(DATE_WORDS[published.from]) })
  const facts = [
    headline === undefined ? tell(SAY.noHeadline) : plain(headline),
    date && tell(SAY.publishedAt, { at: date }),
    publisher !== undefined && tell(SAY.shownBy, { name: plain(publisher) }),
    origin !== undefined && tell(SAY.firstFrom, { name: plain(origin) }),
    authors.length > 0 && tell(SAY.authors, { name: plain(authors.join('、')) }),
    editors.length > 0 && tell(SAY.editors, { name: plain(editors.join('、')) }),
  ]
  for (const fact of facts) if (typeof fact === 'string') print(fact, 2)
}

function printChoice({ choice }: Explanation, { paint, print, tell }: Terminal): void {
  if (!choice) return
  const { chosen, rivals, revealed, declared } = choice
  print(paint('jade', tell(SAY.bodyAt, { path: plainLine(chosen.path), score: Math.round(chosen.score) })))
  if (revealed) print(tell(SAY.bodyRevealed), 2)
  if (declared) print(tell(SAY.bodyDeclared), 2)
  for (const { path, score } of rivals) print(paint('dim', tell(SAY.bodyRival, { path: plainLine(path), score: Math.round(score) })), 2)
}

/** Menus run to hundreds of lines: of neighbours that left for one reason so many are shown. */
const RUN_SHOWN = 3

type LinePrinter = Pick<Terminal, 'paint' | 'print' | 'tell' | 'width'>

function printLines(lines: readonly ExplainedLine[], terminal: LinePrinter): void {
  const { paint, print, tell } = terminal
  if (lines.some(({ score }) => score !== undefined)) print(paint('dim', tell(SAY.explainColumns)))
  let run = 0
  const endRun = () => {
    if (run > RUN_SHOWN) print(paint('dim', tell(SAY.linesMore, { count: run - RUN_SHOWN })), 14)
    run = 0
  }
  for (const [index, line] of lines.entries()) {
    if (!sameFate(line, lines[index - 1])) endRun()
    if (line.fate !== 'removed' || ++run <= RUN_SHOWN) printLine(line, terminal)
  }
  endRun()
  const kept = lines.filter(({ fate }) => fate === 'body').length
  print()
  print(paint('dim', tell(SAY.explainTally, { kept, removed: lines.filter(({ fate }) => fate === 'removed').length })))
}

const sameFate = (line: ExplainedLine, before: ExplainedLine | undefined) => line.fate === 'removed' && before?.fate === line.fate && before.reason === line.reason && before.step === line.step

/** `  68  0%  取  河湾晚报讯…`, and under a removed one of the body's element where it stood. */
function printLine({ text, fate, reason, step, score, linked, path }: ExplainedLine, { paint, print, tell, width }: LinePrinter): void {
  const figures = score === undefined ? '' : `${String(Math.round(score)).padStart(5)} ${`${Math.round((linked ?? 0) * 100)}%`.padStart(4)}  `
  const what = fate === 'body' ? tell(SAY.lineTaken) : fate === 'abstract' ? tell(SAY.lineApart) : tell(SAY.lineRemoved, { reason: reason ? tell(REMOVAL_WORDS[reason]) : '' })
  const before = `${figures}${padded(what, fate === 'removed' ? 0 : 6)}  `
  const start = cut(plainLine(text), width - displayWidth(before))
  print(`${figures}${paint(INKS[fate], before.slice(figures.length))}${start}`)
  if (path !== undefined && step === 'html-line') print(paint('dim', plainLine(path)), 14)
}

const INKS: Readonly<Record<ExplainedLine['fate'], Ink>> = { body: 'jade', abstract: 'amber', removed: 'cinnabar' }

/** As much of a text as stands in so many columns. */
function cut(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  let shown = ''
  let left = columns - 1
  for (const character of text) {
    left -= displayWidth(character)
    if (left < 0) break
    shown += character
  }
  return `${shown}…`
}
