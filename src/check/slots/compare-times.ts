import { compareQuantities, type Quantity, type Span, type TimeExpression } from '../../language/index.ts'
import { type Alignment, bestOf, bindingAt } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { type Decision, decideSlot, type Relation } from '../decide-slot.ts'
import { isAsFirstMeant } from '../earlier-occasions.ts'
import type { Finding } from '../finding.ts'
import { onceEach } from '../once-each.ts'
import { readPartial } from '../partial-times.ts'
import { clauseAt, type PreparedSource } from '../prepare-source.ts'
import { ownStretch, type Statement } from '../statement.ts'
import { turnedByTwin } from '../twin-rival.ts'
import { deriveDate, deriveQuantity } from './derivations/index.ts'
import { nearest } from './nearest.ts'
import { BEGINS, first, isClock, isDayOrFiner, last, NO_DAY, OPEN, relate, sameTime } from './relate-times.ts'
import { spellOut } from './spell-out-time.ts'
import { cellNamed } from './tabled-quantities.ts'

/** Every date and range of the statement against those of the source. Spells and sets (三天, 每两年) are quantities' business, or nobody's. */
export function compareTimes(alignment: Alignment): readonly Finding[] {
  const { statement } = alignment
  const known = datedIn(alignment.source)
  const all = datedOf(statement.times)
  return all.map((stated) => {
    const turned = turnedRound(alignment, stated)
    if (turned) return turned
    const edge = edgeOf(statement.folded, stated, statement.start)
    const relation = onceEach((time: TimeExpression) => relateAt(alignment, stated, time, edge))
    const bound = ofTheBest(alignment, stated, headed(alignment, stated, issued(alignment.source, ofItsDeed(alignment, stated, decideSlot(alignment, stated, known, relation, sameTime, 'time'), relation))))
    const decided = ofTheStory(alignment, stated, ofItsFigure(alignment, stated, eachItsOwn(alignment, stated, bound, all)))
    const decision = turnedByTwin(alignment, stated, decided, known, relation)
    const firm = decision.verdict === 'contradicted' && (!hasFigures(alignment, stated, decision.by.value) || isMeasuredApart(alignment, stated, decision.by.value)) ? { verdict: 'not-found' as const, rival: decision.by, rivals: [decision.by] } : decision
    return derivedBeside(alignment, stated, firm) ?? countedFrom(alignment, stated, firm) ?? findingOf(alignment, stated, isBaseline(statement, stated) ? ofBaseline(alignment, firm) : firm)
  })
}

/** A year or a month of the sentence that tells most of the statement, and the only such time there, has no rival in a day of another sentence. */
function ofTheBest({ source, ranking }: Alignment, stated: TimeExpression, decision: Decision<TimeExpression>): Decision<TimeExpression> {
  const [best] = ranking
  if (decision.verdict !== 'elsewhere' || !decision.rival || !isCoarser(stated, decision.rival.value) || !best || best.score < WHOLE) return decision
  const { start, end } = source.sentences[best.sentence]!
  const there = datedIn(source).filter((time) => time.start >= start && time.end <= end)
  return there.includes(decision.by.value) && there.every((time) => relate(stated, time) !== 'incompatible') ? { verdict: 'supported', by: decision.by } : decision
}

/** So much of the statement a sentence must tell. */
const WHOLE = 0.6

/** 由23时提前至22时30分 where the source has 由22时30分延长至23时: both stand there, each in the other's place. */
function turnedRound({ statement, source }: Alignment, stated: TimeExpression): Finding | undefined {
  const { folded, start: from, times } = statement
  const at = times.findIndex(({ start }) => start === stated.start)
  const [first, second] = /[由从]$/.test(folded.slice(0, stated.start - from)) ? [times[at], times[at + 1]] : [times[at - 1], times[at]]
  if (!first || !second || !/[由从]$/.test(folded.slice(0, first.start - from)) || !CAME_TO.test(folded.slice(first.end - from, second.start - from))) return undefined
  const [one, other] = [first, second].map(({ start, end }) => folded.slice(start - from, end - from))
  const [as, reversed] = [placeOfTurn(source.folded, one!, other!), placeOfTurn(source.folded, other!, one!)]
  if (as >= 0 || reversed < 0) return undefined
  return { ...placeOf(stated), verdict: 'not-found', reason: { code: 'time-elsewhere', args: { stated: stated.text } }, evidence: [cite(source, reversed, reversed + one!.length + 1)] }
}

/** 延长至, 推迟到 */
const CAME_TO = /^[^，。；]{0,6}[至到为]$/

/** Where a text has 由 the one, and 至 the other close behind it; -1 where it has not. */
function placeOfTurn(text: string, one: string, other: string): number {
  for (const word of ['由', '从']) {
    for (let at = text.indexOf(word + one); at >= 0; at = text.indexOf(word + one, at + 1)) {
      const behind = at + 1 + one.length
      const to = text.indexOf(other, behind)
      if (to >= 0 && CAME_TO.test(text.slice(behind, to))) return at
    }
  }
  return -1
}

/** 2022年卖出85万辆 where the source has 去年74万辆，比前年少了11万辆: the figure that follows brings its time with it. */
function derivedBeside(alignment: Alignment, stated: TimeExpression, decision: Decision<TimeExpression>): Finding | undefined {
  if (decision.verdict === 'supported') return undefined
  const { statement, source } = alignment
  const next = statement.times.find(({ start, kind }) => start >= stated.end && kind !== 'duration')?.start ?? statement.end
  const beside = statement.quantities.filter(({ start, kind }) => start >= stated.end && start < next && kind !== 'ordinal')
  const cell = beside.flatMap((figure) => cellNamed(alignment, figure) ?? [])[0]
  if (cell?.head) return { ...placeOf(stated), verdict: 'supported', reason: { code: 'stated', args: { stated: stated.text, source: cell.head.text } }, evidence: [cell.head, cell].map((place) => cite(source, place.start, place.end)) }
  const followed = beside.flatMap((figure) => (isTold(source, figure) ? [] : (deriveQuantity(alignment, figure) ?? []))).find(({ isOfItsTime }) => isOfItsTime)
  if (!followed) return undefined
  return { ...placeOf(stated), verdict: 'supported', reason: { code: followed.code, args: { stated: stated.text, source: followed.sum } }, evidence: followed.from.map((place) => cite(source, place.start, place.end)) }
}

/** 6月上旬 where the source has 5月10日起…为期一个月. */
function countedFrom(alignment: Alignment, stated: TimeExpression, decision: Decision<TimeExpression>): Finding | undefined {
  const followed = decision.verdict === 'supported' || decision.verdict === 'contradicted' ? undefined : deriveDate(alignment, stated)
  return followed && { ...placeOf(stated), verdict: 'supported', reason: { code: 'follows-by-dates', args: { stated: stated.text, source: followed.sum } }, evidence: followed.from.map(({ start, end }) => cite(alignment.source, start, end)) }
}

const placeOf = ({ start, end, text }: TimeExpression) => ({ start, end, text, kind: 'time' }) as const

/** 2022年卖出约74万辆: the source has that very figure, of another time. */
const isTold = ({ quantities }: PreparedSource, { value, unit }: Quantity): boolean => quantities.some((told) => told.value === value && told.unit === unit)

/** 去年发出126张 beside 今年发出112张, 比去年少14张: with other figures another day contradicts nothing. */
function hasFigures({ statement, source }: Alignment, stated: Span, by: Span): boolean {
  const own = ownStretch(statement, stated)
  const sentence = source.sentences[source.clauses[clauseAt(source, by.start)]!.sentence]!
  const told = source.quantities.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
  return statement.quantities.filter(({ start, end }) => start >= own.start && end <= own.end)
    .every((quantity) => told.some((other) => other.text === quantity.text || /^(?:same|compatible)$/.test(compareQuantities(quantity, other))))
}

/** `比去年同期少11.7%`, `较年初下降`: what it is measured against, no time of its own. */
const isBaseline = ({ folded, start: from }: Statement, { start, end, text }: TimeExpression): boolean => isMeasure(folded, start - from, end - from) && /同期|去年|上年|年初|年末|年底|上月|上季/.test(text)

/** `比一季度末多`, `与去年同期相比`. Not `3月和5月`. */
const isMeasure = (folded: string, start: number, end: number): boolean =>
  /[比较]$/.test(folded.slice(Math.max(0, start - 1), start)) || (/[与和同跟]$/.test(folded.slice(Math.max(0, start - 1), start)) && /^[^，。；]{0,6}相比/.test(folded.slice(end, end + 8)))

/** `比一季度末多` beside `二季度末，余额…`: the one is what the other is measured against. */
const isMeasuredApart = ({ statement, source }: Alignment, stated: Span, by: Span): boolean =>
  isMeasure(statement.folded, stated.start - statement.start, stated.end - statement.start) !== isMeasure(source.folded, by.start, by.end)

/** It contradicts nothing; where the source measures against such a time as well, in whatever word, it is that. */
function ofBaseline({ source, ranking }: Alignment, decision: Decision<TimeExpression>): Decision<TimeExpression> {
  if (decision.verdict === 'supported') return decision
  const told = ranking.slice(0, 2).map(({ sentence }) => source.sentences[sentence]!).some(({ start, end }) => MEASURED.test(source.folded.slice(start, end)))
  const by = decision.verdict === 'contradicted' || decision.verdict === 'elsewhere' ? decision.by : decision.rival
  if (told && by) return { verdict: 'supported', by: { ...by, relation: 'follows' } }
  return decision.verdict === 'contradicted' ? { verdict: 'not-found', rival: decision.by, rivals: [decision.by] } : decision
}

const MEASURED = /同比|环比|同期|按年|按月|[比较](?:去年|上年|年初|上月|上季|前一?年)/

/** Of a text without a date, months and days are compared as they stand. */
const datedOf = (times: readonly TimeExpression[]) => times.flatMap((time) => readPartial(time) ?? [])

const dated = new WeakMap<PreparedSource, readonly TimeExpression[]>()

function datedIn(source: PreparedSource): readonly TimeExpression[] {
  const known = dated.get(source) ?? datedOf(source.times)
  dated.set(source, known)
  return known
}

/** 新华社北京4月21日电 dates the report, not what it tells: it may support, never contradict. */
const DATELINE = /^[^，。；\n]{0,3}(?:电|讯)[（(：:\s]|^(?:体育|综合|外)?(?:专)?[电讯]/

const isDateline = ({ folded }: PreparedSource, { end }: TimeExpression) => DATELINE.test(folded.slice(end, end + 8))

/** A beginning or an end: `从9月7日`, `5月1日起`; `持续到6月上旬`, `截至`. Not `提前至11月1日`: that is when it is now. */
type Edge = 'from' | 'to' | undefined
const FROM_BEFORE = /(?:从|自)$/
const FROM_AFTER = /^(?:起|开始|以来)/
const TO_BEFORE = /(?<!提[前早]|推[迟后]|延[后期]|顺延|调整|[改挪移])(?:到|至)$|截[至止]到?$/

function edgeOf(folded: string, { start, end }: TimeExpression, offset = 0): Edge {
  const before = folded.slice(Math.max(0, start - offset - 4), start - offset)
  return FROM_BEFORE.test(before) || FROM_AFTER.test(folded.slice(end - offset, end - offset + 2)) ? 'from' : TO_BEFORE.test(before) ? 'to' : undefined
}

/** `当晚`, `次日清晨` in the words of the source: a summary that leaves out the day before it does not move it. */
const areLeaningAlike = (stated: TimeExpression, time: TimeExpression): boolean => [stated, time].every((one) => one.anchor.kind === 'named' && one.stated.length === 0) && fold(stated) === fold(time)

/** The day of the report, a day counted from some other, an hour: none is a rival of a plain date. */
const areOfOtherSorts = (source: PreparedSource, stated: TimeExpression, time: TimeExpression): boolean =>
  isDateline(source, time) || isCountedOff(time) || isHourOnly(stated, time) || isTiedToAnother(source, time)

/** `5月20日，即上市第二天`: the day itself is another one, the day before. */
const isTiedToAnother = ({ folded }: PreparedSource, { end }: TimeExpression): boolean => /^，?(?:即|也就是|正是|也是|是)[^，。；]{0,16}(?:第[二三四五]天|次日|翌日|[前后]一?[天日]|前夕)/.test(folded.slice(end, end + FAR_BEHIND))

/** When something ends does not contradict when it begins, nor on which day it was told of; nor does the one bear out the other. */
function relateAt({ source, statement }: Alignment, stated: TimeExpression, time: TimeExpression, edge: Edge): Relation | undefined {
  const relation = isLastBefore(source, statement, stated, time) ? 'follows' : areLeaningAlike(stated, time) ? 'same' : relate(stated, time)
  const known = edgeOf(source.folded, time)
  if (relation === 'incompatible') return known !== edge || areOfOtherSorts(source, stated, time) || mayFallWithin(source, stated, time) || isDayOfReport(source, statement, stated, time) || isGivenUp(source, statement, stated, time) ? undefined : relation
  return stated.kind !== 'range' && edge !== undefined && known !== undefined && known !== edge ? undefined : relation
}

/** 从11月1日开始供暖 where the source has 原定11月10日, 提前至11月1日. */
const isGivenUp = ({ folded }: PreparedSource, statement: Statement, stated: TimeExpression, time: TimeExpression): boolean =>
  isAsFirstMeant(folded, time.start) && !isAsFirstMeant(statement.folded, stated.start - statement.start)

/** 上一次是2023年 where the source of 2031 has 八年来首次. */
const isLastBefore = ({ folded }: PreparedSource, statement: Statement, stated: TimeExpression, time: TimeExpression): boolean =>
  stated.precision === 'year' && time.precision === 'year' && time.kind === 'range' && time.stated.length === 0 && first(stated).slice(0, 4) === first(time).slice(0, 4)
  && /上一?[次回届]|上次/.test(statement.folded) && /^[^，。；]{0,2}(?:首[次度]|第一次|头一[次回])/.test(folded.slice(time.end, time.end + 6))

/** 21日在发布会上说: the day on which it was told is no rival of the year or the month of what was told, unless the statement gives that for the telling. */
function isDayOfReport({ folded }: PreparedSource, statement: Statement, stated: TimeExpression, time: TimeExpression): boolean {
  const behind = statement.folded.slice(stated.end - statement.start)
  return isCoarser(stated, time) && TOLD_THEN.test(folded.slice(time.end, time.end + FAR_BEHIND)) && !TOLD_THEN.test(behind)
}

const TOLD_THEN = /^[^，。；]{0,16}(?:表示|[说称]|介绍|透露|指出|发布会|[公发]布|公告|披露|通报|回应|宣布|签署|结束|举行)/
const FAR_BEHIND = 24

/** 明年, 12月 beside a day. */
const isCoarser = (stated: TimeExpression, time: TimeExpression): boolean => !isDayOrFiner(stated) && isDayOrFiner(time)

/** `三天前`, `两周后`: from which day, that of the report or that of the story, is not always plain. Not 昨天, 去年. */
const isCountedOff = ({ text, stated }: TimeExpression): boolean => stated.length === 0 && /[\d一二两三四五六七八九十几数半][^，。；]{0,4}[前后]$/.test(text)

/** 9日仍在7时10分发车 beside `10日起，由7时10分推迟`: an hour that takes its day from another date leaves it to that date to speak against a day. */
const isHourOnly = (stated: TimeExpression, time: TimeExpression): boolean => !isClock(stated) && isClock(time) && time.inferred.includes('day')

/** 6月15日签约 beside 7月1日前签约: a day before it. And 7月15日, where the sentence has 7月1日起 as well. */
function mayFallWithin(source: PreparedSource, stated: TimeExpression, time: TimeExpression): boolean {
  if (time.modifier !== 'before' || (stated.modifier !== undefined && OPEN.has(stated.modifier))) return false
  const after = datedIn(source).some((other) => other.modifier !== undefined && BEGINS.has(other.modifier) && isInOneSentence(source, other, time) && first(other) <= first(stated))
  return last(stated) <= last(time) || after
}

/**
 * `已于3月开工，将于2026年投产`: 2025年投产 does not follow from 3月. What is done behind the date stands, in the sentence that bears it out, in
 * another clause only, and that has another date of its own.
 */
function ofItsDeed({ hits, source, statement }: Alignment, stated: TimeExpression, decision: Decision<TimeExpression>, relation: (time: TimeExpression) => Relation | undefined): Decision<TimeExpression> {
  if (decision.verdict !== 'supported') return decision
  const { value } = decision.by
  const own = ownStretch(statement, stated)
  const deed = statement.terms.findIndex(({ kind, start, end, folded }) => kind === 'verb' && folded.length > 1 && start >= stated.end && end <= own.end)
  const clause = clauseAt(source, value.start)
  const having = [...(hits[deed] ?? [])].flatMap(([at, quality]) => (quality >= TOLD && quality === bestOf(hits[deed]!) ? [at] : []))
  if (having.length === 0 || having.some((at) => at === clause || source.clauses[at]!.sentence !== source.clauses[clause]!.sentence)) return decision
  const rivals = having.map((at) => datedIn(source).find((time) => clauseAt(source, time.start) === at && relation(time) === 'incompatible'))
  return rivals.every((rival) => rival !== undefined) ? { verdict: 'elsewhere', by: decision.by, rival: { value: rivals[0]!, relation: 'incompatible', binding: 1 } } : decision
}

/** A clause has a verb when it has it at least this well. */
const TOLD = 0.8

/** What is told without a date happened about when it was reported: the date of the report supports where nothing else is bound. */
function issued(source: PreparedSource, decision: Decision<TimeExpression>): Decision<TimeExpression> {
  if (decision.verdict !== 'elsewhere' || !isDateline(source, decision.by.value) || (decision.rival?.binding ?? 0) > UNDATED) return decision
  return { verdict: 'supported', by: decision.by }
}

const UNDATED = 0.6

/** A date at the head of its sentence, in the statement and in the source, is that of the sentence, whatever other date stands inside. */
function headed({ source, statement }: Alignment, stated: TimeExpression, decision: Decision<TimeExpression>): Decision<TimeExpression> {
  if (decision.verdict !== 'elsewhere' || !decision.rival || /[\u4e00-\u9fff]/.test(statement.folded.slice(0, stated.start - statement.start))) return decision
  const sentenceOf = ({ start }: TimeExpression) => source.clauses[clauseAt(source, start)]?.sentence ?? -1
  const sentence = source.sentences[sentenceOf(decision.by.value)]
  const heads = sentence !== undefined && decision.by.value.start - sentence.start <= LEAD && sentenceOf(decision.rival.value) === sentenceOf(decision.by.value)
  return heads && decision.rival.value.start > decision.by.value.start ? { verdict: 'supported', by: decision.by } : decision
}

/**
 * `6日夜里移出，7日仍有雨`: of two dates that the statement has both, each is taken by its own clause; the words of the other clause do not
 * make the other date a rival.
 */
function eachItsOwn(alignment: Alignment, stated: TimeExpression, decision: Decision<TimeExpression>, all: readonly TimeExpression[]): Decision<TimeExpression> {
  if (decision.verdict !== 'elsewhere' || !decision.rival) return decision
  const { by, rival } = decision
  if (!all.some((other) => other !== stated && relate(other, rival.value) === 'same')) return decision
  if (isInOneSentence(alignment.source, by.value, rival.value) && isInOneClause(alignment.statement, stated, all)) return { verdict: 'supported', by }
  const alone = ({ value }: typeof by) => bindingAt(alignment, stated, clauseAt(alignment.source, value.start), { reach: 'time', ownOnly: true })
  return alone(by) >= alone(rival) ? { verdict: 'supported', by } : decision
}

/** `二季度高于一季度的22.3亿元`: two dates that are weighed against one another, here as there. */
const isInOneSentence = (source: PreparedSource, one: Span, other: Span): boolean => source.clauses[clauseAt(source, one.start)]?.sentence === source.clauses[clauseAt(source, other.start)]?.sentence

function isInOneClause(statement: Statement, stated: Span, all: readonly TimeExpression[]): boolean {
  const own = ownStretch(statement, stated)
  return COMPARED.test(statement.folded.slice(own.start - statement.start, own.end - statement.start)) && all.filter(({ start, end }) => start >= own.start && end <= own.end).length > 1
}

const COMPARED = /比|超过|高于|低于|多于|少于|不及|好于|强于|优于|逊于|弱于|持平|相当/

/**
 * `前三季度净利润3400万元`: a date belongs to what is told of it; where the source has the statement's own figure behind that date in its
 * sentence, and no other date between, it is the figure's.
 */
function ofItsFigure({ source, statement }: Alignment, stated: TimeExpression, decision: Decision<TimeExpression>): Decision<TimeExpression> {
  if (decision.verdict !== 'elsewhere') return decision
  const own = ownStretch(statement, stated)
  const figures = statement.quantities.filter(({ kind, start, end }) => kind !== 'ordinal' && start >= own.start && end <= own.end)
  const places = source.quantities.filter((told) => figures.some((figure) => compareQuantities(figure, told) === 'same'))
  return places.length > 0 && places.every((told) => governs(source, stated, told)) ? { verdict: 'supported', by: decision.by } : decision
}

/** The last date before a figure in its sentence. */
function governs(source: PreparedSource, stated: TimeExpression, { start }: Quantity): boolean {
  const from = source.sentences[source.clauses[clauseAt(source, start)]!.sentence]!.start
  const last = datedIn(source).findLast((time) => time.start >= from && time.end <= start)
  const relation = last && relate(stated, last)
  return relation === 'same' || relation === 'follows'
}

/** What opens an article is dated there; a sentence further down that tells what the statement tells, and has no date of its own, is of that day. */
function ofTheStory({ source, ranking }: Alignment, stated: TimeExpression, decision: Decision<TimeExpression>): Decision<TimeExpression> {
  const [best] = ranking
  if (decision.verdict !== 'elsewhere' || !best || best.score < TELLS_IT || stated.kind === 'range') return decision
  const isFirst = source.clauses[clauseAt(source, decision.by.value.start)]!.sentence === 0
  const { start, end } = source.sentences[best.sentence]!
  const hasOwn = datedIn(source).some((time) => time.start >= start && time.end <= end && !time.begin?.startsWith(NO_DAY) && !SAME_DAY.test(time.text) && !(isDayOrFiner(stated) && time.precision === 'year') && !/[较比]$/.test(source.folded.slice(start, time.start)))
  return isFirst && !hasOwn ? { verdict: 'supported', by: decision.by } : decision
}

const TELLS_IT = 0.5
const SAME_DAY = /^(?:当[日天晚]|同[日天])/

/** 今年8月6日, 据悉，8月6日. */
const LEAD = 4

function findingOf(alignment: Alignment, stated: TimeExpression, decision: Decision<TimeExpression>): Finding {
  const { source } = alignment
  const { start, end, text } = stated
  const place = { start, end, text, kind: 'time' as const }
  switch (decision.verdict) {
    case 'supported': {
      const { value, relation } = decision.by
      const code = relation === 'same' && fold(value) === fold(stated) ? 'stated' : 'follows'
      return { ...place, verdict: 'supported', reason: { code, args: { stated: text, source: spellOut(value) } }, evidence: evidenceFor(source, value, stated) }
    }
    case 'contradicted': {
      const { value } = decision.by
      return { ...place, verdict: 'contradicted', reason: { code: 'other-time', args: { stated: text, source: spellOut(value) } }, evidence: evidenceFor(source, value, stated) }
    }
    case 'elsewhere': {
      const shown = decision.rival?.value ?? decision.by.value
      return { ...place, verdict: 'not-found', reason: { code: 'time-elsewhere', args: { stated: text } }, evidence: evidenceFor(source, shown, stated) }
    }
    case 'not-found':
      return { ...place, verdict: 'not-found', reason: { code: 'time-not-found', args: { stated: text } }, evidence: nearest(alignment, decision.rivals.map(({ value }) => value)) }
  }
}

const fold = (time: TimeExpression) => time.text.replaceAll(/\s/g, '')

/** The event's sentence; and where its year was taken from elsewhere in the text, the sentence that gives the year. */
function evidenceFor(source: PreparedSource, time: TimeExpression, stated: TimeExpression) {
  const here = cite(source, time.start, time.end)
  if (!time.inferred.includes('year') || first(time).slice(0, 4) === first(stated).slice(0, 4)) return [here]
  const witness = yearWitness(source, time)
  return witness ? [here, cite(source, witness.start, witness.end)] : [here]
}

/** The expression nearest to this one that states its year. */
function yearWitness(source: PreparedSource, time: TimeExpression): TimeExpression | undefined {
  const year = first(time).slice(0, 4)
  const distance = (other: TimeExpression) => Math.abs(other.start - time.start)
  return source.times
    .filter((other) => other.stated.includes('year') && other.begin?.startsWith(year))
    .reduce<TimeExpression | undefined>((near, next) => (near && distance(near) <= distance(next) ? near : next), undefined)
}
