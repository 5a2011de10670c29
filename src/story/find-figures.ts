import type { Quantity, Span } from '../language/index.ts'
import { governTimes, isMoment } from './govern-times.ts'
import { nearWord } from './near-words.ts'
import { type StudiedArticle, type StudiedSentence, startingWithin } from './study-article.ts'

/** One place where something is counted or measured. */
export interface FigureMention {
  readonly article: StudiedArticle
  readonly sentence: StudiedSentence
  readonly quantity: Quantity
  /** The clause, as quoted. */
  readonly start: number
  readonly end: number
  /** What is counted or measured, in the words of the article. */
  readonly label: string
  /** The same, word by word, near synonyms as one. */
  readonly head: readonly string[]
  /** Names before it in the clause: whose figure it is. */
  readonly subjects: ReadonlySet<string>
  /** Names among the words that it counts: 访问某国 for 第五次访问某国. */
  readonly objects: ReadonlySet<string>
  readonly asOf?: string
  /** The text itself dates it; else the article's own time. */
  readonly isDated: boolean
  /** What is counted stands before the figure. */
  readonly isBefore: boolean
  /** From a summary that came with the page. */
  readonly isAbstract: boolean
}

/** Words beside a figure that say how it moved or how it is said, not what it is of. */
const BESIDE = new Set(('达到 达 突破 超过 超 创纪录 创 增至 升至 降至 升到 降到 累计 共计 总计 合计 共 约 近 已 已有 有 是 为 造成 导致 共有 调整 调整为 更正 更正为 修正 应为 应 记者 表示 其中 ' +
  '分别 同比 环比 以上 以下 左右 多 余 超出 成为 预计 将 等 以来 先后 实现 进行 出现 发生 我们 他们 这是 此次 本次 这次 目前 当前 显示 指出 介绍 下').split(' '))
/** `死亡人数` is the figure of 死亡. */
const AMOUNT_WORDS = /^(?:人数|数量|总数|总量|总额|金额|数字|数|次数|规模|总计)$/
const CONTENT = /^(?:n|nz|nr|ns|nt|nrt|v|vn|vd|j|l|i|eng|a|b|an)/
const CLAUSE_END = /[，,。；;：:！!？?\n]/
const MOST_WORDS = 4
const LONGEST_QUOTATION = 400
/** Kinds whose subject stands before them: 贸易额达948亿美元. Of counts it stands behind: 30场活动. */
const SUBJECT_BEFORE: ReadonlySet<Quantity['kind']> = new Set(['money', 'percent', 'percentage-point', 'multiple', 'measure', 'fraction', 'number'])
/** Ordinals that name a day, a meeting or a place in a list; they count nothing that another article could count otherwise. */
const NAMING_UNITS = /^(?:天|日|届|条|项|站|章|节|款|号|个|批|期|集|页|代|步|位|名|轮|季|季度|楼|层)$/
const IGNORED: ReadonlySet<Quantity['kind']> = new Set(['duration', 'number', 'score'])

/**
 * What do the articles count and measure?
 *
 * In: a studied article; the time that it speaks of, where its sentences name none. Out: one mention for each figure that says what it
 * is of, in order. Durations, bare numbers, and one and two of a thing (`一个`, `两国`) are left out. Pure.
 */
export function findFigures(article: StudiedArticle, frame: string | undefined, isAbstract = false): readonly FigureMention[] {
  return article.sentences.flatMap((sentence) => {
    const quantities = startingWithin(article.quantities, sentence.start, sentence.end)
    const names = startingWithin(article.names, sentence.start, sentence.end).filter(({ kind }) => kind !== 'term')
    const isNamed = ({ start, end }: Quantity) => names.some((name) => name.start < start && end < name.end)
    return quantities.filter((quantity) => isFigure(quantity) && !isNamed(quantity)).flatMap((quantity) => mentionAt({ article, frame, isAbstract }, sentence, quantities, quantity) ?? [])
  })
}

function isFigure({ kind, value, indefinite, unit, text }: Quantity): boolean {
  if (IGNORED.has(kind) || indefinite) return false
  if (kind === 'ordinal') return unit === '' ? text.startsWith('第') : !NAMING_UNITS.test(unit)
  return kind !== 'count' || value > 2 || unit === '次'
}

interface Around {
  readonly article: StudiedArticle
  readonly frame: string | undefined
  readonly isAbstract: boolean
}

function mentionAt({ article, frame, isAbstract }: Around, sentence: StudiedSentence, quantities: readonly Quantity[], quantity: Quantity): FigureMention | undefined {
  const [start, end] = clauseAround(article, sentence, quantity)
  const next = quantities.find((other) => other.start >= quantity.end)?.start ?? end
  const previous = quantities.findLast((other) => other.end <= quantity.start)?.end ?? start
  const behind = headWords(article, quantity.end, Math.min(end, next), 'behind')
  const before = headWords(article, Math.max(start, previous), quantity.start, 'before')
  const isBefore = (SUBJECT_BEFORE.has(quantity.kind) && !/^\s*的/.test(article.folded.slice(quantity.end))) || behind.length === 0
  // `由8亿元调整为11亿元`: what the first is of, the second is of.
  const first = quantities.find((other) => other.start >= start)?.start ?? quantity.start
  const same = previous > start && quantities.some((other) => other.end === previous && other.unit === quantity.unit)
  const shared = isBefore && before.length === 0 && behind.length === 0 && same ? headWords(article, start, first, 'before') : before
  const words = isBefore ? (shared.length > 0 ? shared : behind) : behind
  if (words.length === 0) return undefined
  const namesIn = (from: number, to: number) => startingWithin(article.names, from, to).filter(({ kind }) => kind !== 'term' && kind !== 'work')
  const objects = isBefore ? [] : namesIn(quantity.end, words.at(-1)!.end)
  const isName = (word: Span) => objects.concat(isBefore ? namesIn(start, quantity.start) : []).some((name) => name.start < word.end && word.start < name.end)
  const unnamed = words.filter((word) => !isName(word))
  const telling = unnamed.filter(({ start: from, end: to }) => !AMOUNT_WORDS.test(article.folded.slice(from, to)))
  const counted = [telling, unnamed, words].find((choice) => choice.length > 0)!
  const dated = governTimes(article, sentence).findLast((stretch) => stretch.start <= quantity.start)?.time.timex ?? dayBefore(article, sentence)
  const asOf = dated ?? frame ?? article.reference?.slice(0, 10)
  return {
    article, sentence, quantity, start, end: Math.min(end, start + LONGEST_QUOTATION),
    label: article.text.slice(words[0]!.start, words.at(-1)!.end),
    head: counted.map(({ start: from, end: to }) => nearWord(article.folded.slice(from, to))),
    subjects: new Set(namesIn(start, isBefore ? quantity.start : first).map(({ canonical }) => canonical)),
    objects: new Set(objects.map(({ canonical }) => canonical)),
    ...(asOf !== undefined && { asOf }),
    isDated: dated !== undefined,
    isBefore,
    isAbstract,
  }
}

/** The last day that the block names before the sentence: what follows it is of that day, until another is named. */
function dayBefore(article: StudiedArticle, sentence: StudiedSentence): string | undefined {
  const blockStart = article.text.lastIndexOf('\n', sentence.start) + 1
  return startingWithin(article.times, blockStart, sentence.start).findLast((time) => isMoment(time) && (time.precision === 'day' || time.precision === 'hour'))?.timex
}

function clauseAround(article: StudiedArticle, sentence: StudiedSentence, quantity: Quantity): readonly [number, number] {
  let start = quantity.start
  while (start > sentence.start && !CLAUSE_END.test(article.folded[start - 1]!)) start--
  let end = quantity.end
  while (end < sentence.end && !CLAUSE_END.test(article.folded[end]!)) end++
  return [start, end]
}

/** The few words of content next to the figure, on one side of it. */
function headWords(article: StudiedArticle, from: number, to: number, side: 'behind' | 'before') {
  const words = startingWithin(article.words, from, to).filter((word) => {
    const text = article.folded.slice(word.start, word.end)
    const isContent = CONTENT.test(word.tag) || (word.tag === 'x' && /\p{Script=Han}/u.test(text))
    return word.end <= to && isContent && (text.length > 1 || word.tag === 'n') && !BESIDE.has(text)
  })
  return side === 'behind' ? words.slice(0, MOST_WORDS) : words.slice(-MOST_WORDS)
}
