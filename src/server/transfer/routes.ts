import { z } from '@hono/zod-openapi'
import { FEED_FORMATS } from '../../flow/index.ts'
import { apiRoute } from '../api/api-route.ts'
import { languageQuery } from '../api/shapes.ts'

const file = (description: string, type: string) => ({ description, content: { [type]: { schema: { type: 'string' as const } } } })

export const exportAll = apiRoute('read', {
  method: 'get',
  path: '/api/export',
  summary: 'Everything but raw bytes, keys and the password, one line of JSON each',
  request: { query: languageQuery },
  responses: { 200: file('A header, collections, subscriptions, articles with their versions and what their reader did; `yinzheng import` takes it in.', 'application/x-ndjson') },
})

export const feedOut = apiRoute('read', {
  method: 'get',
  path: '/api/feeds/{format}',
  summary: 'What a search finds, or a story, as a feed that others can follow',
  request: {
    params: z.object({ format: z.enum(FEED_FORMATS) }),
    query: languageQuery.extend({
      q: z.string().max(4000).optional().describe('As for search: `tag:渡轮`, `in:报纸`, `is:starred`'),
      story: z.string().max(100).optional().describe('A grown story’s id'),
      key: z.string().max(200).optional().describe('An API key of scope `read`: feed readers send no headers'),
    }),
  },
  responses: { 200: file('RSS 2.0, Atom 1.0 or JSON Feed 1.1; the latest fifty.', 'application/xml') },
})
