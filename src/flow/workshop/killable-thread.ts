import { Worker } from 'node:worker_threads'
import type { Order } from './perform.ts'
import { WorkStopped } from './work-stopped.ts'

export interface ThreadOptions {
  readonly timeLimitMs: number
  readonly memoryMb: number
  readonly script: URL
}

/** A thread of its own for work that may have to be killed. It starts with the first order, stays warm, and is replaced after a death. */
export interface KillableThread {
  /** One order after the other. Rejects with WorkStopped where time or memory ran out, and with what the work threw. */
  readonly run: (order: Order) => Promise<unknown>
  readonly close: () => Promise<void>
}

export function killableThread({ timeLimitMs, memoryMb, script }: ThreadOptions): KillableThread {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  const kill = async () => {
    const dead = worker
    worker = undefined
    await dead?.terminate()
  }
  const runOne = async (order: Order) => {
    worker ??= new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    try {
      return await answerOf(worker, order, timeLimitMs)
    } catch (error) {
      await kill()
      throw error
    }
  }
  return {
    run: (order) => {
      const answer = last.then(() => runOne(order))
      last = answer.catch(() => undefined)
      return answer
    },
    close: kill,
  }
}

/** An idle worker does not keep the process alive; a busy one does. */
function answerOf(worker: Worker, order: Order, timeLimitMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (how: () => void) => {
      clearTimeout(timer)
      // One by one: `removeAllListeners` would take away what Node itself hears the thread with.
      worker.off('message', answered).off('error', failed).off('exit', stopped)
      worker.unref()
      how()
    }
    const answered = (value: unknown) => settle(() => resolve(value))
    const failed = (error: unknown) => settle(() => reject(ranOutOfMemory(error) ? new WorkStopped({ cause: error }) : error))
    const stopped = () => settle(() => reject(new WorkStopped()))
    const timer = setTimeout(stopped, timeLimitMs)
    worker.on('message', answered).on('error', failed).on('exit', stopped)
    worker.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(order)
  })
}

const ranOutOfMemory = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
