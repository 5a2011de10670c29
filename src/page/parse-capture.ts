import type { Capture } from '../fetch/index.ts'
import { type Trouble, trouble } from '../trouble/index.ts'
import { decodeBytes } from './decode/decode-bytes.ts'
import { binaryFormat, hasControlCharacters } from './decode/is-binary.ts'
import { parseOpml, type SubscriptionList, subscriptionsOf } from './feed/opml.ts'
import { parseJsonFeed } from './feed/parse-json-feed.ts'
import { parseXmlFeed } from './feed/parse-xml-feed.ts'
import { parseHtml } from './html/parse-html.ts'
import type { Feed, HtmlPage, Page, PageOrigin } from './page.ts'
import { type DocumentKind, sniffDocument } from './sniff-document.ts'
import { parseText } from './text.ts'

/** Decoded, this is some twenty-five million Chinese characters: a library, not a page. */
const LARGEST_BYTES = 64 << 20

type Parse = (text: string, origin: PageOrigin) => Page | Feed | Trouble

const PARSERS: Readonly<Record<DocumentKind, Parse>> = {
  html: parseHtmlPage,
  'xml-feed': parseXmlFeed,
  opml: refuseOpml,
  json: parseJsonFeed,
  post: parsePost,
  text: parseText,
}

/**
 * What kind of document are these bytes, and what is in it?
 *
 * In: a capture. Out: a page or a feed, or the trouble why it is neither (`empty-document`, `binary-document`,
 * `document-too-large`, `feed-broken`, `feed-cut-off`, `json-broken`, `unknown-format`, `too-deep`; `subscription-list` for OPML, see `readSubscriptionList`). Pure.
 */
export function parseCapture(capture: Capture): Page | Feed | Trouble {
  const decoded = decodeCapture(capture)
  return 'code' in decoded ? decoded : PARSERS[decoded.kind](decoded.text, decoded.origin)
}

/** In: a capture. Out: the list of feeds that it is; nothing where it is something else; the trouble of `parseOpml` where it is broken. Pure. */
export function readSubscriptionList(capture: Capture): SubscriptionList | Trouble | undefined {
  const decoded = decodeCapture(capture)
  if ('code' in decoded || decoded.kind !== 'opml') return undefined
  return parseOpml(decoded.text)
}

interface Decoded {
  readonly text: string
  readonly kind: DocumentKind
  readonly origin: PageOrigin
}

function decodeCapture(capture: Capture): Decoded | Trouble {
  const { name, bytes } = capture
  if (bytes.length > LARGEST_BYTES) return trouble('document-too-large', { name, bytes: bytes.length, limit: LARGEST_BYTES })
  const format = binaryFormat(bytes)
  if (format) return trouble('binary-document', { name, format })
  const { text, charset } = decodeBytes(bytes, capture.declaredCharset)
  if (text.trim() === '') return trouble('empty-document', { name })
  if (hasControlCharacters(text)) return trouble('binary-document', { name })
  const origin: PageOrigin = { name, fetchedAt: capture.fetchedAt, charset, ...(capture.url !== undefined && { url: capture.url }) }
  const kind = sniffDocument(text, { name, ...(capture.mediaType !== undefined && { mediaType: capture.mediaType }) })
  return { text, kind, origin }
}

/** A list of feeds is no article: whoever reads it is told what it is. */
function refuseOpml(text: string, { name }: PageOrigin): Trouble {
  const list = parseOpml(text)
  return 'code' in list ? list : trouble('subscription-list', { name, feeds: subscriptionsOf(list).length })
}

function parseHtmlPage(text: string, origin: PageOrigin): HtmlPage | Trouble {
  const { html, url } = unwrapped(text)
  const root = parseHtml(html)
  if ('code' in root) return { ...root, args: { ...root.args, name: origin.name } }
  return { ...origin, kind: 'html', root, source: html, ...(origin.url === undefined && url !== undefined && { url }) }
}

/** Collections of web pages wrap each in `<text id="http://…" title="…" encoding="…">`: the wrapper names the page. */
const WRAPPER = /^\s*<text\s+id="?(https?:[^\s">]+)"?[^>]*>/i

/** Browsers and SingleFile say where a saved page came from: `<!-- saved from url=(0042)https://… -->`, `<!-- Page saved with SingleFile url: https://… -->`. */
const SAVED = /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?:\/\/[^\s<>]+)/i

function unwrapped(text: string): { readonly html: string; readonly url?: string } {
  const saved = SAVED.exec(text.slice(0, 4096))
  if (saved) return { html: text, url: saved[1]! }
  const wrapper = WRAPPER.exec(text.slice(0, 4096))
  return wrapper ? { html: text.slice(wrapper[0].length), url: wrapper[1]! } : { html: text }
}

/** A file that its name calls Markdown is a post, with front matter or without. */
function parsePost(text: string, origin: PageOrigin): Page {
  const page = parseText(text, origin)
  if (page.kind !== 'text' || !/\.(?:md|markdown|mdx)$/i.test(origin.name)) return page
  return { ...origin, kind: 'post', frontMatter: {}, frontMatterMended: false, body: page.text }
}
