import type { PageLine } from './page-line.ts'

/** How much reading a line holds: a Han character counts one, a Latin letter a third, as an English word takes two. */
export function weightOf(text: string): number {
  let weight = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x3400 && code <= 0x9fff) weight += 1
    else if (code > 0x24f || (code >= 0x41 && code <= 0x24f)) weight += 0.33
    else if (code >= 0x30 && code <= 0x39) weight += 0.4
  }
  return weight
}

const PUNCTUATION = /[，。！？；：、”」…]|[,;:](?=\s)|[.!?](?=\s|["”']|$)/g

/** How many marks of punctuation a stretch of text holds: prose has them, menus have not. */
export function proseMarks(text: string): number {
  return text.length < 8 ? 0 : (text.match(PUNCTUATION)?.length ?? 0)
}

/** Lines of links are furniture; past this share a paragraph is no prose. */
const LINKED = 0.55
const SHORT = 14
const LINKED_CELLS = 0.2
/** `发布日期：2032-06-03`, `他没有回答。`; not `3 ⇥ 林雨 ⇥ 2:13:23`. */
const SAYS_SOMETHING = /[，。！？；”：]|[a-z][.!?:](?:\s|$)/u
/** `Schools will remain closed.`, `他没有回答。` */
const ENDS = /[。！？][”』」]?$|[a-z][.!?]”?$/u
/** A line of this weight is prose even without a stop. */
const LONG = 70

/**
 * For (more than 0) or against (less) the line being part of an article: the weight of its unlinked prose, or of its links.
 *
 * Source: text and punctuation density after Readability and GNE, on lines instead of elements.
 */
export function scoreLine(line: PageLine): number {
  const weight = weightOf(line.text)
  const share = line.linked / line.text.length
  if (share > LINKED) return -Math.min(weight, 24) * (line.type === 'heading' ? 0.3 : 0.7)
  if (line.type === 'heading') return 0
  // A row of results speaks neither for nor against: rows of menus are links, and rows with labels tell of the page.
  if (line.type === 'table' && share < LINKED_CELLS && !SAYS_SOMETHING.test(line.text)) return 0
  const marks = line.text.match(PUNCTUATION)?.length ?? 0
  if (weight < SHORT && ENDS.test(line.text)) return weight * 0.3 * regionFactor(line)
  if ((marks === 0 && weight < LONG) || weight < SHORT) return line.type === 'list-item' ? -2 : -1
  const prose = weight * (1 - share) * Math.min(1, 0.4 + 0.2 * marks)
  return prose * regionFactor(line)
}

/** `itemprop=articleBody`: the page itself says so. */
const DECLARED = 2.5

function regionFactor({ region, type }: PageLine): number {
  if (region?.kind === 'outside') return region.reason === 'share' ? 0.2 : -0.3
  if (region?.kind === 'doubtful') return 0.4
  const listed = type === 'list-item' ? 0.7 : 1
  if (region?.kind === 'body') return (region.from === 'tag' ? DECLARED : 1.3) * listed
  return listed
}
