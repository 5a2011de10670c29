import { type Span, spanOf } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import type { Finding } from '../finding.ts'
import { nearest } from './nearest.ts'
import { type MissingWord, missingWords, WORD_FEATURES } from './word-features.ts'
import { CONSTANT, THRESHOLD, WORD_WEIGHTS } from './word-weights.ts'

/**
 * Words of content that the source has nowhere in any form: one finding for each run of them.
 *
 * Method: a logistic regression over a score of features of each missing word (word-features.ts), its weights fitted to judged
 * continuations of news and to our own faithful and unfaithful sentences (bench/fit-words.mjs, word-weights.ts).
 */
export function compareWords(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement } = alignment
  const unknown = missingWords(alignment, before).filter((word) => inventedChance(word) >= THRESHOLD).map(({ term }) => term)
  return runsOf(unknown).map((run) => {
    const { start, end, text } = spanOf(statement.text, run.start - statement.start, run.end - statement.start)
    const place = { start: start + statement.start, end: end + statement.start, text }
    return { ...place, kind: 'event', verdict: 'not-found', reason: { code: 'words-not-found', args: { stated: text } }, evidence: nearest(alignment) }
  })
}

/** 0 to 1: how likely a judge would say that the word has nothing in the source to stand on. */
function inventedChance({ features }: MissingWord): number {
  const sum = WORD_FEATURES.reduce((so, name) => so + features[name] * WORD_WEIGHTS[name], CONSTANT)
  return 1 / (1 + Math.exp(-sum))
}

/** Words without a gap between them are one new thing: 小型水电站. */
function runsOf(terms: readonly Span[]): readonly { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = []
  for (const { start, end } of terms) {
    const last = runs.at(-1)
    if (last?.end === start) last.end = end
    else runs.push({ start, end })
  }
  return runs
}
