import { z } from '@hono/zod-openapi'
import { type DeepReadonly, languageQuery, shape, strings } from '../api/shapes.ts'

const flag = (meaning: string) => z.enum(['true', 'false']).transform((said) => said === 'true').optional().describe(meaning)

export const inboxQuery = languageQuery.extend({
  in: z.string().max(400).optional().describe('A folder, feed or collection, by id or name'),
  tag: z.string().max(400).optional(),
  mark: z.string().max(400).optional(),
  read: flag('`false`: the unread ones alone'),
  starred: flag('Starred'),
  later: flag('Kept for later'),
  highlighted: flag('With words that the reader highlighted'),
  order: z.enum(['time', 'arrival']).default('time'),
  oldestFirst: flag('Else the newest come first'),
  after: z.string().max(400).optional().describe('What the last page gave as `next`'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const row = z
  .object({
    id: z.string(),
    headline: z.string().optional(),
    publisher: z.string().optional().describe('Who shows it'),
    origin: z.string().optional().describe('Who first wrote it'),
    feedTitle: z.string().optional(),
    document: z.string().describe('The file or address that it came from'),
    url: z.string().optional(),
    language: z.enum(['zh-Hans', 'zh-Hant', 'en', 'und']),
    published: z
      .object({ at: z.string().describe('ISO 8601, cut to its precision'), precision: z.enum(['year', 'month', 'day', 'minute', 'second']), inferred: z.boolean() })
      .optional(),
    arrivedAt: z.string(),
    excerpt: z.string().describe('The beginning of the body'),
    version: z.number(),
    read: z.boolean(),
    starred: z.boolean(),
    later: z.boolean(),
    tags: strings,
    marks: strings,
    highlights: z.number(),
    story: z.string().optional().describe('The story that grew around it, where others belong to it, too'),
    copies: z.array(z.object({ article: z.string(), name: z.string() })).describe('Who else carries its text, the earliest first; they have no rows of their own but among what a person holds on to'),
  })
  .openapi('InboxRow')

export const inbox = shape(
  z.object({ articles: z.array(row), next: z.string().optional().describe('Give it as `after` to go on') }).openapi('Inbox'),
)

export const verdictsQuery = languageQuery.extend({
  articles: z.string().min(1).max(20_000).transform((ids) => ids.split(',')).pipe(z.array(z.string().max(100)).max(200)).describe('Ids of articles, at most 200, with commas between'),
})

export const verdictCounts = shape(
  z
    .object({ articles: z.array(z.object({ article: z.string(), supported: z.number(), contradicted: z.number(), notFound: z.number() })) })
    .openapi('VerdictCounts'),
)

export type InboxRow = DeepReadonly<z.output<typeof row>>
