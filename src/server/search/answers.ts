import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Library, SearchHit } from '../../flow/index.ts'
import * as routes from './routes.ts'
import type * as shapes from './shapes.ts'

export function answerSearch(app: OpenAPIHono, search: Library['search']): void {
  app.openapi(routes.searchArticles, async (context) => {
    const { q: query, order, limit, after } = context.req.valid('query')
    const { hits, next, unindexed } = await search({ query, order, limit, ...(after !== undefined && { after }) })
    return context.json({ hits: hits.map(viewHit), next, unindexed }, 200)
  })
}

function viewHit({ row, highlights, excerpt }: SearchHit): shapes.SearchHit {
  const { id, headline, publisher, origin, feedTitle, document, url, language, published, arrivedAt, read, starred, later } = row
  return {
    article: id, headline, publisher, origin, feedTitle, document: document.name, url, language, published, arrivedAt, read, starred, later,
    excerpt: { text: excerpt, start: highlights.excerpt.start },
    headlineSpans: highlights.headline,
    textSpans: highlights.text,
  }
}
