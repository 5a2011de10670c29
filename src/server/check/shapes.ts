import { z } from '@hono/zod-openapi'
import { type DeepReadonly, sentence, shape, strings, trouble } from '../api/shapes.ts'

export const checkRequest = shape(
  z
    .object({
      summary: z.string(),
      articles: strings.max(200).optional().describe('Ids of articles that are kept'),
      texts: z
        .array(
          z.object({
            id: z.string().optional(),
            headline: z.string().optional(),
            datePublished: z.string().optional().describe('ISO 8601: what relative times are counted from'),
            text: z.string(),
          }),
        )
        .max(200)
        .optional(),
      judge: z.boolean().optional().describe('Also ask the judge that the server was started with'),
    })
    .openapi('CheckRequest'),
)

const judgeReport = z
  .object({
    by: z.string(),
    asked: z.number().describe('Sentences that were put to it'),
    answered: z.number().describe('Answers that could be read'),
    lowered: z.number(),
    explained: z.number(),
    trouble: trouble.optional(),
  })
  .openapi('JudgeReport', {
    description: 'A judge may lower a verdict or explain it, never raise it. Where it fails the verdicts are our own, and `trouble` says why',
  })

export const checked = shape(
  z
    .object({
      sentences: z.array(sentence),
      sources: z.array(z.object({ id: z.string(), headline: z.string().optional(), text: z.string() })),
      judge: judgeReport.optional().describe('What the judge did, where one was asked for'),
    })
    .openapi('Checked'),
)

export const settings = shape(
  z
    .object({ judge: z.object({ by: z.string(), at: z.string().optional() }).optional().describe('The model that may be asked, and whom the words are then sent to') })
    .openapi('Settings'),
)

export type CheckRequest = z.output<typeof checkRequest>
export type Checked = z.output<typeof checked>
export type JudgeReport = DeepReadonly<z.output<typeof judgeReport>>
