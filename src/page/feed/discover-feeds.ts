import type { HtmlElement, HtmlNode, HtmlPage } from '../page.ts'

/** An address where a page's feed is, or may be. */
export interface FeedCandidate {
  readonly url: string
  readonly title?: string
  /** `declared` in the page's head; `linked` in its text; `guessed`: where software commonly puts one, to be tried. */
  readonly from: 'declared' | 'linked' | 'guessed'
}

/** `application/rss+xml`, `application/atom+xml`, `application/feed+json`, `application/rdf+xml`; `text/xml` where the link is called a feed. */
const FEED_TYPE = /^(?:application|text)\/(?:rss|atom|rdf|feed)\+(?:xml|json)$/i
const MAYBE_TYPE = /^(?:application|text)\/(?:xml|json)$/i
const FEED_WORD = /\b(?:rss|atom|feeds?)\b|订阅源|聚合/i
/** `/feed/`, `/rss.xml`, `?format=rss`, `/index.rdf`; not `/feedback`, `/embossed`. */
const FEED_ADDRESS = /(?:^|[/.?=_])(?:rss2?|atom|feeds?)(?:[/.?&=_]|$)|\.(?:rss|atom|rdf)(?:[?#]|$)/i
/** Feeds of what readers wrote, not of articles: offered last. */
const COMMENTS = /comments?(?:\/|-|_|\b)|评论|留言/i
const RSSHUB = /(?:^|\.)rsshub\./i
/** Where WordPress, Hexo, Hugo, Jekyll, Ghost, Discuz and others put theirs. */
const COMMON_PATHS = ['/feed', '/rss.xml', '/atom.xml', '/feed.xml', '/index.xml', '/rss', '/feed.json', '/index.php/feed', '/blog/feed']
const MOST = 40

/**
 * Where may this page's feeds be?
 *
 * In: a page with its address. Out: candidates, the surest first, each address once: declared (`<link rel=alternate>`), linked (RSSHub among
 * them), guessed from common paths on the page's host. Pure: nothing is fetched.
 */
export function discoverFeeds({ root, url }: HtmlPage): readonly FeedCandidate[] {
  const elements = [...elementsUnder(root)]
  const base = baseOf(elements, url ?? ownAddress(elements))
  const declared = elements.flatMap((element) => declaredFeed(element, base))
  const linked = elements.flatMap((element) => linkedFeed(element, base))
  const guessed = base === undefined ? [] : COMMON_PATHS.map((path): FeedCandidate => ({ url: new URL(path, base).href, from: 'guessed' }))
  const unique = new Map<string, FeedCandidate>()
  for (const candidate of [...surestFirst(declared), ...surestFirst(linked), ...guessed]) if (!unique.has(candidate.url)) unique.set(candidate.url, candidate)
  return [...unique.values()].slice(0, MOST)
}

const surestFirst = (candidates: readonly FeedCandidate[]) => candidates.toSorted((a, b) => Number(isOfComments(a)) - Number(isOfComments(b)))
const isOfComments = ({ url, title = '' }: FeedCandidate) => COMMENTS.test(title) || COMMENTS.test(new URL(url).pathname)

function* elementsUnder(root: HtmlElement): Generator<HtmlElement> {
  const stack: HtmlElement[] = [root]
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element
    for (const child of element.children.toReversed()) if (child.kind === 'element') stack.push(child)
  }
}

/** A saved page may still say where it is from. */
function ownAddress(elements: readonly HtmlElement[]): string | undefined {
  const link = elements.find(({ tag, attributes }) => tag === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ''))?.attributes.href
  return webAddress(link, undefined)
}

function baseOf(elements: readonly HtmlElement[], url: string | undefined): string | undefined {
  const written = elements.find(({ tag, attributes }) => tag === 'base' && attributes.href !== undefined)?.attributes.href
  return written !== undefined && URL.canParse(written, url) ? new URL(written, url).href : url
}

function declaredFeed({ tag, attributes }: HtmlElement, base: string | undefined): readonly FeedCandidate[] {
  const { rel = '', type = '', href, title } = attributes
  if (tag !== 'link' || !/(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(rel)) return []
  const isFeed = FEED_TYPE.test(type.trim()) || /(?:^|\s)feed(?:\s|$)/i.test(rel) || (MAYBE_TYPE.test(type.trim()) && (FEED_WORD.test(title ?? '') || FEED_ADDRESS.test(href ?? '')))
  return isFeed ? candidate(href, title, base, 'declared') : []
}

function linkedFeed(element: HtmlElement, base: string | undefined): readonly FeedCandidate[] {
  const { href, title, type = '' } = element.attributes
  if (element.tag !== 'a' || href === undefined) return []
  const url = webAddress(href, base)
  if (url === undefined) return []
  const text = textOf(element).replaceAll(/\s+/g, ' ').trim().slice(0, 80)
  const { hostname, pathname, search } = new URL(url)
  const isHub = RSSHUB.test(hostname) && pathname.length > 1
  const isFeed = isHub || FEED_TYPE.test(type) || /^(?:feed|rsshub):/i.test(href) || (FEED_ADDRESS.test(pathname + search) && (FEED_WORD.test(text) || /\.(?:xml|rss|atom|rdf|json)$|\/(?:feed|rss)\/?$/i.test(pathname)))
  return isFeed ? candidate(url, title ?? text, base, 'linked') : []
}

function textOf(node: HtmlNode): string {
  return node.kind === 'text' ? node.text : node.children.map(textOf).join('')
}

function candidate(href: string | undefined, title: string | undefined, base: string | undefined, from: FeedCandidate['from']): readonly FeedCandidate[] {
  const url = webAddress(href, base)
  return url === undefined ? [] : [{ url, from, ...(title?.trim() && { title: title.trim() }) }]
}

/** `feed://` and `rsshub://` name a feed's address in their own way. */
function webAddress(href: string | undefined, base: string | undefined): string | undefined {
  const plain = href?.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'https://').replace(/^rsshub:\/\//i, 'https://rsshub.app/')
  if (plain === undefined || plain === '' || !URL.canParse(plain, base)) return undefined
  const url = new URL(plain, base)
  url.hash = ''
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
}
