export type { Compiled } from './compiled.ts'
export type {
  ArticleToKeep, ArticleVersion, Collection, CollectionSummary, DocumentMissed, Documents, DocumentToKeep, DocumentTrouble, IndexText, KeepChange,
  KeptArticle, KeptChange,
} from './documents.ts'
export type { ArticleFilter, ArticleOrder, ArticleRow, ListArticles, ListPage, Lists } from './lists.ts'
export type {
  ArticleState, Highlight, HighlightPlace, MarkCount, ReaderState, StateChange, TagCount, TagName, UnreadCount,
} from './reader-state.ts'
export type { Search, SearchArticles, SearchOrder, SearchTerm, Unindexed } from './search.ts'
export { type KeptKey, type KeptSession, type People, SCOPES, type Scope } from './people.ts'
export type { Store } from './store.ts'
export type { Job, JobEnd, JobProgress, Jobs, JobState, JobToAdd } from './jobs.ts'
export type { ArticleToPlace, GrownStory, ListStories, PlacedArticle, Stories, Unplaced } from './stories.ts'
export type { Transfer, TransferredArticle, TransferredDocument, TransferredHighlight, TransferredVersion } from './transfer.ts'
export type {
  FullTextPolicy, NewSubscription, PollRecord, PollToKeep, SubscribedTo, Subscription, SubscriptionChange, Subscriptions, SubscriptionState,
} from './subscriptions.ts'
export { captureHash } from './content-hash.ts'
export { fileTroubleOf, syncFile } from './durable-files.ts'
export { DATABASE_NAME, dataFolder, type DataFolderOptions } from './data-folder.ts'
export { openStore, type OpenStoreOptions, type StoreUse } from './open-store.ts'
export { backUp, type BackedUp, type BackUpOptions } from './back-up.ts'
export { restore, type Restored, type RestoreOptions, type RestoreStep } from './restore.ts'
export type { ParagraphChange, Replaced, VersionChanges } from './what-changed.ts'
export type { LetGo, Retention, Space, Upkeep } from './upkeep.ts'
