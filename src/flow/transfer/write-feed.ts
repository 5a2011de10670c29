import type { Article, Block } from '../../article/index.ts'
import { escapeAttribute, escapeText } from '../../page/index.ts'
import { isWebAddress } from '../web-address.ts'

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

/** A list of articles that others may follow. */
export interface FeedToWrite {
  readonly title: string
  /** Its own address. */
  readonly url: string
  readonly updatedAt: string
  /** The newest first. */
  readonly entries: readonly FeedEntryToWrite[]
}

export interface FeedEntryToWrite {
  readonly article: Article
  readonly arrivedAt: string
}

/** In: a list. Out: it as RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1. Text only: no markup of a stranger's goes out. Pure. */
export function writeFeed(feed: FeedToWrite, format: FeedFormat): string {
  return WRITERS[format](feed)
}

const WRITERS: Readonly<Record<FeedFormat, (feed: FeedToWrite) => string>> = { rss: writeRss, atom: writeAtom, json: writeJson }

function writeRss({ title, url, updatedAt, entries }: FeedToWrite): string {
  const items = entries.map(({ article, arrivedAt }) => element('item', [
    element('title', [xml(titleOf(article))]),
    ...linkOf(article).map((link) => element('link', [xml(link)])),
    `<guid isPermaLink="false">${xml(identityOf(article))}</guid>`,
    element('pubDate', [new Date(dateOf(article, arrivedAt)).toUTCString()]),
    ...article.authors.map((author) => element('dc:creator', [xml(author)])),
    element('description', [xml(htmlOf(article))]),
  ]))
  const channel = [
    element('title', [xml(title)]), element('link', [xml(url)]), element('description', [xml(title)]), `<atom:link rel="self" href="${attribute(url)}"/>`,
    element('lastBuildDate', [new Date(updatedAt).toUTCString()]), ...items,
  ]
  return `${HEAD}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">${element('channel', channel)}</rss>\n`
}

function writeAtom({ title, url, updatedAt, entries }: FeedToWrite): string {
  const items = entries.map(({ article, arrivedAt }) => element('entry', [
    element('title', [xml(titleOf(article))]),
    element('id', [xml(identityOf(article))]),
    ...linkOf(article).map((link) => `<link href="${attribute(link)}"/>`),
    element('published', [new Date(dateOf(article, arrivedAt)).toISOString()]),
    element('updated', [arrivedAt]),
    ...(article.authors.length > 0 ? article.authors : [article.publisher ?? article.origin ?? title]).map((author) => `<author>${element('name', [xml(author)])}</author>`),
    `<content type="html">${xml(htmlOf(article))}</content>`,
  ]))
  const head = [element('title', [xml(title)]), element('id', [xml(url)]), `<link rel="self" href="${attribute(url)}"/>`, element('updated', [updatedAt])]
  return `${HEAD}<feed xmlns="http://www.w3.org/2005/Atom">${[...head, ...items].join('')}</feed>\n`
}

function writeJson({ title, url, entries }: FeedToWrite): string {
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    feed_url: url,
    items: entries.map(({ article, arrivedAt }) => ({
      id: identityOf(article),
      url: linkOf(article)[0],
      title: titleOf(article),
      content_html: htmlOf(article),
      date_published: new Date(dateOf(article, arrivedAt)).toISOString(),
      language: article.language === 'und' ? undefined : article.language,
      authors: article.authors.map((name) => ({ name })),
    })),
  })}\n`
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const element = (name: string, inner: readonly string[]) => `<${name}>${inner.join('')}</${name}>`
/** XML has no way to write other control characters, nor halves of characters. */
// oxlint-disable-next-line no-control-regex
const clean = (text: string) => text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
const xml = (text: string) => escapeText(clean(text)).replaceAll('&nbsp;', '&#160;')
const attribute = (text: string) => escapeAttribute(clean(text)).replaceAll('&nbsp;', '&#160;')

const titleOf = ({ headline, url, id }: Article) => headline ?? url ?? id
/** Whoever follows us opens what we name: pages of the web, never `javascript:…`. */
const linkOf = ({ url }: Article): readonly string[] => (url !== undefined && isWebAddress(url) ? [url] : [])
const identityOf = ({ id }: Article) => `urn:yinzheng:article:${id}`

/** As far as the article says it; what it does not say, its arrival does. */
function dateOf({ published }: Article, arrivedAt: string): number {
  const at = Date.parse(published?.at ?? '')
  return Number.isNaN(at) ? Date.parse(arrivedAt) : at
}

const TAG: Readonly<Partial<Record<Block['type'], string>>> = { heading: 'h2', quote: 'blockquote', code: 'pre', table: 'pre', caption: 'figcaption' }

function htmlOf({ blocks }: Article): string {
  return blocks.map(({ type, text }) => {
    const tag = TAG[type] ?? 'p'
    return element(tag, [escapeText(text).replaceAll('\n', tag === 'pre' ? '\n' : '<br>')])
  }).join('\n')
}
