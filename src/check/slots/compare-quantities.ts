import { amountOf, compareQuantities as compare, type Quantity } from '../../language/index.ts'
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

const agree = (one: Quantity, other: Quantity) => compare(one, other) !== 'incompatible'

/** A value that another slot of the statement names is no rival of this one: 从4999元降至4299元. */
function relate(stated: Quantity, source: Quantity, others: readonly Quantity[]): Relation | undefined {
  if (source.text === stated.text) return 'same'
  if (isBare(stated) && source.kind === 'count') return leftOut(relate({ ...stated, kind: 'count', unit: source.unit }, source, others))
  if (areOpposedBounds(stated, source)) return 'incompatible'
  const relation = compare(stated, source)
  if (relation === 'same') return 'same'
  if (isNth(stated, source)) return 'follows'
  if (relation === 'compatible') return isImplied(stated, source) || isRoundShare(stated, source) ? 'follows' : undefined
  // 近半, 过半 are too rough to contradict another share
  if (relation === 'incompatible' && source.kind === 'fraction' && source.modifier !== undefined && source.place === 0) return undefined
  if (isSpellInOtherUnits(stated, source)) return 'follows'
  if (relation === 'other' || others.some((other) => compare(other, source) === 'same')) return undefined
  return isRoundShare(stated, source) ? 'follows' : isCutShort(stated, source) ? undefined : 'incompatible'
}

/** 一个月 of 30日, 一个半月 of 六周. */
function isSpellInOtherUnits(stated: Quantity, source: Quantity): boolean {
  const [one, other] = [daysOf(stated), daysOf(source)]
  return stated.unit !== source.unit && one !== undefined && other !== undefined && Math.abs(one / other - 1) <= SPELL_SLACK
}

const DAYS: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 个月: 30.4, 月: 30.4, 年: 365 }
const daysOf = ({ kind, unit, value }: Quantity): number | undefined => (kind === 'duration' && DAYS[unit] !== undefined ? DAYS[unit] * value : undefined)
const SPELL_SLACK = 0.1

/** 公布的数字为640万 leaves out of what: 640万人 bears it out, and 712万人 does not deny it. */
const isBare = ({ kind, unit, value }: Quantity): boolean => kind === 'number' && unit === '' && value >= LARGE
const LARGE = 100
const leftOut = (relation: Relation | undefined): Relation | undefined => (relation === 'incompatible' ? undefined : relation)

/** 达127万亿 of 127.52万亿: a headline leaves off the last places, and does not round. */
const isCutShort = (stated: Quantity, source: Quantity): boolean =>
  stated.place !== undefined && source.place !== undefined && stated.place > source.place && stated.unit === source.unit
  && source.value > stated.value && source.value - stated.value < stated.place && stated.value / source.value > 1 - CUT
const CUT = 0.01

/** 三分之二 is said of 65%, 七成 of 71%: a share in round words. */
function isRoundShare(stated: Quantity, source: Quantity): boolean {
  const [told, asked] = [amountOf(source), amountOf(stated)]
  return told !== undefined && asked !== undefined && ROUND_SHARE.test(stated.text) && Math.abs(told.value / asked.value - 1) <= ROUNDED_BY
}

const ROUNDED_BY = 0.03
const ROUND_SHARE = /[一二三四五六七八九]分之[一二三四五六七八九]$|^[一二三四五六七八九]成$|一半$/

const openSide = ({ modifier }: Quantity) => (modifier === 'over' || modifier === 'at-least' ? 'up' : modifier === 'under' || modifier === 'at-most' ? 'down' : undefined)

/** 不低于800 is not 不超过800, 超过一半 not 不到一半. */
function areOpposedBounds(stated: Quantity, source: Quantity): boolean {
  const [one, other] = [openSide(stated), openSide(source)]
  return one !== undefined && other !== undefined && one !== other && compare(plain(stated), plain(source)) === 'same'
}

/** 12岁以上的孩子可以独自入馆 beside 不满12岁的儿童须由成人陪同: they bound whom it is told of, and these are two. */
const areOfTwoClasses = ({ statement, source }: Alignment, stated: Quantity, value: Quantity): boolean =>
  areOpposedBounds(stated, value) && (OF_A_CLASS.test(statement.folded.slice(stated.end - statement.start)) || OF_A_CLASS.test(source.folded.slice(value.end, value.end + 4)))
const OF_A_CLASS = /^(?:以[上下内外])?(?:的[\u4e00-\u9fff]|者)/

/** 目标9万辆 where the source has 原计划7万辆, now 9万辆: the first no longer holds, though it bears out what names it. */
const isGivenUp = ({ statement, source }: Alignment, stated: Quantity, value: Quantity): boolean =>
  value.text !== stated.text && isAsFirstMeant(source.folded, value.start) && !isAsFirstMeant(statement.folded, stated.start - statement.start)

/** 第五位 is 第五; 第三座冠军 is the third time. */
const RANK = /^[位名座度次枚笔项部]?$/

/** 第二个 of anything may be told of 第二届, 第二次. */
const isNth = (stated: Quantity, source: Quantity) =>
  stated.kind === 'ordinal' && source.kind === 'ordinal' && stated.value === source.value && (stated.unit === '个' || (RANK.test(stated.unit) && RANK.test(source.unit)))

/**
 * Of two values that can both be said, does the source's make the stated one follow? 32150 does for 3.2万多, 约3000 for 3000;
 * 超过6% does not for 8.1%, nor 0.27% for 0.26%.
 */
function isImplied(stated: Quantity, source: Quantity): boolean {
  if (compare(plain(stated), plain(source)) === 'same') return true
  if (stated.upper !== undefined) return source.modifier === undefined && source.upper === undefined && VAGUE.test(stated.text)
  if (stated.modifier !== undefined) return isWithin(stated, source)
  if (source.modifier !== undefined) return false
  if (/^[级%]$/.test(stated.unit) && !/[成半分]/.test(stated.text)) return false
  return stated.place !== undefined && source.place !== undefined && stated.place > source.place
}

/** 约9500 is not 超过1万. */
const NEAR = 0.05
/** 约48% is not said of 51%, though 约50% is: a number written to its last place is meant to it. */
const ABOUT = 0.04
const ROUNDEST = 0.1
/** 约224.5亿 is not said of 218.5亿. */
const FINE_ABOUT = 0.01

/** How far the source may be off what is stated as about so much: 约1.9万 of 18600, 约50% of 52%. */
function leewayOf({ value, place = 1 }: Quantity): number {
  const digits = Math.round(Math.abs(value) / place)
  const zeros = /0*$/.exec(String(digits))![0].length
  const roundTo = place * 10 ** zeros * ((digits / 10 ** zeros) % 5 === 0 ? 5 : 1)
  const written = String(digits).length - zeros
  return Math.min(ROUNDEST, Math.max(written > 3 ? FINE_ABOUT : ABOUT, roundTo / 2 / Math.abs(value)))
}

/** 不到1%, 不足十万: the next round number is a 1, so that 0.8% is meant as well. */
const isOne = ({ text }: Quantity): boolean => /^[^\d一二三四五六七八九十百千万亿]*(?:10*|[一十百千万])(?![\d.二三四五六七八九])/.test(text)

/** 1900余 is 近两千; 5人 is not 不到7人, though it is less: nobody would say so. */
function isWithin(stated: Quantity, source: Quantity): boolean {
  const [told, asked] = [amountOf(source), amountOf(stated)]
  if (!told || !asked || source.modifier === stated.modifier) return false
  const share = told.value / asked.value
  const least = stated.modifier === 'over' || stated.modifier === 'at-least' ? 1 : stated.modifier === 'about' ? 1 - leewayOf(stated) : stated.modifier === 'under' && isOne(stated) ? 0.75 : 0.85
  const most = stated.modifier === 'about' ? 1 + leewayOf(stated) : least === 1 ? 1 + Math.max(0.5, (stated.place ?? 1) > 1 ? stated.place! / stated.value : 0) : 1
  // 四成多 is said of 近四成六, 近两小时 of 约1小时50分钟
  const isInside = stated.modifier === 'over' ? (source.modifier === 'nearly' || source.modifier === 'about') && share > 1 + NEAR : stated.modifier === 'nearly' && source.modifier === 'about' && share < 1
  if (source.modifier !== undefined && !isInside && Math.abs(share - 1) > NEAR + 1e-9) return false
  const isOpposed = source.modifier !== undefined && openSide(source) !== undefined && openSide(source) === openSide(stated)
  return share >= least - 1e-9 && share <= most + 1e-9 && !isOpposed
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
