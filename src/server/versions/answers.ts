import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Library } from '../../flow/index.ts'
import { notFound } from '../api/failures.ts'
import * as routes from './routes.ts'

/** What an article said before. */
export function answerVersions(app: OpenAPIHono, library: Pick<Library, 'versions'>): void {
  app.openapi(routes.listVersions, async (context) => {
    const { id } = context.req.valid('param')
    const versions = await library.versions(id)
    if (versions.length === 0) notFound(id)
    return context.json({ versions: versions.map(({ version, keptAt, changes }) => ({ version, keptAt, changes: changes && { ...changes, paragraphs: [...changes.paragraphs] } })) }, 200)
  })
}
