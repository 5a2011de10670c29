import type { Span } from '../span.ts'

/** Words given as somebody's: between quotation marks, or after a verb of saying. */
export interface Quote extends Span {
  readonly kind: 'direct' | 'indirect'
  /** Who said it, as written. */
  readonly speaker?: Span
  /** Whom the speaker's words mean, where they are a pronoun or `该公司`: the last name before them that fits. */
  readonly named?: Span
  /** 表示, 强调, 指出, 说. */
  readonly verb?: Span
}
