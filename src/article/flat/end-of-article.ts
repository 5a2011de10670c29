import { speaksForSeller } from '../furniture/index.ts'
import type { MarkedLine } from './mark-line.ts'
import { type Bigrams, bigramsOf, containment } from './resemblance.ts'

/** Fewer paragraphs show no habit of indenting. */
const FEWEST_INDENTED = 3
const MOSTLY = 0.75
/** What a page says of itself is short beside the article. */
const LONGEST_SHARE = 0.25
const ALWAYS_SHORT = 60
const MOST_LINES = 6
/** Its words are not the article's. */
const FOREIGN = 0.2
/** As much of the article above tells its words. */
const REACH = 20_000

/**
 * Where does the article end, and the page that shows it begin to speak of itself?
 *
 * In: the lines, the body's first line, the line behind its last. Out: the line behind the article's last.
 * `某某阅读 · 每天十分钟` and `AI摘要、多种模板，帮你读懂长文。` under the last paragraph are the page's: they share no words with the
 * article, and either every paragraph of the article is indented and they are not, or they sell.
 */
export function endOfArticle(lines: readonly MarkedLine[], start: number, end: number): number {
  const indented = lastIndented(lines, start, end)
  if (indented !== undefined) return indented + 1 < end && isSetApart(lines, start, indented + 1, end) ? indented + 1 : end
  return aboveSeller(lines, start, end)
}

/** The last paragraph, where the article indents them. */
function lastIndented(lines: readonly MarkedLine[], start: number, end: number): number | undefined {
  const prose = lines.slice(start, end).filter(({ shape }) => shape === 'prose')
  const indented = prose.filter((line) => line.indented)
  if (indented.length < FEWEST_INDENTED || indented.length < prose.length * MOSTLY) return undefined
  return lines.findLastIndex((line, index) => index >= start && index < end && line.indented && line.shape === 'prose')
}

/** All of it is short beside the article, and shares no words with it. */
function isSetApart(lines: readonly MarkedLine[], start: number, from: number, end: number): boolean {
  const tail = lines.slice(from, end)
  if (tail.length > MOST_LINES || lengthOf(tail) > Math.max(ALWAYS_SHORT, lengthOf(lines.slice(start, from)) * LONGEST_SHARE)) return false
  const article = wordsOf(lines.slice(start, from))
  return tail.every((line) => isForeign(line, article))
}

/** Without indents: from the line that sells on, with the short lines above it. A last paragraph may have few of the article's words as well. */
function aboveSeller(lines: readonly MarkedLine[], start: number, end: number): number {
  let first = end
  while (first > Math.max(start + 1, end - MOST_LINES) && isForeign(lines[first - 1]!, wordsOf(lines.slice(start, first - 1)))) first--
  const sells = lines.findIndex(({ folded }, index) => index >= first && index < end && speaksForSeller(folded))
  if (sells < 0) return end
  let from = sells
  while (from > first && lines[from - 1]!.shape !== 'prose') from--
  return isSetApart(lines, start, from, end) ? from : end
}

function isForeign({ shape, folded }: MarkedLine, article: Bigrams): boolean {
  if (shape !== 'prose' && shape !== 'short' && shape !== 'furniture' && shape !== 'list-item') return false
  return containment(bigramsOf(folded), article) < FOREIGN
}

function wordsOf(lines: readonly MarkedLine[]): Bigrams {
  return bigramsOf(lines.map((line) => line.folded).join('\n').slice(-REACH))
}

function lengthOf(lines: readonly MarkedLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0)
}
