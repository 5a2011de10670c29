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
  const margin = findMargin(lines) ?? indentedMargin(lines)
  if (margin === undefined) return lines
  const doubled = isDoubleSpaced(lines)
  const paragraphs: Line[][] = []
  let open = false
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (last && open && (doubled || !line.gap) && !line.indented && !RULE.test(line.text)) last.push(line)
    else paragraphs.push([line])
    const width = columns(line.text) + (line.indented ? INDENT : 0)
    const reaches = width >= margin - NEAR_MARGIN * 2 && width <= margin + NEAR_MARGIN
    open = reaches && !RULE.test(line.text) && !HEAD.test(line.text) && !(endsStopped(line.text) && width < margin - NEAR_MARGIN)
  }
  return paragraphs.map(([first, ...rest]) => ({ ...first!, text: glueAll([first!, ...rest].map(({ text }) => text)) }))
}

/** A rule across the page; a running head that reaches over it: `GAZETTE        Page 3`. */
const RULE = /^[-=_*─━—~·.\s]{5,}$/u
const HEAD = /\S {4,}\S/

/** A blank line under every line parts no paragraphs. */
function isDoubleSpaced(lines: readonly Line[]): boolean {
  return lines.filter(({ gap }) => gap).length > lines.length * 0.9
}

/** Of lines of text wider than a narrow column, this share must stop at the margin, and this share of those in mid-sentence. */
const AT_MARGIN = 0.5
const BROKEN_SHARE = 0.5
/** Lines that run past the margin are another's: a summary, a footer. */
const PAST_MARGIN = 0.35
const NARROW = 24

/** The width that most lines with text stop at, if there is one. Columns: a Han character takes two. */
function findMargin(lines: readonly Line[]): number | undefined {
  const long = lines.filter(({ text }) => text.length > WIDEST).length
  if (long > lines.length * LONG_SHARE) return undefined
  const measured = lines.map(({ text, indented }) => ({ text, width: columns(text) + (indented ? INDENT : 0) })).filter(({ width }) => width > NARROW && width <= WIDEST)
  if (measured.length < FEWEST) return undefined
  const margin = fullestWidth(measured.map(({ width }) => width))
  const within = measured.filter(({ width }) => width <= margin)
  const near = within.filter(({ width }) => width >= margin - NEAR_MARGIN)
  const broken = near.filter(({ text }) => !endsStopped(text))
  const fits = near.length >= FEWEST - 1 && near.length >= within.length * AT_MARGIN && broken.length >= near.length * BROKEN_SHARE
  return fits && measured.length - within.length <= near.length * PAST_MARGIN ? margin : undefined
}

/** Fewer broken lines, or fewer indents, are chance. */
const FEWEST_BROKEN = 2

/** Few lines tell a margin too, where paragraphs are indented: each line that stops in mid-sentence stops at one width, and what follows it is not indented. */
function indentedMargin(lines: readonly Line[]): number | undefined {
  const first = lines.findIndex(({ indented }) => indented)
  const region = first < 0 ? [] : lines.slice(first)
  if (region.filter(({ indented }) => indented).length < FEWEST_BROKEN) return undefined
  const widths = region.map(({ text, indented }) => columns(text) + (indented ? INDENT : 0))
  const broken = widths.filter((width, at) => width > NARROW && !endsStopped(region[at]!.text) && region[at + 1]?.indented === false && !region[at + 1]!.gap)
  const margin = widths.reduce((most, width) => Math.max(most, width), 0)
  return broken.length >= FEWEST_BROKEN && margin <= WIDEST && broken.every((width) => width >= margin - NEAR_MARGIN) ? margin : undefined
}

/** A Chinese paragraph begins two characters in. */
const INDENT = 4

/** The width at which, or a little short of which, most lines stop; of two such the wider. */
function fullestWidth(widths: readonly number[]): number {
  const counts = new Uint32Array(WIDEST + 2)
  for (const width of widths) counts[width]!++
  let [best, most] = [0, 0]
  for (let width = NARROW; width <= WIDEST; width++) {
    if (counts[width] === 0) continue
    const inside = counts.subarray(width - NEAR_MARGIN, width + 1).reduce((sum, count) => sum + count, 0)
    if (inside >= most) [best, most] = [width, inside]
  }
  return best
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

/** Each line is laid beside the one before it alone: what is whole already may be a megabyte. */
function glueAll(texts: readonly string[]): string {
  const parts: string[] = []
  for (const text of texts) {
    const last = parts.at(-1)
    if (last === undefined) parts.push(text)
    else if (HYPHENATED.test(last.slice(-3)) && /^[a-z]/.test(text)) parts.splice(-1, 1, last.slice(0, -1), text)
    else parts.push(spaceBetween(last, text) + text)
  }
  return parts.join('')
}

/** `precau-`, broken at the margin; not `twenty-` of a number in capitals, nor `--`. */
const HYPHENATED = /[a-z]{2}-$/

function spaceBetween(left: string, right: string): string {
  return /[A-Za-z0-9,.;:)’'"]/.test(left.slice(-1)) && /[A-Za-z0-9(‘“'"]/.test(right.slice(0, 1)) ? ' ' : ''
}
