import { isIP } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import { TroubleError, trouble } from '../../trouble/index.ts'

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

/** Of data and refusals: should a browser ever take one for a page, it is an empty room without a door. */
export const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/** Names under which a loopback server may be called. */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

export interface HostOptions {
  /** Names beside localhost that are ours. */
  readonly names: readonly string[]
  /** Any address by number is ours, too: a server that is reached from elsewhere does not know all of its own. No name can be made of one. */
  readonly addresses: boolean
}

/** Against DNS rebinding: a foreign name that was made to point here is not answered. Throws TroubleError `host-forbidden`. */
export function guardHost({ names, addresses }: HostOptions): MiddlewareHandler {
  const allowed = new Set([...LOOPBACK, ...names.map((name) => name.toLowerCase())])
  return async (context, next) => {
    setSecurityHeaders(context)
    const host = hostOf(context)
    const name = host.replace(/:\d+$/, '').toLowerCase()
    if (!allowed.has(name) && !(addresses && isAddress(name))) throw new TroubleError(trouble('host-forbidden', { host }))
    await next()
  }
}

/** What proxies add to a request. */
const PASSED_ON = ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'Via'] as const

/**
 * Where only this machine is thought to reach the server, whoever asks may be its owner; behind a proxy that nobody told us of, that would be all the world.
 * Throws TroubleError `proxy-unknown`.
 */
export const guardProxy: MiddlewareHandler = async (context, next) => {
  const header = PASSED_ON.find((name) => context.req.header(name) !== undefined)
  if (header !== undefined) throw new TroubleError(trouble('proxy-unknown', { header }))
  await next()
}

/** A request that changes or computes something comes from our own page, or from no page at all, and says that it is JSON. */
export const guardPost: MiddlewareHandler = async (context, next) => {
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
    const origin = context.req.header('Origin')
    if (origin !== undefined && !isOwn(origin, hostOf(context))) throw new TroubleError(trouble('origin-forbidden', { origin }))
    const type = context.req.header('Content-Type')
    if (!isJson(type) && !(context.req.path === LINES_PATH && isLines(type))) throw new TroubleError(trouble('not-json'))
  }
  await next()
}

/** `192.0.2.7`, `[2001:db8::1]`; not `192.0.2.7.example`. */
const isAddress = (name: string) => isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0

const hostOf = (context: Context) => context.req.header('Host') ?? ''

const isOwn = (origin: string, host: string) => origin === `http://${host}` || origin === `https://${host}`

/** `application/json`, `application/json; charset=utf-8`; not `text/plain`, `application/json-seq`. */
const isJson = (type = '') => /^application\/json\s*(?:;|$)/i.test(type)

/** Where lines of JSON are taken, too: no form of a stranger's can say `application/x-ndjson` either. */
export const LINES_PATH = '/api/import'
const isLines = (type = '') => /^application\/x-ndjson\s*(?:;|$)/i.test(type)
