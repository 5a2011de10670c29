import type { Published } from '../article.ts'
import { inferYear, readStamp, type Stamp, statedDates, type StatedDate } from '../byline/index.ts'
import type { HtmlElement } from '../../page/index.ts'
import { elementsOf, textUnder } from './element.ts'
import type { LinkedData } from './json-ld.ts'
import type { PageLine } from './page-line.ts'
import { metaValue, type PageMeta } from './page-meta.ts'

const META_NAMES = [
  'article:published_time', 'og:published_time', 'og:article:published_time', 'datepublished', 'publishdate', 'pubdate', 'publish_date', 'publish-date', 'publish_time', 'publishtime',
  'publication_date', 'sailthru.date', 'parsely-pub-date', 'article:create_at', 'datecreated', 'weibo:article:create_at', 'weibo: article:create_at', 'og:release_date', 'bytedance:published_time',
  'dc.date.issued', 'dcterms.created', 'dc.date', 'dcterms.date', 'date', 'displaydate', 'originalpublicationdate', 'article.published', 'apub:time', 'cxenseparse:recs:publishtime', 'timestamp',
]

export interface DateSources {
  readonly root: HtmlElement
  readonly meta: PageMeta
  readonly data: LinkedData | undefined
  /** Lines near the headline and around the body, nearest first. */
  readonly near: readonly PageLine[]
  readonly url: string | undefined
  readonly zone: string
  /** The article's text, for a year that no date line states. */
  readonly text: string
  /** ISO date: today. */
  readonly now: string
}

/**
 * When was it published?
 *
 * In: what the page declares and shows. Out: the date, its precision, and where it stands; nothing when no date is stated.
 * A visible date line is what the publisher tells its readers; a declared date of the same day lends its clock, and stands alone
 * where no line is.
 */
export function chooseDate(sources: DateSources): Published | undefined {
  const declared = declaredDate(sources)
  const { shown, updated } = shownDate(sources)
  if (!shown) return declared ?? urlDate(sources.url)
  // `编辑于 11-06 12:30` alone tells of an update.
  if (declared && updated && declared.at.includes('T')) return declared
  // Outside Beijing's zone a clock without its offset tells half: the declared stamp has it.
  if (declared && dayOf(declared.at) === dayOf(shown.at) && sources.zone !== '+08:00') return declared
  if (declared && (dayOf(declared.at) === dayOf(shown.at) || shown.inferred !== undefined)) return finer(declared, shown)
  // Two days: a machine's stamp may be the day of an update, a line without a clock the day of an event.
  return declared !== undefined && !shown.at.includes('T') ? declared : shown
}

const dayOf = (at: string) => at.slice(0, 10)
const RANK = ['year', 'month', 'day', 'minute', 'second']

/** The declared date, where it says more and nothing else than the shown one. */
function finer(declared: Published, shown: Published): Published {
  if (shown.inferred !== undefined || shown.precision === 'day') return RANK.indexOf(declared.precision) > RANK.indexOf('day') || shown.inferred !== undefined ? declared : shown
  return shown
}

function declaredDate({ root, meta, data, zone }: DateSources): Published | undefined {
  const stamps: readonly (readonly [string | undefined, Published['from']])[] = [
    [data?.published, 'json-ld'],
    [metaValue(meta, META_NAMES), 'meta'],
    [timeElement(root), 'time-element'],
  ]
  for (const [value, from] of stamps) {
    const stamp = value === undefined ? undefined : readStamp(value, zone)
    if (stamp && isSensible(stamp)) return { ...stamp, from }
  }
  return undefined
}

/** 0001-01-01 and 1970-01-01 are what an empty field becomes. */
function isSensible({ at }: Stamp): boolean {
  const year = Number(at.slice(0, 4))
  return year >= 1900 && year < 2100 && !at.startsWith('1970-01-01')
}

function timeElement(root: HtmlElement): string | undefined {
  const times = [...elementsOf(root)].filter(({ tag, attributes }) => (tag === 'time' || /datePublished/i.test(attributes.itemprop ?? '')) && (attributes.datetime ?? attributes.content) !== undefined)
  const chosen = times.find(({ attributes }) => attributes.pubdate !== undefined || /datePublished/i.test(attributes.itemprop ?? '')) ?? times[0]
  return chosen?.attributes.datetime ?? chosen?.attributes.content ?? (chosen && textUnder(chosen))
}

const PUBLISHED = /(?:发布|发表|刊发|刊登|Published|Posted|来源|时间|日期)/iu
const UPDATED = /(?:更新|修改|编辑|Updated|Modified|Last)/iu

/** When somebody looked: `打印日期：2033年4月1日 10:00`. */
const PRINTED = /(?:打印|访问|抓取|下载|保存|引用|当前|现在|系统)(?:日期|时间)|Printed|Accessed|Retrieved/iu

/** `编辑于`, `修改于`; a page of notices says 更新时间 of the day that it publishes. */
const UPDATED_AT = /(?:编辑|編輯|修改)于\s*$/u

/** The best of the date lines: one with a label or a clock before a bare one, publication before update, the nearest first. */
function shownDate(sources: DateSources): { readonly shown: Published | undefined; readonly updated: boolean } {
  const { near, zone } = sources
  const found = near.flatMap((line, order) => (line.text.length > 200 ? [] : statedDates(line.spaced, { zone }).map((date) => ({ date, line, rank: rankOf(date, line.spaced, order) }))))
  const best = found.filter(({ date, line }) => isDateLine(line, date)).toSorted((a, b) => b.rank - a.rank)[0]
  const updated = best !== undefined && UPDATED_AT.test(best.line.spaced.slice(Math.max(0, best.date.start - 6), best.date.start))
  return { shown: best && withYear(best.date, sources), updated }
}

/** A date inside a sentence is the sentence's. */
function isDateLine(line: PageLine, date: StatedDate): boolean {
  const rest = line.text.length - (date.end - date.start)
  return rest < 90 && !/[。！？]|[，,].*[，,]/.test(line.spaced.replace(date.text, ''))
}

function rankOf(date: StatedDate, text: string, order: number): number {
  const before = text.slice(Math.max(0, date.start - 12), date.start)
  return (date.yearStated ? 3 : 0) + (date.precision === 'day' ? 0 : 2) + (PUBLISHED.test(before) ? 2 : 0) - (UPDATED.test(before) ? 3 : 0) - (PRINTED.test(before) ? 9 : 0) - order * 0.15
}

/** A date line without a year: the text tells it, or the last such day before today. */
function withYear(date: StatedDate, { text, now }: DateSources): Published {
  if (date.yearStated) return { at: date.at, precision: date.precision, from: 'visible-text' }
  const { year, ...because } = inferYear(date, text, now)
  const clock = date.at.includes('T') ? '+08:00' : ''
  return { at: `${year}-${date.at.slice(2)}${clock}`, precision: date.precision, from: 'visible-text', inferred: { part: 'year', ...because } }
}

/** `/2025/06/17/`, `/2025-06-17/`, `/20250617/`, `t20250617_123.html`, `/n1/2025/0617/c123.html`; not a long number that happens to hold one. */
const URL_DATE = /(?:^|[^\d])((?:19|20)\d{2})[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?=[^\d]|$)/

function urlDate(url: string | undefined): Published | undefined {
  const match = url === undefined ? undefined : URL_DATE.exec(url)
  return match ? { at: `${match[1]}-${match[2]}-${match[3]}`, precision: 'day', from: 'url' } : undefined
}
