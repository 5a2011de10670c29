import { z } from '@hono/zod-openapi'
import { type DeepReadonly, languageQuery, shape } from '../api/shapes.ts'

const spans = z.array(z.object({ start: z.number(), end: z.number() }))

const hit = z
  .object({
    article: z.string(),
    headline: z.string().optional(),
    publisher: z.string().optional(),
    origin: z.string().optional(),
    feedTitle: z.string().optional(),
    document: z.string().describe('The file or address that it came from'),
    url: z.string().optional(),
    language: z.enum(['zh-Hans', 'zh-Hant', 'en', 'und']),
    published: z
      .object({ at: z.string().describe('ISO 8601, cut to its precision'), precision: z.enum(['year', 'month', 'day', 'minute', 'second']), inferred: z.boolean() })
      .optional(),
    arrivedAt: z.string(),
    read: z.boolean(),
    starred: z.boolean(),
    later: z.boolean(),
    excerpt: z.object({ text: z.string(), start: z.number().describe('Of its first character in the article’s `text`') }).describe('Where most of the words stand together'),
    headlineSpans: spans.describe('Words of the query in the headline'),
    textSpans: spans.describe('The same in the article’s `text`; UTF-16 code units, `end` exclusive'),
  })
  .openapi('SearchHit')

export const searchPage = shape(
  z
    .object({
      hits: z.array(hit),
      next: z.string().optional().describe('Give it as `after` to go on. A page may have few hits or none, and still a `next`'),
      unindexed: z.number().describe('Kept articles that search does not know yet; they are worked off in the background'),
    })
    .openapi('SearchPage'),
)

export const searchQuery = languageQuery.extend({
  q: z.string().max(4000).describe('As a person types it: words, “a phrase”, `-without`, `site:`, `from:`, `after:`, `before:`, `tag:`, `is:`, `in:`, `lang:`'),
  order: z.enum(['relevance', 'time']).default('relevance'),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export type SearchHit = DeepReadonly<z.output<typeof hit>>
