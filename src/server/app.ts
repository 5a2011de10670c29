import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import type { CheckedSentence, Judge } from '../check/index.ts'
import { type Library, sourceText } from '../flow/index.ts'
import { TroubleError, trouble } from '../trouble/index.ts'
import type { ApiCheckRequest } from './api.ts'
import { failureOf, respondTrouble } from './failures.ts'
import { guardHost, guardPost } from './guard.ts'
import { servePage } from './page.ts'
import { speechOf } from './reader-language.ts'
import type { ReaderLanguage } from '../words/index.ts'
import * as routes from './routes.ts'
import { viewArticle, viewArticleSummary } from './view-article.ts'
import { viewReport, viewSentence, viewTrouble } from './view-check.ts'
import { viewStory, viewStorySummary } from './view-story.ts'

/** Some fifty long articles. */
const MOST_BODY_BYTES = 1_000_000

export interface AppOptions {
  readonly library: Library
  /** The folder of the built page; without it only the API answers. */
  readonly pageFolder?: string
  /** Whom to ask about sentences in doubt, where a reader wants it; it explains in the reader's language. None by default. */
  readonly judge?: (language: ReaderLanguage) => Judge
  /** Names beside localhost under which this server may be called. */
  readonly hosts?: readonly string[]
  /** Told of every fault of our own; the asker only gets its message. */
  readonly onFault?: (error: Error) => void
}

/**
 * The HTTP door: the JSON API of `api.ts`, its OpenAPI document, and the page.
 *
 * Every answer carries the security headers; every failure is `{ error: { code, message, args } }`.
 */
export function createApp({ library, pageFolder, judge, hosts = [], onFault = () => undefined }: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: (result) => void (result.success || refuse(result.error.issues[0])) })
  app.onError((error, context) => {
    const failure = failureOf(error)
    if (failure.code === 'internal') onFault(error)
    return respondTrouble(context, failure)
  })
  app.use(guardHost(hosts))
  app.use('/api/*', guardPost, bodyLimit({ maxSize: MOST_BODY_BYTES, onError: () => refuseBody() }), async (context, next) => {
    context.header('Cache-Control', 'no-store')
    await next()
  })
  answerLists(app, library)
  answerSingles(app, library)
  answerCheck(app, library, judge)
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Yinzheng 印证', version: '1' } })
  app.all('/api/*', (context) => respondTrouble(context, trouble('not-found', { name: context.req.path })))
  servePage(app, pageFolder)
  app.notFound((context) => respondTrouble(context, trouble('not-found', { name: context.req.path })))
  return app
}

function answerLists(app: OpenAPIHono, library: Library): void {
  app.openapi(routes.listCollections, async (context) => {
    const speech = speechOf(context)
    const collections = (await library.collections()).map(({ id, name, createdAt, documents, articles, troubles }) => ({
      id, name, createdAt, documents, articles,
      troubles: troubles.map(({ document, trouble }) => ({ document, ...viewTrouble(trouble, speech) })),
    }))
    return context.json({ collections }, 200)
  })
  app.openapi(routes.listArticles, async (context) => {
    const { collection, limit, offset } = context.req.valid('query')
    const kept = await library.articles(collection)
    const articles = await Promise.all(kept.slice(offset, offset + limit).map((one) => viewArticleSummary(one, library)))
    return context.json({ articles, total: kept.length }, 200)
  })
  app.openapi(routes.listStories, async (context) => {
    const { collection } = context.req.valid('query')
    return context.json({ stories: (await library.stories(collection)).map(viewStorySummary) }, 200)
  })
}

function answerSingles(app: OpenAPIHono, library: Library): void {
  app.openapi(routes.getArticle, async (context) => {
    const { id } = context.req.valid('param')
    const kept = (await library.article(id)) ?? notFound(id)
    return context.json(await viewArticle(kept, library, speechOf(context)), 200)
  })
  app.openapi(routes.getStory, async (context) => {
    const { id } = context.req.valid('param')
    const story = (await library.story(id, context.req.valid('query').collection)) ?? notFound(id)
    return context.json(await viewStory(story, library, speechOf(context)), 200)
  })
}

function answerCheck(app: OpenAPIHono, library: Library, judgeFor: AppOptions['judge']): void {
  app.openapi(routes.getSettings, (context) => {
    const judge = judgeFor?.(speechOf(context).language)
    return context.json({ judge: judge && { by: judge.name, at: judge.at } }, 200)
  })
  app.openapi(routes.checkSummary, async (context) => {
    const request: ApiCheckRequest = context.req.valid('json')
    if (request.summary.trim() === '') throw new TroubleError(trouble('no-summary'))
    const sources = await sourcesOf(request, library)
    if (sources.length === 0) throw new TroubleError(trouble('no-source'))
    const speech = speechOf(context)
    const shown = sources.map(({ id, headline, text }) => ({ id, headline, text }))
    const view = (sentences: readonly CheckedSentence[]) => sentences.map((sentence) => viewSentence(sentence, speech))
    if (request.judge !== true) return context.json({ sentences: view(await library.check(request.summary, sources)), sources: shown }, 200)
    const judge = judgeFor?.(speech.language) ?? refuseJudge()
    const judged = await library.judge(request.summary, sources, { judge, signal: context.req.raw.signal })
    return context.json({ sentences: view(judged.sentences), sources: shown, judge: viewReport(judged.judge, speech) }, 200)
  })
}

async function sourcesOf({ articles = [], texts = [] }: ApiCheckRequest, library: Library) {
  const kept = await Promise.all(articles.map(async (id) => (await library.article(id)) ?? notFound(id)))
  const given = texts.map(({ id, headline, datePublished, text }, index) => ({
    id: id ?? `text-${index + 1}`,
    text,
    ...(headline !== undefined && { headline }),
    ...(datePublished !== undefined && { published: datePublished }),
  }))
  return [...kept.map(({ article }) => sourceText(article)), ...given]
}

function notFound(name: string): never {
  throw new TroubleError(trouble('not-found', { name }))
}

function refuseJudge(): never {
  throw new TroubleError(trouble('no-judge'))
}

function refuseBody(): never {
  throw new TroubleError(trouble('body-too-large', { limit: MOST_BODY_BYTES }))
}

function refuse(issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined): never {
  throw new TroubleError(trouble('bad-request-line', { field: issue?.path.join('.') ?? '', expected: issue?.message ?? '' }))
}
