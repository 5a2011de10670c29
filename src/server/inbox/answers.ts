import type { OpenAPIHono } from '@hono/zod-openapi'
import type { InboxRequest, InboxRow, Library } from '../../flow/index.ts'
import * as routes from './routes.ts'
import type * as shapes from './shapes.ts'

/** What there is to read. */
export function answerInbox(app: OpenAPIHono, { inbox, countVerdicts }: Pick<Library, 'countVerdicts' | 'inbox'>): void {
  app.openapi(routes.countVerdicts, async (context) => {
    const counted = await countVerdicts(context.req.valid('query').articles)
    const articles = counted.map(({ article, verdicts: { supported, contradicted, 'not-found': notFound } }) => ({ article, supported, contradicted, notFound }))
    return context.json({ articles }, 200)
  })
  app.openapi(routes.listInbox, async (context) => {
    const { lang: _lang, ...asked } = context.req.valid('query')
    const { rows, next } = await inbox(Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as InboxRequest)
    return context.json({ articles: rows.map(view), next }, 200)
  })
}

function view({ row, state, story, copies }: InboxRow): shapes.InboxRow {
  const { id, headline, publisher, origin, feedTitle, document, url, language, published, arrivedAt, excerpt, version } = row
  const { read, starred, later, tags, marks, highlights } = state
  return {
    id, headline, publisher, origin, feedTitle, document: document.name, url, language, published, arrivedAt, excerpt, version,
    read, starred, later, tags, marks, highlights, story,
    copies: copies.map((copy) => ({ article: copy.id, name: copy.publisher ?? copy.feedTitle ?? copy.origin ?? placeName(copy.document.name) })),
  }
}

/** `https://river.example/a/b`: `river.example`; `news/07-post.md`: `07-post.md`. */
function placeName(document: string): string {
  if (/^https?:/i.test(document) && URL.canParse(document)) return new URL(document).host
  return document.split('/').findLast((part) => part !== '') ?? document
}
