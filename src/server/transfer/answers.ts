import { createHash } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { stream } from 'hono/streaming'
import type { FeedFormat, Library } from '../../flow/index.ts'
import * as routes from './routes.ts'

const MEDIA_TYPE: Readonly<Record<FeedFormat, string>> = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' }

/** Ways out. */
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
