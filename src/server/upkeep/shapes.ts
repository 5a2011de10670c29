import { z } from '@hono/zod-openapi'
import { shape } from '../api/shapes.ts'

const limit = z.number().int().min(1).max(1e15).optional()

const limits = z
  .object({
    days: limit.describe('Days since an article arrived'),
    perFeed: limit.describe('Articles of each feed: the latest so many'),
    articles: limit.describe('Articles of the whole library'),
    bytes: limit.describe('Bytes of the whole library on the disk'),
    captureDays: limit.describe('Days that the raw bytes of a feed are kept; its articles stay'),
  })
  .openapi('Limits', { description: 'Each is a limit of its own; one that is not there does not bind. What a person holds on to is never let go' })

export const newLimits = shape(limits)

export const space = shape(
  z.object({ limits, articles: z.number(), bytes: z.number().describe('Of the whole library'), captureBytes: z.number().describe('Of these: raw bytes') }).openapi('Space'),
)
