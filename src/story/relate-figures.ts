import { compareQuantities } from '../language/index.ts'
import type { FigureRelation } from './dossier.ts'
import type { FigureMention } from './find-figures.ts'
import { areApart } from './find-owners.ts'
import { daysApart, isAlike, saysReplaced } from './group-figures.ts'
import { areOfTwoScopes } from './scope-words.ts'
import { compareText } from './study-article.ts'

/** Who is behind two mentions: of them, what may the relation claim? */
export interface Sources {
  /** Do these articles go back to writers known to be apart? */
  readonly areIndependent: (a: string, b: string) => boolean
  /** Do these articles hold one text? */
  readonly areOneText: (a: string, b: string) => boolean
}

/** The text itself says that a figure has grown with time. */
const GROWN = /增至|升至|上升至|上升到|增加到|增加至|扩大到|扩大至|攀升|累计|截至|截止|目前已|已有|已致|最新|初步|仍在|又有|再有|进一步/
/** A running count is told anew for so many days; after that, another figure is of another occasion. */
const SAME_OCCASION_DAYS = 30
/** Only the end of a match has one score; before it, the score moves. */
const MOVING_SCORE = /领先|落后|半场|扳|追|改写|首节|首盘|首局|次节|上半|中场|一度/

/**
 * How do the figures of one quantity and scope stand to each other?
 *
 * In: mentions of one quantity, of one scope. Out: `agree`, `revised` (a later one replaces or follows), `conflict` (one time, values
 * that cannot both hold, writers known to be apart), `different-scope`, or `single-source` (one text only). Pure.
 */
export function relateFigures(mentions: readonly FigureMention[], sources: Sources): FigureRelation {
  const clashes: (readonly [FigureMention, FigureMention])[] = []
  for (const [index, a] of mentions.entries()) {
    for (let after = index + 1; after < mentions.length; after++) {
      const b = mentions[after]!
      if (!isClash(a, b)) continue
      if (clashes.length === 0 && mentions.some(({ sentence, change }) => change !== undefined || saysReplaced(sentence))) return 'revised'
      // One text that gives several values lists several things: which of them another text means is not known.
      if (a.article === b.article) return 'different-scope'
      clashes.push([a, b])
    }
  }
  if (clashes.length === 0) return areOfOneText(mentions, sources) ? 'single-source' : 'agree'
  const relations = new Set(clashes.map(([a, b]) => relatePair(a, b, sources)))
  return (['conflict', 'revised', 'different-scope'] as const).find((relation) => relations.has(relation))!
}

const isClash = (a: FigureMention, b: FigureMention) =>
  !isAlike(a, b) && (a.quantity.value !== b.quantity.value || compareQuantities(a.quantity, b.quantity) === 'incompatible')

/** In: mentions. Out: does each stand in one text with every other, or in two prints of one? */
export function areOfOneText(mentions: readonly FigureMention[], sources: Sources): boolean {
  return areOfOneArticle(mentions) || mentions.every((a, index) => mentions.slice(index + 1).every((b) => isOneText(a, b, sources)))
}

/** In: mentions. Out: do all stand in one article? */
export const areOfOneArticle = (mentions: readonly FigureMention[]): boolean =>
  mentions.every(({ article }) => article.article.id === mentions[0]!.article.article.id)

/** In: two mentions. Out: do they stand in one text, or in two prints of one? */
export function isOneText(a: FigureMention, b: FigureMention, { areOneText }: Sources): boolean {
  return a.article.article.id === b.article.article.id || areOneText(a.article.article.id, b.article.article.id)
}

function relatePair(a: FigureMention, b: FigureMention, sources: Sources): FigureRelation {
  if (a.quantity.kind === 'ordinal') return isSequence(a, b) ? 'revised' : 'different-scope'
  const [earlier, later] = [a, b].toSorted((x, y) => compareText(toldAt(x), toldAt(y)))
  const isLater = toldAt(earlier!) !== toldAt(later!) && isNear(earlier!, later!)
  if (isLater && !isOneSpan(a, b) && (GROWN.test(later!.sentence.folded) || (a.isRunning && !isSameTime(a, b)))) return 'revised'
  return areRivals(a, b, sources) ? 'conflict' : 'different-scope'
}

/**
 * Can two mentions not both hold?
 *
 * In: two mentions of one quantity. Out: true only where both speak of one time (or one named span, or one change), of nobody apart,
 * in the same words, neither of a part, and their writers are known to be apart. In doubt false.
 */
export function areRivals(a: FigureMention, b: FigureMention, { areIndependent }: Sources): boolean {
  if (a.article === b.article || a.isAside || b.isAside || a.change === 'former' || b.change === 'former' || a.quantity.kind === 'ordinal' || a.quantity.kind === 'duration' || compareQuantities(a.quantity, b.quantity) !== 'incompatible') return false
  if ([a, b].some(({ sentence }) => saysReplaced(sentence)) || areOfTwoScopes(a, b)) return false
  if (!(isOneSpan(a, b) || isSameTime(a, b)) || areApart(a.subjects, b.subjects) || areApart(a.objects, b.objects)) return false
  if (a.isRunning && [a, b].some(({ sentence }) => GROWN.test(sentence.folded))) return false
  if (a.quantity.kind === 'score' && !isFinalScore(a, b)) return false
  return sameHead(a, b) && !isPart(a) && !isPart(b) && areIndependent(a.article.article.id, b.article.article.id)
}

const isOneSpan = (a: FigureMention, b: FigureMention) => a.span !== undefined && a.span === b.span

/** Two final scores of one match: both sides named by both. */
function isFinalScore(a: FigureMention, b: FigureMention): boolean {
  return ![a, b].some(({ sentence }) => MOVING_SCORE.test(sentence.folded)) && [...a.subjects].filter((name) => b.subjects.has(name)).length > 1
}

/** When it was told: publication, then what the text dates it to. */
const toldAt = ({ article, asOf }: FigureMention) => article.reference ?? asOf ?? ''

/** Fifth in 2024, sixth in 2025: counted on. */
function isSequence(a: FigureMention, b: FigureMention): boolean {
  const order = compareText(a.asOf ?? toldAt(a), b.asOf ?? toldAt(b))
  return order !== 0 && (order < 0) === (a.quantity.value < b.quantity.value)
}

/** Both dated by the text to one time; or neither, and told on one day; or one dated, and the other told of that day. */
function isSameTime(a: FigureMention, b: FigureMention): boolean {
  if (a.isDated !== b.isDated) return a.asOf !== undefined && b.asOf !== undefined && a.asOf.slice(0, 10) === b.asOf.slice(0, 10)
  if (a.isDated) return a.asOf!.slice(0, 10) === b.asOf!.slice(0, 10)
  return a.article.reference !== undefined && a.article.reference.slice(0, 10) === b.article.reference?.slice(0, 10)
}

function isNear(a: FigureMention, b: FigureMention): boolean {
  const days = daysApart(toldAt(a), toldAt(b))
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
