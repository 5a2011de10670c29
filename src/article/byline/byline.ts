import type { DatePrecision } from '../article.ts'

/** A date as a page states it. `yearStated: false` when only month and day are there; `at` then has no year (`--10-08T12:00`). */
export interface StatedDate {
  readonly start: number
  /** Exclusive. */
  readonly end: number
  readonly text: string
  /** ISO 8601 at its own precision: `2025-06-17`, `2025-06-17T16:01:00+08:00`; without a year `--06-17`, `--06-17T16:01`. */
  readonly at: string
  readonly precision: DatePrecision
  readonly yearStated: boolean
}

/** Who stands behind an article, as one line or one text says it. */
export interface Byline {
  /** Who first wrote it: 来源, 电头, 转自. */
  readonly origin?: string
  readonly authors: readonly string[]
  readonly editors: readonly string[]
  /** Photographers, designers, proof-readers: named, and neither authors nor editors. */
  readonly others: readonly string[]
  readonly dates: readonly StatedDate[]
}

export const NO_BYLINE: Byline = { authors: [], editors: [], others: [], dates: [] }

/** Several bylines of one article: the first origin counts, names are gathered once each. */
export function mergeBylines(bylines: readonly Byline[]): Byline {
  const origin = bylines.find((byline) => byline.origin !== undefined)?.origin
  const gather = (pick: (byline: Byline) => readonly string[]) => [...new Set(bylines.flatMap(pick))]
  return {
    ...(origin !== undefined && { origin }),
    authors: gather(({ authors }) => authors),
    editors: gather(({ editors }) => editors),
    others: gather(({ others }) => others),
    dates: bylines.flatMap(({ dates }) => dates),
  }
}
