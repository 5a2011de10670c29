import { compareQuantities } from '../language/index.ts'
import type { FigureMention } from './find-figures.ts'
import { groupKeys } from './group-keys.ts'
import { isNearWord } from './near-words.ts'

/** How much of what is counted two mentions must share to be told side by side. */
const SAME_HEAD = 0.5
const SAME_NAMES = 0.6
/** Each mention is compared with so many before it that share a letter: a long list of figures stays linear. */
const MOST_COMPARED = 200
/** Two dates further apart are two occasions, if the text does not say that one figure replaces the other. */
const SAME_OCCASION_DAYS = 30

/** The text itself says that a figure replaces another. Near miss: `调整心态` (no figure follows: only sentences with one are asked). */
export const REPLACED = /更正|勘误|有误|误为|误写|应为|订正|修正|修订|下修|上修|调整为|调整至|改为|更新为|重新核定|核实为/

/**
 * Which figures are of one quantity, and which of these of one scope?
 *
 * In: mentions. Out: for each quantity its scopes, each a list of mentions; in the order of the mentions. Mentions are compared only
 * where they share a letter. Pure.
 */
export function groupFigures(mentions: readonly FigureMention[]): readonly (readonly (readonly FigureMention[])[])[] {
  return linked(mentions, isSameQuantity).map(splitScopes)
}

function linked(mentions: readonly FigureMention[], isSame: (a: FigureMention, b: FigureMention) => boolean): readonly (readonly FigureMention[])[] {
  const byLetter = new Map<string, FigureMention[]>()
  const links: (readonly [FigureMention, FigureMention])[] = []
  for (const mention of mentions) {
    for (const letter of new Set(mention.head.map((word) => word[0]!))) {
      const others = byLetter.get(letter) ?? []
      for (const other of others.slice(-MOST_COMPARED)) if (isSame(other, mention)) links.push([other, mention])
      if (others.push(mention) === 1) byLetter.set(letter, others)
    }
  }
  return groupKeys(mentions, links)
}

/** Those that name nobody join a scope only where there is no other that they could belong to. */
function splitScopes(mentions: readonly FigureMention[]): readonly (readonly FigureMention[])[] {
  const named = mentions.filter(({ subjects, objects }) => subjects.size + objects.size > 0)
  const scopes = linked(named, isSameScope).map((scope) => [...scope])
  const open = mentions.filter((mention) => !named.includes(mention))
  for (const scope of linked(open, isSameScope)) {
    const near = scopes.filter((other) => scope.every((mention) => other.some((member) => isSameScope(mention, member))))
    if (near.length === 1) near[0]!.push(...scope)
    else scopes.push([...scope])
  }
  return scopes
}

/** Counted in one kind of unit, of things that the words call alike. */
function isSameQuantity(a: FigureMention, b: FigureMention): boolean {
  if (a.quantity.kind !== b.quantity.kind || isFirst(a) !== isFirst(b)) return false
  const isOneUnit = a.quantity.unit === b.quantity.unit || compareQuantities(a.quantity, b.quantity) !== 'other'
  if (!isOneUnit && !(a.quantity.kind === 'count' && a.head.join() === b.head.join())) return false
  const shared = a.head.filter((word) => b.head.some((other) => isNearWord(word, other))).length
  const mean = (a.head.length + b.head.length) / 2
  return shared / mean >= SAME_HEAD && hasSameCore(a, b)
}

/** 首次 is the first since something; 第九次 is counted from the beginning. */
const isFirst = ({ quantity }: FigureMention) => quantity.kind === 'ordinal' && /^[首头]/.test(quantity.text)

/** The word that the figure belongs to most closely: the last before it, the first or the last behind it. */
function hasSameCore({ head: a, isBefore }: FigureMention, { head: b }: FigureMention): boolean {
  return isNearWord(a.at(-1)!, b.at(-1)!) || (!isBefore && isNearWord(a[0]!, b[0]!))
}

/** Of the same people, places and bodies, as far as both name any; and on one occasion, unless they are counted on. */
function isSameScope(a: FigureMention, b: FigureMention): boolean {
  if (!isSameOccasion(a, b)) return false
  if (a.objects.size > 0 || b.objects.size > 0) return overlap(a.objects, b.objects) >= SAME_NAMES && !isApart(a.subjects, b.subjects)
  if (a.subjects.size === 0 || b.subjects.size === 0) return a.quantity.kind !== 'ordinal' || a.subjects.size === b.subjects.size
  return a.quantity.kind === 'ordinal' ? overlap(a.subjects, b.subjects) >= SAME_NAMES : !isApart(a.subjects, b.subjects)
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((name) => b.has(name)).length
  return shared / Math.max(1, a.size + b.size - shared)
}

const isApart = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size > 0 && b.size > 0 && ![...a].some((name) => b.has(name))

function isSameOccasion(a: FigureMention, b: FigureMention): boolean {
  if (a.quantity.kind === 'ordinal' || a.asOf === undefined || b.asOf === undefined) return true
  if ([a, b].some(({ sentence }) => REPLACED.test(sentence.folded))) return true
  if (a.asOf.length <= 7 || b.asOf.length <= 7) return a.asOf.startsWith(b.asOf) || b.asOf.startsWith(a.asOf)
  return Math.abs(Date.parse(a.asOf.slice(0, 10)) - Date.parse(b.asOf.slice(0, 10))) <= SAME_OCCASION_DAYS * 86_400_000
}
