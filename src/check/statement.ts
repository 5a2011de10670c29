import {
  clauses, findNames, findQuantities, findQuotes, findTimes, fold, type Name, type NameMention, overlaps, type Quantity, type Quote, sentences, type Span,
  type TimeExpression,
} from '../language/index.ts'
import { type Bare, bareText } from './bare-text.ts'
import { findTerms, type Term } from './find-terms.ts'

/** One sentence of a summary with its slots. All offsets count in the summary. */
export interface Statement extends Span {
  readonly folded: string
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
  const quantities = findQuantities(summary).filter((quantity) => isQuantity(quantity, times))
  const names = findNames(summary, known)
  const quotes = findQuotes(summary)
  const pieces = clauses(summary)
  const slots = [...times, ...quantities]
  return sentences(summary).map((sentence) => {
    const inside = <S extends Span>(spans: readonly S[]) => spans.filter((span) => span.start >= sentence.start && span.end <= sentence.end)
    return {
      ...sentence,
      folded: folded.slice(sentence.start, sentence.end),
      bare: bareText(folded.slice(sentence.start, sentence.end)),
      clauses: inside(pieces),
      terms: findTerms(sentence, inside(slots), inside(names)),
      times: inside(times),
      quantities: inside(quantities),
      names: inside(names),
      quotes: quotes.filter((quote) => overlaps(quote, sentence)),
    }
  })
}

/** `3天` is both a quantity and a duration: it is compared as a quantity. A number inside a date is none. */
function isQuantity(quantity: Quantity, times: readonly TimeExpression[]): boolean {
  return quantity.kind === 'duration' || !times.some((time) => time.kind !== 'duration' && overlaps(time, quantity))
}

/** In: a slot of a statement. Out: its clause; of a clause that holds nothing else (`6月16日，`), with the one that follows. */
export function ownStretch({ clauses: pieces, terms, start, end }: Statement, slot: Pick<Span, 'start' | 'end'>): { readonly start: number; readonly end: number } {
  const at = pieces.findIndex((clause) => clause.start <= slot.start && slot.end <= clause.end)
  const own = pieces[at]
  if (!own) return { start, end }
  const alone = !terms.some((term) => own.start <= term.start && term.end <= own.end && !overlaps(term, slot))
  return { start: own.start, end: alone ? (pieces[at + 1] ?? own).end : own.end }
}
