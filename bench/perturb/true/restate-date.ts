import { outsideQuotes, type Perturbation, replaceEach, type Rewording } from '../perturbation.ts'
import type { Study } from '../study.ts'

const DAY_MS = 86_400_000

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const dayOf = (published: string | undefined): Day | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? '')?.map(Number) ?? []
  return year && month && day ? { year, month, day } : undefined
}
const utc = ({ year, month, day }: Day) => Date.UTC(year, month - 1, day)
const fromUtc = (ms: number): Day => ({ year: new Date(ms).getUTCFullYear(), month: new Date(ms).getUTCMonth() + 1, day: new Date(ms).getUTCDate() })
const daysBefore = (day: Day, count: number) => fromUtc(utc(day) - count * DAY_MS)

/** How near days and years are called from the day of publication. */
const NEAR_DAYS = new Map([[0, '今天'], [1, '昨天'], [2, '前天'], [-1, '明天']])
const NEAR_YEARS = new Map([[0, '今年'], [1, '去年'], [2, '前年'], [-1, '明年']])
/** Further back than this a day without its month or year may be another one. */
const NEAR = 6

/** `16日`, `6月16日`, `2025年6月16日`; not `16日至18日`, `16日前`, `16日起` */
const DATE = /(?<![\d日月年至到和与及、—~-])(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?![至到—~–前后起以电訊讯-]|、\d)/g

/** The day that is meant, where the day of publication leaves no doubt. */
function dayMeant([, year, month, day]: RegExpExecArray, published: Day): Day | undefined {
  if (year && month) return { year: Number(year), month: Number(month), day: Number(day) }
  const near = Array.from({ length: NEAR + 1 }, (_, back) => daysBefore(published, back)).find((one) => one.day === Number(day) && (!month || one.month === Number(month)))
  return near
}

function relativeDates(sentence: string, { published }: Study): readonly Rewording[] {
  const from = dayOf(published)
  if (!from) return []
  const days = replaceEach(sentence, DATE, (match) => {
    const meant = dayMeant(match, from)
    return meant && NEAR_DAYS.get(Math.round((utc(from) - utc(meant)) / DAY_MS))
  })
  // `2024年`; not `2024年6月`, `2024年底`, `到2024年`, `2024年起`
  const years = replaceEach(sentence, /(?<![\d自从到至—~-])(\d{4})年(?![\d初底末中春夏秋冬前以起至到—~–上下全度一二三四代来、-])/g, ([, year]) => NEAR_YEARS.get(from.year - Number(year)))
  return outsideQuotes(sentence, [...days, ...years])
}

/** Words that name a day or a year; in quotation marks they count from another day. */
const RELATIVE: readonly (readonly [RegExp, (day: Day) => string])[] = [
  // `今天上午`, `今日宣布`; not `今天的生活`, `走到今天`
  [/今[天日](?=上午|下午|早|晚|凌晨|在|召开|举行|发布|宣布|公布|表示|介绍|通报)/g, (day) => spelled(day)],
  [/昨[天日](?![的，。])/g, (day) => spelled(daysBefore(day, 1))],
  [/去年(?!同期|底|末|年)/g, ({ year }) => `${year - 1}年`],
  [/今年(?!以来|[初底内春夏秋冬]|年)/g, ({ year }) => `${year}年`],
  [/明年(?![初底春夏秋冬])/g, ({ year }) => `${year + 1}年`],
  [/上个?月(?![初底中的])/g, ({ year, month }) => (month === 1 ? `${year - 1}年12月` : `${year}年${month - 1}月`)],
]
const spelled = ({ year, month, day }: Day) => `${year}年${month}月${day}日`

function absoluteDates(sentence: string, { published }: Study): readonly Rewording[] {
  const from = dayOf(published)
  if (!from) return []
  const bare = replaceEach(sentence, DATE, (match) => {
    const meant = match[1] ? undefined : dayMeant(match, from)
    return meant && spelled(meant)
  })
  return outsideQuotes(sentence, [...bare, ...RELATIVE.flatMap(([pattern, words]) => replaceEach(sentence, pattern, () => words(from)))])
}

export const relativeDate: Perturbation = { kind: 'relative for absolute date', isTrue: true, findings: [], reword: ({ text }, study) => relativeDates(text, study) }
export const absoluteDate: Perturbation = { kind: 'absolute for relative date', isTrue: true, findings: [], reword: ({ text }, study) => absoluteDates(text, study) }
