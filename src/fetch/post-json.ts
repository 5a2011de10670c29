import type { Trouble } from '../trouble/index.ts'
import { boundedBody, fetchTrouble, USER_AGENT, webAddress } from './journey.ts'

export interface PostOptions {
  /** Beside the content type; they go to this address alone: no redirect is followed. */
  readonly headers?: Readonly<Record<string, string>>
  /** Hosts of a private network that the owner opted in, by name or address. */
  readonly privateHosts?: readonly string[]
  /** Of the answer, after decompression. */
  readonly maxBytes?: number
  /** For all of it: the answer's body too. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

/** An answer whose body is still to come. */
export interface PostAnswer {
  readonly status: number
  readonly mediaType: string
  readonly header: (name: string) => string | undefined
  /** Throws where it is over its limit, late, or cut off. */
  readonly body: AsyncIterable<Uint8Array>
}

/**
 * Sends JSON to an address and reads the answer, of whatever status.
 *
 * In: an http or https URL, what to send, what to make of the answer. Out: what `read` made of it; or the trouble (`address-forbidden`,
 * `fetch-failed`, `fetch-timeout`, `document-too-large`, or one that `read` threw). Never throws. Only public addresses and those opted
 * in are connected to; no cookies.
 */
export async function postJson<Value extends object>(
  url: string,
  sent: object,
  read: (answer: PostAnswer) => Promise<Value>,
  { headers = {}, privateHosts = [], maxBytes = 1 << 20, timeoutMs = 30_000, signal }: PostOptions = {},
): Promise<Value | Trouble> {
  const [{ fetch }, { guardedAgent, bareHost, checkHost }] = await Promise.all([import('undici'), import('./guarded-agent.ts')])
  const allowed = new Set(privateHosts.map(bareHost))
  const agent = guardedAgent(allowed, timeoutMs)
  // Not AbortSignal.any of AbortSignal.timeout: Node 20 may collect the one that nothing else holds.
  const limit = new AbortController()
  const end = () => limit.abort()
  const timer = setTimeout(end, Math.max(1, timeoutMs))
  signal?.addEventListener('abort', end)
  try {
    if (signal?.aborted) end()
    const address = webAddress(url)
    checkHost(address.hostname, allowed)
    const response = await fetch(address, {
      method: 'POST',
      dispatcher: agent,
      signal: limit.signal,
      redirect: 'manual',
      headers: { 'user-agent': USER_AGENT, ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(sent),
    })
    return await read({
      status: response.status,
      mediaType: (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase(),
      header: (name) => response.headers.get(name) ?? undefined,
      body: boundedBody(response, maxBytes),
    })
  } catch (error) {
    return fetchTrouble(error, url, limit.signal)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', end)
    void agent.destroy().catch(() => undefined)
  }
}
