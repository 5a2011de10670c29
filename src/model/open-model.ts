import { setTimeout as wait } from 'node:timers/promises'
import { type PostAnswer, postJson } from '../fetch/index.ts'
import { type Trouble, TroubleError, trouble } from '../trouble/index.ts'
import type { CompleteOptions, Model, ModelMessage, ModelSettings } from './model.ts'
import { parsed, readCompletion, reasonOf } from './read-completion.ts'

/** What may pass if one waits: too many requests, and a server that is not well. Source: RFC 6585, RFC 9110 15.6. */
const TRY_AGAIN: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504])
/** Before the second and the third attempt, where the server does not say how long. */
const WAITS_MS: readonly number[] = [500, 2000]
const MOST_TOKENS = 2000
/** Far more than so many tokens. */
const MOST_BYTES = 1 << 20

/**
 * A model behind an OpenAI-compatible endpoint (`POST …/chat/completions`): Ollama, vLLM, llama.cpp, DeepSeek, Qwen and others.
 *
 * In: where it is, what it is called, the key. Out: the model; nothing is sent yet. Throws TroubleError `model-address`, `model-unnamed`.
 * The endpoint's host is opted in by being named here, so that a model on this machine can be asked; no redirect is followed.
 */
export function openModel({ url, model, key, timeoutMs = 60_000 }: ModelSettings): Model {
  const address = completionsAddress(url)
  if (model.trim() === '') throw new TroubleError(trouble('model-unnamed'))
  const { host, hostname } = address
  return {
    name: model,
    host,
    complete: async (messages, options = {}) => {
      const until = performance.now() + timeoutMs
      for (let attempt = 0; ; attempt++) {
        const reply = await ask({ address, hostname, host, model, key, timeoutMs: Math.ceil(until - performance.now()) }, messages, options)
        if (typeof reply.text === 'string') return reply.text
        const pause = reply.waitMs ?? WAITS_MS[attempt] ?? 0
        const worthIt = reply.again && attempt < WAITS_MS.length && performance.now() + pause < until && options.signal?.aborted !== true
        if (!worthIt) throw new TroubleError(withoutKey(reply.trouble, key))
        await wait(pause, undefined, options.signal && { signal: options.signal }).catch(() => undefined)
      }
    },
  }
}

/** `http://localhost:11434` and `…/v1` are bases; an address that ends in chat/completions is taken as it stands. */
function completionsAddress(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : undefined
  const sound = address && (address.protocol === 'http:' || address.protocol === 'https:') && address.username === '' && address.password === ''
  if (!sound) throw new TroubleError(trouble('model-address', { url: withoutUser(url) }))
  const path = address.pathname.replace(/\/+$/, '')
  if (!path.endsWith('/chat/completions')) address.pathname = `${path === '' ? '/v1' : path}/chat/completions`
  return address
}

/** A password that was typed into an address is not printed. */
const withoutUser = (url: string) => url.replace(/\/\/[^/@]*@/, '//')

interface Attempt extends Pick<ModelSettings, 'model'> {
  readonly key: string | undefined
  readonly address: URL
  readonly host: string
  readonly hostname: string
  readonly timeoutMs: number
}

/** The model's words, or why there are none and whether it may be asked again. */
type Reply = { readonly text: string } | { readonly text?: undefined; readonly trouble: Trouble; readonly again: boolean; readonly waitMs?: number | undefined }

async function ask({ address, host, hostname, model, key, timeoutMs }: Attempt, messages: readonly ModelMessage[], options: CompleteOptions): Promise<Reply> {
  const { signal, maxTokens = MOST_TOKENS, temperature = 0, onText } = options
  const sent = { model, messages, stream: true, temperature, max_tokens: maxTokens }
  const headers = { accept: 'text/event-stream, application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) }
  const read = async (answer: PostAnswer): Promise<Reply> =>
    answer.status === 200 ? { text: await readCompletion(answer, { host, onText }) } : refusal(answer, host)
  const reply = await postJson(address.href, sent, read, { headers, privateHosts: [hostname], maxBytes: MOST_BYTES, timeoutMs, ...(signal && { signal }) })
  return 'code' in reply ? { trouble: modelTrouble(reply, host), again: false } : reply
}

async function refusal(answer: PostAnswer, host: string): Promise<Reply> {
  const { status } = answer
  if (TRY_AGAIN.has(status)) return { trouble: trouble('model-busy', { host, status }), again: true, waitMs: retryAfter(answer.header('retry-after')) }
  const reason = reasonOf(parsed(await textOf(answer.body)))
  return { trouble: trouble('model-refused', { host, status, reason }), again: false }
}

/** Some endpoints repeat the key that they refuse. */
function withoutKey({ code, args }: Trouble, key: string | undefined): Trouble {
  const hide = (value: string | number) => (typeof value === 'string' && key ? value.replaceAll(key, '…') : value)
  return trouble(code, Object.fromEntries(Object.entries(args).map(([name, value]) => [name, hide(value)])))
}

/** `Retry-After: 3`, or a date of HTTP. */
function retryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of body) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/** Troubles of the way, in the words of who asks a model. */
function modelTrouble({ code, args }: Trouble, host: string): Trouble {
  if (code === 'fetch-timeout' || code === 'body-late') return trouble('model-timeout', { host })
  if (code === 'document-too-large') return trouble('model-garbled', { host, reason: 'the answer is too long' })
  if (code === 'model-garbled') return { code, args }
  return trouble('model-unreachable', { host, message: args['message'] ?? args['host'] ?? code })
}
