import type { Span } from '../language/index.ts'
import { alignByOrder, isWordlike, LONGEST_SIDE, mostLaid } from './align-by-order.ts'
import type { Alignment } from './align-statement.ts'

/** The words of a clause of the statement laid beside the sentence of the source that is worded most like it, in the same order. */
export interface Wording {
  /** Offsets in the summary. */
  readonly clause: Span
  readonly sentence: number
  /** For each character of the clause: the offset in the source of the same character; -1 where it has none. */
  readonly at: readonly number[]
  /** 0 to 1: the share of the clause's characters, without marks, that the sentence has in this order. */
  readonly share: number
}

/** What the source has in the place of some words of the statement; empty where it has nothing. Offsets in the source. */
export interface Place {
  readonly start: number
  readonly end: number
  /** The share of the rest of the clause that is worded the same. */
  readonly share: number
}

/** So many sentences of the source are laid beside a clause: the best for the statement, and the best for the clause. */
const TRIED = 3
const TRIED_FOR_CLAUSE = 2
const WHOLE_WORD = 0.7
/** The longest stretch that may stand in the place of a word. */
const LONGEST = 10
/** So near to the word some characters must agree. */
const NEAR = 4

const worded = new WeakMap<Alignment, readonly Wording[]>()

/** In: an alignment. Out: for each clause of the statement its closest wording in the source; clauses that are worded like none are left out. */
export function closestWordings(alignment: Alignment): readonly Wording[] {
  const known = worded.get(alignment)
  if (known) return known
  const wordings = alignment.statement.clauses.flatMap((clause): readonly Wording[] => {
    const nearest = new Set([...alignment.ranking.slice(0, TRIED).map(({ sentence }) => sentence), ...sentencesLike(alignment, clause)])
    const folded = alignment.statement.folded.slice(clause.start - alignment.statement.start, clause.end - alignment.statement.start)
    const words = Array.from({ length: folded.length }, (_, index) => index).filter((index) => isWordlike(folded, index))
    if (words.length === 0 || folded.length > LONGEST_SIDE) return []
    let best: Tried | undefined
    for (const sentence of nearest) {
      const tried = layBeside(alignment, folded, words, sentence, best?.share ?? -1)
      if (tried && tried.share > (best?.share ?? -1)) best = tried
    }
    return best ? [wordingOf(clause, best)] : []
  })
  worded.set(alignment, wordings)
  return wordings
}

/** The sentences that have most of the clause's own words. */
function sentencesLike({ statement, source, hits, weights }: Alignment, clause: Span): readonly number[] {
  const shares = new Map<number, number>()
  statement.terms.forEach((term, at) => {
    if (term.start < clause.start || term.end > clause.end) return
    for (const sentence of new Set([...hits[at]!].filter(([, quality]) => quality >= WHOLE_WORD).map(([near]) => source.clauses[near]!.sentence))) {
      shares.set(sentence, (shares.get(sentence) ?? 0) + weights[at]!)
    }
  })
  return [...shares].toSorted((one, other) => other[1] - one[1]).slice(0, TRIED_FOR_CLAUSE).map(([sentence]) => sentence)
}

/** A clause laid on a sentence; `at` counts from the beginnings of both. */
interface Tried {
  readonly sentence: number
  readonly from: number
  readonly at: Int16Array
  readonly share: number
}

/** In: the folded clause, which of its characters are no marks, a sentence of the source. Out: nothing where that cannot have a share above `least`. */
function layBeside({ source }: Alignment, folded: string, words: readonly number[], sentence: number, least: number): Tried | undefined {
  const { start, end } = source.sentences[sentence]!
  if (end - start > LONGEST_SIDE) return undefined
  const told = source.folded.slice(start, end)
  if (mostLaid(folded, told) / words.length <= least) return undefined
  const at = alignByOrder(folded, told)
  return { sentence, from: start, at, share: words.filter((index) => at[index]! >= 0).length / words.length }
}

const wordingOf = (clause: Span, { sentence, from, at, share }: Tried): Wording => ({ clause, sentence, at: Array.from(at, (index) => (index < 0 ? -1 : index + from)), share })

/**
 * In: a wording, a stretch of its clause. Out: what the source has between the characters that agree before it and behind it;
 * undefined where none agree close by, or too much stands there.
 */
export function placeOf({ clause, at }: Wording, folded: string, { start, end }: Pick<Span, 'start' | 'end'>): Place | undefined {
  const [from, to] = [start - clause.start, end - clause.start]
  const [left, right] = [at.findLastIndex((index, row) => row < from && index >= 0), at.findIndex((index, row) => row >= to && index >= 0)]
  const [hasLeft, hasRight] = [left >= 0 && from - left <= NEAR, right >= 0 && right - to < NEAR]
  if (!hasLeft && !hasRight) return undefined
  const begin = hasLeft ? at[left]! + 1 : stretchBefore(folded, at[right]!)
  const close = hasRight ? at[right]! : stretchAfter(folded, begin)
  if (close < begin || close - begin > LONGEST) return undefined
  const rest = at.filter((_index, row) => (row < from || row >= to) && isWordlike(clause.text, row))
  return { start: begin, end: close, share: rest.length === 0 ? 0 : rest.filter((index) => index >= 0).length / rest.length }
}

/** As far as the next mark, or as may stand there. */
const stretchAfter = (folded: string, from: number): number => from + /^[\p{L}\p{N}]*/u.exec(folded.slice(from, from + LONGEST))![0].length
const stretchBefore = (folded: string, to: number): number => to - /[\p{L}\p{N}]*$/u.exec(folded.slice(Math.max(0, to - LONGEST), to))![0].length
