import { type Trouble, trouble } from '../../trouble/index.ts'
import { escapeAttribute } from '../html/escape-text.ts'
import { type MarkupElement, readMarkup } from './read-markup.ts'

/** A line of a subscription list: a feed, or a folder of lines, or both. After OPML 2.0. */
export interface Outline {
  readonly title: string
  readonly feedUrl?: string
  readonly siteUrl?: string
  readonly outlines: readonly Outline[]
}

export interface SubscriptionList {
  readonly title?: string
  readonly outlines: readonly Outline[]
}

/** A feed of a list, with the folders that it stands in, the outermost first. */
export interface Subscription {
  readonly title: string
  readonly feedUrl: string
  readonly siteUrl?: string
  readonly folders: readonly string[]
}

/** No reader nests folders so deep; lists that do are mistakes, or made to break their reader. */
const DEEPEST = 20
const MOST_OUTLINES = 50_000

/**
 * In: the text of an OPML file, well-formed or not. Out: its list, or `opml-broken` where there is no outline in it, `opml-too-deep`,
 * `document-too-large`. Lists that a list includes by their address (`type="include"`) are not followed: a list cannot lead back into itself.
 */
export function parseOpml(text: string): SubscriptionList | Trouble {
  const document = readMarkup(text)
  const opml = document.children.find(({ name }) => name === 'opml')
  const body = opml?.children.find(({ name }) => name === 'body') ?? opml
  if (!body) return trouble('opml-broken')
  const counted = measure(body)
  if (counted.depth > DEEPEST) return trouble('opml-too-deep', { limit: DEEPEST })
  if (counted.outlines > MOST_OUTLINES) return trouble('document-too-large', { outlines: MOST_OUTLINES })
  const title = opml?.children.find(({ name }) => name === 'head')?.children.find(({ name }) => name === 'title')?.text.trim()
  return { ...(title && { title }), outlines: outlinesIn(body) }
}

const outlineElements = (element: MarkupElement) => element.children.filter(({ name }) => name === 'outline')

/** Level by level: a list of any depth is measured without descending into it by calls. */
function measure(body: MarkupElement): { readonly depth: number; readonly outlines: number } {
  let depth = 0
  let outlines = 0
  for (let level = outlineElements(body); level.length > 0; level = level.flatMap(outlineElements)) {
    depth++
    outlines += level.length
  }
  return { depth, outlines }
}

function outlinesIn(element: MarkupElement): readonly Outline[] {
  return outlineElements(element).flatMap((outline) => {
    const { text, title, xmlurl, url, htmlurl, type } = outline.attributes
    if (type?.toLowerCase() === 'include') return []
    const feedUrl = webAddress(xmlurl ?? (type === 'rss' ? url : undefined))
    const siteUrl = webAddress(htmlurl)
    const inner = outlinesIn(outline)
    const name = (title || text || feedUrl || '').replaceAll(/\s+/g, ' ').trim()
    if (feedUrl === undefined && inner.length === 0) return []
    return [{ title: name, ...(feedUrl !== undefined && { feedUrl }), ...(siteUrl !== undefined && { siteUrl }), outlines: inner }]
  })
}

/** `https://…`, and `feed://…`, `feed:https://…` as readers write it; nothing that could be anything else. */
function webAddress(address: string | undefined): string | undefined {
  const plain = address?.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://')
  return plain !== undefined && /^https?:\/\//i.test(plain) && URL.canParse(plain) ? plain : undefined
}

/** In: a list. Out: its feeds in order, each once, under the first folders that name it. */
export function subscriptionsOf({ outlines }: SubscriptionList): readonly Subscription[] {
  const found = new Map<string, Subscription>()
  const visit = ({ title, feedUrl, siteUrl, outlines: inner }: Outline, folders: readonly string[]): void => {
    if (feedUrl !== undefined && !found.has(feedUrl)) found.set(feedUrl, { title, feedUrl, folders, ...(siteUrl !== undefined && { siteUrl }) })
    for (const outline of inner) visit(outline, title === '' ? folders : [...folders, title])
  }
  for (const outline of outlines) visit(outline, [])
  return [...found.values()]
}

/** In: subscriptions. Out: the list that holds them, folders made of their paths, in the order in which they are first named. */
export function listOf(subscriptions: readonly Subscription[], title?: string): SubscriptionList {
  const under = (depth: number, members: readonly Subscription[]): readonly Outline[] => {
    const folders = new Map<string, Subscription[]>()
    const outlines: (Outline | string)[] = []
    for (const member of members) {
      const folder = member.folders[depth]
      if (folder === undefined) {
        const { folders: _, ...feed } = member
        outlines.push({ ...feed, outlines: [] })
      } else if (folders.has(folder)) {
        folders.get(folder)!.push(member)
      } else {
        folders.set(folder, [member])
        outlines.push(folder)
      }
    }
    return outlines.map((outline) => (typeof outline === 'string' ? { title: outline, outlines: under(depth + 1, folders.get(outline)!) } : outline))
  }
  return { ...(title !== undefined && { title }), outlines: under(0, subscriptions) }
}

/**
 * In: a list. Out: OPML 2.0. Throws RangeError for a list that holds itself or nests deeper than any reader takes.
 */
export function writeOpml({ title = '', outlines }: SubscriptionList): string {
  const lines = outlines.flatMap((outline) => writeOutline(outline, 1))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n<head><title>${xml(title)}</title></head>\n<body>\n${lines.join('\n')}\n</body>\n</opml>\n`
}

function writeOutline({ title, feedUrl, siteUrl, outlines }: Outline, depth: number): readonly string[] {
  if (depth > DEEPEST) throw new RangeError(`a list nested deeper than ${DEEPEST}`)
  const margin = '  '.repeat(depth)
  const attributes = [
    ['text', title], ['title', title], ...(feedUrl === undefined ? [] : [['type', 'rss'], ['xmlUrl', feedUrl]]), ...(siteUrl === undefined ? [] : [['htmlUrl', siteUrl]]),
  ].map(([name, value]) => ` ${name}="${xml(value!)}"`).join('')
  if (outlines.length === 0) return [`${margin}<outline${attributes}/>`]
  return [`${margin}<outline${attributes}>`, ...outlines.flatMap((inner) => writeOutline(inner, depth + 1)), `${margin}</outline>`]
}

/** XML has no way to write other control characters. */
// oxlint-disable-next-line no-control-regex
const xml = (text: string) => escapeAttribute(text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')).replaceAll('&nbsp;', '&#160;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
