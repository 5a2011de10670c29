import type { HtmlElement, HtmlPage } from '../../page/index.ts'
import { elementsOf, textUnder } from '../html/index.ts'
import { isWithinComments } from './is-within-comments.ts'
import { pageNumberOf } from './page-number.ts'

export interface PagePlace {
  /** The address of the article's first page. */
  readonly first: string
  /** The addresses of the pages read so far, the first among them. */
  readonly read: readonly string[]
}

/** `下一页`, `【下一页】`, `Next page »`, `›`; not `下一篇`, `Next post`. */
const NEXT = /^[\s【[（(«‹]*(?:点击|继续阅读)?(?:下一[页頁]|下[页頁]|后一页|next(?: page)?|继续阅读)?[\s】\])）»›→>]*$/iu
/** `2`, `【2】`, `[2]`, `第2页`, `(2)`. */
const NUMBER = /^[\s【[（(]*第?\s*(\d{1,3})\s*[页頁]?[\s】\])）]*$/u

interface Link {
  readonly url: string
  readonly number: number
  readonly isNext: boolean
}

/**
 * Where does the article go on?
 *
 * In: one page of an article, and which it is. Out: the address of its next page: on the same host, an address that counts on from the first page's
 * (`c8841.html`, `c8841_2.html`), linked as `rel=next`, 下一页, or with the next number; nothing on the last page, nor where the link leads to another article. Pure.
 */
export function findNextPage({ root, url }: HtmlPage, { first, read }: PagePlace): string | undefined {
  const base = url ?? first
  const known = new Set(read.map(bare))
  const at = Math.max(...read.map((address) => pageNumberOf(first, address) ?? -1))
  const links = [...elementsOf(root)].flatMap((element) => linkOf(element, base, first)).filter(({ url: address, number }) => !known.has(bare(address)) && follows(number, at))
  const next = links.find(({ isNext }) => isNext) ?? links.toSorted((a, b) => a.number - b.number)[0]
  return next?.url
}

/** Behind the first page stands the one called 2, or 1 where a site counts from nought; behind any other the next. */
const follows = (number: number, at: number) => (at < 0 ? number === 1 || number === 2 : number === at + 1)

const bare = (address: string) => address.replace(/#.*$/, '').replace(/\/$/, '')

function linkOf(element: HtmlElement, base: string, first: string): readonly Link[] {
  const { href, rel = '' } = element.attributes
  if ((element.tag !== 'a' && element.tag !== 'link') || href === undefined || !URL.canParse(href, base)) return []
  const address = new URL(href, base)
  address.hash = ''
  const number = pageNumberOf(first, address.href)
  if (number === undefined || isWithinComments(element)) return []
  const text = textUnder(element, { limit: 40 })
  const isNext = /(?:^|\s)next(?:\s|$)/i.test(rel) || (text !== '' && NEXT.test(text))
  return isNext || NUMBER.test(text) ? [{ url: address.href, number, isNext }] : []
}
