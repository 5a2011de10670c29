import { createRoute, type RouteConfig, type z } from '@hono/zod-openapi'
import { permit, type RouteScope } from '../people/permit.ts'
import { failure } from './shapes.ts'

export const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({ description, content: { 'application/json': { schema } } })

/** Where a JSON body is asked for. */
export const body = <Schema extends z.ZodType>(schema: Schema) => ({ required: true, ...json('', schema) })

const FAILURES = { '4XX': json('The request cannot be answered; `error` says why and what to do.', failure) }

/** Schemes of the OpenAPI document; `permit.ts` holds askers to them. */
export const SECURITY_SCHEMES = {
  session: { type: 'apiKey', in: 'cookie', name: 'yinzheng_session', description: 'The owner’s session; a request that changes something also carries `X-Yinzheng-Token`, which GET /api/session gives' },
  key: { type: 'http', scheme: 'bearer', description: 'An API key, made by `yinzheng key add` or POST /api/keys' },
} as const

/**
 * Declares a route of the API: who may ask, and that it can fail.
 *
 * In: as for hono's `createRoute`, and the scope that an asker needs. A route of scope `write` or `admin` that is no GET changes something:
 * it refuses whoever comes without a key or the session's token.
 */
export function apiRoute<const Config extends RouteConfig>(scope: RouteScope, config: Config) {
  return createRoute({
    ...config,
    'x-scope': scope,
    ...(scope !== 'open' && { security: [{ session: [] }, { key: [scope] }] }),
    middleware: permit(scope),
    responses: { ...config.responses, ...FAILURES } as Config['responses'] & typeof FAILURES,
  })
}
