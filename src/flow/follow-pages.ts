import { type Article, findNextPage, joinPages, saysNothingNew } from '../article/index.ts'
import { type Capture, fetchCapture } from '../fetch/index.ts'
import { parseCapture } from '../page/index.ts'
import type { Trouble } from '../trouble/index.ts'
import type { Reading } from './read-capture.ts'
import { runWithin } from './workshop/run-within.ts'

export interface FollowPagesOptions {
  readonly now: string
  readonly read: (capture: Capture, now: string) => Promise<Reading>
  readonly fetch?: (url: string) => Promise<Capture | Trouble>
  /** The first among them. */
  readonly mostPages?: number
}

const TIME_LIMIT_MS = 300
/** Larger pages are one long document; they are not taken apart a second time to look for more. */
const LARGEST_BYTES = 1_000_000
/** The longest articles of magazines have a dozen; past this it is something else that counts on. */
const MOST_PAGES = 20

/**
 * The other pages of an article.
 *
 * In: a page as fetched, and what it was read as. Out: the reading with all its pages joined, fetched one after the other from the same host, twenty at most.
 * Where a page cannot be fetched or read, the article's last block says that its end is lost.
 */
export async function followPages(capture: Capture, reading: Reading, { now, read, fetch = fetchCapture, mostPages = MOST_PAGES }: FollowPagesOptions): Promise<Reading> {
  const only = 'articles' in reading && !reading.isFeed ? reading.articles[0] : undefined
  const first = capture.url
  if (!only || first === undefined) return reading
  let whole = only
  const addresses = [first]
  for (let page = capture; ;) {
    const next = nextPage(page, first, addresses)
    if (next === undefined) break
    const fetched = addresses.length < mostPages ? await fetch(next) : undefined
    const other = fetched && !('code' in fetched) && isSameHost(fetched.url ?? next, first) ? await read(fetched, now) : undefined
    const article = other && 'articles' in other && !other.isFeed ? other.articles[0] : undefined
    if (!fetched || 'code' in fetched || !article) {
      whole = withoutEnd(whole)
      break
    }
    if (saysNothingNew(whole, article)) break
    whole = joinPages([whole, article])
    addresses.push(next)
    page = fetched
  }
  return { ...reading, articles: [whole] } as Reading
}

/** A page that takes too long to look through has no next one. */
function nextPage(capture: Capture, first: string, read: readonly string[]): string | undefined {
  if (capture.bytes.length > LARGEST_BYTES) return undefined
  try {
    return runWithin(TIME_LIMIT_MS, () => {
      const page = parseCapture(capture)
      return 'code' in page || page.kind !== 'html' ? undefined : findNextPage(page, { first, read })
    })
  } catch {
    return undefined
  }
}

const isSameHost = (a: string, b: string) => URL.canParse(a) && URL.canParse(b) && new URL(a).hostname === new URL(b).hostname

function withoutEnd(article: Article): Article {
  const last = article.blocks.at(-1)
  return last ? { ...article, blocks: [...article.blocks.slice(0, -1), { ...last, lost: 'tail' }] } : article
}
