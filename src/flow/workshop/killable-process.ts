import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { watchMemory } from './watch-memory.ts'
import { WorkStopped } from './work-stopped.ts'

export interface ProcessOptions {
  readonly timeLimitMs: number
  /** Of all of the process, by and large. */
  readonly memoryMb: number
  readonly script: URL
  /** How long it is kept without work. */
  readonly warmMs?: number
}

/** What the process sends back for an order: what came of it, or what went wrong in our own code. */
export type Reply = { readonly answer: unknown } | { readonly fault: string }
/** What it sends before, once it has started. */
export type Started = { readonly started: true }

/**
 * A process of its own for work that may have to be killed. It starts with the first order, stays warm for a while, and is replaced after a death.
 * Not a thread: on Node 24 a thread that runs out of memory takes the whole process with it.
 */
export interface KillableProcess {
  /** One order after the other, each in its own time limit, else in that of all. Rejects with WorkStopped where time or memory ran out, and with what the work threw. */
  readonly run: (order: object, timeLimitMs?: number) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** What a process has beside its heap of old objects: its code, its young objects, a page that is being decoded. */
const BESIDE_HEAP_MB = 56
/** Each half of the space of young objects, as Node 20 and 22 have it: on Node 24 it may grow to several times as much. */
const YOUNG_MB = 16
/** What an idle process holds is not its work's. */
const IDLE_MB = 96
/** A process starts in a tenth of a second; on a busy machine that may be seconds, and they are not its document's. */
const START_MS = 30_000
/** A feed may follow a feed; by then nothing did, and what it holds is given back. */
const WARM_MS = 60_000
const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null
const heapOf = (memoryMb: number) => Math.max(memoryMb / 2, memoryMb - BESIDE_HEAP_MB)

export function killableProcess({ timeLimitMs, memoryMb, script, warmMs = WARM_MS }: ProcessOptions): KillableProcess {
  let child: ChildProcess | undefined
  let last: Promise<unknown> = Promise.resolve()
  let resting: NodeJS.Timeout | undefined
  const kill = async () => {
    const dead = child
    child = undefined
    if (!dead || hasEnded(dead)) return
    const ended = once(dead, 'exit')
    dead.ref()
    dead.kill('SIGKILL')
    await ended
  }
  const runOne = async (order: object, ownLimitMs: number) => {
    clearTimeout(resting)
    // One that died while it had nothing to do is no fault of the next document's.
    if (child && (!child.connected || hasEnded(child))) child = undefined
    const startMs = child ? 0 : START_MS
    child ??= fork(script, { serialization: 'advanced', execArgv: [`--max-old-space-size=${heapOf(memoryMb)}`, `--max-semi-space-size=${YOUNG_MB}`], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    try {
      const answer = await answerOf(child, order, { timeLimitMs: ownLimitMs, startMs, residentMb: memoryMb + IDLE_MB })
      resting = setTimeout(() => void kill(), warmMs).unref()
      return answer
    } catch (error) {
      await kill()
      throw error
    }
  }
  return {
    run: (order, ownLimitMs = timeLimitMs) => {
      const answer = last.then(() => runOne(order, ownLimitMs))
      last = answer.catch(() => undefined)
      return answer
    },
    close: () => {
      clearTimeout(resting)
      return kill()
    },
  }
}

interface AnswerLimits {
  readonly timeLimitMs: number
  /** Of a process that is new: how long it may take until it says that it has started. */
  readonly startMs: number
  readonly residentMb: number
}

/** An idle process does not keep ours alive; a busy one does. */
function answerOf(child: ChildProcess, order: object, { timeLimitMs, startMs, residentMb }: AnswerLimits): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (how: () => void) => {
      clearTimeout(timer)
      endWatch()
      child.off('message', replied).off('error', stopped).off('exit', stopped)
      child.unref()
      child.channel?.unref()
      how()
    }
    const replied = (reply: Reply | Started) => {
      if ('started' in reply) return startClock(timeLimitMs)
      settle(() => ('answer' in reply ? resolve(reply.answer) : reject(new Error(reply.fault))))
    }
    const stopped = (cause?: unknown) => settle(() => reject(new WorkStopped({ cause })))
    let timer: NodeJS.Timeout | undefined
    const startClock = (ms: number) => {
      clearTimeout(timer)
      timer = setTimeout(stopped, ms)
    }
    startClock(startMs + timeLimitMs)
    const endWatch = watchMemory(child.pid, residentMb, stopped)
    child.on('message', replied).on('error', stopped).on('exit', stopped)
    child.ref()
    child.channel?.ref()
    child.send(order)
  })
}
