import { segmentFolded, spanOf, type Span } from '../../language/index.ts'
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
  const held = FRAMES.flatMap(({ pattern, kind }): readonly Finding[] => {
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
  return [...held, ...compareValues(alignment, [...before, ...held])]
}

/** `重点是`, `失踪的是`, `瓶颈在于`, `起火点位于`; not 球员|在海外的表现: what stands behind is what the word before them is, or has. First: a little word that may belong to that. */
const IS = '(的|者|点|人)?(?:主要|正|就|均|都)?(?:是(?![否因由不])|为(?!了)|系|在于|位于|在(?=[\\u4e00-\\u9fff]{2,12}(?:[，。；]|$))(?![^，。；]+的[^，。；]*[^上下里内中外侧边旁处](?:[，。；]|$)))'
const TOLD_OF = new RegExp(`${IS}([^，。；：“”]{2,16})`, 'g')
/** These tell a cause without the word. */
const TIES = /导致|致使|由于|因为|引起|引发|造成|所致|以致/
const HEAD_TAGS = /^(?:n|v|vn|vi|an)$/

/** 检查的重点是油漆 where the source has 重点是充电场所, and nothing of 油漆 with it: of one thing it tells another. Figures are compared for themselves. */
function compareValues(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source } = alignment
  return [...statement.folded.matchAll(TOLD_OF)].flatMap(({ 0: whole, 1: little = '', 2: value = '', index }): readonly Finding[] => {
    if (MADE_INTO.test(statement.folded.slice(0, index)) && whole.includes('为')) return []
    const head = [index, index + little.length].map((end) => statement.folded.slice(Math.max(0, end - 2), end)).find(isHead)
    const told = head === undefined ? [] : [...source.folded.matchAll(new RegExp(`${head}${IS}([^，。；：“”]{2,16})`, 'g'))]
    const [rival] = told
    if (head === undefined || !rival || told.some((match) => isSameValue(value, match[2]!))) return []
    const words = contentWords(withoutTail(withoutCount(value), withoutCount(rival[2]!)))
    const parts = source.folded.split(/[。；;\n]/).filter((part) => part.includes(head) || (head === '原因' && TIES.test(part)))
    if (words.length === 0 || parts.some((part) => words.some((word) => part.includes(word)))) return []
    const from = index + whole.length - value.length
    const { start, end, text } = spanOf(statement.text, from, from + value.length)
    const place = { start: start + statement.start, end: end + statement.start, text }
    if (before.some((finding) => finding.verdict !== 'supported' && finding.start < place.end && place.start < finding.end)) return []
    const at = rival.index + rival[0].length - rival[2]!.length
    const reason = { code: 'other-name' as const, args: { stated: text, source: source.text.slice(at, at + rival[2]!.length) } }
    return [{ ...place, kind: 'event', verdict: 'not-found', reason, evidence: [cite(source, at, at + rival[2]!.length)] }]
  })
}

/** `以榕树为元素`: what is made of it is not what it is. */
const MADE_INTO = /(?<!可|所|难|得|足|加)以[^，。；]{1,20}$/

function isHead(text: string): boolean {
  const [word] = segmentFolded(text)
  return word !== undefined && text.length === 2 && word.text === text && HEAD_TAGS.test(word.tag)
}

/** 一名工人 and 一名村民 have no more in common than that they are one; nor 油漆场所 and 充电场所 than that they are places. */
const withoutCount = (text: string): string => text.replace(/^[一两二三四五六七八九十几]+[名个位家台辆艘座种项]/, '')
function withoutTail(one: string, other: string): string {
  const tail = one.slice(-2)
  return one.length > 2 && other.endsWith(tail) ? one.slice(0, -2) : one
}

function isSameValue(stated: string, told: string): boolean {
  const [one, other] = [withoutCount(stated), withoutCount(told)]
  return /\d/.test(one + other) || isAlike(withoutTail(one, other), withoutTail(other, one))
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
