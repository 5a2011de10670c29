import type { Piece } from '../atom.ts'
import { ASCII_DIGITS, GAP, HAN_DIGITS, inRange, numberOf, SMALL, TO, type Pattern, type Site } from './pattern.ts'

/** What may stand beside an hour that nothing else shows to be one: `8点开始`, `于8时`; not `8点建议`. */
const CLOCK_AFTER = /^(?: ?(?:[，。；、,)）至到\-—~]|$|\n|许|整|左右|前(?![往来])|后(?![续来])|以后|之后|以前|开|起|的时候|见|准|入|出))/
const HOUR = `(${SMALL})`
/** 零五分 as well. */
const MINUTE = `([零〇]?${SMALL})`

function standsAlone({ text, start, end }: Site): boolean {
  const after = text.slice(end, end + 4)
  if (/^(?:以后|之后|以前|之前|左右)/.test(after)) return true
  return CLOCK_AFTER.test(after) && !/(?:[涨跌升降至第报收近达超前每了开得拿砍轰]|(?<!在)约)$/.test(text.slice(Math.max(0, start - 1), start))
}

function clockPieces(hour: number, minute: number | undefined, second: number | undefined, weak: boolean, afternoon?: boolean): readonly Piece[] | undefined {
  if (!inRange(hour, 0, 24) || (minute !== undefined && !inRange(minute, 0, 59)) || (second !== undefined && !inRange(second, 0, 59))) return undefined
  return [{
    slot: 'clock', hour, ...(minute === undefined ? {} : { minute }), ...(second === undefined ? {} : { second }),
    ...(afternoon === undefined ? {} : { afternoon }), ...(weak ? { weak } : {}),
  }]
}

/** 分 (not 分之, 分钟内), with seconds or without; left out before a stop: `7点30，`. */
const MINUTE_END = `(?:分(?!之|别|享|析|钟?[内后前])(?:${GAP}${MINUTE}${GAP}秒)?|(?=[，。,、 到至\\-—~开]|$)|(?<=[到至\\-—~] ?\\d{1,2}点[0-5]\\d)(?!\\d))`

/** `两点` and `三时` need a part of the day before them; `10时`, `16时40分`, `8点整` do not; `8点` where a clock may stand. */
function isWeakHour(whole: string, hasMinute: boolean, site: Site): boolean {
  if (whole.length === 2 && !/^[\d零十]/.test(whole)) return true
  // 十一时 and 二十时 can be nothing else, 三时 can
  const isSure = /^[一二]?十[一二三四]?时许?$/.test(whole) || (hasMinute && /[时分]/.test(whole)) || /整|钟/.test(whole) || (/^\d/.test(whole) && whole.includes('时')) || whole === '零点'
  return !isSure && !standsAlone(site)
}

function minuteOf(half: string | undefined, quarters: string | undefined, minute: string | undefined): number | undefined {
  if (half) return 30
  if (quarters) return 15 * numberOf(quarters)
  return minute === undefined ? undefined : numberOf(minute)
}

/** `推迟至21:15` is a clock, `追至21:15` a score. `08:55`, `8:00`, `12:30` read as clocks; `3:2` never; `28:19`, `21:15` only with a word that says so (they are scores as well). */
function colonStandsAlone(hour: string, minute: string, { text, start, end }: Site): boolean {
  const before = text.slice(Math.max(0, start - 8), start)
  // a list of scores: 11:8、9:11、11:00
  if (/\d{1,2}:\d{1,2}[、，,/] ?$/.test(before) || /^[、，,/] ?\d{1,2}:\d/.test(text.slice(end, end + 6))) return false
  if (/[比分以胜负赢输平:-]$/.test(before) || /^(?:[胜负战平输赢:-]|击败)/.test(text.slice(end, end + 2))) return false
  return minute === '00' || minute === '30' || (hour.length === 2 && hour.startsWith('0')) || /(?:时间|[于自从早晚午约在天]|(?:推迟|延迟|延后|延期|顺延|延长|提前|提早|改期?|持续|直|\d)[至到])[:：]?$/.test(before)
    || /^(?:许|左右|开|起|前|准时|的时候)/.test(text.slice(end, end + 4)) || (/(?:^|\s)$/.test(before) && /^(?:\s|$)/.test(text.slice(end, end + 1)))
}

export const CLOCK_PATTERNS: readonly Pattern[] = [
  // 08:55, 下午5:00, 3:15PM, 11:30:10 p.m.
  {
    first: ASCII_DIGITS,
    source: '(\\d{1,2})[:：](\\d\\d)(?:[:：](\\d\\d))?(?: ?([apAP])\\.?(?:[mM]\\.?)?(?![A-Za-z]))?(?!\\d)',
    read: ([, hour, minute, second, half], site) =>
      clockPieces(Number(hour), Number(minute), second === undefined ? undefined : Number(second),
        half === undefined && !colonStandsAlone(hour!, minute!, site), half === undefined ? undefined : /p/i.test(half)),
  },
  // 三点搭三, 三点一个字: Cantonese, by the figures of the dial, five minutes each
  {
    first: `${ASCII_DIGITS}${HAN_DIGITS}十两`,
    source: `${HOUR}点(?:[搭踏](半|正)|[搭踏](十[一二]?|[一二三四五六七八九])(?:个字)?|(十[一]?|[一二三四五六七八九])个字)`,
    read: ([, hour, half, dial, words]) => clockPieces(numberOf(hour), half ? (half === '半' ? 30 : 0) : 5 * numberOf(dial ?? words), undefined, false),
  },
  // 16时40分50秒, 9点半, 11点3刻, 10时许, 零点整; not 10时代, 3点建议
  {
    first: `${ASCII_DIGITS}${HAN_DIGITS}十两廿`,
    source: `${HOUR}${GAP}(?:点钟?|时)(?![代装间期候差速尚而常刻效不限段空政名])(?:整|(半)|([一三13])${GAP}刻|${GAP}${MINUTE}${GAP}${MINUTE_END})?许?`,
    read: ([whole, hour, half, quarters, minute, second], site) => {
      const value = minuteOf(half, quarters, minute)
      return clockPieces(numberOf(hour), value, second === undefined ? undefined : numberOf(second), isWeakHour(whole, value !== undefined, site))
    },
  },
  // 10至12时, 五到六点: the first of two
  {
    first: `${ASCII_DIGITS}${HAN_DIGITS}十两`,
    source: `${HOUR}(?=${GAP}${TO}${GAP}${SMALL}${GAP}(?:时|点)(?![代间]))`,
    read: ([, hour]) => clockPieces(numberOf(hour), undefined, undefined, false),
  },
]
