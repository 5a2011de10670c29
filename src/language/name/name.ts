import type { Span } from '../span.ts'

/** `work`: what is made and named: a book, a document, a ware (`岚3`). */
export type NameKind = 'person' | 'place' | 'country' | 'organisation' | 'event' | 'work' | 'term'

/** One mention of a name. */
export interface NameMention extends Span {
  readonly kind: NameKind
  /** The form that aliases are gathered under, in simplified script: `习主席` is 习近平 where the text binds it. */
  readonly canonical: string
  /** The title that stood with it: 总统, 外交部长. Not part of the span. */
  readonly title?: string
}

/** All forms of one name over some texts. */
export interface Name {
  readonly canonical: string
  readonly kind: NameKind
  /** Every form met, as written, the canonical one first; script variants among them. */
  readonly forms: readonly string[]
  readonly titles: readonly string[]
  /** Those of `forms` that hold in their context only: 访哈, 哈方. */
  readonly contextual?: readonly string[]
  /** 努尔苏丹 for 阿斯塔纳 from 2019 to 2022: forms that held for a time only. */
  readonly dated?: readonly { readonly form: string; readonly from?: string; readonly until?: string }[]
}
