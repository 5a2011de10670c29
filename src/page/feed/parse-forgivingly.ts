import type { Feed, FeedEntry, PageOrigin } from '../page.ts'
import { feedEntry, stated } from './entry-fields.ts'
import { type MarkupElement, readMarkup } from './read-markup.ts'

const FORMATS: Readonly<Record<string, Feed['format']>> = { rss: 'rss', feed: 'atom', rdf: 'rdf', channel: 'cdf' }
const ENTRY = new Set(['item', 'entry'])
/** Containers in which entries may stand; an `item` inside anything else is somebody's extension. */
const HOLDERS = new Set(['#document', 'rss', 'feed', 'rdf', 'channel', 'items', 'entries'])

/**
 * Any feed of the RSS, RDF, Atom and CDF families, well-formed or not.
 *
 * In: the document's text. Out: its feed, or nothing when there is neither a feed's root nor an entry.
 * Elements are known by their names alone: prefixes and namespaces are what broken feeds get wrong.
 */
export function parseForgivingly(text: string, origin: PageOrigin): Feed | undefined {
  const document = readMarkup(text)
  const root = firstNamed(document, (name) => name in FORMATS)
  const entries = entriesIn(document)
  if (!root && entries.length === 0) return undefined
  const head = (root && child(root, 'channel')) ?? root ?? document
  return {
    ...origin,
    kind: 'feed',
    format: FORMATS[root?.name ?? 'rss'] ?? 'rss',
    ...stated('title', titleOf(head)),
    ...stated('siteUrl', linkOf(head)),
    ...stated('language', textIn(head, 'language') ?? head.attributes['xml:lang'] ?? root?.attributes['xml:lang']),
    entries: entries.map(readEntry),
  }
}

function firstNamed(element: MarkupElement, accept: (name: string) => boolean): MarkupElement | undefined {
  const queue: MarkupElement[] = [...element.children]
  for (let at = 0; at < queue.length; at++) {
    if (accept(queue[at]!.name)) return queue[at]
    queue.push(...queue[at]!.children)
  }
  return undefined
}

function entriesIn(element: MarkupElement): readonly MarkupElement[] {
  return element.children.flatMap((inner) => {
    if (ENTRY.has(inner.name)) return [inner]
    return HOLDERS.has(inner.name) ? entriesIn(inner) : []
  })
}

function readEntry(entry: MarkupElement): FeedEntry {
  const content = markupIn(entry, 'encoded') ?? markupIn(entry, 'content') ?? markupIn(entry, 'content_html') ?? markupIn(entry, 'body') ?? markupIn(entry, 'fullitem')
  const summary = markupIn(entry, 'description') ?? markupIn(entry, 'summary') ?? markupIn(entry, 'abstract') ?? markupIn(entry, 'tagline')
  return feedEntry({
    id: textIn(entry, 'guid') ?? textIn(entry, 'id') ?? entry.attributes['rdf:about'],
    url: linkOf(entry),
    title: titleOf(entry),
    authors: [...all(entry, 'author'), ...all(entry, 'creator')].map(personOf),
    published: firstOf(entry, ['pubdate', 'published', 'issued', 'date', 'created', 'firstpublished']) ?? entry.attributes.lastmod,
    updated: firstOf(entry, ['updated', 'modified', 'lastbuilddate']),
    categories: [...all(entry, 'category'), ...all(entry, 'subject')].map((category) => category.attributes.label || category.text || category.attributes.term),
    content: content ?? summary,
    summary: content === undefined ? undefined : summary,
    images: [...all(entry, 'enclosure').filter(({ attributes }) => attributes.type?.startsWith('image/')), ...all(entry, 'thumbnail')].map(({ attributes }) => attributes.url),
  })
}

const child = (element: MarkupElement, name: string) => element.children.find((inner) => inner.name === name && inner.prefix !== 'media')
const all = (element: MarkupElement, name: string) => element.children.filter((inner) => inner.name === name)

function textIn(element: MarkupElement, name: string): string | undefined {
  const text = child(element, name)?.text.trim()
  return text === '' ? undefined : text
}

function firstOf(element: MarkupElement, names: readonly string[]): string | undefined {
  return names.map((name) => textIn(element, name)).find((text) => text !== undefined)
}

function titleOf(element: MarkupElement): string | undefined {
  return markupIn(element, 'title') ?? element.attributes.title
}

/** Content with markup of its own keeps it; escaped or quoted content is its text; base64 is Atom 0.3's. */
function markupIn(element: MarkupElement, name: string): string | undefined {
  const found = child(element, name)
  if (!found) return undefined
  if (found.attributes.mode === 'base64' || found.attributes.type === 'application/octet-stream') return Buffer.from(found.text, 'base64').toString('utf8')
  return (found.children.length > 0 ? found.inner : found.text).trim() || undefined
}

function personOf(person: MarkupElement): string | undefined {
  return textIn(person, 'name') ?? (person.text.trim() || textIn(person, 'email'))
}

function linkOf(element: MarkupElement): string | undefined {
  const links = all(element, 'link').concat(all(element, 'a'))
  const chosen = links.find(({ attributes }) => attributes.href !== undefined && (attributes.rel ?? 'alternate') === 'alternate') ?? links.find(({ text }) => text.trim() !== '')
  const address = chosen?.attributes.href ?? chosen?.text.trim() ?? element.attributes.href ?? guidLink(element)
  return address === undefined ? undefined : resolved(address, element)
}

function guidLink(element: MarkupElement): string | undefined {
  const guid = child(element, 'guid')
  const text = guid?.text.trim() ?? ''
  return guid?.attributes.ispermalink !== 'false' && /^https?:/.test(text) ? text : undefined
}

/** Relative links count from the nearest `xml:base`. */
function resolved(address: string, from: MarkupElement): string {
  for (let element: MarkupElement | undefined = from; element; element = element.parent) {
    const base = element.attributes['xml:base']
    if (base && URL.canParse(address, base)) return new URL(address, base).href
  }
  return address
}
