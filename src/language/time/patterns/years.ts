import type { Edge, Piece } from '../atom.ts'
import { ERAS } from '../era-table.ts'
import { ASCII_DIGITS, GAP, HAN_DIGITS, inRange, numberOf, SMALL, TO, type Pattern, type Site } from './pattern.ts'

/** `年底`, `年初` but not `年初中毕业`; `年中` only before a stop: `2024年中国` is no middle. */
const YEAR_EDGE = '(初(?![中赛选审步级春夏秋冬])|底|末|尾(?!款|数|部|气)|中(?=[，。、,；)]|$)|中期)?'
const EDGES: Readonly<Record<string, Edge>> = {
  初: 'start', 前期: 'start', 上半叶: 'start', 上旬: 'start',
  中: 'middle', 中期: 'middle', 中叶: 'middle', 中旬: 'middle',
  底: 'end', 末: 'end', 末期: 'end', 后期: 'end', 下半叶: 'end', 下旬: 'end', 末年: 'end', 尾: 'end',
}

export function edgePieces(word: string | undefined, of: 'year' | 'month' | 'decade' | 'century'): readonly Piece[] {
  const edge = word === undefined ? undefined : EDGES[word]
  return edge ? [{ slot: 'edge', of, edge }] : []
}

const yearPieces = (year: number, edge?: string): readonly Piece[] => [{ slot: 'year', year }, ...edgePieces(edge, 'year')]

/** `1200年历史`, `1000年前` count years; `1949年前` does not, nor does `1598年以来`: whoever counts so many rounds them. */
function countsYears(year: number, { text, end }: Site): boolean {
  return year < 1900 && (year % 10 === 0 || !/^以?来/.test(text.slice(end, end + 2))) && /^(?:的?历史|前|来|间|以来|多|以上)/.test(text.slice(end, end + 3))
}

/** `98年10月` and `05年` leave the century out. */
const fullYear = (short: number): number => (short <= 40 ? 2000 + short : 1900 + short)

const CENTURIES: Readonly<Record<string, 'last' | 'this'>> = { 上: 'last', 上个: 'last', 本: 'this' }
const centuryOf = (word: string | undefined) =>
  word === undefined ? undefined : (CENTURIES[word] ?? (Number.isNaN(numberOf(word)) ? undefined : numberOf(word)))

/** 今年, 去年 … by their offset from the year that they count from. */
const RELATIVE_YEARS: Readonly<Record<string, readonly [number, 'reference' | 'context']>> = {
  今年: [0, 'reference'], 本年: [0, 'reference'], 去年: [-1, 'reference'], 上年: [-1, 'reference'], 明年: [1, 'reference'],
  前年: [-2, 'reference'], 大前年: [-3, 'reference'], 后年: [2, 'reference'], 旧年: [-1, 'reference'], 下年: [1, 'reference'],
  当年: [0, 'context'], 同年: [0, 'context'], 翌年: [1, 'context'], 次年: [1, 'context'], 第二年: [1, 'context'], 前一年: [-1, 'context'],
  该年: [0, 'context'], 那年: [0, 'context'], 那一年: [0, 'context'],
}
const RELATIVE_SOURCE = [
  '(?<!如)今年(?!轻)', '(?<![基日根样])本年', '(?<![过失除])去年', '(?<![路晚早线网])上年(?![纪轻])', '(?<![说证表文])明年', '大前年',
  '(?<![之以目今此最日月天先提])前年(?!均)', '(?<![之以目今此最日月天先随然])后年(?!均)', '旧年', '(?<![以之])下年',
  '(?<![相适正每])当年', '(?<![不相共])同年(?![龄级代])', '翌年', `(?<![${HAN_DIGITS}${ASCII_DIGITS}两十首再多上下每几数此本该这那])次年(?![会度])`,
  '第二年', '前一年', '该年(?!度)', '(?<!的)那一?年(?![轻代头前后])',
].join('|')

export const YEAR_PATTERNS: readonly Pattern[] = [
  // “十四五”期间, 十五五规划: the tenth plan began in 2001
  {
    first: '十',
    source: '(十[一二三四五]?)五(?=[”」"]?(?:规划|计划|时期|期间|以来|开局|收官|末))',
    read: ([, number]) => {
      const first = 2001 + (numberOf(number) - 10) * 5
      return [{ slot: 'plan', first, last: first + 4 }]
    },
  },
  // 公元前221年 is left alone: no calendar of ours reaches it
  { first: '公', source: `公元前${GAP}(?:\\d{1,4}|[${HAN_DIGITS}十百千]+)${GAP}年?`, read: () => [] },
  // 公元907年, 618年至907年; 907年 alone counts years
  {
    first: `公${ASCII_DIGITS}`,
    source: `(?:公元${GAP}(\\d{1,4})|([1-9]\\d\\d)(?=${GAP}年?${GAP}${TO}${GAP}(?:公元${GAP})?\\d{3,4}${GAP}年)|(?<=公元${GAP}\\d{3}${GAP}年?${GAP}${TO}${GAP}|(?<!\\d)\\d{3}${GAP}年${GAP}${TO}${GAP})([1-9]\\d\\d))${GAP}年${YEAR_EDGE}`,
    read: ([, stated, from, to, edge]) => yearPieces(Number(stated ?? from ?? to), edge),
  },
  // 1990年代, 20世纪80年代初, 上世纪九十年代; not 90年
  {
    first: `上本${ASCII_DIGITS}${HAN_DIGITS}十`,
    source: `(?:(上个?|本|\\d{1,2}|[一二]?十[一二三四五六七八九]?)${GAP}世纪${GAP})?([1-9]0|[一二三四五六七八九]?十)${GAP}年代(初期?|末期?|中期?|前期|后期)?`,
    read: ([, century, decade, edge]) => {
      const value = numberOf(decade)
      return inRange(value, 10, 90) ? [{ slot: 'decade', century: centuryOf(century), decade: value }, ...edgePieces(edge?.replace('初期', '初'), 'decade')] : undefined
    },
  },
  {
    first: '12',
    source: `(1[0-9]|20)(\\d0)${GAP}年代(初期?|末期?|中期?|前期|后期)?`,
    read: ([, hundreds, decade, edge]) => [{ slot: 'decade', century: Number(hundreds) + 1, decade: Number(decade) }, ...edgePieces(edge?.replace('初期', '初'), 'decade')],
  },
  // 21世纪, 上世纪末
  {
    first: `上本${ASCII_DIGITS}十一二`,
    source: `(上个?|本|\\d{1,2}|[一二]?十[一二三四五六七八九]?)${GAP}世纪(初|末|中叶|上半叶|下半叶)?(?!经济报道|福克斯)`,
    read: ([, century, edge]) => {
      const which = centuryOf(century)
      return which === undefined ? undefined : [{ slot: 'century', century: which }, ...edgePieces(edge, 'century')]
    },
  },
  // 2023/24赛季, 2023-2024赛季
  {
    first: '12',
    source: `((?:19|20)\\d\\d)${GAP}[/\\-—–]${GAP}(?:(?:19|20)\\d\\d|\\d\\d)${GAP}(?:年)?(?=赛季|学年|雪季|财年)`,
    read: () => [],
  },
  // 2024年, 2024年底, 2024赛季; not 2024级
  {
    first: '12',
    source: `(1\\d{3}|2[01]\\d\\d)${GAP}年${YEAR_EDGE}(?!级|制)`,
    read: ([, year, edge], site) => (countsYears(Number(year), site) ? undefined : yearPieces(Number(year), edge)),
  },
  { first: '12', source: '((?:19|20)\\d\\d)(?=赛季)', read: ([, year]) => yearPieces(Number(year)) },
  // 2016-2018 for years, after a word that says so: not 型号2016-2018
  {
    first: '12',
    source: `(?<=[从自在于至期段])((?:19|20)\\d\\d)(?=[-—–~]{1,2}(?:19|20)\\d\\d(?!\\d|[-/.]\\d))`,
    read: ([, year]) => yearPieces(Number(year)),
  },
  { first: '12', source: `(?<=[从自在于至期段](?:19|20)\\d\\d[-—–~]{1,2})((?:19|20)\\d\\d)(?![\\d.元块万亿人])`, read: ([, year]) => yearPieces(Number(year)) },
  // 2024财年第三季度 begins when the company says
  { first: '2第', source: `(?:20\\d\\d${GAP})?(?:财年|财政年度)(?:第?[一二三四1-4]财?季度?|[上下]半年)?`, read: () => [] },
  // 2024Q3, 2024年Q3, 2024H1
  { first: '2', source: `(20\\d\\d)${GAP}年?${GAP}(?=[QH][1-4](?![\\dA-Za-z]))`, read: ([, year]) => yearPieces(Number(year)) },
  // 2020—2024年: the first of two
  { first: '12', source: `(1\\d{3}|2[01]\\d\\d)(?=${GAP}(?:${TO}|、|和)${GAP}(?:1\\d{3}|2[01]\\d\\d)${GAP}年)`, read: ([, year]) => yearPieces(Number(year)) },
  // 二〇二五年; 两千零四年; not 三千年
  { first: HAN_DIGITS, source: `([一二][${HAN_DIGITS}]{3})${GAP}年${YEAR_EDGE}`, read: ([, year, edge]) => yearPieces(numberOf(year), edge) },
  { first: '两二', source: `([两二]千(?:零?[一二三四五六七八九]?十?[一二三四五六七八九]?))${GAP}年(?![前来多间])`, read: ([, year]) => yearPieces(numberOf(year)) },
  // 民国114年; in Taiwan also 114年6月16日
  {
    first: '民',
    source: `民国${GAP}(元|\\d{1,3}|[${HAN_DIGITS}百十]{1,5})${GAP}年${YEAR_EDGE}`,
    read: ([, count, edge]) => (count === '元' ? yearPieces(1912, edge) : inRange(numberOf(count), 1, 200) ? yearPieces(1911 + numberOf(count), edge) : undefined),
  },
  { first: '1', source: `(1[01]\\d)${GAP}年(?=${GAP}\\d{1,2}${GAP}月${GAP}\\d{1,2}${GAP}[日号])`, read: ([, year]) => yearPieces(1911 + Number(year)) },
  // 15年10月, 05年; not 15年
  { first: ASCII_DIGITS, source: `(\\d\\d)${GAP}年(?=${GAP}${SMALL}${GAP}月)`, read: ([, year]) => yearPieces(fullYear(Number(year))) },
  // 零八年二月, 九八年十月
  { first: HAN_DIGITS, source: `([零〇六七八九][${HAN_DIGITS}])年(?=[一二三四五六七八九十]{1,2}月)`, read: ([, year]) => yearPieces(fullYear(numberOf(year))) },
  { first: '0', source: `(0\\d)${GAP}年`, read: ([, year]) => yearPieces(fullYear(Number(year))) },
  {
    first: [...new Set([...ERAS.keys()].map((name) => name[0]!))].join(''),
    source: `(${[...ERAS.keys()].join('|')})(元|[${HAN_DIGITS}十]{1,3})年`,
    read: ([, era, count]) => yearPieces(ERAS.get(era!)! + (count === '元' ? 0 : numberOf(count) - 1)),
  },
  {
    first: '今本去上明大前后旧下当同翌次第该那',
    source: `(${RELATIVE_SOURCE})度?(同期)?${YEAR_EDGE}`,
    read: ([, word, same, edge]) => {
      const [offset, from] = RELATIVE_YEARS[word!]!
      return [{ slot: 'year', offset, from }, ...(same ? [{ slot: 'same-period' } as const] : []), ...edgePieces(edge, 'year')]
    },
  },
  // 这一年: the one just named
  { first: '这', source: '这一年(?![来度级多前后])', read: () => [{ slot: 'year', offset: 0, from: 'either' }] },
  // 年内 is within this year; not 三年内
  { first: '年', source: `(?<![${ASCII_DIGITS}${HAN_DIGITS}十百两几多半数本该当同每去今明一周])年内`, read: () => [{ slot: 'year', offset: 0, from: 'reference' }] },
  // 上一年, 下一年
  { first: '上下', source: '(?<![路晚早线网以之])([上下])一年(?![级度])', read: ([, word]) => [{ slot: 'year', offset: word === '上' ? -1 : 1, from: 'either' }] },
  // 明年年中, whatever follows
  { first: '年', source: '(?<=[^半]年)年中(?!国)', read: () => edgePieces('中', 'year') },
  // 年底, 岁末 alone
  {
    first: '年岁',
    source: '(?<![0-9零〇一二三四五六七八九十百千两几多半去今明后前当本同每近周青少中老成新])(?:年(初|底|末|尾(?!款|数|部|气)|中(?=[，。、,；)]))(?![中赛选审步级])|岁(末))',
    read: ([, year, edge]) => edgePieces(year ?? edge, 'year'),
  },
]
