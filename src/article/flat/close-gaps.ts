import type { Line } from './line.ts'

/** A space between two Han characters, or a Han character and a mark; and none. */
const APART = /[\p{Script=Han}，。、；：！？“”「」（）][ \u3000](?=[\p{Script=Han}，。、；：！？“”「」（）])/gu
const TOGETHER = /\p{Script=Han}(?=\p{Script=Han})/gu
/** So many gaps, and this share of all neighbours, and a machine read the page a character at a time. */
const FEWEST = 20
const SHARE = 0.6

/** One space with a Han character or a full-width mark on either side; two or more part words: `本 报 记 者   沈 星`. */
const GAP = /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’])[ \u3000](?=\S)|(?<=\S)[ \u3000](?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’])/gu
const WIDE = /[ \u3000]{2,}/gu

/** In: lines. Out: the same; where their characters stand apart, as character recognition leaves them, the gaps are closed. */
export function closeGaps(lines: readonly Line[]): readonly Line[] {
  const count = (pattern: RegExp) => lines.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0)
  const apart = count(APART)
  if (apart < FEWEST || apart < (apart + count(TOGETHER)) * SHARE) return lines
  return lines.map((line) => ({ ...line, text: line.text.split(WIDE).map((part) => part.replace(GAP, '')).join(' ') }))
}
