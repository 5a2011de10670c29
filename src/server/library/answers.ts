import { setImmediate } from 'node:timers/promises'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Library } from '../../flow/index.ts'
import type { KeptArticle } from '../../store/index.ts'
import { notFound } from '../api/failures.ts'
import { speechOf } from '../api/reader-language.ts'
import { viewTrouble } from '../api/view-checked.ts'
import * as routes from './routes.ts'
import { viewArticle, viewArticleSummary } from './view-article.ts'
import { viewStory, viewStorySummary } from './view-story.ts'

/** Of a list at once. */
const MOST_ROWS = 200

/** What is kept: collections, articles, stories. */
export function answerLibrary(app: OpenAPIHono, library: Library): void {
  app.openapi(routes.listCollections, async (context) => {
    const speech = speechOf(context)
    const collections = (await library.collections()).map(({ id, name, createdAt, documents, articles, troubles }) => ({
      id, name, createdAt, documents, articles,
      troubles: troubles.map(({ document, trouble }) => ({ document, ...viewTrouble(trouble, speech) })),
    }))
    return context.json({ collections }, 200)
  })
  answerArticles(app, library)
  answerStories(app, library)
}

function answerArticles(app: OpenAPIHono, library: Library): void {
  app.openapi(routes.listArticles, async (context) => {
    const { collection, limit, offset } = context.req.valid('query')
    const { page, total } = collection === undefined ? await latest(library, { limit, offset }) : pageOf(await library.articles(collection), { limit, offset })
    return context.json({ articles: await Promise.all(page.map((one) => viewArticleSummary(one, library))), total }, 200)
  })
  app.openapi(routes.getArticle, async (context) => {
    const { id } = context.req.valid('param')
    const kept = (await library.article(id)) ?? notFound(id)
    return context.json(await viewArticle(kept, library, speechOf(context)), 200)
  })
}

interface Cut {
  readonly limit: number
  readonly offset: number
}

const pageOf = (kept: readonly KeptArticle[], { limit, offset }: Cut) => ({ page: kept.slice(offset, offset + limit), total: kept.length })

/** Of all that is kept: rows lead to the page, and only its own articles are read. */
async function latest(library: Library, { limit, offset }: Cut) {
  const ids: string[] = []
  for (let after: string | undefined; ids.length < offset + limit;) {
    const { rows, next } = await library.list({ limit: MOST_ROWS, ...(after !== undefined && { after }) })
    ids.push(...rows.map(({ id }) => id))
    if (next === undefined) break
    after = next
    // Others are answered between two pages.
    await setImmediate()
  }
  const kept = await Promise.all(ids.slice(offset, offset + limit).map((id) => library.article(id)))
  return { page: kept.flatMap((one) => one ?? []), total: await library.count() }
}

function answerStories(app: OpenAPIHono, library: Library): void {
  app.openapi(routes.listStories, async (context) => {
    const { collection } = context.req.valid('query')
    return context.json({ stories: (await library.stories(collection)).map(viewStorySummary) }, 200)
  })
  app.openapi(routes.listGrownStories, async (context) => {
    const { after, limit } = context.req.valid('query')
    const { rows, next } = await library.grown.list({ limit, ...(after !== undefined && { after }) })
    return context.json({ stories: rows, next }, 200)
  })
  app.openapi(routes.getStory, async (context) => {
    const { id } = context.req.valid('param')
    const story = (await library.story(id, context.req.valid('query').collection)) ?? notFound(id)
    return context.json(await viewStory(story, library, speechOf(context)), 200)
  })
}
