export type {
  ArticleVersion, Collection, CollectionSummary, DocumentMissed, DocumentToKeep, DocumentTrouble, KeepChange, KeptArticle, KeptChange,
  Store,
} from './store.ts'
export { captureHash } from './content-hash.ts'
export { dataFolder, type DataFolderOptions } from './data-folder.ts'
export { DATABASE_NAME, openStore } from './open-store.ts'
