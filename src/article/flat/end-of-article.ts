import { speaksForSeller } from '../furniture/index.ts'
import type { MarkedLine } from './mark-line.ts'
import { type Bigrams, bigramsOf, containment } from './resemblance.ts'

/** Fewer paragraphs show no habit of indenting. */
const FEWEST_INDENTED = 3
/** What a page says of itself is short beside the article. */
const LONGEST_SHARE = 0.25
const MOST_LINES = 6
/** Its words are not the article's. */
const FOREIGN = 0.2

/**
 * Where does the article end, and the page that shows it begin to speak of itself?
 *
 * In: the lines, the body's first line, the line behind its last. Out: the line behind the article's last.
 * `某某阅读 · 每天十分钟` and `AI摘要、多种模板，帮你读懂长文。` under the last paragraph are the page's: they share no words with the
 * article, and either every paragraph of the article is indented and they are not, or they sell.
 */
export function endOfArticle(lines: readonly MarkedLine[], start: number, end: number): number {
  const first = firstForeign(lines, start, end)
  if (first === end) return end
  const prose = lines.slice(start, first).filter(({ shape }) => shape === 'prose')
  const tail = lines.slice(first, end)
  if (lengthOf(tail) > lengthOf(prose) * LONGEST_SHARE) return end
  if (isIndented(prose) && !tail.some(({ indented }) => indented)) return first
  const sells = tail.findIndex(({ folded }) => speaksForSeller(folded))
  if (sells < 0) return end
  // A last paragraph may have few of the article's words as well: only short lines above the one that sells go with it.
  let from = first + sells
  while (from > first && lines[from - 1]!.shape !== 'prose') from--
  return from
}

/** Going up from the end: how far the lines are set apart and share no words with what stands above them. */
function firstForeign(lines: readonly MarkedLine[], start: number, end: number): number {
  const least = Math.max(start + 1, end - MOST_LINES)
  if (least >= end) return end
  const article = bigramsOf(lines.slice(start, least).map(({ folded }) => folded).join('\n').slice(-20_000))
  let first = end
  while (first > least && isForeign(lines[first - 1]!, article, lines.slice(least, first - 1))) first--
  return first
}

function isForeign({ shape, folded }: MarkedLine, article: Bigrams, above: readonly MarkedLine[]): boolean {
  if (shape !== 'prose' && shape !== 'short' && shape !== 'furniture' && shape !== 'list-item') return false
  const own = bigramsOf(folded)
  return containment(own, article) < FOREIGN && !above.some((line) => line.indented && containment(own, bigramsOf(line.folded)) >= FOREIGN)
}

function isIndented(prose: readonly MarkedLine[]): boolean {
  return prose.length >= FEWEST_INDENTED && prose.every(({ indented }) => indented)
}

function lengthOf(lines: readonly MarkedLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0)
}
