import type { Published } from '../article.ts'
import { readStamp } from '../byline/index.ts'

/** What a post's front matter says of it, under the names that site generators and relays use. */
export interface PostFields {
  readonly headline?: string
  readonly subtitle?: string
  readonly published?: Published
  readonly authors: readonly string[]
  readonly editors: readonly string[]
  readonly origin?: string
  readonly url?: string
  readonly keywords: readonly string[]
  readonly summary?: string
  readonly images: readonly string[]
  /** Lines that were not taken over, as `key: value`. */
  readonly unused: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

const KEYS = {
  headline: ['title', 'headline', 'og:title'],
  subtitle: ['subtitle', 'sub_title', 'subtitles', 'subhead'],
  published: ['date', 'published', 'pubdate', 'publishdate', 'publish_date', 'datepublished', 'created', 'created_at', 'time'],
  authors: ['author', 'authors', 'writer', 'byline'],
  editors: ['editor', 'editors'],
  origin: ['source', 'origin', 'from', 'publisher', 'site', 'copyright_author'],
  url: ['url', 'link', 'permalink', 'canonical', 'source_url', 'original', 'copyright_url'],
  keywords: ['tags', 'tag', 'keywords', 'keyword'],
  crumbs: ['categories', 'category', 'section'],
  summary: ['description', 'summary', 'excerpt', 'abstract'],
  images: ['image', 'images', 'cover', 'headimg', 'thumbnail', 'banner', 'photo', 'top_img'],
} as const

/** Services that draw a picture for any address: their pictures are of nothing. */
const PLACEHOLDER = /\b(?:picsum\.photos|placehold\.(?:it|co)|placeholder\.com|via\.placeholder|dummyimage\.com|loremflickr|lorempixel|placekitten|placeimg|unsplash\.it|source\.unsplash\.com\/random|fakeimg|api\.(?:dujin|ixiaowai|btstu|mtyqx))|[?&]random(?:=|$)|(?:^|\/)(?:default|placeholder|blank|spacer|loading|logo|avatar|noimg|nopic)[\w-]*\.(?:png|jpe?g|gif|svg|webp)/i

/** In: parsed front matter. Out: its fields by our names; an author who is only a crumb of the relay's route is no author. */
export function readFrontMatter(fields: Fields): PostFields {
  const lower = new Map(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]))
  const all = (keys: readonly string[]) => keys.flatMap((key) => listOf(lower.get(key)))
  const crumbs = all(KEYS.crumbs)
  const published = all(KEYS.published).map(readDate).find((date) => date !== undefined)
  const isCrumb = (name: string) => crumbs.some((crumb) => crumb.toLowerCase() === name.toLowerCase())
  const [headline, subtitle, origin, url, summary] = [all(KEYS.headline)[0], all(KEYS.subtitle)[0], all(KEYS.origin)[0], all(KEYS.url).find((link) => /^https?:/.test(link)), all(KEYS.summary)[0]]
  return {
    authors: all(KEYS.authors).filter((name) => !isCrumb(name)),
    editors: all(KEYS.editors).filter((name) => !isCrumb(name)),
    keywords: [...new Set(all(KEYS.keywords).flatMap((tag) => tag.split(/[,，、;；]/u)).map((tag) => tag.trim()).filter((tag) => tag !== '' && !isCrumb(tag)))],
    images: [...new Set(all(KEYS.images))],
    unused: unusedOf(fields, isCrumb),
    ...(headline !== undefined && { headline }),
    ...(subtitle !== undefined && { subtitle }),
    ...(published && { published }),
    ...(origin !== undefined && !/^https?:/.test(origin) && !isCrumb(origin) && { origin }),
    ...(url !== undefined && { url }),
    ...(summary !== undefined && { summary }),
  }
}

const KNOWN: ReadonlySet<string> = new Set([...KEYS.headline, ...KEYS.subtitle, ...KEYS.published, ...KEYS.origin, ...KEYS.url, ...KEYS.keywords, ...KEYS.summary, ...KEYS.images])
const PEOPLE: ReadonlySet<string> = new Set([...KEYS.authors, ...KEYS.editors])

function unusedOf(fields: Fields, isCrumb: (name: string) => boolean): readonly string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const name = key.toLowerCase()
    if (KNOWN.has(name) || (PEOPLE.has(name) && !listOf(value).some(isCrumb))) return []
    return [`${key}: ${typeof value === 'boolean' ? String(value) : listOf(value).join(', ')}`]
  })
}

/** In: a picture's address. Out: whether it shows nothing of the article: a random picture, a logo, a blank. */
export function isPlaceholder(url: string): boolean {
  return PLACEHOLDER.test(url)
}

/** A word, a list, an object with a name: front matter has them all. */
function listOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (typeof value === 'number') return [String(value)]
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? [] : [value.toISOString()]
  if (Array.isArray(value)) return value.flatMap(listOf)
  if (typeof value === 'object' && value !== null) return listOf('name' in value ? value.name : 'url' in value ? value.url : undefined)
  return []
}

function readDate(value: string): Published | undefined {
  const stamp = readStamp(value)
  return stamp && { at: stamp.at, precision: stamp.precision, from: 'front-matter' }
}
