import type { Progress } from '../../flow/index.ts'
import { plain } from './terminal.ts'
import { displayWidth } from './width.ts'

const BAR = 24
/** Work that is over sooner needs no bar. */
const QUIET_MS = 300

export interface ProgressBar {
  readonly onProgress: (progress: Progress) => void
  /** Wipes the bar away. */
  readonly done: () => void
}

/** A bar on standard error, where that is a terminal; otherwise nothing is ever written. */
export function progressBar(stream: NodeJS.WriteStream = process.stderr, clock: () => number = Date.now): ProgressBar {
  if (!stream.isTTY) return { onProgress: () => undefined, done: () => undefined }
  const begun = clock()
  let shown = false
  return {
    onProgress: (progress) => {
      if (clock() - begun < QUIET_MS) return
      stream.write(`\r\u001b[K${barLine(progress, stream.columns || 80)}`)
      shown = true
    },
    done: () => {
      if (shown) stream.write('\r\u001b[K')
      shown = false
    },
  }
}

/** `━━━━━━──────  3/12  news/a.html`, cut to the columns there are. */
export function barLine({ done, of, name }: Progress, columns: number): string {
  const filled = of === 0 ? BAR : Math.round((done / of) * BAR)
  const head = `${'━'.repeat(filled)}${'─'.repeat(BAR - filled)}  ${done}/${of}  `
  let line = head
  for (const character of plain(name)) {
    if (displayWidth(line + character) >= columns) break
    line += character
  }
  return line
}
