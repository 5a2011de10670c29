import { createHash } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { stream } from 'hono/streaming'
import type { FeedFormat, Library, LineTrouble } from '../../flow/index.ts'
import type { Speech } from '../../words/index.ts'
import { speechOf } from '../api/reader-language.ts'
import { viewTrouble } from '../api/view-checked.ts'
import { receiveFile } from './receive-file.ts'
import * as routes from './routes.ts'

const MEDIA_TYPE: Readonly<Record<FeedFormat, string>> = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' }

const MOST_IMPORTED_BYTES = 2_000_000_000

/** Ways out, and back in. */
export function answerTransfer(app: OpenAPIHono, transfer: Library['transfer']): void {
  app.openapi(routes.exportAll, (context) => {
    context.header('Content-Type', 'application/x-ndjson; charset=utf-8')
    context.header('Content-Disposition', 'attachment; filename="yinzheng.ndjson"')
    return stream(context, async (out) => {
      for await (const line of transfer.exportAll()) {
        if (out.aborted) return
        await out.write(`${JSON.stringify(line)}\n`)
      }
    })
  })
  app.openapi(routes.importAll, async (context) => {
    const incomplete = context.req.valid('query').incomplete === 'true'
    const speech = speechOf(context)
    const { refused, warned, short, ...came } = await receiveFile(context.req.raw.body, MOST_IMPORTED_BYTES, (file) => transfer.importFrom(file, { incomplete, name: 'yinzheng.ndjson' }))
    return context.json({ ...came, refused: refused.map(view(speech)), warned: warned.map(view(speech)), short: short && viewTrouble(short, speech) }, 200)
  })
  app.openapi(routes.feedOut, async (context) => {
    const { format } = context.req.valid('param')
    const { q, story } = context.req.valid('query')
    const feed = await transfer.feed({ ...(q !== undefined && { query: q }), ...(story !== undefined && { story }), url: withoutKey(context.req.url) }, format)
    const etag = `"${createHash('sha256').update(feed).digest('base64url').slice(0, 22)}"`
    context.header('ETag', etag)
    if (context.req.header('If-None-Match') === etag) return context.body(null, 304) as never
    return context.body(feed, 200, { 'Content-Type': `${MEDIA_TYPE[format]}; charset=utf-8` })
  })
}

/** The feed names its own address; whoever passes the feed on does not pass on the key. */
function withoutKey(url: string): string {
  const bare = new URL(url)
  bare.searchParams.delete('key')
  return bare.href
}

const view = (speech: Speech) => ({ line, trouble }: LineTrouble) => ({ line, trouble: viewTrouble(trouble, speech) })
