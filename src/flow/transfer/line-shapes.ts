/** The lines of an exported library, as shapes: what comes from elsewhere is parsed here once, then trusted. */
import { z } from 'zod'

const text = z.string().max(5_000_000)
const name = z.string().max(4000)
const moment = z.string().datetime()
const strings = z.array(name).max(10_000)
const count = z.number().int().min(0)
const webAddress = z.url({ protocol: /^https?$/ }).max(4000)

const article = z.object({
  id: name,
  file: name.optional(),
  url: name.optional(),
  headline: text.optional(),
  kicker: text.optional(),
  subtitle: text.optional(),
  publisher: name.optional(),
  origin: name.optional(),
  published: z
    .object({
      at: z.string().max(64),
      precision: z.enum(['year', 'month', 'day', 'minute', 'second']),
      from: z.enum(['json-ld', 'meta', 'time-element', 'visible-text', 'front-matter', 'feed', 'url']),
      inferred: z.object({ part: z.enum(['year', 'day']), because: name.optional() }).optional(),
    })
    .optional(),
  authors: strings,
  editors: strings,
  language: z.enum(['zh-Hans', 'zh-Hant', 'en', 'und']),
  blocks: z
    .array(
      z.object({
        type: z.enum(['paragraph', 'heading', 'caption', 'quote', 'list-item', 'code', 'table']),
        text,
        lost: z.enum(['head', 'tail']).optional(),
      }),
    )
    .max(100_000),
  abstracts: z.array(z.object({ origin: z.enum(['ai', 'publisher']), text })).max(1000),
  keywords: strings,
  images: z.array(z.object({ url: name.optional(), caption: text.optional() })).max(10_000),
  removed: z.array(z.object({ text, step: name, reason: name, at: z.number().optional() })).max(100_000),
  joins: z.array(z.object({ left: text, right: text, confidence: z.number(), made: z.boolean(), reason: z.enum(['continuation', 'overlap']) })).max(10_000),
  feedTitle: name.optional(),
  fullText: z
    .object({
      from: z.enum(['page', 'feed']), feedSays: z.string().max(64), trouble: z.object({ code: name, args: z.record(z.string(), z.union([text, z.number()])) }).optional(),
      tries: z.number().int().optional(),
    })
    .optional(),
})

const highlight = z.object({
  id: name, hash: name, start: z.number().int().min(0), end: z.number().int().min(0), exact: text, prefix: text, suffix: text, lost: z.boolean(), was: text.optional(),
  note: text.optional(), madeAt: moment, changedAt: moment,
})

export const HEADER = z.object({ kind: z.literal('yinzheng'), version: z.literal(1), exportedAt: moment })

/** The closing line: how many lines of each kind stand before it. */
export const END = z.object({ kind: z.literal('end'), collections: count, subscriptions: count, articles: count })

export const LINES = z.discriminatedUnion('kind', [
  HEADER,
  END,
  z.object({ kind: z.literal('collection'), key: name, name, createdAt: moment }),
  z.object({
    kind: z.literal('subscription'), document: webAddress, feedUrl: webAddress, title: name.optional(), ownTitle: name.optional(), siteUrl: name.optional(),
    folder: z.array(name).max(20), state: z.enum(['active', 'paused', 'gone']), fullText: z.enum(['auto', 'always', 'never']).optional(), addedAt: moment,
  }),
  z.object({
    kind: z.literal('article'),
    document: z.object({ key: name, name, isFeed: z.boolean(), feedTitle: name.optional(), collections: strings }),
    entry: text,
    position: z.number().int().min(0),
    versions: z.array(z.object({ capture: z.string().regex(/^[\da-f]{64}$/), captureSize: z.number().int().min(0), keptAt: moment, article })).min(1).max(100),
    readAt: moment.optional(),
    starredAt: moment.optional(),
    laterAt: moment.optional(),
    tags: z.array(z.object({ name, key: name })).max(1000),
    marks: strings,
    highlights: z.array(highlight).max(10_000),
  }),
])

export type Line = z.output<typeof LINES>
