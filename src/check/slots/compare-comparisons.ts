import { type Quantity, type Span, spanOf } from '../../language/index.ts'
import { type Alignment, bindingAt } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import type { PreparedSource, SourceClause } from '../prepare-source.ts'
import { isFollowedAlike } from '../same-event.ts'
import { SURE_TWIN, twinsOf } from '../twin-clauses.ts'

/** Words between two things that are weighed. `强度弱于`, `高于一季度`; not 由于, 关于, nor 不弱于. */
const COMPARATOR = /(?<!不)(?:(高于|多于|大于|强于|优于|快于|早于|超过|高过)|(低于|少于|小于|弱于|逊于|慢于|晚于|不及|低过))/
const BOUND = 0.6

/** Contradicted where the clause is the statement's but for the word. 甲超过乙 where the source has 甲弱于乙, in this order: the other way round may say the same. */
export function compareComparisons(alignment: Alignment): readonly Finding[] {
  const { statement, source } = alignment
  const match = COMPARATOR.exec(statement.folded)
  if (!match) return turnedMargins(alignment)
  const { start, end, text } = spanOf(statement.text, match.index, match.index + match[0].length)
  const place = { start: start + statement.start, end: end + statement.start, text }
  const weighed = source.clauses.flatMap((clause, at) => {
    const told = COMPARATOR.exec(clause.folded)
    return told && isAlike(alignment, place, clause, told.index) && isFollowedAlike(alignment, place, clause.start + told.index) && bindingAt(alignment, place, at) >= BOUND ? [{ clause, told }] : []
  })
  const other = weighed[0]
  if (!other) return outweighed(alignment, place, side(match))
  if (weighed.some(({ told }) => side(told) === side(match))) return []
  const reason = { code: 'other-direction' as const, args: { stated: text, source: other.told[0] } }
  const own = statement.clauses.find((clause) => clause.start <= start && end <= clause.end)
  const isTwin = own !== undefined && twinsOf(alignment, own, { except: [place, ...statement.quantities] }).some(({ clause, share }) => clause === other.clause && share >= SURE_TWIN)
  return [{ ...place, kind: 'direction', verdict: isTwin ? 'contradicted' : 'not-found', reason, evidence: [cite(source, other.clause.start, other.clause.end)] }]
}

/** All that stands behind the word, where it is no more than a name. */
const AGAINST = /^[\u4e00-\u9fff]{2,6}(?=[的，。；]|$)/

/** 南汊的江豚多于北汊 where the source has `北汊有96头，南汊只有47头`: each has a figure of its own, in neighbouring clauses, and the other way round. No support. */
function outweighed({ statement, source }: Alignment, place: Span, way: 'more' | 'less'): readonly Finding[] {
  const own = statement.clauses.find(({ start, end }) => start <= place.start && place.end <= end)
  const things = statement.terms.filter(({ start, end, kind, folded }) => own && start >= own.start && end <= own.end && folded.length > 1 && (kind === 'name' || kind === 'noun'))
  const other = AGAINST.exec(statement.folded.slice(place.end - statement.start))?.[0]
  if (!own || other === undefined) return []
  // 南汊 beside 北汊, 禾坪乡 beside 玉里乡, whatever the segmenter made of them
  const alike = new RegExp(`[\\u4e00-\\u9fff]{${other.length - 1}}${other.at(-1)}`).exec(statement.folded.slice(own.start - statement.start, place.start - statement.start))?.[0]
  const weighed = new Set([...things.filter(({ end }) => end <= place.start).map(({ folded }) => folded), ...(alike === undefined ? [] : [alike])])
  const pairs = [...weighed].flatMap((one) => pairsOf(source, one, other))
  const [first] = pairs
  if (!first || pairs.some(([mine, its]) => (mine.value > its.value) === (way === 'more'))) return []
  const [from, to] = first.toSorted((mine, its) => mine.start - its.start)
  const reason = { code: 'other-direction' as const, args: { stated: place.text, source: source.text.slice(from!.start, to!.end) } }
  return [{ ...place, kind: 'direction', verdict: 'not-found', reason, evidence: first.map(({ start, end }) => cite(source, start, end)) }]
}

/** The figures of two things that neighbouring clauses tell, one each, in one unit. */
function pairsOf(source: PreparedSource, one: string, other: string): readonly (readonly [Quantity, Quantity])[] {
  const onlyFigure = ({ start, end }: SourceClause) => {
    const inside = source.quantities.filter((quantity) => quantity.start >= start && quantity.end <= end && quantity.kind !== 'ordinal')
    return inside.length === 1 ? inside[0] : undefined
  }
  return source.clauses.flatMap((clause, at) => [source.clauses[at - 1], source.clauses[at + 1]].flatMap((next) => {
    if (next?.sentence !== clause.sentence || !isOf(clause, one, other) || !isOf(next, other, one)) return []
    const [mine, its] = [onlyFigure(clause), onlyFigure(next)]
    return mine && its && mine.unit === its.unit && mine.kind === its.kind && mine.value !== its.value ? [[mine, its] as const] : []
  }))
}

const isOf = ({ folded }: SourceClause, one: string, other: string): boolean => folded.includes(one) && !folded.includes(other)

/** `比“莫云”高一级`: what it is weighed against, the way, by how much. */
const MARGIN = /比([^，。；比]{2,12}?)[”」]?(?:还|又|更|要)?([高低多少快慢大小早晚长短重轻强弱])了?([\d.一二两三四五六七八九十百千万亿]+[^，。；\d]{1,3})/g
const TURNED = new Map(['高低', '多少', '快慢', '大小', '早晚', '长短', '重轻', '强弱'].flatMap((pair): [string, string][] => [[pair[0]!, pair[1]!], [pair[1]!, pair[0]!]]))

/** 比乙高一级 where the source has 与乙相比低一级: against the same, by as much, the other way. Without support. */
function turnedMargins({ statement, source }: Alignment): readonly Finding[] {
  return [...statement.folded.matchAll(MARGIN)].flatMap(({ 0: whole, 1: against = '', 2: way = '', 3: margin = '', index }): readonly Finding[] => {
    const turned = `${TURNED.get(way)}${margin}`
    const core = against.replaceAll(/[“”「」的]/g, '').slice(-2)
    const told = source.folded.includes(way + margin) ? undefined : source.sentences.find(({ start, end }) => {
      const text = source.folded.slice(start, end)
      const at = text.indexOf(turned)
      return at >= 0 && new RegExp(`[比与较][^。；]{0,24}${core}[^。；]*$`).test(text.slice(0, at))
    })
    if (!told || !/^[\u4e00-\u9fffA-Za-z]{2}$/.test(core)) return []
    const { start, end, text } = spanOf(statement.text, index, index + whole.length)
    const reason = { code: 'other-direction' as const, args: { stated: text, source: turned } }
    return [{ start: start + statement.start, end: end + statement.start, text, kind: 'direction', verdict: 'not-found', reason, evidence: [cite(source, told.start, told.end)] }]
  })
}

const side = (found: RegExpExecArray) => (found[1] === undefined ? 'less' : 'more')

/** What is weighed against something stands behind the word in both, and not before it. */
function isAlike({ statement }: Alignment, { start, end }: { readonly start: number; readonly end: number }, { folded }: SourceClause, at: number): boolean {
  const after = statement.terms.find((term) => term.start >= end && term.start - end < 4)
  const before = statement.terms.findLast((term) => term.end <= start)
  return after !== undefined && folded.indexOf(after.folded) > at && (before === undefined || folded.indexOf(before.folded) < at)
}
