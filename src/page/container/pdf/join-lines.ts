import type { Piece } from './find-pieces.ts'
import { median } from './order-columns.ts'

/** A paragraph, a title, a row of a table. */
export interface PdfParagraph {
  readonly text: string
  readonly size: number
  /** Set off from what stands above it. */
  readonly gap: boolean
  /** Its first line begins farther in than the others of its column. */
  readonly indented: boolean
  /** 0 is the first. */
  readonly page: number
}

interface Line extends Piece {
  readonly page: number
  /** Of the lines of this size around it: where they begin and end. */
  readonly margin: Margin
}

interface Margin {
  readonly left: number
  readonly right: number
}

/** Shares of the type's size. */
const SAME_SIZE = 0.12
const INDENT = 0.8
/** Of the usual distance between lines: more parts paragraphs. */
const LOOSE = 1.4
const STOPPED = /[。！？!?.…：:；;](?:[”’」』"')）】]*)$/u

/** `• 渡轮`, `1. 渡轮`, `（一）渡轮`, `- ferry`: the lines under it hang. */
const ITEM = /^(?:[•·●○■□▪◆◇–—*-]|[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．])\s*\S/u

/** In: the pieces of each page, in the order of reading. Out: paragraphs: lines that were broken by the margin, a column's end or a page's end are one. */
export function joinLines(pages: readonly (readonly Piece[])[]): readonly PdfParagraph[] {
  const lines = pages.flatMap((pieces, page) => withMargins(rowsOf(pieces)).map((line) => ({ ...line, page })))
  const leading = usualLeading(lines)
  const paragraphs: { lines: Line[]; gap: boolean }[] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    const last = open?.lines.at(-1)
    if (open && last && goesOn(last, line, leading)) open.lines.push(line)
    else paragraphs.push({ lines: [line], gap: !last || !isBelow(last, line) || last.y - line.y > LOOSE * leading })
  }
  return paragraphs.map(({ lines: [first, ...rest], gap }) => ({
    text: rest.reduce((text, line) => glued(text, line.text), first!.text),
    size: first!.size, page: first!.page, gap, indented: isIndented(first!),
  }))
}

/** Cells of a table that follow each other on one line are one row. */
function rowsOf(pieces: readonly Piece[]): readonly Piece[] {
  const rows: Piece[] = []
  for (const piece of pieces) {
    const last = rows.at(-1)
    const besides = last && Math.abs(last.y - piece.y) < 0.3 * piece.size && piece.x >= last.right && Math.abs(last.size - piece.size) <= SAME_SIZE * last.size
    if (besides) rows[rows.length - 1] = { ...last, text: `${last.text}\t${piece.text}`, right: piece.right }
    else rows.push(piece)
  }
  return rows
}

/** Lines of one column and size begin and end near each other; a first line begins inside, a last one ends anywhere. */
function withMargins(pieces: readonly Piece[]): readonly (Piece & { readonly margin: Margin })[] {
  const stacks: Piece[][] = []
  for (const piece of pieces) {
    const last = stacks.at(-1)?.at(-1)
    const follows = last && piece.y < last.y && Math.abs(piece.size - last.size) <= SAME_SIZE * last.size && piece.x < last.right && piece.right > last.x
    if (follows) stacks.at(-1)!.push(piece)
    else stacks.push([piece])
  }
  return stacks.flatMap((stack) => {
    // One at a time: a page may have more pieces than a call takes arguments.
    const left = stack.reduce((least, { x }) => Math.min(least, x), Infinity)
    const right = stack.reduce((most, piece) => Math.max(most, piece.right), -Infinity)
    return stack.map((piece) => ({ ...piece, margin: { left, right } }))
  })
}

const isBelow = (above: Line, line: Line) => line.page === above.page && line.y < above.y && line.x < above.margin.right && line.right > above.margin.left

function usualLeading(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, at) => (at > 0 && isBelow(lines[at - 1]!, line) ? [lines[at - 1]!.y - line.y] : []))
  return median(steps) || 14
}

const isIndented = ({ x, size, margin }: Line) => x - margin.left > INDENT * size

function goesOn(last: Line, line: Line, leading: number): boolean {
  if (Math.abs(last.size - line.size) > SAME_SIZE * last.size || last.text.includes('\t') || line.text.includes('\t')) return false
  const hangs = ITEM.test(last.text) && line.x > last.x + 1 && !ITEM.test(line.text)
  if (isIndented(line) && !hangs && (Math.abs(line.x - last.x) > 1 || STOPPED.test(last.text))) return false
  if (!isFull(last, line)) return false
  if (isBelow(last, line)) return last.y - line.y <= LOOSE * Math.max(leading, last.size)
  // At a column's or a page's end nothing but the sentence tells.
  return !STOPPED.test(last.text) || /^[，。、；：！？”）]/u.test(line.text)
}

/** Of the type's size: lines that are not spread to the margin end this near to where they might. */
const RAGGED = 0.5

/** Was the line broken by the margin? It was where the next one's first word would not have stood on it. */
function isFull(last: Line, line: Line): boolean {
  const [word = ''] = /^(?:[A-Za-z\d'’.,-]+|.[，。、；：！？”）]*)/u.exec(line.text) ?? []
  const perUnit = (line.right - line.x) / Math.max(1, unitsIn(line.text))
  return last.right + (unitsIn(word) + (isLatin(last.text.at(-1)!) ? 1 : 0)) * perUnit > last.margin.right - RAGGED * last.size
}

/** A Han character is as wide as two Latin ones. */
function unitsIn(text: string): number {
  let units = text.length
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x2e80) units++
  return units
}

const isLatin = (character: string) => /[A-Za-z\d,.;:)’'"]/.test(character)

/** `inter-` and `national` are one word, `2031-` and `2032` are not; Latin words keep a space between them, Han characters stand close. */
function glued(left: string, right: string): string {
  if (left.endsWith('\u00ad')) return left.slice(0, -1) + right
  if (/[a-z]-$/.test(left) && /^[a-z]/.test(right)) return left.slice(0, -1) + right
  return left + (isLatin(left.at(-1)!) && /^[A-Za-z\d(‘“'"]/.test(right) ? ' ' : '') + right
}
