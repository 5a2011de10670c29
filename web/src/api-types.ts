/** Made by `npm run client` out of the OpenAPI document. What is mended here by hand is lost. */

export type NewKey = Key & {
  /**
   * Told this once
   */
  key: string
}
export type Article = ArticleSummary & {
  /**
   * What stands over the headline (引题)
   */
  kicker?: string
  /**
   * What stands under it (副题)
   */
  subtitle?: string
  authors: string[]
  editors: string[]
  /**
   * The blocks’ texts, a line break between them: evidence offsets count in this string
   */
  text: string
  blocks: Block[]
  abstracts: Abstract[]
  /**
   * Sentences that say the most, quoted from the article
   */
  keyPoints: KeyPoint[]
  keywords: string[]
  images: {
    url?: string
    caption?: string
  }[]
  /**
   * What was left out of the body, and why
   */
  removed: {
    text: string
    step: string
    reason: string
    reasonText: string
  }[]
  /**
   * Pieces of a broken column, joined (`made`) or only offered
   */
  joins: {
    left: string
    right: string
    /**
     * 0 to 1
     */
    confidence: number
    made: boolean
    reason: string
  }[]
  related: Related[]
  /**
   * Who else carries this text, the earliest first
   */
  reprints: {
    article: string
    headline?: string
    publisher?: string
    url?: string
  }[]
  /**
   * Sentences of its summaries that its former text and its present one judge differently
   */
  verdictChanges: {
    abstract: number
    sentence: number
    text: string
    from: Verdict
    to: Verdict
    at: string
  }[]
  /**
   * Of an entry that its feed cuts short: whose words the text is, and why its page was of no use
   */
  fullText?: {
    from: 'page' | 'feed'
    /**
     * An expected trouble: a closed code, its arguments, and a sentence
     */
    trouble?: {
      code: string
      /**
       * A sentence that says what to do, in the asked language
       */
      message: string
      args: {
        [k: string]: string | number
      }
    }
  }
  /**
   * 1 for a document that was read once; an older text is kept under each lower number
   */
  version: number
}
export type Verdict = 'supported' | 'contradicted' | 'not-found'
export type Story = StorySummary & {
  articleList: ArticleSummary[]
  brief: Draft
  timeline: TimelineEvent[]
  figures: Figure[]
  sourceFamilies: SourceFamily[]
  /**
   * `5 个网站 → 2 个来源`
   */
  sourcesText: string
  parties: Party[]
  mechanisms: Mechanism[]
  outcomes: Outcome[]
  viewpoints: {
    speaker: string
    words: Evidence
    direct: boolean
  }[]
  disagreementList: Disagreement[]
}
/**
 * A place in an article, after W3C Web Annotation. Offsets are UTF-16 code units, `end` exclusive
 */
export type Mention = Evidence & {
  /**
   * The words that gave the date: `去年5月`
   */
  expression?: string
  /**
   * What they were counted from
   */
  anchor?: string
  /**
   * The page gives no date: the anchor was inferred from the article’s own text, or from the other articles of the story
   */
  anchorFrom?: 'text' | 'story'
}
/**
 * A place in an article, after W3C Web Annotation. Offsets are UTF-16 code units, `end` exclusive
 */
export type FigureValue = Evidence & {
  /**
   * As written
   */
  stated: string
  value: number
  upper?: number
  unit: string
  asOf?: string
  scope?: string
}

/**
 * Every route of the API: what it takes and what it answers.
 */
export interface Routes {
  /**
   * Who the asker is, and the token for requests that change something
   */
  'GET /api/session': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Session
    failure: Failure
  }
  /**
   * Logs in; the answer sets the session’s cookie
   */
  'POST /api/session': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    body: LogIn
    answer: Session
    failure: Failure
  }
  /**
   * Ends the session
   */
  'DELETE /api/session': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Session
    failure: Failure
  }
  /**
   * Sets, changes or takes away the owner’s password; every session ends
   */
  'PUT /api/password': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    body: NewPassword
    answer: Session
    failure: Failure
  }
  /**
   * Keys that programs were given
   */
  'GET /api/keys': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Keys
    failure: Failure
  }
  /**
   * Makes a key for a program
   */
  'POST /api/keys': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    body: KeyRequest
    answer: NewKey
    failure: Failure
  }
  /**
   * Takes a key back
   */
  'DELETE /api/keys/{id}': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Keys
    failure: Failure
  }
  /**
   * Named sets of documents, the latest first
   */
  'GET /api/collections': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Collections
    failure: Failure
  }
  /**
   * Articles, of one collection or all
   */
  'GET /api/articles': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
      collection?: string
      limit?: number
      /**
       * What lies further is reached page by page, by /api/inbox
       */
      offset?: number | null
    }
    answer: Articles
    failure: Failure
  }
  /**
   * One article, its summaries checked sentence by sentence
   */
  'GET /api/articles/{id}': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Article
    failure: Failure
  }
  /**
   * Stories, the largest of a collection first
   */
  'GET /api/stories': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
      collection?: string
    }
    answer: Stories
    failure: Failure
  }
  /**
   * Stories that grow with whatever arrives, of two articles or more, the latest change first
   */
  'GET /api/stories/grown': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
      after?: string
      limit?: number
    }
    answer: GrownStories
    failure: Failure
  }
  /**
   * One story’s dossier, with a brief
   */
  'GET /api/stories/{id}': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
      collection?: string
    }
    answer: Story
    failure: Failure
  }
  /**
   * How the summaries that listed articles came with stand to their texts
   */
  'GET /api/inbox/verdicts': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
      /**
       * Ids of articles, at most 200, with commas between
       */
      articles?: string
    }
    answer: VerdictCounts
    failure: Failure
  }
  /**
   * What there is to read, page by page, with what the reader did with it
   */
  'GET /api/inbox': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
      /**
       * A folder, feed or collection, by id or name
       */
      in?: string
      tag?: string
      mark?: string
      /**
       * `false`: the unread ones alone
       */
      read?: 'true' | 'false'
      /**
       * Starred
       */
      starred?: 'true' | 'false'
      /**
       * Kept for later
       */
      later?: 'true' | 'false'
      /**
       * With words that the reader highlighted
       */
      highlighted?: 'true' | 'false'
      order?: 'time' | 'arrival'
      /**
       * Else the newest come first
       */
      oldestFirst?: 'true' | 'false'
      /**
       * What the last page gave as `next`
       */
      after?: string
      limit?: number
    }
    answer: Inbox
    failure: Failure
  }
  /**
   * Versions of an article, with what changed in each
   */
  'GET /api/articles/{id}/versions': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: ArticleVersions
    failure: Failure
  }
  /**
   * Feeds that the reader follows, by folder and title
   */
  'GET /api/subscriptions': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Subscriptions
    failure: Failure
  }
  /**
   * Subscribes to a feed, or to the feed of a site
   */
  'POST /api/subscriptions': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    body: NewSubscription
    answer: Subscribed
    failure: Failure
  }
  /**
   * Asks every feed, as soon as their servers allow
   */
  'POST /api/subscriptions/refresh': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Subscriptions
    failure: Failure
  }
  /**
   * Unsubscribes; its articles stay, and may be let go like all that no person kept
   */
  'DELETE /api/subscriptions/{id}': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Subscriptions
    failure: Failure
  }
  /**
   * Renames, moves, pauses or resumes a subscription; says whether its entries’ pages are read
   */
  'PUT /api/subscriptions/{id}': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    body: SubscriptionChange
    answer: Subscription
    failure: Failure
  }
  /**
   * Asks a feed now, or as soon as its server allows
   */
  'POST /api/subscriptions/{id}/refresh': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Subscription
    failure: Failure
  }
  /**
   * The list of subscriptions as OPML
   */
  'GET /api/subscriptions.opml': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: string
    failure: Failure
  }
  /**
   * Subscribes to all feeds of an OPML list, in its folders
   */
  'POST /api/subscriptions.opml': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    body: OpmlList
    answer: ImportedList
    failure: Failure
  }
  /**
   * Long work, the latest first
   */
  'GET /api/jobs': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Jobs
    failure: Failure
  }
  /**
   * Reads addresses into a collection, in the background
   */
  'POST /api/jobs': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    body: NewJob
    answer: Job
    failure: Failure
  }
  /**
   * How far a job is
   */
  'GET /api/jobs/{id}': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Job
    failure: Failure
  }
  /**
   * Cancels a job; what it has read stays
   */
  'DELETE /api/jobs/{id}': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Job
    failure: Failure
  }
  /**
   * Goes on with a job that failed or was cancelled
   */
  'POST /api/jobs/{id}/resume': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Job
    failure: Failure
  }
  /**
   * What happens, as it happens: server-sent events
   */
  'GET /api/events': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: string
    failure: Failure
  }
  /**
   * Articles that answer a query
   */
  'GET /api/search': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
      /**
       * As a person types it: words, “a phrase”, `-without`, `site:`, `from:`, `after:`, `before:`, `tag:`, `is:`, `in:`, `lang:`
       */
      q?: string
      order?: 'relevance' | 'time'
      after?: string
      limit?: number
    }
    answer: SearchPage
    failure: Failure
  }
  /**
   * What the reader did with an article
   */
  'GET /api/articles/{id}/state': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: ArticleState
    failure: Failure
  }
  /**
   * Read, star, later, tags and marks of an article; what is not named stays as it is
   */
  'PUT /api/articles/{id}/state': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    body: StateChange
    answer: ArticleState
    failure: Failure
  }
  /**
   * The same change to many articles
   */
  'POST /api/state': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    body: StatesChange
    answer: StatesChanged
    failure: Failure
  }
  /**
   * Marks a whole list as read
   */
  'POST /api/state/read': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    body: ReadWhich
    answer: ReadDone
    failure: Failure
  }
  /**
   * How many articles are unread, by feed and by collection
   */
  'GET /api/unread': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Unread
    failure: Failure
  }
  /**
   * The reader’s tags, by name
   */
  'GET /api/tags': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Tags
    failure: Failure
  }
  /**
   * Renames a tag; with the name of another the two become one
   */
  'PUT /api/tags/{name}': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    body: TagName
    answer: Tags
    failure: Failure
  }
  /**
   * Takes a tag from all its articles
   */
  'DELETE /api/tags/{name}': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Tags
    failure: Failure
  }
  /**
   * Quick marks: those in use and those that are offered
   */
  'GET /api/marks': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Marks
    failure: Failure
  }
  /**
   * Highlights of an article in the order of its text, or of all, the latest first
   */
  'GET /api/highlights': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
      article?: string
    }
    answer: Highlights
    failure: Failure
  }
  /**
   * Highlights words of an article, with a note or without
   */
  'POST /api/articles/{id}/highlights': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    body: NewHighlight
    answer: Highlight
    failure: Failure
  }
  /**
   * Changes the note on a highlight
   */
  'PUT /api/highlights/{id}': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    body: Note
    answer: Highlight
    failure: Failure
  }
  /**
   * Takes a highlight away, and its note
   */
  'DELETE /api/highlights/{id}': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Highlights
    failure: Failure
  }
  /**
   * What this server was started with
   */
  'GET /api/settings': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Settings
    failure: Failure
  }
  /**
   * Checks every sentence of a summary against kept articles or given texts
   */
  'POST /api/check': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    body: CheckRequest
    answer: Checked
    failure: Failure
  }
  /**
   * Reads a pasted page as clean articles, without keeping it
   */
  'POST /api/read': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    body: Pasted
    answer: ReadArticles
    failure: Failure
  }
  /**
   * A bookmarklet that hands the page at hand over to this server
   */
  'GET /api/bookmarklet': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
      /**
       * Where the reader’s browser finds this server
       */
      origin?: string
    }
    answer: Bookmarklet
    failure: Failure
  }
  /**
   * Everything but raw bytes, keys and the password, one line of JSON each
   */
  'GET /api/export': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: string
    failure: Failure
  }
  /**
   * Takes in what an export gave, beside what is there
   */
  'POST /api/import': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
      /**
       * `true`: also what is there of a file without its closing line
       */
      incomplete?: 'true' | 'false'
    }
    body: string
    answer: ImportedLibrary
    failure: Failure
  }
  /**
   * What a search finds, or a story, as a feed that others can follow
   */
  'GET /api/feeds/{format}': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
      /**
       * As for search: `tag:渡轮`, `in:报纸`, `is:starred`
       */
      q?: string
      /**
       * A grown story’s id
       */
      story?: string
      /**
       * An API key of scope `read`: feed readers send no headers
       */
      key?: string
    }
    answer: string
    failure: Failure
  }
  /**
   * What the library takes, and what it may take
   */
  'GET /api/space': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    answer: Space
    failure: Failure
  }
  /**
   * Sets all limits; what is over them goes within the hour
   */
  'PUT /api/space': {
    query: {
      lang?: 'zh-Hans' | 'zh-Hant' | 'en'
    }
    body: Limits
    answer: Space
    failure: Failure
  }
}
export interface Session {
  /**
   * Whether the asker is the owner: logged in, or at this machine where no password was set
   */
  owner: boolean
  /**
   * Whether a password was set
   */
  password: boolean
  /**
   * What a request that changes something carries as `X-Yinzheng-Token`
   */
  token?: string
  /**
   * When the session ends
   */
  until?: string
}
/**
 * Every answer that is not 2xx
 */
export interface Failure {
  /**
   * An expected trouble: a closed code, its arguments, and a sentence
   */
  error: {
    code: string
    /**
     * A sentence that says what to do, in the asked language
     */
    message: string
    args: {
      [k: string]: string | number
    }
  }
}
export interface LogIn {
  password: string
}
export interface NewPassword {
  /**
   * The present password, where there is one
   */
  present?: string
  /**
   * The new one; without it the present one is taken away
   */
  password?: string
}
export interface Keys {
  keys: Key[]
}
export interface Key {
  id: string
  name: string
  scope: 'read' | 'write' | 'admin'
  createdAt: string
  /**
   * The day of its last use
   */
  usedOn?: string
}
export interface KeyRequest {
  name: string
  scope: 'read' | 'write' | 'admin'
}
export interface Collections {
  collections: Collection[]
}
export interface Collection {
  id: string
  name: string
  /**
   * ISO 8601, UTC
   */
  createdAt: string
  articles: number
  documents: number
  /**
   * Documents that could not be read, and why
   */
  troubles: {
    code: string
    /**
     * A sentence that says what to do, in the asked language
     */
    message: string
    args: {
      [k: string]: string | number
    }
    /**
     * The document, as the reader named it
     */
    document: string
  }[]
}
export interface Articles {
  articles: ArticleSummary[]
  /**
   * How many there are in all, whatever the limit
   */
  total: number
}
export interface ArticleSummary {
  id: string
  headline?: string
  /**
   * Who shows it
   */
  publisher?: string
  /**
   * Who first wrote it
   */
  origin?: string
  published?: Published
  language: 'zh-Hans' | 'zh-Hant' | 'en' | 'und'
  /**
   * The file or address that it came from
   */
  document: string
  url?: string
  feedTitle?: string
  collections: string[]
  /**
   * The story that it belongs to
   */
  story?: string
  /**
   * The verdicts on the sentences of its abstracts; all zero if it came with none
   */
  verdicts: {
    supported: number
    contradicted: number
    notFound: number
  }
}
export interface Published {
  /**
   * ISO 8601, cut to its precision
   */
  at: string
  precision: 'year' | 'month' | 'day' | 'minute' | 'second'
  /**
   * Where the page says so
   */
  from: string
  /**
   * A part that the page does not state, and the words that it was inferred from; without words, from the day of reading
   */
  inferred?: {
    part: 'year' | 'day'
    because?: string
  }
}
export interface Block {
  type: 'paragraph' | 'heading' | 'caption' | 'quote' | 'list-item' | 'code' | 'table'
  text: string
  /**
   * Offset in the article’s `text`; it ends at `start + text.length`
   */
  start: number
  /**
   * The beginning or the end is missing from the page
   */
  lost?: 'head' | 'tail'
}
/**
 * A summary that came with the page. It is never evidence
 */
export interface Abstract {
  origin: 'ai' | 'publisher'
  text: string
  sentences: CheckedSentence[]
}
/**
 * One sentence of a summary. Offsets count in the summary’s text
 */
export interface CheckedSentence {
  start: number
  end: number
  text: string
  verdict: Verdict
  findings: Finding[]
  /**
   * Whose opinion lowered the verdict, and from what; without it the verdict is our own
   */
  judged?: {
    by: string
    from: Verdict
  }
  /**
   * Where this article lacks it and another of the story says it: the places there
   */
  elsewhere: Evidence[]
}
export interface Finding {
  start: number
  end: number
  text: string
  /**
   * Which part of the sentence: time, quantity, person, place, …
   */
  kind: string
  verdict: Verdict
  reason: {
    code: string
    text: string
  }
  evidence: Evidence[]
}
/**
 * A place in an article, after W3C Web Annotation. Offsets are UTF-16 code units, `end` exclusive
 */
export interface Evidence {
  /**
   * The article’s id; `text-1`, `text-2`, … for texts given without an id
   */
  article: string
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
}
export interface KeyPoint {
  text: string
  verdict: Verdict
  evidence: Evidence[]
}
export interface Related {
  article: string
  headline?: string
  reason: string
  reasonText: string
  shared: string[]
}
export interface Stories {
  stories: StorySummary[]
}
export interface StorySummary {
  id: string
  title: string
  begin?: string
  until?: string
  collection: string
  articles: number
  /**
   * Sites that showed it
   */
  publishers: number
  /**
   * Writers that it goes back to
   */
  sources: number
  /**
   * Figures and dates on which independent sources do not agree
   */
  disagreements: number
  keywords: string[]
  tags: string[]
}
export interface GrownStories {
  stories: GrownStory[]
  /**
   * Give it as `after` to go on
   */
  next?: string
}
export interface GrownStory {
  id: string
  /**
   * The headline of its first article
   */
  title: string
  articles: number
  publishers: number
  /**
   * When an article last came to it, ISO 8601, UTC
   */
  changedAt: string
}
/**
 * Text written from the dossier; each sentence was checked, and one that the articles do not support is held back
 */
export interface Draft {
  title: string
  sections: {
    heading?: string
    sentences: KeyPoint[]
  }[]
  heldBack: KeyPoint[]
}
export interface TimelineEvent {
  /**
   * ISO at the precision known: `2025-06-16`, `2023-05`, `2022-09-14/2022-09-16`, `2025-06-16TAF`
   */
  date: string
  title: string
  place?: string
  participants: string[]
  mentions: Mention[]
  /**
   * Announced or expected at the time of writing
   */
  planned: boolean
  /**
   * Indexes in `sourceFamilies`
   */
  families: number[]
}
export interface Figure {
  quantity: string
  relation: 'agree' | 'revised' | 'conflict' | 'different-scope' | 'single-source'
  relationText: string
  values: FigureValue[]
}
/**
 * Articles that go back to one writer: counted once
 */
export interface SourceFamily {
  origin: string
  articles: string[]
  publishers: string[]
  rule: 'named-origin' | 'same-body' | 'same-house' | 'unknown-origin'
  ruleText: string
}
export interface Party {
  canonical: string
  kind: 'person' | 'place' | 'country' | 'organisation' | 'event' | 'work' | 'term'
  /**
   * Every form met, as written
   */
  forms: string[]
  titles: string[]
  mentions: number
}
export interface Mechanism {
  name: string
  members: string[]
  levels: {
    level: string
    since?: string
    mentions: Evidence[]
  }[]
  rotation?: {
    periodYears?: number
    alternates: boolean
    order?: 'alphabetical' | 'listed'
    rule: Evidence & {
      [k: string]: unknown
    }
  }
  meetings: {
    ordinal?: number
    year: number
    host?: string
    place?: string
  }[]
  /**
   * What the rule implies: our inference, never a statement of a source
   */
  next: {
    year: number
    host: string
    inferred: true
  }[]
}
export interface Outcome {
  kind: 'document' | 'project' | 'initiative'
  name: string
  date?: string
  parties: string[]
  points: string[]
  mentions: Evidence[]
}
export interface Disagreement {
  about: string
  kind: 'figure' | 'time' | 'place' | 'summary'
  sides: {
    /**
     * As written
     */
    stated: string
    /**
     * Where they differ about a date: the whole of it, ISO
     */
    date?: string
    /**
     * Indexes in `sourceFamilies`
     */
    families: number[]
    evidence: Evidence[]
  }[]
}
export interface VerdictCounts {
  articles: {
    article: string
    supported: number
    contradicted: number
    notFound: number
  }[]
}
export interface Inbox {
  articles: InboxRow[]
  /**
   * Give it as `after` to go on
   */
  next?: string
}
export interface InboxRow {
  id: string
  headline?: string
  /**
   * Who shows it
   */
  publisher?: string
  /**
   * Who first wrote it
   */
  origin?: string
  feedTitle?: string
  /**
   * The file or address that it came from
   */
  document: string
  url?: string
  language: 'zh-Hans' | 'zh-Hant' | 'en' | 'und'
  published?: {
    /**
     * ISO 8601, cut to its precision
     */
    at: string
    precision: 'year' | 'month' | 'day' | 'minute' | 'second'
    inferred: boolean
  }
  arrivedAt: string
  /**
   * The beginning of the body
   */
  excerpt: string
  version: number
  read: boolean
  starred: boolean
  later: boolean
  tags: string[]
  marks: string[]
  highlights: number
  /**
   * The story that grew around it, where others belong to it, too
   */
  story?: string
  /**
   * Who else carries its text, the earliest first; they have no rows of their own but among what a person holds on to
   */
  copies: {
    article: string
    name: string
  }[]
}
export interface ArticleVersions {
  versions: ArticleVersion[]
}
export interface ArticleVersion {
  version: number
  keptAt: string
  /**
   * How it differs from the version before; not there in the first
   */
  changes?: {
    headline?: {
      from?: string
      to?: string
    }
    published?: {
      from?: string
      to?: string
    }
    origin?: {
      from?: string
      to?: string
    }
    paragraphs: {
      kind: 'added' | 'removed' | 'altered' | 'moved'
      /**
       * Which paragraph, from 0; of a removed one, in the version before
       */
      at: number
      from?: string
      to?: string
    }[]
  }
}
export interface Subscriptions {
  subscriptions: Subscription[]
}
export interface Subscription {
  id: string
  /**
   * What the reader calls it, else the feed, else its address
   */
  title: string
  /**
   * Under which its articles are counted in `Unread`: the address first subscribed to
   */
  document: string
  /**
   * Where it is asked for now
   */
  feedUrl: string
  siteUrl?: string
  /**
   * Names of folders, the outermost first; empty at the top
   *
   * @maxItems 20
   */
  folder: string[]
  /**
   * `gone`: its server says that it is no more; it is not asked until it is made active again
   */
  state: 'active' | 'paused' | 'gone'
  /**
   * Whether the pages of its entries are read, too; `auto`: where the feed cuts them short
   */
  fullText: 'auto' | 'always' | 'never'
  /**
   * Entries whose pages are still to be read
   */
  pagesLeft?: number
  addedAt: string
  /**
   * When it is asked next, ISO 8601; none while it is not asked
   */
  dueAt?: string
  /**
   * When it last answered as it should
   */
  answeredAt?: string
  /**
   * Since then
   */
  failures: number
  /**
   * What went wrong the last time, and what to do
   */
  trouble?: {
    code: string
    /**
     * A sentence that says what to do, in the asked language
     */
    message: string
    args: {
      [k: string]: string | number
    }
  }
}
export interface NewSubscription {
  /**
   * Of a site or of a feed
   */
  address: string
  /**
   * Names of folders, the outermost first; empty at the top
   *
   * @maxItems 20
   */
  folder?: string[]
  /**
   * What the reader calls it
   */
  title?: string
}
export interface Subscribed {
  subscription: Subscription
  /**
   * False where it was subscribed to already
   */
  isNew: boolean
  /**
   * Further feeds that the page names
   */
  others: {
    url: string
    title?: string
  }[]
}
export interface SubscriptionChange {
  /**
   * Empty: the feed’s own
   */
  title?: string
  /**
   * Names of folders, the outermost first; empty at the top
   *
   * @maxItems 20
   */
  folder?: string[]
  state?: 'active' | 'paused'
  /**
   * Whether the pages of its entries are read, too; `auto`: where the feed cuts them short
   */
  fullText?: 'auto' | 'always' | 'never'
}
export interface OpmlList {
  opml: string
}
export interface ImportedList {
  added: number
  /**
   * Subscribed to already; they stay as they are
   */
  known: number
}
export interface Jobs {
  jobs: Job[]
}
export interface Job {
  id: string
  kind: string
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  /**
   * What it was asked to read; the first ten
   */
  asked: string[]
  /**
   * How many there are in all
   */
  askedCount: number
  progress?: {
    done: number
    of: number
    /**
     * The document that is being worked on
     */
    name: string
  }
  result?: {
    collection: string
    articles: number
    /**
     * Documents that could not be read
     */
    failed: string[]
  }
  /**
   * An expected trouble: a closed code, its arguments, and a sentence
   */
  trouble?: {
    code: string
    /**
     * A sentence that says what to do, in the asked language
     */
    message: string
    args: {
      [k: string]: string | number
    }
  }
  createdAt: string
  updatedAt: string
}
export interface NewJob {
  /**
   * http(s) addresses of pages and feeds
   *
   * @minItems 1
   * @maxItems 1000
   */
  addresses: string[]
  /**
   * Of the asker’s making: asking twice under one id is asking once
   */
  id?: string
}
export interface SearchPage {
  hits: SearchHit[]
  /**
   * Give it as `after` to go on. A page may have few hits or none, and still a `next`
   */
  next?: string
  /**
   * Kept articles that search does not know yet; they are worked off in the background
   */
  unindexed: number
}
export interface SearchHit {
  article: string
  headline?: string
  publisher?: string
  origin?: string
  feedTitle?: string
  /**
   * The file or address that it came from
   */
  document: string
  url?: string
  language: 'zh-Hans' | 'zh-Hant' | 'en' | 'und'
  published?: {
    /**
     * ISO 8601, cut to its precision
     */
    at: string
    precision: 'year' | 'month' | 'day' | 'minute' | 'second'
    inferred: boolean
  }
  arrivedAt: string
  read: boolean
  starred: boolean
  later: boolean
  /**
   * Where most of the words stand together
   */
  excerpt: {
    text: string
    /**
     * Of its first character in the article’s `text`
     */
    start: number
  }
  /**
   * Words of the query in the headline
   */
  headlineSpans: {
    start: number
    end: number
  }[]
  /**
   * The same in the article’s `text`; UTF-16 code units, `end` exclusive
   */
  textSpans: {
    start: number
    end: number
  }[]
}
export interface ArticleState {
  article: string
  read: boolean
  starred: boolean
  later: boolean
  tags: string[]
  /**
   * Quick marks: 重要, 存疑, 待核, 有用, or one’s own
   */
  marks: string[]
  highlights: number
}
/**
 * What is not named stays as it is
 */
export interface StateChange {
  read?: boolean
  starred?: boolean
  later?: boolean
  /**
   * @maxItems 50
   */
  addTags?: string[]
  /**
   * @maxItems 50
   */
  removeTags?: string[]
  /**
   * @maxItems 50
   */
  addMarks?: string[]
  /**
   * @maxItems 50
   */
  removeMarks?: string[]
}
/**
 * The same change to many articles: to all of them, or to none
 */
export interface StatesChange {
  read?: boolean
  starred?: boolean
  later?: boolean
  /**
   * @maxItems 50
   */
  addTags?: string[]
  /**
   * @maxItems 50
   */
  removeTags?: string[]
  /**
   * @maxItems 50
   */
  addMarks?: string[]
  /**
   * @maxItems 50
   */
  removeMarks?: string[]
  /**
   * @minItems 1
   * @maxItems 1000
   */
  articles: string[]
}
export interface StatesChanged {
  /**
   * How many of them are kept
   */
  articles: number
}
/**
 * Without any, everything
 */
export interface ReadWhich {
  /**
   * A folder, feed or collection, by id or name
   */
  in?: string
  /**
   * A story’s articles
   */
  story?: string
  /**
   * Published before
   */
  before?: string
  /**
   * An article’s id: what arrived after it stays unread
   */
  upTo?: string
  starred?: boolean
  later?: boolean
  tag?: string
}
export interface ReadDone {
  /**
   * How many were unread
   */
  read: number
}
export interface Unread {
  total: number
  /**
   * Only those that have any
   */
  documents: {
    /**
     * A feed’s or page’s address, or a file
     */
    document: string
    unread: number
  }[]
  collections: {
    collection: string
    unread: number
  }[]
}
export interface Tags {
  tags: Tag[]
}
export interface Tag {
  name: string
  articles: number
}
export interface TagName {
  name: string
}
/**
 * Those in use, the most used first; then those that are offered
 */
export interface Marks {
  marks: {
    mark: string
    articles: number
  }[]
}
export interface Highlights {
  highlights: Highlight[]
}
/**
 * After W3C Web Annotation: a TextQuoteSelector and a TextPositionSelector
 */
export interface Highlight {
  id: string
  article: string
  /**
   * In the article’s `text`, UTF-16 code units
   */
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
  /**
   * The present version of the article does not have these words; the place is where they last were
   */
  lost: boolean
  /**
   * The words as they were marked, where a later version put `exact` in their place
   */
  was?: string
  note?: string
  madeAt: string
  changedAt: string
}
export interface NewHighlight {
  exact: string
  /**
   * Where it stands; else it is looked for
   */
  start?: number
  prefix?: string
  suffix?: string
  note?: string
}
export interface Note {
  /**
   * Empty: none
   */
  note: string
}
export interface Settings {
  /**
   * The model that may be asked, and whom the words are then sent to
   */
  judge?: {
    by: string
    at?: string
  }
}
export interface CheckRequest {
  summary: string
  /**
   * Ids of articles that are kept
   *
   * @maxItems 200
   */
  articles?: string[]
  /**
   * @maxItems 200
   */
  texts?: {
    id?: string
    headline?: string
    /**
     * ISO 8601: what relative times are counted from
     */
    datePublished?: string
    text: string
  }[]
  /**
   * Also ask the judge that the server was started with
   */
  judge?: boolean
}
export interface Checked {
  sentences: CheckedSentence[]
  sources: {
    id: string
    headline?: string
    text: string
  }[]
  judge?: JudgeReport
}
/**
 * What the judge did, where one was asked for
 */
export interface JudgeReport {
  by: string
  /**
   * Sentences that were put to it
   */
  asked: number
  /**
   * Answers that could be read
   */
  answered: number
  lowered: number
  explained: number
  /**
   * An expected trouble: a closed code, its arguments, and a sentence
   */
  trouble?: {
    code: string
    /**
     * A sentence that says what to do, in the asked language
     */
    message: string
    args: {
      [k: string]: string | number
    }
  }
}
export interface Pasted {
  /**
   * HTML or text
   */
  content: string
  /**
   * Where it is from: http(s)
   */
  url?: string
}
export interface ReadArticles {
  articles: Article[]
}
export interface Bookmarklet {
  /**
   * A `javascript:` address
   */
  bookmarklet: string
}
export interface ImportedLibrary {
  /**
   * New ones
   */
  articles: number
  /**
   * Articles that were there already; they got what their reader did
   */
  known: number
  subscriptions: number
  collections: number
  /**
   * Lines that could not be understood, and were left out; the first thousand
   */
  refused: {
    /**
     * From 1
     */
    line: number
    /**
     * An expected trouble: a closed code, its arguments, and a sentence
     */
    trouble: {
      code: string
      /**
       * A sentence that says what to do, in the asked language
       */
      message: string
      args: {
        [k: string]: string | number
      }
    }
  }[]
  /**
   * What was left out of lines that came in; the first thousand
   */
  warned: {
    /**
     * From 1
     */
    line: number
    /**
     * An expected trouble: a closed code, its arguments, and a sentence
     */
    trouble: {
      code: string
      /**
       * A sentence that says what to do, in the asked language
       */
      message: string
      args: {
        [k: string]: string | number
      }
    }
  }[]
  /**
   * Where not all came that was exported
   */
  short?: {
    code: string
    /**
     * A sentence that says what to do, in the asked language
     */
    message: string
    args: {
      [k: string]: string | number
    }
  }
}
export interface Space {
  limits: Limits
  articles: number
  /**
   * Of the whole library
   */
  bytes: number
  /**
   * Of these: raw bytes
   */
  captureBytes: number
}
/**
 * Each is a limit of its own; one that is not there does not bind. What a person holds on to is never let go
 */
export interface Limits {
  /**
   * Days since an article arrived
   */
  days?: number
  /**
   * Articles of each feed: the latest so many
   */
  perFeed?: number
  /**
   * Articles of the whole library
   */
  articles?: number
  /**
   * Bytes of the whole library on the disk
   */
  bytes?: number
  /**
   * Days that the raw bytes of a feed are kept; its articles stay
   */
  captureDays?: number
}
