import { z } from '@hono/zod-openapi'
import { type DeepReadonly, shape } from '../api/shapes.ts'

const replaced = z.object({ from: z.string().optional(), to: z.string().optional() }).optional()

const version = z
  .object({
    version: z.number(),
    keptAt: z.string(),
    changes: z
      .object({
        headline: replaced,
        published: replaced,
        origin: replaced,
        paragraphs: z.array(
          z.object({
            kind: z.enum(['added', 'removed', 'altered', 'moved']),
            at: z.number().describe('Which paragraph, from 0; of a removed one, in the version before'),
            from: z.string().optional(),
            to: z.string().optional(),
          }),
        ),
      })
      .optional()
      .describe('How it differs from the version before; not there in the first'),
  })
  .openapi('ArticleVersion')

export const versions = shape(z.object({ versions: z.array(version) }).openapi('ArticleVersions'))

export type ArticleVersion = DeepReadonly<z.output<typeof version>>
