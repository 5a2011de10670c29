import type { Trouble } from '../trouble/index.ts'
import { connectionTrouble } from './connection-trouble.ts'
import { boundedBody, startDeadline, USER_AGENT, webAddress } from './journey.ts'

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
 * `document-too-large`, one of connection-trouble.ts, or one that `read` threw). Never throws. Only public addresses and those opted
 * in are connected to; no cookies.
 */
export async function postJson<Value extends object>(
  url: string,
  sent: object,
  read: (answer: PostAnswer) => Promise<Value>,
  { headers = {}, privateHosts = [], maxBytes = 1 << 20, timeoutMs = 30_000, signal }: PostOptions = {},
): Promise<Value | Trouble> {
  const [{ fetch }, { guardedAgent, checkHost, openedHosts }] = await Promise.all([import('undici'), import('./guarded-agent.ts')])
  const opened = openedHosts(privateHosts, url)
  const agent = guardedAgent(opened, timeoutMs)
  const deadline = startDeadline(timeoutMs, signal)
  let answered = false
  try {
    const address = webAddress(url)
    checkHost(address.hostname, opened)
    const response = await fetch(address, {
      method: 'POST',
      dispatcher: agent,
      signal: deadline.signal,
      redirect: 'manual',
      headers: { 'user-agent': USER_AGENT, ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(sent),
    })
    answered = true
    return await read({
      status: response.status,
      mediaType: (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase(),
      header: (name) => response.headers.get(name) ?? undefined,
      body: boundedBody(response, maxBytes),
    })
  } catch (error) {
    return connectionTrouble(error, { url, signal: deadline.signal, answered })
  } finally {
    deadline.clear()
    void agent.destroy().catch(() => undefined)
  }
}
