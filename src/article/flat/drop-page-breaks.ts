import type { Join } from '../article.ts'
import type { MarkedLine } from './mark-line.ts'
import { endsStopped, sizeOf } from './sentence-shape.ts'
import { glue } from './unwrap-lines.ts'

export interface Unbroken {
  readonly lines: readonly MarkedLine[]
  readonly joins: readonly Join[]
}

/** A running head stands on at least this many pages. */
const FEWEST_PAGES = 3
/** One that says which page it is, on two. */
const FEWEST_NUMBERED = 2
const NUMBERED = /第\s*#\s*[页頁]|\bpage #/iu
const LONGEST_HEAD = 60
const CONTEXT = 16
/** Nothing but the page break stood between the two halves. */
const CONFIDENCE = 0.9

/**
 * Running heads and page numbers are marked, and a sentence that was cut by them is whole again.
 *
 * In: the page's lines. Out: the same lines; the second half of a cut sentence joined to the first.
 * A running head is a short line that comes back, its numbers aside: `某某周刊 第9期 第12页`, `某某周刊 第9期 第13页`.
 */
export function dropPageBreaks(lines: readonly MarkedLine[]): Unbroken {
  const heads = runningHeads(lines)
  const marked = lines.map((line): MarkedLine => (heads.has(patternOf(line)) && isHead(line) ? { ...line, shape: 'furniture', furniture: { reason: 'repeat', effect: 'line' } } : line))
  const kept: MarkedLine[] = []
  const joins: Join[] = []
  let cut: number | undefined
  for (const line of marked) {
    const last = kept.at(-1)
    if (isBreak(line)) {
      if (last && isCut(last)) cut = kept.length - 1
      kept.push(line)
    } else if (cut !== undefined && (line.shape === 'prose' || line.shape === 'short') && !line.indented) {
      const left = kept[cut]!
      joins.push({ left: left.text.slice(-CONTEXT), right: line.text.slice(0, CONTEXT), confidence: CONFIDENCE, made: true, reason: 'continuation' })
      kept[cut] = { ...left, text: glue(left.text, line.text), folded: glue(left.folded, line.folded) }
      cut = isCut(kept[cut]!) && line === marked.at(-1) ? cut : undefined
    } else {
      cut = undefined
      kept.push(line)
    }
  }
  return { lines: kept, joins }
}

const patternOf = ({ folded }: MarkedLine) => folded.replace(/\d+/g, '#').replace(/\s+/g, ' ')

function isHead({ folded, shape }: MarkedLine): boolean {
  return folded.replace(/\s+/g, ' ').length <= LONGEST_HEAD && /\d/.test(folded) && (shape === 'short' || shape === 'date-line' || shape === 'furniture') && sizeOf(folded) >= 4
}

/** The number of a page counts up; the same line again and again (`△阿城。`) may be anything. */
function runningHeads(lines: readonly MarkedLine[]): ReadonlySet<string> {
  const seen = new Map<string, Set<string>>()
  for (const line of lines.filter(isHead)) {
    if (!/第\s*\d+\s*[页頁版]|\d+\s*\/\s*\d+|page \d+|\d{4}年/iu.test(line.folded)) continue
    const pattern = patternOf(line)
    seen.set(pattern, (seen.get(pattern) ?? new Set()).add(line.folded))
  }
  return new Set([...seen].filter(([pattern, forms]) => forms.size >= (NUMBERED.test(pattern) ? FEWEST_NUMBERED : FEWEST_PAGES)).map(([pattern]) => pattern))
}

const PAGE_NUMBER = /^(?:[-—–·\s]*\d{1,3}[-—–·\s]*|第\s*\d+\s*[页頁].{0,10}|\d{1,3}\s*\/\s*\d{1,3}|Page \d+.{0,8})$/iu

function isBreak({ furniture, folded }: MarkedLine): boolean {
  return furniture !== undefined && (furniture.reason === 'repeat' || PAGE_NUMBER.test(folded))
}

function isCut({ shape, folded }: MarkedLine): boolean {
  return shape === 'prose' && (!endsStopped(folded) || /[，、,]$/u.test(folded))
}
