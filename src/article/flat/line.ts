/** One line of a flattened page, or one piece of a page that is all on one line. */
export interface Line {
  /** Without the white space around it. */
  readonly text: string
  /** Offset of `text` in the page, UTF-16. */
  readonly at: number
  /** It stood indented, as Chinese paragraphs are. */
  readonly indented: boolean
  /** A blank line stood above it. */
  readonly gap: boolean
  /** Cut out of a longer line: what stands next to it is not a line of its own. */
  readonly piece: boolean
}

/** White space that pages indent with: spaces, full-width spaces, no-break spaces, zero-width marks. */
const MARGIN = /^[\s\u3000\u00a0\u200b-\u200d\ufeff\u2060]+|[\s\u3000\u00a0\u200b-\u200d\ufeff\u2060]+$/g
const INDENT = /^(?: {2,8}|\u3000+|[\u00a0\t]+)(?=\S)/

/** In: a page's text. Out: its lines that hold anything, in order. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let at = 0
  let gap = true
  for (const raw of text.split('\n')) {
    const trimmed = raw.replace(MARGIN, '')
    if (trimmed === '') gap = true
    else {
      lines.push({ text: trimmed, at: at + raw.indexOf(trimmed), indented: INDENT.test(raw), gap, piece: false })
      gap = false
    }
    at += raw.length + 1
  }
  return lines
}
