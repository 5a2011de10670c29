import {
  findIntervals, findNames, findNumerals, findQuantities, findTimes, type Interval, type NameMention, type Numeral, type Quantity, type TimeExpression,
} from '../language/index.ts'

export interface Annotations {
  readonly times: readonly TimeExpression[]
  readonly quantities: readonly Quantity[]
  /** What ranges and words like 超过 leave open, over the quantities' own spans. */
  readonly intervals: readonly Interval[]
  /** Numbers that count nothing, apart from the quantities. */
  readonly numerals: readonly Numeral[]
  readonly names: readonly NameMention[]
}

/** In: a text, and its publication date for relative times. Out: what the language stage finds in it. */
export function annotate(text: string, reference?: string): Annotations {
  const quantities = findQuantities(text)
  return {
    times: findTimes(text, reference === undefined ? {} : { reference }),
    quantities,
    intervals: findIntervals(text, quantities),
    numerals: findNumerals(text, quantities),
    names: findNames(text),
  }
}
