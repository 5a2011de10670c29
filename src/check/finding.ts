import type { Evidence } from '../article/index.ts'
import type { Span } from '../language/span.ts'

/** After FEVER. Never "true" or "false": we say what sources say. */
export type Verdict = 'supported' | 'contradicted' | 'not-found'

/** Which slot of a statement a finding is about. */
export type FindingKind =
  | 'time'
  | 'quantity'
  | 'ordinal'
  | 'person'
  | 'place'
  | 'organisation'
  | 'name'
  | 'role'
  | 'negation'
  | 'modality'
  | 'direction'
  | 'quotation'
  | 'attribution'
  | 'superlative'
  | 'cause'
  | 'event'

/** Why a finding says what it says. Closed: `words/` has a sentence for each, in three languages. */
export type ReasonCode =
  | 'stated' // the source says it in so many words, or in words that mean it
  | 'follows' // arithmetic or a calendar makes it follow from the source
  | 'follows-by-sum' // {stated, source}: figures put together; `source` is the sum in signs, as in all of these
  | 'follows-by-difference' // {stated, source}: what lies between two figures
  | 'follows-by-remainder' // {stated, source}: what a part leaves of the whole
  | 'follows-by-change' // {stated, source}: what was before a told change, or came of it
  | 'follows-by-share' // {stated, source}: a share, a multiple, or a part told by its share
  | 'follows-by-rate' // {stated, source}: 每1% ... times what is stated
  | 'follows-by-count' // {stated, source}: as many as the things that are named
  | 'follows-by-dates' // {stated, source}: the time between two dates
  | 'other-time' // {stated, source}
  | 'other-quantity' // {stated, source}
  | 'other-ordinal' // {stated, source}
  | 'other-person' // {stated, source}
  | 'other-place' // {stated, source}
  | 'other-organisation' // {stated, source}
  | 'other-name' // {stated, source}
  | 'roles-swapped' // {stated, source}
  | 'negated' // {stated, source}
  | 'other-modality' // {stated, source}: 拟 for 已
  | 'other-direction' // {stated, source}: 上升 for 下降
  | 'other-speaker' // {stated, source}
  | 'other-scope' // {stated, source}: 全部 for 部分
  | 'other-order' // {stated, source}: 之后 for 之前
  | 'other-cause' // {stated, source}
  | 'condition-dropped' // {stated, source}: told as settled what the source ties to a condition
  | 'time-elsewhere' // {stated}: the source names it, of another event
  | 'quantity-elsewhere' // {stated}
  | 'name-of-another' // {stated}: a source names it, of something else
  | 'name-elsewhere' // {stated, source}: the name that stands there
  | 'time-not-found' // {stated}
  | 'quantity-not-found' // {stated}
  | 'ordinal-not-found' // {stated}
  | 'name-not-found' // {stated}
  | 'words-not-said' // {stated}: a quotation that the source does not have
  | 'speaker-not-found' // {stated}
  | 'superlative-not-found' // {stated}
  | 'cause-not-stated' // {stated}
  | 'words-not-found' // {stated}: words of content that the source has in no form
  | 'wording-not-found' // {stated}: the same of a word that may be the teller's own for what the source says; the sentence keeps its verdict
  | 'event-not-found' // {stated}: nothing in the source to stand on
  | 'sources-disagree' // {stated, source}
  | 'judge-disagrees' // {judge, says}: a model's opinion took the support away
  | 'judge-explains' // {judge, says}: a model's opinion on what was found without it

export interface Reason {
  readonly code: ReasonCode
  /** `stated`: the summary's words; `source`: the source's; `judge`: a model's name; `says`: its words. */
  readonly args: Readonly<{ stated?: string; source?: string; judge?: string; says?: string }>
}

/** A span of a statement with its verdict. Offsets count in the summary. */
export interface Finding extends Span {
  readonly kind: FindingKind
  readonly verdict: Verdict
  readonly reason: Reason
  readonly evidence: readonly Evidence[]
}

/** A word that is only marked: too little to say that the sentence has no support. */
export const isMark = ({ reason }: Pick<Finding, 'reason'>): boolean => reason.code === 'wording-not-found'

/** One sentence of a summary, judged. Its verdict is that of its gravest finding, marked words aside. */
export interface CheckedSentence extends Span {
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  /** Whose opinion lowered the verdict, and from what. Without it the verdict is our own. */
  readonly judged?: { readonly by: string; readonly from: Verdict }
}
