import { notice } from '../notice.ts'
import { useSignal } from '../signal.ts'

/** What was just done, or why not: at the foot of the page, gone by itself. */
export function NoticeLine() {
  const words = useSignal(notice)
  return <p class="notice-line" role="status" data-shown={words === '' ? undefined : ''}>{words}</p>
}
