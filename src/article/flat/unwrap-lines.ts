import type { Line } from './line.ts'
import { endsStopped } from './sentence-shape.ts'

/** Fewer lines than this show no margin. */
const FEWEST = 5
/** A line within this many columns of the margin was broken by it. */
const NEAR_MARGIN = 4
/** Wider than this no terminal, fax or newspaper column was ever set. */
const WIDEST = 140

/**
 * Lines that were broken at a fixed width are joined to paragraphs again.
 *
 * In: lines. Out: the same lines, unless most of the text reaches one margin; then a line that reaches it without ending
 * a sentence takes the next one in, if that is neither indented nor set off by a blank line.
 */
export function unwrapLines(lines: readonly Line[]): readonly Line[] {
  const margin = findMargin(lines)
  if (margin === undefined) return lines
  const joined: Line[] = []
  let open = false
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && open && !line.gap && !line.indented) joined[joined.length - 1] = { ...last, text: glue(last.text, line.text) }
    else joined.push(line)
    const reaches = columns(line.text) >= margin - NEAR_MARGIN * 2 - (line.indented ? 4 : 0)
    open = reaches && !(endsStopped(line.text) && columns(line.text) < margin - NEAR_MARGIN)
  }
  return joined
}

/** The width that most lines with text stop at, if there is one. Columns: a Han character takes two. */
function findMargin(lines: readonly Line[]): number | undefined {
  const widths = lines.map(({ text }) => columns(text)).filter((width) => width > 24)
  if (widths.length < FEWEST) return undefined
  const margin = widths.reduce((widest, width) => Math.max(widest, width), 0)
  if (margin > WIDEST) return undefined
  const near = lines.filter(({ text }) => columns(text) >= margin - NEAR_MARGIN)
  const broken = near.filter(({ text }) => !endsStopped(text))
  return near.length >= widths.length * 0.55 && broken.length >= near.length * 0.5 ? margin : undefined
}

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/gu

function columns(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0)
}

/** Latin words keep a space between them; Han characters stand close. */
export function glue(left: string, right: string): string {
  return /[A-Za-z0-9,.;:)’'"]$/.test(left) && /^[A-Za-z0-9(‘“'"]/.test(right) ? `${left} ${right}` : left + right
}
