import { z } from '@hono/zod-openapi'
import { type DeepReadonly, languageQuery, shape, strings } from '../api/shapes.ts'

const names = z.array(z.string().max(400)).max(50)

const articleState = z
  .object({
    article: z.string(),
    read: z.boolean(),
    starred: z.boolean(),
    later: z.boolean(),
    tags: strings,
    marks: strings.describe('Quick marks: 重要, 存疑, 待核, 有用, or one’s own'),
    highlights: z.number(),
  })
  .openapi('ArticleState')
export const oneState = shape(articleState)

const change = {
  read: z.boolean().optional(),
  starred: z.boolean().optional(),
  later: z.boolean().optional(),
  addTags: names.optional(),
  removeTags: names.optional(),
  addMarks: names.optional(),
  removeMarks: names.optional(),
}
export const stateChange = shape(z.object(change).openapi('StateChange', { description: 'What is not named stays as it is' }))

export const statesChange = shape(
  z.object({ ...change, articles: z.array(z.string()).min(1).max(1000) }).openapi('StatesChange', { description: 'The same change to many articles: to all of them, or to none' }),
)
export const changed = shape(z.object({ articles: z.number().describe('How many of them are kept') }).openapi('StatesChanged'))

export const readWhich = shape(
  z
    .object({
      in: z.string().max(400).optional().describe('A folder, feed or collection, by id or name'),
      story: z.string().max(200).optional().describe('A story’s articles'),
      before: z.iso.datetime({ offset: true }).optional().describe('Published before'),
      upTo: z.string().max(200).optional().describe('An article’s id: what arrived after it stays unread'),
      starred: z.boolean().optional(),
      later: z.boolean().optional(),
      tag: z.string().max(400).optional(),
    })
    .openapi('ReadWhich', { description: 'Without any, everything' }),
)
export const readDone = shape(z.object({ read: z.number().describe('How many were unread') }).openapi('ReadDone'))

export const unread = shape(
  z
    .object({
      total: z.number(),
      documents: z.array(z.object({ document: z.string().describe('A feed’s or page’s address, or a file'), unread: z.number() })).describe('Only those that have any'),
      collections: z.array(z.object({ collection: z.string(), unread: z.number() })),
    })
    .openapi('Unread'),
)

export const tags = shape(z.object({ tags: z.array(z.object({ name: z.string(), articles: z.number() }).openapi('Tag')) }).openapi('Tags'))
export const marks = shape(z.object({ marks: z.array(z.object({ mark: z.string(), articles: z.number() })) }).openapi('Marks', { description: 'Those in use, the most used first; then those that are offered' }))
export const tagParameter = z.object({ name: z.string().max(400) })
export const newName = shape(z.object({ name: z.string().max(400) }).openapi('TagName'))

const highlight = z
  .object({
    id: z.string(),
    article: z.string(),
    start: z.number().describe('In the article’s `text`, UTF-16 code units'),
    end: z.number(),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    lost: z.boolean().describe('The present version of the article does not have these words; the place is where they last were'),
    was: z.string().optional().describe('The words as they were marked, where a later version put `exact` in their place'),
    note: z.string().optional(),
    madeAt: z.string(),
    changedAt: z.string(),
  })
  .openapi('Highlight', { description: 'After W3C Web Annotation: a TextQuoteSelector and a TextPositionSelector' })
export const oneHighlight = shape(highlight)
export const highlights = shape(z.object({ highlights: z.array(highlight) }).openapi('Highlights'))
export const newHighlight = shape(
  z
    .object({
      exact: z.string().min(1).max(20_000),
      start: z.number().int().min(0).optional().describe('Where it stands; else it is looked for'),
      prefix: z.string().max(400).optional(),
      suffix: z.string().max(400).optional(),
      note: z.string().max(20_000).optional(),
    })
    .openapi('NewHighlight'),
)
export const note = shape(z.object({ note: z.string().max(20_000).describe('Empty: none') }).openapi('Note'))
export const highlightsQuery = languageQuery.extend({ article: z.string().optional() })

export type Highlight = DeepReadonly<z.output<typeof highlight>>
