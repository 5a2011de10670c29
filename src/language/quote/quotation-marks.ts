/** A pair of outer quotation marks, or an opening one that its line never closes. */
export interface Quotation {
  /** Of the opening mark. */
  readonly start: number
  /** After the closing mark. */
  readonly end: number
  readonly contentStart: number
  readonly contentEnd: number
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '"': '"' }
const ANY = /[“”「」『』"]/g

/**
 * In: one line. Out: its outer quotations. ASCII marks pair up in turn, with spaces around them or not (`" 朋友圈 "`); one mark
 * within another pair is part of what is quoted.
 */
export function quotations(line: string): readonly Quotation[] {
  const found: Quotation[] = []
  let open: { at: number; mark: string; depth: number } | undefined
  for (const { 0: mark, index } of line.matchAll(ANY)) {
    if (!open) {
      if (mark in CLOSING) open = { at: index, mark, depth: 1 }
    } else if (mark === CLOSING[open.mark]) {
      open.depth--
      if (open.depth > 0) continue
      found.push(trimmed(line, open.at, index))
      open = undefined
    } else if (mark === open.mark) {
      open.depth++
    }
  }
  return found
}

function trimmed(line: string, start: number, close: number): Quotation {
  let contentStart = start + 1
  let contentEnd = close
  while (contentStart < contentEnd && line[contentStart] === ' ') contentStart++
  while (contentEnd > contentStart && line[contentEnd - 1] === ' ') contentEnd--
  return { start, end: close + 1, contentStart, contentEnd }
}
