import { GAP, inRange, type Pattern } from './pattern.ts'
import { edgePieces } from './years.ts'

/** In the newspapers of Taiwan and Hong Kong the number stands in brackets inside the word: `昨（14）日`, `明（2026）年3月`, `上（9）月底`. */
const inBrackets = (number: string, unit: string) => `${GAP}[（(]${GAP}(${number})${GAP}(?:${unit}${GAP})?[）)]${GAP}`
/** What is left of the day behind the brackets, where no 日 is. */
const PART = '(?=[早晚晨夜]|[上下中]午|午[前后间夜]|凌晨|清晨|傍晚|深夜)'
const NO_WORD_BEFORE = '(?<![之以目日此提从先年月天史赛战幕最随然今背])'
const DAY_WORDS = `(?:今|昨|明|${NO_WORD_BEFORE}大?[前后])[天日]?`
const WEEKDAYS = '[上下本这]?个?(?:周|星期|礼拜)[一二三四五六日天]'
const ROC_YEARS = 200
const MONTHS: Readonly<Record<string, number>> = { 上: -1, 下: 1 }

const dayPieces = (day: number) => (inRange(day, 1, 31) ? [{ slot: 'day', day, isNear: true } as const] : undefined)

export const BRACKETED_PATTERNS: readonly Pattern[] = [
  // 昨（14）日, 今(15日), 昨（14）晚, 周二（14日）; not 今（15）
  {
    first: '今昨明前后大上下本这周星礼',
    source: `(?:${DAY_WORDS}|${WEEKDAYS})(?:${GAP}[（(]${GAP}(\\d{1,2})${GAP}日${GAP}[）)]日?|${inBrackets('\\d{1,2}', '日')}(?:[日天]|${PART}))`,
    read: ([, inside, before]) => dayPieces(Number(inside ?? before)),
  },
  // 明（2026）年初, 去（113）年
  {
    first: '今去明前后本',
    source: `(?:今|去|明|本|${NO_WORD_BEFORE}[前后])${inBrackets('\\d{3,4}', '年')}年(初|底|末)?`,
    read: ([, number, edge]) => {
      const year = Number(number)
      return inRange(year, 1, ROC_YEARS) || inRange(year, 1900, 2199) ? [{ slot: 'year', year: year <= ROC_YEARS ? 1911 + year : year }, ...edgePieces(edge, 'year')] : undefined
    },
  },
  // 上（9）月, 本（10）月底
  {
    first: '上下本这',
    source: `([上下本这])个?${inBrackets('\\d{1,2}', '月')}月(初|底|末|[上中下]旬)?`,
    read: ([, word, number, edge]) => (inRange(Number(number), 1, 12) ? [{ slot: 'month', offset: MONTHS[word!] ?? 0, from: 'reference' }, ...edgePieces(edge, 'month')] : undefined),
  },
]
