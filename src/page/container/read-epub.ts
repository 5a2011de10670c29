import { unzipSync } from 'fflate'
import type { Capture } from '../../fetch/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import { decodeBytes } from '../decode/decode-bytes.ts'
import { feedEntry, stated } from '../feed/entry-fields.ts'
import { type MarkupElement, readMarkup } from '../feed/read-markup.ts'
import { parseHtml } from '../html/parse-html.ts'
import type { Feed, FeedEntry, HtmlElement, HtmlNode } from '../page.ts'

const MOST_FILES = 5000
/** Of all that is unpacked: pictures and fonts are not. */
const MOST_BYTES = 100_000_000
const TEXT_FILE = /\.(?:x?html?|xml|opf|ncx)$/i

type Files = Readonly<Record<string, Uint8Array>>

/**
 * A book.
 *
 * In: a capture of an EPUB. Out: a feed with the book's title, an entry for each chapter that has text, in the order of its spine. Throws
 * TroubleErrors: `document-locked` for a book under lock, `container-empty`, `document-too-large`. After EPUB 2 and 3.
 */
export function readEpub({ name, bytes, fetchedAt, url }: Capture): { readonly document: Feed } {
  const files = unzip(bytes, name)
  if (isLocked(files)) throw new TroubleError(trouble('document-locked', { name }))
  const path = elementsNamed(markup(files, 'META-INF/container.xml'), 'rootfile')[0]?.attributes['full-path']
  if (path === undefined) throw new TroubleError(trouble('container-empty', { name }))
  const book = markup(files, path)
  const [title, ...about] = ['title', 'language', 'identifier'].map((field) => elementsNamed(book, field)[0]?.text.trim() || undefined)
  const [language, identifier] = about
  const entries = spineOf(book, path).flatMap((file) => chapterOf(file, files, book, { title, identifier }) ?? [])
  if (entries.length === 0) throw new TroubleError(trouble('container-empty', { name }))
  return {
    document: {
      kind: 'feed', format: 'epub', name, fetchedAt, charset: { name: 'utf-8', from: 'default' }, entries,
      ...stated('title', title), ...stated('language', language), ...(url !== undefined && { url }),
    },
  }
}

/** Sizes are taken from the zip's own list, before anything is unpacked; what unpacks into more than it said is cut off there. */
function unzip(bytes: Uint8Array, name: string): Files {
  let files = 0
  let size = 0
  unzipSync(bytes, {
    filter: ({ name: file, originalSize }) => {
      if (++files > MOST_FILES) throw new TroubleError(trouble('document-too-large', { name, files: MOST_FILES }))
      if (TEXT_FILE.test(file)) size += originalSize
      return false
    },
  })
  if (size > MOST_BYTES) throw new TroubleError(trouble('document-too-large', { name, bytes: size, limit: MOST_BYTES }))
  return unzipSync(bytes, { filter: ({ name: file }) => TEXT_FILE.test(file) })
}

/** Fonts may be scrambled in a book that is open; its texts may not. */
function isLocked(files: Files): boolean {
  return elementsNamed(markup(files, 'META-INF/encryption.xml'), 'cipherreference').some(({ attributes }) => TEXT_FILE.test(attributes['uri'] ?? ''))
}

function markup(files: Files, path: string): MarkupElement {
  return readMarkup(textOf(files, path) ?? '')
}

function textOf(files: Files, path: string): string | undefined {
  const bytes = Object.hasOwn(files, path) ? files[path] : undefined
  return bytes && decodeBytes(bytes).text
}

function elementsNamed(root: MarkupElement, name: string): readonly MarkupElement[] {
  const found: MarkupElement[] = []
  const queue = [root]
  for (let at = 0; at < queue.length; at++) {
    if (queue[at]!.name === name) found.push(queue[at]!)
    queue.push(...queue[at]!.children)
  }
  return found
}

/** The paths of the chapters, in reading order. */
function spineOf(book: MarkupElement, path: string): readonly string[] {
  const items = new Map(elementsNamed(book, 'item').map(({ attributes }) => [attributes['id'], attributes]))
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''
  const files = elementsNamed(book, 'itemref').flatMap(({ attributes }) => items.get(attributes['idref'])?.['href'] ?? [])
  return [...new Set(files.map((href) => pathOf(folder, href)))]
}

/** `OEBPS/` and `../text/%E4%B8%80.xhtml#a` -> `text/一.xhtml`. */
function pathOf(folder: string, href: string): string {
  const address = new URL(href, `zip:///${folder}`)
  try {
    return decodeURIComponent(address.pathname.slice(1))
  } catch {
    return address.pathname.slice(1)
  }
}

/** XHTML closes any element at once; an HTML parser would take `<title/>` for open, and the book for its title. */
const CLOSED_AT_ONCE = /<(?!(?:br|hr|img|col|meta|link|input|area|base|wbr|source)\b)([a-z][\w-]*)((?:\s[^<>]*?)?)\/>/gi

function chapterOf(file: string, files: Files, book: MarkupElement, { title, identifier }: { readonly title: string | undefined; readonly identifier: string | undefined }): FeedEntry | undefined {
  const content = textOf(files, file)?.replace(CLOSED_AT_ONCE, '<$1$2></$1>')
  const root = content === undefined ? undefined : parseHtml(content)
  if (!root || 'code' in root || plain(find(root, /^body$/)) === '') return undefined
  const named = plain(find(root, /^h[1-3]$/)) || plain(find(root, /^title$/))
  const chapter = named === '' || named.length > 120 ? undefined : named
  return feedEntry({
    id: `${identifier ?? title ?? 'epub'}#${file}`,
    title: chapter ?? title,
    authors: elementsNamed(book, 'creator').map(({ text }) => text),
    published: elementsNamed(book, 'date')[0]?.text,
    content,
  })
}

function find(node: HtmlElement, tag: RegExp): HtmlElement | undefined {
  if (tag.test(node.tag)) return node
  for (const child of node.children) {
    const found = child.kind === 'element' ? find(child, tag) : undefined
    if (found) return found
  }
  return undefined
}

const UNREAD = new Set(['script', 'style', 'head', 'svg'])

function plain(node: HtmlNode | undefined): string {
  const gather = (at: HtmlNode): string => (at.kind === 'text' ? at.text : UNREAD.has(at.tag) ? '' : at.children.map(gather).join(''))
  return node ? gather(node).replaceAll(/\s+/g, ' ').trim() : ''
}
