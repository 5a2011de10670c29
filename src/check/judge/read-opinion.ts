import type { Verdict } from '../finding.ts'
import type { JudgeOpinion } from './judge.ts'

/** As models write them. */
const VERDICTS: Readonly<Record<string, Verdict>> = {
  supported: 'supported',
  contradicted: 'contradicted',
  'not-found': 'not-found',
  not_found: 'not-found',
  'not found': 'not-found',
}
/** A quotation is a sentence or two; a long one is a page, pasted. */
const LONGEST_QUOTATION = 400
const LONGEST_EXPLANATION = 200
/** An opinion has one brace, or a few. */
const MOST_BRACES = 8
/** A reply that is longer is no answer to our question. */
const LONGEST_REPLY = 20_000

/**
 * The door for what a judge says.
 *
 * In: anything: an opinion, or a text that holds one as JSON, alone, fenced, or after some thinking aloud. Out: the opinion, else undefined.
 */
export function readOpinion(said: unknown): JudgeOpinion | undefined {
  const value = typeof said === 'string' ? objectIn(said) : said
  if (typeof value !== 'object' || value === null) return undefined
  const field = (name: string) => textOf(value, name)
  const verdict = VERDICTS[field('verdict')?.toLowerCase() ?? '']
  const [source, quotation, explanation] = [field('source'), field('quotation'), field('explanation')]
  if (!verdict || source === undefined || quotation === undefined || quotation.length > LONGEST_QUOTATION) return undefined
  return { verdict, source, quotation, ...(explanation !== undefined && { explanation: explanation.slice(0, LONGEST_EXPLANATION) }) }
}

/** A field of its own, not one that every object has. */
function textOf(value: object, name: string): string | undefined {
  const found: unknown = Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined
  const text = typeof found === 'string' ? oneLine(found) : ''
  return text === '' ? undefined : text
}

/** Control characters and marks that turn the direction of writing have no place in a sentence. */
const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()

/** The last object of a reply: what stands before it is thinking, or a fence. */
function objectIn(reply: string): unknown {
  if (reply.length > LONGEST_REPLY) return undefined
  const end = reply.lastIndexOf('}')
  const starts = [...reply.slice(0, end + 1).matchAll(/\{/g)].map(({ index }) => index).slice(-MOST_BRACES)
  return starts.toReversed().map((start) => parsed(reply.slice(start, end + 1))).find((value) => value !== undefined)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
