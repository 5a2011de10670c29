import type { Evidence } from '../article/index.ts'
import type { QuantityModifier } from '../language/quantity/index.ts'

/** Articles about one chain of events. After TDT's topic. */
export interface Story {
  /** Stable for the same articles: made from the earliest one's id. */
  readonly id: string
  readonly title: string
  /** Article ids, by publication. */
  readonly articles: readonly string[]
  readonly keywords: readonly string[]
  readonly begin?: string
  readonly until?: string
}

/** A place in an article that speaks of an event or states a value. */
export interface Mention extends Evidence {
  /** The words that gave the date: `去年5月`; absent where the date came from the sentence before. */
  readonly expression?: string
  /** What they were counted from. */
  readonly anchor?: string
  /** The page gives no date: the anchor was inferred from the article's own text, or from the other articles of the story. */
  readonly anchorFrom?: 'text' | 'story'
}

export interface TimelineEvent {
  /** ISO, at the precision known: `2025-06-16`, `2025-06-16TAF`, `2023-05`, `2022-09-14/2022-09-16`. */
  readonly date: string
  readonly title: string
  readonly place?: string
  readonly participants: readonly string[]
  readonly mentions: readonly Mention[]
  /** Announced or expected at the time of writing, not reported as having happened. */
  readonly planned: boolean
  /** Source families (indexes in Dossier.sources) that mention it. */
  readonly families: readonly number[]
}

export type FigureRelation = 'agree' | 'revised' | 'conflict' | 'different-scope' | 'single-source'

export interface FigureValue extends Evidence {
  /** As written: `948亿美元`. */
  readonly stated: string
  readonly value: number
  readonly upper?: number
  readonly unit: string
  readonly modifier?: QuantityModifier
  /** Date or period that the value holds for, if the text says. */
  readonly asOf?: string
  /** What it is a value of, here: the names that set its scope; `abstract` for a value that only a summary states. */
  readonly scope?: string
  /** The text itself dates the value; else `asOf` is the time that the whole article speaks of. */
  readonly dated?: true
}

/** One quantity, and what the articles say of it. */
export interface Figure {
  /** What is counted or measured, in the words of an article. */
  readonly quantity: string
  readonly relation: FigureRelation
  readonly values: readonly FigureValue[]
}

/** Articles that go back to one writer: counted once. */
export interface SourceFamily {
  readonly origin: string
  /** Article ids. */
  readonly articles: readonly string[]
  /** Publishers and sites that showed it. */
  readonly publishers: readonly string[]
  readonly rule: 'named-origin' | 'same-body' | 'same-house' | 'unknown-origin'
}

export interface MechanismLevel {
  readonly level: string
  readonly since?: string
  readonly mentions: readonly Evidence[]
}

export interface Rotation {
  /** Years between two meetings. */
  readonly periodYears?: number
  /** Hosts take turns (`alternates`: one side, then the other; `order`: the order of the rest). */
  readonly alternates: boolean
  readonly order?: 'alphabetical' | 'listed'
  /** The rule as the source words it. */
  readonly rule: Evidence
}

/** A standing body. */
export interface Mechanism {
  readonly name: string
  readonly members: readonly string[]
  readonly levels: readonly MechanismLevel[]
  readonly rotation?: Rotation
  readonly meetings: readonly { readonly ordinal?: number; readonly year: number; readonly host?: string; readonly place?: string }[]
  /** What the rule implies: an inference of ours, never a statement of a source. */
  readonly next: readonly { readonly year: number; readonly host: string; readonly inferred: true }[]
}

export interface Outcome {
  readonly kind: 'document' | 'project' | 'initiative'
  readonly name: string
  readonly date?: string
  readonly parties: readonly string[]
  /** 一要… 二要…, as worded. */
  readonly points: readonly string[]
  readonly mentions: readonly Evidence[]
}

export interface Party {
  readonly canonical: string
  readonly kind: 'person' | 'place' | 'country' | 'organisation' | 'event' | 'work' | 'term'
  readonly forms: readonly string[]
  readonly titles: readonly string[]
  readonly mentions: number
}

/** Who holds which view, in whose words. */
export interface Viewpoint {
  readonly speaker: string
  readonly words: Evidence
  readonly direct: boolean
}

export interface Disagreement {
  /** What it is about. */
  readonly about: string
  readonly kind: 'figure' | 'time' | 'place' | 'summary'
  readonly sides: readonly DisagreementSide[]
}

export interface DisagreementSide {
  /** As written. */
  readonly stated: string
  /** Where they differ about a date: the whole of it, for what is written may leave the year out. */
  readonly date?: string
  readonly families: readonly number[]
  readonly evidence: readonly Evidence[]
}

export interface RelatedArticles {
  readonly article: string
  readonly other: string
  readonly reason: 'same-text' | 'same-origin' | 'same-event' | 'earlier' | 'later' | 'shared-names'
  /** The names, event or date that they share. */
  readonly shared: readonly string[]
}

/** A story, compiled. */
export interface Dossier {
  readonly story: Story
  readonly timeline: readonly TimelineEvent[]
  readonly figures: readonly Figure[]
  readonly sources: readonly SourceFamily[]
  readonly parties: readonly Party[]
  readonly mechanisms: readonly Mechanism[]
  readonly outcomes: readonly Outcome[]
  readonly viewpoints: readonly Viewpoint[]
  readonly disagreements: readonly Disagreement[]
  readonly related: readonly RelatedArticles[]
  readonly tags: readonly string[]
}
