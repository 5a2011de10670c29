import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Library } from '../../flow/index.ts'
import { notFound } from '../api/failures.ts'
import { speechOf } from '../api/reader-language.ts'
import { viewTrouble } from '../api/view-checked.ts'
import * as routes from './routes.ts'
import { viewArticle, viewArticleSummary } from './view-article.ts'
import { viewStory, viewStorySummary } from './view-story.ts'

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
    const kept = await library.articles(collection)
    const articles = await Promise.all(kept.slice(offset, offset + limit).map((one) => viewArticleSummary(one, library)))
    return context.json({ articles, total: kept.length }, 200)
  })
  app.openapi(routes.getArticle, async (context) => {
    const { id } = context.req.valid('param')
    const kept = (await library.article(id)) ?? notFound(id)
    return context.json(await viewArticle(kept, library, speechOf(context)), 200)
  })
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
