import { z } from '@hono/zod-openapi'
import { type DeepReadonly, shape, trouble } from '../api/shapes.ts'

const folder = z.array(z.string().max(200)).max(20).describe('Names of folders, the outermost first; empty at the top')
const fullText = z.enum(['auto', 'always', 'never']).describe('Whether the pages of its entries are read, too; `auto`: where the feed cuts them short')
const ownTitle = z.string().max(300)

const subscription = z
  .object({
    id: z.string(),
    title: z.string().describe('What the reader calls it, else the feed, else its address'),
    document: z.string().describe('Under which its articles are counted in `Unread`: the address first subscribed to'),
    feedUrl: z.string().describe('Where it is asked for now'),
    siteUrl: z.string().optional(),
    folder,
    state: z.enum(['active', 'paused', 'gone']).describe('`gone`: its server says that it is no more; it is not asked until it is made active again'),
    fullText,
    pagesLeft: z.number().optional().describe('Entries whose pages are still to be read'),
    addedAt: z.string(),
    dueAt: z.string().optional().describe('When it is asked next, ISO 8601; none while it is not asked'),
    answeredAt: z.string().optional().describe('When it last answered as it should'),
    failures: z.number().describe('Since then'),
    trouble: trouble.optional().describe('What went wrong the last time, and what to do'),
  })
  .openapi('Subscription')

export const subscriptions = shape(z.object({ subscriptions: z.array(subscription) }).openapi('Subscriptions'))
export const oneSubscription = shape(subscription)

export const newSubscription = shape(
  z
    .object({
      address: z.string().trim().min(1).max(4000).describe('Of a site or of a feed'),
      folder: folder.optional(),
      title: ownTitle.optional().describe('What the reader calls it'),
    })
    .openapi('NewSubscription'),
)

export const subscribed = shape(
  z
    .object({
      subscription,
      isNew: z.boolean().describe('False where it was subscribed to already'),
      others: z.array(z.object({ url: z.string(), title: z.string().optional() })).describe('Further feeds that the page names'),
    })
    .openapi('Subscribed'),
)

export const subscriptionChange = shape(
  z
    .object({ title: ownTitle.optional().describe('Empty: the feed’s own'), folder: folder.optional(), state: z.enum(['active', 'paused']).optional(), fullText: fullText.optional() })
    .openapi('SubscriptionChange'),
)

export const opmlList = shape(z.object({ opml: z.string() }).openapi('OpmlList'))
export const importedList = shape(
  z.object({ added: z.number(), known: z.number().describe('Subscribed to already; they stay as they are') }).openapi('ImportedList'),
)

export type Subscription = DeepReadonly<z.output<typeof subscription>>
