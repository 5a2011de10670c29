import type { NameKind } from './name.ts'

/** A stretch of text that its surroundings show to be a name. Offsets in the text read. */
export interface Sighting {
  readonly start: number
  readonly end: number
  readonly kind: NameKind
  /** Folded to simplified script, white space taken out. */
  readonly canonical: string
  /** The title beside it, if that is what showed it. */
  readonly title?: string
  /** The stretch with titles and the body they belong to: `某国总统某某`. */
  readonly wide?: { readonly start: number; readonly end: number }
}
