import type { Place } from '../route.ts'

interface SpannedProps {
  readonly text: string
  /** Where the text begins in that in which the spans count. */
  readonly start?: number
  readonly spans: readonly Place[]
}

/** A text with the words that were looked for marked in it. */
export function Spanned({ text, start = 0, spans }: SpannedProps) {
  let at = 0
  const parts = spans.flatMap((span) => {
    const [from, to] = [Math.max(span.start - start, at), Math.min(span.end - start, text.length)]
    if (from >= to) return []
    const before = text.slice(at, from)
    at = to
    return [before, <mark key={from}>{text.slice(from, to)}</mark>]
  })
  return <>{parts}{text.slice(at)}</>
}
