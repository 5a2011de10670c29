import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Library } from '../../flow/index.ts'
import type { Scope } from '../../store/index.ts'

export const SESSION_COOKIE = 'yinzheng_session'

/** Who asks, and what they may do. */
export interface Asker {
  readonly by: 'owner' | 'key' | 'nobody'
  readonly scope: Scope | undefined
  /** What a request that changes something must carry, where the asker is known by a cookie or by nothing: another site cannot read it. */
  readonly token: string | undefined
  readonly session: string | undefined
}

declare module 'hono' {
  interface ContextVariableMap {
    asker: Asker
  }
}

export interface IdentifyOptions {
  readonly people: Library['people']
  /** Reached from this machine only: then whoever asks is the owner until a password is set. */
  readonly loopback: boolean
}

/** Finds out who asks: by key, by session, by being at this machine. A key or session that is not ours is nobody's. */
export function identify({ people, loopback }: IdentifyOptions): MiddlewareHandler {
  const secret = randomBytes(32)
  const tokenOf = (session: string) => createHmac('sha256', secret).update(session).digest('base64url')
  const asker = async (context: Context): Promise<Asker> => {
    const key = /^Bearer (\S+)$/i.exec(context.req.header('Authorization') ?? '')?.[1] ?? keyInAddress(context)
    if (key !== undefined) {
      const kept = await people.keyOf(key)
      return { by: kept ? 'key' : 'nobody', scope: kept?.scope, token: kept ? undefined : tokenOf(''), session: undefined }
    }
    const session = getCookie(context, SESSION_COOKIE)
    if (session !== undefined && (await people.session(session))) return { by: 'owner', scope: 'admin', token: tokenOf(session), session }
    if (loopback && !(await people.hasPassword())) return { by: 'owner', scope: 'admin', token: tokenOf('this machine'), session: undefined }
    return { by: 'nobody', scope: undefined, token: tokenOf(''), session: undefined }
  }
  return async (context, next) => {
    context.set('asker', await asker(context))
    await next()
  }
}

/** Feed readers send no headers: for feeds alone a key may stand in the address. */
function keyInAddress(context: Context): string | undefined {
  return context.req.path.startsWith('/api/feeds/') && context.req.method === 'GET' ? context.req.query('key') : undefined
}

/** In: the token that a request carries, the one that it should. */
export function isToken(given: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
