import { type Trouble, trouble } from '../../trouble/index.ts'
import type { Feed, FeedEntry, PageOrigin } from '../page.ts'
import { plainText } from './plain-text.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * JSON Feed 1.0 and 1.1, forgiving: any object with `items` is one.
 *
 * In: the document's text. Out: the feed; `json-broken` for ill-formed JSON, `unknown-format` for JSON of another kind.
 * After jsonfeed.org.
 */
export function parseJsonFeed(text: string, origin: PageOrigin): Feed | Trouble {
  const parsed = parseJson(text)
  if (parsed === undefined) return trouble('json-broken', { name: origin.name })
  const feed = isFields(parsed) ? parsed : { items: parsed }
  const items = listOf(feed.items).filter(isFields)
  if (!Array.isArray(feed.items) && !isJsonFeed(feed)) return trouble('unknown-format', { name: origin.name })
  if (!isJsonFeed(feed) && !items.some(looksLikeEntry)) return trouble('unknown-format', { name: origin.name })
  return {
    ...origin,
    kind: 'feed',
    format: 'json',
    ...optional('title', textOf(feed.title)),
    ...optional('siteUrl', stringOf(feed.home_page_url)),
    ...optional('language', stringOf(feed.language)),
    entries: items.map(readItem),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isJsonFeed(feed: Fields): boolean {
  return /jsonfeed\.org/.test(stringOf(feed.version) ?? '')
}

function looksLikeEntry(item: Fields): boolean {
  return ['title', 'content_html', 'content_text', 'url'].some((key) => typeof item[key] === 'string')
}

function readItem(item: Fields): FeedEntry {
  const content = stringOf(item.content_html) ?? stringOf(item.content_text)
  return {
    ...optional('id', stringOf(item.id)),
    ...optional('url', stringOf(item.url) ?? stringOf(item.external_url)),
    ...optional('title', textOf(item.title)),
    authors: [...listOf(item.authors), item.author].flatMap((author) => (isFields(author) ? (textOf(author.name) ?? []) : (textOf(author) ?? []))),
    ...optional('published', stringOf(item.date_published)),
    ...optional('updated', stringOf(item.date_modified)),
    categories: listOf(item.tags).flatMap((tag) => textOf(tag) ?? []),
    ...optional('content', content),
    ...optional('summary', stringOf(item.summary)),
    images: [item.image, item.banner_image].flatMap((image) => stringOf(image) ?? []),
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function stringOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function textOf(value: unknown): string | undefined {
  const text = stringOf(value)
  return text === undefined ? undefined : plainText(text) || undefined
}

/** `{ title }` when there is one, nothing when not: absent and empty are not the same. */
function optional<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, string>)
}
