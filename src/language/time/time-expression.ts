import type { Span } from '../span.ts'

export type TimeKind = 'date' | 'time' | 'range' | 'duration' | 'set'

export type TimePart = 'year' | 'month' | 'day' | 'hour' | 'minute'

/** What an unstated part was counted from. */
export interface TimeAnchor {
  /** `published`: the reference given; `named`: an expression earlier in the text; `stated`: nothing was needed. */
  readonly kind: 'stated' | 'published' | 'named'
  /** ISO, at its own precision. */
  readonly value?: string
  /** The words of the earlier expression, for `named`. */
  readonly text?: string
}

/** After ISO-TimeML TIMEX3. One value per expression: an ambiguous one has the likeliest reading, or none. */
export interface TimeExpression extends Span {
  readonly kind: TimeKind
  /** TIMEX3 value: `2025-06-16`, `2025-06-16TAF`, `2025-06`, `2024-Q1`, `199`, `P5D`; a range is `begin/end`. */
  readonly timex: string
  /** First moment at the expression's own precision, inclusive; absent for durations and sets. */
  readonly begin?: string
  /** Last moment, inclusive: `2024年` is 2024-01-01 to 2024-12-31; `16日至18日` is 2025-06-16 to 2025-06-18. */
  readonly until?: string
  readonly precision?: 'decade' | 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute'
  readonly anchor: TimeAnchor
  readonly stated: readonly TimePart[]
  readonly inferred: readonly TimePart[]
  /** An inferred part is the likeliest one (`6月16日` in the year of publication), where `去年` or `当年` count it out. */
  readonly assumed?: true
  /** `当地时间16日`, `北京时间17日`: whose clock the text names; two of them may differ by a day and mean one moment. */
  readonly zone?: 'local' | 'beijing'
  /** 截至/以前, 以来, 约, 左右. */
  readonly modifier?: 'before' | 'after' | 'since' | 'until' | 'approximately' | 'start' | 'middle' | 'end'
}

export interface FindTimesOptions {
  /** ISO date or date-time of publication; without it only what the text states or names is resolved. */
  readonly reference?: string | undefined
}
