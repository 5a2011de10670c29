import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Library } from '../flow/index.ts'
import { TroubleError, trouble } from '../trouble/index.ts'
import { SECURITY_SCHEMES } from './api/api-route.ts'
import { failureOf, notFound, respondTrouble } from './api/failures.ts'
import { DATA_POLICY, guardHost, guardPost, guardProxy, LINES_PATH } from './api/guard.ts'
import { answerCheck, type JudgeFor } from './check/answers.ts'
import { answerInbox } from './inbox/answers.ts'
import { answerJobs } from './jobs/answers.ts'
import { answerLibrary } from './library/answers.ts'
import { answerReading, MOST_PASTED_BYTES } from './reading/answers.ts'
import { servePage } from './page.ts'
import { answerPeople } from './people/answers.ts'
import { identify } from './people/asker.ts'
import { limitRate } from './people/rate-limit.ts'
import { answerSearch } from './search/answers.ts'
import { answerState } from './state/answers.ts'
import { answerSubscriptions } from './subscriptions/answers.ts'
import { answerTransfer } from './transfer/answers.ts'
import { answerUpkeep } from './upkeep/answers.ts'
import { answerVersions } from './versions/answers.ts'

/** Some fifty long articles. */
const MOST_BODY_BYTES = 1_000_000
const MOST_STRANGER_BYTES = 20_000
/** Of one address: a page that is leafed through quickly asks some ten times a second. */
const REQUESTS = { burst: 300, perSecond: 30 }

export interface AppOptions {
  readonly library: Library
  /** The folder of the built page; without it only the API answers. */
  readonly pageFolder?: string
  /** Whom to ask about sentences in doubt, where a reader wants it. None by default. */
  readonly judge?: JudgeFor
  /** Names beside localhost under which this server may be called. */
  readonly hosts?: readonly string[]
  /** Reached from this machine only. Else nobody is the owner without the password, and askers are held to a rate. */
  readonly loopback?: boolean
  /** Told of every fault of our own; the asker only gets its message. */
  readonly onFault?: (error: Error) => void
}

/**
 * The HTTP door: the JSON API, its OpenAPI document, and the page. Each folder beside this file is one concern: its shapes, its routes, its answers.
 *
 * Every answer carries the security headers; every failure is `{ error: { code, message, args } }`.
 */
export function createApp({ library, pageFolder, judge, hosts = [], loopback = true, onFault = () => undefined }: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: (result) => void (result.success || refuse(result.error.issues[0])) })
  app.onError((error, context) => {
    const failure = failureOf(error)
    if (failure.code === 'internal') onFault(error)
    return respondTrouble(context, failure)
  })
  app.use(guardHost({ names: hosts, addresses: !loopback }))
  app.use(loopback ? guardProxy : limitRate(REQUESTS))
  app.use('/api/*', guardPost, async (context, next) => {
    context.header('Cache-Control', 'no-store')
    context.header('Content-Security-Policy', DATA_POLICY)
    await next()
  }, identify({ people: library.people, loopback }), limitBody)
  answerPeople(app, library.people)
  answerLibrary(app, library)
  answerInbox(app, library)
  answerVersions(app, library)
  answerSubscriptions(app, library.subscriptions)
  answerJobs(app, library)
  answerSearch(app, library.search)
  answerState(app, library)
  answerCheck(app, library, judge)
  answerReading(app, library, pageFolder)
  answerTransfer(app, library.transfer)
  answerUpkeep(app, library.upkeep)
  serveDocument(app)
  app.all('/api/*', (context) => notFound(context.req.path))
  servePage(app, pageFolder)
  app.notFound((context) => respondTrouble(context, trouble('not-found', { name: context.req.path })))
  return app
}

/** The OpenAPI document of an app; it says nothing of what is kept. */
export function openApiDocument(app: OpenAPIHono) {
  return app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Yinzheng 印证', version: '1' } })
}

function serveDocument(app: OpenAPIHono): void {
  for (const [name, scheme] of Object.entries(SECURITY_SCHEMES)) app.openAPIRegistry.registerComponent('securitySchemes', name, scheme)
  app.get('/api/openapi.json', (context) => context.json(openApiDocument(app)))
}

/** Bodies wait in memory: of whoever has not said who they are, no more than a password needs. */
const limitBody: MiddlewareHandler = async (context, next) => {
  const isKnown = context.get('asker').scope !== undefined
  // It goes to the disk as it comes, and is counted there.
  if (isKnown && context.req.path === LINES_PATH) return next()
  const maxSize = !isKnown ? MOST_STRANGER_BYTES : context.req.path === '/api/read' ? MOST_PASTED_BYTES : MOST_BODY_BYTES
  return bodyLimit({ maxSize, onError: () => (isKnown ? refuseBody(maxSize) : refuseStranger()) })(context, next)
}

function refuseStranger(): never {
  throw new TroubleError(trouble('login-needed'))
}

function refuseBody(limit: number): never {
  throw new TroubleError(trouble('body-too-large', { limit }))
}

function refuse(issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined): never {
  throw new TroubleError(trouble('bad-request-line', { field: issue?.path.join('.') ?? '', expected: issue?.message ?? '' }))
}
