import type { Span } from '../span.ts'

export type QuantityKind =
  | 'count'
  | 'ordinal'
  | 'money'
  | 'percent'
  | 'percentage-point'
  | 'fraction'
  | 'multiple'
  | 'measure'
  | 'duration'
  /** 3比2, 21:15: `value` and `upper` are the two sides, in the order written. */
  | 'score'
  | 'number'

/** 约, 近, 余/多, 超过, 至少, 不到, 最多, 上下. Part of the value: 近30 and 30余 do not conflict with 29, and do with 300. */
export type QuantityModifier = 'about' | 'nearly' | 'over' | 'at-least' | 'under' | 'at-most'

/** The span takes in the modifiers that stand at it: `近30场`, `三年以上`. */
export interface Quantity extends Span {
  readonly kind: QuantityKind
  /**
   * In units of `unit`: `948亿美元` is 94_800_000_000 of `美元`; a range (三四十, 5—10) has two; 数十 is 20 to 99.
   * Percent in hundredths (三成 is 30 of `%`); 翻一番 is 2, 增长两倍 is 2 with a direction.
   */
  readonly value: number
  readonly upper?: number
  /** Unit or classifier, folded to simplified script: `美元`, `场`, `%`; ordinals keep their classifier (`次`, `届`); none is ''. */
  readonly unit: string
  readonly modifier?: QuantityModifier
  /** 增长/下降 read from the words before it, where they govern it. */
  readonly direction?: 'up' | 'down'
  /** What one of the last written place is worth: 1.2万 -> 1000, 30 -> 1. Values closer than half of it may be one value, rounded. */
  readonly place?: number
  /** 一个, 一位, 一项: may be no more than "a"; says something only against a text that gives another number of the same. */
  readonly indefinite?: true
}

/** How two stated quantities stand to each other. `other`: not comparable (another unit or kind). */
export type QuantityRelation = 'same' | 'compatible' | 'incompatible' | 'other'
