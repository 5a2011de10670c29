import { findNames, findQuotes, type NameMention, type Quote, sentences, type Span } from '../../src/language/index.ts'

/** An article to try the check on. */
export interface BedArticle {
  readonly set: string
  readonly id: string
  readonly headline?: string
  /** ISO date or date-time. */
  readonly published?: string
  readonly text: string
}

/** What the generator knows of an article. Numbers and dates it reads by itself: it does not lean on the recognisers that it tries. */
export interface Study extends BedArticle {
  /** Sentences that can be told alone. Offsets count in `text`. */
  readonly passages: readonly Span[]
  readonly names: readonly NameMention[]
  readonly quotes: readonly Quote[]
}

/** In: an article. Out: the same with what the perturbations need, found once. */
export function studyArticle(article: BedArticle): Study {
  return {
    ...article,
    passages: sentences(article.text).filter(({ text }) => isPlain(text)),
    names: findNames(article.text),
    quotes: findQuotes(article.text),
  }
}

/** What hangs on the sentence before: 同日, 此后; 该桥 at its head. */
const LEANING = /^(?:[他她它其该此这那]|对此|同时|但|而|并|也|还|不过|然而|因此|所以|如此|以上|为此|另)|同日|同天|当[天日晚年月时]|次[日年月]|[此其之]后|随后|翌日|前者|后者|上述/
/** `新华社临州6月1日电` and the names under it are no statement. */
const HEAD = /[电電讯訊](?:[（(]|\s|题|$)|记者|記者|责任编辑|来源[:：]|图为|摄$/
const SHORTEST = 14
const LONGEST = 90

function isPlain(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST || !/[。]$/.test(text)) return false
  return !LEANING.test(text) && !HEAD.test(text) && isBalanced(text) && /[\u4e00-\u9fff]/.test(text)
}

const count = (text: string, mark: string) => text.split(mark).length - 1
const PAIRS = [['“', '”'], ['「', '」'], ['（', '）'], ['《', '》']] as const
const isBalanced = (text: string) => !text.includes('"') && PAIRS.every(([open, close]) => count(text, open) === count(text, close))

/** In: a sentence of an article. Out: the one that follows it in the same paragraph, if it can be told alone too. */
export const nextPassage = ({ passages, text }: Study, { end }: Span): Span | undefined =>
  passages.find(({ start }) => start >= end && start <= end + 1 && !text.slice(end, start).includes('\n'))

/** In: spans of the article and one of its sentences. Out: those inside, counted from the sentence's start. */
export const inside = <S extends Span>(spans: readonly S[], passage: Span): readonly S[] => spans
  .filter(({ start, end }) => start >= passage.start && end <= passage.end)
  .map((span) => ({ ...span, start: span.start - passage.start, end: span.end - passage.start }))
