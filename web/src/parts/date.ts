import type { Published } from '../api.ts'
import { language, say } from '../words/index.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const PARTS_OF_DAY: Readonly<Record<string, readonly [string, string]>> = {
  TMO: ['上午', 'morning'], TMI: ['中午', 'midday'], TAF: ['下午', 'afternoon'], TEV: ['傍晚', 'evening'], TNI: ['夜间', 'night'], TDT: ['白天', 'daytime'],
}

/** In: an ISO date at any precision, or an interval of two. Out: the date as the reader writes it. */
export function readableDate(iso: string): string {
  const [from, to] = iso.split('/')
  return to === undefined ? oneDate(from!) : `${oneDate(from!)} – ${oneDate(to, from)}`
}

/** What the second date of an interval shares with the first is not said twice: `2025年4月16日 – 18日`. */
function oneDate(iso: string, after = ''): string {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d|T[A-Z]{2}|[A-Z]{2,3}))?/.exec(iso)
  if (!match) return iso
  const [, year, month, day, time] = match
  const part = time && PARTS_OF_DAY[time.startsWith('T') ? time : `T${time}`]
  const clock = time === undefined ? '' : part ? ` ${part[language.value === 'en' ? 1 : 0]}` : ` ${time}`
  if (language.value === 'en') return `${day ? `${Number(day)} ` : ''}${month ? `${MONTHS[Number(month) - 1]} ` : ''}${year}${clock}`
  const sameYear = day !== undefined && after.startsWith(`${year}-`)
  const sameMonth = sameYear && after.startsWith(`${year}-${month}-`)
  return `${sameYear ? '' : `${year}年`}${month && !sameMonth ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}${clock}`
}

export function publishedText(published: Published | undefined): string {
  return published ? readableDate(published.at) : say('dateUnknown')
}

/** In a list: when it was published, else when it came here, told apart. */
export function listedDate({ published, arrivedAt }: { readonly published?: { readonly at: string } | undefined; readonly arrivedAt: string }): string {
  return published ? readableDate(published.at) : say('arrivedOn', { date: readableDate(arrivedAt.slice(0, 10)) })
}

/** First day of an ISO date or interval and its last, as milliseconds: where it lies on a line of time. */
export function extent(iso: string): readonly [number, number] | undefined {
  const [from, to] = iso.split('/')
  const begin = bounds(from!)
  const end = bounds(to ?? from!)
  return begin && end ? [begin[0], end[1]] : undefined
}

function bounds(iso: string): readonly [number, number] | undefined {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), match[2] && Number(match[2]), match[3] && Number(match[3])]
  if (!month) return [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 0)]
  if (!day) return [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 0)]
  return [Date.UTC(year, month - 1, day), Date.UTC(year, month - 1, day)]
}

/** In: a moment of this machine, ISO 8601. Out: as the reader's clock has it, to the minute; of today the time alone. */
export function localMoment(iso: string): string {
  const moment = new Date(iso)
  const isToday = moment.toDateString() === new Date().toDateString()
  return moment.toLocaleString(language.value, { hour: '2-digit', minute: '2-digit', ...(!isToday && { month: 'numeric', day: 'numeric' }) })
}
