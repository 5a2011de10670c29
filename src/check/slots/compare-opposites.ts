import type { Span } from '../../language/index.ts'
import { type Alignment, bindingAt } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { type Candidate, decideSlot } from '../decide-slot.ts'
import { isEarlier, SAYS_SO } from '../earlier-occasions.ts'
import type { Finding } from '../finding.ts'
import { clauseAt, type PreparedSource } from '../prepare-source.ts'
import { isSameEvent, sharesFigures } from '../same-event.ts'
import { SURE_TWIN, twinsOf } from '../twin-clauses.ts'
import { isOpen } from '../vocabulary/modality.ts'
import { polarityOf } from '../vocabulary/negation.ts'
import { findOpposites, type OppositeMention } from '../vocabulary/opposites.ts'
import { isOfARate } from '../vocabulary/rates.ts'

/** Words of a direction (上升, 下降, 不变; 开放, 关闭) against those that the source has of the same event. A word that agrees needs no finding. */
export function compareOpposites(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement } = alignment
  const mentions = findOpposites(statement.folded)
  return mentions.flatMap((found): readonly Finding[] => {
    // 出口多于进口: what is weighed against its opposite takes no side
    if (found.kind === 'name' && mentions.some(({ row, side }) => row === found.row && side !== found.side)) return []
    const stated = { ...found, start: found.start + statement.start, end: found.end + statement.start }
    if (isAboutAnother(alignment, stated, before) || isOpen(statement.folded, found.start)) return []
    const side = sideOf(found, statement.folded)
    const rival = rivalOf(alignment, stated, side)
    if (!rival) return likelyRival(alignment, stated, side)
    // the same word under a denial is told by the denial
    if (rival.value.side === stated.side || isMeantByAnother(alignment, mentions, stated, rival)) return []
    const { start, end, kind } = stated
    const text = statement.text.slice(found.start, found.end)
    const reason = { code: kind === 'direction' ? 'other-direction' as const : 'other-name' as const, args: { stated: text, source: rival.value.text } }
    return [{ start, end, text, kind, verdict: 'contradicted' as const, reason, evidence: [cite(alignment.source, rival.value.start, rival.value.end)] }]
  })
}

/** A word of the statement stands in a clause when the clause has it at least this well. */
const THERE = 0.6
const FEWEST_WORDS = 2

/**
 * `汽车业务亏损扩大` where the source has `汽车业务收入41亿元，净亏损6.8亿元，较上年收窄2.1亿元`: what lies between two full marks has all other words of
 * the clause before the opposite of this one, and nothing on its side. No support.
 */
function likelyRival(alignment: Alignment, stated: OppositeMention, side: number | undefined): readonly Finding[] {
  const { statement, source, hits } = alignment
  const own = statement.clauses.findIndex((clause) => clause.start <= stated.start && stated.end <= clause.end)
  const wordsFrom = (clause: number) => statement.terms.flatMap((term, at) => (term.start >= (statement.clauses[clause]?.start ?? stated.start) && term.end <= stated.start && term.folded.length > 1 && term.kind !== 'figure' ? [at] : []))
  const others = [wordsFrom(own), wordsFrom(own - 1)].find(({ length }) => length >= FEWEST_WORDS)
  if (side === undefined || side > 1 || stated.kind !== 'direction' || stated.ofSubject || others === undefined || source.opposites.some((other) => other.row === stated.row && other.word === stated.word)) return []
  const told = source.opposites.filter((other) => other.row === stated.row && others.every((at) => hasBefore(source, hits[at]!, clauseAt(source, other.start))))
  const [only] = told
  if (!only || told.some((other) => sideOf(other, source.folded) === undefined || sideOf(other, source.folded) === side)) return []
  const { start, end } = stated
  const text = statement.text.slice(start - statement.start, end - statement.start)
  return [{ start, end, text, kind: 'direction', verdict: 'not-found', reason: { code: 'other-direction', args: { stated: text, source: only.text } }, evidence: [cite(source, only.start, only.end)] }]
}

/** A word stands in a clause, or before it since the last full mark. */
function hasBefore({ clauses, text }: PreparedSource, hits: ReadonlyMap<number, number>, clause: number): boolean {
  for (let at = clause; clauses[at]?.sentence === clauses[clause]!.sentence; at--) {
    if (at < clause && /[；;]\s*$/.test(text.slice(clauses[at]!.start, clauses[at + 1]!.start))) return false
    if ((hits.get(at) ?? 0) >= THERE) return true
  }
  return false
}

/** 其余两家下降, 六成呈阳性 where the source has another figure: what is said of a part that the source does not tell of. */
const OTHERS = /其余|其他|其它|另外|另有|剩余|剩下|除/

function isAboutAnother({ statement }: Alignment, stated: Span, before: readonly Finding[]): boolean {
  const own = statement.clauses.find((clause) => clause.start <= stated.start && stated.end <= clause.end)
  if (!own) return false
  return OTHERS.test(statement.folded.slice(own.start - statement.start, own.end - statement.start))
    || before.some(({ kind, verdict, reason, start, end }) => kind === 'quantity' && (verdict !== 'supported' || reason.code.startsWith('follows')) && start >= own.start && end <= own.end)
}

/** `今年盈利，上年亏损`: the 亏损 of the source is what the second says. */
function isMeantByAnother(alignment: Alignment, mentions: readonly OppositeMention[], stated: OppositeMention, { value, binding }: Candidate<OppositeMention>): boolean {
  const offset = alignment.statement.start
  return mentions.some(({ row, side, start, end, text }) => row === stated.row && side === value.side && start + offset !== stated.start
    && bindingAt(alignment, { start: start + offset, end: end + offset, text }, clauseAt(alignment.source, value.start)) > binding - ABOUT_AS_WELL)
}

/** Words bind less surely than figures: many clauses of an article rise and fall. */
const SURE = 0.7
/** A word that agrees may be meant where it is bound about as well. */
const ABOUT_AS_WELL = 0.15

function rivalOf(alignment: Alignment, stated: OppositeMention, side: number | undefined): Candidate<OppositeMention> | undefined {
  const { source, statement } = alignment
  if (side === undefined) return undefined
  const isPast = SAYS_SO.test(statement.folded) || statement.times.some(({ begin }) => begin !== undefined)
  const known = source.opposites.filter(({ row, start }) => row === stated.row && (isPast || source.source.published === undefined || !isEarlier(source, start)))
  const isRate = stated.kind === 'direction' && isOfARate(statement.folded, stated.start - statement.start)
  const relate = (other: OppositeMention) => {
    if (other.kind === 'direction' && isOfARate(source.folded, other.start) !== isRate) return undefined
    if (PRIZED.test(source.folded.slice(other.end)) !== PRIZED.test(statement.folded.slice(stated.end - statement.start))) return undefined
    const told = sideOf(other, source.folded)
    return told === undefined ? undefined : told === side ? 'same' as const : 'incompatible' as const
  }
  const decision = decideSlot(alignment, stated, known, relate, (one, other) => sideOf(one, source.folded) === sideOf(other, source.folded))
  const rival = decision.verdict === 'contradicted' ? decision.by : decision.verdict === 'supported' ? undefined : decision.rival
  if (!rival || !isTold(alignment, stated, rival)) return undefined
  const agreeing = known.filter((other) => relate(other) === 'same'
    && (isElliptic(source, rival.value, other) || isThen(source, rival.value, other) || bindingAt(alignment, stated, clauseAt(source, other.start)) > rival.binding - ABOUT_AS_WELL))
  if (agreeing.length > 0 || isShortened(source, stated, rival.value) || (stated.ofSubject && !hasSubject(alignment, stated, rival.value))) return undefined
  return rival
}

/** `铜牌争夺战` is no 铜牌 that anybody has. */
const PRIZED = /^(?:争夺|候选|热门|得主)/

const FEW_CHARACTERS = 9

/** `成功发射7次，失败1次`: the next clause leaves out of what it tells. */
function isElliptic(source: PreparedSource, { start }: Span, other: Span): boolean {
  const [here, next] = [clauseAt(source, start), clauseAt(source, other.start)]
  return next === here + 1 && source.clauses[next]!.sentence === source.clauses[here]!.sentence && source.clauses[next]!.folded.length <= FEW_CHARACTERS
}

/** `停运，17日恢复` where the statement has 恢复运行: the sentence goes on to its side in a shorter word. */
function isShortened(source: PreparedSource, stated: OppositeMention, { end }: Span): boolean {
  const sentence = source.sentences[source.clauses[clauseAt(source, end - 1)]!.sentence]!
  return stated.text.length > 2 && source.folded.slice(end, sentence.end).includes(stated.text.slice(0, 2))
}

/** `18时停运，21时恢复运营`: the sentence goes on to the other side. */
const isThen = (source: PreparedSource, { start }: Span, other: Span): boolean => {
  const [here, next] = [clauseAt(source, start), clauseAt(source, other.start)]
  return next > here && next <= here + 2 && source.clauses[next]!.sentence === source.clauses[here]!.sentence && /停|复|关|开/.test(source.folded.slice(other.start, other.start + 2))
}

/** Bound surely, and about the same thing; or in a clause that is the statement's but for this word. */
function isTold(alignment: Alignment, stated: Span, { value, binding }: Candidate<OppositeMention>): boolean {
  const clause = clauseAt(alignment.source, value.start)
  const own = alignment.statement.clauses.find(({ start, end }) => start <= stated.start && stated.end <= end)
  const { sentence } = alignment.source.clauses[clause]!
  const span = alignment.source.sentences[sentence]!
  if (/除[^，。；]{1,20}外/.test(alignment.source.folded.slice(span.start, span.end))) return false
  if (binding >= SURE && isSameEvent(alignment, stated, clause, 'in-sentence') && sharesFigures(alignment, stated, clause)) return true
  return own !== undefined && sharesFigures(alignment, stated, clause) && twinsOf(alignment, own, { except: [stated] }).some(({ at, share, clause: told }) => at === clause && share >= SURE_TWIN && !OTHERS.test(told.folded))
}

/** `甲战胜乙` against 甲不敌丙: the word before it in the source is said of the same subject, with no other name between. */
function hasSubject({ statement, source }: Alignment, stated: Span, { start }: Span): boolean {
  const own = statement.clauses.find((clause) => clause.start <= stated.start && stated.end <= clause.end)
  const subject = own && statement.terms.find((term) => term.start >= own.start && term.end <= stated.start && (term.kind === 'name' || (term.kind === 'noun' && term.rarity >= 2)))
  const clause = source.clauses[clauseAt(source, start)]
  const at = subject && clause ? clause.folded.indexOf(subject.folded) : -1
  if (!subject || !clause || at < 0 || at + clause.start >= start) return false
  return !source.names.some((name) => name.start >= clause.start + at + subject.folded.length && name.end <= start)
}

/** 未增长 is the other side of 增长 where there are but two; where there are three, it is none. Where the reach of a denial is not plain, neither. */
function sideOf({ side, start, end, opposed }: OppositeMention, text: string): number | undefined {
  const polarity = polarityOf(text, start, end)
  if (polarity === 'affirmed') return side
  return polarity === 'denied' && opposed ? 1 - side : undefined
}
