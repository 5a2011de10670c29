import { overlaps, type Span, spanOf } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import type { Finding } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import type { Statement } from '../statement.ts'
import { nearest } from './nearest.ts'
import { isWhatHappened, type MissingWord, missingWords, WORD_FEATURES } from './word-features.ts'
import { CARRYING, CARRYING_ADDED, CONSTANT, MARKED, WORD_WEIGHTS } from './word-weights.ts'

/**
 * Words of content that the source has nowhere in any form: one finding for each run of them. A word that may well be the teller's own
 * for what the source says is only marked; where one of a clause is most likely invented, the sentence has no support.
 *
 * Method: a logistic regression over a score of features of each missing word (word-features.ts), its weights fitted to judged
 * continuations of news and to our own faithful and unfaithful sentences (bench/fit-words.mjs, word-weights.ts).
 */
export function compareWords(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement } = alignment
  const unknown = missingWords(alignment, before).map((word) => ({ ...word.term, isSlight: word.isSlight, chance: inventedChance(word) }))
  return runsOf(unknown.filter(({ chance }) => chance >= MARKED)).map((run) => {
    const { start, end, text } = spanOf(statement.text, run.start - statement.start, run.end - statement.start)
    const place = { start: start + statement.start, end: end + statement.start, text }
    const clause = statement.clauses.find((one) => overlaps(one, place)) ?? place
    const invented = unknown.filter((word) => overlaps(word, clause) && !word.isSlight)
    const carrying = isAdded(statement, clause) || invented.some((word) => isWhatHappened(statement, word)) ? CARRYING_ADDED : CARRYING
    const code = anyInvented(invented) >= carrying ? 'words-not-found' : 'wording-not-found'
    return { ...place, kind: 'event', verdict: 'not-found', reason: { code, args: { stated: text } }, evidence: nearest(alignment) }
  })
}

/** In: a statement and a clause of it. Out: whether it tells one thing more: 并将裁员, 还赠送保险. Others retell. */
export const isAdded = ({ folded, start: from }: Statement, { start }: Pick<Span, 'start'>): boolean => ADDED.test(folded.slice(start - from, start - from + 2))
const ADDED = /^(?:并(?!非|不)|且|还|另)/

/** How likely one at least of some words is invented: two doubtful ones in one clause say more than one. */
const anyInvented = (words: readonly { readonly chance: number }[]) => 1 - words.reduce((none, { chance }) => none * (1 - chance), 1)

/** 0 to 1: how likely a judge would say that the word has nothing in the source to stand on. */
function inventedChance({ features }: MissingWord): number {
  const sum = WORD_FEATURES.reduce((so, name) => so + features[name] * WORD_WEIGHTS[name], CONSTANT)
  return 1 / (1 + Math.exp(-sum))
}

/** Words without a gap between them are one new thing: 小型水电站; a verb and what it is done to are two: 聘请|顾问. */
export function runsOf(words: readonly Pick<Term, 'start' | 'end' | 'kind'>[]): readonly Pick<Span, 'start' | 'end'>[] {
  const runs: { start: number; end: number; kind: Term['kind'] }[] = []
  for (const { start, end, kind } of words) {
    const last = runs.at(-1)
    if (last?.end === start && last.kind !== 'verb' && kind !== 'verb') last.end = end
    else runs.push({ start, end, kind })
  }
  return runs
}
