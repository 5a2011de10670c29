import {
  clauses, findNames, findQuantities, findQuotes, findTimes, firstFrom, fold, type Name, type NameMention, overlaps, type Quantity, type Quote, segmentFolded, sentences,
  type Span, type TimeExpression, type Word,
} from '../language/index.ts'
import { type Bare, bareText } from './bare-text.ts'
import { findTerms, type Term } from './find-terms.ts'

/** One sentence of a summary with its slots. All offsets count in the summary. */
export interface Statement extends Span {
  readonly folded: string
  /** Their offsets count from its beginning. */
  readonly words: readonly Word[]
  readonly bare: Bare
  readonly clauses: readonly Span[]
  readonly terms: readonly Term[]
  readonly times: readonly TimeExpression[]
  readonly quantities: readonly Quantity[]
  readonly names: readonly NameMention[]
  readonly quotes: readonly Quote[]
}

export interface ReadStatementsOptions {
  /** Publication date of the source: relative times of a summary count from it. */
  readonly reference?: string
  /** Names of the sources, so that their short forms are known in the summary. */
  readonly known?: readonly Name[]
}

/** In: a summary. Out: its sentences with their slots, in order. Pure. */
export function readStatements(summary: string, { reference, known = [] }: ReadStatementsOptions = {}): readonly Statement[] {
  const folded = fold(summary)
  const times = findTimes(summary, reference === undefined ? {} : { reference })
  const quantities = outsideDates(findQuantities(summary), times)
  const names = findNames(summary, known)
  const quotes = findQuotes(summary)
  const pieces = clauses(summary).flatMap(cutOverlong)
  return sentences(summary).flatMap((sentence) => stretches(sentence, pieces)).map((sentence) => {
    const inside = <S extends Span>(spans: readonly S[]) => spansIn(spans, sentence)
    const own = folded.slice(sentence.start, sentence.end)
    const words = segmentFolded(own)
    const slots = { times: inside(times), quantities: inside(quantities), names: inside(names) }
    return {
      ...sentence,
      folded: own,
      words,
      bare: bareText(own),
      clauses: inside(pieces),
      terms: findTerms({ ...sentence, words }, [...slots.times, ...slots.quantities], slots.names),
      ...slots,
      quotes: quotes.filter((quote) => overlaps(quote, sentence)),
    }
  })
}

/** The same statements with their times counted from another day. */
export function datedFrom(summary: string, statements: readonly Statement[], reference: string | undefined): readonly Statement[] {
  const times = findTimes(summary, reference === undefined ? {} : { reference })
  return statements.map((statement) => ({ ...statement, times: spansIn(times, statement) }))
}

/** Nobody writes longer sentences; a text without stops is checked some clauses at a time. */
const LONGEST = 400

/** A clause; one without any mark for so long, in pieces that cut no character in two. */
function cutOverlong(clause: Span): readonly Span[] {
  if (clause.text.length <= LONGEST) return [clause]
  const cuts: Span[] = []
  for (let from = 0; from < clause.text.length;) {
    const edge = Math.min(from + LONGEST, clause.text.length)
    const to = edge < clause.text.length && FIRST_HALF.test(clause.text[edge - 1]!) ? edge - 1 : edge
    cuts.push({ start: clause.start + from, end: clause.start + to, text: clause.text.slice(from, to) })
    from = to
  }
  return cuts
}

const FIRST_HALF = /[\uD800-\uDBFF]/

/** A sentence, or of an overlong one runs of whole clauses. */
function stretches(sentence: Span, pieces: readonly Span[]): readonly Span[] {
  if (sentence.end - sentence.start <= LONGEST) return [sentence]
  const cuts: Span[] = []
  for (const { start, end } of spansIn(pieces, sentence)) {
    const last = cuts.at(-1)
    const from = last && end - last.start <= LONGEST ? cuts.pop()!.start : start
    cuts.push({ start: from, end, text: sentence.text.slice(from - sentence.start, end - sentence.start) })
  }
  return cuts
}

/** `3天` is both a quantity and a duration: it is compared as a quantity. A number inside a date is none, of whatever year. */
export function outsideDates(quantities: readonly Quantity[], times: readonly TimeExpression[]): readonly Quantity[] {
  const points = times.filter(({ kind }) => kind !== 'duration')
  return quantities.filter((quantity) => quantity.kind === 'duration' || !isInside(quantity, points))
}

function isInside(quantity: Quantity, points: readonly TimeExpression[]): boolean {
  const next = firstFrom(points, quantity.start)
  return [points[next - 1], points[next]].some((point) => point !== undefined && overlaps(point, quantity))
}

/** The spans, in the order of their starts, that lie in a stretch. */
function spansIn<S extends Span>(spans: readonly S[], { start, end }: Span): readonly S[] {
  const from = firstFrom(spans, start)
  return spans.slice(from, firstFrom(spans, end)).filter((span) => span.end <= end)
}

/** In: a slot of a statement. Out: its clause; of a clause that holds nothing else (`6月16日，`), with the one that follows. */
export function ownStretch({ clauses: pieces, terms, start, end }: Statement, slot: Pick<Span, 'start' | 'end'>): { readonly start: number; readonly end: number } {
  const at = pieces.findIndex((clause) => clause.start <= slot.start && slot.end <= clause.end)
  const own = pieces[at]
  if (!own) return { start, end }
  const alone = !terms.some((term) => own.start <= term.start && term.end <= own.end && !overlaps(term, slot))
  return { start: own.start, end: alone ? (pieces[at + 1] ?? own).end : own.end }
}
