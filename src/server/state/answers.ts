import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Library, ReaderChange, ReadWhich } from '../../flow/index.ts'
import type { Highlight } from '../../store/index.ts'
import { notFound } from '../api/failures.ts'
import * as routes from './routes.ts'
import type * as shapes from './shapes.ts'

type State = Library['state']

/** What the reader did with articles. */
export function answerState(app: OpenAPIHono, library: Library): void {
  answerArticleState(app, library)
  answerTags(app, library.state)
  answerHighlights(app, library.state)
}

function answerArticleState(app: OpenAPIHono, library: Library): void {
  const { state } = library
  const stateOf = async (id: string) => (await state.of([id]))[0] ?? notFound(id)
  app.openapi(routes.getState, async (context) => context.json(await stateOf(context.req.valid('param').id), 200))
  app.openapi(routes.changeState, async (context) => {
    const { id } = context.req.valid('param')
    await state.change([id], given<ReaderChange>(context.req.valid('json')))
    return context.json(await stateOf(id), 200)
  })
  app.openapi(routes.changeStates, async (context) => {
    const { articles, ...change } = context.req.valid('json')
    return context.json({ articles: await state.change(articles, given<ReaderChange>(change)) }, 200)
  })
  app.openapi(routes.markRead, async (context) => {
    const { story, ...which } = context.req.valid('json')
    return context.json({ read: await (story === undefined ? state.markRead(given<ReadWhich>(which)) : readStory(story, library)) }, 200)
  })
  app.openapi(routes.getUnread, async (context) => context.json(await state.unread(), 200))
}

async function readStory(id: string, { story, members, state }: Library): Promise<number> {
  const ids = (await members((await story(id)) ?? notFound(id))).map(({ article }) => article.id)
  const unread = (await state.of(ids)).filter(({ read }) => !read)
  return state.change(unread.map(({ article }) => article), { read: true })
}

/** What a body leaves out is not there, rather than undefined. */
const given = <Value extends object>(body: { readonly [Name in keyof Value]: Value[Name] | undefined }): Value =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Value

function answerTags(app: OpenAPIHono, state: State): void {
  const tags = async () => ({ tags: (await state.tags()).map(({ name, articles }) => ({ name, articles })) })
  app.openapi(routes.listTags, async (context) => context.json(await tags(), 200))
  app.openapi(routes.renameTag, async (context) => {
    const { name } = context.req.valid('param')
    if (!(await state.renameTag(name, context.req.valid('json').name))) notFound(name)
    return context.json(await tags(), 200)
  })
  app.openapi(routes.dropTag, async (context) => {
    const { name } = context.req.valid('param')
    if (!(await state.dropTag(name))) notFound(name)
    return context.json(await tags(), 200)
  })
  app.openapi(routes.listMarks, async (context) => context.json({ marks: await state.marks() }, 200))
}

function answerHighlights(app: OpenAPIHono, state: State): void {
  app.openapi(routes.listHighlights, async (context) =>
    context.json({ highlights: (await state.highlights(context.req.valid('query').article)).map(viewHighlight) }, 200))
  app.openapi(routes.addHighlight, async (context) => {
    const { id } = context.req.valid('param')
    const { exact, start, prefix, suffix, note } = context.req.valid('json')
    const place = { ...(start !== undefined && { start }), ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) }
    return context.json(viewHighlight(await state.addHighlight(id, { exact, ...place, ...(note !== undefined && { note }) })), 200)
  })
  app.openapi(routes.noteOnHighlight, async (context) => {
    const { id } = context.req.valid('param')
    return context.json(viewHighlight((await state.noteOn(id, context.req.valid('json').note)) ?? notFound(id)), 200)
  })
  app.openapi(routes.dropHighlight, async (context) => {
    const { id } = context.req.valid('param')
    const { article } = (await state.dropHighlight(id)) ?? notFound(id)
    return context.json({ highlights: (await state.highlights(article)).map(viewHighlight) }, 200)
  })
}

const viewHighlight = ({ hash: _hash, ...highlight }: Highlight): shapes.Highlight => highlight
