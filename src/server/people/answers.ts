import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import type { Library } from '../../flow/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import { notFound } from '../api/failures.ts'
import { SESSION_COOKIE } from './asker.ts'
import { openBuckets, takeTurn, type TakeTurn } from './rate-limit.ts'
import * as routes from './routes.ts'

type People = Library['people']

/** Five wrong passwords, then one each 12 seconds. */
const LOGINS = { burst: 5, perSecond: 1 / 12 }

/** The owner and the keys: logging in and out, the password, keys for programs. */
export function answerPeople(app: OpenAPIHono, people: People): void {
  const take = openBuckets(LOGINS)
  answerSession(app, people, take)
  answerPassword(app, people, take)
  app.openapi(routes.listKeys, async (context) => context.json({ keys: await people.keys() }, 200))
  app.openapi(routes.addKey, async (context) => {
    const { name, scope } = context.req.valid('json')
    return context.json(await people.addKey(name, scope), 200)
  })
  app.openapi(routes.dropKey, async (context) => {
    const { id } = context.req.valid('param')
    if (!(await people.dropKey(id))) notFound(id)
    return context.json({ keys: await people.keys() }, 200)
  })
}

function answerSession(app: OpenAPIHono, people: People, take: TakeTurn): void {
  app.openapi(routes.getSession, async (context) => {
    const { by, token, session } = context.get('asker')
    const until = session && (await people.session(session))?.until
    return context.json({ owner: by === 'owner', password: await people.hasPassword(), token, until }, 200)
  })
  app.openapi(routes.logIn, async (context) => {
    takeTurn(context, take)
    const session = await people.logIn(context.req.valid('json').password)
    if (!session) throw new TroubleError(trouble('password-mismatch'))
    setCookie(context, SESSION_COOKIE, session.token, { ...cookieOptions(context), expires: new Date(session.until) })
    return context.json({ owner: true, password: true, until: session.until }, 200)
  })
  app.openapi(routes.logOut, async (context) => {
    const { session } = context.get('asker')
    if (session !== undefined) await people.logOut(session)
    deleteCookie(context, SESSION_COOKIE, cookieOptions(context))
    return context.json({ owner: false, password: await people.hasPassword() }, 200)
  })
}

/** A session alone does not change the password: a browser left open is not its owner. */
function answerPassword(app: OpenAPIHono, people: People, take: TakeTurn): void {
  app.openapi(routes.setPassword, async (context) => {
    const { present = '', password } = context.req.valid('json')
    if (await people.hasPassword()) {
      takeTurn(context, take)
      if (!(await people.isPassword(present))) throw new TroubleError(trouble('password-mismatch'))
    }
    await people.setPassword(password)
    deleteCookie(context, SESSION_COOKIE, cookieOptions(context))
    return context.json({ owner: false, password: password !== undefined }, 200)
  })
}

/** Secure where the page came over TLS. The guard has seen that the origin is our own. */
const cookieOptions = (context: Context) =>
  ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: context.req.header('Origin')?.startsWith('https://') ?? false }) as const
