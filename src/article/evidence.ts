/** A place in an article. After W3C Web Annotation: TextPositionSelector (start, end) and TextQuoteSelector (the rest). */
export interface Evidence {
  /** Article.id, or the id of a source given to the check. */
  readonly article: string
  /** Offset in `textOf(article)`, UTF-16 code units. */
  readonly start: number
  /** Exclusive. */
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** How many characters of context stand on each side of a quotation. */
const CONTEXT = 24

export function evidenceAt(article: string, text: string, start: number, end: number): Evidence {
  return {
    article,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  }
}
