import { fold } from '../../language/index.ts'
import type { Block, Join, Removal } from '../article.ts'
import { findOverlaps, type Overlap } from './find-overlaps.ts'
import { type Fragment, fragmentsOf, isOpen } from './fragment.ts'
import { matchPairs, type Pair } from './match-pairs.ts'
import { weighJoin, WHOLE } from './weigh-join.ts'
import { wordingOf } from './wording.ts'

export interface JoinedColumns {
  readonly blocks: readonly Block[]
  readonly joins: readonly Join[]
  readonly removed: readonly Removal[]
}

/** A page is out of order when this many paragraphs end, and this many begin, in mid-sentence. */
const FEWEST_TAILS = 2
const FEWEST_HEADS = 2
/** From here on a paragraph is said to begin in mid-sentence. */
const BROKEN = 0.55
/** No newspaper page has more blocks, nor more broken paragraphs, than these. */
const MOST_BLOCKS = 500
const MOST_TAILS = 80
const MOST_HEADS = 240
/** The weight at which a join is as likely as not, and how fast it grows likelier. */
const EVEN = 1.9
const STEEPNESS = 1.6
/** Below this a join is only offered. */
const MADE = 0.65
const OFFERED = 0.3
/** One join as sure as this shows that the page is out of order at all. */
const SURE = 0.85

/**
 * Puts the pieces of broken columns together again.
 *
 * In: the blocks of one article in the order of the page. Out: the blocks with their continuations joined, the joins made and offered,
 * and heads and tails that stay lost marked as such. A page whose paragraphs are whole comes back as it is.
 * All joins are weighed together (matchPairs): a piece goes where the whole fits best.
 */
export function joinColumns(blocks: readonly Block[]): JoinedColumns {
  if (blocks.length > MOST_BLOCKS || countOpen(blocks) < FEWEST_TAILS) return { blocks, joins: [], removed: [] }
  const fragments = fragmentsOf(blocks)
  const overlaps = findOverlaps(fragments)
  if (overlaps.length === 0 && !isBroken(fragments)) return { blocks, joins: [], removed: [] }
  const continued = findContinuations(blocks, fragments, overlaps)
  const made = continued.filter(({ join }) => join.made)
  // A page of lines without stops (a list, a poem) has open ends as well; one sure join, or a piece that stands twice, tells that it is columns.
  if (overlaps.length === 0 && !made.some(({ join }) => join.confidence >= SURE)) return { blocks, joins: [], removed: [] }
  return {
    blocks: assemble(blocks, fragments, made, overlaps),
    joins: [...continued.map(({ join }) => join), ...overlaps.map(overlapJoin)],
    removed: overlaps.map(({ right, length }) => ({ text: right.text.slice(0, length), step: 'join-columns', reason: 'repeat' })),
  }
}

/** All evidence is of Chinese: its dictionary, its grammar. */
const HAN_AT_END = /\p{Script=Han}/u

/** A first, cheap look: most pages have no open end at all. */
function countOpen(blocks: readonly Block[]): number {
  return blocks.filter(({ type, text }) => type === 'paragraph' && isOpen(text) && HAN_AT_END.test(text.slice(-4))).length
}

function isBroken(fragments: readonly Fragment[]): boolean {
  const tails = fragments.filter(({ openTail }) => openTail).length
  const heads = fragments.filter(({ brokenHead }) => brokenHead >= BROKEN).length
  return tails >= FEWEST_TAILS && heads >= FEWEST_HEADS
}

interface Continuation {
  readonly left: Fragment
  readonly right: Fragment
  readonly join: Join
}

function findContinuations(blocks: readonly Block[], fragments: readonly Fragment[], overlaps: readonly Overlap[]): readonly Continuation[] {
  const settled = new Set(overlaps.map(({ right }) => right.index))
  const tails = fragments.filter(({ openTail }) => openTail).slice(0, MOST_TAILS)
  const heads = fragments.filter(({ brokenHead, index }) => brokenHead > 0 && !settled.has(index)).slice(0, MOST_HEADS)
  const wording = wordingOf(blocks.map(({ text }) => fold(text)))
  const weights = tails.map((left) => heads.map((right) => (left.index === right.index ? 0 : weighJoin(left, right, wording))))
  const pairs = matchPairs(weights)
  const few = Math.max(1, heads.filter(({ brokenHead }) => brokenHead > WHOLE).length)
  const likely = (pair: Pair) => confidence(weights, pairs, pair, { few, near: heads[pair.column]!.brokenHead > WHOLE && Math.abs(tails[pair.row]!.section - heads[pair.column]!.section) <= 1 })
  return withoutCircles(pairs.map((pair) => continuation(tails[pair.row]!, heads[pair.column]!, likely(pair))))
    .filter(({ join }) => join.confidence >= OFFERED)
}

/** A page of this many broken beginnings offers so many wrong ones that only the evidence itself counts; of a few, one must fit. */
const MANY = 12
/** Nearer the next best than this, the few are no help. */
const CLEAR_LEAD = 0.5

/** A rival that fits better where it is counts for less. */
const strength = (value: number, taken = 0) => value - 1.5 * Math.max(0, taken - value)

/** How likely, by its own weight, by how far it leads whatever else either side could be joined to, and by how few there are to choose from. */
function confidence(weights: Weights, pairs: readonly Pair[], { row, column, weight }: Pair, { few, near }: Surroundings): number {
  const rowTaken = new Map(pairs.map((pair) => [pair.row, pair.weight]))
  const columnTaken = new Map(pairs.map((pair) => [pair.column, pair.weight]))
  const rivals = [
    ...weights[row]!.flatMap((value, index) => (index === column ? [] : [strength(value, columnTaken.get(index))])),
    ...weights.flatMap((other, index) => (index === row ? [] : [strength(other[column]!, rowTaken.get(index))])),
  ]
  const lead = Math.min(1, weight - Math.max(0, ...rivals))
  const choice = near && few < MANY ? (Math.log(MANY / few) / STEEPNESS) * Math.min(1, Math.max(0, lead / CLEAR_LEAD)) : 0
  return 1 / (1 + Math.exp(-STEEPNESS * (weight - EVEN + 0.5 * lead + choice)))
}

type Weights = readonly (readonly number[])[]

interface Surroundings {
  /** Broken beginnings on the page. */
  readonly few: number
  /** The right is surely a continuation, with no heading, or one, between the two. */
  readonly near: boolean
}

const CONTEXT = 16

function continuation(left: Fragment, right: Fragment, likely: number): Continuation {
  const made = likely >= MADE
  return { left, right, join: { left: left.text.slice(-CONTEXT), right: right.text.slice(0, CONTEXT), confidence: round(likely), made, reason: 'continuation' } }
}

const round = (value: number) => Math.round(value * 1000) / 1000

function overlapJoin({ left, right, length }: Overlap): Join {
  return { left: left.text.slice(-CONTEXT), right: right.text.slice(length, length + CONTEXT), confidence: 0.95, made: true, reason: 'overlap' }
}

/** A chain that comes back to its own beginning has a wrong link: its weakest is only offered. */
function withoutCircles(found: readonly Continuation[]): readonly Continuation[] {
  const next = new Map<number, Continuation>()
  for (const one of found.toSorted((a, b) => b.join.confidence - a.join.confidence)) {
    let end: Continuation | undefined = next.get(one.right.index)
    while (end && end.right.index !== one.left.index) end = next.get(end.right.index)
    if (!end) next.set(one.left.index, one)
  }
  return found.map((one) => (next.get(one.left.index) === one ? one : { ...one, join: { ...one.join, made: false } }))
}

function assemble(blocks: readonly Block[], fragments: readonly Fragment[], made: readonly Continuation[], overlaps: readonly Overlap[]): readonly Block[] {
  const after = new Map<number, { readonly index: number; readonly skip: number }>()
  for (const { left, right } of made) after.set(left.index, { index: right.index, skip: 0 })
  for (const { left, right, length } of overlaps) if (!after.has(left.index)) after.set(left.index, { index: right.index, skip: length })
  const moved = new Set([...after.values()].map(({ index }) => index))
  const byIndex = new Map(fragments.map((fragment) => [fragment.index, fragment]))
  return blocks.flatMap((block, index) => {
    if (moved.has(index)) return []
    let { text } = block
    let last = index
    for (let next = after.get(index); next; next = after.get(last)) {
      text = glue(text, blocks[next.index]!.text.slice(next.skip))
      last = next.index
    }
    const lost = lostEnd(byIndex.get(index), byIndex.get(last))
    return [{ ...block, text, ...(last !== index && { type: 'paragraph' as const }), ...(lost && block.type === 'paragraph' && { lost }) }]
  })
}

function lostEnd(first: Fragment | undefined, last: Fragment | undefined): Block['lost'] {
  if (first && first.brokenHead >= BROKEN) return 'head'
  return last?.openTail ? 'tail' : undefined
}

/** Latin words keep a space between them; Han characters stand close. */
function glue(left: string, right: string): string {
  return /[A-Za-z0-9,]$/.test(left) && /^[A-Za-z0-9(]/.test(right) ? `${left} ${right}` : left + right
}
