import { spanOf, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { contentWords } from '../twin-clauses.ts'
import { synonymsOf } from '../vocabulary/synonyms.ts'

interface Frame {
  /** What stands in the frame is its first group. */
  readonly pattern: RegExp
  readonly kind: 'cause' | 'event'
}

const INSIDE = '[“「]?([^，。；：]{2,14}?)[”」]?'

/** Pairs of words that hold a reason, a way, an order: what the one holds is not what the other does. Each with a line; not 以此为由, 按顺序. */
const FRAMES: readonly Frame[] = [
  { pattern: new RegExp(`(?<!可|所|难|得|足|加)以${INSIDE}(?:为由|为名|为借口|的名义|的理由)`, 'g'), kind: 'cause' }, // 以经费不足为由推迟
  { pattern: new RegExp(`(?<!可|所|难|得|足|加)以${INSIDE}的?(?:方式|形式)`, 'g'), kind: 'event' }, // 以发行股份方式收购
  { pattern: new RegExp(`[按依]照?${INSIDE}的?(?:顺序|次序|先后)`, 'g'), kind: 'event' }, // 按报名先后的顺序入场
  { pattern: new RegExp(`[按依]照?${INSIDE}的?(?:标准|原则)`, 'g'), kind: 'event' }, // 按一级标准排放
]

/**
 * A reason, a way or an order that shares no word with any that the source puts in the same frame: 以经费不足为由 where it has 以影响备货为由.
 * Without support; a source without the frame says nothing of it.
 */
export function compareWays(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source } = alignment
  return FRAMES.flatMap(({ pattern, kind }): readonly Finding[] => {
    const stated = heldBy(pattern, statement.folded)[0]
    const told = stated ? heldBy(pattern, source.folded) : []
    if (!stated || told.length === 0 || told.some(({ text }) => isAlike(stated.text, text))) return []
    const { start, end, text } = spanOf(statement.text, stated.start, stated.end)
    const place = { start: start + statement.start, end: end + statement.start, text }
    if (before.some((finding) => finding.verdict !== 'supported' && finding.start < place.end && place.start < finding.end)) return []
    const [rival] = told as [Span]
    const args = { stated: text, source: source.text.slice(rival.start, rival.end) }
    const reason = kind === 'cause' ? { code: 'other-cause' as const, args } : { code: 'words-not-found' as const, args: { stated: text } }
    return [{ ...place, kind, verdict: 'not-found', reason, evidence: [cite(source, rival.start, rival.end)] }]
  })
}

function heldBy(pattern: RegExp, folded: string): readonly Span[] {
  return [...folded.matchAll(pattern)].map((match) => {
    const start = match.index + match[0].indexOf(match[1]!)
    return { start, end: start + match[1]!.length, text: match[1]! }
  })
}

/** Two neighbouring characters in common, or a word for a word. */
function isAlike(one: string, other: string): boolean {
  const words = contentWords(one)
  return words.length === 0 || words.some((word) => synonymsOf(word).some((synonym) => other.includes(synonym)))
    || Array.from({ length: one.length - 1 }, (_, at) => one.slice(at, at + 2)).some((pair) => other.includes(pair))
}
