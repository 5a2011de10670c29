/** The process that compiles: takes one order at a time, sends back what came of it. It ends with the process that it works for. */
import type { Reply, Started } from '../workshop/killable-process.ts'
import { carryOut, type CompileOrder } from './compile-order.ts'

function reply(order: CompileOrder): Reply {
  try {
    return { answer: carryOut(order) }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.on('message', (order: CompileOrder) => process.send?.(reply(order)))
process.on('disconnect', () => process.exit())
process.send?.({ started: true } satisfies Started)
