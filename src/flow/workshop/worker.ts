/** The process that may be killed: takes one order at a time, sends back what came of it. It ends with the process that it works for. */
import type { Reply, Started } from './killable-process.ts'
import { type Order, perform } from './perform.ts'

function reply(order: Order): Reply {
  try {
    return { answer: perform(order) }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.on('message', (order: Order) => process.send?.(reply(order)))
process.on('disconnect', () => process.exit())
process.send?.({ started: true } satisfies Started)
