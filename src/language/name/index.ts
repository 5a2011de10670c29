export type { Name, NameKind, NameMention } from './name.ts'
export { findNames } from './find-names.ts'
export { gatherNames } from './gather-names.ts'
export { TITLE_HEADS } from './titles.ts'
