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
  | 'number'

/** 约, 近, 余/多, 超过, 至少, 不到, 最多, 上下. Part of the value: 近30 and 30余 do not conflict with 29, and do with 300. */
export type QuantityModifier = 'about' | 'nearly' | 'over' | 'at-least' | 'under' | 'at-most'

export interface Quantity extends Span {
  readonly kind: QuantityKind
  /** In units of `unit`: `948亿美元` is 94_800_000_000 of `美元`; a range (三四十, 5—10) has two. */
  readonly value: number
  readonly upper?: number
  /** Unit or classifier, folded to simplified script: `美元`, `场`, `%`; ordinals keep their classifier (`次`, `届`). */
  readonly unit: string
  readonly modifier?: QuantityModifier
  /** 增长/下降 read from the words before it, where they govern it. */
  readonly direction?: 'up' | 'down'
}

/** How two stated quantities stand to each other. `other`: not comparable (another unit or kind). */
export type QuantityRelation = 'same' | 'compatible' | 'incompatible' | 'other'
