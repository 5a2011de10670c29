import type { Span } from '../language/index.ts'
import { alignByOrder, isWordlike, LONGEST_SIDE } from './align-by-order.ts'
import type { Alignment } from './align-statement.ts'
import type { Statement } from './statement.ts'

/** So many of the best sentences are laid beside the statement, if they have this share of its words. */
const BESIDE = 3
const LEAST_SCORE = 0.4

/** A sentence of the source with the statement laid on it. Offsets of `at` count from the beginning of both. */
export interface Laid {
  readonly sentence: Span
  readonly at: Int16Array
  /** The words of the sentence, folded. */
  readonly words: string
}

const known = new WeakMap<Alignment, readonly Laid[]>()

/** In: an alignment. Out: the best sentences of the source with the statement laid on them character by character; none where one is too long. */
export function layBeside(alignment: Alignment): readonly Laid[] {
  const before = known.get(alignment)
  if (before) return before
  const { statement, source, ranking } = alignment
  const laid = ranking.slice(0, BESIDE).flatMap(({ sentence: at, score }) => {
    const sentence = source.sentences[at]!
    if (score < LEAST_SCORE || sentence.text.length > LONGEST_SIDE || statement.text.length > LONGEST_SIDE) return []
    const words = source.folded.slice(sentence.start, sentence.end)
    return [{ sentence, words, at: alignByOrder(statement.folded, words) }]
  })
  known.set(alignment, laid)
  return laid
}

/** The same with some words struck out, where the sentence has them: else they would be laid on themselves, and draw their neighbours there. */
export function layWithout({ folded, start }: Statement, laid: Laid, struck: Pick<Span, 'start' | 'end'>): Laid {
  const { sentence, words } = laid
  const [from, to] = [struck.start - start, struck.end - start]
  if (!words.includes(folded.slice(from, to))) return laid
  return { sentence, words, at: alignByOrder(folded.slice(0, from) + ' '.repeat(to - from) + folded.slice(to), words) }
}

/** In: a stretch of the statement, a part of it that is left out. Out: how many letters and numerals it has, and how many of them the sentence has. */
export function countLaid(statement: Statement, own: Pick<Span, 'start' | 'end'>, { at }: Laid, except?: Pick<Span, 'start' | 'end'>): readonly [number, number] {
  let [all, met] = [0, 0]
  for (let offset = Math.max(own.start, statement.start); offset < Math.min(own.end, statement.end); offset++) {
    if ((except && offset >= except.start && offset < except.end) || !isWordlike(statement.folded, offset - statement.start)) continue
    all++
    if (at[offset - statement.start]! >= 0) met++
  }
  return [all, met]
}
