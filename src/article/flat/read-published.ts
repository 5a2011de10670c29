import type { Language, Published } from '../article.ts'
import { inferYear, type StatedDate } from '../byline/index.ts'

/** Chinese pages tell Beijing's time and state no offset; what an English page's clock tells is not known: UTC is assumed. */
const CHINA = '+08:00'
const ELSEWHERE = '+00:00'

export interface ReadPublishedOptions {
  /** ISO date: today. */
  readonly now: string
  readonly language: Language
}

/**
 * When was it published?
 *
 * In: the date as the page states it, the article's text, its language and today. Out: the date; a year that the page leaves out is
 * inferred and says from what.
 */
export function readPublished(date: StatedDate, text: string, { now, language }: ReadPublishedOptions): Published {
  const zone = language === 'en' ? ELSEWHERE : CHINA
  const stated = statesZone(date) ? date.at : date.at.replace(CHINA, zone)
  if (date.yearStated) return { at: stated, precision: date.precision, from: 'visible-text' }
  const { year, ...because } = inferYear(date, text, now)
  const local = `${year}-${date.at.slice(2)}`
  const at = date.precision === 'day' ? local : `${local}${zone}`
  return { at, precision: date.precision, from: 'visible-text', inferred: { part: 'year', ...because } }
}

const statesZone = ({ text }: StatedDate) => /(?:Z|GMT|UTC|[ECMP][SD]T|BST|HKT|JST|[+-]\d{2}:?\d{2})$/.test(text)
