import { evidenceAt } from '../article/index.ts'
import type { StoryEvent } from './compile-timeline.ts'
import type { Figure, FigureValue } from './dossier.ts'
import type { EventMention } from './find-events.ts'
import { type FigureMention, findFigures } from './find-figures.ts'
import { findFoundings } from './find-foundings.ts'
import { findMisstatedFigures } from './check-abstract-figures.ts'
import { findRivals } from './find-rivals.ts'
import { findSums } from './find-sums.ts'
import { groupFigures, isAlike } from './group-figures.ts'
import { areOfOneArticle, areOfOneText, relateFigures, type Sources } from './relate-figures.ts'
import { compareText, type StudiedArticle } from './study-article.ts'

/** A summary that came with an article, read like one. */
export interface StudiedAbstract {
  readonly of: string
  readonly studied: StudiedArticle
}

/**
 * Which figures does the story state, and how do they stand to each other?
 *
 * In: the articles of a story and the summaries that came with them, studied; its events; who is behind which article. Out: one row
 * for each quantity and scope; figures of one quantity but of other scopes or occasions side by side as `different-scope`; and one row
 * for each event that several texts date. What matters most stands first: conflicts, revisions, agreements, the rest. Pure.
 */
export function compileFigures(
  articles: readonly StudiedArticle[],
  abstracts: readonly StudiedAbstract[],
  events: readonly StoryEvent[],
  sources: Sources,
): readonly Figure[] {
  const mentions = articles.flatMap((article) => findFigures(article, frameOf(article, events)))
  const counted = groupFigures(mentions).flatMap((scopes) => rowsOf(scopes, sources))
  const own = articles.flatMap((article) => findSums(article))
  const misstated = abstracts.flatMap(({ of, studied }) => findMisstatedFigures(studied, articles.find(({ article }) => article.id === of)!))
  const dated = events.flatMap((event) => dateRow(event, sources))
  const founded = findFoundings(articles, sources).filter((row) => !dated.some((other) => isTold(row, other)))
  return [...misstated, ...counted, ...own, ...founded, ...dated].toSorted(byWeight)
}

/** Is all of one row among the places of the other? */
const isTold = ({ values }: Figure, other: Figure) => values.every((value) => other.values.some(({ article, start, end }) => article === value.article && start < value.end && value.start < end))

const FEWEST_LETTERS = 3
/** More figures than this side by side compare nothing. */
const MOST_SIDE_BY_SIDE = 12
const ORDER: readonly Figure['relation'][] = ['conflict', 'agree', 'revised', 'different-scope', 'single-source']

function byWeight(a: Figure, b: Figure): number {
  return ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation) || b.values.length - a.values.length || compareText(a.quantity, b.quantity)
}

/** The article's own occasion, for figures that its sentences do not date: the first span of days that it tells of. */
function frameOf(article: StudiedArticle, events: readonly StoryEvent[]): string | undefined {
  const own = events.flatMap(({ found }) => found).filter((mention) => mention.article === article && mention.time.kind === 'range')
  return own.toSorted((a, b) => a.start - b.start)[0]?.time.timex
}

/**
 * Rows for the scopes of one quantity: each scope that several mentions state, the conflicts in it, the values in it that several texts
 * bear out; and, where there are several scopes, all of them side by side.
 */
function rowsOf(scopes: readonly (readonly FigureMention[])[], sources: Sources): readonly Figure[] {
  const rows = scopes.filter((scope) => scope.length > 1).flatMap((scope) => scopeRows(scope, sources))
  const all = scopes.flat()
  const differ = new Set(all.map(({ quantity, asOf }) => `${quantity.value} ${quantity.upper ?? ''} ${asOf?.slice(0, 7)}`)).size > 1
  if (scopes.length > 1 && differ && all.length <= MOST_SIDE_BY_SIDE) return [...rows, figureOf(all, 'different-scope')]
  const alone = scopes.filter((scope) => scope.length === 1).flat()
  return [...rows, ...alone.filter(isWorthAlone).map((mention) => figureOf([mention], 'single-source'))]
}

function scopeRows(scope: readonly FigureMention[], sources: Sources): readonly Figure[] {
  const relation = relateFigures(scope, sources)
  if (relation === 'agree' || relation === 'single-source') return [figureOf(scope, relation)]
  const rivals = findRivals(scope, sources)
  const rest = relation === 'conflict' ? 'different-scope' : relation
  return [
    ...(rivals.length > 0 ? [figureOf(rivals, 'conflict')] : []),
    ...(rivals.length < scope.length ? [figureOf(scope, rest)] : []),
    ...borneOut(scope, sources).map((same) => figureOf(same, 'agree')),
  ]
}

/** The values of a scope that change which several texts give alike; the value before a change is told with the change. */
function borneOut(scope: readonly FigureMention[], sources: Sources): readonly (readonly FigureMention[])[] {
  if (areOfOneArticle(scope)) return []
  const current = scope.filter(({ change }) => change !== 'former')
  const clusters: FigureMention[][] = []
  for (const mention of current) {
    const cluster = clusters.find((members) => members.every((member) => isAlike(member, mention)))
    if (cluster) cluster.push(mention)
    else clusters.push([mention])
  }
  return clusters.filter((members) => !areOfOneText(members, sources))
}

/** A figure that one text states once says something if it is more than a first, or more than a way of counting. */
function isWorthAlone({ quantity }: FigureMention): boolean {
  return quantity.kind !== 'ordinal' ? quantity.unit !== '个' && quantity.unit !== '国' : quantity.value > 1
}

function figureOf(mentions: readonly FigureMention[], relation: Figure['relation']): Figure {
  return { quantity: labelOf(mentions), relation, values: mentions.map(valueOf) }
}

/** The shortest label that says enough: 死亡人数 before 死亡, 到访某国 before 到访某国并出席. */
function labelOf(mentions: readonly FigureMention[]): string {
  const labels = mentions.map(({ label }) => label).toSorted((a, b) => a.length - b.length || compareText(a, b))
  return labels.find((label) => label.length >= FEWEST_LETTERS) ?? labels.at(-1)!
}

function valueOf({ article, quantity, start, end, asOf, isDated, subjects, objects }: FigureMention): FigureValue {
  const scope = [...subjects, ...objects].join(' ')
  return {
    ...evidenceAt(article.article.id, article.text, start, end),
    stated: quantity.text,
    value: quantity.value,
    ...(quantity.upper !== undefined && { upper: quantity.upper }),
    unit: quantity.unit,
    ...(quantity.modifier && { modifier: quantity.modifier }),
    ...(asOf !== undefined && { asOf }),
    ...(scope !== '' && { scope }),
    ...(isDated && { dated: true as const }),
  }
}

/** When an event was, as several texts give it: 2020年, 5年前, 5周年. */
function dateRow({ title, found }: StoryEvent, { areOneText }: Sources): readonly Figure[] {
  const isApart = (a: EventMention, b: EventMention) => a.article !== b.article && !areOneText(a.article.article.id, b.article.article.id)
  const bearOut = found.some((a, index) => found.slice(index + 1).some((b) => isApart(a, b)))
  return bearOut ? [{ quantity: title, relation: 'agree', values: found.map((mention) => dateValue(mention)) }] : []
}

/** A date as a figure: the year, with the date in full beside it. */
export function dateValue({ article, time, start, end }: EventMention, scope?: string): FigureValue {
  return {
    ...evidenceAt(article.article.id, article.text, start, Math.min(end, start + 400)),
    stated: time.text,
    value: Number(time.begin!.slice(0, 4)),
    unit: '年',
    asOf: time.timex,
    ...(scope !== undefined && { scope }),
  }
}
