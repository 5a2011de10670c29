import type { Piece } from './find-pieces.ts'

/** Columns have at least so many lines each; these fill this much of the width, by and large, hold a comma or a stop as often as this, and are so many characters wide: a table's cells are not. */
const FEWEST_LINES = 4
const FILLED = 0.55
const MARKED = 0.2
const NARROWEST = 8
const MARK = /[，。、；：！？,.;:!?]/u
/** Of the type's size: no narrower strip parts columns. */
const GUTTER = 0.8
/** Files that go from column to column oftener than this for each column there is were written line by line across all. */
const MOST_CROSSINGS = 3

interface Column {
  readonly from: number
  readonly to: number
}

/**
 * In: a page's pieces in the order of the file. Out: the same in the order of reading.
 *
 * Most files are written in the order of reading, and keep it. One that was written line by line across its columns is sorted: from one piece that crosses the columns
 * (a title, a picture's caption) to the next, the left column first.
 */
export function orderColumns(pieces: readonly Piece[]): readonly Piece[] {
  const columns = findColumns(pieces)
  if (columns.length < 2 || crossings(pieces, columns) <= MOST_CROSSINGS * columns.length) return pieces
  return bandsOf(pieces, columns).flatMap((band) => inColumns(band, columns))
}

const columnOf = ({ x, right }: Piece, columns: readonly Column[]) => columns.findIndex(({ from, to }) => x >= from && right <= to)

/** Of the lines beside it: so few may stand in a gutter (a title, a number between columns). */
const STRAY = 0.15
/** Points: no paper is wider. */
const WIDEST = 20_000

/** The strips of a page between which hardly a line of the text's own size crosses. */
function findColumns(pieces: readonly Piece[]): readonly Column[] {
  const size = median(pieces.map((piece) => piece.size))
  const left = pieces.reduce((least, { x }) => Math.min(least, x), Infinity)
  const width = Math.ceil(pieces.reduce((most, { right }) => Math.max(most, right), -Infinity) - left)
  if (!(width > 0 && width < WIDEST)) return []
  const narrow = pieces.filter((piece) => piece.right - piece.x < width * 0.6)
  const columns = strips(coverage(narrow, left, width), GUTTER * size).map(({ from, to }) => ({ from: from + left - 1, to: to + left + 1 }))
  return columns.every((column) => column.to - column.from >= NARROWEST * size && isProse(narrow.filter((piece) => columnOf(piece, [column]) === 0), column)) ? columns : []
}

/** How many pieces stand over each point of the page's width. */
function coverage(pieces: readonly Piece[], left: number, width: number): Float64Array {
  const counts = new Float64Array(width + 2)
  for (const { x, right } of pieces) {
    counts[Math.max(0, Math.floor(x - left))]! += 1
    counts[Math.min(width + 1, Math.ceil(right - left))]! -= 1
  }
  for (let at = 1; at < counts.length; at++) counts[at]! += counts[at - 1]!
  return counts
}

/** `▁███▁▁██▁` -> two strips. */
function strips(counts: Float64Array, gutter: number): readonly Column[] {
  const few = STRAY * counts.reduce((most, count) => Math.max(most, count), 0)
  const found: Column[] = []
  counts.forEach((count, at) => {
    if (count <= few) return
    const last = found.at(-1)
    if (last && at - last.to < gutter) found[found.length - 1] = { from: last.from, to: at + 1 }
    else found.push({ from: at, to: at + 1 })
  })
  return found
}

function isProse(lines: readonly Piece[], { from, to }: Column): boolean {
  const filled = lines.reduce((sum, { x, right }) => sum + (right - x), 0)
  const marked = lines.filter(({ text }) => MARK.test(text)).length
  return lines.length >= FEWEST_LINES && marked >= MARKED * lines.length && filled >= FILLED * lines.length * (to - from)
}

function crossings(pieces: readonly Piece[], columns: readonly Column[]): number {
  const visited = pieces.map((piece) => columnOf(piece, columns)).filter((column) => column >= 0)
  return visited.filter((column, at) => at > 0 && column !== visited[at - 1]).length
}

/** From the top down; what crosses the columns is a band of its own. */
function bandsOf(pieces: readonly Piece[], columns: readonly Column[]): readonly (readonly Piece[])[] {
  const bands: Piece[][] = []
  let open = false
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const across = columnOf(piece, columns) < 0
    if (open && !across) bands.at(-1)!.push(piece)
    else bands.push([piece])
    open = !across
  }
  return bands
}

function inColumns(band: readonly Piece[], columns: readonly Column[]): readonly Piece[] {
  return band.toSorted((a, b) => columnOf(a, columns) - columnOf(b, columns) || b.y - a.y || a.x - b.x)
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
