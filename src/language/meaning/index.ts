export { related } from './related.ts'
export { kindOfWord, type WordKind } from './word-kind.ts'
