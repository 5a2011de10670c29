import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'

const NOT_BUILT = '印证: the page has not been built. Run: npm run build\n'

/** The built page: its files, and its first page for every address that the page itself understands. */
export function servePage(app: Pick<Hono, 'get'>, folder: string | undefined): void {
  if (folder === undefined) return
  if (!existsSync(join(folder, 'index.html'))) {
    app.get('/', (context) => context.text(NOT_BUILT, 503))
    return
  }
  // Vite names assets by their content.
  app.get('/assets/*', serveStatic({ root: folder, onFound: (_, context) => context.header('Cache-Control', 'public, max-age=31536000, immutable') }))
  app.get('/*', serveStatic({ root: folder, onFound: (_, context) => context.header('Cache-Control', 'no-cache') }))
  // `/stories/abc` is the page's own; `/assets/gone.js` and `/robots.txt` are not.
  app.get('/:path{[^.]*}', serveStatic({ root: folder, path: 'index.html', onFound: (_, context) => context.header('Cache-Control', 'no-cache') }))
}
