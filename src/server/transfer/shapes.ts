import { z } from '@hono/zod-openapi'
import { shape, trouble } from '../api/shapes.ts'

const lines = (meaning: string) => z.array(z.object({ line: z.number().describe('From 1'), trouble })).describe(`${meaning}; the first thousand`)

export const imported = shape(
  z
    .object({
      articles: z.number().describe('New ones'),
      known: z.number().describe('Articles that were there already; they got what their reader did'),
      subscriptions: z.number(),
      collections: z.number(),
      refused: lines('Lines that could not be understood, and were left out'),
      warned: lines('What was left out of lines that came in'),
      short: trouble.optional().describe('Where not all came that was exported'),
    })
    .openapi('ImportedLibrary'),
)
