import type { Article } from '../article/index.ts'
import type { Disagreement, Dossier, Figure, FigureValue, Mechanism, Outcome, Party, SourceFamily, TimelineEvent } from '../story/index.ts'
import { DISAGREEMENT_WORDS, FIGURE_WORDS, OUTCOME_WORDS, PARTY_WORDS, saySources, SOURCE_RULE_WORDS, type Wording } from '../words/index.ts'
import { SAY } from './messages.ts'
import { readerDate } from './reader-date.ts'
import { type Ink, plain, type Terminal } from './terminal/terminal.ts'
import { padded } from './terminal/width.ts'

type Articles = ReadonlyMap<string, Article>

/** A person looks through some of each; who wants all asks for JSON. */
const MOST_ROWS = 20

/** A dossier as a person reads it. */
export function printDossier(dossier: Dossier, articles: Articles, terminal: Terminal): void {
  const { story, sources } = dossier
  const { paint, print, tell } = terminal
  print(paint('bold', `■ ${plain(story.title)}`))
  print(paint('dim', tell(SAY.storyLine, { articles: story.articles.length, begin: story.begin ?? '?', until: story.until ?? '?' })), 2)
  if (dossier.tags.length > 0) print(paint('dim', plain(dossier.tags.map((tag) => `#${tag}`).join(' '))), 2)
  section(SAY.sources, [sources], terminal, (families) => printSources(families, articles, terminal))
  section(SAY.timeline, dossier.timeline, terminal, (event) => printEvent(event, terminal))
  section(SAY.figures, tellingFirst(dossier.figures), terminal, (figure) => printFigure(figure, articles, terminal))
  section(SAY.disagreements, dossier.disagreements, terminal, (disagreement) => printDisagreement(disagreement, articles, terminal))
  section(SAY.outcomes, dossier.outcomes, terminal, (outcome) => printOutcome(outcome, terminal))
  section(SAY.mechanisms, dossier.mechanisms, terminal, (mechanism) => printMechanism(mechanism, terminal))
  section(SAY.parties, dossier.parties.filter(({ forms }) => forms.length > 1), terminal, (party) => printParty(party, terminal))
}

function section<Row>(title: Wording, rows: readonly Row[], { paint, print, tell }: Terminal, printRow: (row: Row) => void): void {
  if (rows.length === 0) return
  print()
  print(paint('bold', tell(title)), 2)
  for (const row of rows.slice(0, MOST_ROWS)) printRow(row)
  if (rows.length > MOST_ROWS) print(paint('dim', tell(SAY.more, { count: rows.length - MOST_ROWS })), 4)
}

/** Where sources differ or a value changed comes before where all is plain. */
const TELLING: readonly Figure['relation'][] = ['conflict', 'revised', 'agree', 'different-scope', 'single-source']

const tellingFirst = (figures: readonly Figure[]) =>
  figures.toSorted((a, b) => TELLING.indexOf(a.relation) - TELLING.indexOf(b.relation))

function printSources(families: readonly SourceFamily[], articles: Articles, { paint, print, speech, tell }: Terminal): void {
  print(saySources(families, speech), 4)
  for (const { origin, rule, articles: ids } of families) {
    const shown = distinct(ids.map((id) => nameOf(id, articles))).join('；')
    // One article was counted with no other: there is no rule to tell, unless that nobody knows where it is from.
    const why = ids.length > 1 || rule === 'unknown-origin' ? `${tell(SOURCE_RULE_WORDS[rule])}：` : ''
    print(`${plain(nameOf(origin, articles))} × ${ids.length} ${paint('dim', `${why}${plain(shown)}`)}`, 4)
  }
}

function printEvent({ date, title, place, planned, mentions }: TimelineEvent, terminal: Terminal): void {
  const { paint, print, tell } = terminal
  const where = place === undefined ? '' : ` @${place}`
  const count = paint('dim', ` ×${mentions.length}`)
  const inferred = mentions.every(({ anchorFrom }) => anchorFrom !== undefined) ? tell(SAY.inferredDate) : ''
  print(`${padded(readerDate(date, terminal), 10)}  ${plain(`${title}${where}`)}${planned ? tell(SAY.planned) : ''}${inferred}${count}`, 4)
}

const RELATION_INKS: Readonly<Partial<Record<Figure['relation'], Ink>>> = { conflict: 'cinnabar', revised: 'amber', agree: 'jade' }

function printFigure({ quantity, relation, values }: Figure, articles: Articles, terminal: Terminal): void {
  const { paint, print, tell } = terminal
  const ink = RELATION_INKS[relation] ?? 'dim'
  print(`${plain(quantity)} ${paint(ink, `[${tell(FIGURE_WORDS[relation])}]`)}`, 4)
  for (const same of sameValues(values)) printValue(same, articles, terminal)
}

/** Values stated in the same words for the same time stand in one line. */
function sameValues(values: readonly FigureValue[]): readonly (readonly FigureValue[])[] {
  const groups = new Map<string, FigureValue[]>()
  for (const value of values) {
    const key = `${value.stated}\n${value.asOf ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), value])
  }
  return [...groups.values()]
}

function printValue(same: readonly FigureValue[], articles: Articles, terminal: Terminal): void {
  const { paint, print, tell } = terminal
  const { stated, asOf } = same[0]!
  const when = asOf === undefined ? '' : tell(SAY.asOf, { at: readerDate(asOf, terminal) })
  const names = distinct(same.map(({ article }) => nameOf(article, articles))).join('；')
  print(`${plain(stated)}${when} ${paint('dim', plain(names))}`, 8)
}

/** `2025年4月16日`, `2025-04-16`; not `4月16日`, `去年`. */
const YEAR = /\d{4}/

export function printDisagreement({ about, kind, sides }: Disagreement, articles: Articles, terminal: Terminal): void {
  const { paint, print, tell } = terminal
  print(`${paint('cinnabar', `[${tell(DISAGREEMENT_WORDS[kind])}]`)} ${plain(about)}`, 4)
  for (const { stated, date, families, evidence } of sides) {
    const whole = date === undefined || YEAR.test(stated) ? '' : tell(SAY.asOf, { at: readerDate(date, terminal) })
    print(`${plain(stated)}${whole}${families.length === 0 ? tell(SAY.ofSummary) : ''} ${paint('dim', plain(distinct(evidence.map(({ article }) => nameOf(article, articles))).join('；')))}`, 8)
  }
}

function printOutcome({ kind, name, date, parties, points }: Outcome, terminal: Terminal): void {
  const { paint, print, tell } = terminal
  const by = parties.length === 0 ? '' : `（${parties.join('、')}）`
  print(`${paint('dim', `[${tell(OUTCOME_WORDS[kind])}]`)} ${plain(name)} ${date === undefined ? '' : readerDate(date, terminal)}${plain(by)}`.trimEnd(), 4)
  for (const point of points) print(`· ${plain(point)}`, 8)
}

function printMechanism({ name, members, levels, rotation, next }: Mechanism, terminal: Terminal): void {
  const { paint, print, tell } = terminal
  print(paint('bold', plain(name)), 4)
  if (members.length > 0) print(tell(SAY.members, { name: plain(members.join('、')) }), 8)
  if (levels.length > 0) print(tell(SAY.levels, { name: plain(levels.map(({ level }) => level).join('、')) }), 8)
  if (rotation) print(tell(SAY.rotation, { name: plain(rotation.rule.exact) }), 8)
  if (next.length > 0) print(paint('amber', inferenceLine(next, terminal)), 8)
}

/** What a rotation implies: ours, and marked so. */
export const inferenceLine = (next: Mechanism['next'], { tell }: Terminal) =>
  tell(SAY.next, { name: next.map(({ year, host }) => plain(tell(SAY.nextOne, { year, host }))).join(' · ') })

function printParty({ canonical, kind, forms }: Party, { paint, print, tell }: Terminal): void {
  const others = forms.filter((form) => form !== canonical)
  print(`${plain(canonical)} ${paint('dim', `[${tell(PARTY_WORDS[kind])}]`)} = ${plain(others.join('、'))}`, 4)
}

const distinct = (names: readonly string[]) => [...new Set(names)]

function nameOf(id: string, articles: Articles): string {
  const article = articles.get(id)
  return article?.publisher ?? article?.headline ?? id
}
