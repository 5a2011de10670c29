import { spanOf, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { isDoneToTheSame } from '../predicates.ts'
import { clauseAt, isAhead, type PreparedSource } from '../prepare-source.ts'
import { isTiedTo } from '../same-subject.ts'
import { sharesFigures } from '../same-event.ts'
import { contentWords, isShared, SURE_TWIN, termsIn, type Twin, twinsOf } from '../twin-clauses.ts'
import type { Term } from '../find-terms.ts'
import { modalityOf } from '../vocabulary/modality.ts'
import { type Denial, denialIn, isPlainlyAffirmed } from '../vocabulary/negation.ts'
import { findOpposites } from '../vocabulary/opposites.ts'
import { synonymsOf } from '../vocabulary/synonyms.ts'
import { isNoFact, isOfAnotherTime, leavesRoom } from '../vocabulary/told-as-fact.ts'

/**
 * A clause that says what a clause of the source denies in the same words, or denies what it says: 课程受到影响 where the source has
 * 课程没有受到影响. Contradicted where everything that stands behind the denial is the same, and no clause like it agrees.
 */
export function compareDenials(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement } = alignment
  return statement.clauses.flatMap((clause): readonly Finding[] => {
    if (before.some(({ kind, verdict, start }) => kind === 'negation' && verdict === 'contradicted' && start >= clause.start && start < clause.end)) return []
    const folded = statement.folded.slice(clause.start - statement.start, clause.end - statement.start)
    const twins = twinsOf(alignment, clause)
    const turned = twins.length === 0 || twins[0]!.share < SURE_TWIN ? undefined
      : isPlainlyAffirmed(folded) ? deniedTwin(alignment, clause, folded, twins) : affirmedTwin(alignment, clause, folded, twins)
    if (turned) return [findingOf(alignment, turned.word, turned.twin)]
    const denied = unborne(alignment, clause, folded, before)
    return denied.length > 0 ? denied : barelyDenied(alignment, clause, folded)
  })
}

/** `没有到庭`, `直到起火当天仍未整改`: a denial that nothing follows but these few characters. First: what stands before it. */
const BARE_DENIAL = /^(.*?)(?:[仍尚并也都还]?(?:没有|未能|未曾|未|没|不(?=同意|愿|肯|接受|支持|认可|参加|出席|退|申请)))([\u4e00-\u9fff]{2,4})[，。；！]?$/
/** 限期整改通知 tells of no 整改. */
const OF_A_NOUN = /^(?:的|通知|要求|期限|方案|措施|令|书|计划|工作|意见|申请|程序)/

/** What a clause of the source denies in so few words stands in a clause of the statement that denies nothing, and nowhere else in the source: it has no support. */
function barelyDenied(alignment: Alignment, clause: Span, folded: string): readonly Finding[] {
  const { statement, source } = alignment
  if (!isPlainlyAffirmed(folded) || HOLDS_DENIAL.test(folded)) return []
  return bareDenialsIn(source).flatMap(({ at, before, denied }): readonly Finding[] => {
    const told = source.clauses[at]!
    const from = folded.indexOf(denied)
    if (from < 0 || !hasDeed(folded, denied) || /[不未没无]有?$/.test(folded.slice(0, from)) || /[不未没无]/.test(before) || !sharesPair(before, statement.folded)) return []
    const isToldElsewhere = source.clauses.some((other, index) => index !== at && hasDeed(other.folded, denied) && isPlainlyAffirmed(other.folded))
    if (isToldElsewhere) return []
    return [{ ...findingOf(alignment, { start: clause.start + from, end: clause.start + from + denied.length, text: denied }, { at, clause: told, share: 1 }), verdict: 'not-found' }]
  }).slice(0, 1)
}

interface BareDenial {
  /** The clause of the source. */
  readonly at: number
  readonly before: string
  readonly denied: string
}

const bareDenials = new WeakMap<PreparedSource, readonly BareDenial[]>()

/** Found once in each source. */
function bareDenialsIn(source: PreparedSource): readonly BareDenial[] {
  const found = bareDenials.get(source) ?? source.clauses.flatMap(({ folded }, at) => {
    const [, before = '', denied = ''] = BARE_DENIAL.exec(folded) ?? []
    return denied === '' ? [] : [{ at, before, denied }]
  })
  bareDenials.set(source, found)
  return found
}

function hasDeed(folded: string, deed: string): boolean {
  const at = folded.indexOf(deed)
  return at >= 0 && !OF_A_NOUN.test(folded.slice(at + deed.length))
}

const sharesPair = (one: string, other: string): boolean =>
  Array.from({ length: Math.max(0, one.length - 1) }, (_, at) => one.slice(at, at + 2)).some((pair) => /^[\u4e00-\u9fff]{2}$/.test(pair) && other.includes(pair))

interface Turned {
  readonly twin: Twin
  readonly word: Span
}

/** The statement affirms: each twin denies, and what it denies is what the statement says. */
function deniedTwin(alignment: Alignment, clause: Span, folded: string, twins: readonly Twin[]): Turned | undefined {
  const [twin] = twins
  if (!twin || twins.some(({ clause }) => isPlainlyAffirmed(clause.folded))) return undefined
  const denial = denialIn(twin.clause.folded)
  const denied = denial && contentWords(/^[^，。；：！？”]*/.exec(twin.clause.folded.slice(denial.deniedFrom))![0])
  if (!denied || denied.length === 0 || !denied.every((word) => isShared(alignment, word))) return undefined
  const word = termsIn(alignment, clause).find(({ folded }) => denied.some((one) => one.includes(folded) || folded.includes(one)))
  return word && sharesFigures(alignment, word, twin.at) && isPlainDenial(folded, word, twin) && isTiedTo(alignment, word, twin.clause) ? { twin, word } : undefined
}

/** Not as a wish, nor of another time than the statement: 要求恢复 beside 没有恢复. */
const isPlainDenial = (folded: string, word: Term, { clause }: Twin): boolean =>
  !isNoFact(folded, folded.indexOf(word.folded), folded.indexOf(word.folded) + word.folded.length) && !isOfAnotherTime(folded, clause.folded)

/** Clauses that have nearly as many of the words as the best may be meant too. */
const NEARLY_AS_MANY = 0.2
/** Words that hold a denial of their own, and may say what the source denies. */
const HOLDS_DENIAL = /缺席|谢绝|[停失零差漏缺仍还尚待]|照旧/
/** `不可退的订单`, 未因…而: what is denied is not the deed. */
const OF_ANOTHER = /[不未没无非][^，。；]{1,5}的(?=[\u4e00-\u9fff\d])|[未不]因|为了/

/** Told as so, where all that may tell of it denies just that, in whatever words: it has no support. */
function unborne(alignment: Alignment, clause: Span, folded: string, before: readonly Finding[]): readonly Finding[] {
  if (!isPlainlyAffirmed(folded) || HOLDS_DENIAL.test(folded) || before.some(({ kind, verdict }) => kind === 'negation' && verdict !== 'supported')) return []
  const twins = twinsOf(alignment, clause)
  const [twin] = twins
  if (!twin || OF_ANOTHER.test(twin.clause.folded) || twins.some((other) => other.share > twin.share - NEARLY_AS_MANY && isPlainlyAffirmed(other.clause.folded))) return []
  const denial = denialIn(twin.clause.folded)
  const denied = denial ? contentWords(/^[^，。；：！？”]*/.exec(twin.clause.folded.slice(denial.deniedFrom))![0]) : []
  const isSaid = (word: string) => isShared(alignment, word) || synonymsOf(word).some((synonym) => alignment.statement.folded.includes(synonym))
  const word = termsIn(alignment, clause).findLast(({ folded: own }) => denied.some((one) => one.includes(own) || own.includes(one) || synonymsOf(own).includes(one)))
  return word && denied.every(isSaid) && isTiedTo(alignment, word, twin.clause) ? [{ ...findingOf(alignment, word, twin), verdict: 'not-found' }] : []
}

/** The statement denies: a twin has all of it, and denies nothing. */
function affirmedTwin(alignment: Alignment, clause: Span, folded: string, twins: readonly Twin[]): Turned | undefined {
  const [twin] = twins
  const denial = /其余|其他|其它|另外|另有|剩|除/.test(alignment.statement.folded.slice(0, clause.end - alignment.statement.start)) ? undefined : denialIn(folded)
  if (!twin || !denial || twins.some((one) => !isPlainlyAffirmed(one.clause.folded))) return undefined
  const word = termsIn(alignment, { start: clause.start + denial.deniedFrom, end: clause.end })[0]
  if (!word || (alignment.hits[alignment.statement.terms.indexOf(word)]!.get(twin.at) ?? 0) < 0.8) return undefined
  return !isOpposedBeside(alignment, word, twin) && isPlainTwin(alignment, word, folded, twin) && isTiedTo(alignment, word, twin.clause) && deniesThat(alignment, clause, denial, word, twin) ? { twin, word } : undefined
}

const TURNS = /^(?:但|而|却|不过)/
/** `美元数据显示增加，但欧元数据显示减少`: by one of the two it did not 增加. */
function isOpposedBeside({ source }: Alignment, { folded }: Term, { clause }: Twin): boolean {
  const { start, end } = source.sentences[clause.sentence]!
  return findOpposites(folded).some(({ row, side }) => source.opposites.some((other) => other.row === row && other.side !== side && other.start >= start && other.end <= end && TURNS.test(source.clauses[clauseAt(source, other.start)]!.folded)))
}

/** What the twin says it says as a fact, of the same time: 还没有得到批准 beside 尚需批准, 此前没有签过 beside 签署 deny nothing. */
function isPlainTwin(alignment: Alignment, term: Term, folded: string, { at: index, clause }: Twin): boolean {
  const { source } = alignment
  const word = term.folded
  if (isAhead(source, clause.start) || !sharesFigures(alignment, term, index)) return false
  const at = clause.folded.indexOf(word)
  if (at >= 0 && !isDoneToTheSame(alignment, term, { start: clause.start + at })) return false
  const [start, end] = at < 0 ? [clause.start, clause.end] : [clause.start + at, clause.start + at + word.length]
  const stated = { text: folded, start: folded.indexOf(word), end: folded.indexOf(word) + word.length }
  // 如果没有这粒点球 supposes, 没有买断 beside 可以买断 leaves room
  if (isNoFact(stated.text, stated.start, stated.end) || leavesRoom(stated, { text: source.folded, start, end })) return false
  return !isNoFact(source.folded, start, end) && modalityOf(source.folded, start, end) !== 'planned' && !isOfAnotherTime(folded, clause.folded) && !/有误|错误|不实|不属实|谣/.test(clause.folded)
}

/** A deed; or a thing right behind the word that denies it: 没有伤亡, not 没有就班次作出 nor 不在驾驶台 beside 离开驾驶台. */
function deniesThat({ statement }: Alignment, { start, end: stop }: Span, { start: from, end }: Denial, word: Term, { clause }: Twin): boolean {
  const denied = statement.folded.slice(start - statement.start + from, start - statement.start + end)
  if (word.kind === 'verb' || word.kind === 'other' || (word.kind === 'figure' && !denied.endsWith('是'))) return true
  const rest = statement.folded.slice(start - statement.start + end, stop - statement.start).match(/[\p{L}\p{N}]/gu) ?? []
  return word.start === start + end && (/[没无]/.test(denied) || (clause.folded.includes(`是${word.folded}`) && rest.every((one) => clause.folded.includes(one))))
}

function findingOf({ statement, source }: Alignment, word: Span, { clause }: Twin): Finding {
  const place = spanOf(statement.text, word.start - statement.start, word.end - statement.start)
  const reason = { code: 'negated' as const, args: { stated: place.text, source: clause.text.replace(/[，。；]$/, '') } }
  return { start: word.start, end: word.end, text: place.text, kind: 'negation', verdict: 'contradicted', reason, evidence: [cite(source, clause.start, clause.end)] }
}
