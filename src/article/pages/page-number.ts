/** How an address names a page of an article: all that stays the same from page to page, and the number. */
interface Numbered {
  readonly stem: string
  readonly number: number
}

/** `?page=2`, `&pn=2`; not `?id=2`. */
const PARAMETERS = ['page', 'p', 'pn', 'pg', 'pageno', 'page_no', 'pagenum', 'currpage', 'curpage', 'paged']
/** `/c8841_2.html`, `/c8841-2.html`, `/c8841_p2.html`; not `/2031-04.html`'s like, which its first page tells apart. */
const BEFORE_ENDING = /^(.*)[_-]p?(\d{1,3})(\.[a-z]{2,5})$/i
/** `/c8841/2`, `/c8841/p2`, `/c8841_2`; not `/news/page/2`, which is how lists count. */
const AT_END = /^(.*?)(?:\/p?|[_-]p?)(\d{1,3})\/?$/i
/** Front pages and lists go on so: `/news/index_2.html`; and whatever counts on from a site's root. */
const OF_A_LIST = /(?:^|\/)(?:index|default|list|page)?$/i

/** In: an address. Out: what it is without page numbers, and every way in which it may be read as a page of something. */
function readingsOf(address: URL): readonly Numbered[] {
  const { pathname } = address
  const ending = BEFORE_ENDING.exec(pathname)
  const end = AT_END.exec(pathname) ?? /^(.*?)\/p?(\d{1,3})\.[a-z]{2,5}$/i.exec(pathname)
  return [
    ...PARAMETERS.flatMap((name) => {
      const value = address.searchParams.get(name)
      return value !== null && /^\d{1,3}$/.test(value) ? [{ stem: stemOf(address, pathname, name), number: Number(value) }] : []
    }),
    ...(ending && !OF_A_LIST.test(ending[1]!) ? [{ stem: stemOf(address, `${ending[1]}${ending[3]}`), number: Number(ending[2]) }] : []),
    ...(end && !OF_A_LIST.test(end[1]!) ? [{ stem: stemOf(address, end[1]!), number: Number(end[2]) }] : []),
  ]
}

/** The address without scheme, trailing slash, index file, fragment, and the parameter that counts; parameters in one order. */
function stemOf({ hostname, port, searchParams }: URL, pathname: string, counted?: string): string {
  const rest = [...searchParams].filter(([name]) => name !== counted).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${value}`)
  const bare = pathname.replace(/\/(?:index|default)\.[a-z]{2,5}$/i, '').replace(/\/$/, '')
  return `${hostname.replace(/^(?:www|m)\./, '')}:${port}${bare}?${rest.join('&')}`
}

/**
 * Which page of an article is this?
 *
 * In: the address of its first page, another address. Out: the number that the address gives it as a page of that article, counted as the site counts;
 * nothing where it is none. `/a/c8841.html`, `/a/c8841_2.html` -> 2; `/a/c8841.html`, `/a/c8842.html` -> nothing: that is another article.
 */
export function pageNumberOf(first: string, other: string): number | undefined {
  if (!URL.canParse(first) || !URL.canParse(other)) return undefined
  const [start, address] = [new URL(first), new URL(other)]
  if (!/^https?:$/.test(address.protocol) || start.hostname !== address.hostname) return undefined
  const plain = stemOf(start, start.pathname)
  const bare = plain.replace(/\.[a-z]{2,5}(?=\?)/i, '')
  const own = new Set([plain, bare, ...readingsOf(start).filter(({ number }) => number <= 1).map(({ stem }) => stem)])
  return readingsOf(address).find(({ stem }) => own.has(stem))?.number
}
