import { NUMERAL, parseNumeral } from '../numeral/index.ts'
import { modifierAfter } from './modifiers.ts'
import { readAmount } from './read-amount.ts'
import type { Reader, Reading } from './read-cardinal.ts'
import { goesOn, readUnit } from './read-unit.ts'
import { unitFormAt, UNITS } from './units.ts'

const ORDINAL = new RegExp(`第 ?(${NUMERAL})`, 'y')
/** 第二中级法院, 第一大股东. */
const NEVER_RANKED: ReadonlySet<string> = new Set(['大', '中', '投'])
/** 首届, 首次, 首座: not 首位 (居首位), 首席, 首都, 首发, nor 元首战略. */
const FIRST = /(?<![元头榜岁为昂匕部国团党匪祸魁])首(次|届|个|批|家|座|例|艘|架|台|套|部|条|枚|轮|场|站|款|期|支|项|份|颗|张|班|金|胜|战|任|幅|笔|单|列|辆|种|所|季)(?![长])/y
/** 二十届三中全会, 十四届全国人大: 届 counts the one there is. */
const CONGRESS = new RegExp(`(${NUMERAL}) ?届(?=[一二三四五六七八九]中全会|中央|全国|[省市]|人大|政协|联合国)`, 'y')

/** 第9次, 第二十四届, 第七; 首次 is the first. */
export const readOrdinal: Reader = (text, at) => {
  if (text[at] === '首') return readFirst(text, at)
  if (text[at] !== '第') return readCongress(text, at)
  const match = matchAt(ORDINAL, text, at)
  const value = match ? parseNumeral(match[1]!) : undefined
  if (!match || value === undefined) return undefined
  const rank = at + match[0].length
  const unitStart = text[rank] === ' ' ? rank + 1 : rank
  const form = unitFormAt(text, unitStart) ?? ''
  const end = unitStart + form.length
  // 第一大客户, 第一战场: the rank is 第一
  const isUnit = form !== '' && !NEVER_RANKED.has(form) && !goesOn(form, text.slice(end, end + 4))
  return { start: at, end: isUnit ? end : rank, kind: 'ordinal', value, unit: isUnit ? form : '', place: 1 }
}

function readFirst(text: string, at: number): Reading | undefined {
  const match = matchAt(FIRST, text, at)
  return match ? { start: at, end: at + 2, kind: 'ordinal', value: 1, unit: match[1]!, place: 1 } : undefined
}

function readCongress(text: string, at: number): Reading | undefined {
  const match = holds(text, at, '届', 8) ? matchAt(CONGRESS, text, at) : null
  const value = match ? parseNumeral(match[1]!) : undefined
  return match && value !== undefined ? { start: at, end: at + match[0].length, kind: 'ordinal', value, unit: '届', place: 1 } : undefined
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Does a character stand within so many from a place? Asked before a pattern that needs it is tried. */
function holds(text: string, at: number, character: string, reach: number): boolean {
  for (let place = at; place < at + reach; place++) if (text[place] === character) return true
  return false
}

/** As far as 之 can stand from where a fraction begins: 三百二十五又十二分之七. */
const FRACTION_REACH = 16
const CAPITAL = '[壹贰叁肆伍陆柒捌玖]'
/** 三分之一, 五分之壹, 二又二分之一; 被扣6分之后 has none. */
const PARTS = new RegExp(`(?:(${NUMERAL}) ?又 ?)?(${NUMERAL}) {0,2}分 {0,2}之 {0,2}(${NUMERAL}|${CAPITAL})(?!决赛)`, 'y')
/** 百分之, 千分之, 百万分之. */
const PER = /([百佰千仟万亿]{1,3}) ?分 ?之 ?/y
const CAPITAL_ALONE = new RegExp(CAPITAL, 'y')

/** 1/3的受访者, 约1/4: not 1/4决赛, 3/5 of a calendar. */
const SLASHED = /(\d)\/(\d{1,2})(?=的|以上|左右|多)|(?<=[约近超逾占]|超过|不到|不足|接近)(\d)\/(\d{1,2})(?![\d/决])/y

/** 三分之一 (四分之一决赛 is a stage); 百分之三十, 千分之五 as percent. */
export const readFraction: Reader = (text, at) => {
  if (text[at + 1] === '/') return readSlashed(text, at)
  if (!holds(text, at, '之', FRACTION_REACH)) return undefined
  const per = matchAt(PER, text, at)
  const amount = per && readShare(text, at + per[0].length)
  if (per && amount) return percent(text, { start: at, end: amount.end }, { ...amount, factor: 100 / parseNumeral(`一${per[1]!}`)! })
  const parts = matchAt(PARTS, text, at)
  if (!parts) return undefined
  const [whole, below, above] = [parts[1] === undefined ? 0 : parseNumeral(parts[1]), parseNumeral(parts[2]!), parseNumeral(parts[3]!)]
  if (whole === undefined || !below || above === undefined) return undefined
  return withModifier(text, { start: at, end: at + parts[0].length, kind: 'fraction', value: whole + above / below, unit: '', place: 0 })
}

/** 千分之五, 仟分之贰. */
function readShare(text: string, at: number): ReturnType<typeof readAmount> {
  const capital = matchAt(CAPITAL_ALONE, text, at)
  return readAmount(text, at) ?? (capital ? { end: at + 1, value: parseNumeral(capital[0])!, place: 1, numeral: capital[0] } : undefined)
}

function readSlashed(text: string, at: number): Reading | undefined {
  const match = matchAt(SLASHED, text, at)
  if (!match) return undefined
  const value = Number(match[1] ?? match[3]) / Number(match[2] ?? match[4])
  return value > 0 && value < 1 ? withModifier(text, { start: at, end: at + match[0].length, kind: 'fraction', value, unit: '', place: 0 }) : undefined
}

interface PercentAmount {
  readonly value: number
  readonly upper?: number
  readonly place: number
  readonly modifier?: Reading['modifier']
  readonly factor: number
}

function percent(text: string, span: { start: number; end: number }, { value, upper, place, modifier, factor }: PercentAmount): Reading {
  return withModifier(text, {
    ...span,
    kind: 'percent',
    value: tidy(value * factor),
    unit: '%',
    place: place * factor,
    ...(upper !== undefined && { upper: tidy(upper * factor) }),
    ...(modifier && { modifier }),
  })
}

const TENTHS =
  / ?(多)? ?成(?:(半)|([1-9一二三四五六七八九])(?![\d.%％十百千万亿个名人家次项成年月日大国省市]))?(?![员功立为果都本交绩人品套分熟型就长年群千百因效家婚了不变色形片堆行双名全]|对(?![\d一二三四五六七八九]))/y
/** 打对折 and 半折 are half. */
const HALF_PRICE = /(?:对|半)折/y
const OFF = / ?折(?![叠腾射合算断戟返中线旧磨])/y

/** 三成, 七成半, 近九成; 8折, 八五折. */
export const readTenths: Reader = (text, at) => {
  if (text[at] === '对' || text[at] === '半') {
    return matchAt(HALF_PRICE, text, at) ? { start: at, end: at + 2, kind: 'percent', value: 50, unit: '%', place: 10 } : undefined
  }
  const [mayBeTenths, mayBeOff] = [holds(text, at, '成', TENTHS_REACH), holds(text, at, '折', TENTHS_REACH)]
  const amount = mayBeTenths || mayBeOff ? readAmount(text, at) : undefined
  if (!amount || amount.value > 100) return undefined
  const tenths = mayBeTenths && amount.value <= 10 && !isOneAlone(amount.numeral) ? matchAt(TENTHS, text, amount.end) : null
  if (tenths) {
    // 三成半 is 35 %, 四成五 is 45 %
    const half = tenths[2] ? 0.5 : (parseNumeral(tenths[3] ?? '零') ?? 0) / 10
    return percent(text, { start: at, end: amount.end + tenths[0].length }, {
      ...amount, value: amount.value + half, factor: 10, ...(tenths[1] && { modifier: 'over' as const }),
    })
  }
  const off = mayBeOff ? matchAt(OFF, text, amount.end) : null
  return off ? percent(text, { start: at, end: amount.end + off[0].length }, { ...amount, factor: amount.value > 10 ? 1 : 10 }) : undefined
}

/** 七 多 成: a numeral of tenths is short. */
const TENTHS_REACH = 8
const isOneAlone = (numeral: string) => numeral === '零' || numeral === '百'

const DOUBLED = /翻(?:了)?(?:近|约|超|逾)?([一两二三四五六]|\d)番|翻(?:了)?(?:一)?倍|(?<!成)倍增(?![长加量])/y

/** 翻一番 and 翻倍 are twice, 翻两番 four times. */
export const readDoubled: Reader = (text, at) => {
  const match = text[at] === '翻' || text[at] === '倍' ? matchAt(DOUBLED, text, at) : null
  if (!match) return undefined
  const times = match[1] === undefined ? 1 : parseNumeral(match[1])!
  return withModifier(text, { start: at, end: at + match[0].length, kind: 'multiple', value: 2 ** times, unit: '倍', place: 1 })
}

const HALF_OF = /半(数)?(?! ?[决径岛导山路夜边张空球场程价成票封])( ?(?:年|天|小时|个小时|个月|个世纪|世纪|月|公里|米|吨|斤|亩|公顷))?/y
const HALF_UNITS: Readonly<Record<string, readonly [number, string]>> = {
  年: [6, '个月'], 天: [12, '小时'], 小时: [30, '分钟'], 个小时: [30, '分钟'], 个月: [0.5, '个月'], 月: [0.5, '个月'], 个世纪: [50, '年'], 世纪: [50, '年'], 公里: [0.5, '公里'], 米: [0.5, '米'], 吨: [0.5, '吨'], 斤: [0.5, '斤'], 亩: [0.5, '亩'], 公顷: [0.5, '公顷'],
}

/** 近半; not 最近半个多月. */
const NEARLY = /(?<![最附靠将临])近$/

/** 一半, 半数, 过半, 占…的近半 as fractions; 半年, 半小时 as lengths of time. */
export const readHalf: Reader = (text, at) => {
  if (text.startsWith('一半', at)) return withModifier(text, { start: at, end: at + 2, kind: 'fraction', value: 0.5, unit: '', place: 0 })
  const match = text[at] === '半' ? matchAt(HALF_OF, text, at) : null
  if (!match || (/[上下前后大多参夜月]/.test(text[at - 1] ?? '') && match[2])) return undefined
  const end = at + match[0].length
  const [value, unit] = HALF_UNITS[match[2]?.trim() ?? ''] ?? []
  if (value !== undefined && unit !== undefined) {
    const kind = UNITS.get(unit)?.kind === 'measure' ? 'measure' : 'duration'
    // half an hour is 25 minutes too; half a year is not three months
    return withModifier(text, { start: at, end, kind, value, unit, place: value / 3 })
  }
  const modifier = text[at - 1] === '过' ? 'over' as const : NEARLY.test(text.slice(Math.max(0, at - 2), at)) ? 'nearly' as const : undefined
  if (match[1] === undefined && modifier === undefined) return undefined
  return { start: modifier ? at - 1 : at, end, kind: 'fraction', value: 0.5, unit: '', place: 0, ...(modifier && { modifier }) }
}

const MIXED_MONEY = /(?<=[元块] ?)([\d一二三四五六七八九]) ?(?:角|毛)(?: ?([\d一二三四五六七八九]) ?分)?(?![\p{Script=Han}]{0,1}[形洲])/uy
const MIXED_TIME: readonly { readonly pattern: RegExp; readonly per: number; readonly unit: string; readonly inFirst: boolean }[] = [
  { pattern: new RegExp(` ?(?:零|又)?(${NUMERAL}) ?个月`, 'y'), per: 12, unit: '年', inFirst: false },
  { pattern: new RegExp(` ?(?:零)?(${NUMERAL}) ?分(?:钟)?(?!之)`, 'y'), per: 60, unit: '小时', inFirst: false },
  { pattern: new RegExp(` ?(?:零)?(${NUMERAL}) ?秒(?:钟)?`, 'y'), per: 60, unit: '分钟', inFirst: false },
]
const MINUTES_SECONDS = /(\d{1,3}) ?(?:分|′|') ?(\d{1,2}(?:\.\d+)?) ?(?:秒|″|")(\d{1,2})?/y
const SECONDS_HUNDREDTHS = /(\d{1,3}) ?秒 ?(\d{1,2})(?![\d年月日])/y
const MARATHON = /(\d{1,2}) ?小时 ?(\d{1,2}) ?分 ?(\d{1,2}) ?秒?(?![\d人名个])/y
/** 2米38, 一米八: metres and what follows of one. */
const METRES = /(\d{1,3}|[一二两三四五六七八九]) ?米 ?(\d{1,2}|[一二三四五六七八九]{1,2})(?![\d.]| ?(?:米|厘米|个|人|名|位|条|只|支|家|座|年|月|日|种|项|次|万|亿|千|百|十|分|秒))/y

/** What every one of the patterns above holds after its first number. */
const MARKED = /^[\d一二两三四五六七八九]{1,3} ?[分′'秒米小]/
const MARK_REACH = 5

/** 3分20秒 is 200 seconds, 9秒83 is 9.83, 2小时04分48 the time of a marathon; 2米38 is 2.38 metres. */
export const readSportingMark: Reader = (text, at) => {
  if (!/[\d一二两三四五六七八九]/.test(text[at]!) || !MARKED.test(text.slice(at, at + MARK_REACH))) return undefined
  const [marathon, long, short, metres] = [MARATHON, MINUTES_SECONDS, SECONDS_HUNDREDTHS, METRES].map((pattern) => matchAt(pattern, text, at))
  if (marathon) return seconds(at, marathon[0], Number(marathon[1]) * 3600 + Number(marathon[2]) * 60 + Number(marathon[3]))
  if (long) return seconds(at, long[0], Number(long[1]) * 60 + Number(long[3] === undefined ? long[2] : `${long[2]}.${long[3]}`))
  if (short) return seconds(at, short[0], Number(`${short[1]}.${short[2]}`))
  if (!metres) return undefined
  const [whole, rest] = [parseNumeral(metres[1]!)!, [...metres[2]!].map((digit) => parseNumeral(digit)).join('')]
  return { start: at, end: at + metres[0].length, kind: 'measure', value: Number(`${whole}.${rest}`), unit: '米', place: 0.01 }
}

const seconds = (start: number, written: string, value: number): Reading => ({
  start, end: start + written.length, kind: 'duration', value: tidy(value), unit: '秒', place: 0.01,
})

/** 三年六个月, 2小时30分, 五元三毛: a smaller unit goes on from the larger. */
export function withSmallerUnit(text: string, reading: Reading): Reading {
  if (reading.modifier || reading.upper !== undefined) return reading
  if (reading.kind === 'money') return withChange(text, reading)
  for (const { pattern, per, unit } of MIXED_TIME) {
    if (reading.unit !== unit) continue
    pattern.lastIndex = reading.end
    const match = pattern.exec(text)
    const value = match && parseNumeral(match[1]!)
    if (match && value && value < per) return { ...reading, end: reading.end + match[0].length, value: reading.value + value / per, place: 1 / per }
  }
  return reading
}

function withChange(text: string, reading: Reading): Reading {
  MIXED_MONEY.lastIndex = reading.end
  const match = MIXED_MONEY.exec(text)
  if (!match) return reading
  const [tenths, hundredths] = [parseNumeral(match[1]!) ?? 0, parseNumeral(match[2] ?? '零') ?? 0]
  return { ...reading, end: reading.end + match[0].length, value: tidy(reading.value + tenths / 10 + hundredths / 100), place: 0.01 }
}

const SCORE = /(\d{1,3}|[零一二三四五六七八九十]{1,2}) ?(比|:|：|-|–|—) ?(\d{1,3}|[零一二三四五六七八九十]{1,2})(?![\d.年月日个名人至%：:])/y
/** The mark between the sides follows the first number, of three digits at most. */
const SCORE_REACH = 5
const CONTEST =
  /胜|负|轻取|奏凯|绝杀|惨败|破发|主场|客场|半场|决赛|赛点|首盘|末盘|盘分|击败|不敌|战平|打平|逆转|比分|领先|落后|取胜|扳平|告负|失利|夺冠|晋级|战成|淘汰|横扫|大比分|总比分|落败|力克|局分|点球/

/** 3比2, 25:18, 3-1: a clock time needs words of a contest near to be a score. */
export const readScore: Reader = (text, at) => {
  const match = /[比:：–—-]/.test(text.slice(at + 1, at + SCORE_REACH)) ? matchAt(SCORE, text, at) : null
  if (!match || /[\d.:：A-Za-z-]/.test(text[at - 1] ?? '')) return undefined
  const [value, upper] = [parseNumeral(match[1]!), parseNumeral(match[3]!)]
  if (value === undefined || upper === undefined) return undefined
  // 2:0 is no time of day, 21:15 may be one
  const isClock = !/^[:：]$/.test(match[2]!) || /^[0-5]\d$/.test(match[3]!)
  if (match[2] !== '比' && isClock && !CONTEST.test(text.slice(Math.max(0, at - 40), at + match[0].length + 12))) return undefined
  const unit = readUnit(text, at, { end: at + match[0].length, numeral: match[3]! })
  if (unit && match[2] !== '比' && unit.unit.kind !== 'count') return undefined
  return { start: at, end: at + match[0].length, kind: 'score', value, upper, unit: '', place: 1 }
}

function withModifier(text: string, reading: Reading): Reading {
  const after = modifierAfter(text, reading.end, true)
  return after ? { ...reading, end: after.at, modifier: reading.modifier ?? after.modifier } : reading
}

const tidy = (value: number) => Number(value.toPrecision(12))
