import type { AbsentSubstring } from '../measures/absent-substring.ts'
import type { CheckSpeed } from '../measures/check-speed.ts'
import type { Claims } from '../measures/claims.ts'
import type { Start } from '../measures/language-start.ts'
import { specsRight } from '../measures/specs-right.ts'
import type { TimeSpeed } from '../measures/time-speed.ts'
import { figureAt } from '../scorer.ts'
import { type Goal, plain, share, type Show, times, unmeasured, whole } from './goal.ts'

/** Everything that the table is made from. What is undefined could not be measured here: the data or a peer is missing. */
export interface LanguageMeasured {
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

const specShare = (figures: unknown) => {
  if (figures === undefined) return undefined
  const { right, of } = specsRight(figures)
  return right / of
}
/** One figure of both peers, by the scorer of times. */
const peersBy = (figure: (scorer: unknown) => number | undefined, show: Show) =>
  ({ recognizersTime, chronoTime }: LanguageMeasured) => `Recognizers-Text ${show(figure(recognizersTime))}; chrono-node ${show(figure(chronoTime))}`

const duckling = (figures: unknown) => figureAt(figures, 'duckling.rate')
const seedTimes = (figures: unknown) => figureAt(figures, 'seeds.explicitRight')

/** What was asked of sentences judged by people, over one set of them. */
const claimGoals = (whose: string, set: keyof Claims): readonly Goal<LanguageMeasured>[] => [
  { what: `${whose} faithful sentences called contradicted`, asked: 0.01, bound: 'most', show: share, peer: unmeasured, ours: ({ claims }) => claims[set].calledContradicted },
  { what: `${whose} faithful sentences called not found`, asked: 0.15, bound: 'most', show: share, peer: unmeasured, ours: ({ claims }) => claims[set].calledNotFound },
  { what: `${whose} unfaithful sentences caught`, asked: 0.9, bound: 'least', show: share, peer: unmeasured, ours: ({ claims }) => claims[set].caught },
  { what: 'of these with the right kind', asked: 0.85, bound: 'least', show: share, peer: unmeasured, ours: ({ claims }) => claims[set].rightKind },
]

/** The figures that were asked of language and check, in the order of the issue. */
export const LANGUAGE_GOALS: readonly Goal<LanguageMeasured>[] = [
  {
    what: 'Recognizers-Text Chinese specifications, all kinds', asked: 0.85, bound: 'least', show: share,
    ours: ({ time }) => specShare(time), peer: peersBy(specShare, share),
  },
  {
    what: 'duckling Chinese times, start', asked: 0.75, bound: 'least', show: share,
    ours: ({ time }) => duckling(time), peer: peersBy(duckling, share),
  },
  {
    what: 'seeds: times right, of 51', asked: 51, bound: 'least', show: whole,
    ours: ({ time }) => seedTimes(time), peer: peersBy(seedTimes, whole),
  },
  {
    what: 'times found, speed over recognizeDateTime, same text, one run', asked: 20, bound: 'least', show: times,
    ours: ({ timeSpeed }) => timeSpeed && timeSpeed.recognizers / timeSpeed.ours,
    peer: ({ timeSpeed }) => `Recognizers-Text ${times(timeSpeed && 1)}; chrono-node ${times(timeSpeed && timeSpeed.recognizers / timeSpeed.chrono)}`,
  },
  {
    what: 'UHGEval keywords that hold digits, F1', asked: 0.97, bound: 'least', show: plain,
    ours: ({ check }) => figureAt(check, 'keywords.digits.f1'), peer: ({ absent }) => `absent substring ${plain(absent?.digitsF1)}`,
  },
  {
    what: 'UHGEval all keywords, F1', asked: 0.72, bound: 'least', show: plain,
    ours: ({ check }) => figureAt(check, 'keywords.all.f1'), peer: ({ absent }) => `absent substring ${plain(absent?.allF1)}`,
  },
  {
    what: 'UHGEval average accuracy', asked: 0.86, bound: 'least', show: share,
    ours: ({ check }) => figureAt(check, 'averageAccuracy'), peer: ({ absent }) => `absent substring ${share(absent?.averageAccuracy)}`,
  },
  { what: 'UHGEval corrections: the evidence shows it', asked: 0.7, bound: 'least', show: share, peer: unmeasured, ours: ({ check }) => figureAt(check, 'corrections') },
  {
    what: 'UHGEval true continuations, the article without them: called contradicted', asked: 0.02, bound: 'most', show: share,
    ours: ({ check }) => figureAt(check, 'falseAlarms.verbatimRemoved.contradicted'), peer: unmeasured,
  },
  ...claimGoals('own', 'own'),
  ...claimGoals('stories held out:', 'held'),
  {
    what: 'check: sentences per second per core, 1,000-character sources never met before', asked: 300, bound: 'least', show: whole,
    ours: ({ checkSpeed }) => checkSpeed.perSecond, peer: unmeasured,
  },
  {
    what: 'language: start-up to the first answer, fresh process, ms', asked: 120, bound: 'most', show: whole,
    ours: ({ start }) => start.ms, peer: ({ recognizersStart }) => `Recognizers-Text ${whole(recognizersStart?.ms)}`,
  },
  {
    what: 'language: memory after it, words included, MB', asked: 80, bound: 'most', show: whole,
    ours: ({ start }) => start.mb, peer: ({ recognizersStart }) => `Recognizers-Text ${whole(recognizersStart?.mb)}`,
  },
]
