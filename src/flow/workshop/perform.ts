import type { SourceText } from '../../article/index.ts'
import { checkSummary } from '../../check/index.ts'
import type { Capture } from '../../fetch/index.ts'
import { readCapture } from '../read-capture.ts'

/** One piece of work on what strangers wrote, as it travels to a worker. */
export type Order =
  | { readonly job: 'read'; readonly capture: Capture; readonly now: string }
  | { readonly job: 'check'; readonly summary: string; readonly sources: readonly SourceText[] }

/** Out: a Reading, or checked sentences. Pure: the same in any thread. */
export function perform(order: Order): unknown {
  return order.job === 'read' ? readCapture(order.capture, order.now) : checkSummary(order.summary, order.sources)
}
