import { findTimes, type TimeExpression } from '../language/index.ts'
import { isDateline } from './govern-times.ts'
import { type ArticleText, compareText, type Reference } from './study-article.ts'

/** An article without a date: the days that it names. */
interface OpenArticle {
  readonly id: string
  /** `--08-31`: its dateline, else the day of its lead or the last one soon after. */
  readonly own: string | undefined
  /** That day is its dateline: nothing that it reports is later. */
  readonly isFiled: boolean
  /** Every month and day that it names without a year: `08-31`. */
  readonly days: readonly string[]
  /** It cannot have been written before this year, which it looks back on. */
  readonly notBefore: number
  /** The last day that it states in full. */
  readonly lastFull: string | undefined
}

const DAY_MS = 86_400_000
/** A story goes on so long before and after the dates known; a second year that lies within twice that leaves the choice open. */
const NEAR_STORY_DAYS = 92
const OPEN_STORY_DAYS = 183
/** A day so little later than that of the lead is still of the same report. */
const SAME_REPORT_DAYS = 31
/** Told before it happens, in the clauses around a date. Near miss: `将军`. */
const PLANNED = /将(?!军|领|士)|拟|计划|预计|即将|有望|原定|定于|到期|期满|届满|目标|力争|截止|之?前[,，]?/
const CLAUSE = /[。；;！!？?\n]/

/**
 * From when does each article of a story speak?
 *
 * In: the articles of one story. Out: for each id the moment that its relative times count from: its publication; else what its text
 * states in full (news is written after what it reports), in whose year its dateline (`8月31日电`) is read; else the year in which most
 * of its days are named by the other articles, one settling the next; else the only year that lies among theirs. Absent where nothing
 * settles it. Pure; the order of the input changes nothing.
 */
export function settleReferences(texts: readonly ArticleText[]): ReadonlyMap<string, Reference> {
  const settled = new Map<string, Reference>()
  const open: OpenArticle[] = []
  for (const text of texts) {
    const { published, id } = text.article
    const studied = published ? undefined : studyDays(text)
    const at = published?.at ?? fromText(studied!)
    if (at !== undefined) settled.set(id, { at, from: published ? 'published' : 'text' })
    else if (studied!.own !== undefined) open.push(studied!)
  }
  if (open.length > 0 && settled.size > 0) settleByStory(open, texts, settled)
  return settled
}

function studyDays({ article, text, folded }: ArticleText): OpenArticle {
  const times = findTimes(text)
  const isPlanned = ({ start, end }: TimeExpression) => PLANNED.test(`${folded.slice(Math.max(0, start - 10), start).split(CLAUSE).at(-1)!}${folded.slice(end, end + 20).split(CLAUSE, 1)[0]!}`)
  const filed = times.find((time) => isDateline({ folded }, time))
  const happened = times.filter((time) => time.kind !== 'set' && !isPlanned(time))
  const days = happened.flatMap(({ timex }) => monthDayOf(timex) ?? [])
  const own = (filed && filedOn(filed)) ?? lastOfReport(days)
  const years = happened.filter(({ kind, modifier }) => kind !== 'duration' && modifier === undefined).flatMap(({ stated, begin }) => (stated.includes('year') && begin ? Number(begin.slice(0, 4)) : []))
  return {
    id: article.id,
    own,
    isFiled: filed !== undefined,
    days: [...new Set(times.flatMap(({ timex }) => monthDayOf(timex) ?? []))],
    notBefore: Math.max(0, ...years),
    lastFull: times.flatMap((time) => lastDay(time) ?? []).toSorted(compareText).at(-1),
  }
}

/** `XXXX-06-16/…`, `XXXX-06-16T08:40`: a day of which only the year is missing. */
const monthDayOf = (timex: string) => /^XXXX-(\d\d-\d\d)/.exec(timex)?.[1]

/** A dateline states its month and day; the year that it takes over from a date before it may be of old times. */
const filedOn = ({ stated, timex }: TimeExpression) => (stated.includes('month') && stated.includes('day') ? /^[\dX]{4}-(\d\d-\d\d)/.exec(timex)?.[1] : undefined)

/** The day of the lead, or the last one named within a month after it. */
function lastOfReport(days: readonly string[]): string | undefined {
  const [lead] = days
  if (lead === undefined) return undefined
  const after = (day: string) => (dayNumber(`2000-${day}`) - dayNumber(`2000-${lead}`) + 366) % 366
  return days.filter((day) => after(day) <= SAME_REPORT_DAYS).toSorted((a, b) => after(b) - after(a))[0]
}

/** What the text alone says: its last full day; where it has a day of its own without a year, that one, if it lies near: else the full day is of old times. */
function fromText({ own, isFiled, lastFull }: OpenArticle): string | undefined {
  if (own === undefined || lastFull === undefined) return lastFull
  const year = Number(lastFull.slice(0, 4))
  const after = (candidate: string) => dayNumber(candidate) - dayNumber(lastFull)
  const near = [`${year}-${own}`, `${year + 1}-${own}`, `${year - 1}-${own}`].find((day) => Math.abs(after(day)) <= SAME_REPORT_DAYS)
  return near !== undefined && !isFiled && near < lastFull ? lastFull : near
}

/** The last day of an expression that states its year, its month and its day, and is not told as a plan or a limit. */
function lastDay({ until, stated, precision, modifier, kind }: TimeExpression): string | undefined {
  const isFull = stated.includes('year') && stated.includes('month') && stated.includes('day')
  return isFull && until && kind !== 'set' && modifier === undefined && (precision === 'day' || precision === 'hour' || precision === 'minute' || kind === 'range') ? until.slice(0, 10) : undefined
}

/** The surest first, each adding its days to those that settle the next. */
function settleByStory(open: readonly OpenArticle[], texts: readonly ArticleText[], settled: Map<string, Reference>): void {
  const days = new Set(texts.flatMap((text) => daysOf(text, settled.get(text.article.id))))
  const waiting = new Set(open.toSorted((a, b) => compareText(a.id, b.id)))
  while (waiting.size > 0) {
    const best = [...waiting].map((article) => ({ article, shared: sharedDays(article, days) })).toSorted((a, b) => b.shared.length - a.shared.length)[0]!
    if (best.shared.length === 0) break
    const at = nearest(best.article.own!, best.shared.toSorted(compareText).at(-1)!)
    settled.set(best.article.id, { at, from: 'story' })
    waiting.delete(best.article)
    for (const day of daysOf(texts.find(({ article }) => article.id === best.article.id)!, settled.get(best.article.id))) days.add(day)
  }
  const known = [...settled.values()].map(({ at }) => at.slice(0, 10)).toSorted(compareText)
  for (const article of waiting) {
    const at = onlyFit(article, known[0]!, known.at(-1)!)
    if (at !== undefined) settled.set(article.id, { at, from: 'story' })
  }
}

/** Every day that an article names. */
function daysOf({ text }: ArticleText, reference: Reference | undefined): readonly string[] {
  if (!reference) return []
  return findTimes(text, { reference: reference.at }).flatMap(({ timex, begin }) => (begin && /^\d{4}-\d\d-\d\d/.test(timex) ? begin.slice(0, 10) : []))
}

/** The days that the others name as well, in the year in which they name most; of equals the latest. */
function sharedDays({ days, notBefore }: OpenArticle, named: ReadonlySet<string>): readonly string[] {
  const years = [...new Set([...named].map((day) => Number(day.slice(0, 4))))].filter((year) => year >= notBefore)
  const shared = years.toSorted((a, b) => b - a).map((year) => days.map((day) => `${year}-${day}`).filter((day) => named.has(day)))
  return shared.toSorted((a, b) => b.length - a.length)[0] ?? []
}

/** The `12-30` next to 2 January 2025 is that of 2024. */
function nearest(own: string, day: string): string {
  const year = Number(day.slice(0, 4))
  const away = (candidate: string) => Math.abs(dayNumber(candidate) - dayNumber(day))
  return [`${year}-${own}`, `${year - 1}-${own}`, `${year + 1}-${own}`].toSorted((a, b) => away(a) - away(b))[0]!
}

/** The day in the only year that puts it among the others' dates, or near them; undefined where two years would do. */
function onlyFit({ own, notBefore }: OpenArticle, first: string, last: string): string | undefined {
  const [from, to] = [Number(first.slice(0, 4)) - 1, Number(last.slice(0, 4)) + 1]
  const fits = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .filter((year) => year >= notBefore)
    .map((year) => ({ at: `${year}-${own!}`, away: Math.max(dayNumber(first) - dayNumber(`${year}-${own!}`), dayNumber(`${year}-${own!}`) - dayNumber(last), 0) }))
    .filter(({ away }) => away <= OPEN_STORY_DAYS)
  return fits.length === 1 && fits[0]!.away <= NEAR_STORY_DAYS ? fits[0]!.at : undefined
}

const dayNumber = (day: string) => Math.round(Date.parse(`${day.slice(0, 10)}T00:00Z`) / DAY_MS)
