import { type Article, type Block, textOf } from '../article/index.ts'
import {
  findNames, findQuantities, findTimes, firstFrom, fold, type Name, type NameMention, type Quantity, segment, sentences, type Span,
  type TimeExpression, type Word,
} from '../language/index.ts'

/** The moment that an article's relative times count from. */
export interface Reference {
  readonly at: string
  /** Given with the page; told by the article's own text; or inferred from the other articles of its story: never as sure as the first. */
  readonly from: 'published' | 'text' | 'story'
}

export interface StudiedSentence extends Span {
  /** The sentence in simplified script, of the same length. */
  readonly folded: string
  readonly block: Block
  /** Which block of the article, from 0. */
  readonly blockIndex: number
  /** Which sentence of the article, from 0. */
  readonly index: number
}

/** An article with all that the language stage finds in it: read once, used by every concept of the story. */
export interface StudiedArticle {
  readonly article: Article
  readonly text: string
  readonly folded: string
  readonly sentences: readonly StudiedSentence[]
  readonly words: readonly Word[]
  readonly times: readonly TimeExpression[]
  readonly quantities: readonly Quantity[]
  readonly names: readonly NameMention[]
  /** The moment that relative times were counted from: the publication, else what the text or its story settles. */
  readonly reference?: string
  /** How that moment is known: `text` and `story` are inferred, where the page gives no date. */
  readonly referenceFrom?: Reference['from']
}

/** An article before its names and times are known: enough to tell which story it belongs to. */
export type ArticleText = Pick<StudiedArticle, 'article' | 'text' | 'folded' | 'words'>

/** `记者 某某`: who wrote it takes no part in it. Near miss: `记者会上某某`. */
const BYLINE = /(?:记者|通讯员|特派员|摄影|撰文|编辑)\s*$/

export function splitWords(article: Article): ArticleText {
  const text = textOf(article)
  return { article, text, folded: fold(text), words: segment(text) }
}

/** In: an article's text, the names of its story, the moment of reference. Out: the article, studied. Pure. */
export function studyArticle(source: ArticleText, known: readonly Name[], reference: Reference | undefined): StudiedArticle {
  return {
    ...source,
    sentences: sentencesOf(source),
    times: findTimes(source.text, { reference: reference?.at }),
    quantities: findQuantities(source.text),
    names: findNames(source.text, known).filter(({ start }) => !BYLINE.test(source.folded.slice(Math.max(0, start - 6), start))),
    ...(reference !== undefined && { reference: reference.at, referenceFrom: reference.from }),
  }
}

function sentencesOf({ article, text, folded }: ArticleText): readonly StudiedSentence[] {
  const ends: number[] = []
  let end = -1
  for (const block of article.blocks) ends.push((end += block.text.length + 1))
  let blockIndex = 0
  return sentences(text).map((sentence, index) => {
    while (blockIndex < ends.length - 1 && sentence.start >= ends[blockIndex]!) blockIndex++
    return { ...sentence, folded: folded.slice(sentence.start, sentence.end), block: article.blocks[blockIndex]!, blockIndex, index }
  })
}

/** The sentence of an article that holds this place. */
export function sentenceAt({ sentences: all }: Pick<StudiedArticle, 'sentences'>, at: number): StudiedSentence | undefined {
  const sentence = all[firstFrom(all, at + 1) - 1]
  return sentence && at < sentence.end ? sentence : undefined
}

/** In: spans in order of their start. Out: those that begin within [start, end). */
export function startingWithin<S extends Span>(spans: readonly S[], start: number, end: number): readonly S[] {
  const low = firstFrom(spans, start)
  let last = low
  while (last < spans.length && spans[last]!.start < end) last++
  return spans.slice(low, last)
}

/** By publication, undated ones last, then by id: the order in which a story's articles are told, whatever order they came in. */
export function byPublication(a: Article, b: Article): number {
  const [left, right] = [a.published?.at ?? '9999', b.published?.at ?? '9999']
  return compareText(left, right) || compareText(a.id, b.id)
}

/** By code units: the same on every machine, unlike localeCompare. */
export const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
