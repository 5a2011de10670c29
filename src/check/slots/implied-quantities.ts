import type { Quantity } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import type { PreparedSource } from '../prepare-source.ts'

/**
 * Figures that a source gives in other words than as such a figure: 首月 is 一个月, 连续第二个季度 is 连续两个季度, 下届 behind 第二届 is 第三届.
 * Each stands at the words that give it.
 *
 * In: a source. Out: those figures. Pure; made once for each source.
 */
export function impliedQuantities(source: PreparedSource): readonly Quantity[] {
  const before = made.get(source)
  if (before) return before
  const all = RULES.flatMap((rule) => rule(source))
  made.set(source, all)
  return all
}

const made = new WeakMap<PreparedSource, readonly Quantity[]>()

type Rule = (source: PreparedSource) => readonly Quantity[]

const quantityAt = ({ text }: PreparedSource, start: number, end: number, rest: Pick<Quantity, 'kind' | 'value' | 'unit'>): Quantity =>
  ({ start, end, text: text.slice(start, end), place: 1, ...rest })

/** 首月, 单季, 头两年's first: one of a stretch of time. */
const ONE_OF = /[首单头][日周月季年](?![一二三四五六七八九十])/g
const SPELLS: Readonly<Record<string, string>> = { 日: '天', 周: '周', 月: '个月', 季: '季度', 年: '年' }

const firstStretches: Rule = (source) => [...source.folded.matchAll(ONE_OF)].flatMap(({ 0: word, index }) => [
  quantityAt(source, index, index + 2, { kind: 'duration', value: 1, unit: SPELLS[word[1]!]! }),
  ...(word[0] === '首' ? [quantityAt(source, index, index + 2, { kind: 'ordinal', value: 1, unit: FIRSTS[word[1]!] ?? SPELLS[word[1]!]! })] : []),
])

/** 第一天, 第一个月. */
const FIRSTS: Readonly<Record<string, string>> = { 月: '个' }

/** 百球, 千场, 万人 tell a round number with no numeral before it. Not 百货, 万里. */
const ROUND = /(?<![\d.零一二三四五六七八九十百千万亿两几数过上])([百千万])([球场人亩吨户台辆公里]{1,2})/g
const ROUND_VALUES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 }

const roundNumbers: Rule = (source) => [...source.folded.matchAll(ROUND)].flatMap(({ 0: word, 1: numeral, 2: unit, index }): Quantity[] =>
  [quantityAt(source, index, index + word.length, { kind: 'count', value: ROUND_VALUES[numeral!]!, unit: unit === '球' ? '个' : unit! })])

/** 连续第二个季度下滑 has gone on for two; 连续第三年, for three. */
const runs: Rule = (source) => source.quantities.flatMap((ordinal): Quantity[] => {
  if (ordinal.kind !== 'ordinal' || !source.folded.slice(Math.max(0, ordinal.start - 2), ordinal.start).endsWith('连续')) return []
  const spell = SPELL_UNITS.get(ordinal.unit)
  return [quantityAt(source, ordinal.start, ordinal.end, spell === undefined ? { kind: 'count', value: ordinal.value, unit: ordinal.unit } : { kind: 'duration', value: ordinal.value, unit: spell })]
})

const SPELL_UNITS: ReadonlyMap<string, string> = new Map([['年', '年'], ['天', '天'], ['日', '天'], ['月', '个月'], ['个月', '个月'], ['季度', '季度'], ['个季度', '季度'], ['周', '周']])

/** `下届`, `下一次`: the one after those that have been counted. */
const NEXT = /下一?([届次轮期站场])/g

const nextOnes: Rule = (source) => [...source.folded.matchAll(NEXT)].flatMap(({ 0: word, 1: unit, index }): Quantity[] => {
  const counted = source.quantities.filter(({ kind, unit: other, start }) => kind === 'ordinal' && other === unit && start < index)
  return counted.length === 0 ? [] : [quantityAt(source, index, index + word.length, { kind: 'ordinal', value: Math.max(...counted.map(({ value }) => value)) + 1, unit: unit! })]
})

/** 再次登陆 is the second time; 四处…最后一处 the fourth. */
const AGAIN = /再[次度]|又一次|梅开二度/g

const secondTimes: Rule = (source) => [...source.folded.matchAll(AGAIN)].flatMap(({ 0: word, index }): Quantity[] => {
  const place = [index, index + word.length] as const
  return word === '梅开二度' ? [quantityAt(source, ...place, { kind: 'count', value: 2, unit: '球' }), quantityAt(source, ...place, { kind: 'count', value: 2, unit: '个' })]
    : [quantityAt(source, ...place, { kind: 'ordinal', value: 2, unit: '次' })]
})

const lastOnes: Rule = (source) => [...source.folded.matchAll(/最后一([^\d，。；\s])/g)].flatMap(({ 0: word, 1: unit, index }): Quantity[] => {
  const all = source.quantities.findLast(({ kind, unit: other, start, value }) => kind === 'count' && other === unit && value > 1 && start < index && index - start < AS_FAR)
  const whole = all && Math.max(...source.quantities.filter(({ kind, unit: other, start }) => kind === 'count' && other === unit && start < index && index - start < AS_FAR).map(({ value }) => value))
  return whole === undefined ? [] : [quantityAt(source, index, index + word.length, { kind: 'ordinal', value: whole, unit: unit! })]
})

/** So many characters back the things may have been counted of which the last is told. */
const AS_FAR = 60

/** 28和39千瓦时: the first has the unit of the second. */
const unitsOfOthers: Rule = (source) => source.quantities.flatMap((quantity, at): readonly Quantity[] => {
  const next = source.quantities[at + 1]
  return quantity.kind === 'number' && next && next.unit !== '' && next.kind !== 'ordinal' && /^\s?[和与及或、]\s?$/.test(source.folded.slice(quantity.end, next.start))
    ? [{ ...next, start: quantity.start, end: quantity.end, text: quantity.text, value: quantity.value }] : []
})

const RULES: readonly Rule[] = [firstStretches, roundNumbers, runs, nextOnes, secondTimes, lastOnes, unitsOfOthers]

/** 最高气温28度, 最多增长5%; 最低20度; 升至80%. */
const MOST = /(?:最[高多大长远重]|至多|上限)[^，。；\d]{0,6}$/
const LEAST = /(?:最[低少小短近轻]|至少|下限)[^，。；\d]{0,6}$/
const CAME_TO = /[升增涨降减扩缩提][高加大小低]?[至到为]$/
/** 由30%到80%, which is a course; not 从30%到80%不等. */
const COURSE_BEHIND = /^(?!不等|之间)/

/**
 * One end of a range, where the statement says which it tells of: 最高28度 of 20到28度, 80元起 of 80元至120元. 5人 of 5至10人 is neither.
 *
 * In: an alignment, a quantity of the statement. Out: such ends, each at the place of its range. Pure.
 */
export function endsTold({ source, statement }: Alignment, { start, end }: Quantity): readonly Quantity[] {
  const [lead, tail] = [statement.folded.slice(Math.max(0, start - statement.start - 10), start - statement.start), statement.folded.slice(end - statement.start)]
  const isLeast = LEAST.test(lead) || tail.startsWith('起')
  return source.quantities.flatMap(({ upper, ...range }): readonly Quantity[] => {
    if (upper === undefined || range.kind === 'score') return []
    const isCourse = /[由从]$/.test(source.folded.slice(range.start - 1, range.start)) && COURSE_BEHIND.test(source.folded.slice(range.end, range.end + 2))
    const isMost = MOST.test(lead) || (isCourse && CAME_TO.test(lead))
    return [...(isLeast ? [range] : []), ...(isMost ? [{ ...range, value: upper }] : [])]
  })
}
