import type { SourceText } from '../article/index.ts'
import {
  clauses, findNames, findQuantities, findQuotes, findTimes, fold, type NameMention, type Quantity, type Quote, sentences, type Span, type TimeExpression,
} from '../language/index.ts'
import { type Bare, bareText } from './bare-text.ts'
import { type ClauseIndex, indexClauses } from './clause-index.ts'
import { outsideDates } from './statement.ts'
import { findOpposites, type OppositeMention } from './vocabulary/opposites.ts'

/** A clause of a source: the smallest piece that evidence is looked for in. */
export interface SourceClause extends Span {
  /** Which sentence it stands in. */
  readonly sentence: number
  readonly folded: string
}

/** A source made ready to be checked against many statements. */
export interface PreparedSource {
  readonly source: SourceText
  readonly text: string
  readonly folded: string
  /** Folded; empty where there is none. */
  readonly headline: string
  readonly sentences: readonly Span[]
  readonly clauses: readonly SourceClause[]
  /** For each sentence: its first clause; one more at the end, after the last. */
  readonly firstClause: readonly number[]
  /** For each sentence: whether it may leave its name in the sentence before it. */
  readonly leaning: readonly boolean[]
  readonly times: readonly TimeExpression[]
  readonly quantities: readonly Quantity[]
  readonly names: readonly NameMention[]
  readonly headlineQuantities: readonly Quantity[]
  readonly quotes: readonly Quote[]
  readonly opposites: readonly OppositeMention[]
  readonly bare: Bare
  readonly index: ClauseIndex
}

const prepared = new WeakMap<SourceText, PreparedSource>()
/** The last few sources by what they say: the same text often comes again as another object. */
const recent = new Map<string, PreparedSource>()
const REMEMBERED = 8
const LONGEST_REMEMBERED = 50_000

/**
 * In: a source. Out: its clauses, its slots and an index of its characters; each kind of slot is read when it is first asked for.
 * The same source, or one that says the same, gives the same object. Pure.
 */
export function prepareSource(source: SourceText): PreparedSource {
  const known = prepared.get(source)
  if (known) return known
  const key = source.text.length > LONGEST_REMEMBERED ? undefined : keyOf(source)
  const ready = (key === undefined ? undefined : recent.get(key)) ?? readSource(source)
  if (key !== undefined) remember(key, ready)
  prepared.set(source, ready)
  return ready
}

const keyOf = ({ id, published, headline, text }: SourceText) => [id, published ?? '', headline ?? '', text].join('\u0000')

function remember(key: string, source: PreparedSource): void {
  recent.delete(key)
  recent.set(key, source)
  const oldest = recent.size > REMEMBERED ? recent.keys().next().value : undefined
  if (oldest !== undefined) recent.delete(oldest)
}

/** Computed when first asked for, then kept. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

function readSource(source: SourceText): PreparedSource {
  const { text } = source
  const folded = fold(text)
  const found = sentences(text)
  const pieces = once(() => clausesOf(text, folded, found))
  const slots = slotsOf(source, folded)
  const firstClause = once(() => firstClauses(pieces(), found.length))
  const leaning = once(() => found.map(({ start, end }) => PRONOUN.test(folded.slice(start, end))))
  const index = once(() => indexClauses(pieces()))
  return {
    source, text, folded, headline: fold(source.headline ?? ''), sentences: found,
    get clauses() { return pieces() },
    get firstClause() { return firstClause() },
    get leaning() { return leaning() },
    get index() { return index() },
    get times() { return slots.times() },
    get quantities() { return slots.quantities() },
    get headlineQuantities() { return slots.headlineQuantities() },
    get names() { return slots.names() },
    get quotes() { return slots.quotes() },
    get opposites() { return slots.opposites() },
    get bare() { return slots.bare() },
  }
}

/** `（记者 纪远）` names who wrote it: nobody of whom anything is told. */
const BYLINE = /[（(][^（）()。，；]*(?:记者|通讯员|报道员)[^（）()。，；]*$/
const LONGEST_BYLINE = 40

function slotsOf({ headline, published, text }: SourceText, folded: string) {
  const times = once(() => findTimes(text, published === undefined ? {} : { reference: published }))
  return {
    times,
    quantities: once(() => outsideDates(findQuantities(text), times())),
    headlineQuantities: once(() => findQuantities(headline ?? '')),
    names: once(() => findNames(text).filter(({ kind, start }) => kind !== 'person' || !BYLINE.test(folded.slice(Math.max(0, start - LONGEST_BYLINE), start)))),
    quotes: once(() => findQuotes(text)),
    opposites: once(() => findOpposites(folded)),
    bare: once(() => bareText(folded)),
  }
}

/** `他否认`, `该公司`, `其负责人`; not 其他, 其中. */
const PRONOUN = /(?<!其)[他她它]|该(?:公司|院|校|队|国|省|市|片|书|案|机|产品)|其(?![他中实次它余])/

function clausesOf(text: string, folded: string, found: readonly Span[]): readonly SourceClause[] {
  let sentence = 0
  return clauses(text).map((clause) => {
    while (sentence + 1 < found.length && found[sentence]!.end <= clause.start) sentence++
    const { start, end } = clause
    return { start, end, text: clause.text, sentence, folded: folded.slice(start, end) }
  })
}

function firstClauses(pieces: readonly SourceClause[], sentenceCount: number): readonly number[] {
  const first = Array.from({ length: sentenceCount + 1 }, () => pieces.length)
  for (let at = pieces.length - 1; at >= 0; at--) first[pieces[at]!.sentence] = at
  for (let sentence = sentenceCount - 1; sentence >= 0; sentence--) first[sentence] = Math.min(first[sentence]!, first[sentence + 1]!)
  return first
}

/** In: an offset in the text. Out: the clause that holds it, or the last one before it; -1 before the first. */
export function clauseAt({ clauses: pieces }: PreparedSource, offset: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** In: a stretch of sentences, both inclusive; numbers outside the text are cut off. Out: the clauses from the first, up to and without the second. */
export function clausesOfSentences({ firstClause, sentences: all }: PreparedSource, from: number, to: number): readonly [number, number] {
  return [firstClause[Math.max(0, from)] ?? 0, firstClause[Math.min(all.length, Math.max(0, to + 1))] ?? 0]
}

/** In: a source and an offset in its text. Out: whether the clause there dates what it tells after the day on which the source came out. */
export function isAhead(source: PreparedSource, offset: number): boolean {
  const { published } = source.source
  const clause = source.clauses[clauseAt(source, offset)]
  if (published === undefined || !clause) return false
  return source.times.some(({ start, end, begin }) => begin !== undefined && start >= clause.start && end <= clause.end && begin.slice(0, 10) > published.slice(0, 10))
}
