import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeDate } from '../../bench/perturb/false/change-date.ts'
import { changeDigit } from '../../bench/perturb/false/change-number.ts'
import { generate } from '../../bench/perturb/generate.ts'
import { ownArticles } from '../../bench/perturb/own-articles.ts'
import { type Study, studyArticle } from '../../bench/perturb/study.ts'
import type { SourceText } from '../article/index.ts'
import { toTraditional } from '../language/index.ts'
import { checkSummary } from './check-summary.ts'
import type { CheckedSentence } from './finding.ts'

/** A summary and the id of the article that it speaks of. */
interface Case {
  readonly summary: string
  readonly about: string
}

const ARTICLES = (await ownArticles()).map(studyArticle)
const SOURCES: ReadonlyMap<string, SourceText> = new Map(ARTICLES.map((article) => [article.id, sourceOf(article)]))
const TRADITIONAL: ReadonlyMap<string, SourceText> = new Map([...SOURCES].map(([id, source]) => [id, { ...source, text: toTraditional(source.text) }]))
const IDS = [...SOURCES.keys()]
/** `derby/001.txt` is of the story derby. */
const storyOf = (id: string) => id.split('/')[0]

const VERBATIM: readonly Case[] = ARTICLES.flatMap(({ id, passages }) => passages.map(({ text }) => ({ summary: text, about: id })))
/** Sentences of the articles said otherwise, truly and falsely. */
const REWORDED: readonly Case[] = generate(ARTICLES, 'laws').map(({ rewording, article }) => ({ summary: rewording.text, about: article.id }))
const EITHER = [...VERBATIM, ...REWORDED]

function sourceOf({ id, text, headline, published }: Study): SourceText {
  return { id, text, ...(headline !== undefined && { headline }), ...(published !== undefined && { published }) }
}

const check = (summary: string, ...ids: readonly string[]) => checkSummary(summary, ids.map((id) => SOURCES.get(id)!))
const verdicts = (sentences: readonly CheckedSentence[]) => sentences.map(({ verdict }) => verdict)

/** The same cases at every run: a law that breaks, breaks for everybody. */
function holds<T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void, numRuns = 120): void {
  fc.assert(fc.property(arbitrary, (value) => void law(value)), { numRuns, seed: 20260101 })
}
const oneOf = (cases: readonly Case[]) => fc.constantFrom(...cases)

describe('a check', () => {
  test('names no stretch of words that is not where it says', () => {
    holds(fc.tuple(oneOf(REWORDED), oneOf(VERBATIM)), ([one, other]) => {
      const summary = `${one.summary}\n${other.summary}`
      for (const sentence of check(summary, ...new Set([one.about, other.about]))) {
        for (const span of [sentence, ...sentence.findings]) expect(summary.slice(span.start, span.end)).toBe(span.text)
        for (const { article, start, end, exact } of sentence.findings.flatMap(({ evidence }) => evidence)) {
          expect(SOURCES.get(article)?.text.slice(start, end)).toBe(exact)
        }
      }
    }, 60)
  })

  test('supports every sentence that stands in the article word for word', () => {
    holds(oneOf(VERBATIM), ({ summary, about }) => expect(verdicts(check(summary, about))).toEqual(['supported']), 200)
  })

  test('never supports a sentence of which one number is another', () => {
    const changed = ARTICLES.flatMap((article) => article.passages.flatMap((passage) =>
      [changeDigit, changeDate].flatMap(({ reword }) => reword(passage, article)).map(({ text }) => ({ summary: text, about: article.id }))))
    holds(oneOf(changed), ({ summary, about }) => expect(verdicts(check(summary, about))).not.toContain('supported'), 200)
  })

  test('goes on to support what a dated article supports when one of another story is added', () => {
    const dated = EITHER.filter(({ about }) => SOURCES.get(about)?.published !== undefined)
    const cases = fc.tuple(oneOf(dated), fc.constantFrom(...IDS)).filter(([{ about }, other]) => storyOf(about) !== storyOf(other))
    holds(cases, ([{ summary, about }, other]) => {
      const isSupported = verdicts(check(summary, about)).every((verdict) => verdict === 'supported')
      if (isSupported) expect(new Set(verdicts(check(summary, about, other)))).toEqual(new Set(['supported']))
    })
  })

  test('says the same of a summary in the other script', () => {
    holds(oneOf(EITHER), ({ summary, about }) => expect(verdicts(check(toTraditional(summary), about))).toEqual(verdicts(check(summary, about))))
  })

  test('says the same against an article in the other script', () => {
    holds(oneOf(EITHER), ({ summary, about }) => expect(verdicts(checkSummary(summary, [TRADITIONAL.get(about)!]))).toEqual(verdicts(check(summary, about))))
  })
})
