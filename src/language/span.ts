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

/** In: spans in order of their start. Out: the index of the first that does not begin before `start`; their number if all do. */
export function firstFrom(spans: readonly Pick<Span, 'start'>[], start: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}
