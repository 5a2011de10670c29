export type {
  Abstract, Article, Block, BlockType, DatePrecision, FullText, Image, Join, Language, Published, Removal, RemovalReason,
} from './article.ts'
export { textOf } from './article.ts'
export { type Evidence, evidenceAt } from './evidence.ts'
export { type SourceText, sourceText } from './source-text.ts'
export { readArticle, type ReadOptions } from './read-article.ts'
export { readFeed } from './read-feed.ts'
export { explainArticle } from './explain-article.ts'
export type { BodyChoice, ExplainedLine, Explanation, ScoredElement } from './explanation.ts'
export { displayEntries, displayHtml } from './display-html.ts'
export { findNextPage, joinPages, keepEnd, type PagePlace, saysNothingNew } from './pages/index.ts'
export { fillEntry } from './entry/fill-entry.ts'
export { findCutShort, hasPage } from './entry/find-cut-short.ts'
