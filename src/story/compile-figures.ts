import { evidenceAt } from '../article/index.ts'
import type { StoryEvent } from './compile-timeline.ts'
import type { Figure, FigureValue } from './dossier.ts'
import type { EventMention } from './find-events.ts'
import { type FigureMention, findFigures } from './find-figures.ts'
import { groupFigures } from './group-figures.ts'
import { relateFigures, type Sources } from './relate-figures.ts'
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
  const mentions = [
    ...articles.flatMap((article) => findFigures(article, frameOf(article, events))),
    ...abstracts.flatMap(({ studied }) => findFigures(studied, undefined, true)),
  ]
  const counted = groupFigures(mentions).flatMap((scopes) => rowsOf(scopes, sources))
  return [...counted, ...events.flatMap((event) => dateRow(event, sources))].toSorted(byWeight)
}

const FEWEST_LETTERS = 3
const ORDER: readonly Figure['relation'][] = ['conflict', 'revised', 'agree', 'different-scope', 'single-source']

function byWeight(a: Figure, b: Figure): number {
  return ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation) || b.values.length - a.values.length || compareText(a.quantity, b.quantity)
}

/** The article's own occasion, for figures that its sentences do not date: the first span of days that it tells of. */
function frameOf(article: StudiedArticle, events: readonly StoryEvent[]): string | undefined {
  const own = events.flatMap(({ found }) => found).filter((mention) => mention.article === article && mention.time.kind === 'range')
  return own.toSorted((a, b) => a.start - b.start)[0]?.time.timex
}

/** A row for each scope that several mentions state; those left over together, if they differ, else each for itself. */
function rowsOf(scopes: readonly (readonly FigureMention[])[], sources: Sources): readonly Figure[] {
  const stated = scopes.filter((scope) => !scope.every(({ isAbstract }) => isAbstract))
  const rows = stated.filter((scope) => scope.length > 1)
  const alone = stated.filter((scope) => scope.length === 1).flat()
  const differ = new Set(alone.map(({ quantity, asOf }) => `${quantity.value} ${asOf?.slice(0, 7)}`)).size > 1
  const rest = differ ? [figureOf(alone, 'different-scope')] : alone.filter(isWorthAlone).map((mention) => figureOf([mention], 'single-source'))
  return [...rows.map((scope) => figureOf(scope, relateFigures(scope, sources))), ...rest]
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

function valueOf({ article, quantity, start, end, asOf, isDated, isAbstract, subjects, objects }: FigureMention): FigureValue {
  const scope = isAbstract ? 'abstract' : [...subjects, ...objects].join(' ')
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
