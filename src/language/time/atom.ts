/** The smallest pieces of time expressions: `2022年` `9月` `14日` `下午` `去年` `三天前`. */

/** What a relative piece counts from. `either`: the date last named nearby, else the publication (`三年后`). */
export type Origin = 'reference' | 'context' | 'either'
export type Edge = 'start' | 'middle' | 'end'
export type CountUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second'
/** After TIMEX3; `DW`, the hours before dawn, and `DT`, all daylight, are ours. */
export type DayPart = 'DW' | 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'
export type Season = 'SP' | 'SU' | 'FA' | 'WI'

export type Piece =
  | { readonly slot: 'century'; readonly century: number | 'last' | 'this' }
  | { readonly slot: 'decade'; readonly century: number | 'last' | 'this' | undefined; readonly decade: number }
  /** A five-year plan, `“十四五”时期`. */
  | { readonly slot: 'plan'; readonly first: number; readonly last: number }
  | { readonly slot: 'year'; readonly year: number }
  | { readonly slot: 'year'; readonly offset: number; readonly from: Origin; readonly count?: true }
  | { readonly slot: 'month'; readonly month: number; readonly weak?: boolean }
  | { readonly slot: 'month'; readonly offset: number; readonly from: Origin; readonly count?: true }
  | { readonly slot: 'quarter'; readonly first: number; readonly last: number }
  | { readonly slot: 'quarter'; readonly offset: number }
  | { readonly slot: 'half'; readonly half: 1 | 2 }
  | { readonly slot: 'season'; readonly season: Season; readonly weak?: boolean }
  | { readonly slot: 'edge'; readonly of: 'year' | 'month' | 'decade' | 'century'; readonly edge: Edge }
  | { readonly slot: 'first'; readonly unit: CountUnit; readonly count: number; readonly weak?: boolean }
  | { readonly slot: 'same-period' }
  /** `half` of a week: Monday to Wednesday, Thursday to Sunday. */
  | { readonly slot: 'week'; readonly offset: number; readonly from?: 'context'; readonly count?: true; readonly half?: 1 | 2 }
  | { readonly slot: 'weekend'; readonly offset: number; readonly weak?: boolean }
  | { readonly slot: 'weekday'; readonly weekday: number; readonly week?: number }
  | { readonly slot: 'nth-weekday'; readonly nth: number; readonly weekday: number; readonly weak: true }
  | { readonly slot: 'nth-week'; readonly nth: number; readonly weak: true }
  /** `isNear`: the one next to the day of publication, whatever was named before. */
  | { readonly slot: 'day'; readonly day: number; readonly weak?: boolean; readonly isNear?: true }
  | { readonly slot: 'day'; readonly offset: number; readonly from: Origin; readonly count?: true; readonly last?: number }
  | { readonly slot: 'date'; readonly year?: number; readonly month: number; readonly day: number }
  /** `called`: the year's name in the cycle of sixty. */
  | { readonly slot: 'lunar'; readonly month: number; readonly day: number; readonly leap: boolean; readonly called?: string }
  | { readonly slot: 'holiday'; readonly name: string }
  | { readonly slot: 'part'; readonly part: DayPart; readonly weak?: boolean }
  | { readonly slot: 'clock'; readonly hour: number; readonly minute?: number; readonly second?: number; readonly afternoon?: boolean; readonly weak?: boolean }
  /** 现在: weak, because in a story it is seldom a moment. */
  | { readonly slot: 'now'; readonly weak: true }
  /** `3/7/2017`: which is the month, nobody can say. */
  | { readonly slot: 'unordered'; readonly year: number }
  | { readonly slot: 'instant'; readonly minutes: number; readonly unit: 'hour' | 'minute' }
  | { readonly slot: 'stretch'; readonly unit: CountUnit; readonly count: number; readonly direction: 'back' | 'forward'; readonly from: Origin; readonly vague: boolean; readonly aligned?: true }
  | { readonly slot: 'anniversary'; readonly years: number; readonly now: boolean }
  | { readonly slot: 'duration'; readonly timex: string; readonly vague?: boolean }
  | { readonly slot: 'set'; readonly timex: string }

export type Slot = Piece['slot']
export type PieceOf<S extends Slot> = Extract<Piece, { readonly slot: S }>

export interface Atom {
  readonly start: number
  readonly end: number
  readonly pieces: readonly Piece[]
}
