import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Trouble, type TroubleCode, trouble, troubleOf } from '../trouble/index.ts'
import type { ApiError } from './api.ts'
import { setSecurityHeaders } from './guard.ts'
import { speechOf } from './reader-language.ts'
import { viewTrouble } from './view-check.ts'

/** Troubles that are the asker's; every other is ours. */
const STATUS_OF: Readonly<Partial<Record<TroubleCode, ContentfulStatusCode>>> = {
  'bad-request-line': 400,
  'bad-json-line': 400,
  'no-judge': 400,
  'no-source': 400,
  'no-summary': 400,
  'host-forbidden': 403,
  'origin-forbidden': 403,
  'not-found': 404,
  'body-too-large': 413,
  'not-json': 415,
  'check-stopped': 503,
  'database-busy': 503,
}

export function respondTrouble(context: Context, trouble: Trouble) {
  setSecurityHeaders(context)
  context.header('Cache-Control', 'no-store')
  return context.json<ApiError>({ error: viewTrouble(trouble, speechOf(context)) }, STATUS_OF[trouble.code] ?? 500)
}

/** In: whatever was thrown. Out: its trouble. hono throws its own where the body is no JSON. */
export function failureOf(error: Error): Trouble {
  const unreadable = error instanceof HTTPException && error.status === 400
  return unreadable ? trouble('bad-json-line', { reason: error.message }) : troubleOf(error)
}
