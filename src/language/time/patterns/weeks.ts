import { numberOf, type Pattern } from './pattern.ts'

const WEEK = '(?:周|星期|礼拜)'
const WEEKDAYS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 }
/** After a weekday that a measure word would make a count: 上周三场比赛, 每周一次; 周日本队; 星期日报. */
const NO_WEEKDAY_AFTER = '(?![次个名种轮届]|场(?:比赛|演|胜|失|不|球)|日?本(?:队|国|人|首|球)|十|百|年|岁|[至到](?:两|三)次|报(?![道告名到警导]))'
const RELATIVE: Readonly<Record<string, number>> = {
  上: -1, 上个: -1, 上一: -1, 上上: -2, 上上个: -2, 下: 1, 下个: 1, 下一: 1, 下下: 2, 下下个: 2, 本: 0, 这: 0, 这个: 0, 这一: 0, 今个: 0, 今: 0,
}
const WHICH = '(上上个?|下下个?|(?<![路晚早街以网线身场地脸马])上[个一]?|(?<![以之])下[个一]?|(?<![日基根])本|这[个一]?|今个|今)'
/** 上周边, 本周期, 下周岁 are other words. */
const NO_WEEK_AFTER = '(?![围边转期全密长岁刊易年旋])'

export const WEEK_PATTERNS: readonly Pattern[] = [
  // 上周日, 下星期一, 本周三
  {
    first: '上下本这今',
    source: `${WHICH}${WEEK}([一二三四五六日天])${NO_WEEKDAY_AFTER}`,
    read: ([, which, day]) => [{ slot: 'weekday', weekday: WEEKDAYS[day!]!, week: RELATIVE[which!]! }],
  },
  // 当周, 上半周
  { first: '当', source: `当周${NO_WEEK_AFTER}`, read: () => [{ slot: 'week', offset: 0, from: 'context' }] },
  { first: '上下本', source: `(?:本周)?([上下])半周`, read: ([, half]) => [{ slot: 'week', offset: 0, half: half === '上' ? 1 : 2 }] },
  { first: '周', source: '(?<!每|[上下本这]个?)周末', read: () => [{ slot: 'weekend', offset: 0, weak: true }] },
  { first: '上下本这今', source: `${WHICH}${WEEK}末`, read: ([, which]) => [{ slot: 'weekend', offset: RELATIVE[which!]! }] },
  { first: '上下本这今', source: `${WHICH}${WEEK}${NO_WEEK_AFTER}`, read: ([, which]) => [{ slot: 'week', offset: RELATIVE[which!]! }] },
  // 第一个星期一, 最后一个周三: of a month
  {
    first: '第最首',
    source: `(?:第([一二三四五1-5])个|(最后)一?个|首个)${WEEK}([一二三四五六日天])`,
    read: ([, nth, last, day]) => [{ slot: 'nth-weekday', nth: last ? -1 : nth ? numberOf(nth) : 1, weekday: WEEKDAYS[day!]!, weak: true }],
  },
  // 6月的第一周
  {
    first: '第最首',
    source: '(?:第([一二三四五1-5])个?|(最后)一个?|首)(?:周|星期)(?![一二三四五六日天末年围岁])',
    read: ([, nth, last]) => [{ slot: 'nth-week', nth: last ? -1 : nth ? numberOf(nth) : 1, weak: true }],
  },
  // 周一至周五9:00开放: of every week; not 周一至周三有雨
  {
    first: '周星',
    source: `(?<![一二三四五六七八九十两几数每隔0-9双色这上下本边四圆])${WEEK}([一二三四五六日天])(?:至|到|-|—)${WEEK}?([一二三四五六日天])(?=[ (（]?(?:每[天日晚]|\\d{1,2}[:：点时]|[上下]午\\d|早\\d|开放|营业|上班|播出|办公|限行))`,
    read: ([, from, to]) => [{ slot: 'set', timex: `XXXX-WXX-${WEEKDAYS[from!]!}/XXXX-WXX-${WEEKDAYS[to!]!}` }],
  },
  // 周一, 星期天; not 一周一次, 周一围
  {
    first: '周星礼',
    source: `(?<![一二三四五六七八九十两几数每隔0-9双色这上下本边四圆])${WEEK}([一二三四五六日天])${NO_WEEKDAY_AFTER}(?![围边口]|[一-龥]{0,2}岁)`,
    read: ([, day]) => [{ slot: 'weekday', weekday: WEEKDAYS[day!]! }],
  },
]
