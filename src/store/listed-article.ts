import type { Article, Published } from '../article/index.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const EXCERPT_LENGTH = 160

/** What lists show of an article; in columns of their own. Times in milliseconds. */
export interface ListedArticle {
  readonly time: number
  readonly excerpt: string
  readonly length: number
}

/** In: an article, and when it arrived. Out: where it stands in lists, and how it begins. */
export function listedArticle(article: Article, arrivedAt: number): ListedArticle {
  const end = article.published && endOf(article.published, article.language === 'en' ? 'Z' : '+08:00')
  return {
    time: end === undefined ? arrivedAt : Math.min(end, arrivedAt),
    excerpt: excerptOf(article),
    length: lengthOf(article),
  }
}

/**
 * The last moment of what a date states. Out: undefined where it is no date.
 *
 * `2025-06` is the end of June, `2025-06-17` of that day in the zone of the article's language, `2025-06-17T16:01+08:00` that minute.
 */
function endOf({ at, precision }: Published, zone: string): number | undefined {
  const [year = '', month = '12', day = precision === 'month' || precision === 'year' ? '01' : ''] = at.slice(0, 10).split('-')
  const stated = precision === 'minute' || precision === 'second'
    ? Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(at) ? at : `${at}${zone}`)
    : Date.parse(`${year}-${month}-${day}T00:00:00${zone}`)
  if (Number.isNaN(stated)) return undefined
  if (precision === 'second') return stated
  return stated + (precision === 'minute' ? MINUTE_MS : precision === 'day' ? DAY_MS : daysOf(year, month) * DAY_MS) - 1
}

const daysOf = (year: string, month: string) => new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()

/** Of `textOf(article)`: its blocks, a line break between them. */
const lengthOf = ({ blocks }: Article) => blocks.reduce((length, { text }) => length + text.length + 1, blocks.length > 0 ? -1 : 0)

/** Prose comes before headings and captions; a character is never cut in two. */
function excerptOf({ blocks }: Article): string {
  const prose = blocks.filter(({ type }) => type === 'paragraph' || type === 'quote' || type === 'list-item')
  let text = ''
  for (const { text: more } of prose.length > 0 ? prose : blocks) {
    text += `${text === '' ? '' : ' '}${more.slice(0, EXCERPT_LENGTH * 2)}`
    if (text.length >= EXCERPT_LENGTH) break
  }
  if (text.length <= EXCERPT_LENGTH) return text
  // A high surrogate at the end has lost its other half.
  return `${text.slice(0, EXCERPT_LENGTH).replace(/[\uD800-\uDBFF]$/, '')}…`
}
