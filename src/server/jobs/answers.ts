import type { OpenAPIHono } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { Library } from '../../flow/index.ts'
import type { Job } from '../../store/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import type { Speech } from '../../words/index.ts'
import { notFound } from '../api/failures.ts'
import { speechOf } from '../api/reader-language.ts'
import { viewTrouble } from '../api/view-checked.ts'
import * as routes from './routes.ts'
import type * as shapes from './shapes.ts'

const HEARTBEAT_MS = 15_000
/** What a listener that does not listen may leave lying. */
const MOST_UNHEARD = 1000

type Sources = Pick<Library, 'jobs' | 'subscriptions'>

/** Long work, and what happens while somebody watches. */
export function answerJobs(app: OpenAPIHono, { jobs, subscriptions }: Sources): void {
  app.openapi(routes.listJobs, async (context) => context.json({ jobs: (await jobs.list()).map((job) => view(job, speechOf(context))) }, 200))
  app.openapi(routes.addJob, async (context) => {
    const { addresses, id } = context.req.valid('json')
    return context.json(view(await jobs.add('read', { names: addresses.map(webAddress) }, id), speechOf(context)), 200)
  })
  app.openapi(routes.getJob, async (context) => {
    const { id } = context.req.valid('param')
    return context.json(view((await jobs.get(id)) ?? notFound(id), speechOf(context)), 200)
  })
  app.openapi(routes.cancelJob, async (context) => {
    const { id } = context.req.valid('param')
    return context.json(view((await jobs.cancel(id)) ?? notFound(id), speechOf(context)), 200)
  })
  app.openapi(routes.resumeJob, async (context) => {
    const { id } = context.req.valid('param')
    return context.json(view((await jobs.resume(id)) ?? notFound(id), speechOf(context)), 200)
  })
  answerEvents(app, { jobs, subscriptions })
}

function answerEvents(app: OpenAPIHono, { jobs, subscriptions }: Sources): void {
  app.openapi(routes.events, (context) => {
    const speech = speechOf(context)
    // Whoever asks for the head alone reads nothing, and never goes away.
    if (context.req.method === 'HEAD') return context.body(null, 200, { 'Content-Type': 'text/event-stream' })
    return streamSSE(context, async (stream) => {
      let unheard = 0
      const send = (event: string, data: unknown) => {
        if (unheard >= MOST_UNHEARD) return
        unheard += 1
        void stream.writeSSE({ event, data: JSON.stringify(data) }).finally(() => (unheard -= 1))
      }
      const ends = [
        jobs.onChange((job) => send('job', view(job, speech))),
        subscriptions.onPolled(({ subscription, changes, trouble }) =>
          send('feed', { id: subscription, new: changes.filter(({ change }) => change === 'new').length, ...(trouble && { trouble: viewTrouble(trouble, speech) }) }),
        ),
      ]
      stream.onAbort(() => ends.forEach((end) => end()))
      while (!stream.aborted && !stream.closed) {
        await stream.write(': here\n\n')
        await stream.sleep(HEARTBEAT_MS)
      }
    })
  })
}

/** `river.example/news`, `river.example:8080`; not `/etc/passwd`, not `a:b`. */
const BARE_ADDRESS = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]|$)/u

/** Over HTTP addresses only: the files of this machine are not every asker's to read. */
function webAddress(address: string): string {
  const url = BARE_ADDRESS.test(address) ? `https://${address}` : address
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) throw new TroubleError(trouble('bad-request-line', { field: 'addresses', expected: 'https://…' }))
  return url
}

const MOST_NAMED = 10

function view({ id, kind, state, args, progress, result, trouble, createdAt, updatedAt }: Job, speech: Speech): shapes.Job {
  const { names = [] } = args as { readonly names?: readonly string[] }
  return {
    id, kind, state, asked: names.slice(0, MOST_NAMED), askedCount: names.length, progress, result: result as shapes.Job['result'], trouble: trouble && viewTrouble(trouble, speech), createdAt, updatedAt,
  }
}
