import type { Article } from '../../article/index.ts'
import { compileOneStory, compileStories, type Dossier } from '../../story/index.ts'
import { type Draft, type DraftSentence, keyPoints, writeBrief } from '../../write/index.ts'
import { type CheckedAbstract, checkAbstracts } from '../check-abstracts.ts'

/** What each job starts from: data alone, since it travels to another process. */
export interface CompileFrom {
  readonly stories: { readonly articles: readonly Article[] }
  /** All of them tell one story. */
  readonly story: { readonly articles: readonly Article[] }
  readonly brief: { readonly dossier: Dossier; readonly articles: readonly Article[] }
  readonly 'key-points': { readonly article: Article }
  readonly abstracts: { readonly article: Article; readonly others: readonly Article[] }
}

/** What each gives. */
export interface CompileResults {
  readonly stories: readonly Dossier[]
  readonly story: Dossier
  readonly brief: Draft
  readonly 'key-points': readonly DraftSentence[]
  readonly abstracts: readonly CheckedAbstract[]
}
export type CompileJob = keyof CompileFrom

/** As it travels. */
export interface CompileOrder<Job extends CompileJob = CompileJob> {
  readonly job: Job
  readonly from: CompileFrom[Job]
}

const WORK: { readonly [Job in CompileJob]: (from: CompileFrom[Job]) => CompileResults[Job] } = {
  stories: ({ articles }) => compileStories(articles),
  story: ({ articles }) => compileOneStory(articles),
  brief: ({ dossier, articles }) => writeBrief(dossier, articles),
  'key-points': ({ article }) => keyPoints(article),
  abstracts: ({ article, others }) => checkAbstracts(article, others),
}

/** Pure: the same in any process. */
export const carryOut = <Job extends CompileJob>({ job, from }: CompileOrder<Job>): CompileResults[Job] => WORK[job](from)
