import type { Evidence } from '../article/index.ts'
import type { CheckedSentence } from '../check/index.ts'

/** One sentence that we wrote, with the check of it. A sentence that the check does not support is held back. */
export interface DraftSentence {
  readonly text: string
  readonly evidence: readonly Evidence[]
  readonly checked: CheckedSentence
}

/** Text written from a dossier. */
export interface Draft {
  readonly template: string
  readonly title: string
  readonly sections: readonly { readonly heading?: string; readonly sentences: readonly DraftSentence[] }[]
  /** Sentences that were written and did not pass. */
  readonly heldBack: readonly DraftSentence[]
}
