export type * from './dossier.ts'
export { compileStories } from './compile-stories.ts'
