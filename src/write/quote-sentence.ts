import { type Article, type Evidence, evidenceAt, sourceText, textOf } from '../article/index.ts'
import { findTimes } from '../language/index.ts'
import type { Attribution } from './attribute.ts'
import { checkSentences, withPrefix } from './check-sentences.ts'
import type { DraftSentence } from './draft.ts'
import { type Candidate, findCandidates } from './find-candidates.ts'

/** The articles of a story, each with the sentences of it that can stand alone. */
export interface Quotable {
  readonly article: Article
  readonly text: string
  readonly candidates: readonly Candidate[]
}

export function quotableOf(article: Article): Quotable {
  return { article, text: textOf(article), candidates: findCandidates(article) }
}

/** A sentence to be quoted, not yet checked. */
export interface Quotation {
  readonly from: Quotable
  readonly candidate: Candidate
}

/** In: a place in one of the articles. Out: the sentence around it, if that can stand alone. */
export function sentenceAround(quotables: ReadonlyMap<string, Quotable>, place: Evidence): Quotation | undefined {
  const from = quotables.get(place.article)
  const candidate = from?.candidates.find(({ start, end }) => place.start < end && place.end > start)
  return from && candidate && { from, candidate }
}

/**
 * In: quotations, and how to say where they come from. Out: them as sentences, each checked against its own article, in order. Who
 * reported it when is set before a sentence whose dates need it: beside sentences of other years `18日` would tell nothing.
 */
export function checkedQuotations(quotations: readonly Quotation[], attribute: Attribution): ReadonlyMap<Candidate, DraftSentence> {
  const byArticle = new Map<Quotable, Candidate[]>()
  for (const { from, candidate } of quotations) byArticle.set(from, [...(byArticle.get(from) ?? []), candidate])
  return new Map([...byArticle].flatMap(([from, candidates]) => {
    const checked = checkSentences(candidates.map(({ text }) => text), [sourceText(from.article)])
    return candidates.map((candidate, index) => {
      const prefix = isDated(candidate.text) ? '' : (attribute(from.article) ?? '')
      const sentence: DraftSentence = {
        text: prefix + candidate.text,
        evidence: [evidenceAt(from.article.id, from.text, candidate.start, candidate.end)],
        checked: withPrefix(checked[index]!, prefix),
      }
      return [candidate, sentence] as const
    })
  }))
}

/** Does every date of the sentence name its year? */
function isDated(text: string): boolean {
  return findTimes(text).every(({ kind, stated }) => kind === 'duration' || kind === 'set' || stated.includes('year'))
}

const BY_DAY = /(?:今|明|昨|后|前)[天日晚早]/

/** How well a sentence tells its time away from its article: 0 by its year, 1 by a date that its report's date completes, 2 as 明天. */
export function datingOf({ text }: Candidate): 0 | 1 | 2 {
  if (BY_DAY.test(text)) return 2
  return isDated(text) ? 0 : 1
}
