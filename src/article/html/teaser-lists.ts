import type { HtmlElement } from '../../page/index.ts'
import { isWithin } from './element.ts'
import type { PageLine } from './page-line.ts'
import type { Region } from './region.ts'
import { scoreLine } from './weigh-line.ts'

const TEASERS: Region = { kind: 'outside', reason: 'related', from: 'tag' }
/** So many titles with their summaries are a list of other articles. */
const FEWEST = 5
const ALL_LINK = 0.8
/** A brief under the headline has at least this much prose, and begins so many lines below it at most. */
const LEAST = 25
const NEAR = 8

const isLink = ({ linked, text, type }: PageLine) => type !== 'heading' && linked > text.length * ALL_LINK

/**
 * A sidebar of titles with summaries may hold thirty times the prose of the brief beside it.
 *
 * In: a page's lines, the element of its headline. Out: the same lines; where prose stands right under the headline and a list of five or more linked titles, each with
 * its summary, comes behind it, the list is outside the article. Pages that are such a list keep it.
 */
export function markTeaserLists(lines: readonly PageLine[], headline: HtmlElement | undefined): readonly PageLine[] {
  const title = headline === undefined ? -1 : lines.findIndex(({ owner }) => isWithin(owner, headline))
  if (title < 0) return lines
  const first = lines.findIndex((line, at) => at > title && at <= title + NEAR && !line.hidden && scoreLine(line) > LEAST && !isSummary(lines, at))
  if (first < 0) return lines
  const listed = new Set<number>()
  for (let at = first + 1; at < lines.length; at++) {
    const end = teasersFrom(lines, at)
    for (let index = at; index < end; index++) listed.add(index)
    if (end > at) at = end - 1
  }
  return listed.size === 0 ? lines : lines.map((line, at) => (listed.has(at) ? { ...line, region: TEASERS } : line))
}

/** The line right behind a linked title in the same box: its summary. */
const isSummary = (lines: readonly PageLine[], at: number) => at > 0 && isLink(lines[at - 1]!) && sameBox(lines[at - 1]!, lines[at]!)

/** In: where a list may begin. Out: where it ends; the same where there is none. */
function teasersFrom(lines: readonly PageLine[], from: number): number {
  let [at, count] = [from, 0]
  for (; at + 1 < lines.length && isLink(lines[at]!) && scoreLine(lines[at + 1]!) > 0 && isSummary(lines, at + 1); at += 2) count += 1
  return count >= FEWEST ? at : from
}

/** Title and summary share their list item, or the box around both. */
function sameBox(a: PageLine, b: PageLine): boolean {
  return isWithin(b.owner, a.owner) || isWithin(a.owner, b.owner) || (a.owner.parent !== undefined && a.owner.parent === b.owner.parent && a.owner.parent.tag !== 'body')
}
