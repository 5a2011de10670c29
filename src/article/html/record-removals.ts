import type { Removal, RemovalReason } from '../article.ts'
import type { MarkedLine } from './mark-lines.ts'
import type { PageLine } from './page-line.ts'

const LONGEST = 2000

export interface Loss {
  readonly text: string
  readonly reason: RemovalReason
  readonly step: string
}

/**
 * What the article leaves out of the page.
 *
 * In: all lines of the page, the marked ones of the body, and lines set apart (abstracts). Out: removals in reading order,
 * neighbours with one reason together.
 */
export function recordRemovals(all: readonly PageLine[], body: readonly MarkedLine[], apart: ReadonlySet<number>): readonly Removal[] {
  const marked = new Map(body.map((entry) => [entry.line.index, entry]))
  const removals: Removal[] = []
  let lastIndex = -2
  for (const line of all) {
    const loss = lossOf(line, marked.get(line.index), apart)
    if (!loss) continue
    const last = removals.at(-1)
    if (last && lastIndex === line.index - 1 && last.reason === loss.reason && last.step === loss.step && last.text.length + loss.text.length < LONGEST) {
      removals[removals.length - 1] = { ...last, text: `${last.text}\n${loss.text}` }
    } else {
      removals.push(loss)
    }
    lastIndex = line.index
  }
  return removals
}

/** What of a line the article leaves out, and why: nothing, all of it, or a link at its end. */
export function lossOf(line: PageLine, marked: MarkedLine | undefined, apart: ReadonlySet<number>): Loss | undefined {
  if (apart.has(line.index)) return undefined
  if (marked?.cut !== undefined && marked.removed === undefined) return { text: marked.cut, reason: 'navigation', step: 'html-tail' }
  if (marked) return marked.removed === undefined ? undefined : { text: line.text, reason: marked.removed, step: 'html-line' }
  const reason = line.hidden ? 'hidden' : (line.region?.kind === 'body' ? undefined : line.region?.reason) ?? (line.linked > line.text.length * 0.5 ? 'navigation' : 'template')
  return { text: line.text, reason, step: 'html-body' }
}
