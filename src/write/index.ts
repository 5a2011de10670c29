export type { Draft, DraftSentence } from './draft.ts'
export { keyPoints } from './key-points.ts'
export { writeBrief } from './templates/brief.ts'
