import type { HtmlElement } from '../../page/index.ts'
import { isElement, isWithin } from './element.ts'
import type { PageLine } from './page-line.ts'
import { scoreLine } from './weigh-line.ts'

export interface FoundBody {
  readonly element: HtmlElement
  readonly lines: readonly PageLine[]
  readonly score: number
  /** The prose is hidden in the markup, for a script to show: hidden lines count. */
  readonly revealed: boolean
}

/** A child that holds this share of its parent's prose is where the article is; what stands beside it is something else. */
const HOLDS_MOST = 0.85

/**
 * Which element holds the article?
 *
 * In: the lines of a page. Out: the smallest element that holds nearly all of the best-scoring prose; nothing when there is no prose.
 * Method: every line's score counts for all elements around it; the element with the highest sum takes in the whole article and as
 * few links as may be; from there down while one child holds most of it.
 */
export function findBody(lines: readonly PageLine[]): FoundBody | undefined {
  const visible = bestBody(lines.filter(({ hidden }) => !hidden))
  if (visible && visible.score > AMPLE) return withHidden(visible, lines)
  const any = bestBody(lines)
  return any && any.score > (visible?.score ?? 0) * REVEALED ? { ...any, revealed: true } : visible && withHidden(visible, lines)
}

/** What is hidden between the body's lines is left out on the record. */
function withHidden(body: FoundBody, all: readonly PageLine[]): FoundBody {
  const [first, last] = [body.lines[0]?.index ?? 0, body.lines.at(-1)?.index ?? -1]
  const own = new Set(body.lines)
  return { ...body, lines: all.filter((line) => own.has(line) || (line.hidden && line.index > first && line.index < last)) }
}

/** Enough prose to be an article. */
const AMPLE = 300
/** Scripts reveal articles that the markup hides: then far more prose is hidden than shown. */
const REVEALED = 4

/** In: lines. Out: what the lines in each element score together. */
export function elementScores(lines: readonly PageLine[]): ReadonlyMap<HtmlElement, number> {
  const totals = new Map<HtmlElement, number>()
  for (const line of lines) {
    const score = scoreLine(line)
    for (let at: HtmlElement | undefined = line.owner; at; at = at.parent) totals.set(at, (totals.get(at) ?? 0) + score)
  }
  return totals
}

function bestBody(lines: readonly PageLine[]): FoundBody | undefined {
  const totals = elementScores(lines)
  const best = [...totals].reduce<readonly [HtmlElement, number] | undefined>((top, entry) => (top === undefined || entry[1] > top[1] ? entry : top), undefined)
  if (!best || best[1] <= 0) return undefined
  const run = bestRun(lines)
  if (run && run.score > best[1] * RUN_WINS) return run
  const element = descend(best[0], totals)
  return { element, lines: lines.filter((line) => isWithin(line.owner, element)), score: totals.get(element) ?? 0, revealed: false }
}

/** Where menus share the article's element, the element's sum says little: the lines between them say more. */
const RUN_WINS = 1.4
/** Unlinked short lines between two stretches of prose are subheadings; longer gaps part two articles. */
const GAP = 1.5

/** The stretch of lines with the highest sum (Kadane's), and the smallest element around it. */
function bestRun(lines: readonly PageLine[]): FoundBody | undefined {
  let best = { start: 0, end: 0, score: 0 }
  let start = 0
  let sum = 0
  for (const [at, line] of lines.entries()) {
    const score = scoreLine(line)
    sum += score > 0 ? score : score * GAP
    if (sum <= 0) {
      sum = 0
      start = at + 1
    } else if (sum > best.score) {
      best = { start, end: at + 1, score: sum }
    }
  }
  const run = lines.slice(best.start, best.end)
  const first = run[0]
  return first && { element: run.reduce((around, { owner }) => commonAncestor(around, owner), first.owner), lines: run, score: best.score, revealed: false }
}

function commonAncestor(a: HtmlElement, b: HtmlElement): HtmlElement {
  let element = a
  while (element.parent && !isWithin(b, element)) element = element.parent
  return element
}

function descend(from: HtmlElement, totals: ReadonlyMap<HtmlElement, number>): HtmlElement {
  let element = from
  for (;;) {
    const total = totals.get(element) ?? 0
    const heaviest = element.children.filter(isElement).toSorted((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0))[0]
    if (!heaviest || (totals.get(heaviest) ?? 0) < total * HOLDS_MOST || PARAGRAPHS.has(heaviest.tag)) return element
    element = heaviest
  }
}

/** A page of one paragraph: its container is the article, with the captions and quotes around it. */
const PARAGRAPHS = new Set(['p', 'li', 'td', 'blockquote', 'pre', 'span', 'font'])
