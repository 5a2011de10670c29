import { z } from '@hono/zod-openapi'
import { FEED_FORMATS } from '../../flow/index.ts'
import { apiRoute, json } from '../api/api-route.ts'
import { LINES_PATH } from '../api/guard.ts'
import { languageQuery } from '../api/shapes.ts'
import * as shapes from './shapes.ts'

const file = (description: string, type: string) => ({ description, content: { [type]: { schema: { type: 'string' as const } } } })

export const exportAll = apiRoute('read', {
  method: 'get',
  path: '/api/export',
  summary: 'Everything but raw bytes, keys and the password, one line of JSON each',
  request: { query: languageQuery },
  responses: { 200: file('A header, collections, subscriptions, articles with their versions and what their reader did; the last line says how many of each there are, so that what was cut off can be told. `yinzheng import` takes it in.', 'application/x-ndjson') },
})

export const importAll = apiRoute('write', {
  method: 'post',
  path: LINES_PATH,
  summary: 'Takes in what an export gave, beside what is there',
  request: {
    query: languageQuery.extend({ incomplete: z.enum(['true', 'false']).default('false').describe('`true`: also what is there of a file without its closing line') }),
    body: { required: true, ...file('The lines of `GET /api/export`, up to 2 GB', 'application/x-ndjson') },
  },
  responses: { 200: json('What came in, and what did not.', shapes.imported) },
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
