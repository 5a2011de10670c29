import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { bookmarkletFor, type Library } from '../../flow/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import { speechOf } from '../api/reader-language.ts'
import { viewOf } from '../library/view-article.ts'
import * as routes from './routes.ts'

/** Where bookmarklets send pages. */
const HAND_OVER = '/hand-over'
/** Of what the page sends here again, as JSON. */
export const MOST_PASTED_BYTES = 60_000_000
/** A form writes a Han character in nine bytes. */
const MOST_FORM_BYTES = 120_000_000
/** Nobody reads more pages at a time. */
const MOST_HANDED_OVER_AT_ONCE = 2
const AGAIN_SECONDS = 5

/** Reading without keeping: what is pasted, or handed over by a bookmarklet. */
export function answerReading(app: OpenAPIHono, library: Library, pageFolder: string | undefined): void {
  app.openapi(routes.readPasted, async (context) => {
    const read = await library.readPasted(context.req.valid('json'))
    if ('code' in read) throw new TroubleError(read)
    const speech = speechOf(context)
    const articles = read.map(({ article, ...parts }) => viewOf({ article, document: article.url ?? '', collections: [], version: 1 }, parts, speech))
    return context.json({ articles }, 200)
  })
  app.openapi(routes.getBookmarklet, (context) => {
    const { origin } = context.req.valid('query')
    return context.json({ bookmarklet: bookmarkletFor(new URL(HAND_OVER, origin).href) }, 200)
  })
  if (pageFolder !== undefined) takeHandedOver(app, pageFolder)
}

/**
 * A page that a bookmarklet sends from another site. Any site may send one, so nothing is done with it: it goes back into the reader's own tab as data beside our page, which
 * shows where it says that it is from, and asks the reader. Only then our page asks for it to be read, as it may for any pasted text.
 */
function takeHandedOver(app: OpenAPIHono, pageFolder: string): void {
  app.post(HAND_OVER, fewAtOnce(MOST_HANDED_OVER_AT_ONCE), bodyLimit({ maxSize: MOST_FORM_BYTES, onError: () => refuse() }), async (context) => {
    // A tab that a reader sees; not a request in the background. Older browsers say neither.
    const [mode, target] = [context.req.header('Sec-Fetch-Mode') ?? 'navigate', context.req.header('Sec-Fetch-Dest') ?? 'document']
    if (mode !== 'navigate' || target !== 'document') throw new TroubleError(trouble('origin-forbidden', { origin: context.req.header('Origin') ?? '' }))
    const { url, html } = await context.req.parseBody()
    const page = readFileSync(join(pageFolder, 'index.html'), 'utf8')
    context.header('Cache-Control', 'no-store')
    return context.html(withData(page, { url: typeof url === 'string' ? url : '', content: typeof html === 'string' ? html : '' }))
  })
}

/** Each may hold a form of `MOST_FORM_BYTES` in memory, and anybody may send one. */
function fewAtOnce(most: number): MiddlewareHandler {
  let underWay = 0
  return async (_, next) => {
    if (underWay >= most) throw new TroubleError(trouble('too-many-requests', { seconds: AGAIN_SECONDS }))
    underWay += 1
    try {
      await next()
    } finally {
      underWay -= 1
    }
  }
}

/** Data, not a script: no browser runs it, and no `<` ends it. */
function withData(page: string, data: object): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  const at = page.lastIndexOf('</body>')
  const element = `<script type="application/json" id="handed-over">${json}</script>`
  return at < 0 ? page + element : page.slice(0, at) + element + page.slice(at)
}

function refuse(): never {
  throw new TroubleError(trouble('body-too-large', { limit: MOST_FORM_BYTES }))
}
