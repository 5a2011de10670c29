import { compareQuantities, fold, overlaps, type Quantity, type TimeExpression } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import type { PreparedSource } from '../prepare-source.ts'

const DAY_MS = 86_400_000

/** Spells that follow from ranges of dates: 14日至16日 is 3天. In: times of a source. Out: durations at the place of each range. */
export function spellsOf(times: readonly TimeExpression[]): readonly Quantity[] {
  return times.flatMap(({ kind, begin, until, start, end, text }) => {
    if (kind !== 'range' || begin === undefined || until === undefined) return []
    const days = Math.round((Date.parse(until.slice(0, 10)) - Date.parse(begin.slice(0, 10))) / DAY_MS) + 1
    return days > 0 && days < 400 ? [{ start, end, text, kind: 'duration' as const, value: days, unit: '天' }] : []
  })
}

const NUMBER = /[\d.零一二三四五六七八九十百千万亿]/

/** The stated words where they stand in the source outside any quantity found there. `5人` does not stand in `15人`. */
export function literalsOf({ folded, quantities, text }: PreparedSource, stated: Quantity): readonly Quantity[] {
  const form = fold(stated.text)
  const found: Quantity[] = []
  for (let start = folded.indexOf(form); start >= 0 && found.length < 20; start = folded.indexOf(form, start + 1)) {
    const end = start + form.length
    const cut = (at: number) => NUMBER.test(folded[at - 1] ?? '') && NUMBER.test(folded[at] ?? '')
    if (!cut(start) && !cut(end) && !quantities.some((quantity) => overlaps(quantity, { start, end }))) {
      found.push({ ...stated, start, end, text: text.slice(start, end) })
    }
  }
  return found
}

const DIGITS = /^\d[\d.]*/
/** What bears a number as part of its name, and is counted with the same word. */
const NUMBERED: ReadonlySet<string> = new Set(['队', '号', '团', '厂', '院', '校', '所'])

/** 汉诺威96队 where the source has 汉诺威96: a number that belongs to a name, wherever it stands behind it with no unit of its own. */
export function gluedOf({ statement, source }: Alignment, stated: Quantity): readonly Quantity[] {
  const number = DIGITS.exec(fold(stated.text))?.[0]
  const name = statement.names.find(({ end }) => end === stated.start) ?? statement.terms.find(({ end, kind }) => end === stated.start && kind === 'name')
  if (number === undefined || !name || !NUMBERED.has(stated.unit)) return []
  const form = fold(name.text) + number
  const isCounted = (at: number) => source.times.some((time) => overlaps(time, { start: at, end: at + 1 })) || source.quantities.some(({ start, end, unit }) => unit !== '' && start <= at && at < end)
  const found: Quantity[] = []
  for (let start = source.folded.indexOf(form); start >= 0 && found.length < 20; start = source.folded.indexOf(form, start + 1)) {
    const end = start + form.length
    if (!NUMBER.test(source.folded[end] ?? '') && !isCounted(end - 1)) found.push({ ...stated, start: end - number.length, end, text: source.text.slice(end - number.length, end) })
  }
  return found
}

/** Words by which people are counted. */
const PEOPLE: ReadonlySet<string> = new Set(['人', '名', '位'])
const PERSONS = /^[^，。；、\d]{0,6}?(?:人|民众|群众|居民|村民|观众|球迷|[旅乘游顾]客|学生|员工|者|员)/
/** How far from a number without a unit what it counts may stand, behind it and before it. */
const [BEHIND, BEFORE] = [12, 16]

/**
 * Numbers of the source without a unit of their own, or with the one of everything, that count what is stated: `人次由32.8万提高到` of 32.8万人次, `4万多主场球迷`
 * of 4万多名主场球迷, `30的得分` of 30分, `5000个重约900吨的冰块` of 5000块.
 */
export function bareOf({ statement, source }: Alignment, stated: Quantity): readonly Quantity[] {
  if (stated.kind !== 'count') return []
  const noun = /^的?([\u4e00-\u9fff]{2})/.exec(statement.folded.slice(stated.end - statement.start))?.[1]
  return source.quantities.filter(({ kind, unit }) => (kind === 'number' && unit === '') || (kind === 'count' && unit === '个' && stated.unit !== '个')).flatMap((told): readonly Quantity[] => {
    const behind = /^[^，。；\d]*/.exec(source.folded.slice(told.end, told.end + BEHIND))![0]
    const isUnit = told.unit === '' ? behind.slice(0, 4).includes(stated.unit) || /[^，。；]*$/.exec(source.folded.slice(Math.max(0, told.start - BEFORE), told.start))![0].includes(stated.unit) : behind.includes(stated.unit)
    const isCounted = isUnit || (noun !== undefined && behind.includes(noun)) || (PEOPLE.has(stated.unit) && PERSONS.test(behind))
    return isCounted ? [{ ...told, kind: 'count', unit: stated.unit }] : []
  })
}

/** `麒麟990集成了…`: a number that the source has behind the same word, and counts nothing by; what it seems to count is the next word. */
export function isOfAName({ statement, source }: Alignment, stated: Quantity): boolean {
  const number = DIGITS.exec(fold(stated.text))?.[0] ?? ''
  const form = statement.folded.slice(Math.max(0, stated.start - statement.start - 2), stated.start - statement.start) + number
  const end = stated.end - statement.start
  if (stated.kind !== 'count' || number.length < 2 || !/^[\u4e00-\u9fff]{2}/.test(form) || !statement.words.some((word) => word.start < end && word.end > end)) return false
  const at = source.folded.indexOf(form)
  return at >= 0 && !NUMBER.test(source.folded[at + form.length] ?? '') && !source.quantities.some(({ start, end, unit }) => unit !== '' && start < at + form.length && at + 2 < end)
}

/** More figures than these are not put together two by two. */
const MOST_FIGURES = 80

/**
 * What two figures of one kind give together, or one less the other: 26人 of 41人 leave 15人. In: a source and what is stated.
 * Out: the pair, nearest to each other, whose sum or difference it is; undefined where none gives it.
 */
export function pairGiving({ quantities }: PreparedSource, stated: Quantity): readonly [Quantity, Quantity] | undefined {
  if (stated.kind === 'ordinal' || stated.kind === 'score' || stated.unit === '岁' || stated.upper !== undefined) return undefined
  const like = quantities.filter((quantity) => quantity.upper === undefined && isLike(stated, quantity)).slice(0, MOST_FIGURES)
  const shares = stated.kind === 'percent' ? [] : quantities.filter(({ kind, upper }) => kind === 'percent' && upper === undefined).slice(0, MOST_FIGURES)
  const pairs = [...shares.flatMap((share) => like.flatMap((whole): (readonly [Quantity, Quantity])[] => (isShare(share, whole, stated) ? [order(share, whole)] : []))), ...like.flatMap((one, at) => like.slice(at + 1).flatMap((other): (readonly [Quantity, Quantity])[] => (gives(one, other, stated) ? [[one, other]] : [])))]
  return pairs.toSorted((a, b) => a[1].start - a[0].start - (b[1].start - b[0].start))[0]
}

const order = (one: Quantity, other: Quantity): readonly [Quantity, Quantity] => (one.start <= other.start ? [one, other] : [other, one])

/** 4.2亿元, of which 60%: 2.52亿元; 12400名, of which half: 6200. */
const isShare = (share: Quantity, whole: Quantity, stated: Quantity) =>
  Math.abs((whole.value * share.value) / 100 - stated.value) <= (stated.modifier === undefined ? 1e-6 : 0.06) * Math.abs(stated.value)

function isLike(stated: Quantity, other: Quantity): boolean {
  const kinds = new Set([stated.kind, other.kind])
  return stated.kind === other.kind ? stated.unit === other.unit || compareQuantities({ ...stated, value: other.value }, other) === 'same' : kinds.has('percent') && kinds.has('percentage-point')
}

/** Rounded as the stated figure is: 19.4亿 less 11.9亿 is 7.5亿, and 约7亿. */
function gives(one: Quantity, other: Quantity, stated: Quantity): boolean {
  const slack = stated.modifier === undefined ? 1e-9 * Math.max(1, Math.abs(stated.value)) : 0.06 * Math.abs(stated.value)
  return [one.value + other.value, Math.abs(one.value - other.value)].some((value) => Math.abs(value - stated.value) <= slack)
}
