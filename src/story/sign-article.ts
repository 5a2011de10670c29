import { fold, type Word } from '../language/index.ts'
import { COMMON_WORDS } from './common-words.ts'
import { sketchText, type TextSketch } from './sketch-text.ts'
import type { ArticleText } from './study-article.ts'

/** What of an article tells its story: small enough to be kept beside it and to be compared by thousands. */
export interface ArticleSignature {
  readonly id: string
  /** ISO date; undefined where the page gives none. */
  readonly day: string | undefined
  /** The heaviest words first. */
  readonly words: readonly SignedWord[]
  readonly sketch: TextSketch
}

/** A word, folded; how often it stands there, weighted by its kind and place; whether it names somebody or something, as far as a dictionary can tell. */
export type SignedWord = readonly [word: string, count: number, isName: boolean]

/** Some two thousand characters have no more that tell anything. */
const MOST_WORDS = 150
/** jieba's tags: names weigh most, then terms, then nouns and verbs. */
const WEIGHT_OF_TAG: Readonly<Record<string, number>> = { nr: 3, nrt: 3, nrfg: 3, ns: 3, nt: 3, nz: 3, eng: 2, n: 1, vn: 1, l: 1, j: 2, i: 1, v: 0.5 }
const UNKNOWN_WEIGHT = 2
const NO_NAME = /^(?:p|c|u|r|d|m|q|y|x|w|zg|ul|uj|uz|ug|ud|f|v)/
const HAN = /\p{Script=Han}/u
const HEADLINE_WEIGHT = 3
const IS_NAME = /^(?:nr|nrt|nrfg|ns|nt|nz|eng)$/

/** In: an article, cut into words. Out: its signature. Pure. */
export function signArticle(text: ArticleText): ArticleSignature {
  const names = new Set(namesIn(text))
  const words = [...countWords(text)]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word, count]): SignedWord => [word, count, names.has(word)])
  return { id: text.article.id, day: text.article.published?.at.slice(0, 10), words, sketch: sketchText(text.folded) }
}

function countWords({ article, words, folded }: ArticleText): ReadonlyMap<string, number> {
  const headline = fold(article.headline ?? '')
  const counts = new Map<string, number>()
  const add = (word: string, weight: number) => {
    if (COMMON_WORDS.has(word)) return
    counts.set(word, (counts.get(word) ?? 0) + weight * (headline.includes(word) ? HEADLINE_WEIGHT : 1))
  }
  for (const { start, end, tag } of words) {
    const word = folded.slice(start, end)
    const weight = tag === 'x' && HAN.test(word) ? UNKNOWN_WEIGHT : WEIGHT_OF_TAG[tag]
    if (word.length > 1 && weight !== undefined) add(word, weight)
  }
  for (const name of unknownWords(words, folded)) add(name, UNKNOWN_WEIGHT)
  return counts
}

/** The words of an article that name somebody or something, as far as a dictionary can tell. */
function namesIn({ words, folded }: ArticleText): readonly string[] {
  const named = words.filter(({ tag, text }) => text.length > 1 && (IS_NAME.test(tag) || (tag === 'x' && HAN.test(text))))
  return [...named.map(({ start, end }) => folded.slice(start, end)), ...unknownWords(words, folded)]
}

/** Names that the dictionary lacks may come apart into single characters: runs of two or three of them are words of their own. */
function unknownWords(words: readonly Word[], folded: string): readonly string[] {
  const runs: string[] = []
  let run = ''
  let last = -1
  const close = () => {
    if (run.length === 2 || run.length === 3) runs.push(run)
    run = ''
  }
  for (const { start, end, tag } of words) {
    const isPart = end - start === 1 && !NO_NAME.test(tag) && HAN.test(folded[start]!)
    if (!isPart || start !== last) close()
    if (isPart) run += folded[start]!
    last = end
  }
  close()
  return runs
}
