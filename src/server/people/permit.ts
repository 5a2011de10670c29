import type { MiddlewareHandler } from 'hono'
import { SCOPES, type Scope } from '../../store/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import { isToken } from './asker.ts'

/** `open`: answered to whoever reaches the server, before they log in. */
export type RouteScope = Scope | 'open'

const TOKEN_HEADER = 'X-Yinzheng-Token'

/**
 * Lets a request through to its route, or refuses it.
 *
 * Throws TroubleError `login-needed`, `scope-missing`; and, where the route changes something and the asker has no key, `token-missing`.
 */
export function permit(scope: RouteScope): MiddlewareHandler {
  return async (context, next) => {
    const asker = context.get('asker')
    if (scope !== 'open' && !covers(asker.scope, scope)) {
      throw new TroubleError(asker.by === 'nobody' ? trouble('login-needed') : trouble('scope-missing', { scope }))
    }
    if (changes(scope, context.req.method) && asker.token !== undefined && !isToken(context.req.header(TOKEN_HEADER), asker.token)) {
      throw new TroubleError(trouble('token-missing', { header: TOKEN_HEADER }))
    }
    await next()
  }
}

/** What only needs the right to read changes nothing, whatever its method. */
const changes = (scope: RouteScope, method: string) => scope !== 'read' && method !== 'GET' && method !== 'HEAD'

const covers = (held: Scope | undefined, needed: Scope) => held !== undefined && SCOPES.indexOf(held) >= SCOPES.indexOf(needed)
