import {
  findNames, findQuantities, findTimes, type NameMention, type Quantity, type TimeExpression,
} from '../language/index.ts'

export interface Annotations {
  readonly times: readonly TimeExpression[]
  readonly quantities: readonly Quantity[]
  readonly names: readonly NameMention[]
}

/** In: a text, and its publication date for relative times. Out: what the language stage finds in it. */
export function annotate(text: string, reference?: string): Annotations {
  return {
    times: findTimes(text, reference === undefined ? {} : { reference }),
    quantities: findQuantities(text),
    names: findNames(text),
  }
}
