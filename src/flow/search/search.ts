import { type Article, textOf } from '../../article/index.ts'
import type { ArticleFilter, ArticleRow, SearchOrder, Store } from '../../store/index.ts'
import { findHighlights, type HitHighlights } from './find-highlights.ts'
import { findPlace } from './find-place.ts'
import { searchSpelling } from './search-spelling.ts'
import { type UnderstoodQuery, understandQuery } from './understand-query.ts'

export interface SearchRequest {
  /** As a person types it. */
  readonly query: string
  /** Else by relevance; a query without words is always by time. */
  readonly order?: SearchOrder
  readonly after?: string
  /** 1 to 100, else 20. */
  readonly limit?: number
}

export interface SearchHit {
  readonly row: ArticleRow
  readonly highlights: HitHighlights
  /** The words of the excerpt. */
  readonly excerpt: string
}

export interface SearchPage {
  readonly hits: readonly SearchHit[]
  /** There may be more: go on here, even after a page with few hits or none. */
  readonly next?: string
  /** Kept articles whose words are not in the index yet. */
  readonly unindexed: number
}

const USUAL_LIMIT = 20
const MOST_HITS = 100

/** Rejects with TroubleErrors `query-empty`, `query-too-long`, `query-value`, `query-place`, `bad-cursor`. */
export type SearchArticles = (request: SearchRequest) => Promise<SearchPage>

export function searchOf(store: Store, now: () => Date): SearchArticles {
  return async ({ query, order = 'relevance', after, limit = USUAL_LIMIT }) => {
    const asked = understandQuery(query, now().toISOString().slice(0, 10))
    const where = await placed(asked, store)
    const paging = { limit: Math.min(limit, MOST_HITS), ...(after !== undefined && { after }) }
    const page = isOnlyConditions(asked)
      ? await store.listArticles({ ...where, ...paging })
      : await store.searchArticles({ ...asked, ...paging, where, order: asked.all.length === 0 ? 'time' : order, ...quotations(asked) })
    const articles = await store.currentArticles(page.rows.map(({ id }) => id))
    const hits = page.rows.map((row) => hitOf(row, articles.get(row.id), asked))
    return { hits, unindexed: await store.unindexedCount(), ...(page.next !== undefined && { next: page.next }) }
  }
}

/** `is:starred`, without a word: a list. */
const isOnlyConditions = ({ all, none, facts, noFacts, noPhrases }: UnderstoodQuery) =>
  [all, none, facts, noFacts, noPhrases].every((asked) => asked.length === 0)

function hitOf(row: ArticleRow, article: Article | undefined, { shown }: UnderstoodQuery): SearchHit {
  const highlights = article ? findHighlights(article, shown) : NO_HIGHLIGHTS
  const excerpt = article ? textOf(article).slice(highlights.excerpt.start, highlights.excerpt.end) : row.excerpt
  return { row, highlights, excerpt }
}

const NO_HIGHLIGHTS: HitHighlights = { headline: [], text: [], excerpt: { start: 0, end: 0 } }

/** Quotations stand in the article letter by letter, whatever the script. */
function quotations({ phrases, noPhrases }: UnderstoodQuery): { readonly holds?: (article: Article) => boolean } {
  if (phrases.length === 0 && noPhrases.length === 0) return {}
  return {
    holds: (article) => {
      const text = searchSpelling(`${article.headline ?? ''}\n${textOf(article)}`)
      return phrases.every((phrase) => text.includes(phrase)) && !noPhrases.some((phrase) => text.includes(phrase))
    },
  }
}

/** The last place named holds. */
async function placed({ where, places }: UnderstoodQuery, store: Store): Promise<ArticleFilter> {
  const place = places.at(-1)
  return place === undefined ? where : { ...where, ...(await findPlace(place, store)) }
}
