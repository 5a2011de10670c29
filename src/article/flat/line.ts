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

/** Answers of machines are copied with their marks: `**船程变长**`, twice at least; not `2**10`. */
const BOLD = /\*\*(?=\S)[^*\n]{1,200}(?<=\S)\*\*[\s\S]*\*\*(?=\S)[^*\n]{1,200}(?<=\S)\*\*/u

function withoutMarks(line: string): string {
  return line.replace(/\*\*(?=\S)([^*\n]{1,200}?)\*\*/gu, '$1').replace(/^#{1,6}\s+(?=\S)|^>\s+(?=\S)/u, '')
}

/** In: a page's text. Out: its lines that hold anything, in order. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let at = 0
  let gap = true
  const marked = BOLD.test(text)
  for (const raw of text.split('\n')) {
    const bare = raw.replace(MARGIN, '')
    const trimmed = marked ? withoutMarks(bare) : bare
    if (trimmed === '') gap = true
    else {
      lines.push({ text: trimmed, at: at + Math.max(0, raw.indexOf(trimmed.slice(0, 4))), indented: INDENT.test(raw), gap, piece: false })
      gap = false
    }
    at += raw.length + 1
  }
  return lines
}
