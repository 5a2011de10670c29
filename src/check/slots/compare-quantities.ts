import { compareQuantities as compare, type Quantity, type Span } from '../../language/index.ts'
import { type Alignment, bindingAt } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { type Candidate, type Decision, decideSlot, type Relation } from '../decide-slot.ts'
import type { Finding, ReasonCode } from '../finding.ts'
import { ownStretch, type Statement } from '../statement.ts'
import { clauseAt, type PreparedSource } from '../prepare-source.ts'
import { isPlainlyAffirmed } from '../vocabulary/negation.ts'
import { turnedByTwin } from '../twin-rival.ts'
import { differencesOf, literalsOf, pairGiving, ratiosGiving, spellsBetween, spellsOf } from './derive-quantities.ts'
import { nearest } from './nearest.ts'

/** Every quantity and ordinal of the statement against those of the source, and against what follows from its dates. */
export function compareQuantities(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { source, statement } = alignment
  if (statement.quantities.length === 0) return []
  const spells = spellsOf(source.times)
  const differences = differencesOf(source)
  const decisions = statement.quantities.map((stated) => {
    const known = [...source.quantities, ...literalsOf(source, stated)]
    const others = statement.quantities.filter((other) => other !== stated)
    const relation = (value: Quantity) => relate(stated, value, others)
    const derived = tellsDifference(statement, stated) ? differences : spells
    const decision = followed(alignment, stated, turnedByTwin(alignment, stated, decideSlot(alignment, stated, known, relation, agree), known, relation), derived)
    return { stated, decision: derivedFrom(alignment, stated, isOfAnotherTime(alignment, stated, before) ? mild(decision) : decision) }
  })
  return withoutDoubles(alignment, decisions)
    .filter(({ stated, decision }) => !stated.indefinite || decision.verdict === 'supported' || decision.verdict === 'contradicted')
    .map(({ stated, decision }) => findingOf(alignment, stated, decision))
}

/** 2015年…100万 where the source has no such year of it: its figures of other years contradict nothing. */
function isOfAnotherTime({ statement }: Alignment, stated: Quantity, before: readonly Finding[]): boolean {
  const own = ownStretch(statement, stated)
  return before.some(({ kind, verdict, start }) => kind === 'time' && verdict === 'not-found' && start >= own.start - CARRIED && start < own.end)
}

/** A date at the head of the sentence holds for the clause behind it. */
const CARRIED = 12

const mild = (decision: Decision<Quantity>): Decision<Quantity> =>
  decision.verdict === 'contradicted' ? { verdict: 'not-found', rival: decision.by, rivals: [decision.by] } : decision

interface Decided {
  readonly stated: Quantity
  readonly decision: Decision<Quantity>
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

const agree = (one: Quantity, other: Quantity) => compare(one, other) !== 'incompatible'

/** 便宜700元, 相差3天; not 增加到700元. */
const DIFFERENCE = /(?:高出|低了|高了|超出|倒贴|净赚|加宽|拓宽|加长|加深|差价|提前|推迟|晚|早|便宜|贵|相差|差|多|少|降价?|涨价?|增加|减少|下调|上调|下降|上涨|提高|降低|缩短|延长)[了出]?(?:近|约|超过?)?$/

const tellsDifference = (statement: Statement, { start }: Quantity) => DIFFERENCE.test(statement.folded.slice(Math.max(0, start - statement.start - 6), start - statement.start))

/** A value that another slot of the statement names is no rival of this one: 从4999元降至4299元. */
function relate(stated: Quantity, source: Quantity, others: readonly Quantity[]): Relation | undefined {
  if (source.text === stated.text) return 'same'
  if (areOpposedBounds(stated, source)) return 'incompatible'
  const relation = compare(stated, source)
  if (relation === 'same') return 'same'
  if (isNth(stated, source)) return 'follows'
  if (relation === 'compatible') return isImplied(stated, source) ? 'follows' : undefined
  if (relation === 'other' || others.some((other) => compare(other, source) === 'same')) return undefined
  return 'incompatible'
}

const openSide = ({ modifier }: Quantity) => (modifier === 'over' || modifier === 'at-least' ? 'up' : modifier === 'under' || modifier === 'at-most' ? 'down' : undefined)

/** 不低于800 is not 不超过800, 超过一半 not 不到一半. */
function areOpposedBounds(stated: Quantity, source: Quantity): boolean {
  const [one, other] = [openSide(stated), openSide(source)]
  return one !== undefined && other !== undefined && one !== other && compare(plain(stated), plain(source)) === 'same'
}

/** 第二个 of anything may be told of 第二届, 第二次. */
const isNth = (stated: Quantity, source: Quantity) =>
  stated.kind === 'ordinal' && source.kind === 'ordinal' && stated.unit === '个' && stated.value === source.value

/**
 * Of two values that can both be said, does the source's make the stated one follow? 32150 does for 3.2万多, 约3000 for 3000;
 * 超过6% does not for 8.1%, nor 0.27% for 0.26%.
 */
function isImplied(stated: Quantity, source: Quantity): boolean {
  if (compare(plain(stated), plain(source)) === 'same') return true
  if (source.modifier !== undefined) return false
  if (stated.upper !== undefined) return source.upper === undefined && VAGUE.test(stated.text)
  if (stated.modifier !== undefined) return true
  return stated.place !== undefined && source.place !== undefined && stated.place > source.place
}

/** 数十 holds 40; 12至15度 is a statement of its own. */
const VAGUE = /[数數几幾]/

function plain(quantity: Quantity): Quantity {
  const { modifier: _modifier, ...rest } = quantity
  return rest
}

/** What no sentence states may still follow from one, or stand in the headline. */
function followed(alignment: Alignment, stated: Quantity, decision: Decision<Quantity>, derived: readonly Quantity[]): Decision<Quantity> {
  if (decision.verdict === 'supported') return decision
  const { source } = alignment
  if (decision.verdict === 'elsewhere' && source.headlineQuantities.some((value) => isSupport(relate(stated, value, [])))) {
    return { verdict: 'supported', by: decision.by }
  }
  const by = derived
    .filter((value) => isSupport(relate(stated, value, [])))
    .map((value) => ({ value, relation: 'follows' as const, binding: bindingAt(alignment, stated, clauseAt(source, value.start)) }))
    .find(({ binding }) => binding >= FOLLOWS)
  return by ? { verdict: 'supported', by } : decision
}

/** `其余15人`, `仍有`, `之前持有`, `合计`: words that put figures together. */
const PUTS_TOGETHER = /去年|上年|同期|年初|此前|原[来价先]|警戒|其余|剩|仍有|尚有|另有|尚未|(?:减持|增持|调整|变动|交易|改名)(?:之前|以前|前)|合计|总共|总计|相差|差价/

/**
 * What two figures of the source give together follows where the statement puts them together and they stand about its words;
 * elsewhere it is at least not contradicted. So with a number that stands in the source without its unit, as in a table, and with
 * what is said of those of whom the source's figure is not said.
 */
function derivedFrom(alignment: Alignment, stated: Quantity, decision: Decision<Quantity>): Decision<Quantity> {
  if (decision.verdict === 'supported') return decision
  const { source } = alignment
  const clause = clauseOf(alignment, stated)
  const grown = tellsDifference(alignment.statement, stated) || CHANGES.test(clause)
  const ratios = YEAR_ON_YEAR.test(clause) ? [] : ratiosGiving(source, stated, grown).filter((pair) => isInOneSentence(source, pair))
  const put = [...ratios, ...spellsBetween(source.times, stated).filter((pair) => isNear(source, pair))].map((pair) => togetherAt(alignment, stated, pair))
  const best = put.toSorted((one, other) => other.binding - one.binding)[0]
  if (best && best.binding >= PUT_TOGETHER && !isContested(decision)) return { verdict: 'supported', by: best }
  const pair = pairGiving(source, stated)
  if (pair && decision.verdict !== 'contradicted' && isNear(source, pair) && (pair.some(({ kind }) => kind === 'percent' && stated.kind !== 'percent' && stated.kind !== 'percentage-point') || PUTS_TOGETHER.test(clause) || tellsDifference(alignment.statement, stated) || (!isPlainlyAffirmed(clause) && isInOneSentence(source, pair)))) {
    const by = togetherAt(alignment, stated, pair)
    if (by.binding >= PUT_TOGETHER) return { verdict: 'supported', by }
  }
  if (decision.verdict !== 'contradicted') return decision
  const rival = decision.by
  const isDoubtful = pair !== undefined || standsBare(source, stated) || isSaidOfOthers(clause, source.clauses[clauseAt(source, rival.value.start)]?.folded ?? '')
  return isDoubtful ? mild(decision) : decision
}

/** Another value stands where this one should: one written otherwise is no figure put together. */
const CONTESTED = 0.7
const isContested = (decision: Decision<Quantity>): boolean =>
  decision.verdict === 'contradicted' || (decision.verdict !== 'supported' && (decision.rival?.binding ?? 0) >= CONTESTED)

/** Measured against figures that an article seldom gives. */
const YEAR_ON_YEAR = /同比|环比|按年|按月/
/** 上涨了一倍, 由1元翻到2元: the share is of what there was before. */
const CHANGES = /[涨升降跌增减翻缩]/

/** Two places of the source put together, bound as well as the better of them. */
function togetherAt(alignment: Alignment, { start, end, text, ...amount }: Quantity, [one, other]: readonly [Span, Span]): Candidate<Quantity> {
  const binding = Math.max(...[one, other].map((place) => bindingAt(alignment, { start, end, text }, clauseAt(alignment.source, place.start))))
  return { value: { ...amount, start: one.start, end: one.end, text: one.text }, relation: 'follows', binding }
}

function clauseOf({ statement }: Alignment, stated: Quantity): string {
  const own = statement.clauses.find(({ start, end }) => start <= stated.start && stated.end <= end) ?? statement
  return statement.folded.slice(own.start - statement.start, own.end - statement.start)
}

/** In one sentence, or in two that follow each other. */
const isNear = (source: PreparedSource, pair: readonly [Span, Span]): boolean => sentencesApart(source, pair) <= 1
const isInOneSentence = (source: PreparedSource, pair: readonly [Span, Span]): boolean => sentencesApart(source, pair) === 0

function sentencesApart({ clauses }: PreparedSource, [one, other]: readonly [Span, Span]): number {
  const [from, to] = [one, other].map(({ start }) => clauses.findLast((clause) => clause.start <= start)?.sentence ?? -1)
  return Math.abs(from! - to!)
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

/** 没有受灾的 against those who were; 其余 against the first. */
function isSaidOfOthers(stated: string, told: string): boolean {
  const isOfRest = /其余|其他|其它|另外|剩/.test(stated) !== /其余|其他|其它|另外|剩/.test(told)
  return isOfRest || isPlainlyAffirmed(stated) !== isPlainlyAffirmed(told)
}

const isSupport = (relation: Relation | undefined) => relation === 'same' || relation === 'follows'

/** Figures put together must stand where most of the statement's words stand. */
const PUT_TOGETHER = 0.5
/** A derived value must stand where the statement's words stand. */
const FOLLOWS = 0.35

/** The reason's codes by the kind of the slot. */
const CODES: Readonly<Record<'ordinal' | 'quantity', { readonly other: ReasonCode; readonly missing: ReasonCode }>> = {
  ordinal: { other: 'other-ordinal', missing: 'ordinal-not-found' },
  quantity: { other: 'other-quantity', missing: 'quantity-not-found' },
}

function findingOf(alignment: Alignment, stated: Quantity, decision: Decision<Quantity>): Finding {
  const { source } = alignment
  const { start, end, text } = stated
  const kind = stated.kind === 'ordinal' ? 'ordinal' : 'quantity'
  const place = { start, end, text, kind } as const
  switch (decision.verdict) {
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
