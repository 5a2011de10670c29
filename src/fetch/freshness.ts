/** What a server said of how long its answer holds, and how to ask whether it still does. After RFC 9110 and 9111. */
export interface Freshness extends Validators {
  /** Seconds for which asking again is of no use: max-age or Expires, less the answer's age. */
  readonly maxAgeSeconds?: number
}

/** Sent back with the next request: where nothing has changed, the answer is 304 and has no body. */
export interface Validators {
  readonly etag?: string
  readonly lastModified?: string
}

interface Headers {
  readonly get: (name: string) => string | null
}

/** Longer than any validator that a server means; a header is as hostile as a body. */
const LONGEST_VALIDATOR = 1024

/** In: an answer's headers, and the time now in ms. Out: what they say of its freshness; empty where they say nothing. */
export function freshnessOf(headers: Headers, nowMs: number): Freshness {
  const etag = validator(headers.get('etag'))
  const lastModified = validator(headers.get('last-modified'))
  const maxAgeSeconds = maxAge(headers, nowMs)
  return {
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...(maxAgeSeconds !== undefined && { maxAgeSeconds }),
  }
}

function validator(header: string | null): string | undefined {
  const value = header?.trim() ?? ''
  return value === '' || value.length > LONGEST_VALIDATOR ? undefined : value
}

/** Matches `max-age=600` in `public, max-age=600`, not `s-maxage=600`, which speaks to caches that many people share. */
const MAX_AGE = /(?:^|[,\s])max-age\s*=\s*"?(\d{1,10})/i
const NOT_KEPT = /(?:^|[,\s])no-(?:cache|store)\b/i

function maxAge(headers: Headers, nowMs: number): number | undefined {
  const control = headers.get('cache-control') ?? ''
  if (NOT_KEPT.test(control)) return undefined
  const stated = MAX_AGE.exec(control)?.[1]
  const lifetime = stated === undefined ? untilExpires(headers, nowMs) : Number(stated)
  if (lifetime === undefined) return undefined
  const age = Number(headers.get('age') ?? 0)
  return Math.max(0, lifetime - (age > 0 ? Math.floor(age) : 0))
}

/** By the server's own clock where it tells it: many run minutes off. */
function untilExpires(headers: Headers, nowMs: number): number | undefined {
  const expires = Date.parse(headers.get('expires') ?? '')
  if (Number.isNaN(expires)) return undefined
  const served = Date.parse(headers.get('date') ?? '')
  return Math.max(0, Math.round((expires - (Number.isNaN(served) ? nowMs : served)) / 1000))
}

/**
 * In: a Retry-After header, in seconds (`120`) or as a date (`Fri, 31 Dec 2032 23:59:59 GMT`). Out: whole seconds to wait from now, never
 * negative; nothing where it says neither.
 */
export function retryAfterSeconds(header: string | null | undefined, nowMs: number): number | undefined {
  const written = header?.trim() ?? ''
  if (/^\d{1,10}$/.test(written)) return Number(written)
  const until = /[a-z]/i.test(written) ? Date.parse(written) : Number.NaN
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - nowMs) / 1000))
}
