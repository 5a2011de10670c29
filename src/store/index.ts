export type { Compiled } from './compiled.ts'
export type {
  ArticleToKeep, ArticleVersion, Collection, CollectionSummary, DocumentMissed, Documents, DocumentToKeep, DocumentTrouble, IndexText, KeepChange,
  KeptArticle, KeptChange,
} from './documents.ts'
export type { ArticleOrder, ArticleRow, ListArticles, ListPage, Lists } from './lists.ts'
export { type KeptKey, type KeptSession, type People, SCOPES, type Scope } from './people.ts'
export type { Store } from './store.ts'
export { captureHash } from './content-hash.ts'
export { dataFolder, type DataFolderOptions } from './data-folder.ts'
export { DATABASE_NAME, openStore, type OpenStoreOptions, type StoreUse } from './open-store.ts'
