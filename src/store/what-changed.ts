import type { Article } from '../article/index.ts'

/** What a field said, and what it says now; what is not there was or is not stated. */
export interface Replaced {
  readonly from?: string
  readonly to?: string
}

/** `at`: the paragraph's place in the new version; of one that was removed, its place in the old one. Counted from 0. */
export type ParagraphChange =
  | { readonly kind: 'added'; readonly at: number; readonly to: string }
  | { readonly kind: 'removed'; readonly at: number; readonly from: string }
  | { readonly kind: 'altered'; readonly at: number; readonly from: string; readonly to: string }
  | { readonly kind: 'moved'; readonly at: number; readonly to: string }

/** How a version differs from the one before. */
export interface VersionChanges {
  readonly headline?: Replaced
  readonly published?: Replaced
  readonly origin?: Replaced
  /** What was removed stands at its old place, before what came in there. */
  readonly paragraphs: readonly ParagraphChange[]
}

/** From here on two paragraphs are one that was rewritten: the share of their pairs of characters that they have in common (Dice). */
const REWRITTEN = 0.5
/** Where more paragraphs than this were exchanged at one place, it is another text: they are not compared with each other. */
const MOST_COMPARED = 40

/**
 * What does a new version say otherwise?
 *
 * In: an article before and after. Out: fields that were replaced, paragraphs that were added, removed, altered or moved. Paragraphs that
 * stand once in both are laid side by side in their longest common order (patience diff, B. Cohen); what lies between is compared. Pure.
 */
export function whatChanged(before: Article, after: Article): VersionChanges {
  return {
    ...replaced('headline', before.headline, after.headline),
    ...replaced('published', before.published?.at, after.published?.at),
    ...replaced('origin', before.origin, after.origin),
    paragraphs: paragraphChanges(before.blocks.map(({ text }) => text), after.blocks.map(({ text }) => text)),
  }
}

function replaced(field: 'headline' | 'origin' | 'published', from: string | undefined, to: string | undefined) {
  return from === to ? undefined : { [field]: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) } }
}

function paragraphChanges(before: readonly string[], after: readonly string[]): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = []
  let [left, right] = [0, 0]
  for (const [nextLeft, nextRight] of [...anchors(before, after), [before.length, after.length] as const]) {
    changes.push(...gapChanges(before, after, [left, nextLeft], [right, nextRight]))
    left = nextLeft + 1
    right = nextRight + 1
  }
  return markMoved(changes)
}

type Pair = readonly [left: number, right: number]

/** Places of paragraphs that stand once in both, as far as their order is the same. */
function anchors(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const [left, right] = [placesOfSingles(before), placesOfSingles(after)]
  const pairs = [...left].flatMap(([text, place]): Pair[] => (right.has(text) ? [[place, right.get(text)!]] : []))
  return longestRising(pairs.toSorted(([one], [other]) => one - other))
}

function placesOfSingles(texts: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1)
  return new Map(texts.flatMap((text, place) => (times.get(text) === 1 ? [[text, place] as const] : [])))
}

/** The longest run of pairs whose right sides rise, too; by piles, as in the card game. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  const piles: number[] = []
  const under = pairs.map(([, right], index) => {
    let [low, high] = [0, piles.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[piles[middle]!]![1] < right) low = middle + 1
      else high = middle
    }
    piles[low] = index
    return low > 0 ? piles[low - 1]! : -1
  })
  const run: Pair[] = []
  for (let index = piles.at(-1) ?? -1; index >= 0; index = under[index]!) run.push(pairs[index]!)
  return run.toReversed()
}

/** Between two anchors: equal ones are the same, alike ones were altered, the rest came or went. */
function gapChanges(before: readonly string[], after: readonly string[], [left, leftEnd]: Pair, [right, rightEnd]: Pair): readonly ParagraphChange[] {
  const gone = new Set(range(left, leftEnd))
  const isComparable = gone.size <= MOST_COMPARED && rightEnd - right <= MOST_COMPARED
  const takeSame = takerOf([...gone], (place) => before[place]!)
  const others = range(right, rightEnd).filter((at) => {
    const same = takeSame(after[at]!)
    return same === undefined || !gone.delete(same)
  })
  const came = others.map((at): ParagraphChange => {
    const to = after[at]!
    const old = isComparable ? mostAlike([...gone], (place) => before[place]!, to) : undefined
    if (old === undefined) return { kind: 'added', at, to }
    gone.delete(old)
    return { kind: 'altered', at, from: before[old]!, to }
  })
  return [...[...gone].map((at): ParagraphChange => ({ kind: 'removed', at, from: before[at]! })), ...came]
}

/** Out: gives the first thing of a text that it has not given yet. */
function takerOf<Thing>(things: readonly Thing[], textOf: (thing: Thing) => string): (text: string) => Thing | undefined {
  const byText = new Map<string, Thing[]>()
  for (const thing of things.toReversed()) {
    const same = byText.get(textOf(thing)) ?? []
    byText.set(textOf(thing), same)
    same.push(thing)
  }
  return (text) => byText.get(text)?.pop()
}

const range = (from: number, end: number) => Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index)

/** Out: the place whose text is most alike; undefined where none is alike enough. */
function mostAlike(places: readonly number[], textAt: (place: number) => string, text: string): number | undefined {
  const pairs = pairsOf(text)
  const shares = places.map((place) => dice(pairsOf(textAt(place)), pairs))
  return places[shares.indexOf(Math.max(REWRITTEN, ...shares))]
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let index = 0; index + 1 < text.length; index++) pairs.add(text.slice(index, index + 2))
  return pairs
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const pair of one) if (other.has(pair)) common++
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size)
}

/** What went at one place and came in at another is news to nobody. */
function markMoved(changes: readonly ParagraphChange[]): readonly ParagraphChange[] {
  const takeGone = takerOf(changes.filter((change) => change.kind === 'removed'), ({ from }) => from)
  const back = new Set<ParagraphChange>()
  const marked = changes.map((change): ParagraphChange => {
    const source = change.kind === 'added' ? takeGone(change.to) : undefined
    if (!source || change.kind !== 'added') return change
    back.add(source)
    return { kind: 'moved', at: change.at, to: change.to }
  })
  return marked.filter((_, index) => !back.has(changes[index]!))
}
