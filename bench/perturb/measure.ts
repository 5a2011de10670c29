import { checkSummary, type Finding, type FindingKind, type Verdict } from '../../src/check/index.ts'
import type { Trial } from './generate.ts'
import { PERTURBATIONS } from './kinds.ts'

export interface Outcome extends Trial {
  readonly verdict: Verdict
  /** Every finding that does not support. */
  readonly doubts: readonly Finding[]
}

const GRAVEST_FIRST: readonly Verdict[] = ['contradicted', 'not-found', 'supported']

/** In: trials. Out: each with what the check says of it. */
export function judge(trials: readonly Trial[]): readonly Outcome[] {
  return trials.map((trial) => {
    const { id, text, headline, published } = trial.article
    const source = { id, text, ...(headline !== undefined && { headline }), ...(published !== undefined && { published }) }
    const checked = checkSummary(trial.rewording.text, [source])
    return {
      ...trial,
      verdict: GRAVEST_FIRST.find((one) => checked.some(({ verdict }) => verdict === one)) ?? 'not-found',
      doubts: checked.flatMap(({ findings }) => findings.filter(({ verdict }) => verdict !== 'supported')),
    }
  })
}

export interface KindFigures {
  readonly kind: string
  readonly isTrue: boolean
  readonly of: number
  readonly supported: number
  readonly notFound: number
  readonly contradicted: number
  /** Of the false ones that were caught: a finding of the right kind; one at the changed words. */
  readonly rightKind: number
  readonly rightWords: number
}

const isAt = ({ rewording }: Outcome, { start, end }: Finding) => start <= rewording.end && end >= rewording.start
/** Words changed within quotation marks are words that nobody said. */
const named = (outcome: Outcome) =>
  outcome.doubts.some((doubt) => outcome.perturbation.findings.includes(doubt.kind) || (doubt.kind === 'quotation' && isAt(outcome, doubt)))
const placed = (outcome: Outcome) => outcome.doubts.some((doubt) => isAt(outcome, doubt))

/** In: outcomes of one kind. Out: counts. */
export function figuresOf(outcomes: readonly Outcome[]): KindFigures {
  const { kind, isTrue } = outcomes[0]!.perturbation
  const count = (test: (outcome: Outcome) => boolean) => outcomes.filter(test).length
  const countCaught = (test: (outcome: Outcome) => boolean) => count((outcome) => outcome.verdict !== 'supported' && test(outcome))
  return {
    kind, isTrue, of: outcomes.length,
    supported: count(({ verdict }) => verdict === 'supported'),
    notFound: count(({ verdict }) => verdict === 'not-found'),
    contradicted: count(({ verdict }) => verdict === 'contradicted'),
    rightKind: countCaught(named),
    rightWords: countCaught(placed),
  }
}

const ORDER = PERTURBATIONS.map(({ kind }) => kind)

/** In: outcomes. Out: figures by kind, in the order of the table of kinds. */
export function byKind(outcomes: readonly Outcome[]): readonly KindFigures[] {
  const met = new Set(outcomes.map(({ perturbation }) => perturbation.kind))
  return ORDER.filter((kind) => met.has(kind)).map((kind) => figuresOf(outcomes.filter(({ perturbation }) => perturbation.kind === kind)))
}

export interface FindingFigures {
  readonly finding: FindingKind
  /** Sentences with a finding of the kind that does not support, and of these the false ones that it is right for. */
  readonly raised: number
  readonly right: number
  /** False sentences that it would be the first to name, and of these those where it was raised. */
  readonly wanted: number
  readonly met: number
}

/** In: outcomes. Out: precision (right of raised) and recall (met of wanted) of each kind of finding. */
export function byFinding(outcomes: readonly Outcome[]): readonly FindingFigures[] {
  const raises = (finding: FindingKind) => ({ doubts }: Outcome) => doubts.some(({ kind }) => kind === finding)
  const met = new Set(outcomes.flatMap(({ doubts, perturbation }) => [...doubts.map(({ kind }) => kind), ...perturbation.findings.slice(0, 1)]))
  return [...met].toSorted().map((finding) => {
    const raised = outcomes.filter(raises(finding))
    const wanted = outcomes.filter(({ perturbation }) => perturbation.findings[0] === finding)
    const right = raised.filter((outcome) => isRight(outcome, finding))
    return { finding, raised: raised.length, right: right.length, wanted: wanted.length, met: wanted.filter(raises(finding)).length }
  })
}

const isRight = (outcome: Outcome, finding: FindingKind) =>
  outcome.perturbation.findings.includes(finding) || (!outcome.perturbation.isTrue && outcome.doubts.some((doubt) => doubt.kind === finding && isAt(outcome, doubt)))

/** The worst first: a true one called contradicted, a false one called supported, a true one not found. */
const WORST: readonly ((outcome: Outcome) => boolean)[] = [
  ({ perturbation, verdict }) => perturbation.isTrue && verdict === 'contradicted',
  ({ perturbation, verdict }) => !perturbation.isTrue && verdict === 'supported',
  ({ perturbation, verdict }) => perturbation.isTrue && verdict === 'not-found',
]

export const worst = (outcomes: readonly Outcome[], most = 10): readonly Outcome[] => WORST.flatMap((test) => outcomes.filter(test)).slice(0, most)
