import { compareQuantities, segmentFolded, type Span } from '../language/index.ts'
import type { Alignment } from './align-statement.ts'
import type { Term } from './find-terms.ts'
import { clauseAt, clausesOfSentences, type PreparedSource } from './prepare-source.ts'
import { ownStretch } from './statement.ts'

/** A word stands in a sentence when a clause of it has it at least this well. */
const THERE = 0.6
/** Beside a slot a part of the word will do: 出货 for 出货量. */
const HALF_THERE = 0.35
/** From this rarity on a noun says what a sentence is about: 橡胶 does, 合约 does not. */
const TELLING = 2
/** The words nearest to a slot on each side say what it is the time or the measure of. */
const NEAR = 8

/**
 * May a clause of the source contradict the statement? Only if it speaks of the same thing.
 *
 * In: the slot in question, a clause of the source. Out: whether every telling noun and name of the slot's clause, and every
 * subject before it, stands in the sentence of that clause (what the whole article is about goes without saying), and the
 * words beside the slot stand in the clause itself. `橡胶期货下跌` is not about `PTA期货上涨`, `5人死亡` not about `28万人受灾`.
 */
export function isSameEvent(alignment: Alignment, slot: Span, clause: number, beside: 'in-clause' | 'in-sentence' = 'in-clause'): boolean {
  const { statement } = alignment
  const own = ownStretch(statement, slot)
  if (excludes(alignment, clause) || isOfAnotherSubject(alignment, slot, clause)) return false
  const about = statement.terms.every((term, at) =>
    !tells(term) || term.start >= own.end || meets(term, slot) || isTopic(alignment, at) || standsIn(alignment, at, clause, THERE, false))
  return about && besides(alignment, slot, beside).every((at) => standsIn(alignment, at, clause, HALF_THERE, beside === 'in-clause') || isLeftOut(alignment, at, clause))
}

/** `将于4月12日通车`, `2021年动工`: no subject stands before the date. */
const DATED_ALONE = /^(?:并|也|现|已|将|拟|曾|计划|预计|预定|原定|定|正式|最终|最[早晚快迟])*[于在]?\d+[年月日]/
/** `全长2.4公里`, `总投资13.6亿元`, `员工约1200人`, `总部设在望津`: told of the subject of the sentence. Not `二期工程总投资30亿元`. */
const MEASURE_OF_IT = /^(?:总部|注册地)|^[\u4e00-\u9fff]{1,4}?(?:约|近|达|为|超过?|逾)?\d/
/** `连接两市`, `计划招募四千人`, `并于去年动工`. */
const opensWithDeed = (folded: string) => /^(?:计划|预[计定]|准备|打算|决定)/.test(folded) || /^[vdpc]/.test(segmentFolded(folded.slice(0, 8))[0]?.tag ?? '')

/** `二期工程总投资30亿元` before `将于2027年开工`: a date that opens its clause is that of the last subject, and this is another than the statement's. */
export function isOfAnotherSubject({ source, statement }: Alignment, slot: Span, clause: number): boolean {
  const own = statement.clauses.find(({ start, end }) => start <= slot.start && slot.end <= end)
  const subject = own ? statement.folded.slice(own.start - statement.start, own.start - statement.start + 2) : ''
  return between(source, clause).some((folded) => !opensWithDeed(folded) && !MEASURE_OF_IT.test(folded) && !DATED_ALONE.test(folded) && !SAYS.test(folded) && !folded.includes(subject))
}

/** `主帅表示，` */
const SAYS = /(?:表示|称|说|介绍|透露|宣布|公告|显示)[，：]?$/

/** The clauses behind the first one of its sentence up to a clause that opens with its date; none before any other. */
function between({ clauses, firstClause }: PreparedSource, clause: number): readonly string[] {
  const { folded, sentence } = clauses[clause]!
  return DATED_ALONE.test(folded) ? clauses.slice(firstClause[sentence]! + 1, clause).map((one) => one.folded) : []
}

/** `青麦桥全长2公里，连接两市，将于4月12日通车`: does the sentence of a clause that opens with its date open with this term? */
function isLeftOut({ hits, source, statement }: Alignment, term: number, clause: number): boolean {
  const { folded, sentence } = source.clauses[clause]!
  const head = source.firstClause[sentence]!
  const { folded: subject, start } = statement.terms[term]!
  const opens = statement.clauses.some((own) => own.start === start) && source.clauses[head]!.folded.startsWith(subject)
  return opens && DATED_ALONE.test(folded) && (hits[term]!.get(head) ?? 0) >= THERE
}

/** 除中国以外的经济体 is about what 中国 is not. */
const EXCEPT = /除([^，。；]{1,12}?)(?:以外|之外|外)/

function excludes({ statement, source }: Alignment, clause: number): boolean {
  const span = source.sentences[source.clauses[clause]!.sentence]
  const left = span ? EXCEPT.exec(source.folded.slice(span.start, span.end))?.[1] : undefined
  return left !== undefined && statement.terms.some(({ folded }) => folded.length > 1 && left.includes(folded))
}

const tells = ({ kind, rarity, folded }: Term) => folded.length > 1 && (kind === 'name' || (kind === 'noun' && rarity >= TELLING))
const meets = (one: Span, other: Span) => one.start < other.end && other.start < one.end

function standsIn({ statement, source, hits }: Alignment, term: number, clause: number, least: number, exactly: boolean): boolean {
  if (exactly) return [clause, ...besidesOf(source, clause)].some((at) => (hits[term]!.get(at) ?? 0) >= least)
  const { sentence } = source.clauses[clause]!
  const from = statement.terms[term]!.rarity >= 3 && source.leaning[sentence] ? sentence - 1 : sentence
  return isIn(source, hits[term]!, from, sentence, least)
}

/** `主队射门19次，客队只有7次`: the second clause leaves out what the first has said. */
const ELLIPTIC = /^[^，。；]{2,12}?(?:只有|仅有|仅为|只是|则为|则是)\d[\d.万亿]*[^\d，。；]{1,3}[，。；]?$/

/** `4月16日，`, `当地时间15日晚，`: the date of the clause behind it. Not `8时30分，`, whose day may be any. */
const BARE_DATE = /^(?=[^，,]*[年月日])[于在]?(?:当地时间|北京时间)?(?:\d+[年月日时点分]|[上下]午|[凌早]晨|傍晚|深夜|[中晚]午?)+[，,]$/

/** The clause that says what this one leaves out. */
function besidesOf({ clauses }: PreparedSource, clause: number): readonly number[] {
  const { folded, sentence } = clauses[clause]!
  if (ELLIPTIC.test(folded) && clauses[clause - 1]?.sentence === sentence) return [clause - 1]
  return BARE_DATE.test(folded) && clauses[clause + 1]?.sentence === sentence ? [clause + 1] : []
}

function isIn(source: PreparedSource, hits: ReadonlyMap<number, number>, first: number, last: number, least: number): boolean {
  const [from, to] = clausesOfSentences(source, first, last)
  for (let at = from; at < to; at++) if ((hits.get(at) ?? 0) >= least) return true
  return false
}

/** In the headline or in the first sentence. */
export function isTopic({ source, hits, inHeadline }: Alignment, term: number): boolean {
  return inHeadline[term]! || isIn(source, hits[term]!, 0, 0, THERE)
}

/** Beside a figure any word counts; beside a predicate, what does it and what it is done to. */
const BESIDE: Readonly<Record<'in-clause' | 'in-sentence', readonly Term['kind'][]>> = { 'in-clause': ['name', 'noun', 'verb', 'other'], 'in-sentence': ['name', 'noun'] }

/** The words next to the slot in its clause, one on each side, no further than a few characters. */
function besides({ statement }: Alignment, slot: Span, beside: 'in-clause' | 'in-sentence'): readonly number[] {
  const own = statement.clauses.find(({ start, end }) => start <= slot.start && slot.end <= end)
  if (!own) return []
  const inside = statement.terms.map((term, at) => ({ term, at }))
    .filter(({ term }) => term.start >= own.start && term.end <= own.end && term.folded.length > 1)
    .filter(({ term }) => BESIDE[beside].includes(term.kind))
  const left = inside.findLast(({ term }) => term.end <= slot.start && slot.start - term.end < NEAR)
  const right = inside.find(({ term }) => term.start >= slot.end && term.start - slot.end < NEAR)
  return [left, right].flatMap((found) => (found ? [found.at] : []))
}

const SHARES: ReadonlySet<string> = new Set(['percent', 'fraction'])
const SAME: ReadonlySet<string> = new Set(['same', 'compatible'])

/** The figures around a predicate must agree before the predicate can be said to differ: 两人没有获释 is not about 三人获释. */
export function sharesFigures({ statement, source }: Alignment, slot: Span, clause: number): boolean {
  const own = ownStretch(statement, slot)
  const span = source.sentences[source.clauses[clause]!.sentence]
  const said = new Set(span ? figuresOf(source.folded.slice(span.start, span.end)) : [])
  // 三成多 has no digits: three in ten who have not deny nothing of those who have
  const shares = statement.quantities.filter(({ kind, text, start, end }) => SHARES.has(kind) && !/\d/.test(text) && start >= own.start && end <= own.end)
  const told = shares.length === 0 || !span ? [] : source.quantities.filter(({ start, end }) => start >= span.start && end <= span.end)
  return shares.every((share) => told.some((other) => SAME.has(compareQuantities(share, other)))) && figuresOf(statement.folded.slice(own.start - statement.start, own.end - statement.start)).every((figure) => said.has(figure))
}

/** 高于预计的6450 beside 低于预计的5900: the figure behind a word, if its clause has one, stands behind its counterpart as well, where that has one. */
export function isFollowedAlike({ statement, source }: Alignment, word: Pick<Span, 'start' | 'end'>, told: number): boolean {
  const own = statement.clauses.find(({ start, end }) => start <= word.start && word.end <= end)
  const clause = source.clauses[clauseAt(source, told)]
  const [here, there] = [[statement.quantities, word.end, own?.end ?? word.end] as const, [source.quantities, told, clause?.end ?? told] as const]
    .map(([quantities, from, to]) => quantities.filter(({ start, end, kind }) => start >= from && end <= to && kind !== 'ordinal'))
  const [next] = here!
  return next === undefined || there!.length === 0 || there!.some((other) => compareQuantities(next, other) === 'same')
}

const FIGURES = /\d+(?:\.\d+)?|[零一二两三四五六七八九十]+(?=[名人个家所件起座辆架艘只头条次场处例户项批类队款种部颗枚篇封份支间栋幢口位版组轮期])/g
const NUMERALS = '零一二三四五六七八九十'

/** Of one writing: 三 is 3, 两 is 2. */
const figuresOf = (folded: string): readonly string[] =>
  (folded.match(FIGURES) ?? []).map((figure) => (figure.length > 1 ? figure : figure.replace('两', '二').replace(/\D/, (numeral) => String(NUMERALS.indexOf(numeral)))))
