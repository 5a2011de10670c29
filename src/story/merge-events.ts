import type { EventMention } from './find-events.ts'
import { nearWord } from './near-words.ts'
import { compareText } from './study-article.ts'

/** How much two mentions must have in common to be one event, by how their dates agree. */
const ENOUGH = { 'same-day': 0.36, 'same-month': 0.42, 'same-year': 0.45, within: 0.4 }
type Agreement = keyof typeof ENOUGH

const MOST_YEARS = 20
const FEW_TERMS = 4
const MOST_OF_FEW = 0.65
const FEWEST_THINGS = 2
const OTHER_THINGS = 0.8
const NAME_WEIGHT = 1.2
const WORD_WEIGHT = 1

export interface Weighed {
  readonly mention: EventMention
  readonly terms: ReadonlyMap<string, number>
  readonly length: number
}

/**
 * Which mentions tell of one event?
 *
 * In: mentions of a story. Out: groups of mentions, by date. Two are one when their dates agree (the same, or the finer within the
 * coarser) and their names and words do, rare ones heavier (cosine). A span of days and a day within it stay two: the visit, and what
 * happened on its second day. Pure; the order of the input changes nothing.
 */
export function mergeEvents(mentions: readonly EventMention[]): readonly (readonly EventMention[])[] {
  const weighed = weigh([...mentions].toSorted(inOrder))
  const groups: Weighed[][] = []
  const byYear = new Map<string, Weighed[][]>()
  for (const each of weighed) {
    const years = yearsOf(each.mention)
    const best = [...new Set(years.flatMap((year) => byYear.get(year) ?? []))]
      .map((group) => ({ group, likeness: likenessTo(each, group) }))
      .filter(({ likeness }) => likeness > 0)
      .toSorted((a, b) => b.likeness - a.likeness)[0]
    const group = best?.group ?? []
    if (group.push(each) === 1) groups.push(group)
    for (const year of years) if (!byYear.get(year)?.includes(group)) byYear.set(year, [...(byYear.get(year) ?? []), group])
  }
  return groups.map((group) => group.map(({ mention }) => mention))
}

/** The years that a mention's time touches: only events of one year can be one. */
function yearsOf({ begin, until }: EventMention): readonly string[] {
  const [first, last] = [Number(begin.slice(0, 4)), Number(until.slice(0, 4))]
  return Array.from({ length: Math.min(last - first, MOST_YEARS) + 1 }, (_, index) => String(first + index))
}

/** The finest dates first: a coarse mention finds the event that it means. */
function inOrder(a: EventMention, b: EventMention): number {
  return fineness(b) - fineness(a) || compareText(a.begin, b.begin) || compareText(a.article.article.id, b.article.article.id) || a.start - b.start
}

/** 4 part of a day, 3 a day or a span of days, 2 a month, 1 a year; 2 and 1 hold the others. */
export function fineness({ time }: EventMention): number {
  const known = finenesses.get(time)
  if (known !== undefined) return known
  const found = readFineness(time)
  finenesses.set(time, found)
  return found
}

/** Every mention is compared with many others: its time is read once. */
const finenesses = new WeakMap<EventMention['time'], number>()

function readFineness(time: EventMention['time']): number {
  if (time.precision === 'hour' || time.precision === 'minute' || /T[A-Z]/.test(time.timex)) return 4
  if (time.precision === 'day' || /^\d{4}-\d\d-\d\d/.test(time.timex)) return 3
  return /^\d{4}-\d\d/.test(time.timex) || time.precision === 'month' || time.precision === 'week' ? 2 : 1
}

export function weigh(mentions: readonly EventMention[]): readonly Weighed[] {
  const frequency = new Map<string, number>()
  for (const { names, words } of mentions) for (const term of new Set([...names, ...words])) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const rarity = (term: string) => Math.log(1 + mentions.length / frequency.get(term)!)
  return mentions.map((mention) => {
    const terms = new Map<string, number>()
    for (const word of mention.words) terms.set(nearWord(word), WORD_WEIGHT * rarity(word))
    for (const name of mention.names) terms.set(name, NAME_WEIGHT * rarity(name))
    return { mention, terms, length: Math.hypot(...terms.values()) }
  })
}

/** The mean likeness to a group's members; nothing where one date disagrees, or where it does not suffice. */
function likenessTo(each: Weighed, group: readonly Weighed[]): number {
  const agreements: Agreement[] = []
  for (const other of group) {
    const agreement = agree(each.mention, other.mention)
    if (agreement === undefined) return 0
    agreements.push(agreement)
  }
  const margins = group.map((other, index) => likeness(each, other) / ENOUGH[agreements[index]!])
  const best = Math.max(...margins)
  const mean = margins.reduce((sum, margin) => sum + margin, 0) / margins.length
  return best >= 1 && mean >= 0.6 ? best : 0
}

/** Its time was taken over from the frame of its article: `访问期间`. */
const isFrame = ({ time, start, end }: EventMention) => time.start < start || time.start >= end

/** How do two dates stand to each other, if they can be of one event at all? */
export function agree(a: EventMention, b: EventMention): Agreement | undefined {
  const [finer, coarser] = fineness(a) >= fineness(b) ? [a, b] : [b, a]
  if (a.begin === b.begin && a.until === b.until) return fineness(coarser) >= 3 ? 'same-day' : fineness(coarser) === 2 ? 'same-month' : 'same-year'
  const holdsOne = fineness(coarser) < 3 || coarser.begin === coarser.until
  if (holdsOne && fineness(finer) > fineness(coarser) && finer.begin >= coarser.begin && finer.until <= coarser.until) return 'within'
  if ((isFrame(a) && b.begin >= a.begin && b.until <= a.until) || (isFrame(b) && a.begin >= b.begin && a.until <= b.until)) return 'within'
  return undefined
}

/** On one day, the same doers, the same deed, and more: a figure, a thing, or two where nobody is named. Near misses: the same doer meets two others, or presents two things. */
function isSameDeed(a: EventMention, b: EventMention): boolean {
  if (fineness(a) < 3 || fineness(b) < 3 || a.begin !== b.begin || a.until !== b.until) return false
  const names = shared(a.names, b.names)
  const fewest = Math.min(a.names.size, b.names.size)
  if (fewest > 0 && names * 2 <= fewest) return false
  const acts = shared(a.acts, b.acts)
  const things = shared(a.things, b.things)
  return acts > 0 && (shared(a.figures, b.figures) > 0 || things >= (names > 0 ? 1 : FEWEST_THINGS))
}

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].filter((term) => other.has(term)).length

/** Of a mention of few words, most of them are enough; of a longer one, the cosine tells; less where they speak of different things. */
function likeness(a: Weighed, b: Weighed): number {
  if (isSameDeed(a.mention, b.mention)) return Math.max(cosine(a, b), ENOUGH['same-month'])
  const isOther = a.mention.things.size > 0 && b.mention.things.size > 0 && shared(a.mention.things, b.mention.things) === 0
  if (isOther) return cosine(a, b) * OTHER_THINGS
  const [few, many] = a.terms.size <= b.terms.size ? [a, b] : [b, a]
  const terms = [...few.terms.keys()].filter((term) => many.terms.has(term)).length
  const isWithin = few.terms.size <= FEW_TERMS && terms >= 2 && terms / few.terms.size >= MOST_OF_FEW
  return isWithin ? Math.max(cosine(a, b), ENOUGH.within + 0.05) : cosine(a, b)
}

export function cosine(a: Weighed, b: Weighed): number {
  let sum = 0
  for (const [term, weight] of a.terms) sum += weight * (b.terms.get(term) ?? 0)
  return a.length * b.length === 0 ? 0 : sum / (a.length * b.length)
}
