/** What a decoded document is, told by what it holds; its name and media type are only asked when that leaves it open. */

export type DocumentKind = 'html' | 'xml-feed' | 'opml' | 'json' | 'post' | 'text'

export interface SniffHints {
  readonly name: string
  readonly mediaType?: string
}

const HEAD = 4096

/** Prolog, comments, processing instructions and doctype (with its entities) before the first element. */
const BEFORE_ROOT = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:[^[>]|\[[^\]]*\])*>|<!\[CDATA\[|\uFEFF)+/i
/** `<rss version=`, `<a:feed xmlns`, `<rdf:RDF`, `<channel href=` (CDF); not `<feedback>`. */
const FEED_ROOT = /^<(?:[\w.-]+:)?(?:rss|feed|RDF|channel)(?=[\s>/])/i
/** `<opml version="2.0">`: a list of feeds. */
const OPML_ROOT = /^<opml(?=[\s>/])/i
const HTML_TAG = /<\/?(?:html|head|body|div|p|br|span|table|tr|td|meta|script|title|a|img|ul|li|h[1-6]|article|section|text)\b[^<>]*>/gi
const HTML_START = /^<(?:!doctype\s+html|html|head|body|meta|title|script|text\s+id=)/i
const JSON_START = /^(?:\{\s*(?:"|\})|\[\s*(?:\{|"|\]))/

/** In: decoded text and hints. Out: the kind of document. */
export function sniffDocument(text: string, { name, mediaType = '' }: SniffHints): DocumentKind {
  const start = text.search(/[^\s\uFEFF]/)
  const head = text.slice(Math.max(0, start), start + HEAD)
  if (/\.(?:md|markdown|mdx)$/i.test(name) || /^---[ \t]*\r?\n/.test(head)) return 'post'
  if (head.startsWith('<')) return sniffMarkup(text.slice(start), head)
  if (JSON_START.test(head) && (/json/i.test(mediaType + name) || head.startsWith('{'))) return 'json'
  if (/\.json$/i.test(name) || /^application\/(?:feed\+)?json/i.test(mediaType)) return 'json'
  if (/<(?:rss|feed)\s[^>]*>/i.test(head) || /xml/i.test(mediaType + name.slice(-4)) && /<(?:item|entry)\b/i.test(text)) return 'xml-feed'
  return isMostlyMarkup(text) || (/\.x?html?$|^text\/html/i.test(name) && HTML_TAG.test(head)) ? 'html' : 'text'
}

function sniffMarkup(text: string, head: string): DocumentKind {
  const prolog = BEFORE_ROOT.exec(text.slice(0, 16 * HEAD))?.[0] ?? ''
  const root = text.slice(prolog.length, prolog.length + 200)
  if (FEED_ROOT.test(root)) return 'xml-feed'
  if (OPML_ROOT.test(root)) return 'opml'
  if (HTML_START.test(root) || HTML_START.test(head)) return 'html'
  if (/^<\?xml/i.test(head) && !HTML_TAG.test(head)) return 'xml-feed'
  HTML_TAG.lastIndex = 0
  return HTML_TAG.test(text.slice(0, 16 * HEAD)) ? 'html' : 'text'
}

/** Markup pasted after a first line of text: many tags, and not in fenced code of a Markdown file. */
function isMostlyMarkup(text: string): boolean {
  const tags = text.slice(0, 64 * HEAD).match(HTML_TAG) ?? []
  const length = tags.reduce((sum, tag) => sum + tag.length, 0)
  return tags.length >= 6 && length > Math.min(text.length, 64 * HEAD) * 0.1
}
