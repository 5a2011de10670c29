import { compareQuantities } from '../language/index.ts'
import type { FigureRelation } from './dossier.ts'
import type { FigureMention } from './find-figures.ts'
import { REPLACED } from './group-figures.ts'
import { compareText } from './study-article.ts'

/** Who is behind two mentions: of them, what may the relation claim? */
export interface Sources {
  /** Do these articles go back to writers known to be apart? */
  readonly areIndependent: (a: string, b: string) => boolean
  /** Do these articles hold one text? */
  readonly areOneText: (a: string, b: string) => boolean
}

/** The text itself says that a figure has grown with time. */
const GROWN = /增至|升至|上升至|上升到|增加到|增加至|扩大到|攀升|累计|截至|截止|目前已|已有|已致|最新|初步|仍在|又有|再有|进一步/
/** A head of fewer letters is too general to be surely the same. */
const FEWEST_LETTERS = 4
/** A running count is told anew for so many days; after that, another figure is of another occasion. */
const SAME_OCCASION_DAYS = 30

/**
 * How do the figures of one quantity and scope stand to each other?
 *
 * In: mentions of one quantity, of one scope. Out: `agree`, `revised` (a later one replaces or follows), `conflict` (one time, values
 * that cannot both hold, writers known to be apart), `different-scope`, or `single-source` (one text only). Pure.
 */
export function relateFigures(mentions: readonly FigureMention[], sources: Sources): FigureRelation {
  const pairs = mentions.flatMap((a, index) => mentions.slice(index + 1).map((b) => [a, b] as const))
  const clashes = pairs.filter(([a, b]) => compareQuantities(a.quantity, b.quantity) === 'incompatible' || differInCount(a, b))
  if (clashes.length === 0) return pairs.some(([a, b]) => !isOneText(a, b, sources)) ? 'agree' : 'single-source'
  if (mentions.some(({ sentence }) => REPLACED.test(sentence.folded))) return 'revised'
  // One text that gives several values lists several things: which of them another text means is not known.
  if (clashes.some(([a, b]) => a.article === b.article)) return 'different-scope'
  const relations = clashes.map(([a, b]) => relatePair(a, b, mentions, sources))
  return (['conflict', 'revised', 'different-scope'] as const).find((relation) => relations.includes(relation))!
}

/** 40余项 and 26份 of one kind of thing: other classifiers, other numbers. */
function differInCount(a: FigureMention, b: FigureMention): boolean {
  const isCount = a.quantity.kind === 'count' && b.quantity.kind === 'count'
  return isCount && compareQuantities(a.quantity, b.quantity) === 'other' && a.quantity.value !== b.quantity.value
}

function isOneText(a: FigureMention, b: FigureMention, { areOneText }: Sources): boolean {
  if (a.isAbstract !== b.isAbstract) return false
  return a.article.article.id === b.article.article.id || areOneText(a.article.article.id, b.article.article.id)
}

function relatePair(a: FigureMention, b: FigureMention, all: readonly FigureMention[], { areIndependent }: Sources): FigureRelation {
  if (a.isAbstract !== b.isAbstract) return isMisstated(a.isAbstract ? a : b, a.isAbstract ? b : a, all) ? 'conflict' : 'different-scope'
  if (a.quantity.kind === 'ordinal') return isSequence(a, b) ? 'revised' : 'different-scope'
  const [earlier, later] = [a, b].toSorted((x, y) => compareText(toldAt(x), toldAt(y)))
  if (GROWN.test(later!.sentence.folded) && toldAt(earlier!) !== toldAt(later!) && isNear(earlier!, later!)) return 'revised'
  if (!isSameTime(a, b)) return 'different-scope'
  const apart = areIndependent(a.article.article.id, b.article.article.id)
  const isSure = compareQuantities(a.quantity, b.quantity) === 'incompatible' && sameHead(a, b) && !isPart(a) && !isPart(b)
  return apart && isSure && !a.isAbstract && !b.isAbstract ? 'conflict' : 'different-scope'
}

/** A summary's figure that no article states, where one gives another of the very same thing and time. */
function isMisstated(claim: FigureMention, stated: FigureMention, all: readonly FigureMention[]): boolean {
  const isBorneOut = all.some((other) => !other.isAbstract && ['same', 'compatible'].includes(compareQuantities(claim.quantity, other.quantity)))
  const isSame = claim.head.join() === stated.head.join() && claim.head.join('').length >= FEWEST_LETTERS && [...claim.objects].join() === [...stated.objects].join()
  return !isBorneOut && isSame && claim.article.article.id === stated.article.article.id && claim.asOf === stated.asOf && !isPart(claim) && !isPart(stated)
}

/** When it was told: publication, then what the text dates it to. */
const toldAt = ({ article, asOf }: FigureMention) => article.reference ?? asOf ?? ''

/** Fifth in 2024, sixth in 2025: counted on. */
function isSequence(a: FigureMention, b: FigureMention): boolean {
  const order = compareText(a.asOf ?? toldAt(a), b.asOf ?? toldAt(b))
  return order !== 0 && (order < 0) === (a.quantity.value < b.quantity.value)
}

/** Both dated by the text to one time; or neither, and told on one day. */
function isSameTime(a: FigureMention, b: FigureMention): boolean {
  if (a.isDated !== b.isDated) return a.asOf !== undefined && b.asOf !== undefined && a.asOf.slice(0, 10) === b.asOf.slice(0, 10)
  if (a.isDated) return a.asOf!.slice(0, 10) === b.asOf!.slice(0, 10)
  return a.article.reference !== undefined && a.article.reference.slice(0, 10) === b.article.reference?.slice(0, 10)
}

function isNear(a: FigureMention, b: FigureMention): boolean {
  const days = Math.abs(Date.parse(toldAt(a).slice(0, 10)) - Date.parse(toldAt(b).slice(0, 10))) / 86_400_000
  return Number.isNaN(days) || days <= SAME_OCCASION_DAYS
}

/** The same thing in the same words, more than one of them or one that says enough. */
function sameHead(a: FigureMention, b: FigureMention): boolean {
  const shared = a.head.filter((word) => b.head.includes(word)).length
  return shared === Math.min(a.head.length, b.head.length) && shared / Math.max(a.head.length, b.head.length) >= 0.5
}

/** `其中`, `每`, `平均`: a part or a rate, not the whole. */
function isPart({ article, start, quantity }: FigureMention): boolean {
  return /其中|每|平均|人均|最多|最少|另有|包括|分别|增加|减少|增长|下降|上涨|下跌|新增/.test(article.folded.slice(Math.max(0, start - 4), quantity.start))
}
