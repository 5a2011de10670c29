/** The part of the store that keeps documents: captures, articles and their versions, collections. Every implementation passes `store.test.ts`. */
import type { Article } from '../article/index.ts'
import type { Capture } from '../fetch/index.ts'
import type { Trouble } from '../trouble/index.ts'
import type { VersionChanges } from './what-changed.ts'

/** A named set of documents: the example, a folder that was imported. */
export interface Collection {
  readonly id: string
  /** What makes it this one: opened again under the same key, it is the same collection. */
  readonly key: string
  readonly name: string
  readonly createdAt: string
}

export interface CollectionSummary extends Collection {
  readonly documents: number
  readonly articles: number
  readonly troubles: readonly DocumentTrouble[]
}

/** A document that could not be read when it was last tried. */
export interface DocumentTrouble {
  readonly document: string
  readonly trouble: Trouble
}

/**
 * What search will look in: made by whoever knows words (`flow`), kept in the same transaction as the article. Words of one spelling, a space between
 * two; letters and digits only. A word of the title, the main and the body stands in the first of them alone.
 */
export interface IndexText {
  /** Of the headline. */
  readonly title?: string
  /** Of the body, what it says often or at once. */
  readonly main?: string
  /** The rest of the body. */
  readonly body?: string
  /** What can be asked about it, in a spelling of `flow`'s own: `s.example.org`, `l.zh-hans`; also `.`, `-`. */
  readonly facts?: string
}

export interface ArticleToKeep {
  readonly article: Article
  readonly text?: IndexText
}

/** A document as it was read: its bytes, and what they gave. */
export interface DocumentToKeep {
  /** Where a person put it; what only a subscription brought has none, and may be let go again by age or number. */
  readonly collection?: string
  /** The document's identity: its URL, or its absolute path. */
  readonly key: string
  readonly capture: Capture
  /** A feed's entries come and go; a page is one article. */
  readonly isFeed: boolean
  readonly feedTitle?: string
  /** None where the document could not be read; then `trouble` says why. */
  readonly articles: readonly ArticleToKeep[]
  /**
   * Makes the texts of articles that come without, in order; asked for those that change, part by part, before each part is kept: a feed of 100,000
   * entries has more texts than should be held at once.
   */
  readonly indexTexts?: (articles: readonly Article[]) => Promise<readonly IndexText[]>
  readonly trouble?: Trouble
}

/** A document whose bytes could not even be had. */
export interface DocumentMissed {
  readonly collection?: string
  readonly key: string
  readonly name: string
  readonly trouble: Trouble
  readonly at: string
}

/**
 * What keeping an article changed. `renewed`: the same bytes, read better than before; the version stays the same. `let-go`: the library's limits let it
 * go before; it is not kept again.
 */
export type KeepChange = 'new' | 'changed' | 'renewed' | 'unchanged' | 'let-go'

export interface KeptChange {
  readonly article: string
  readonly change: KeepChange
}

export interface KeptArticle {
  /** `id` is the store's: the same for the same entry of the same document. */
  readonly article: Article
  /** The document's name, as the reader gave it. */
  readonly document: string
  readonly collections: readonly string[]
  readonly version: number
  /** Content hash of the article's text and fields: equal hashes, equal articles. */
  readonly hash: string
}

export interface ArticleVersion {
  readonly version: number
  /** Hash of the capture that it was read from. */
  readonly capture: string
  readonly keptAt: string
  readonly article: Article
  /** How it differs from the version before, as that was when this one came; not there in the first. */
  readonly changes?: VersionChanges
}

/**
 * Keeps captures, articles and collections. When a promise is fulfilled, what it acknowledged survives a kill of the process
 * and a loss of power. Rejects with a TroubleError: `database-busy`, `database-broken`, `data-folder-unwritable`.
 */
export interface Documents {
  /** Finds the collection of this key, or makes it. */
  readonly collection: (key: string, name: string, at: string) => Promise<Collection>
  /** The latest first. */
  readonly collections: () => Promise<readonly CollectionSummary[]>
  /** The collection holds just these documents from now on. Nothing is deleted: the others stay kept. */
  readonly setMembers: (collection: string, documentKeys: readonly string[]) => Promise<void>

  /**
   * Capture, articles and what search looks in, in one transaction. Out: what it changed, one for each article, in order. A document of more than 500
   * articles is kept in parts, each article whole; killed in between, its bytes do not count as seen, and the next reading finds the rest.
   */
  readonly keep: (document: DocumentToKeep) => Promise<readonly KeptChange[]>
  /** The same for many documents, in one transaction: all or none. Out: one list for each document, in order. */
  readonly keepAll: (documents: readonly DocumentToKeep[]) => Promise<readonly (readonly KeptChange[])[]>
  /** What `keep` would change if it came now; for knowing which texts are worth preparing. */
  readonly changesBy: (document: DocumentToKeep) => Promise<readonly KeptChange[]>
  /** Notes that a document could not be had; articles read from it before stay. */
  readonly keepMissed: (document: DocumentMissed) => Promise<void>

  /** Current versions, in the order of documents and of entries in them. All at once: for a collection of some hundreds; else see `Lists`. */
  readonly articles: (collection?: string) => Promise<readonly KeptArticle[]>
  readonly article: (id: string) => Promise<KeptArticle | undefined>
  /** Grows whenever a document or a collection changes, whichever process did it. */
  readonly revision: () => Promise<number>
  /**
   * Versions with what changed in each, the oldest first. Of an article that changes again and again the first and the last fifty are there, unless a
   * person keeps it: then all are.
   */
  readonly versions: (article: string) => Promise<readonly ArticleVersion[]>

  /** Raw bytes, by the hash that `captureHash` gives. */
  readonly captureBytes: (hash: string) => Promise<Uint8Array | undefined>
  /** When these bytes were first seen in this document. */
  readonly firstSeen: (documentKey: string, bytes: Uint8Array) => Promise<string | undefined>
}
