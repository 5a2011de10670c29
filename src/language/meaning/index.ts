export { kindOfWord, type WordKind } from './word-kind.ts'
