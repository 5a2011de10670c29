import type { Quantity } from '../language/index.ts'
import { findMeasure, type Measure, readPoints } from './measure-words.ts'
import { nearWord } from './near-words.ts'
import { type StudiedArticle, startingWithin } from './study-article.ts'

/** What a figure is of. */
export interface FigureHead {
  /** In the words of the article. */
  readonly label: string
  readonly words: readonly string[]
  readonly isBefore: boolean
  /** Where the wording behind the figure ends; the figure's own end, if it stands before. */
  readonly end: number
  /** A measure of the list names it. */
  readonly measured: boolean
  readonly series?: string
  readonly isRunning?: boolean
}

/** The clause of a figure, and the part of it between the figures beside it. */
export interface Surroundings {
  readonly clause: readonly [number, number]
  readonly from: number
  readonly to: number
}

/** Words beside a figure that say how it moved or how it is said, not what it is of. */
const BESIDE = new Set(('达到 达 突破 超过 超 创纪录 创 增至 升至 降至 升到 降到 累计 共计 总计 合计 总额 共 约 近 已 已有 有 是 为 造成 导致 共有 调整 调整为 更正 更正为 修正 应为 应 记者 表示 其中 扩大 扩大到 收跌 收涨 收报 收市 ' +
  '分别 同比 环比 以上 以下 左右 多 余 超出 成为 预计 将 等 以来 先后 实现 进行 出现 发生 我们 他们 这是 此次 本次 这次 目前 当前 显示 指出 介绍 下 已达 可达 高达 公司 全部 决定 公布 变为 不变 维持 情形 情况 另有 还有 仍有').split(' '))
/** `死亡人数` is the figure of 死亡. */
const AMOUNT_WORDS = /^(?:人数|数量|总数|总量|总额|金额|数字|数|次数|规模|总计|范围)$/
const CONTENT = /^(?:n|nz|nr|ns|nt|nrt|v|vn|vd|j|l|i|eng|a|b|an)/
const MOST_WORDS = 4
/** A measure further from the figure is another's. */
const FARTHEST = 8
/** Kinds whose subject stands before them: 贸易额达948亿美元. Of counts it stands behind: 30场活动. */
const SUBJECT_BEFORE: ReadonlySet<Quantity['kind']> = new Set(['money', 'percent', 'percentage-point', 'multiple', 'measure', 'fraction', 'number'])
/** Right before a figure: it is a part, and what stands before is the whole. */
const PART = /(?:其中|仍有|还有|另有|中有|[，,]有)$/

/**
 * What is a figure of?
 *
 * In: a studied article; the figure; the clause around it. Out: the measure of the list that stands nearest, on the side where this
 * kind of figure has it first; else the few words of content beside it; nothing where there are none. Pure.
 */
export function readHead(article: StudiedArticle, quantity: Quantity, around: Surroundings): FigureHead | undefined {
  if (quantity.kind === 'score') return { label: '比分', words: ['比分'], isBefore: true, end: quantity.end, measured: true, series: '比分' }
  if (quantity.kind === 'duration') return ageHead(article, quantity, around)
  return measuredHead(article, quantity, around) ?? wordedHead(article, quantity, around)
}

/** How long something has lasted: `建交30多年来`, `成立5周年`. Near miss: `签约四年` (how long it will last). */
const BEGUN = /(?:建交|成立|创立|创办|建校|建队|建院|建厂|建国|创刊|开馆|开业|通车|建成|投用|从业|执教|任教)(?=\s*(?:已经?|有|满|整|近|约|逾|超过)*\s*$)/

function ageHead(article: StudiedArticle, quantity: Quantity, { from }: Surroundings): FigureHead | undefined {
  const verb = /^(?:年|周年)$/.test(quantity.unit) ? BEGUN.exec(article.folded.slice(from, quantity.start))?.[0] : undefined
  return verb === undefined ? undefined : { label: verb, words: [verb], isBefore: true, end: quantity.end, measured: true, series: verb }
}

function measuredHead(article: StudiedArticle, quantity: Quantity, { clause, from, to }: Surroundings): FigureHead | undefined {
  const points = quantity.unit === '分' ? readPoints(article.folded.slice(from, clause[1])) ?? readPoints(article.folded.slice(clause[0], quantity.start)) : undefined
  if (points) return { label: points.name, words: [points.name], isBefore: true, end: quantity.end, measured: true, series: points.series }
  const before = article.folded.slice(from, quantity.start)
  const behind = article.folded.slice(quantity.end, to)
  const left = PART.test(before) ? undefined : near(findMeasure(before, quantity.kind, 'before'), (place) => before.length - place.end)
  const right = near(findMeasure(behind, quantity.kind, 'behind'), (place) => place.start)
  const isBefore = left !== undefined && (right === undefined || SUBJECT_BEFORE.has(quantity.kind))
  const found = isBefore ? left : right
  if (!found) return undefined
  const at = isBefore ? from : quantity.end
  return headOfMeasure(found.measure, article.text.slice(at + found.start, at + found.end), isBefore, isBefore ? quantity.end : at + found.end)
}

function headOfMeasure({ name, series, isRunning }: Measure, label: string, isBefore: boolean, end: number): FigureHead {
  return { label, words: [name], isBefore, end, measured: true, series, isRunning }
}

type Found = ReturnType<typeof findMeasure>
const near = (found: Found, distance: (place: NonNullable<Found>) => number): Found => (found && distance(found) <= FARTHEST ? found : undefined)

/** By the words of content beside it: on its own side, else, for what is measured, on the other. */
function wordedHead(article: StudiedArticle, quantity: Quantity, { from, to }: Surroundings): FigureHead | undefined {
  const behind = contentWords(article, quantity.end, to, 'behind')
  const before = contentWords(article, from, quantity.start, 'before')
  const isBefore = (SUBJECT_BEFORE.has(quantity.kind) && !/^\s*的/.test(article.folded.slice(quantity.end))) || behind.length === 0
  const words = isBefore ? (before.length > 0 ? before : behind) : behind
  if (words.length === 0) return undefined
  const names = startingWithin(article.names, isBefore ? from : quantity.end, isBefore ? quantity.start : words.at(-1)!.end).filter(({ kind }) => kind !== 'term' && kind !== 'work')
  const unnamed = words.filter((word) => !names.some((name) => name.start < word.end && word.start < name.end))
  const textOf = ({ start, end }: { start: number; end: number }) => article.folded.slice(start, end)
  const telling = unnamed.filter((word) => !AMOUNT_WORDS.test(textOf(word)))
  const counted = [telling, unnamed, words].find((choice) => choice.length > 0)!
  return {
    label: article.text.slice(words[0]!.start, words.at(-1)!.end),
    words: counted.map((word) => nearWord(textOf(word))),
    isBefore, end: isBefore ? quantity.end : words.at(-1)!.end, measured: false,
  }
}

/** The few words of content next to the figure, on one side of it. Behind a figure, a thing that is counted ends where a verb begins. */
function contentWords(article: StudiedArticle, from: number, to: number, side: 'behind' | 'before') {
  const words = startingWithin(article.words, from, to).filter((word) => {
    const text = article.folded.slice(word.start, word.end)
    const isContent = CONTENT.test(word.tag) || (word.tag === 'x' && /\p{Script=Han}/u.test(text))
    return word.end <= to && isContent && (text.length > 1 || word.tag === 'n') && !BESIDE.has(text)
  })
  if (side === 'before') return words.slice(-MOST_WORDS)
  const verb = words.findIndex(({ tag }, index) => index > 0 && tag === 'v' && words[index - 1]!.tag.startsWith('n'))
  return words.slice(0, Math.min(MOST_WORDS, verb < 0 ? MOST_WORDS : verb))
}
