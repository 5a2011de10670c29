import { type Article, evidenceAt, sourceText, textOf } from '../article/index.ts'
import { checkSentences } from './check-sentences.ts'
import { nextBest, weighWords } from './choose-sentences.ts'
import type { DraftSentence } from './draft.ts'
import { type Candidate, contentWords, findCandidates } from './find-candidates.ts'

export interface KeyPointsOptions {
  /** Sentences at the most; a short article gives fewer. */
  readonly most?: number
}

/** An article is not told over: at the most this share of its sentences. */
const SHARE = 0.5

/**
 * What does an article say above all?
 *
 * In: an article. Out: up to `most` sentences that quote it exactly, in its order, without redundancy, each checked against it and
 * supported; captions are not quoted. An article without sentences that can stand alone gives none. Pure.
 */
export function keyPoints(article: Article, { most = 5 }: KeyPointsOptions = {}): readonly DraftSentence[] {
  return chosenSentences(article, most).toSorted((a, b) => a.candidate.start - b.candidate.start).map(({ sentence }) => sentence)
}

/** A quoted sentence, with its words and where it stands. */
export interface Quoted {
  readonly article: Article
  readonly candidate: Candidate
  readonly sentence: DraftSentence
}

/** In: an article, its sentences that can stand alone. Out: up to `most` supported ones of these, the best first. */
export function chosenSentences(article: Article, most: number, candidates = findCandidates(article)): readonly Quoted[] {
  const room = Math.min(most, Math.max(1, Math.ceil(candidates.length * SHARE)))
  const ranked = rank(candidates, article, room + SPARE)
  const checked = ranked.length === 0 ? [] : checkSentences(ranked.map(({ text }) => text), [sourceText(article)])
  const text = textOf(article)
  return ranked
    .map((candidate, index): Quoted => ({
      article,
      candidate,
      sentence: { text: candidate.text, evidence: [evidenceAt(article.id, text, candidate.start, candidate.end)], checked: checked[index]! },
    }))
    .filter(({ sentence }) => sentence.checked.verdict === 'supported')
    .slice(0, room)
}

/** Some more than asked for, since the check may drop some. */
const SPARE = 3

function rank(candidates: readonly Candidate[], article: Article, most: number): readonly Candidate[] {
  const weights = weighWords(candidates, contentWords(article.headline ?? ''))
  const told: Candidate[] = []
  let left = candidates
  while (told.length < most) {
    const best = nextBest(left, told, weights)
    if (!best) break
    told.push(best)
    left = left.filter((candidate) => candidate !== best)
  }
  return told
}
