import type { AbsentSubstring } from './measures/absent-substring.ts'
import type { CheckSpeed } from './measures/check-speed.ts'
import type { Claims } from './measures/claims.ts'
import type { Start } from './measures/language-start.ts'
import { specsRight } from './measures/specs-right.ts'
import type { TimeSpeed } from './measures/time-speed.ts'
import { figureAt } from './scorer.ts'

/** Everything that the table is made from. What is undefined could not be measured here: the data or a peer is missing. */
export interface Measured {
  /** Last lines of the scorers `time` and `check`, of ours and of the peers. */
  readonly time?: unknown
  readonly check?: unknown
  readonly recognizersTime?: unknown
  readonly chronoTime?: unknown
  readonly absent?: AbsentSubstring | undefined
  readonly timeSpeed?: TimeSpeed
  readonly checkSpeed: CheckSpeed
  readonly start: Start
  readonly recognizersStart?: Start
  readonly claims: Claims
}

/** One row: what, what the best peer does, what is asked of us, what we reach. */
export interface IssueRow {
  readonly what: string
  readonly peer: string
  readonly asked: string
  readonly reached: string
  readonly isShort: boolean
}

interface Goal {
  readonly what: string
  readonly asked: number
  /** `least`: the more the better. */
  readonly bound: 'least' | 'most'
  readonly show: (value: number) => string
  readonly ours: (measured: Measured) => number | undefined
  readonly peer: (measured: Measured) => string
}

const share = (value: number | undefined) => (value === undefined ? 'not measured here' : `${(100 * value).toFixed(1)} %`)
const plain = (value: number | undefined) => (value === undefined ? 'not measured here' : value.toFixed(3))
const whole = (value: number) => String(Math.round(value))
const unmeasured = () => 'none'
const specShare = (figures: unknown) => {
  if (figures === undefined) return undefined
  const { right, of } = specsRight(figures)
  return right / of
}
const peers = (recognizers: number | undefined, chrono: number | undefined, show: (value: number | undefined) => string) => `Recognizers-Text ${show(recognizers)}; chrono-node ${show(chrono)}`

/** The figures that were asked of language and check, in the order of the issue. */
const GOALS: readonly Goal[] = [
  {
    what: 'Recognizers-Text Chinese specifications, all kinds', asked: 0.85, bound: 'least', show: share,
    ours: ({ time }) => specShare(time), peer: ({ recognizersTime, chronoTime }) => peers(specShare(recognizersTime), specShare(chronoTime), share),
  },
  {
    what: 'duckling Chinese times, start', asked: 0.75, bound: 'least', show: share,
    ours: ({ time }) => figureAt(time, 'duckling.rate'), peer: ({ recognizersTime, chronoTime }) => peers(figureAt(recognizersTime, 'duckling.rate'), figureAt(chronoTime, 'duckling.rate'), share),
  },
  {
    what: 'seeds: times right, of 51', asked: 51, bound: 'least', show: whole,
    ours: ({ time }) => figureAt(time, 'seeds.explicitRight'),
    peer: ({ recognizersTime, chronoTime }) => peers(figureAt(recognizersTime, 'seeds.explicitRight'), figureAt(chronoTime, 'seeds.explicitRight'), (value) => (value === undefined ? 'not measured here' : whole(value))),
  },
  {
    what: 'times found, speed over recognizeDateTime, same text, one run', asked: 20, bound: 'least', show: (value) => `${value.toFixed(1)}x`,
    ours: ({ timeSpeed }) => timeSpeed && timeSpeed.recognizers / timeSpeed.ours, peer: ({ timeSpeed }) => (timeSpeed ? `1x; chrono-node ${(timeSpeed.recognizers / timeSpeed.chrono).toFixed(0)}x` : 'not measured here'),
  },
  {
    what: 'UHGEval keywords that hold digits, F1', asked: 0.97, bound: 'least', show: plain,
    ours: ({ check }) => figureAt(check, 'keywords.digits.f1'), peer: ({ absent }) => `absent substring ${plain(absent?.digitsF1)}`,
  },
  { what: 'UHGEval all keywords, F1', asked: 0.72, bound: 'least', show: plain, ours: ({ check }) => figureAt(check, 'keywords.all.f1'), peer: ({ absent }) => `absent substring ${plain(absent?.allF1)}` },
  {
    what: 'UHGEval average accuracy', asked: 0.86, bound: 'least', show: share,
    ours: ({ check }) => figureAt(check, 'averageAccuracy'), peer: ({ absent }) => `absent substring ${share(absent?.averageAccuracy)}`,
  },
  {
    what: 'UHGEval corrections: the evidence shows it', asked: 0.7, bound: 'least', show: share, peer: unmeasured,
    ours: ({ check }) => {
      const [hit, of] = [figureAt(check, 'corrections.hit'), figureAt(check, 'corrections.of')]
      return hit === undefined || of === undefined ? undefined : hit / of
    },
  },
  {
    what: 'UHGEval true continuations, the article without them: called contradicted', asked: 0.02, bound: 'most', show: share, peer: unmeasured,
    ours: ({ check }) => figureAt(check, 'falseAlarms.verbatimRemoved.contradicted'),
  },
  { what: 'own faithful sentences called contradicted', asked: 0.01, bound: 'most', show: share, peer: unmeasured, ours: ({ claims }) => claims.own.calledContradicted },
  { what: 'own faithful sentences called not found', asked: 0.15, bound: 'most', show: share, peer: unmeasured, ours: ({ claims }) => claims.own.calledNotFound },
  { what: 'own unfaithful sentences caught', asked: 0.9, bound: 'least', show: share, peer: unmeasured, ours: ({ claims }) => claims.own.caught },
  { what: 'of these with the right kind', asked: 0.85, bound: 'least', show: share, peer: unmeasured, ours: ({ claims }) => claims.own.rightKind },
  { what: 'the same on stories held out: faithful called contradicted', asked: 0.01, bound: 'most', show: share, peer: unmeasured, ours: ({ claims }) => claims.held.calledContradicted },
  { what: 'the same on stories held out: faithful called not found', asked: 0.15, bound: 'most', show: share, peer: unmeasured, ours: ({ claims }) => claims.held.calledNotFound },
  { what: 'the same on stories held out: unfaithful caught', asked: 0.9, bound: 'least', show: share, peer: unmeasured, ours: ({ claims }) => claims.held.caught },
  { what: 'the same on stories held out: of these with the right kind', asked: 0.85, bound: 'least', show: share, peer: unmeasured, ours: ({ claims }) => claims.held.rightKind },
  { what: 'check: sentences per second per core, 1,000-character sources never met before', asked: 300, bound: 'least', show: whole, peer: unmeasured, ours: ({ checkSpeed }) => checkSpeed.perSecond },
  {
    what: 'language: start-up to the first answer, fresh process', asked: 120, bound: 'most', show: (value) => `${whole(value)} ms`,
    ours: ({ start }) => start.ms, peer: ({ recognizersStart }) => (recognizersStart ? `Recognizers-Text ${whole(recognizersStart.ms)} ms` : 'not measured here'),
  },
  {
    what: 'language: memory after it, words included', asked: 80, bound: 'most', show: (value) => `+${whole(value)} MB`,
    ours: ({ start }) => start.mb, peer: ({ recognizersStart }) => (recognizersStart ? `Recognizers-Text +${whole(recognizersStart.mb)} MB` : 'not measured here'),
  },
]

const TOLERANCE = 5e-4

/** In: what was measured. Out: the table, misses included. */
export function issueRows(measured: Measured): readonly IssueRow[] {
  return GOALS.map(({ what, asked, bound, show, ours, peer }) => {
    const value = ours(measured)
    return {
      what, peer: peer(measured), asked: `${bound === 'least' ? '>=' : '<='} ${show(asked)}`, reached: value === undefined ? 'not measured here' : show(value),
      isShort: value !== undefined && (bound === 'least' ? value < asked - TOLERANCE : value > asked + TOLERANCE),
    }
  })
}
