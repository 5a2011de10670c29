import { compareQuantities as compare, type Quantity } from '../../language/index.ts'
import { type Alignment, bindingAt } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { type Decision, decideSlot, type Relation } from '../decide-slot.ts'
import { isAsFirstMeant, isEarlier, SAYS_SO } from '../earlier-occasions.ts'
import type { Finding, ReasonCode } from '../finding.ts'
import { onceEach } from '../once-each.ts'
import { ownStretch } from '../statement.ts'
import { clauseAt, type PreparedSource } from '../prepare-source.ts'
import { isPlainlyAffirmed } from '../vocabulary/negation.ts'
import { turnedByTwin } from '../twin-rival.ts'
import { changeBefore, deriveQuantity, type Followed } from './derivations/index.ts'
import { bareOf, gluedOf, isOfAName, literalsOf, pairGiving, spellsOf } from './derive-quantities.ts'
import { endsTold, impliedQuantities } from './implied-quantities.ts'
import { impliedByScores } from './implied-scores.ts'
import { nearest } from './nearest.ts'
import { agree, areOpposedBounds, relate } from './relate-quantities.ts'
import { isOfOtherTurn, respectiveOther, siblingNamed } from './sibling-figures.ts'
import { cellNamed, cellsFor } from './tabled-quantities.ts'

/** Every quantity and ordinal of the statement against those of the source, and against what follows from its dates. */
export function compareQuantities(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { source, statement } = alignment
  if (statement.quantities.length === 0) return []
  const implied = [...spellsOf(source.times), ...impliedQuantities(source)]
  const decisions = statement.quantities.filter((stated) => !isInTime(statement, stated, before)).map((stated) => {
    const tabled = cellsFor(alignment, stated).filter((value) => isSupport(relate(stated, value, [])))
    const bare = bareOf(alignment, stated).filter((value) => isSupport(relate(stated, value, [])))
    const known = [...source.quantities, ...tabled, ...bare, ...literalsOf(source, stated), ...gluedOf(alignment, stated)]
    const others = statement.quantities.filter((other) => other !== stated)
    const isChange = changeBefore(statement.folded, { ...stated, start: stated.start - statement.start }) !== undefined
    const relation = onceEach((value: Quantity) => (areOfTwoClasses(alignment, stated, value) || isGivenUp(alignment, stated, value) ? undefined : withoutChanges(source, isChange, value, relate(stated, value, others))))
    const bound = withoutSiblings(alignment, stated, ofItsKind(alignment, isChange, headed(alignment, stated, decideSlot(alignment, stated, known, relation, agree)), known.filter((value) => relation(value) === 'incompatible')), known.filter((value) => isSupport(relation(value))))
    const decision = followed(alignment, stated, turnedByTwin(alignment, stated, bound, known, relation), [...implied, ...impliedByScores(alignment, stated), ...endsTold(alignment, stated)])
    return { stated, decision: derivedFrom(alignment, stated, isOfAnotherTime(alignment, stated, before) ? mild(decision) : decision) }
  })
  return withoutDoubles(alignment, decisions)
    .filter(({ stated }) => !isSingledOut(statement, stated) && !areTheParties(alignment, stated) && !isOfAName(alignment, stated))
    .filter(({ stated, decision }) => !stated.indefinite || decision.verdict === 'supported' || decision.verdict === 'derived' || decision.verdict === 'headline' || decision.verdict === 'contradicted')
    .map(({ stated, decision }) => findingOf(alignment, stated, decision))
}

/** 九个月 of 今年前九个月, 三天 of 三天前: that time is borne out, and with it what it counts. */
function isInTime({ times }: Alignment['statement'], { kind, start, end }: Quantity, before: readonly Finding[]): boolean {
  return kind === 'duration' && times.some((time) => time.start <= start && end <= time.end && time.end - time.start > end - start && time.kind !== 'duration'
    && before.some((finding) => finding.kind === 'time' && finding.verdict === 'supported' && finding.start === time.start))
}

/** 最大的一次余震, 前一天 count nothing. */
const isSingledOut = ({ folded, start: from }: Alignment['statement'], { value, kind, start }: Quantity): boolean =>
  value === 1 && kind === 'duration' ? /[前后]$/.test(folded.slice(0, start - from)) : value === 1 && kind === 'count' && /[最首][^，。；]{1,8}的$/.test(folded.slice(Math.max(0, start - from - 11), start - from))

/** 两队将再次交锋: who has been told of, where the source counts no such thing; it tells of no number. Not 两人遇难. */
const areTheParties = ({ source, statement }: Alignment, { value, kind, unit, start, modifier }: Quantity): boolean =>
  value === 2 && kind === 'count' && PARTIES.has(unit) && modifier === undefined && statement.clauses.some((clause) => clause.start === start)
  && !source.quantities.some((told) => told.kind === 'count' && told.unit === unit)
const PARTIES: ReadonlySet<string> = new Set(['队', '国', '方', '组', '家', '地', '市', '县', '省', '校'])

/** 比去年少11万辆 and 去年卖出74万辆 do not vie with one another: by how much something changed, and what it is. */
const withoutChanges = ({ folded }: PreparedSource, isChange: boolean, value: Quantity, relation: Relation | undefined): Relation | undefined =>
  relation === 'incompatible' && (changeBefore(folded, value) !== undefined) !== isChange ? undefined : relation

/** 比去年少74万辆 where the source has 去年卖出74万辆，比前年少了11万辆: the sentence tells of another change. */
function ofItsKind({ source }: Alignment, isChange: boolean, decision: Decision<Quantity>, rivals: readonly Quantity[]): Decision<Quantity> {
  if (decision.verdict !== 'supported' || !isChange || changeBefore(source.folded, decision.by.value) !== undefined) return decision
  const { by } = decision
  const rival = rivals.find((other) => source.clauses[clauseAt(source, other.start)]?.sentence === source.clauses[clauseAt(source, by.value.start)]?.sentence)
  return rival ? { verdict: 'elsewhere', by, rival: { ...by, value: rival, relation: 'incompatible' } } : decision
}

/** 倒塌870间 where the source has 倒塌41间、严重受损870间: the figure is its sibling's. Not where it stands again with no sibling. */
function withoutSiblings(alignment: Alignment, stated: Quantity, decision: Decision<Quantity>, same: readonly Quantity[]): Decision<Quantity> {
  if (decision.verdict !== 'supported') return decision
  const { by } = decision
  const siblingOf = (value: Quantity) => respectiveOther(alignment, stated, value) ?? siblingNamed(alignment, stated, value)
  const [sibling, isOther] = [siblingOf(by.value), isOfOtherTurn(alignment, stated, by.value)]
  const isFree = (value: Quantity) => value !== by.value && !isOfOtherTurn(alignment, stated, value) && bindingAt(alignment, stated, clauseAt(alignment.source, value.start)) >= by.binding - AS_WELL && siblingOf(value) === undefined
  if ((sibling === undefined && !isOther) || same.some(isFree)) return decision
  return { verdict: 'elsewhere', by, rival: sibling && { ...by, value: sibling, relation: 'incompatible' } }
}

/** 第一次洪峰 stands so in the source: whose the figures behind it are is for them to say. */
function headed({ source, statement }: Alignment, stated: Quantity, decision: Decision<Quantity>): Decision<Quantity> {
  if (decision.verdict !== 'elsewhere' || stated.kind !== 'ordinal' || (decision.rival?.binding ?? 0) > decision.by.binding + AS_WELL) return decision
  const head = statement.folded.slice(stated.end - statement.start, stated.end - statement.start + 2)
  return head.length === 2 && source.folded.startsWith(head, decision.by.value.end) ? { verdict: 'supported', by: decision.by } : decision
}

const AS_WELL = 0.3

/** 2015年…100万 where the source has no such year of it: its figures of other years contradict nothing. */
function isOfAnotherTime({ statement }: Alignment, stated: Quantity, before: readonly Finding[]): boolean {
  const own = ownStretch(statement, stated)
  return before.some(({ kind, verdict, start }) => kind === 'time' && verdict === 'not-found' && start >= own.start - CARRIED && start < own.end)
}

/** A date at the head of the sentence holds for the clause behind it. */
const CARRIED = 12

const mild = (decision: Decision<Quantity>): Decision<Quantity> =>
  decision.verdict === 'contradicted' ? { verdict: 'not-found', rival: decision.by, rivals: [decision.by] } : decision

/** Stated by the source or not; or following from figures of it; or stated by the headline alone. */
type Outcome = Decision<Quantity> | { readonly verdict: 'derived'; readonly derived: Followed } | { readonly verdict: 'headline'; readonly by: Quantity }

interface Decided {
  readonly stated: Quantity
  readonly decision: Outcome
}

/**
 * One figure of the source bears out one of the clause: where the source has 从4999元降至4299元, 从4299元降至4299元 uses the second
 * twice. The use with other words before it is taken back, if another figure stands there.
 */
function withoutDoubles({ source, statement }: Alignment, decisions: readonly Decided[]): readonly Decided[] {
  const isStrained = ({ stated }: Decided, by: Quantity) => statement.folded[stated.start - statement.start - 1] !== source.folded[by.start - 1]
  return decisions.map((decided) => {
    const { decision } = decided
    if (decision.verdict !== 'supported' || !isStrained(decided, decision.by.value)) return decided
    const { value } = decision.by
    const used = decisions.some((other) => other !== decided && other.decision.verdict === 'supported' && other.decision.by.value === value && !isStrained(other, value))
    const sentenceOf = ({ start }: Quantity) => source.clauses[clauseAt(source, start)]?.sentence
    const free = source.quantities.find((other) => other !== value && sentenceOf(other) === sentenceOf(value) && compare(other, value) === 'incompatible'
      && !decisions.some((known) => compare(known.stated, other) === 'same'))
    if (!used || !free) return decided
    return { ...decided, decision: { verdict: 'elsewhere', by: decision.by, rival: { ...decision.by, value: free, relation: 'incompatible' } } }
  })
}

/** 12岁以上的孩子可以独自入馆 beside 不满12岁的儿童须由成人陪同: they bound whom it is told of, and these are two. */
const areOfTwoClasses = ({ statement, source }: Alignment, stated: Quantity, value: Quantity): boolean =>
  areOpposedBounds(stated, value) && (OF_A_CLASS.test(statement.folded.slice(stated.end - statement.start)) || OF_A_CLASS.test(source.folded.slice(value.end, value.end + 4)))
const OF_A_CLASS = /^(?:以[上下内外])?(?:的[\u4e00-\u9fff]|者)/

/** 目标9万辆 where the source has 原计划7万辆, now 9万辆: the first no longer holds, though it bears out what names it. */
const isGivenUp = ({ statement, source }: Alignment, stated: Quantity, value: Quantity): boolean =>
  value.text !== stated.text && isAsFirstMeant(source.folded, value.start) && !isAsFirstMeant(statement.folded, stated.start - statement.start)

/** What no sentence states may still follow from one, or stand in the headline. */
function followed(alignment: Alignment, stated: Quantity, decision: Decision<Quantity>, derived: readonly Quantity[]): Decision<Quantity> {
  if (decision.verdict === 'supported') return decision
  const { source } = alignment
  const cell = cellNamed(alignment, stated)
  if (cell) return { verdict: 'supported', by: { value: cell, relation: 'same', binding: 1 } }
  if (decision.verdict === 'elsewhere' && inHeadline(alignment, stated)) return { verdict: 'supported', by: decision.by }
  const by = derived
    .filter((value) => isSupport(relate(stated, value, [])))
    .map((value) => ({ value, relation: 'follows' as const, binding: bindingAt(alignment, stated, clauseAt(source, value.start)) }))
    .find(({ binding, value }) => binding >= FOLLOWS && isSoHeaded(alignment, stated, value))
  return by ? { verdict: 'supported', by } : decision
}

/** 第二次登陆 is 再次登陆, not 再次强调: as an ordinal an implied one must be of the same deed. */
function isSoHeaded({ statement, source }: Alignment, stated: Quantity, { kind, text, end }: Quantity): boolean {
  if (kind !== 'ordinal' || !/^[再又]/.test(text)) return true
  const head = statement.folded.slice(stated.end - statement.start, stated.end - statement.start + 2)
  return head.length === 2 && source.folded.slice(end, end + 6).includes(head)
}

/**
 * What figures of the source give together follows where the statement has the words for it; elsewhere it is at least not
 * contradicted. So with a number that stands in the source without its unit, as in a table, and with what is said of those of whom
 * the source's figure is not said.
 */
function derivedFrom(alignment: Alignment, stated: Quantity, decision: Decision<Quantity>): Outcome {
  if (decision.verdict === 'supported') return decision
  const derived = deriveQuantity(alignment, stated)
  if (derived) return { verdict: 'derived', derived }
  if (decision.verdict === 'not-found') return headlined(alignment, stated) ?? decision
  if (decision.verdict !== 'contradicted') return decision
  const { source } = alignment
  const rival = decision.by
  const isDoubtful = pairGiving(source, stated) !== undefined || mayBeMeant(source, stated) || standsBare(source, stated)
    || isSaidOfOthers(clauseOf(alignment, stated), source.clauses[clauseAt(source, rival.value.start)]?.folded ?? '')
    || isMeasuredBy(alignment, stated, rival.value) || isNarrower(alignment, stated, rival.value) || isOfEarlier(alignment, rival.value) || isRestOf(stated, rival.value)
  return isDoubtful ? mild(decision) : decision
}

/** 线下占45.1% beside 线上占54.9%: what the one leaves, the other has. */
const isRestOf = (stated: Quantity, { kind, value }: Quantity): boolean => stated.kind === 'percent' && kind === 'percent' && Math.abs(stated.value + value - 100) < (stated.place ?? 1) / 2

/** 持续了四天 beside 上一次是在2019年，当时持续了两天. */
const isOfEarlier = ({ source, statement }: Alignment, { start }: Quantity): boolean =>
  source.source.published !== undefined && !SAYS_SO.test(statement.folded) && isEarlier(source, start)

/** 超过5000 is not said of 12000, but nor denied by it. */
const mayBeMeant = ({ quantities }: PreparedSource, stated: Quantity): boolean =>
  stated.modifier !== undefined && quantities.some((quantity) => compare(stated, quantity) === 'compatible')

function clauseOf({ statement }: Alignment, stated: Quantity): string {
  const own = statement.clauses.find(({ start, end }) => start <= stated.start && stated.end <= end) ?? statement
  return statement.folded.slice(own.start - statement.start, own.end - statement.start)
}

const NUMBER = /\d[\d.,]*/

/** 487 of `年末门店数（家） | 487`. */
function standsBare({ folded }: PreparedSource, stated: Quantity): boolean {
  const digits = NUMBER.exec(stated.text)?.[0]
  if (digits === undefined || digits.length < 2) return false
  for (let at = folded.indexOf(digits); at >= 0; at = folded.indexOf(digits, at + 1)) {
    if (!/[\d.]/.test(folded[at - 1] ?? '') && /^\s*(?:[|，,；;）)\n]|$)/.test(folded.slice(at + digits.length))) return true
  }
  return false
}

/** 两名独立董事 where the statement has 四名董事: so many of a narrower sort deny no greater number. */
function isNarrower({ statement, source }: Alignment, stated: Quantity, rival: Quantity): boolean {
  const next = statement.terms.find(({ start }) => start === stated.end)
  const between = next && stated.value > rival.value ? source.folded.slice(rival.end, source.folded.indexOf(next.folded, rival.end)) : ''
  return between.length > 1 && between.length <= LONGEST_SORT && /^[\u4e00-\u9fff]+$/.test(between)
}

const LONGEST_SORT = 6

/** `是注射疫苗的六成左右`, `比上届决赛少三千`: the thing that another is measured by. */
const MEASURE = /(?:是|为|占|相当于|比|较|与|同|高于|低于|高出|超过|不及|不如|达到)([\u4e00-\u9fff]{3,10}?)(?:的?(?:\d|[一二三四五六七八九两]成|[一二三四五六七八九十两]倍|一半|[一二三四五六七八九]分之)|相比|[大小高低多少长短])/g

/** What the statement tells of is, in that sentence, only what another is measured by: the figure there is the other's. */
function isMeasuredBy(alignment: Alignment, stated: Quantity, { start }: Quantity): boolean {
  const { source } = alignment
  const { start: from, end: to } = source.sentences[source.clauses[clauseAt(source, start)]!.sentence]!
  const clause = clauseOf(alignment, stated)
  return [...source.folded.slice(from, to).matchAll(MEASURE)].some(({ 1: thing, index }) => from + index > start && clause.includes(thing!))
}

/** 没有受灾的 against those who were; 其余 against the first. */
function isSaidOfOthers(stated: string, told: string): boolean {
  const isOfRest = /其余|其他|其它|另外|剩/.test(stated) !== /其余|其他|其它|另外|剩/.test(told)
  return isOfRest || isPlainlyAffirmed(stated) !== isPlainlyAffirmed(told)
}

const isSupport = (relation: Relation | undefined) => relation === 'same' || relation === 'follows'

const inHeadline = ({ source }: Alignment, stated: Quantity) => source.headlineQuantities.find((value) => isSupport(relate(stated, value, [])))

/** A figure that only the headline gives, with a word of the figure's own clause. */
function headlined(alignment: Alignment, stated: Quantity): Outcome | undefined {
  const { statement } = alignment
  const by = inHeadline(alignment, stated)
  const own = ownStretch(statement, stated)
  const isTold = statement.terms.some(({ start, end, kind }, at) => kind !== 'figure' && start >= own.start && end <= own.end && alignment.inHeadline[at])
  return by && isTold ? { verdict: 'headline', by } : undefined
}

/** A derived value must stand where the statement's words stand. */
const FOLLOWS = 0.35

/** The reason's codes by the kind of the slot. */
const CODES: Readonly<Record<'ordinal' | 'quantity', { readonly other: ReasonCode; readonly missing: ReasonCode }>> = {
  ordinal: { other: 'other-ordinal', missing: 'ordinal-not-found' },
  quantity: { other: 'other-quantity', missing: 'quantity-not-found' },
}

function findingOf(alignment: Alignment, stated: Quantity, decision: Outcome): Finding {
  const { source } = alignment
  const { start, end, text } = stated
  const kind = stated.kind === 'ordinal' ? 'ordinal' : 'quantity'
  const place = { start, end, text, kind } as const
  switch (decision.verdict) {
    case 'derived': {
      const { code, from, sum } = decision.derived
      return { ...place, verdict: 'supported', reason: { code, args: { stated: text, source: sum } }, evidence: from.map(({ start: first, end: last }) => cite(source, first, last)) }
    }
    case 'headline':
      return { ...place, verdict: 'supported', reason: { code: 'stated', args: { stated: text, source: decision.by.text } }, evidence: [] }
    case 'supported': {
      const { relation, value } = decision.by
      return {
        ...place, verdict: 'supported', reason: { code: relation === 'same' ? 'stated' : 'follows', args: { stated: text, source: value.text } },
        evidence: [cite(source, value.start, value.end)],
      }
    }
    case 'contradicted': {
      const { value } = decision.by
      return { ...place, verdict: 'contradicted', reason: { code: CODES[kind].other, args: { stated: text, source: value.text } }, evidence: [cite(source, value.start, value.end)] }
    }
    case 'elsewhere': {
      const shown = decision.rival?.value ?? decision.by.value
      return { ...place, verdict: 'not-found', reason: { code: 'quantity-elsewhere', args: { stated: text } }, evidence: [cite(source, shown.start, shown.end)] }
    }
    case 'not-found':
      return { ...place, verdict: 'not-found', reason: { code: CODES[kind].missing, args: { stated: text } }, evidence: nearest(alignment, decision.rivals.map(({ value }) => value)) }
  }
}
