import type { CountUnit, Piece } from '../atom.ts'
import { GAP, HAN_DIGITS, NUMERAL_FIRST, numberOf, type Pattern, type Site } from './pattern.ts'

export const UNITS: Readonly<Record<string, CountUnit>> = {
  年: 'year', 周年: 'year', 载: 'year', 个月: 'month', 周: 'week', 星期: 'week', 个星期: 'week', 礼拜: 'week', 个礼拜: 'week', 个周: 'week', 天: 'day', 日: 'day', 昼夜: 'day',
  小时: 'hour', 个小时: 'hour', 钟头: 'hour', 个钟头: 'hour', 个钟: 'hour', 分钟: 'minute', 分: 'minute', 秒: 'second', 秒钟: 'second',
}
export const UNIT = `(个?小时|个?钟头|个钟|分钟|秒钟?|个月|个?星期|个?礼拜|周(?![${HAN_DIGITS}日末围边转期报刊岁年])|昼夜|天(?![然才空气津地下生使文体])|年(?![级制期龄代度货会轻初底末均报产薪画份限资纪版款])|载(?=[以来，。]))`
export const COUNT = `(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|[${HAN_DIGITS}两十百千]+|半)`
const DAY_COUNT = `(\\d+|[${HAN_DIGITS}两十]+)`
const CODES: Readonly<Record<CountUnit, string>> = { year: 'Y', month: 'M', week: 'W', day: 'D', hour: 'H', minute: 'M', second: 'S' }
const isClockUnit = (unit: CountUnit) => unit === 'hour' || unit === 'minute' || unit === 'second'

/** `P5D`, `PT48H`, `P3.5Y`, `P8DT20H`. */
function durationOf(parts: readonly (readonly [number, CountUnit])[]): string | undefined {
  if (parts.some(([count]) => !Number.isFinite(count))) return undefined
  const write = (clock: boolean) => parts.filter(([, unit]) => isClockUnit(unit) === clock).map(([count, unit]) => `${count}${CODES[unit]}`).join('')
  const [date, time] = [write(false), write(true)]
  return `P${date}${time === '' ? '' : `T${time}`}`
}

export const countOf = (numeral: string, half?: string): number => (numeral === '半' ? 0.5 : numberOf(numeral)) + (half ? 0.5 : 0)

/** 两年前 -> the year, 三天前 -> the day, 2小时前 -> the minute. A half year is counted in months. */
function awayPieces(count: number, unit: CountUnit, sign: 1 | -1): readonly Piece[] | undefined {
  const from = sign < 0 ? 'reference' : 'either'
  const minutes = unit === 'hour' ? 60 : 1
  if (isClockUnit(unit)) return [{ slot: 'instant', minutes: unit === 'second' ? (sign * count) / 60 : Math.round(sign * count * minutes), unit: unit === 'hour' ? 'hour' : 'minute' }]
  if (unit === 'year' && !Number.isInteger(count)) return [{ slot: 'month', offset: sign * count * 12, from, count: true }]
  if (!Number.isInteger(count)) return []
  if (unit === 'year') return count > 0 && count < 2000 ? [{ slot: 'year', offset: sign * count, from, count: true }] : []
  if (unit === 'month') return [{ slot: 'month', offset: sign * count, from, count: true }]
  if (unit === 'week') return [{ slot: 'week', offset: sign * count, count: true }]
  return [{ slot: 'day', offset: sign * count, from, count: true }]
}

/** 四周 is all around more often than a month. */
const isAround = (count: string, unit: string, { text, end }: Site): boolean => count === '四' && unit === '周' && !/^[内的时后，。]/.test(text.slice(end, end + 1))

/** 一年 after 这, 那, 又 … is an idiom more often than a length; 百年, 千年 always. */
const isIdiom = (numeral: string, { text, start, end }: Site): boolean =>
  /^[百千万]/.test(numeral) || (numeral === '一' && (/[这那同每又新有某头首任另前后上下当单统]/.test(text[start - 1] ?? '') || /[一度级四到]/.test(text[end] ?? '')))

export const COUNT_PATTERNS: readonly Pattern[] = [
  // 30周年, 20 周年, 十周年; 五年之际
  {
    first: NUMERAL_FIRST,
    source: `(\\d+|[${HAN_DIGITS}十百]+)${GAP}周年(多)?`,
    read: ([, years], site) => (Number.isNaN(numberOf(years)) ? [] : [{ slot: 'anniversary', years: numberOf(years), now: site.text.startsWith('之际', site.end) }]),
  },
  { first: NUMERAL_FIRST, source: `(\\d+|[${HAN_DIGITS}十]+)${GAP}年(?=之际)之际`, read: ([, years]) => [{ slot: 'anniversary', years: numberOf(years), now: true }] },
  // 六七个小时, 三四年前, 十七八天
  {
    first: '一二两三四五六七八十',
    source: `(?:一两|[两二]三|三四|三五|四五|五六|六七|七八|八九|十[一二三四五六七八九]{2})[十百千]?${GAP}${UNIT}(?:之?[前后内间]|以?来)?`,
    read: () => [],
  },
  // 两个半月, 一个半小时; 2分35秒
  {
    first: NUMERAL_FIRST,
    source: `${COUNT}${GAP}个半(月|小时|钟头)`,
    read: ([, count, unit]) => lengthPieces([[numberOf(count) + 0.5, unit === '月' ? 'month' : 'hour']]),
  },
  {
    first: NUMERAL_FIRST,
    source: `(\\d{1,3})${GAP}分钟?(\\d{1,2}(?:\\.\\d+)?)${GAP}秒`,
    read: ([, minutes, seconds]) => lengthPieces([[Number(minutes), 'minute'], [Number(seconds), 'second']]),
  },
  // 11秒32, 1分52秒08
  {
    first: NUMERAL_FIRST,
    source: '(?:(\\d{1,2})分)?(\\d{1,2})秒(\\d{1,2})(?![\\d.])',
    read: ([, minutes, seconds, rest]) => lengthPieces([...(minutes ? [[Number(minutes), 'minute'] as const] : []), [Number(`${seconds}.${rest}`), 'second']]),
  },
  // 几年前, 30多年来, 数十年后: nobody can say when
  { first: NUMERAL_FIRST, source: `(?:几|数|好几)[十百千]?${GAP}(?:个?小时|分钟|个月|个?星期|周|天|日|年)(?:之?[前后内间]|以?来)?`, read: () => [] },
  {
    first: NUMERAL_FIRST,
    source: `${COUNT}${GAP}[多余几来]${GAP}${UNIT}(?:(?:之|以)?[前后来]|以来|间|内)?`,
    read: () => [],
  },
  // 两年前, 5 年前, 三天之后, 3日前; not 16日前往
  {
    first: NUMERAL_FIRST,
    source: `${COUNT}${GAP}${UNIT}(半)?${GAP}(?:(前(?![往来夕期后锋卫列端置瞻])|之前|以前)|(后(?![来续卫备勤期天年])|之后|以后))`,
    read: ([, count, unit, half, before], site) => isIdiom(count!, site) ? [] : awayPieces(countOf(count!, half), UNITS[unit!]!, before ? -1 : 1),
  },
  { first: '两', source: `两日(之?前|之?后)(?![往来])`, read: ([, which]) => awayPieces(2, 'day', which!.includes('前') ? -1 : 1) },
  { first: `${HAN_DIGITS}两十`, source: `(?<!月 ?)([${HAN_DIGITS}两十]+)日(之[前后]|[前后])(?![来续往夕去赴期])`, read: ([, count, which]) => awayPieces(numberOf(count), 'day', which!.includes('前') ? -1 : 1) },
  // 5年来, 11年来, 三年以来
  {
    first: NUMERAL_FIRST,
    source: `${COUNT}${GAP}${UNIT}(?:以)?来(?!自|到|说|源|华|访|看|临)`,
    read: ([, count, unit], site) =>
      isIdiom(count!, site) ? [] : [{ slot: 'stretch', unit: UNITS[unit!]!, count: countOf(count!), direction: 'back', from: 'reference', vague: false }],
  },
  // 上个小时
  {
    first: '上下',
    source: `(?<![早晚路])([上下])(?:一个?|个)(小时|钟头|分钟)`,
    read: ([, word, unit]) => [{ slot: 'stretch', unit: UNITS[unit!]!, count: 1, direction: word === '上' ? 'back' : 'forward', from: 'reference', vague: false }],
  },
  // 近三年, 过去十年, 未来五年, 此后两年; 上2个月
  {
    first: '近最过未今此之随接上下',
    source: `(近|最近|过去(?:的)?|未来(?:的)?|今后(?:的)?|此后(?:的)?|之后(?:的)?|随后(?:的)?|接下来(?:的)?|(?<![一-龥])上|(?<![一-龥])下)${GAP}${COUNT}${GAP}${UNIT}(?:来|间|内|里)?`,
    read: ([, word, count, unit], site) => stretchPieces(word!, countOf(count!), UNITS[unit!]!, site),
  },
  // 每两年, 每隔三天, 每年, 每周一, 每天
  {
    first: '每',
    source: `每隔?${GAP}${COUNT}${GAP}(年|个月|周|天|小时|分钟)`,
    read: ([, count, unit]) => setPieces(numberOf(count), UNITS[unit!]!),
  },
  // 每周一, 每周一至周五; not 每周一次
  {
    first: '每',
    source: '每逢?(?:周|星期|礼拜)([一二三四五六日天])(?![次场个])(?: ?(?:至|到|-|—|~) ?(?:周|星期|礼拜)?([一二三四五六日天]))?',
    read: ([, from, to]) => [{ slot: 'set', timex: to ? `${weekdayTimex(from!)}/${weekdayTimex(to)}` : weekdayTimex(from!) }],
  },
  { first: '每', source: '每(?:个)?(年|月|周|星期|天|日|小时|季度)(?!科学|经济|邮报|电讯|快报|优鲜|科技|互动|新闻|质量|商报)', read: ([, unit]) => everyPieces(unit!) },
  // 5天4夜
  { first: NUMERAL_FIRST, source: `(\\d+|[${HAN_DIGITS}两十]+)${GAP}天${GAP}(?:\\d+|[${HAN_DIGITS}两十]+)${GAP}(?:夜|晚)`, read: ([, days]) => lengthPieces([[numberOf(days), 'day']]) },
  // 3日内, 十日之内, 5日游 count days; not 6月10日之内
  { first: NUMERAL_FIRST, source: `(?<!月 ?)${DAY_COUNT}${GAP}日(?=[之以]?内(?![地部外容阁])|游(?![客船]))`, read: ([, days]) => lengthPieces([[numberOf(days), 'day']]) },
  // 8天20时, 1小时30分, 一年零三个月
  {
    first: NUMERAL_FIRST,
    source: `${COUNT}${GAP}${UNIT}${GAP}零?${COUNT}${GAP}(个?小时|时(?![间候期代])|分钟|分(?!之)|秒钟?|个月|天|周)(?:${GAP}${COUNT}${GAP}(分钟?|秒钟?))?`,
    read: ([, count, unit, more, finer, last, finest]) => {
      const second = finer === '时' ? 'hour' : UNITS[finer!]!
      return lengthPieces([[countOf(count!), UNITS[unit!]!], [countOf(more!), second], ...(last ? [[countOf(last), UNITS[finest!]!] as const] : [])])
    },
  },
  // 3个月, 48小时, 三年半, 半年, 三至五年; not 百年, 一年一度
  { first: NUMERAL_FIRST, source: `(?:\\d+|[${HAN_DIGITS}两十]+)${GAP}(?:至|到|-|—|~|、)${GAP}${COUNT}${GAP}${UNIT}`, read: () => [] },
  {
    first: NUMERAL_FIRST,
    source: `${COUNT}${GAP}${UNIT}(半)?`,
    read: ([, count, unit, half], site) => isIdiom(count!, site) || isAround(count!, unit!, site) ? [] : lengthPieces([[countOf(count!, half), UNITS[unit!]!]]),
  },
]

const weekdayTimex = (day: string) => `XXXX-WXX-${'一二三四五六日'.indexOf(day === '天' ? '日' : day) + 1}`

function stretchPieces(word: string, count: number, unit: CountUnit, site: Site): readonly Piece[] | undefined {
  if (count === 1 && /^[上下]$/.test(word)) return undefined
  if (count > 1000) return []
  if (word === '近' && saysAlmost(site)) return lengthPieces([[count, unit]])
  const direction = /^(?:近|最近|过去|上)/.test(word) ? 'back' : 'forward'
  const from = /^(?:此后|之后|随后)/.test(word) ? 'either' : 'reference'
  return [{ slot: 'stretch', unit, count, direction, from, vague: word === '近' }]
}

/** 历时近三年, 近一个小时 are almost so long; 近三年, 近三个月来 reach up to now. */
function saysAlmost({ text, start, end }: Site): boolean {
  const isStretch = /[年来内间]/.test(text[end - 1]!) && (start === 0 || /[\s，。；、：“”（）()在是]/.test(text[start - 1]!))
  return !isStretch
}

function lengthPieces(parts: readonly (readonly [number, CountUnit])[]): readonly Piece[] {
  const timex = durationOf(parts)
  // 9020年 is no length of time; 5000年 is
  const odd = parts.some(([count, unit]) => unit === 'year' && count >= 1000 && count % 100 !== 0)
  return timex === undefined || odd ? [] : [{ slot: 'duration', timex }]
}

function everyPieces(unit: string): readonly Piece[] {
  if (unit === '季度') return [{ slot: 'set', timex: 'P3M' }]
  return setPieces(1, unit === '月' ? 'month' : UNITS[unit]!)
}

function setPieces(count: number, unit: CountUnit): readonly Piece[] {
  const timex = durationOf([[count, unit]])
  return timex === undefined ? [] : [{ slot: 'set', timex }]
}
