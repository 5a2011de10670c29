import type { SourceText } from '../article/index.ts'
import { type CheckedSentence, isJudges, type Judge, type JudgeAnswer, type JudgeQuestion, readOpinion } from '../check/index.ts'
import { type Trouble, TroubleError, trouble, troubleOf } from '../trouble/index.ts'
import type { Progress } from './read-documents.ts'
import { failuresIn, PATIENCE } from './spare-judge.ts'
import type { Workshop } from './workshop/workshop.ts'

export interface JudgeOptions {
  readonly judge: Judge
  readonly onProgress?: (progress: Progress) => void
  /** Whoever asked does not wait any more: nothing further is asked, and the check stands as it is. */
  readonly signal?: AbortSignal
  /** For one question, whatever the judge itself allows. */
  readonly timeLimitMs?: number
}

/** What a judge did to a check. */
export interface JudgeReport {
  readonly by: string
  /** Sentences that were put to it; those that stand in a source word for word are not. */
  readonly asked: number
  /** Answers that could be read. */
  readonly answered: number
  /** Sentences that lost their support by its opinion. */
  readonly lowered: number
  /** Sentences that it explained. */
  readonly explained: number
  /** Why it did not answer, or not all. */
  readonly trouble?: Trouble
}

export interface JudgedSummary {
  readonly sentences: readonly CheckedSentence[]
  readonly judge: JudgeReport
}

/** A local model has one processor; a service counts requests. */
const AT_ONCE = 2

/**
 * Checks a summary, then asks a judge about every sentence in doubt.
 *
 * In: a summary and its sources, and the judge. Out: the sentences, and what the judge did. A judge that fails, is late or talks nonsense
 * changes nothing: the sentences are then those of our own check. Rejects with TroubleError `check-stopped`, as a check without a judge.
 */
export async function judgeSummary(
  summary: string,
  sources: readonly SourceText[],
  workshop: Pick<Workshop, 'check' | 'question' | 'weigh'>,
  { judge, ...options }: JudgeOptions,
): Promise<JudgedSummary> {
  const sentences = await workshop.check(summary, sources)
  try {
    const questions = await workshop.question(summary, sources)
    const { answers, failure } = await askAll(questions, judge, options)
    const judged = await workshop.weigh({ summary, sources, sentences }, { by: judge.name, answers })
    return { sentences: judged, judge: report(judge.name, judged, answers, failure) }
  } catch (error) {
    return { sentences, judge: { ...NOTHING, by: judge.name, trouble: troubleOf(error) } }
  }
}

const NOTHING = { asked: 0, answered: 0, lowered: 0, explained: 0 }

interface Asked {
  readonly answers: readonly JudgeAnswer[]
  readonly failure?: Trouble
}

async function askAll(questions: readonly JudgeQuestion[], judge: Judge, { onProgress, signal, timeLimitMs = 120_000 }: Omit<JudgeOptions, 'judge'>): Promise<Asked> {
  const answers: JudgeAnswer[] = []
  const waiting = [...questions]
  let failures = 0
  let failure: Trouble | undefined
  const goesOn = () => failures < PATIENCE && signal?.aborted !== true
  const askInTurn = async () => {
    for (let next = waiting.shift(); next && goesOn(); next = waiting.shift()) {
      onProgress?.({ done: answers.length, of: questions.length, name: next.sentence })
      try {
        answers.push({ at: next.at, said: await askWithin(next, judge, timeLimitMs, signal) })
        failures = 0
      } catch (error) {
        answers.push({ at: next.at, said: undefined })
        failure = troubleOf(error)
        failures += failuresIn(error)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn))
  return { answers, ...(failure && { failure }) }
}

/** A judge that neither answers nor fails is taken to have failed. */
function askWithin(question: JudgeQuestion, judge: Judge, timeLimitMs: number, signal: AbortSignal | undefined): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ending = new AbortController()
    const settle = (how: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      how()
    }
    const end = () => {
      settle(() => reject(new TroubleError(trouble('judge-late', { name: judge.name }))))
      ending.abort()
    }
    const timer = setTimeout(end, timeLimitMs)
    signal?.addEventListener('abort', end)
    Promise.resolve().then(() => judge.ask(question, ending.signal)).then((said) => settle(() => resolve(said)), (error: unknown) => settle(() => reject(error as Error)))
  })
}

function report(by: string, sentences: readonly CheckedSentence[], answers: readonly JudgeAnswer[], failure: Trouble | undefined): JudgeReport {
  const answered = answers.filter(({ said }) => readOpinion(said) !== undefined).length
  const lowered = sentences.filter(({ judged }) => judged !== undefined).length
  const spokenOf = sentences.filter(({ findings }) => findings.some(isJudges)).length
  const useless = answers.length > 0 && answered === 0 ? trouble('judge-useless', { name: by }) : undefined
  const told = failure ?? useless
  return { by, asked: answers.length, answered, lowered, explained: spokenOf - lowered, ...(told && { trouble: told }) }
}
