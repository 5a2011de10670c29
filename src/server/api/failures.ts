import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Trouble, type TroubleCode, TroubleError, trouble, troubleOf } from '../../trouble/index.ts'
import type { Failure } from './shapes.ts'
import { DATA_POLICY, setSecurityHeaders } from './guard.ts'
import { speechOf } from './reader-language.ts'
import { viewTrouble } from './view-checked.ts'

/** What stands in neither list is about a document, an address, a list: what was asked for cannot be done with it. */
const UNDOABLE = 422
const OURS: ReadonlySet<TroubleCode> = new Set<TroubleCode>(['internal', 'data-folder-unwritable', 'database-newer', 'database-broken', 'disk-full'])

/** Troubles that are the asker's, and what may pass. */
const STATUS_OF: Readonly<Partial<Record<TroubleCode, ContentfulStatusCode>>> = {
  'bad-request-line': 400,
  'bad-json-line': 400,
  'bad-cursor': 400,
  'name-unusable': 400,
  'no-judge': 400,
  'no-source': 400,
  'no-summary': 400,
  'password-too-long': 400,
  'password-too-short': 400,
  'query-empty': 400,
  'query-place': 400,
  'query-too-long': 400,
  'query-value': 400,
  'quote-not-found': 400,
  'login-needed': 401,
  'password-mismatch': 401,
  'host-forbidden': 403,
  'origin-forbidden': 403,
  'proxy-unknown': 403,
  'scope-missing': 403,
  'token-missing': 403,
  'not-found': 404,
  'body-too-large': 413,
  'not-json': 415,
  'too-many-requests': 429,
  'check-stopped': 503,
  'database-busy': 503,
}

export function respondTrouble(context: Context, trouble: Trouble) {
  setSecurityHeaders(context)
  context.header('Cache-Control', 'no-store')
  context.header('Content-Security-Policy', DATA_POLICY)
  if (trouble.code === 'too-many-requests') context.header('Retry-After', String(trouble.args['seconds']))
  return context.json<Failure>({ error: viewTrouble(trouble, speechOf(context)) }, STATUS_OF[trouble.code] ?? (OURS.has(trouble.code) ? 500 : UNDOABLE))
}

/** In: whatever was thrown. Out: its trouble. hono throws its own where the body is no JSON. */
export function failureOf(error: Error): Trouble {
  const unreadable = error instanceof HTTPException && error.status === 400
  return unreadable ? trouble('bad-json-line', { reason: error.message }) : troubleOf(error)
}

/** In: what was asked for. */
export function notFound(name: string): never {
  throw new TroubleError(trouble('not-found', { name }))
}
