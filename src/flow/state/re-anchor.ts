import type { HighlightPlace } from '../../store/index.ts'

/** A quotation in a text; UTF-16 code units, `end` exclusive. */
export interface Anchored {
  readonly start: number
  readonly end: number
}

/** A quotation so short stands in many places: what is around it must say which is meant. */
const TELLING_LENGTH = 8
/** So many characters around it must be as they were. */
const TELLING_CONTEXT = 4
/** A quotation may have changed by a quarter of its length; of a shorter one nothing would be left to know it by. */
const MOST_CHANGED = 0.25
const SHORTEST_CHANGED = 6
/** A longer one is found by its ends. */
const LONGEST_COMPARED = 200
const END_LENGTH = 60

/**
 * Where a quotation stands in a new version of its text.
 *
 * In: the quotation with what stood around it, and the new text. Out: its place; undefined where it is not there any more, or cannot be told from
 * others. The same words are preferred, then those with the same surroundings, then those nearest to where it was.
 * Source: TextQuoteSelector of W3C's Web Annotation; approximate matching after Sellers (1980), as Hypothesis does it.
 */
export function reAnchor(place: HighlightPlace, text: string): Anchored | undefined {
  return exactPlace(place, text) ?? changedPlace(place, text)
}

function exactPlace({ exact, prefix, suffix, start }: HighlightPlace, text: string): Anchored | undefined {
  let best: { readonly at: number; readonly context: number } | undefined
  let times = 0
  for (let at = exact === '' ? -1 : text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    times++
    const context = commonTail(prefix, text, at) + commonHead(suffix, text, at + exact.length)
    if (!best || context > best.context || (context === best.context && Math.abs(at - start) < Math.abs(best.at - start))) best = { at, context }
  }
  if (!best) return undefined
  const wanted = Math.min(TELLING_CONTEXT, prefix.length + suffix.length)
  if (best.context < wanted && (exact.length < TELLING_LENGTH || times > 1)) return undefined
  return { start: best.at, end: best.at + exact.length }
}

/** How many characters of the end of `prefix` stand right before a place. */
function commonTail(prefix: string, text: string, at: number): number {
  let length = 0
  while (length < prefix.length && length < at && prefix[prefix.length - 1 - length] === text[at - 1 - length]) length++
  return length
}

function commonHead(suffix: string, text: string, at: number): number {
  let length = 0
  while (length < suffix.length && at + length < text.length && suffix[length] === text[at + length]) length++
  return length
}

/** Some characters of it are others now. */
function changedPlace(place: HighlightPlace, text: string): Anchored | undefined {
  const { exact } = place
  if (exact.length < SHORTEST_CHANGED) return undefined
  if (exact.length <= LONGEST_COMPARED) return nearest(exact, text)
  const [head, tail] = [nearest(exact.slice(0, END_LENGTH), text), nearest(exact.slice(-END_LENGTH), text)]
  if (!head || !tail) return undefined
  const length = tail.end - head.start
  return length >= exact.length * (1 - MOST_CHANGED) && length <= exact.length * (1 + MOST_CHANGED) ? { start: head.start, end: tail.end } : undefined
}

/** The part of a text that is nearest to a quotation, by insertions, deletions and changes; undefined where none is near, or two are as near. */
function nearest(quote: string, text: string): Anchored | undefined {
  const most = Math.floor(quote.length * MOST_CHANGED)
  let costs = Int32Array.from({ length: quote.length + 1 }, (_, index) => index)
  let starts = new Int32Array(quote.length + 1)
  let [nextCosts, nextStarts] = [new Int32Array(quote.length + 1), new Int32Array(quote.length + 1)]
  let best: (Anchored & { readonly cost: number }) | undefined
  let rivals = 0
  for (let at = 1; at <= text.length; at++) {
    // Whatever stands before it costs nothing.
    nextCosts[0] = 0
    nextStarts[0] = at
    for (let index = 1; index <= quote.length; index++) {
      const same = costs[index - 1]! + (quote.charCodeAt(index - 1) === text.charCodeAt(at - 1) ? 0 : 1)
      const [added, left] = [costs[index]! + 1, nextCosts[index - 1]! + 1]
      const least = Math.min(same, added, left)
      nextCosts[index] = least
      nextStarts[index] = least === same ? starts[index - 1]! : least === added ? starts[index]! : nextStarts[index - 1]!
    }
    ;[costs, starts, nextCosts, nextStarts] = [nextCosts, nextStarts, costs, starts]
    const cost = costs[quote.length]!
    if (cost > most || (best && cost > best.cost)) continue
    const start = starts[quote.length]!
    // As near, and elsewhere: which of the two was meant cannot be told.
    rivals = best && cost === best.cost ? rivals + (start >= best.end ? 1 : 0) : 0
    if (!best || cost < best.cost) best = { start, end: at, cost }
  }
  return best && rivals === 0 ? { start: best.start, end: best.end } : undefined
}
