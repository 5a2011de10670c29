export { characterClass } from './character-class.ts'
export { fold, scriptOf } from './fold.ts'
export { toSimplified, toTraditional } from './convert.ts'
