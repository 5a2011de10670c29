import { z } from '@hono/zod-openapi'
import { languageQuery, shape } from '../api/shapes.ts'
import { article } from '../library/shapes.ts'

export const pasted = z
  .object({
    content: z.string().describe('HTML or text'),
    url: z.string().optional().describe('Where it is from: http(s)'),
  })
  .openapi('Pasted')

export const readArticles = shape(z.object({ articles: z.array(article) }).openapi('ReadArticles'))

export const bookmarkletQuery = languageQuery.extend({ origin: z.url({ protocol: /^https?$/ }).describe('Where the reader’s browser finds this server') })
export const bookmarklet = shape(z.object({ bookmarklet: z.string().describe('A `javascript:` address') }).openapi('Bookmarklet'))
