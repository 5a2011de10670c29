import { type Trouble, trouble } from '../../trouble/index.ts'
import type { Feed, FeedEntry, PageOrigin } from '../page.ts'
import { feedEntry, stated } from './entry-fields.ts'
import { plainText } from './plain-text.ts'
import { type MarkupElement, readMarkup } from './read-markup.ts'

const FORMATS: Readonly<Record<string, Feed['format']>> = { rss: 'rss', feed: 'atom', rdf: 'rdf', channel: 'cdf' }
const ENTRY = new Set(['item', 'entry'])
/** Containers in which entries may stand; an `item` inside anything else is somebody's extension. */
const HOLDERS = new Set(['#document', 'rss', 'feed', 'rdf', 'channel', 'items', 'entries'])

/**
 * Any feed of the RSS, RDF, Atom and CDF families, well-formed or not.
 *
 * In: the document's text. Out: its feed; `feed-broken` when there is neither a feed's root nor an entry, `feed-cut-off` when its text ends before the first entry.
 * Elements are known by their names alone: prefixes and namespaces are what broken feeds get wrong.
 */
export function parseXmlFeed(text: string, origin: PageOrigin): Feed | Trouble {
  const document = readMarkup(text)
  const root = firstNamed(document, (name) => name in FORMATS)
  const entries = entriesIn(document)
  if (!root && entries.length === 0) return trouble('feed-broken', { name: origin.name })
  const isCutOff = root !== undefined && !root.isClosed
  if (isCutOff && entries.length === 0) return trouble('feed-cut-off', { name: origin.name })
  const head = (root && child(root, 'channel')) ?? root ?? document
  const title = titleOf(head)
  return {
    ...origin,
    kind: 'feed',
    format: FORMATS[root?.name ?? 'rss'] ?? 'rss',
    ...stated('title', title === undefined ? undefined : plainText(title)),
    ...stated('siteUrl', linkOf(head)),
    ...stated('language', textIn(head, 'language') ?? head.attributes['xml:lang'] ?? root?.attributes['xml:lang']),
    entries: entries.map(readEntry),
    ...(isCutOff && { isCutOff }),
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
    url: linkOf(entry) ?? webAddress(entry.attributes['rdf:about']),
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

/** An extension may call its own by the same name: `<x:description>` beside `<description>`. */
function child(element: MarkupElement, name: string): MarkupElement | undefined {
  let other: MarkupElement | undefined
  for (const inner of element.children) {
    if (inner.name !== name) continue
    if (inner.prefix === element.prefix) return inner
    if (inner.prefix !== 'media') other ??= inner
  }
  return other
}
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

/** Content with markup of its own keeps it, without the `div` that XHTML stands in; escaped or quoted content is its text; base64 is Atom 0.3's. */
function markupIn(element: MarkupElement, name: string): string | undefined {
  const found = child(element, name)
  if (!found) return undefined
  if (found.attributes.mode === 'base64' || found.attributes.type === 'application/octet-stream') return Buffer.from(found.text, 'base64').toString('utf8')
  if (found.children.length === 0) return found.text.trim() || undefined
  const [only, more] = found.children
  return (only!.name === 'div' && more === undefined && found.text.trim() === '' ? only! : found).inner.trim() || undefined
}

function personOf(person: MarkupElement): string | undefined {
  return textIn(person, 'name') ?? (person.text.trim() || textIn(person, 'email'))
}

/** Which of several links is the entry's own, the best first. */
const LINK_CHOICES: readonly ((link: MarkupElement) => boolean)[] = [
  ({ attributes }) => attributes.href !== undefined && (attributes.rel ?? 'alternate') === 'alternate',
  ({ attributes, text }) => text.trim() !== '' && (attributes.rel ?? 'alternate') === 'alternate',
  ({ attributes }) => attributes.href !== undefined && /^(?:via|related)$/.test(attributes.rel ?? ''),
]

function linkOf(element: MarkupElement): string | undefined {
  const links = all(element, 'link').concat(all(element, 'a'))
  const chosen = LINK_CHOICES.map((choice) => links.find(choice)).find((link) => link !== undefined)
  const address = chosen?.attributes.href ?? chosen?.text.trim() ?? element.attributes.href ?? guidLink(element)
  return address === undefined ? undefined : resolved(address, element)
}

function guidLink(element: MarkupElement): string | undefined {
  const guid = child(element, 'guid')
  return guid?.attributes.ispermalink === 'false' ? undefined : webAddress(guid?.text.trim())
}

const webAddress = (text = '') => (/^https?:/i.test(text) ? text : undefined)

/** Relative links count from the nearest `xml:base`. */
function resolved(address: string, from: MarkupElement): string {
  for (let element: MarkupElement | undefined = from; element; element = element.parent) {
    const base = element.attributes['xml:base']
    if (base && URL.canParse(address, base)) return new URL(address, base).href
  }
  return address
}
