import type { Agent, Response } from 'undici'
import { type Trouble, TroubleError, trouble } from '../trouble/index.ts'
import type { Capture } from './capture.ts'
import { fetchTrouble, USER_AGENT, webAddress, wholeBody } from './journey.ts'

export interface FetchOptions {
  /** Hosts of a private network that the owner opted in, by name or address: `nas.lan`, `127.0.0.1`. */
  readonly privateHosts?: readonly string[]
  /** After decompression. */
  readonly maxBytes?: number
  /** For all of it: redirects and the body too. */
  readonly timeoutMs?: number
  readonly maxRedirects?: number
}

const ACCEPT = 'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,application/json;q=0.9,text/*;q=0.8,*/*;q=0.1'

interface Journey {
  readonly agent: Agent
  readonly privateHosts: ReadonlySet<string>
  readonly signal: AbortSignal
  readonly maxRedirects: number
}

/**
 * A URL's document, as bytes: with `postJson` the only way out to the network.
 *
 * In: an http or https URL; budgets. Out: the capture, named by the URL asked for, its `url` where the redirects ended; or the trouble
 * (`address-forbidden`, `fetch-failed`, `fetch-timeout`, `http-status`, `redirect-loop`, `document-too-large`). Never throws.
 * Only public addresses are connected to, on every redirect; no cookies, no credentials.
 */
export async function fetchCapture(
  url: string,
  { privateHosts = [], maxBytes = 15 << 20, timeoutMs = 20_000, maxRedirects = 5 }: FetchOptions = {},
): Promise<Capture | Trouble> {
  const { guardedAgent, bareHost } = await import('./guarded-agent.ts')
  const allowed = new Set(privateHosts.map(bareHost))
  const agent = guardedAgent(allowed, timeoutMs)
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await follow(url, { agent, privateHosts: allowed, signal, maxRedirects })
    const bytes = await wholeBody(response, maxBytes)
    return asCapture(url, response, bytes)
  } catch (error) {
    return fetchTrouble(error, url, signal)
  } finally {
    // The connection is of no more use, and may hang in a body that was too large.
    void agent.destroy().catch(() => undefined)
  }
}

async function follow(start: string, { agent, privateHosts, signal, maxRedirects }: Journey): Promise<Response> {
  const [{ fetch }, { checkHost }] = await Promise.all([import('undici'), import('./guarded-agent.ts')])
  let url = webAddress(start, undefined)
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    checkHost(url.hostname, privateHosts)
    const response = await fetch(url, { dispatcher: agent, signal, redirect: 'manual', headers: { accept: ACCEPT, 'user-agent': USER_AGENT } })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || location === null) {
      if (!response.ok) throw new TroubleError(trouble('http-status', { url: url.href, status: response.status }))
      return response
    }
    await response.body?.cancel()
    url = webAddress(location, url)
  }
  throw new TroubleError(trouble('redirect-loop', { url: start, limit: maxRedirects }))
}

function asCapture(name: string, response: Response, bytes: Uint8Array): Capture {
  const [mediaType = '', ...parameters] = (response.headers.get('content-type') ?? '').split(';').map((part) => part.trim())
  const charset = parameters.map((parameter) => /^charset\s*=\s*"?([^"\s]+)/i.exec(parameter)?.[1]).find((value) => value !== undefined)
  return {
    name,
    url: response.url === '' ? name : response.url,
    ...(mediaType !== '' && { mediaType: mediaType.toLowerCase() }),
    ...(charset !== undefined && { declaredCharset: charset }),
    bytes,
    fetchedAt: new Date().toISOString(),
  }
}
