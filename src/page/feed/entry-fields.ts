import type { FeedEntry } from '../page.ts'
import { plainText } from './plain-text.ts'

/** A feed's entry while it is gathered: whatever its format called them. */
export interface EntryFields {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly title?: string | undefined
  readonly authors?: readonly (string | undefined)[]
  readonly published?: string | undefined
  readonly updated?: string | undefined
  readonly categories?: readonly (string | undefined)[]
  readonly content?: string | undefined
  readonly summary?: string | undefined
  readonly images?: readonly (string | undefined)[]
}

/** In: fields as a format gives them. Out: an entry without empty ones; names and titles as plain text. */
export function feedEntry({ content, summary, ...fields }: EntryFields): FeedEntry {
  const [full, short] = fullestFirst(content, summary)
  const entry: { -readonly [Key in keyof FeedEntry]: FeedEntry[Key] } = {
    authors: named(fields.authors), categories: named(fields.categories),
    images: fields.images === undefined ? [] : [...new Set(fields.images.flatMap((url) => url?.trim() || []))],
  }
  const state = (key: 'id' | 'url' | 'title' | 'published' | 'updated' | 'content' | 'summary', value: string | undefined) => {
    const text = value?.trim()
    if (text) entry[key] = text
  }
  state('id', fields.id)
  state('url', fields.url)
  state('title', fields.title === undefined ? undefined : plainText(fields.title))
  state('published', fields.published)
  state('updated', fields.updated)
  state('content', full)
  state('summary', short)
  return entry
}

/** How much longer the summary must be than the content to be the full text. */
const FULLER = 2

/** Some feeds put the text into the description, and its beginning into the content. */
function fullestFirst(content: string | undefined, summary: string | undefined): readonly [string | undefined, string | undefined] {
  if (content === undefined || summary === undefined) return [content, summary]
  return isFuller(summary, content) ? [summary, content] : [content, summary]
}

/** Mostly the beginning of the content is enough to see that it is longer. */
function isFuller(summary: string, content: string): boolean {
  const beginning = content.slice(0, content.lastIndexOf('>', FULLER * summary.length) + 1)
  return bareLength(beginning) * FULLER < summary.length && bareLength(summary) > bareLength(content) * FULLER
}

const bareLength = (markup: string) => markup.replaceAll(/<[^<>]*>|\s+/g, '').length

/** `{ title }` when there is one, nothing when not: absent and empty are not the same. */
export function stated<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  const text = value?.trim()
  return text ? ({ [key]: text } as Record<Key, string>) : {}
}

function named(list: readonly (string | undefined)[] = []): readonly string[] {
  if (list.length === 0) return []
  return [...new Set(list.flatMap((name) => (name === undefined ? [] : personOrWord(name) || [])))]
}

/** RSS writes `editor@paper.example (Lin Yu)`; the address is nobody's name. */
function personOrWord(name: string): string {
  const text = plainText(name)
  return /^\S+@\S+\s*\(([^()]+)\)$/.exec(text)?.[1]?.trim() ?? text
}
