import type { Article } from '../../article/index.ts'
import type { Dossier } from '../../story/index.ts'
import type { Draft } from '../draft.ts'

export interface BriefParameters {
  /** Sentences at the most. */
  readonly length?: number
}

/** In: a dossier and its articles. Out: a brief of the story, every sentence checked against them. Pure. */
export function writeBrief(dossier: Dossier, _articles: readonly Article[], _parameters: BriefParameters = {}): Draft {
  return { template: 'brief', title: dossier.story.title, sections: [], heldBack: [] }
}
