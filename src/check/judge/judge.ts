import type { Verdict } from '../finding.ts'

/** What a judge is asked: does this sentence rest on these passages? Data, and nothing else: no tools, no secrets. */
export interface JudgeQuestion {
  /** Offset of the sentence in the summary. */
  readonly at: number
  readonly sentence: string
  readonly passages: readonly JudgePassage[]
}

/** Words of one source, as much as the question needs; where something is left out between two stretches stands `[…]`. */
export interface JudgePassage {
  /** `s1`, `s2`: the number of the source in the check, so that no text of strangers is taken for a name. */
  readonly source: string
  readonly headline?: string
  readonly published?: string
  readonly text: string
}

/** What a judge thinks. It counts for nothing until its quotation has been found again in the source that it names. */
export interface JudgeOpinion {
  readonly verdict: Verdict
  readonly source: string
  readonly quotation: string
  /** A sentence in the judge's own words. */
  readonly explanation?: string
}

/** Whatever a judge said about one question. */
export interface JudgeAnswer {
  readonly at: number
  readonly said: unknown
}

/**
 * The one interface of a judge: a model behind an endpoint, another program, a person.
 *
 * In: a question. Out: a JudgeOpinion, or the text of one in JSON; anything else is taken for no answer. Rejects with a TroubleError where
 * the judge cannot be reached: it will be left out, and the check stands without it.
 */
export interface Judge {
  /** Shown to the reader beside everything that it says. */
  readonly name: string
  /** Whom the words are sent to: `localhost:11434`. */
  readonly at?: string
  readonly ask: (question: JudgeQuestion, signal: AbortSignal) => Promise<unknown>
}
