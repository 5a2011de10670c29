import { unifyForms } from './unify-forms.ts'

/** Text of one line that stands together, in points; `y` grows upwards, as in PDF. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  /** Of the type. */
  readonly size: number
}

/** What pdf.js gives of a page's text: a string, and the matrix that puts it in its place. */
export interface PdfText {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  /** `ttb` for columns that are read from top to bottom. */
  readonly dir: string
}

/** Shares of the type's size: words are farther apart than letters, columns than words. */
const LETTER_GAP = 0.45
const WORD_GAP = 0.15
const COLUMN_GAP = 1.8
/** Indices and exponents stand off the line by less. */
const SAME_LINE = 0.45

/** Pieces of a page, and what was written across it. */
export interface PagePieces {
  readonly pieces: readonly Piece[]
  readonly slanted: readonly string[]
}

/** In: a page's text as pdf.js gives it. Out: its pieces in the order of the file. Text that is turned by a quarter is turned back; slanted text is a watermark. */
export function findPieces(texts: readonly PdfText[]): PagePieces {
  const slanted: string[] = []
  const pieces: Piece[] = []
  for (const text of texts) {
    // A space of its own may bridge the gap between two columns: how far apart the words are is seen without it.
    if (text.str.trim() === '') continue
    const piece = placed(text)
    const last = pieces.at(-1)
    const gap = last && piece ? gapBetween(last, piece) : undefined
    if (!piece) slanted.push(text.str)
    else if (gap !== undefined && gap < COLUMN_GAP * piece.size) pieces[pieces.length - 1] = together(last!, piece, gap)
    else pieces.push(piece)
  }
  return { pieces: pieces.map(trimmed).filter(({ text }) => text !== ''), slanted: slanted.map((text) => text.trim()).filter((text) => text !== '') }
}

/** Down a column as along a line; a page that lies on its side is set up. */
function placed({ str, transform, width, height, dir }: PdfText): Piece | undefined {
  const [a = 0, b = 0, , , e = 0, f = 0] = transform
  const size = Math.hypot(a, b) || Math.abs(height)
  if (dir === 'ttb') return pieceAt(str, -f, e, Math.abs(height), size)
  if (Math.abs(b) < Math.abs(a) * 0.05) return pieceAt(str, e, f, width, size)
  if (Math.abs(a) > Math.abs(b) * 0.05) return undefined
  return b > 0 ? pieceAt(str, f, -e, width, size) : pieceAt(str, -f, e, width, size)
}

const pieceAt = (text: string, x: number, y: number, width: number, size: number): Piece => ({ text, x, right: x + width, y, size })

/** How far behind the last piece the next one begins; nothing where it stands on another line, or before it. */
function gapBetween(last: Piece, next: Piece): number | undefined {
  const size = Math.max(last.size, next.size)
  const gap = next.x - last.right
  return Math.abs(last.y - next.y) <= SAME_LINE * size && gap > -size ? gap : undefined
}

function together(last: Piece, next: Piece, gap: number): Piece {
  const between = isApart(last.text, next.text, gap / next.size) ? ' ' : ''
  const text = `${last.text}${between}${next.text}`
  // An exponent does not move the line.
  const [y, size] = last.size >= next.size ? [last.y, last.size] : [next.y, next.size]
  return { text, x: last.x, right: Math.max(last.right, next.right), y, size }
}

const ENDS_IN_SPACE = /\s$/u
const STARTS_IN_SPACE = /^\s/u

function isApart(left: string, right: string, gap: number): boolean {
  if (ENDS_IN_SPACE.test(left) || STARTS_IN_SPACE.test(right)) return false
  return gap > (isHan(left.at(-1)!) || isHan(right[0]!) ? LETTER_GAP : WORD_GAP)
}

/** `湾`, `，`, `“` of Chinese; not `a`, `,`. */
const isHan = (character: string) => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u2018-\u201d\u2014\u2026]/u.test(character)

/** Where lines are spread to fill the measure, pdf.js sees spaces between Han characters; a title set wide, one space after each character, keeps none either. */
const SPREAD = /(?<=[\u2e80-\u9fff\uff00-\uffef\u201d]) (?=[\u2e80-\u9fff\uff00-\uffef\u201c])/gu

/** `河 湾 市` was spread; `河湾晚报 第三版` has a space that says something. */
function trimmed(piece: Piece): Piece {
  const text = unifyForms(piece.text).replaceAll(/[ \t\u00a0]+/g, ' ').trim()
  const spaces = text.match(SPREAD)?.length ?? 0
  return { ...piece, text: spaces > 3 && spaces > text.length / 4 ? text.replaceAll(SPREAD, '') : text }
}
