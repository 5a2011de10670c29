export type { CompleteOptions, Model, ModelMessage, ModelSettings } from './model.ts'
export { openModel } from './open-model.ts'
