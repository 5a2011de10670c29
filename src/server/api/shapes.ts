/** Shapes that several routes share. They document the answers, check the questions, and are the types that our own code is held to. */
import { z } from '@hono/zod-openapi'

export type DeepReadonly<Value> = Value extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value

/** A shape whose values we only read: what is given out may be frozen, or another's. */
export const shape = <Schema extends z.ZodType>(schema: Schema) => schema as unknown as z.ZodType<DeepReadonly<z.output<Schema>>>

export const strings = z.array(z.string())
export const verdict = z.enum(['supported', 'contradicted', 'not-found']).openapi('Verdict')

export const trouble = z
  .object({ code: z.string(), message: z.string().describe('A sentence that says what to do, in the asked language'), args: z.record(z.string(), z.union([z.string(), z.number()])) })
  .describe('An expected trouble: a closed code, its arguments, and a sentence')

export const failure = shape(z.object({ error: trouble }).openapi('Failure', { description: 'Every answer that is not 2xx' }))

export const evidence = z
  .object({
    article: z.string().describe('The article’s id; `text-1`, `text-2`, … for texts given without an id'),
    start: z.number(),
    end: z.number(),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  })
  .openapi('Evidence', { description: 'A place in an article, after W3C Web Annotation. Offsets are UTF-16 code units, `end` exclusive' })
export const places = z.array(evidence)

export const sentence = z
  .object({
    start: z.number(),
    end: z.number(),
    text: z.string(),
    verdict,
    findings: z.array(
      z
        .object({
          start: z.number(),
          end: z.number(),
          text: z.string(),
          kind: z.string().describe('Which part of the sentence: time, quantity, person, place, …'),
          verdict,
          reason: z.object({ code: z.string(), text: z.string() }),
          evidence: places,
        })
        .openapi('Finding'),
    ),
    judged: z.object({ by: z.string(), from: verdict }).optional().describe('Whose opinion lowered the verdict, and from what; without it the verdict is our own'),
    elsewhere: places.describe('Where this article lacks it and another of the story says it: the places there'),
  })
  .openapi('CheckedSentence', { description: 'One sentence of a summary. Offsets count in the summary’s text' })

export const keyPoint = z.object({ text: z.string(), verdict, evidence: places }).openapi('KeyPoint')

export const languageQuery = z.object({ lang: z.enum(['zh-Hans', 'zh-Hant', 'en']).optional() })
export const idParameter = z.object({ id: z.string() })

export type Trouble = DeepReadonly<z.output<typeof trouble>>
export type Failure = z.output<typeof failure>
export type Evidence = DeepReadonly<z.output<typeof evidence>>
export type CheckedSentence = DeepReadonly<z.output<typeof sentence>>
export type KeyPoint = DeepReadonly<z.output<typeof keyPoint>>
