import { createRoute } from '@hono/zod-openapi'
import * as schema from './schemas.ts'
import type { z } from '@hono/zod-openapi'

/** Every route of the API. The OpenAPI document is made from these, and the answers are held to them by tests. */

const json = <Schema extends z.ZodType>(description: string, body: Schema) => ({ description, content: { 'application/json': { schema: body } } })

const FAILURES = { '4XX': json('The request cannot be answered; `error` says why and what to do.', schema.error) }

export const listCollections = createRoute({
  method: 'get',
  path: '/api/collections',
  summary: 'Named sets of documents, the latest first',
  request: { query: schema.languageQuery },
  responses: { 200: json('Collections, with the documents that could not be read.', schema.collections) },
})

export const listArticles = createRoute({
  method: 'get',
  path: '/api/articles',
  summary: 'Articles, of one collection or all',
  request: { query: schema.articlesQuery },
  responses: { 200: json('One page of the list, in the order of the collection.', schema.articles), ...FAILURES },
})

export const getArticle = createRoute({
  method: 'get',
  path: '/api/articles/{id}',
  summary: 'One article, its summaries checked sentence by sentence',
  request: { params: schema.idParameter, query: schema.languageQuery },
  responses: { 200: json('The article.', schema.article), ...FAILURES },
})

export const listStories = createRoute({
  method: 'get',
  path: '/api/stories',
  summary: 'Stories, the largest of a collection first',
  request: { query: schema.collectionQuery },
  responses: { 200: json('Stories.', schema.stories), ...FAILURES },
})

export const getStory = createRoute({
  method: 'get',
  path: '/api/stories/{id}',
  summary: 'One story’s dossier, with a brief',
  request: { params: schema.idParameter, query: schema.collectionQuery },
  responses: { 200: json('The dossier.', schema.story), ...FAILURES },
})

export const getSettings = createRoute({
  method: 'get',
  path: '/api/settings',
  summary: 'What this server was started with',
  request: { query: schema.languageQuery },
  responses: { 200: json('Whether a judge may be asked.', schema.settings) },
})

export const checkSummary = createRoute({
  method: 'post',
  path: '/api/check',
  summary: 'Checks every sentence of a summary against kept articles or given texts',
  request: { query: schema.languageQuery, body: { required: true, ...json('', schema.checkRequest) } },
  responses: { 200: json('Every sentence with its verdict.', schema.checked), ...FAILURES },
})
