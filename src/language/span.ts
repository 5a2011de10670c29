/** A stretch of a text. Offsets are UTF-16 code units, `end` exclusive; `text` is always `whole.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

export function spanOf(whole: string, start: number, end: number): Span {
  return { start, end, text: whole.slice(start, end) }
}

export function overlaps(a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end
}
