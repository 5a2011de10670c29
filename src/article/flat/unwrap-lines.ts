import type { Line } from './line.ts'
import { endsStopped } from './sentence-shape.ts'

/** Fewer lines than this show no margin. */
const FEWEST = 5
/** A line within this many columns of the margin was broken by it. */
const NEAR_MARGIN = 4
/** Wider than this no terminal, fax or newspaper column was ever set. */
const WIDEST = 140
/** A footer may still be one long line. */
const LONG_SHARE = 0.1

/**
 * Lines that were broken at a fixed width are joined to paragraphs again.
 *
 * In: lines. Out: the same lines, unless most of the text reaches one margin; then a line that reaches it without ending
 * a sentence takes the next one in, if that is neither indented nor set off by a blank line.
 */
export function unwrapLines(lines: readonly Line[]): readonly Line[] {
  const margin = findMargin(lines)
  if (margin === undefined) return lines
  const doubled = isDoubleSpaced(lines)
  const paragraphs: Line[][] = []
  let open = false
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (last && open && (doubled || !line.gap) && !line.indented) last.push(line)
    else paragraphs.push([line])
    const reaches = columns(line.text) >= margin - NEAR_MARGIN * 2 - (line.indented ? 4 : 0)
    open = reaches && !(endsStopped(line.text) && columns(line.text) < margin - NEAR_MARGIN)
  }
  return paragraphs.map(([first, ...rest]) => ({ ...first!, text: glueAll([first!, ...rest].map(({ text }) => text)) }))
}

/** A blank line under every line parts no paragraphs. */
function isDoubleSpaced(lines: readonly Line[]): boolean {
  return lines.filter(({ gap }) => gap).length > lines.length * 0.9
}

/** The width that most lines with text stop at, if there is one. Columns: a Han character takes two. */
function findMargin(lines: readonly Line[]): number | undefined {
  const long = lines.filter(({ text }) => text.length > WIDEST).length
  if (long > lines.length * LONG_SHARE) return undefined
  const widths = lines.map(({ text }) => columns(text)).filter((width) => width > 24 && width <= WIDEST)
  if (widths.length < FEWEST) return undefined
  const margin = widths.reduce((widest, width) => Math.max(widest, width), 0)
  const near = lines.filter(({ text }) => columns(text) >= margin - NEAR_MARGIN)
  const broken = near.filter(({ text }) => !endsStopped(text))
  return near.length >= widths.length * 0.55 && broken.length >= near.length * 0.5 ? margin : undefined
}

/** Han, kana, full-width marks and the quotation marks and dashes of Chinese take two columns. A loop: it is asked of every line. */
function columns(text: string): number {
  let width = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 0x2e80 && code <= 0x9fff) || code >= 0xff00 || (code >= 0x2014 && code <= 0x2026)) width++
  }
  return width
}

/** Latin words keep a space between them; Han characters stand close. */
export function glue(left: string, right: string): string {
  return left + spaceBetween(left, right) + right
}

function glueAll(texts: readonly string[]): string {
  return texts.map((text, index) => (index === 0 ? text : spaceBetween(texts[index - 1]!, text) + text)).join('')
}

function spaceBetween(left: string, right: string): string {
  return /[A-Za-z0-9,.;:)’'"]/.test(left.slice(-1)) && /[A-Za-z0-9(‘“'"]/.test(right.slice(0, 1)) ? ' ' : ''
}
