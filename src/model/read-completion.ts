import type { PostAnswer } from '../fetch/index.ts'
import { TroubleError, trouble } from '../trouble/index.ts'
import { readEvents } from './read-events.ts'

interface ReadOptions {
  readonly host: string
  readonly onText?: ((text: string) => void) | undefined
}

/**
 * In: an answer of status 200. Out: the model's words, whole, whether they came as one object or as a stream of events. Throws TroubleError
 * `model-garbled` for whatever is not the protocol: another kind of document, broken JSON, a stream cut short, no words, calls of tools.
 */
export async function readCompletion(answer: PostAnswer, { host, onText }: ReadOptions): Promise<string> {
  const garbled = (reason: string) => new TroubleError(trouble('model-garbled', { host, reason }))
  const pieces: string[] = []
  let ended = false
  const documents = answer.mediaType === 'text/event-stream' ? readEvents(answer.body) : wholeText(answer.body)
  for await (const document of documents) {
    if (document.trim() === '[DONE]') {
      ended = true
      break
    }
    const piece = pieceOf(document)
    if ('wrong' in piece) throw garbled(piece.wrong)
    if (piece.text !== '') onText?.(piece.text)
    pieces.push(piece.text)
    ended ||= piece.last
  }
  const text = pieces.join('')
  if (!ended) throw garbled('the answer ends too early')
  if (text.trim() === '') throw garbled('the answer is empty')
  return text
}

/** Bytes of one document, decoded as they come. */
async function* wholeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const parts: string[] = []
  for await (const part of bytes) parts.push(decoder.decode(part, { stream: true }))
  yield parts.join('') + decoder.decode()
}

interface Piece {
  readonly text: string
  /** The model has ended its words here. */
  readonly last: boolean
}

/** In: one object of the protocol: `{choices:[{delta|message:{content},finish_reason}]}`. Out: its words, or what is wrong with it. */
function pieceOf(document: string): Piece | { readonly wrong: string } {
  const value = parsed(document)
  if (value === undefined) return { wrong: 'not JSON' }
  const said = at(value, 'error')
  if (said !== undefined && said !== null) return { wrong: reasonOf(value) }
  const choices = at(value, 'choices')
  if (!Array.isArray(choices)) return { wrong: 'no choices' }
  // The last event of a stream may carry the count of tokens and nothing else.
  if (choices.length === 0) return { text: '', last: false }
  const [choice] = choices as readonly unknown[]
  const message = at(choice, 'delta') ?? at(choice, 'message')
  const calls = at(message, 'tool_calls')
  if (Array.isArray(calls) && calls.length > 0) return { wrong: 'it calls tools that it was not given' }
  const finish = at(choice, 'finish_reason')
  return { text: contentOf(at(message, 'content')), last: at(choice, 'message') !== undefined || typeof finish === 'string' }
}

/** A string, or parts of which some are text. */
function contentOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return ''
  return content.map((part: unknown) => at(part, 'text')).filter((text) => typeof text === 'string').join('')
}

const LONGEST_REASON = 200

/** In: a failure as endpoints word it: `{error:{message}}`, `{error}`, `{message}`. Out: its words in one line; a dash where it has none. */
export function reasonOf(value: unknown): string {
  const error = at(value, 'error')
  const found = [at(error, 'message'), error, at(value, 'message'), at(value, 'detail')].find((words) => typeof words === 'string')
  const line = (found as string | undefined)?.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim().slice(0, LONGEST_REASON)
  return line === undefined || line === '' ? '—' : line
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A field of something that may be no object. */
const at = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, field) ? (value as Readonly<Record<string, unknown>>)[field] : undefined
