import { generate } from '../perturb/generate.ts'
import { byFinding, byKind, type FindingFigures, judge, type KindFigures } from '../perturb/measure.ts'
import { type BedArticle, studyArticle } from '../perturb/study.ts'

export interface Perturbed {
  readonly articles: number
  readonly sentences: number
  readonly kinds: readonly KindFigures[]
  readonly findings: readonly FindingFigures[]
  /** Of the true ones; of the false ones; of the caught ones for the right kind of reason. */
  readonly trueContradicted: number
  readonly trueNotFound: number
  readonly falseCaught: number
  readonly rightKind: number
}

const SEED = 'quality'

/** In: articles, and how many sentences of a kind each may give. Out: what the check makes of restatements, by kind and in all. */
export function measurePerturbation(articles: readonly BedArticle[], each: number): Perturbed {
  const outcomes = judge(generate(articles.map(studyArticle), SEED, each))
  const kinds = byKind(outcomes)
  const total = (isTrue: boolean, count: (row: KindFigures) => number) => kinds.filter((row) => row.isTrue === isTrue).reduce((sum, row) => sum + count(row), 0)
  const caught = total(false, ({ of, supported }) => of - supported)
  return {
    articles: articles.length, sentences: kinds.reduce((sum, { of }) => sum + of, 0), kinds, findings: byFinding(outcomes),
    trueContradicted: total(true, ({ contradicted }) => contradicted) / total(true, ({ of }) => of),
    trueNotFound: total(true, ({ notFound }) => notFound) / total(true, ({ of }) => of),
    falseCaught: caught / total(false, ({ of }) => of), rightKind: total(false, ({ rightKind }) => rightKind) / caught,
  }
}
