import type { Context, MiddlewareHandler } from 'hono'
import { TroubleError, trouble } from '../trouble/index.ts'

/** On every response, the errors' too. `style-src 'self'`: no inline style; Trusted Types: no string becomes HTML. */
export const SECURITY_HEADERS: ReadonlyMap<string, string> = new Map(Object.entries({
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
}))

export function setSecurityHeaders(context: Context): void {
  for (const [name, value] of SECURITY_HEADERS) context.header(name, value)
}

/** Names under which a loopback server may be called. */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/**
 * Against DNS rebinding: a foreign name that was made to point here is not answered.
 *
 * In: further host names that are ours. Throws TroubleError `host-forbidden`.
 */
export function guardHost(others: readonly string[]): MiddlewareHandler {
  const allowed = new Set([...LOOPBACK, ...others])
  return async (context, next) => {
    setSecurityHeaders(context)
    const host = hostOf(context)
    if (!allowed.has(host.replace(/:\d+$/, '').toLowerCase())) throw new TroubleError(trouble('host-forbidden', { host }))
    await next()
  }
}

/** A request that changes or computes something comes from our own page, or from no page at all, and says that it is JSON. */
export const guardPost: MiddlewareHandler = async (context, next) => {
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
    const origin = context.req.header('Origin')
    if (origin !== undefined && !isOwn(origin, hostOf(context))) throw new TroubleError(trouble('origin-forbidden', { origin }))
    if (!isJson(context.req.header('Content-Type'))) throw new TroubleError(trouble('not-json'))
  }
  await next()
}

const hostOf = (context: Context) => context.req.header('Host') ?? ''

const isOwn = (origin: string, host: string) => origin === `http://${host}` || origin === `https://${host}`

/** `application/json`, `application/json; charset=utf-8`; not `text/plain`, `application/json-seq`. */
const isJson = (type = '') => /^application\/json\s*(?:;|$)/i.test(type)
