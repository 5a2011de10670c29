import type { Span } from '../span.ts'

/** Words given as somebody's: between quotation marks, or after a verb of saying. */
export interface Quote extends Span {
  readonly kind: 'direct' | 'indirect'
  /** Who said it, as written. */
  readonly speaker?: Span
  /** 表示, 强调, 指出, 说. */
  readonly verb?: Span
}
