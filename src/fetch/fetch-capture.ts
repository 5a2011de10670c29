import { setTimeout as wait } from 'node:timers/promises'
import type { Agent, Response } from 'undici'
import { type Trouble, TroubleError, trouble } from '../trouble/index.ts'
import { answerTrouble } from './answer-trouble.ts'
import { waitBeforeRetry } from './can-retry.ts'
import type { Capture } from './capture.ts'
import { checkContent } from './check-content.ts'
import { connectionTrouble } from './connection-trouble.ts'
import { type Freshness, freshnessOf, type Validators } from './freshness.ts'
import { type HostQueue, type MovingPlace, movingPlace, openHostQueue } from './host-queue.ts'
import { startDeadline, USER_AGENT, webAddress, wholeBody } from './journey.ts'

export interface FetchOptions {
  /** Hosts of a private network that the owner opted in, by name or address: `nas.lan`, `127.0.0.1`. */
  readonly privateHosts?: readonly string[]
  /** After decompression. */
  readonly maxBytes?: number
  /** For all of it: redirects, retries and the body too. The time in a host's queue does not count. */
  readonly timeoutMs?: number
  /** For a connection, and then for an answer's headers, and between two parts of a body. */
  readonly patienceMs?: number
  readonly maxRedirects?: number
  /** Tries after a failure that may pass in a moment. */
  readonly maxRetries?: number
  readonly queue?: HostQueue
  /** The clock, ms. */
  readonly now?: () => number
  /** Nobody wants it any more: what is under way ends as if its time were up. */
  readonly signal?: AbortSignal
}

/** What was fetched before is what there still is. */
export interface Unchanged {
  readonly unchanged: true
  readonly url: string
  readonly movedTo?: string
  readonly freshness: Freshness
}

const ACCEPT = 'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,application/json;q=0.9,text/*;q=0.8,*/*;q=0.1'

/** One for the process: whoever fetches stands in the same line. */
const everyonesQueue = openHostQueue()

interface Journey extends Required<Omit<FetchOptions, 'signal'>> {
  readonly agent: Agent
  readonly opened: ReadonlySet<string>
  readonly place: MovingPlace
  readonly signal: AbortSignal
  readonly headers: Readonly<Record<string, string>>
}

/**
 * A URL's document, as bytes: with `postJson` the only way out to the network.
 *
 * In: an http or https URL; budgets. Out: the capture, named by the URL asked for, its `url` where the redirects ended; or the trouble
 * (`address-forbidden`, `redirect-loop`, `document-too-large`, `media-not-text`, and the codes of connection-trouble.ts and
 * answer-trouble.ts). Never throws. Only public addresses are connected to, on every redirect and retry; no cookies, no credentials, no
 * proxies of the environment.
 */
export async function fetchCapture(url: string, options: FetchOptions = {}): Promise<Capture | Trouble> {
  const fetched = await refreshCapture(url, {}, options)
  return 'unchanged' in fetched ? trouble('http-status', { url: fetched.url, status: 304 }) : fetched
}

/**
 * The same, for what was fetched before: in: the `freshness` of its capture. Out: `unchanged` where the server says so (304), and what it
 * says of its freshness now, with the validators that it did not repeat.
 */
export async function refreshCapture(url: string, known: Validators, options: FetchOptions = {}): Promise<Capture | Unchanged | Trouble> {
  const {
    privateHosts = [], maxBytes = 15 << 20, timeoutMs = 20_000, patienceMs = 12_000, maxRedirects = 5, maxRetries = 2, queue = everyonesQueue, now = Date.now,
  } = options
  const { guardedAgent, openedHosts } = await import('./guarded-agent.ts')
  const opened = openedHosts(privateHosts, url)
  const patience = Math.min(timeoutMs, patienceMs)
  const place = movingPlace(queue)
  const isOurTurn = await place.moveTo(hostOf(url), options.signal).then(() => true, () => false)
  if (!isOurTurn) return trouble('fetch-timeout', { url })
  const agent = guardedAgent(opened, patience)
  const deadline = startDeadline(timeoutMs, options.signal)
  try {
    const settings = { privateHosts, maxBytes, timeoutMs, patienceMs, maxRedirects, maxRetries, queue, now }
    return await withRetries(url, { ...settings, agent, opened, place, signal: deadline.signal, headers: requestHeaders(known) }, known)
  } finally {
    deadline.clear()
    place.leave()
    // The connection is of no more use, and may hang in a body that was too large.
    void agent.destroy().catch(() => undefined)
  }
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : '')

function requestHeaders({ etag, lastModified }: Validators): Readonly<Record<string, string>> {
  return {
    accept: ACCEPT,
    'user-agent': USER_AGENT,
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  }
}

async function withRetries(url: string, journey: Journey, known: Validators): Promise<Capture | Unchanged | Trouble> {
  for (let tries = 1; ; tries++) {
    const outcome = await travel(url, journey, known)
    const pause = 'code' in outcome && tries <= journey.maxRetries ? waitBeforeRetry(outcome, tries) : undefined
    if (pause === undefined) return outcome
    const rested = await wait(pause, true, { signal: journey.signal }).catch(() => false)
    if (!rested) return outcome
  }
}

async function travel(url: string, journey: Journey, known: Validators): Promise<Capture | Unchanged | Trouble> {
  let answered = false
  try {
    const { response, movedTo } = await follow(url, journey)
    answered = true
    const freshness = freshnessOf(response.headers, journey.now())
    const moved = movedTo === undefined ? {} : { movedTo }
    if (response.status === 304) return { unchanged: true, url: response.url, freshness: { ...known, ...freshness }, ...moved }
    if (!response.ok) return await answerTrouble(response, journey.now())
    const bytes = await wholeBody(response, journey.maxBytes)
    return asCapture(url, response, bytes, { freshness, fetchedAt: new Date(journey.now()).toISOString(), ...moved })
  } catch (error) {
    return connectionTrouble(error, { url, signal: journey.signal, answered })
  }
}

interface Followed {
  readonly response: Response
  readonly movedTo?: string
}

async function follow(start: string, { agent, opened, place, signal, maxRedirects, headers }: Journey): Promise<Followed> {
  const [{ fetch }, { checkHost }] = await Promise.all([import('undici'), import('./guarded-agent.ts')])
  let url = webAddress(start, undefined)
  // After the first redirect that is for today only, nothing is for good.
  let forGood = true
  let movedTo: string | undefined
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    checkHost(url.hostname, opened)
    await place.moveTo(url.host, signal)
    const response = await fetch(url, { dispatcher: agent, signal, redirect: 'manual', headers: { ...headers } })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || location === null) {
      if (response.ok) await checkContent(response)
      return movedTo === undefined ? { response } : { response, movedTo }
    }
    await response.body?.cancel()
    url = webAddress(location, url)
    forGood &&= response.status === 301 || response.status === 308
    if (forGood) movedTo = url.href
  }
  throw new TroubleError(trouble('redirect-loop', { url: start, limit: maxRedirects }))
}

function asCapture(name: string, response: Response, bytes: Uint8Array, known: Pick<Capture, 'fetchedAt' | 'freshness' | 'movedTo'>): Capture {
  const [mediaType = '', ...parameters] = (response.headers.get('content-type') ?? '').split(';').map((part) => part.trim())
  const charset = parameters.map((parameter) => /^charset\s*=\s*"?([^"\s]+)/i.exec(parameter)?.[1]).find((value) => value !== undefined)
  return {
    name,
    url: response.url === '' ? name : response.url,
    ...(mediaType !== '' && { mediaType: mediaType.toLowerCase() }),
    ...(charset !== undefined && { declaredCharset: charset }),
    bytes,
    ...known,
  }
}
