import { createInterface } from 'node:readline'
import { type Trouble, TroubleError, trouble, troubleOf } from '../trouble/index.ts'
import { type Door, errorOf, FAILED, fail } from './door.ts'
import { writeLine } from './terminal/output.ts'

/** One line, read: its id for the answer, and the request. */
export type Request = Readonly<Record<string, unknown>>

/**
 * Answers NDJSON line by line: one line in, one line out, in order, `id` echoed. A bad line gets an error line and the run goes on.
 */
export async function answerLines(
  door: Door,
  answer: (request: Request) => object | Promise<object>,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++
    if (line.trim() !== '') await writeLine(await answerLine(line, number, door, answer))
  }
}

async function answerLine(
  line: string,
  number: number,
  { terminal }: Door,
  answer: (request: Request) => object | Promise<object>,
): Promise<object> {
  let id: unknown = null
  const refused = (reason: Trouble) => {
    fail(FAILED)
    return { id, line: number, error: errorOf(reason, terminal) }
  }
  try {
    const request = parseRequest(line)
    id = request['id'] ?? null
    return await answer(request)
  } catch (error) {
    return refused(troubleOf(error))
  }
}

function parseRequest(line: string): Request {
  const value = parseJson(line.replace(/^\uFEFF/, ''))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TroubleError(trouble('bad-json-line', { reason: 'not an object' }))
  }
  return value as Request
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new TroubleError(trouble('bad-json-line', { reason }), { cause: error })
  }
}

/** In: a request and a field. Out: its text. Throws TroubleError `bad-request-line` where it is no string. */
export function textIn(request: Request, field: string): string {
  return optionalTextIn(request, field) ?? refuse(field, 'a string')
}

/** Absent and null are the same: not known. */
export function optionalTextIn(request: Request, field: string): string | undefined {
  const value = request[field]
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' ? value : refuse(field, 'a string')
}

export function objectsIn(request: Request, field: string): readonly Request[] {
  const value = request[field] ?? []
  const objects = Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null)
  return objects ? (value as readonly Request[]) : refuse(field, 'a list of objects')
}

function refuse(field: string, expected: string): never {
  throw new TroubleError(trouble('bad-request-line', { field, expected }))
}
