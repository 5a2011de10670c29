import type { OpenAPIHono } from '@hono/zod-openapi'
import type { CheckedSentence, Judge } from '../../check/index.ts'
import { type JudgeReport, type Library, sourceText } from '../../flow/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import type { ReaderLanguage, Speech } from '../../words/index.ts'
import { notFound } from '../api/failures.ts'
import { speechOf } from '../api/reader-language.ts'
import { viewSentence, viewTrouble } from '../api/view-checked.ts'
import * as routes from './routes.ts'
import type * as shapes from './shapes.ts'

/** Whom to ask about sentences in doubt, in the reader's language. */
export type JudgeFor = (language: ReaderLanguage) => Judge

export function answerCheck(app: OpenAPIHono, library: Library, judgeFor: JudgeFor | undefined): void {
  app.openapi(routes.getSettings, (context) => {
    const judge = judgeFor?.(speechOf(context).language)
    return context.json({ judge: judge && { by: judge.name, at: judge.at } }, 200)
  })
  app.openapi(routes.checkSummary, async (context) => {
    const request = context.req.valid('json')
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

async function sourcesOf({ articles = [], texts = [] }: shapes.CheckRequest, library: Library) {
  const kept = await Promise.all(articles.map(async (id) => (await library.article(id)) ?? notFound(id)))
  const given = texts.map(({ id, headline, datePublished, text }, index) => ({
    id: id ?? `text-${index + 1}`,
    text,
    ...(headline !== undefined && { headline }),
    ...(datePublished !== undefined && { published: datePublished }),
  }))
  return [...kept.map(({ article }) => sourceText(article)), ...given]
}

const viewReport = ({ trouble, ...report }: JudgeReport, speech: Speech): shapes.JudgeReport => ({ ...report, trouble: trouble && viewTrouble(trouble, speech) })

function refuseJudge(): never {
  throw new TroubleError(trouble('no-judge'))
}
