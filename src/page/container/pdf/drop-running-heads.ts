import type { Piece } from './find-pieces.ts'

/** Something at the head or the foot of a page that belongs to the page. */
export interface PageFurniture {
  readonly text: string
  readonly reason: 'repeat' | 'footer'
}

export interface BarePages {
  readonly pages: readonly (readonly Piece[])[]
  readonly apart: readonly PageFurniture[]
}

/** Lines at either end of a page that are looked at. */
const DEEP = 2
/** Points by which a head may stand higher on one page than on another. */
const DRIFT = 6
/** Of the pages: heads of left and right pages differ. */
const SHARE = 0.4

/** A number and nothing else, or with words that say so: `- 3 -`, `第3页 共12页`, `3/12`, `Page 3 of 12`; not `3月`, `共12人`. */
const BARE_NUMBER = /^[-—–·•\s]*(\d{1,4})[-—–·•\s]*$/u
const SAYS_PAGE = /^[-—–·\s]*(?:第\s*\d+\s*[页頁](?:\s*[,，/]?\s*[共总總]\s*\d+\s*[页頁])?|\d+\s*\/\s*\d+|Page\s+\d+(?:\s+of\s+\d+)?)[-—–·\s]*$/iu

interface Row {
  readonly page: number
  readonly text: string
  /** Its numbers aside. */
  readonly pattern: string
  readonly y: number
  readonly end: 'head' | 'foot'
  readonly pieces: readonly Piece[]
}

/**
 * In: the pieces of each page. Out: the same without what comes back at the head or foot of several (its numbers aside) and without page numbers, which are told apart
 * from text by counting up with the pages or by saying that they are one.
 */
export function dropRunningHeads(pages: readonly (readonly Piece[])[]): BarePages {
  const rows = pages.flatMap((pieces, page) => endRows(pieces, page))
  const alike = new Map<string, Row[]>()
  for (const row of rows) alike.set(row.pattern, [...(alike.get(row.pattern) ?? []), row])
  const furniture = rows.flatMap((row) => {
    const reason = reasonFor(row, alike.get(row.pattern)!, pages.length)
    return reason ? [{ row, reason }] : []
  })
  const dropped = new Set(furniture.flatMap(({ row }) => row.pieces))
  return {
    pages: pages.map((pieces) => pieces.filter((piece) => !dropped.has(piece))),
    apart: furniture.map(({ row: { text }, reason }) => ({ text, reason })),
  }
}

/** The first and last lines of a page. A page of few lines is all text. */
function endRows(pieces: readonly Piece[], page: number): readonly Row[] {
  const rows: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const last = rows.at(-1)
    if (last && last[0]!.y - piece.y < piece.size * 0.5) last.push(piece)
    else rows.push([piece])
  }
  const rowOf = (row: readonly Piece[], end: Row['end']): Row => {
    const text = row.toSorted((a, b) => a.x - b.x).map((piece) => piece.text).join(' ')
    return { page, end, y: row[0]!.y, pieces: row, text, pattern: text.replaceAll(/\d+/g, '#').replaceAll(/\s+/g, '') }
  }
  if (rows.length < DEEP + 1) return rows.slice(-1).map((row) => rowOf(row, 'foot'))
  return [...rows.slice(0, DEEP).map((row) => rowOf(row, 'head')), ...rows.slice(-DEEP).map((row) => rowOf(row, 'foot'))]
}

/** In: a row, and the rows of all pages that read the same, their numbers aside. */
function reasonFor(row: Row, alike: readonly Row[], pages: number): PageFurniture['reason'] | undefined {
  if (SAYS_PAGE.test(row.text)) return 'footer'
  const same = new Set(alike.filter((other) => other.end === row.end && Math.abs(other.y - row.y) <= DRIFT).map(({ page }) => page))
  const number = BARE_NUMBER.exec(row.text)?.[1]
  if (number !== undefined) return alike.some((other) => other.page !== row.page && countsWith(row.page - Number(number), other)) ? 'footer' : undefined
  return pages >= 2 && same.size >= Math.max(2, Math.ceil(pages * SHARE)) ? 'repeat' : undefined
}

/** Left and right pages have theirs in other corners. */
function countsWith(ahead: number, { page, text }: Row): boolean {
  const number = BARE_NUMBER.exec(text)?.[1]
  return number !== undefined && page - Number(number) === ahead
}
