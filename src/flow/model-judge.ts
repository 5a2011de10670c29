import { type Judge, type JudgeLanguage, writeMessages } from '../check/index.ts'
import { type ModelSettings, openModel } from '../model/index.ts'

export interface ModelJudgeOptions extends ModelSettings {
  /** Of its explanations. */
  readonly language?: JudgeLanguage
}

/** In: where a model is, and what it is called. Out: a judge that asks it. Throws TroubleError `model-address`, `model-unnamed`. */
export function modelJudge({ language = 'zh-Hans', ...settings }: ModelJudgeOptions): Judge {
  const model = openModel(settings)
  return {
    name: model.name,
    at: model.host,
    ask: (question, signal) => model.complete(writeMessages(question, language), { signal }),
  }
}
