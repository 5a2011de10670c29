/**
 * The shapes of the JSON API. Types only, and none imported: the page (`web/`) reads these and nothing else of ours.
 *
 * Words come ready made in the asked language (`?lang=zh-Hans|zh-Hant|en`, else Accept-Language): every `…Text` beside a code.
 * Offsets are UTF-16 code units, `end` exclusive. Absent means not known; it is never an empty string.
 */

export type ApiLanguage = 'zh-Hans' | 'zh-Hant' | 'en'
export type ApiVerdict = 'supported' | 'contradicted' | 'not-found'

/** Every response that is not 2xx. */
export interface ApiError {
  readonly error: ApiTrouble
}

/** An expected trouble: a closed code, its arguments, and a sentence that says what to do. */
export interface ApiTrouble {
  readonly code: string
  readonly message: string
  readonly args: Readonly<Record<string, string | number>>
}

// GET /api/collections

export interface ApiCollections {
  readonly collections: readonly ApiCollection[]
}

export interface ApiCollection {
  readonly id: string
  readonly name: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly articles: number
  readonly documents: number
  /** Documents that could not be read, and why. */
  readonly troubles: readonly ApiDocumentTrouble[]
}

export interface ApiDocumentTrouble extends ApiTrouble {
  /** The document, as the reader named it. */
  readonly document: string
}

// GET /api/articles?collection=&limit=&offset=

export interface ApiArticles {
  readonly articles: readonly ApiArticleSummary[]
  /** How many there are in all, whatever the limit. */
  readonly total: number
}

export interface ApiArticleSummary {
  readonly id: string
  readonly headline?: string | undefined
  /** Who shows it. */
  readonly publisher?: string | undefined
  /** Who first wrote it. */
  readonly origin?: string | undefined
  readonly published?: ApiPublished | undefined
  readonly language: 'zh-Hans' | 'zh-Hant' | 'en' | 'und'
  /** The file or address that it came from. */
  readonly document: string
  readonly url?: string | undefined
  readonly feedTitle?: string | undefined
  readonly collections: readonly string[]
  /** The story that it belongs to. */
  readonly story?: string | undefined
  /** The verdicts on the sentences of its abstracts; all zero if it came with none. */
  readonly verdicts: ApiVerdictCounts
}

export interface ApiPublished {
  /** ISO 8601, cut to its precision. */
  readonly at: string
  readonly precision: 'year' | 'month' | 'day' | 'minute' | 'second'
  /** Where the page says so. */
  readonly from: string
  /** A part that the page does not state, and the words that it was inferred from; without words, from the day of reading. */
  readonly inferred?: { readonly part: 'year' | 'day'; readonly because?: string | undefined } | undefined
}

export interface ApiVerdictCounts {
  readonly supported: number
  readonly contradicted: number
  readonly notFound: number
}

// GET /api/articles/:id

export interface ApiArticle extends ApiArticleSummary {
  readonly authors: readonly string[]
  readonly editors: readonly string[]
  /** The blocks' texts, a line break between them: evidence offsets count in this string. */
  readonly text: string
  readonly blocks: readonly ApiBlock[]
  readonly abstracts: readonly ApiAbstract[]
  /** Sentences that say the most, quoted from the article. */
  readonly keyPoints: readonly ApiKeyPoint[]
  readonly keywords: readonly string[]
  readonly images: readonly { readonly url?: string | undefined; readonly caption?: string | undefined }[]
  readonly removed: readonly ApiRemoval[]
  readonly joins: readonly ApiJoin[]
  readonly related: readonly ApiRelated[]
  /** 1 for a document that was read once; an older text is kept under each lower number. */
  readonly version: number
}

export interface ApiBlock {
  readonly type: 'paragraph' | 'heading' | 'caption' | 'quote' | 'list-item' | 'code' | 'table'
  readonly text: string
  /** Offset in the article's `text`; it ends at `start + text.length`. */
  readonly start: number
  /** The beginning or the end is missing from the page. */
  readonly lost?: 'head' | 'tail' | undefined
}

/** A summary that came with the page. It is never evidence. */
export interface ApiAbstract {
  readonly origin: 'ai' | 'publisher'
  readonly text: string
  readonly sentences: readonly ApiCheckedSentence[]
}

/** One sentence of a summary. Offsets count in the summary's text. */
export interface ApiCheckedSentence {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly verdict: ApiVerdict
  readonly findings: readonly ApiFinding[]
  /** Whose opinion lowered the verdict, and from what. Without it the verdict is our own. */
  readonly judged?: { readonly by: string; readonly from: ApiVerdict } | undefined
  /** Where this article lacks it and another article of the story says it: the places there. */
  readonly elsewhere: readonly ApiEvidence[]
}

export interface ApiFinding {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Which part of the sentence: time, quantity, person, place, ... */
  readonly kind: string
  readonly verdict: ApiVerdict
  readonly reason: { readonly code: string; readonly text: string }
  readonly evidence: readonly ApiEvidence[]
}

/** A place in an article. After W3C Web Annotation. */
export interface ApiEvidence {
  /** The article's id; `text-1`, `text-2`, … for texts given to POST /api/check without an id. */
  readonly article: string
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

export interface ApiKeyPoint {
  readonly text: string
  readonly verdict: ApiVerdict
  readonly evidence: readonly ApiEvidence[]
}

/** Something that was left out of the body, and why. */
export interface ApiRemoval {
  readonly text: string
  readonly step: string
  readonly reason: string
  readonly reasonText: string
}

/** Two pieces of a broken column, joined (`made`) or only offered. */
export interface ApiJoin {
  readonly left: string
  readonly right: string
  /** 0 to 1. */
  readonly confidence: number
  readonly made: boolean
  readonly reason: string
}

export interface ApiRelated {
  readonly article: string
  readonly headline?: string | undefined
  readonly reason: string
  readonly reasonText: string
  readonly shared: readonly string[]
}

// GET /api/stories?collection=

export interface ApiStories {
  readonly stories: readonly ApiStorySummary[]
}

export interface ApiStorySummary {
  readonly id: string
  readonly title: string
  readonly begin?: string | undefined
  readonly until?: string | undefined
  readonly collection: string
  readonly articles: number
  /** Sites that showed it. */
  readonly publishers: number
  /** Writers that it goes back to. */
  readonly sources: number
  /** Figures and dates on which independent sources do not agree. */
  readonly disagreements: number
  readonly keywords: readonly string[]
  readonly tags: readonly string[]
}

// GET /api/stories/:id?collection=

export interface ApiStory extends ApiStorySummary {
  readonly articleList: readonly ApiArticleSummary[]
  readonly brief: ApiDraft
  readonly timeline: readonly ApiTimelineEvent[]
  readonly figures: readonly ApiFigure[]
  readonly sourceFamilies: readonly ApiSourceFamily[]
  /** `5 个网站 → 2 个来源`. */
  readonly sourcesText: string
  readonly parties: readonly ApiParty[]
  readonly mechanisms: readonly ApiMechanism[]
  readonly outcomes: readonly ApiOutcome[]
  readonly viewpoints: readonly ApiViewpoint[]
  readonly disagreementList: readonly ApiDisagreement[]
}

/** Text written from the dossier; each sentence was checked, and one that the articles do not support is held back. */
export interface ApiDraft {
  readonly title: string
  readonly sections: readonly { readonly heading?: string | undefined; readonly sentences: readonly ApiKeyPoint[] }[]
  readonly heldBack: readonly ApiKeyPoint[]
}

export interface ApiMention extends ApiEvidence {
  /** The words that gave the date: `去年5月`. */
  readonly expression?: string | undefined
  /** What they were counted from. */
  readonly anchor?: string | undefined
  /** The page gives no date: the anchor was inferred from the article's own text, or from the other articles of the story. */
  readonly anchorFrom?: 'text' | 'story' | undefined
}

export interface ApiTimelineEvent {
  /** ISO at the precision known: `2025-06-16`, `2023-05`, `2022-09-14/2022-09-16`, `2025-06-16TAF`. */
  readonly date: string
  readonly title: string
  readonly place?: string | undefined
  readonly participants: readonly string[]
  readonly mentions: readonly ApiMention[]
  /** Announced or expected at the time of writing. */
  readonly planned: boolean
  /** Indexes in `sourceFamilies`. */
  readonly families: readonly number[]
}

export interface ApiFigure {
  readonly quantity: string
  readonly relation: 'agree' | 'revised' | 'conflict' | 'different-scope' | 'single-source'
  readonly relationText: string
  readonly values: readonly ApiFigureValue[]
}

export interface ApiFigureValue extends ApiEvidence {
  /** As written. */
  readonly stated: string
  readonly value: number
  readonly upper?: number | undefined
  readonly unit: string
  readonly asOf?: string | undefined
  readonly scope?: string | undefined
}

/** Articles that go back to one writer: counted once. */
export interface ApiSourceFamily {
  readonly origin: string
  readonly articles: readonly string[]
  readonly publishers: readonly string[]
  readonly rule: 'named-origin' | 'same-body' | 'same-house' | 'unknown-origin'
  readonly ruleText: string
}

export interface ApiParty {
  readonly canonical: string
  readonly kind: 'person' | 'place' | 'country' | 'organisation' | 'event' | 'work' | 'term'
  /** Every form met, as written. */
  readonly forms: readonly string[]
  readonly titles: readonly string[]
  readonly mentions: number
}

export interface ApiMechanism {
  readonly name: string
  readonly members: readonly string[]
  readonly levels: readonly { readonly level: string; readonly since?: string | undefined; readonly mentions: readonly ApiEvidence[] }[]
  readonly rotation?: ApiRotation | undefined
  readonly meetings: readonly {
    readonly ordinal?: number | undefined
    readonly year: number
    readonly host?: string | undefined
    readonly place?: string | undefined
  }[]
  /** What the rule implies: our inference, never a statement of a source. */
  readonly next: readonly { readonly year: number; readonly host: string; readonly inferred: true }[]
}

export interface ApiRotation {
  readonly periodYears?: number | undefined
  readonly alternates: boolean
  readonly order?: 'alphabetical' | 'listed' | undefined
  /** The rule as the source words it. */
  readonly rule: ApiEvidence
}

export interface ApiOutcome {
  readonly kind: 'document' | 'project' | 'initiative'
  readonly name: string
  readonly date?: string | undefined
  readonly parties: readonly string[]
  readonly points: readonly string[]
  readonly mentions: readonly ApiEvidence[]
}

export interface ApiViewpoint {
  readonly speaker: string
  readonly words: ApiEvidence
  readonly direct: boolean
}

export interface ApiDisagreement {
  readonly about: string
  readonly kind: 'figure' | 'time' | 'place' | 'summary'
  readonly sides: readonly ApiDisagreementSide[]
}

export interface ApiDisagreementSide {
  /** As written. */
  readonly stated: string
  /** Where they differ about a date: the whole of it, ISO. */
  readonly date?: string | undefined
  readonly families: readonly number[]
  readonly evidence: readonly ApiEvidence[]
}

// POST /api/check

export interface ApiCheckRequest {
  readonly summary: string
  /** Ids of articles that are kept. */
  readonly articles?: readonly string[] | undefined
  readonly texts?: readonly ApiCheckText[] | undefined
  /** Also ask the judge that the server was started with. */
  readonly judge?: boolean | undefined
}

export interface ApiCheckText {
  readonly id?: string | undefined
  readonly headline?: string | undefined
  /** ISO 8601: what relative times are counted from. */
  readonly datePublished?: string | undefined
  readonly text: string
}

export interface ApiChecked {
  readonly sentences: readonly ApiCheckedSentence[]
  readonly sources: readonly { readonly id: string; readonly headline?: string | undefined; readonly text: string }[]
  /** What the judge did, where one was asked for. */
  readonly judge?: ApiJudgeReport | undefined
}

/** A judge may lower a verdict or explain it, never raise it. Where it fails the verdicts are our own, and `trouble` says why. */
export interface ApiJudgeReport {
  readonly by: string
  /** Sentences that were put to it. */
  readonly asked: number
  /** Answers that could be read. */
  readonly answered: number
  readonly lowered: number
  readonly explained: number
  readonly trouble?: ApiTrouble | undefined
}

// GET /api/settings

export interface ApiSettings {
  /** The model that may be asked, and whom the words are then sent to. */
  readonly judge?: { readonly by: string; readonly at?: string | undefined } | undefined
}
