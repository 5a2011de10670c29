import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Library } from '../../flow/index.ts'
import * as routes from './routes.ts'

/** What may stay. */
export function answerUpkeep(app: OpenAPIHono, upkeep: Library['upkeep']): void {
  const present = async () => ({ ...(await upkeep.space()), limits: await upkeep.retention() })
  app.openapi(routes.getSpace, async (context) => context.json(await present(), 200))
  app.openapi(routes.setLimits, async (context) => {
    const given = Object.entries(context.req.valid('json')).filter(([, value]) => value !== undefined)
    await upkeep.setRetention(Object.fromEntries(given))
    return context.json(await present(), 200)
  })
}
