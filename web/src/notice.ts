import { signal } from './signal.ts'

/** What came of what the reader just did, where nothing on the page shows it by itself. */
export const notice = signal('')

const SHOWN_MS = 5000
let timer: ReturnType<typeof setTimeout> | undefined

export function notify(words: string): void {
  clearTimeout(timer)
  notice.set(words)
  timer = setTimeout(() => notice.set(''), SHOWN_MS)
}
