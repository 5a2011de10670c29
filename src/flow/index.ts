export { type Annotations, annotate } from './annotate.ts'
export { type Reading, type ReadDocumentsOptions, readDocuments } from './read-documents.ts'
export { checkSummary } from '../check/index.ts'
export { compileStories } from '../story/index.ts'
