import type { SourceText } from '../../article/index.ts'
import { type CheckedSentence, checkSummary, type JudgeAnswer, makeQuestions, weighAnswers } from '../../check/index.ts'
import type { Capture } from '../../fetch/index.ts'
import { readCapture } from '../read-capture.ts'

interface Check {
  readonly summary: string
  readonly sources: readonly SourceText[]
}

/** One piece of work on what strangers wrote, as it travels to a worker. */
export type Order =
  | { readonly job: 'read'; readonly capture: Capture; readonly now: string }
  | ({ readonly job: 'check' } & Check)
  | ({ readonly job: 'question' } & Check)
  | ({ readonly job: 'weigh'; readonly sentences: readonly CheckedSentence[]; readonly by: string; readonly answers: readonly JudgeAnswer[] } & Check)

const WORK: { readonly [Job in Order['job']]: (order: Extract<Order, { readonly job: Job }>) => unknown } = {
  read: ({ capture, now }) => readCapture(capture, now),
  check: ({ summary, sources }) => checkSummary(summary, sources),
  question: ({ summary, sources }) => makeQuestions(summary, sources),
  weigh: ({ by, answers, ...checked }) => weighAnswers(checked, { by, answers }),
}

/** Out: a Reading, checked sentences, or a judge's questions. Pure: the same in any thread. */
export function perform(order: Order): unknown {
  return (WORK[order.job] as (order: Order) => unknown)(order)
}
