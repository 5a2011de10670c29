/** The process that opens containers: takes one, sends back what came of it. It ends with the process that it works for. */
import { workOnContainer } from './container-work.ts'
import type { Reply, Started } from './workshop/killable-process.ts'
import type { Order } from './workshop/perform.ts'

async function reply(order: Order): Promise<Reply> {
  if (!('capture' in order)) return { fault: `no container work: ${order.job}` }
  try {
    return { answer: await workOnContainer(order.job, order.capture, order.now) }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.on('message', (order: Order) => void reply(order).then((answer) => process.send?.(answer)))
process.on('disconnect', () => process.exit())
process.send?.({ started: true } satisfies Started)
