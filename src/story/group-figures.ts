import { compareQuantities } from '../language/index.ts'
import type { FigureMention } from './find-figures.ts'
import { areApart, isSameOwner } from './find-owners.ts'
import { Groups } from './group-keys.ts'
import { isNearWord } from './near-words.ts'

/** How much of what is counted two mentions must share to be told side by side. */
const SAME_HEAD = 0.5
const SAME_NAMES = 0.6
/** Each mention is compared with so many before it that share a letter: a long list of figures stays linear. */
const MOST_COMPARED = 200
/** Two dates further apart are two occasions, if the text does not say that one figure replaces the other. */
const SAME_OCCASION_DAYS = 30

/** The text itself says that a figure replaces another. Near miss: `调整心态` (no figure follows: only sentences with one are asked). */
const REPLACED = /更正|勘误|有误|误为|误写|应为|订正|修正|修订|下修|上修|调整为|调整至|改为|更新为|重新核定|核实为/
const replaced = new WeakMap<FigureMention['sentence'], boolean>()

/** In: a sentence with a figure. Out: does it say that the figure replaces another? Each sentence is looked through once. */
export function saysReplaced(sentence: FigureMention['sentence']): boolean {
  const known = replaced.get(sentence)
  if (known !== undefined) return known
  const says = REPLACED.test(sentence.folded)
  replaced.set(sentence, says)
  return says
}

/**
 * Which figures are of one quantity, and which of these of one scope?
 *
 * In: mentions. Out: for each quantity its scopes, each a list of mentions; in the order of the mentions. Mentions are compared only
 * where they share a letter. Pure.
 */
export function groupFigures(mentions: readonly FigureMention[]): readonly (readonly (readonly FigureMention[])[])[] {
  return linked(mentions, isOneSeries).map(splitScopes)
}

/** By the first letter of every word of the head: words that are near each other begin alike. */
function linked(mentions: readonly FigureMention[], isSame: (a: FigureMention, b: FigureMention) => boolean): readonly (readonly FigureMention[])[] {
  const byLetter = new Map<string, FigureMention[]>()
  const groups = new Groups(mentions)
  for (const mention of mentions) {
    const letters = mention.series === undefined ? mention.head.map((word) => word[0]!) : [mention.series, mention.head[0]![0]!]
    for (const letter of new Set(letters)) {
      const others = byLetter.get(letter) ?? []
      for (let at = Math.max(0, others.length - MOST_COMPARED); at < others.length; at++) {
        const other = others[at]!
        if (!groups.areOne(other, mention) && isSame(other, mention)) groups.link(other, mention)
      }
      if (others.push(mention) === 1) byLetter.set(letter, others)
    }
  }
  return groups.all()
}

/** Those that name nobody join a scope only where there is no other that they could belong to. */
function splitScopes(mentions: readonly FigureMention[]): readonly (readonly FigureMention[])[] {
  const whole = mentions.filter(({ isAside }) => !isAside)
  const named = whole.filter(({ subjects, objects }) => subjects.size + objects.size > 0)
  const scopes = linked(named, isSameScope).map((scope) => [...scope])
  const open = whole.filter(({ subjects, objects }) => subjects.size + objects.size === 0)
  for (const scope of linked(open, isSameScope)) {
    const near = scopes.filter((other) => scope.every((mention) => other.some((member) => isSameScope(mention, member))))
    if (near.length === 1) near[0]!.push(...scope)
    else scopes.push([...scope])
  }
  return [...scopes, ...mentions.filter(({ isAside }) => isAside).map((mention) => [mention])]
}

/** Counted in one kind of unit, of things that the words call alike. */
function isOneSeries(a: FigureMention, b: FigureMention): boolean {
  if (a.quantity.kind !== b.quantity.kind || isFirst(a) !== isFirst(b)) return false
  const isOneUnit = a.quantity.unit === b.quantity.unit || a.quantity.kind === 'duration' || compareQuantities(a.quantity, b.quantity) !== 'other'
  if (!isOneUnit && !(a.quantity.kind === 'count' && a.head.join() === b.head.join())) return false
  if (a.series !== undefined || b.series !== undefined) return a.series === b.series
  const shared = a.head.filter((word) => b.head.some((other) => isNearWord(word, other))).length
  const mean = (a.head.length + b.head.length) / 2
  return shared / mean >= SAME_HEAD && (hasSameCore(a, b) || (a.quantity.kind === 'count' && a.quantity.unit === b.quantity.unit))
}

/** 首次 is the first since something; 第九次 is counted from the beginning. */
const isFirst = ({ quantity }: FigureMention) => quantity.kind === 'ordinal' && /^[首头]/.test(quantity.text)

/** The word that the figure belongs to most closely: the last before it, the first or the last behind it. */
function hasSameCore(a: FigureMention, b: FigureMention): boolean {
  const [first, second] = [coresOf(a), coresOf(b)]
  return first.some((word) => second.some((other) => isNearWord(word, other)))
}

const coresOf = ({ head, isBefore }: FigureMention) => (isBefore ? [head.at(-1)!] : [head.at(-1)!, head[0]!])

/** Of the same people, places and bodies, as far as both name any; and on one occasion, unless they are counted on. */
function isSameScope(a: FigureMention, b: FigureMention): boolean {
  if (!(a.series === undefined ? hasSameCore(a, b) : a.head[0] === b.head[0]) || !isSameOccasion(a, b)) return false
  if (a.qualifier !== b.qualifier && !((a.qualifier === undefined || b.qualifier === undefined) && isAlike(a, b))) return false
  if (a.objects.size > 0 || b.objects.size > 0) {
    if (a.series === undefined) return overlap(a.objects, b.objects) >= SAME_NAMES && !areApart(a.subjects, b.subjects)
    return !areApart(a.objects, b.objects) && !areApart(a.subjects, b.subjects)
  }
  if (a.subjects.size === 0 || b.subjects.size === 0) return a.quantity.kind !== 'ordinal' || a.subjects.size === b.subjects.size
  return a.quantity.kind === 'ordinal' ? overlap(a.subjects, b.subjects) >= SAME_NAMES : !areApart(a.subjects, b.subjects)
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((name) => [...b].some((other) => isSameOwner(name, other))).length
  return shared / Math.max(1, a.size + b.size - shared)
}

/**
 * May both be told of one occasion?
 *
 * A span that both name settles it; else equal values, where one is not dated by its text, may be one value told again later; else the
 * dates must lie near each other.
 */
function isSameOccasion(a: FigureMention, b: FigureMention): boolean {
  if (a.quantity.kind === 'ordinal' || a.asOf === undefined || b.asOf === undefined) return true
  if (a.span !== undefined && b.span !== undefined) return a.span === b.span
  if (a.span !== b.span) return compareQuantities(a.quantity, b.quantity) === 'same'
  if ([a, b].some(({ sentence, change }) => change !== undefined || saysReplaced(sentence))) return true
  if (isOneValueToldAgain(a, b)) return true
  if (a.quantity.kind === 'score') return a.asOf.slice(0, 10) === b.asOf.slice(0, 10)
  if (a.asOf.length <= 7 || b.asOf.length <= 7) return a.asOf.startsWith(b.asOf) || b.asOf.startsWith(a.asOf)
  return daysApart(a.asOf, b.asOf) <= SAME_OCCASION_DAYS
}

/** One exact value, not dated by one of the texts; or dated to one year, but by one only to the season. */
function isOneValueToldAgain(a: FigureMention, b: FigureMention): boolean {
  if (compareQuantities(a.quantity, b.quantity) !== 'same') return false
  if (!(a.isDated && b.isDated)) return true
  return /[A-Z]/.test(a.asOf!.slice(0, 7) + b.asOf!.slice(0, 7)) && a.asOf!.slice(0, 4) === b.asOf!.slice(0, 4)
}

/** Values further apart are not told as one, whatever their modifiers allow: 1200余 and 近1500. */
const NEAREST_SHARE = 0.9

/** In: two mentions. Out: may their values be one? */
export function isAlike({ quantity: a }: FigureMention, { quantity: b }: FigureMention): boolean {
  const relation = compareQuantities(a, b)
  if (relation !== 'compatible') return relation === 'same'
  const isRange = a.upper !== undefined || b.upper !== undefined || a.unit !== b.unit
  return isRange || Math.min(a.value, b.value) >= NEAREST_SHARE * Math.max(a.value, b.value)
}

/** In: two dates, to the day or finer. Out: the days between them; not a number where one is coarser. */
export const daysApart = (a: string, b: string) => Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000
