import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Library } from '../../flow/index.ts'
import type { Subscription } from '../../store/index.ts'
import type { Speech } from '../../words/index.ts'
import { notFound } from '../api/failures.ts'
import { speechOf } from '../api/reader-language.ts'
import { viewTrouble } from '../api/view-checked.ts'
import * as routes from './routes.ts'
import type * as shapes from './shapes.ts'

type Subscriptions = Library['subscriptions']

/** Feeds that the reader follows. */
export function answerSubscriptions(app: OpenAPIHono, subscriptions: Subscriptions): void {
  answerList(app, subscriptions)
  answerOne(app, subscriptions)
  app.openapi(routes.exportList, async (context) => {
    context.header('Content-Disposition', 'attachment; filename="yinzheng.opml"')
    return context.body(await subscriptions.exportList('印证'), 200, { 'Content-Type': 'text/x-opml; charset=utf-8' })
  })
  app.openapi(routes.importList, async (context) => context.json(await subscriptions.importList(context.req.valid('json').opml), 200))
}

function answerList(app: OpenAPIHono, subscriptions: Subscriptions): void {
  const list = async (speech: Speech) => ({ subscriptions: (await subscriptions.list()).map((one) => view(one, speech)) })
  app.openapi(routes.listSubscriptions, async (context) => context.json(await list(speechOf(context)), 200))
  app.openapi(routes.addSubscription, async (context) => {
    const { address, folder, title } = context.req.valid('json')
    const { subscription, isNew, others } = await subscriptions.add(address, { ...(folder && { folder }), ...(title !== undefined && { ownTitle: title }) })
    return context.json({ subscription: view(subscription, speechOf(context)), isNew, others: others.map(({ url, title }) => ({ url, title })) }, 200)
  })
  app.openapi(routes.refreshAll, async (context) => {
    await subscriptions.refresh()
    return context.json(await list(speechOf(context)), 200)
  })
  app.openapi(routes.removeSubscription, async (context) => {
    const { id } = context.req.valid('param')
    if (!(await subscriptions.remove(id))) notFound(id)
    return context.json(await list(speechOf(context)), 200)
  })
}

function answerOne(app: OpenAPIHono, subscriptions: Subscriptions): void {
  app.openapi(routes.changeSubscription, async (context) => {
    const { id } = context.req.valid('param')
    const { title, folder, state, fullText } = context.req.valid('json')
    const changed = await subscriptions.change(id, { ...(folder && { folder }), ...(state && { state }), ...(fullText && { fullText }), ...(title !== undefined && { ownTitle: title }) })
    return context.json(view(changed ?? notFound(id), speechOf(context)), 200)
  })
  app.openapi(routes.refreshSubscription, async (context) => {
    const { id } = context.req.valid('param')
    await subscriptions.refresh(id)
    return context.json(view((await subscriptions.get(id)) ?? notFound(id), speechOf(context)), 200)
  })
}

function view({ id, document, ownTitle, title, feedUrl, siteUrl, folder, state, fullText, addedAt, dueAt, poll }: Subscription, speech: Speech): shapes.Subscription {
  const { answeredAt, failures, trouble } = poll
  return {
    id, title: ownTitle ?? title ?? feedUrl, document, feedUrl, siteUrl, folder, state, fullText, pagesLeft: poll.pagesLeft, addedAt, failures,
    dueAt: state === 'active' ? iso(dueAt) : undefined,
    answeredAt: answeredAt === undefined ? undefined : iso(answeredAt),
    trouble: trouble && viewTrouble(trouble, speech),
  }
}

const iso = (ms: number) => new Date(ms).toISOString()
