import type { Piece, Season } from '../atom.ts'
import { ASCII_DIGITS, GAP, HAN_DIGITS, inRange, numberOf, SMALL, TO, type Pattern } from './pattern.ts'
import { edgePieces } from './years.ts'

/** `6月底`, `6月上旬`; `6月中` before a stop; not `6月初中生`. */
const MONTH_EDGE = '(初(?![中赛选审步级])|底|末|中(?=[，。、,；)]|$)|[上中]?[上中下]旬|尾)?'

const monthPieces = (month: number, edge: string | undefined, weak: boolean): readonly Piece[] | undefined =>
  inRange(month, 1, 12) ? [{ slot: 'month', month, ...(weak ? { weak } : {}) }, ...edgePieces(edge, 'month')] : undefined

const RELATIVE_MONTHS: Readonly<Record<string, readonly [number, 'reference' | 'context']>> = {
  本月: [0, 'reference'], 这个月: [0, 'reference'], 本个月: [0, 'reference'], 上月: [-1, 'reference'], 上个月: [-1, 'reference'], 上上个月: [-2, 'reference'],
  下月: [1, 'reference'], 下个月: [1, 'reference'], 下下个月: [2, 'reference'], 当月: [0, 'context'], 同月: [0, 'context'], 次月: [1, 'context'], 翌月: [1, 'context'],
}

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 首: 1, 二: 2, 三: 3, 四: 4, 末: 4, 1: 1, 2: 2, 3: 3, 4: 4 }
const SEASONS: Readonly<Record<string, Season>> = { 春: 'SP', 夏: 'SU', 秋: 'FA', 冬: 'WI' }
const SEASON_YEARS: Readonly<Record<string, number>> = { 今: 0, 去: -1, 明: 1 }
/** Other ways to write the months of the lunar year. */
const LUNAR_MONTH = '(闰?)(正|冬|腊|[一二三四五六七八九]|十[一二]?)月'
const LUNAR_DAY = '(初[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九]?|[二三]?十[一二三四五六七八九]?)'
const LUNAR_MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 }

function lunarPiece(leap: string | undefined, month: string, day: string, called?: string): readonly Piece[] | undefined {
  const m = LUNAR_MONTHS[month] ?? numberOf(month)
  const d = numberOf(day.replace('初', ''))
  return inRange(m, 1, 12) && inRange(d, 1, 30) ? [{ slot: 'lunar', month: m, day: d, leap: leap === '闰', ...(called ? { called } : {}) }] : undefined
}

export const MONTH_PATTERNS: readonly Pattern[] = [
  // 农历五月初五, 农历十月十五
  {
    first: '农阴旧',
    source: `(?:农历|阴历|旧历|夏历)(?:([甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])[鼠牛虎兔龙蛇马羊猴鸡狗猪]?年)?${GAP}${LUNAR_MONTH}${LUNAR_DAY}(?!日)`,
    read: ([, called, leap, month, day]) => lunarPiece(leap, month!, day!, called),
  },
  // 农历2015年十月初一: the year is its own atom, this word only says how to read it
  {
    first: `正冬腊闰十${HAN_DIGITS}`,
    source: `(?:农历)?${GAP}${LUNAR_MONTH}(初[一二三四五六七八九十]|廿[一二三四五六七八九])`,
    read: ([, leap, month, day]) => lunarPiece(leap, month!, day!),
  },
  // 正月三十, 腊月二十三: months that only the lunar year has; 农历 may stand before the year
  {
    first: '正冬腊闰农',
    source: `(?:农历)?(闰?)(正|腊|(?<=闰)[一二三四五六七八九])月${LUNAR_DAY}`,
    read: ([, leap, month, day]) => lunarPiece(leap, month!, day!),
  },
  // 大年初五
  { first: '大', source: '大年(初[一二三四五六七八九十])', read: ([, day]) => lunarPiece(undefined, '正', day!) },
  // 上半年, 今年后半年
  { first: '上下前后', source: `([上下前后])半年`, read: ([, half]) => [{ slot: 'half', half: half === '上' || half === '前' ? 1 : 2 }] },
  // 一季度, 第二季度, 前三季度
  {
    first: `第首一二三四末${ASCII_DIGITS}`,
    source: `(?<![两几个前每])(?:第${GAP})?([一二三四首末1-4])${GAP}季(?:度|(?=营收|净利|财报|业绩))`,
    read: ([, quarter]) => [{ slot: 'quarter', first: QUARTERS[quarter!]!, last: QUARTERS[quarter!]! }],
  },
  // Q3 right after its year
  { first: 'Q', source: '(?<=20\\d\\d ?年? ?)Q([1-4])(?![\\dA-Za-z])', read: ([, quarter]) => [{ slot: 'quarter', first: Number(quarter), last: Number(quarter) }] },
  { first: 'H', source: '(?<=20\\d\\d ?年? ?)H([12])(?![\\dA-Za-z])', read: ([, half]) => [{ slot: 'half', half: half === '1' ? 1 : 2 }] },
  // 上季度, 本季度
  {
    first: '上本这下',
    source: '(上|本|这|下)(?:一|个|一个)?季度',
    read: ([, which]) => [{ slot: 'quarter', offset: which === '上' ? -1 : which === '下' ? 1 : 0 }],
  },
  // 一至三季度, 二、三季度: those before the last
  { first: '一二三123', source: `([一二三1-3])(?=(?:${TO}|、|和)[二三四2-4]季度)`, read: ([, quarter]) => [{ slot: 'quarter', first: QUARTERS[quarter!]!, last: QUARTERS[quarter!]! }] },
  { first: '前头', source: `[前头]${GAP}([二两三23])个?季度?(?=度|业绩|净利|营收|$|，)度?`, read: ([, last]) => [{ slot: 'quarter', first: 1, last: numberOf(last) }] },
  { first: '前头', source: `[前头]${GAP}([二两三23])个?季度`, read: ([, last]) => [{ slot: 'quarter', first: 1, last: numberOf(last) }] },
  // 本月, 上个月底
  {
    first: '本这上下当同次翌',
    source: '(上上个月|下下个月|(?<![日基根])本个?月(?!球)|这个月|(?<![早晚天线])上个?月|上个?月(?= ?\\d{1,2} ?日)|(?<![以之])下个?月|(?<![相适])当月|(?<![不相共])同月|(?<![0-9两十首再多每几数此本该])次月|翌月)份?' + MONTH_EDGE,
    read: ([, word, edge]) => {
      const [offset, from] = RELATIVE_MONTHS[word!]!
      return [{ slot: 'month', offset, from }, ...edgePieces(edge, 'month')]
    },
  },
  // 6月, 06月, 6月底; not 6月龄, 6个月
  {
    first: ASCII_DIGITS,
    source: `(\\d{1,2})${GAP}月(?:份)?${MONTH_EDGE}(?![龄大球饼薪租嫂])`,
    read: ([, month, edge]) => monthPieces(Number(month), edge, false),
  },
  // 1-5月: the first of two
  { first: ASCII_DIGITS, source: `(\\d{1,2})(?=${GAP}(?:${TO}|、|和)${GAP}\\d{1,2}${GAP}月(?![龄大]))`, read: ([, month]) => monthPieces(Number(month), undefined, false) },
  // 两千零四年八月十五: all in Han numerals, without 日, after a year of the Gregorian calendar
  {
    first: `${HAN_DIGITS}十`,
    source: `(?<=[${HAN_DIGITS}千十]年)([一二三四五六七八九]|十[一二]?)月([二三]?十[一二三四五六七八九]?)(?=[，。、,；”」\\s]|$)`,
    read: ([, month, day]) => (inRange(numberOf(day), 1, 31) && inRange(numberOf(month), 1, 12) ? [{ slot: 'month', month: numberOf(month) }, { slot: 'day', day: numberOf(day) }] : undefined),
  },
  // 一至五月, 七、八月: those before the last
  { first: `${HAN_DIGITS}十`, source: `([一二三四五六七八九]|十[一二]?)(?=(?:${TO}|、|和)(?:[一二三四五六七八九]|十[一二]?)月(?![龄大饼薪租嫂]))`, read: ([, month]) => monthPieces(numberOf(month), undefined, false) },
  // 八月十五, without 日: of the lunar year or not, nobody can say
  { first: `${HAN_DIGITS}十`, source: '(?:[一二三四五六七八九]|十[一二]?)月(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[，。、,；”」\\s]|$)', read: () => [] },
  // 六月十六日, 十一月; 三月 alone is weak: 三月三, 五月天
  {
    first: `${HAN_DIGITS}十`,
    source: `([一二三四五六七八九]|十[一二]?)${GAP}月(份)?${MONTH_EDGE}`,
    read: ([, month, fen, edge]) => monthPieces(numberOf(month), edge, fen === undefined && edge === undefined && month!.length === 1),
  },
  // 前5个月 of a year
  {
    first: '前头首',
    source: `(?<![目之以日提])[前头首]${GAP}(${SMALL})${GAP}个月`,
    read: ([, count]) => (inRange(numberOf(count), 1, 11) ? [{ slot: 'first', unit: 'month', count: numberOf(count), weak: numberOf(count) < 3 }] : undefined),
  },
  {
    first: '前头首',
    source: `(?<![目之以日提])[前头首]${GAP}(${SMALL})${GAP}(天|周|个?星期)`,
    read: ([, count, unit]) => [{ slot: 'first', unit: unit === '天' ? 'day' : 'week', count: numberOf(count), weak: true }],
  },
  // 今夏, 去冬; 夏季 needs a year before it
  {
    first: '今去明',
    source: '([今去明])([春夏秋冬])(?![装天至])天?',
    read: ([, year, season]) => [{ slot: 'year', offset: SEASON_YEARS[year!]!, from: 'reference' }, { slot: 'season', season: SEASONS[season!]! }],
  },
  { first: '春夏秋冬', source: '([春夏秋冬])(?:天|季|季节)(?![奥])', read: ([, season]) => [{ slot: 'season', season: SEASONS[season!]!, weak: true }] },
  // 明年初夏, 去年深秋, 明年暑期
  { first: '初早盛仲深隆暮晚', source: '(?<=年)[初早盛仲深隆暮晚]([春夏秋冬])(?:天|季)?', read: ([, season]) => [{ slot: 'season', season: SEASONS[season!]! }] },
  { first: '暑', source: '(?<=年)暑[期假]', read: () => [{ slot: 'season', season: 'SU' }] },
  // 月初, 月底, 上旬 alone
  { first: '月', source: '(?<![0-9零〇一二三四五六七八九十个本上下当同次每岁蜜明日新])月(初|底|末|中旬)(?![中赛选])', read: ([, edge]) => edgePieces(edge, 'month') },
  { first: '本上中下', source: '(?<![月上中])(?:本月)?([上中下]旬)', read: ([, edge]) => edgePieces(edge, 'month') },
]
