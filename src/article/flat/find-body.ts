import type { RemovalReason } from '../article.ts'
import type { MarkedLine } from './mark-line.ts'
import { endOfArticle } from './end-of-article.ts'
import { type Bigrams, bigramsOf, containment } from './resemblance.ts'
import { sizeOf } from './sentence-shape.ts'

export interface BodyRange {
  readonly start: number
  /** Exclusive: from here on nothing belongs to the article. */
  readonly end: number
  /** Stretches inside that are furniture: a list of other articles in the middle. */
  readonly inserts: readonly Insert[]
  /** It was the teasers of other articles that ended it. */
  readonly endsInTeasers: boolean
  /** The page that shows it speaks of itself right behind it. */
  readonly endsInPromotion: boolean
}

export interface Insert {
  readonly start: number
  readonly end: number
  readonly reason: RemovalReason
}

/** After these the article may go on: `延伸阅读` with two links stands in the middle of many. After licences and comments it never does. */
const MAY_GO_ON: ReadonlySet<RemovalReason> = new Set(['related', 'editor-line', 'disclaimer', 'contact', 'share', 'origin-line'])
const LONGEST_INSERT = 12
const MOST_INSERTS = 20
/** As much of the article above tells its topic. */
const TOPIC_LINES = 60
/** Prose of the same article shares this much of its wording with what came before; a teaser of another article less. */
const SAME_TOPIC = 0.2
const WINDOW = 24

/**
 * From which line to which does the article run?
 *
 * In: the page's lines, the line of the headline (-1 without one). Out: the range of the body.
 * It ends at the first line that says so (an editor's, a list of related articles) after prose has begun, unless more of the same
 * follows; or where sentences with a date under each, the teasers of other articles, begin.
 */
export function findBody(lines: readonly MarkedLine[], headline: number): BodyRange {
  const first = rangeFrom(lines, startBehind(lines, headline + 1), headline)
  const later = first.end < lines.length ? rangeFrom(lines, nextStart(lines, first.end), headline) : undefined
  return later && outweighs(lines, later, first, headline) ? later : first
}

/** An account introduces itself in a line or two before it asks to be followed; the article begins behind that. */
const LONGEST_PREFACE = 60
const PREFACE_LINES = 8

function startBehind(lines: readonly MarkedLine[], start: number): number {
  const appeal = lines.slice(start, start + PREFACE_LINES).findIndex(({ furniture }) => furniture?.reason === 'advertisement')
  if (appeal < 0) return start
  const preface = lines.slice(start, start + appeal).reduce((sum, { shape, text }) => sum + (shape === 'prose' ? text.length : 0), 0)
  const holdsMore = lines.slice(start + appeal).some(({ shape, text }) => shape === 'prose' && text.length > preface)
  return preface <= LONGEST_PREFACE && holdsMore ? start + appeal + 1 : start
}

/** Behind the label that ended the first range. */
function nextStart(lines: readonly MarkedLine[], end: number): number {
  const label = lines.findIndex(({ furniture }, index) => index >= end && furniture !== undefined && furniture.effect !== 'line')
  return label < 0 ? lines.length : label + 1
}

/** An advertisement above the text may look like prose, and be ended by a label; the text is what is many times its length. */
const OUTWEIGHS = 3
const NAMES_HEADLINE = 0.5

function outweighs(lines: readonly MarkedLine[], later: BodyRange, first: BodyRange, headline: number): boolean {
  const lengthOf = ({ start, end }: BodyRange) => lines.slice(start, end).reduce((sum, { shape, text }) => sum + (shape === 'prose' ? text.length : 0), 0)
  if (later.endsInTeasers || lengthOf(later) < OUTWEIGHS * lengthOf(first)) return false
  if (headline < 0) return true
  const words = bigramsOf(lines.slice(later.start, later.end).map(({ folded }) => folded).join('\n'))
  return containment(bigramsOf(lines[headline]!.folded), words) >= NAMES_HEADLINE
}

function rangeFrom(lines: readonly MarkedLine[], start: number, headline: number): BodyRange {
  const inserts: Insert[] = []
  let begun = false
  let endsInTeasers = false
  let index = start
  for (; index < lines.length; index++) {
    const line = lines[index]!
    if (line.shape === 'prose' || line.shape === 'point') {
      endsInTeasers = begun && beginsTeasers(lines, index)
      if (endsInTeasers) break
      begun = true
    } else if (begun && line.furniture && line.furniture.effect !== 'line') {
      const goesOn = MAY_GO_ON.has(line.furniture.reason) && inserts.length < MOST_INSERTS ? findGoingOn(lines, start, index, headline) : undefined
      if (goesOn === undefined) break
      inserts.push({ start: index, end: goesOn, reason: line.furniture.reason })
      index = goesOn - 1
    }
  }
  const end = trimTail(lines, start, index)
  const ownEnd = trimTail(lines, start, endOfArticle(lines, start, end))
  return { start, end: ownEnd, inserts, endsInTeasers, endsInPromotion: ownEnd < end }
}

/** The line with which the article goes on behind furniture, if it does. */
function findGoingOn(lines: readonly MarkedLine[], start: number, at: number, headline: number): number | undefined {
  const before = lines.slice(Math.max(start, at - TOPIC_LINES), at)
  const topic = bigramsOf([...(headline >= 0 ? [lines[headline]!] : []), ...before].map(({ folded }) => folded).join('\n').slice(-20_000))
  const prose = before.filter(({ shape }) => shape === 'prose')
  const indented = prose.filter((line) => line.indented).length > prose.length / 2
  const next = proseAhead(lines, at + 1)
  const same = next.filter((index) => isSameArticle(lines[index]!, topic, indented))
  const first = same[0]
  if (first === undefined || same.length < next.length / 2 || first - at > LONGEST_INSERT) return undefined
  return hasHeading(lines, at, first) ? first - 1 : first
}

/** A short line right above the prose, set off from the list before it, is the heading of what comes. */
function hasHeading(lines: readonly MarkedLine[], at: number, first: number): boolean {
  const above = lines[first - 1]!
  return first - 1 > at + 1 && above.shape === 'short' && above.gap && lines[first]!.gap
}

function proseAhead(lines: readonly MarkedLine[], from: number): readonly number[] {
  const found: number[] = []
  for (let index = from; index < Math.min(lines.length, from + WINDOW); index++) {
    const line = lines[index]!
    if (line.furniture && line.furniture.effect !== 'line') break
    if (line.shape === 'prose' && sizeOf(line.folded) >= 16) found.push(index)
  }
  return found.filter((index) => lines[index + 1]?.shape !== 'date-line')
}

function isSameArticle(line: MarkedLine, topic: Bigrams, indented: boolean): boolean {
  return line.indented === indented && containment(bigramsOf(line.folded), topic) >= SAME_TOPIC
}

/** Two sentences or more, each with a bare date under it. */
function beginsTeasers(lines: readonly MarkedLine[], at: number): boolean {
  const isBareDate = (index: number) => lines[index]?.shape === 'date-line' && lines[index].dateLine!.rest === ''
  return isBareDate(at + 1) && isBareDate(at + 3)
}

/** What stands at the very end and is no text belongs to the page. */
function trimTail(lines: readonly MarkedLine[], start: number, end: number): number {
  let last = end
  while (last > start && !isText(lines[last - 1]!)) last--
  return last
}

function isText({ shape }: MarkedLine): boolean {
  return shape === 'prose' || shape === 'point' || shape === 'caption' || shape === 'list-item' || shape === 'byline' || shape === 'credit'
}
