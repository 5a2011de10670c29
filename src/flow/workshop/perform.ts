import type { SourceText } from '../../article/index.ts'
import { type CheckedSentence, checkSummary, type JudgeAnswer, makeQuestions, weighAnswers } from '../../check/index.ts'
import type { Capture } from '../../fetch/index.ts'
import { explainCapture } from '../explain-capture.ts'
import { readCapture } from '../read-capture.ts'
import { renderCapture } from '../render-capture.ts'

interface Check {
  readonly summary: string
  readonly sources: readonly SourceText[]
}

/** One piece of work on what strangers wrote, as it travels to a worker. */
export type Order =
  | { readonly job: 'read' | 'explain' | 'render'; readonly capture: Capture; readonly now: string }
  | ({ readonly job: 'check' } & Check)
  | ({ readonly job: 'question' } & Check)
  | ({ readonly job: 'weigh'; readonly sentences: readonly CheckedSentence[]; readonly by: string; readonly answers: readonly JudgeAnswer[] } & Check)

type OrderFor<Job> = Order extends infer One ? (One extends { readonly job: infer Own } ? (Job extends Own ? One : never) : never) : never

const WORK: { readonly [Job in Order['job']]: (order: OrderFor<Job>) => unknown } = {
  read: ({ capture, now }) => readCapture(capture, now),
  explain: ({ capture, now }) => explainCapture(capture, now),
  render: ({ capture, now }) => renderCapture(capture, now),
  check: ({ summary, sources }) => checkSummary(summary, sources),
  question: ({ summary, sources }) => makeQuestions(summary, sources),
  weigh: ({ by, answers, ...checked }) => weighAnswers(checked, { by, answers }),
}

/** Out: a Reading, an explanation, a Rendering, checked sentences, or a judge's questions. Pure: the same in any thread. */
export function perform(order: Order): unknown {
  return (WORK[order.job] as (order: Order) => unknown)(order)
}
