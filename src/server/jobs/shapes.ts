import { z } from '@hono/zod-openapi'
import { type DeepReadonly, shape, trouble } from '../api/shapes.ts'

const job = z
  .object({
    id: z.string(),
    kind: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    asked: z.array(z.string()).describe('What it was asked to read; the first ten'),
    askedCount: z.number().describe('How many there are in all'),
    progress: z.object({ done: z.number(), of: z.number(), name: z.string().describe('The document that is being worked on') }).optional(),
    result: z
      .object({ collection: z.string(), articles: z.number(), failed: z.array(z.string()).describe('Documents that could not be read') })
      .optional(),
    trouble: trouble.optional(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi('Job')

export const oneJob = shape(job)
export const jobs = shape(z.object({ jobs: z.array(job) }).openapi('Jobs'))

export const newJob = shape(
  z
    .object({
      addresses: z.array(z.string().trim().min(1).max(4000)).min(1).max(1000).describe('http(s) addresses of pages and feeds'),
      id: z.string().regex(/^[\w-]{1,64}$/).optional().describe('Of the asker’s making: asking twice under one id is asking once'),
    })
    .openapi('NewJob'),
)

export type Job = DeepReadonly<z.output<typeof job>>
