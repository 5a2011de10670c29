import type { IssueRow } from './goals/goal.ts'
import type { ClaimKindFigures, Claims } from './measures/claims.ts'
import type { Perturbed } from './measures/perturbation.ts'
import type { FindingFigures, KindFigures } from './perturb/measure.ts'

/** A figure beside its floor. */
export interface FloorRow {
  readonly data: string
  readonly what: string
  readonly value: number | undefined
  readonly path?: string
  readonly least?: number
  readonly most?: number
  readonly asked?: string
}

export interface Quality {
  readonly floors: readonly FloorRow[]
  readonly language: readonly IssueRow[]
  readonly reading: readonly IssueRow[]
  readonly library: readonly IssueRow[]
  readonly claims: Claims
  readonly perturbed: readonly (Perturbed & { readonly name: string })[]
}

const TOLERANCE = 5e-4

export const holds = ({ value, least, most }: FloorRow): boolean =>
  value !== undefined && (least === undefined || value >= least - TOLERANCE) && (most === undefined || value <= most + TOLERANCE)
export const show = (value: number | undefined): string => (value === undefined ? '-' : String(Math.round(value * 1000) / 1000))
export const bound = ({ least, most }: FloorRow): string => (least === undefined ? `<= ${show(most)}` : `>= ${show(least)}`)

/** `>= 0.97` against the figure reached. */
export function falls({ value, asked }: FloorRow): boolean {
  const goal = /^(>=|<=) ([\d.]+)/.exec(asked ?? '')
  if (!goal || value === undefined) return false
  return goal[1] === '>=' ? value < Number(goal[2]) - TOLERANCE : value > Number(goal[2]) + TOLERANCE
}

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const percent = (part: number, of: number) => (of === 0 ? '-' : `${((100 * part) / of).toFixed(1)} %`)

const issueTable = (rows: readonly IssueRow[]) => tableOf(
  ['what', 'best peer, measured here', 'asked', 'reached', ''],
  rows.map(({ what, peer, asked, reached, isShort }) => [what, peer, asked, reached, isShort ? '**short**' : '']),
)

const trueTable = (kinds: readonly KindFigures[]) => tableOf(
  ['restated truly', 'sentences', 'supported', 'not found', 'contradicted'],
  kinds.map(({ kind, of, supported, notFound, contradicted }) => [kind, String(of), percent(supported, of), percent(notFound, of), percent(contradicted, of)]),
)

const falseTable = (kinds: readonly KindFigures[]) => tableOf(
  ['made false', 'sentences', 'caught', 'contradicted', 'of the caught: right kind', 'right words'],
  kinds.map(({ kind, of, supported, contradicted, rightKind, rightWords }) =>
    [kind, String(of), percent(of - supported, of), percent(contradicted, of), percent(rightKind, of - supported), percent(rightWords, of - supported)]),
)

const findingTable = (findings: readonly FindingFigures[]) => tableOf(
  ['kind of finding', 'raised', 'precision', 'wanted', 'recall'],
  findings.map(({ finding, raised, right, wanted, met }) => [finding, String(raised), percent(right, raised), String(wanted), percent(met, wanted)]),
)

const perturbedSection = (perturbed: Quality['perturbed'][number]) => [
  `### ${perturbed.name}: ${perturbed.articles} articles, ${perturbed.sentences} sentences`,
  '',
  `Restated truly: called contradicted ${percent(perturbed.trueContradicted, 1)}, not found ${percent(perturbed.trueNotFound, 1)}. `
  + `Made false: caught ${percent(perturbed.falseCaught, 1)}, of these for the right kind of reason ${percent(perturbed.rightKind, 1)}.`,
  '',
  trueTable(perturbed.kinds.filter(({ isTrue }) => isTrue)),
  '',
  falseTable(perturbed.kinds.filter(({ isTrue }) => !isTrue)),
  '',
  findingTable(perturbed.findings),
  '',
]

const rightOf = ({ right, of }: Pick<ClaimKindFigures, 'right' | 'of'>): readonly string[] => [String(of), percent(right, of)]

/** The kinds of the claims that may be read, and the figures of those held out beside them. */
function claimTable({ own, held }: Claims, isFaithful: boolean): string {
  return tableOf(
    [isFaithful ? 'faithful' : 'unfaithful', 'own', isFaithful ? 'found' : 'caught', 'held out', isFaithful ? 'found' : 'caught'],
    own.kinds.filter((one) => one.isFaithful === isFaithful)
      .map((one) => [one.kind, ...rightOf(one), ...rightOf(held.kinds.find(({ kind }) => kind === one.kind && isFaithful === one.isFaithful) ?? { right: 0, of: 0 })]),
  )
}

const floorTable = (rows: readonly FloorRow[]) => tableOf(
  ['data', 'figure', 'reached', 'floor', 'asked', ''],
  rows.filter(({ path }) => path !== undefined).map((row) => [row.data, row.what, show(row.value), bound(row), row.asked ?? '', falls(row) ? '**short**' : '']),
)

const LANGUAGE_NOTE = `One run on one machine (\`npm run bench\` prints the same). The peers are installed in \`bench/peers\` and driven through the same scorers as we are.
Recognizers-Text is measured on its own specifications in the first row: every expression in them counts, right when the begin of a time or the value and
unit of a number is; where a specification gives only a span, or a range in a notation of its own, the span counts. "Absent substring" calls a keyword of
UHGEval wrong when the article does not have it character for character. Faithful and unfaithful sentences are those of \`bench/claims\`; of the stories
held out nobody who works on the check has seen more than these figures. Speeds are of processor time; start-up and memory are the best of five fresh
processes.`

const READING_NOTE = `One run on one machine (\`npm run bench:read\` prints the same). The peers are driven through the same scorers: what they give as the body is markup, of
which each block becomes a paragraph. They are given decoded text, by our decoder, so that what they lose is not lost to charsets. Origin counts where
either of our fields, publisher or origin, names what the page states. Times are of processor time, page by page in turn in one process, the best of three
rounds (one for jsdom, defuddle and article-extractor); ours is from the bytes to the article, a peer's from decoded text. The feed is made up: headline,
address, GUID, date, author, section, teaser and full text of each item. The
last seven rows are measured by the tests that hold them (\`bench/measures/tested.ts\`): abort time is from the request to having given up a body that unpacks to
a hundred megabytes or more, under a cap of eight; memory is the most over that cap, or over what a worker was given.`

const LIBRARY_NOTE = `As \`npm run bench:library\` last measured it, at full size, on one machine with two cores (\`bench/library/figures.json\` has every figure and its day).
The clients and the server as built are two processes, over HTTP on loopback; of ten questions four are searches, three lists, two articles, one a dossier that was
seen before. Recall of two-character words is over whole texts of sense; the 200,000 articles are made of dictionary words as often as they are met.
Events, their reports and reprints are made up, so that it is known which belong together. The month is followed on a clock that is made up, over a server that is a
function; refresher, polls, reader and store are the real ones. A kill is SIGKILL at a random moment while articles, marks, polls and jobs are kept.`

const CLAIMS_NOTE = `The sentences of \`bench/claims\` by what was done to the words of the article, and by what is wrong; the worst of our own first.`

const PERTURBED_NOTE = `Made by \`bench/perturb\` from sentences of clean articles, by kind: true restatements, and false ones in which one thing is changed. They are made by
rules of words, so that here and there a false one is clumsy, or may be read as true. \`node --import tsx bench/perturb/run.ts --worst\` shows what goes wrong.`

const FLOORS_NOTE = `The made-up stories in \`bench/stories\` were written apart from the rules: the errors on \`bridge\`, \`derby\` and \`phone\` were then mended by kind;
\`typhoon\` was kept out of that but for the grouping of its articles, and shows best what to expect of a new story. Rules were tried on the rest too: it is
public or hand-labelled data that is not part of this repository. \`asked\` is the goal, \`floor\` what CI holds.`

/** In: everything measured. Out: docs/quality.md, misses included. */
export function qualityPage({ floors, language, reading, library, claims, perturbed }: Quality): string {
  return [
    '# Measured quality', '', 'Made by `npm run quality`. Figures that fall short of what was asked are marked; none is left out.', '',
    '## Language and check, beside the peers', '', LANGUAGE_NOTE, '', issueTable(language), '',
    '## Reading, beside the peers', '', READING_NOTE, '', issueTable(reading), '',
    '## The library', '', LIBRARY_NOTE, '', issueTable(library), '',
    '## Claims, by kind', '', CLAIMS_NOTE, '', claimTable(claims, true), '', claimTable(claims, false), '',
    '## Sentences said otherwise', '', PERTURBED_NOTE, '', ...perturbed.flatMap(perturbedSection),
    '## Every figure that has a floor', '', FLOORS_NOTE, '', floorTable(floors), '',
  ].join('\n')
}
