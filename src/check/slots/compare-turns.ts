import { compareQuantities as compare, type Quantity, type Span, spanOf } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { termsIn } from '../twin-clauses.ts'

/** A change from one figure to another: `由80万元提高到300万元`, `从三级降为四级`. */
interface Change<Value = Quantity> {
  readonly from: Value
  readonly to: Value
}

const FROM = /[由从][^，。；\d]{0,6}$/
const TO = /^[^，。；]{0,8}[至到为成]/
/** `上调为`, `降至`: the word before the second figure says which way. */
const WAY = /(上调|提高|提升|增加|增|上升|升|上涨|涨|调高|扩大)|(下调|降低|下降|减少|减|下跌|跌|降|调低|缩小|缩减)/
const TOWARD = new RegExp(`(?:${WAY.source})[了]?[至到为成]$`)

/** 三成 is meant by 三成左右 where it stands at the same end of a change. */
const same = (one: Quantity, other: Quantity) => compare(one, other) === 'same' || one.text === other.text || (one.kind === other.kind && one.unit === other.unit && one.value === other.value)
const SHARES: ReadonlySet<string> = new Set(['percent', 'fraction'])

/** 由甲升到乙 where the source has 由乙降到甲; 下调为乙 where it has 由甲调整为乙, and 乙 is more. */
export function compareTurns(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source } = alignment
  const known = changesIn(source.folded, source.quantities, 0)
  const stated = changesIn(statement.folded, statement.quantities, statement.start)
  const turned: Finding[] = stated.flatMap(({ from, to }): readonly Finding[] => {
    const rival = known.find((change) => same(change.from, to) && same(change.to, from))
    if (!rival || known.some((change) => same(change.from, from) && same(change.to, to))) return []
    return [findingOf(alignment, from.start, to.end, rival)]
  })
  turned.push(...turnedClocks(alignment), ...turnedThings(alignment))
  if (turned.length > 0 || before.some(({ kind, verdict }) => kind === 'direction' && verdict === 'contradicted')) return turned
  return statement.quantities.flatMap((to) => [...wrongWay(alignment, to, known), ...outOfWhichItChanged(alignment, to, known)])
}

/** 涨到每天18元 where the source has 由每天18元降到16元, and that figure nowhere else: what it changed from is told as what it came to. */
function outOfWhichItChanged({ statement, source }: Alignment, to: Quantity, known: readonly Change[]): readonly Finding[] {
  const at = to.start - statement.start
  const word = TOWARD.exec(statement.folded.slice(Math.max(0, at - 8), at).replace(/每[\u4e00-\u9fff]$/, ''))
  const [only, another] = known.filter((change) => same(change.from, to))
  if (!word || !only || another || source.quantities.some((other) => other !== only.from && same(other, to))) return []
  return [{ ...findingOf({ statement, source }, to.start, to.end, only), verdict: 'not-found' }]
}

/** 由23时提前至22时30分 where the source has 由22时30分延长至23时. */
function turnedClocks(alignment: Alignment): readonly Finding[] {
  const { statement, source } = alignment
  const known = changesIn(source.folded, source.times, 0)
  return changesIn(statement.folded, statement.times, statement.start).flatMap(({ from, to }) => {
    const rival = known.find((change) => change.from.text === to.text && change.to.text === from.text)
    return rival && !known.some((change) => change.from.text === from.text) ? [findingOf(alignment, from.start, to.end, rival)] : []
  })
}

/** 由五番棋改为三番棋 where the source has 由三番棋改为五番棋: whatever it is that changes. First what it was, then what it becomes. */
const TURN = /[由从]([^，。；、由从]{1,8}?)(?:改为|改成|变为|变成|[调升降增减扩缩转][高低级加少大小]?[至到为成])([^，。；、]{1,8})/g

function turnedThings({ statement, source }: Alignment): readonly Finding[] {
  const known = [...source.folded.matchAll(TURN)]
  return [...statement.folded.matchAll(TURN)].flatMap(({ 0: whole, 1: from = '', 2: to = '', index }): readonly Finding[] => {
    const rival = known.find((change) => change[2]!.startsWith(from) && to.startsWith(change[1]!))
    if (from === to || !rival || known.some((change) => change[1] === from && change[2]!.startsWith(to))) return []
    const { start, end, text } = spanOf(statement.text, index, index + whole.length)
    const [at, until] = [rival.index!, rival.index! + rival[0].length]
    const reason = { code: 'other-direction' as const, args: { stated: text, source: source.text.slice(at, until) } }
    return [{ start: start + statement.start, end: end + statement.start, text, kind: 'direction', verdict: 'not-found', reason, evidence: [cite(source, at, until)] }]
  })
}

function changesIn<Value extends Span & { readonly kind: string }>(folded: string, quantities: readonly Value[], offset: number): readonly Change<Value>[] {
  return quantities.flatMap((from, at): readonly Change<Value>[] => {
    const to = quantities[at + 1]
    if (!to || (to.kind !== from.kind && !(SHARES.has(to.kind) && SHARES.has(from.kind))) || !FROM.test(folded.slice(Math.max(0, from.start - offset - 8), from.start - offset))) return []
    return TO.test(folded.slice(from.end - offset, to.start - offset)) && !/[，。；]/.test(folded.slice(from.end - offset, to.start - offset)) ? [{ from, to }] : []
  })
}

/** The figure that it changed to is borne out; the word before it says that it went the other way. */
function wrongWay(alignment: Alignment, to: Quantity, known: readonly Change[]): readonly Finding[] {
  const { statement, source, hits } = alignment
  const at = to.start - statement.start
  const word = TOWARD.exec(statement.folded.slice(Math.max(0, at - 6), at))
  const changes = known.filter((change) => same(change.to, to))
  const [only] = changes
  if (!word || !only || changes.length > 1 || to.kind === 'ordinal' || /^[级名位档等]/.test(to.unit) || to.text.endsWith('折') || compare(only.from, only.to) === 'other' || only.from.value === only.to.value) return []
  if ((word[1] !== undefined) === only.to.value > only.from.value) return []
  const names = termsIn(alignment, statement).filter(({ kind }) => kind === 'name')
  if (!names.every((term) => hits[statement.terms.indexOf(term)]!.size > 0)) return []
  const start = to.start - word[0].length
  return source.quantities.some((other) => same(other, to) && other !== only.to && other.direction !== undefined && (other.direction === 'up') === (word[1] !== undefined)) ? [] : [findingOf(alignment, start, to.end, only)]
}

function findingOf({ statement, source }: Pick<Alignment, 'statement' | 'source'>, start: number, end: number, { from, to }: Change<Span>): Finding {
  const { text } = spanOf(statement.text, start - statement.start, end - statement.start)
  const reason = { code: 'other-direction' as const, args: { stated: text, source: source.text.slice(from.start, to.end) } }
  return { start, end, text, kind: 'direction', verdict: 'contradicted', reason, evidence: [cite(source, from.start, to.end)] }
}
