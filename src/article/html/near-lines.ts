import { isWithin } from './element.ts'
import type { Headline } from './choose-headline.ts'
import type { MarkedLine } from './mark-lines.ts'
import type { PageLine } from './page-line.ts'

const REACH = 14

/** Where the headline stands among the lines; -1 where no line shows it. */
function titleAt(lines: readonly PageLine[], headline: Headline | undefined): number {
  const element = headline?.element
  return element === undefined ? -1 : lines.findIndex(({ owner }) => isWithin(owner, element))
}

/**
 * Where bylines and date lines stand: between the headline and the first paragraph, just above the headline, and behind the last.
 *
 * In: the page's lines, the body's marked ones, the headline. Out: visible lines, nearest to the headline first.
 */
export function nearLines(lines: readonly PageLine[], body: readonly MarkedLine[], headline: Headline | undefined): readonly PageLine[] {
  const kept = body.filter(({ removed }) => removed === undefined)
  const [first, last] = [kept[0]?.line.index ?? 0, kept.at(-1)?.line.index ?? lines.length]
  const shown = titleAt(lines, headline)
  const title = shown >= 0 && shown <= first + 2 ? shown : Math.max(0, first - REACH)
  const below = lines.slice(title, Math.min(first, title + 2 * REACH) + 2)
  const above = lines.slice(Math.max(0, title - 4), title).toReversed()
  const beside = body
    .filter(({ line, removed }) => removed !== undefined && line.index > first && (line.index < first + 6 || line.index > last - 12))
    .map(({ line }) => line)
  const behind = lines.slice(last + 1, last + REACH)
  return [...new Set([...below, ...above, ...beside, ...behind])].filter(({ hidden }) => !hidden)
}

/** Between the headline and the body's element: a summary's box may stand there. */
export function linesAbove(lines: readonly PageLine[], body: readonly PageLine[], headline: Headline | undefined): readonly PageLine[] {
  const first = body[0]?.index ?? 0
  const title = titleAt(lines, headline)
  return title < 0 || title > first ? [] : lines.slice(title + 1, first).filter(({ hidden, region }) => !hidden && region?.kind !== 'outside')
}
