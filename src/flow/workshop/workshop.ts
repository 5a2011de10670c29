import type { SourceText } from '../../article/index.ts'
import type { CheckedSentence, JudgeAnswer, JudgeQuestion } from '../../check/index.ts'
import type { Capture } from '../../fetch/index.ts'
import { type Trouble, TroubleError, trouble } from '../../trouble/index.ts'
import type { ExplainedDocument } from '../explain-capture.ts'
import type { Reading } from '../read-capture.ts'
import type { Rendering } from '../render-capture.ts'
import { killableProcess } from './killable-process.ts'
import { type Order, perform as performHere } from './perform.ts'
import { runWithin } from './run-within.ts'
import { WorkStopped } from './work-stopped.ts'

/** Where untrusted text is worked on: nothing in here runs on for ever, and no document takes the process with it. */
export interface Workshop {
  /** Out: a reading; `reader-stopped` where the document took too much time or memory. */
  readonly read: (capture: Capture, now: string) => Promise<Reading>
  /** The same, with why each line was taken or not. */
  readonly explain: (capture: Capture, now: string) => Promise<ExplainedDocument>
  /** The same, with HTML that is safe to show. */
  readonly render: (capture: Capture, now: string) => Promise<Rendering>
  /** Rejects with TroubleError `check-stopped`. */
  readonly check: (summary: string, sources: readonly SourceText[]) => Promise<readonly CheckedSentence[]>
  /** What a judge is to be asked. Rejects with TroubleError `check-stopped`. */
  readonly question: (summary: string, sources: readonly SourceText[]) => Promise<readonly JudgeQuestion[]>
  /** What becomes of checked sentences once a judge has answered. Rejects with TroubleError `check-stopped`. */
  readonly weigh: (checked: Checked, said: { readonly by: string; readonly answers: readonly JudgeAnswer[] }) => Promise<readonly CheckedSentence[]>
  readonly close: () => Promise<void>
}

/** A summary, its sources, and its sentences with their verdicts. */
export interface Checked {
  readonly summary: string
  readonly sources: readonly SourceText[]
  readonly sentences: readonly CheckedSentence[]
}

export interface WorkshopOptions {
  readonly timeLimitMs?: number
  /** Of the worker. */
  readonly memoryMb?: number
  /** Bytes, or characters, up to which work stays in this thread. */
  readonly smallSize?: number
  /** Others wait for this thread, as in a server: no page holds it for longer than a fifth of a second. */
  readonly isShared?: boolean
  /** What the worker runs, and what is run here: others in tests. */
  readonly script?: URL
  readonly perform?: (order: Order) => unknown
}

/**
 * Small work stays in this thread under a watchdog: its size bounds its memory, the watchdog its time, and what was made ready from an
 * article is there for the next check. A worker for it would load the dictionaries a second time: half a second, and 110 MB. Larger
 * work goes to the worker, a process that has a limit of memory, too, and leaves this thread free.
 */
const SMALL_SIZE = 500_000
/** A worker reads no TypeScript: where the program runs from its sources, as in tests, all work stays here. */
const RUNS_FROM_SOURCES = import.meta.url.endsWith('.ts')
const SMALL_SIZE_HERE = RUNS_FROM_SOURCES ? Infinity : SMALL_SIZE

/** Where others wait: what is larger mostly takes longer than they should wait, and what is smaller and takes longer was made to; the worker begins it anew. */
const SMALL_BESIDE_OTHERS = 250_000
const LONGEST_HOLD_MS = 200

/** A page of a megabyte takes some half a second, one of a feed of short entries a second; what takes ten times as long was made to. */
const PAGE_LIMIT_MS = 6000
const BYTES_PER_MS = 250
/** So long may a summary be compared with its sources, or put into questions. */
const COMPARE_LIMIT_MS = 15_000

const SCRIPT = new URL('./worker.js', import.meta.url)

export function openWorkshop(options: WorkshopOptions = {}): Workshop {
  const { timeLimitMs = Infinity, memoryMb = 512, isShared = false, smallSize = SMALL_SIZE_HERE, script = SCRIPT, perform = performHere } = options
  const compareLimitMs = Math.min(timeLimitMs, COMPARE_LIMIT_MS)
  const worker = killableProcess({ timeLimitMs: compareLimitMs, memoryMb, script })
  const run = async <Value extends object>(order: Order, size: number, limitMs = compareLimitMs) =>
    (size > smallSize ? await worker.run(order, limitMs) : runWithin(limitMs, () => perform(order))) as Value
  const runBesideOthers = async <Value extends object>(order: Order, size: number, limitMs: number) => {
    if (size > Math.min(smallSize, SMALL_BESIDE_OTHERS)) return (await worker.run(order, limitMs)) as Value
    try {
      return runWithin(Math.min(limitMs, LONGEST_HOLD_MS), () => perform(order)) as Value
    } catch (error) {
      if (error instanceof WorkStopped) return (await worker.run(order, limitMs)) as Value
      throw error
    }
  }
  const lookAt = isShared && (options.script !== undefined || !RUNS_FROM_SOURCES) ? runBesideOthers : run
  const look = <Value extends object>(job: 'read' | 'explain' | 'render', capture: Capture, now: string) => {
    const { name, bytes } = capture
    const limitMs = Math.min(timeLimitMs, PAGE_LIMIT_MS + Math.ceil(bytes.length / BYTES_PER_MS))
    return lookAt<Value>({ job, capture, now }, bytes.length, limitMs).catch(unlessStopped(trouble('reader-stopped', { name })))
  }
  const compare = async <Value extends readonly object[]>(order: Exclude<Order, { readonly capture: Capture }>) => {
    const size = order.sources.reduce((sum, { text }) => sum + text.length, order.summary.length)
    const compared = await run<Value>(order, size).catch(unlessStopped(trouble('check-stopped')))
    if ('code' in compared) throw new TroubleError(compared)
    return compared
  }
  return {
    read: async (capture, now) => {
      const reading = await look<Reading>('read', capture, now)
      return 'code' in reading ? { name: capture.name, trouble: reading } : reading
    },
    explain: async (capture, now) => {
      const explained = await look<ExplainedDocument>('explain', capture, now)
      return 'code' in explained ? { name: capture.name, explanation: explained } : explained
    },
    render: async (capture, now) => {
      const rendering = await look<Rendering>('render', capture, now)
      return 'code' in rendering ? { name: capture.name, trouble: rendering } : rendering
    },
    check: (summary, sources) => compare<readonly CheckedSentence[]>({ job: 'check', summary, sources }),
    question: (summary, sources) => compare<readonly JudgeQuestion[]>({ job: 'question', summary, sources }),
    weigh: (checked, said) => compare<readonly CheckedSentence[]>({ job: 'weigh', ...checked, ...said }),
    close: worker.close,
  }
}

/** Work that was stopped is a trouble; any other failure stays one. */
function unlessStopped(reason: Trouble): (error: unknown) => Trouble {
  return (error) => {
    if (error instanceof WorkStopped) return reason
    throw error
  }
}
