import type { Published } from '../article.ts'
import type { StatedDate } from '../byline/byline.ts'
import { inferYear } from './infer-year.ts'

/** China's clocks: pages state no offset. */
const ZONE = '+08:00'

/**
 * When was it published?
 *
 * In: the date as the page states it, the article's text and today. Out: the date; a year that the page leaves out is inferred and says from what.
 */
export function readPublished(date: StatedDate, text: string, now: string): Published {
  if (date.yearStated) return { at: date.at, precision: date.precision, from: 'visible-text' }
  const { year, because } = inferYear(date, text, now)
  const local = `${year}-${date.at.slice(2)}`
  const at = date.precision === 'day' ? local : `${local}${ZONE}`
  return { at, precision: date.precision, from: 'visible-text', inferred: { part: 'year', because } }
}
