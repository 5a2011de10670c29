import { compareQuantities, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite, clauseUpTo } from '../cite.ts'
import { closestWordings } from '../closest-wording.ts'
import type { Finding } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import { type Counterpart, counterparts, isDoneToTheSame, isPredicate, LIGHT_VERBS, likelyCounterparts } from '../predicates.ts'
import { clauseAt, isAhead } from '../prepare-source.ts'
import { isOfAnother, isTiedTo } from '../same-subject.ts'
import { ownStretch } from '../statement.ts'
import { isDisowned, type Polarity, polarityOf } from '../vocabulary/negation.ts'
import { findOpposites } from '../vocabulary/opposites.ts'
import { clauseAround, isNoFact, isOfAnotherTime, leavesRoom, type Told } from '../vocabulary/told-as-fact.ts'

const SURE = 0.7

/**
 * A predicate that the statement denies and every sentence of the source about the event affirms, or the other way round:
 * contradicted where the event is surely the same, without support where it is likely.
 */
export function compareNegation(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement } = alignment
  return statement.terms.flatMap((term) => {
    if (!isPredicate(statement, term) || LIGHT_VERBS.has(term.folded) || !isAnywhereTurned(alignment, term) || isOnlySpokenOf(alignment, term) || isHow(alignment, term) || isToldSo(alignment, term) || isOfTheRest(alignment, term, before)) return []
    const sure = term.kind === 'verb' ? counterparts(alignment, term, SURE).filter(({ start }) => hasCounts(alignment, term, start)) : []
    if (sure.length > 0 && isTurned(alignment, term, sure) && sure.every((place) => isPlain(alignment, term, place) && isDoneToTheSame(alignment, term, place) && hasObject(alignment, term, place))) return [findingOf(alignment, term, sure[0]!, 'contradicted')]
    const likely = likelyCounterparts(alignment, term).filter((place) => (!isCopular(alignment, term) || place.text === term.folded) && !isOfAnother(alignment, term, place) && !isOnlyTalk(alignment, place) && (isTalkedOf(alignment, term) || isDoneToTheSame(alignment, term, place)) && isAsFactual(alignment, term, place))
    return likely.length > 0 && isUnborne(alignment, term, likely) ? [findingOf(alignment, term, likely[0]!, 'not-found')] : []
  })
}

/** 接受退款 beside 认可退款，但不接受解释: where the source goes on behind the predicate, some word that the statement has behind it is there, too. */
function hasObject({ statement, source, hits }: Alignment, term: Term, place: Counterpart): boolean {
  const [own, clause] = [ownStretch(statement, term), clauseAt(source, place.start)]
  if (/^[了过]?(?:[，。；：！？”」\s]|$)/.test(source.folded.slice(place.end, place.end + 2))) return true
  const behind = statement.terms.flatMap(({ start, end, kind, folded }, at) => (start >= term.end && end <= own.end && folded.length > 1 && kind !== 'figure' ? [at] : []))
  return behind.length === 0 || behind.some((at) => (hits[at]!.get(clause) ?? 0) >= THERE)
}
const THERE = 0.6

/** At some place at least the source says the opposite: asked first, for in most clauses nothing is denied, here or there. */
function isAnywhereTurned(alignment: Alignment, term: Term): boolean {
  const { statement, source } = alignment
  const places = counterparts(alignment, term, 0, true)
  if (places.length === 0) return false
  const [from, to] = [term.start - statement.start, term.end - statement.start]
  const [plain, held] = [TURNED[polarityOf(statement.folded, from, to)], TURNED[polarityHeld(statement.folded, from, to)]]
  return places.some(({ start, end }) => (plain !== undefined && polarityOf(source.folded, start, end) === plain) || (held !== undefined && polarityHeld(source.folded, start, end) === held))
}

/** From this share on a sentence is the statement's own, whatever another sentence denies. */
const WORDED_SO = 0.85

/** The sentence that is worded as the statement is has the word as well, denied or affirmed as here. */
function isToldSo(alignment: Alignment, term: Term): boolean {
  const { statement, source } = alignment
  const wording = closestWordings(alignment).find(({ clause }) => clause.start <= term.start && term.end <= clause.end)
  if (!wording || wording.share < WORDED_SO) return false
  const [first, last] = [term.start, term.end - 1].map((place) => wording.at[place - wording.clause.start] ?? -1) as [number, number]
  return first >= 0 && last - first === term.end - 1 - term.start
    && polarityOf(source.folded, first, last + 1) === polarityOf(statement.folded, term.start - statement.start, term.end - statement.start)
}

/** 明确 of 没有明确表态, 轰炸 of 没有在轰炸中被毁: what is denied is the deed behind it. */
const isHow = ({ statement }: Alignment, term: Term): boolean =>
  UNFINISHED.test(statement.folded.slice(0, term.start - statement.start)) || (term.kind === 'other' && term.rarity === 0 && statement.terms.some(({ start }) => start === term.end)) || isCircumstance(statement.folded, term.start - statement.start, term.end - statement.start)

/** 没有完成对账目的|核查: it has begun. */
const UNFINISHED = /[没未]有?(?:能|曾)?(?:完成|结束|做完)[^，。；]*$/

/** `在那次|轰炸|中被`, `在|上市|前`; not `在轰炸中。` that ends its clause. */
const isCircumstance = (folded: string, start: number, end: number): boolean =>
  /在[^，。；]*$/.test(folded.slice(0, start)) && /^(?:中|里|期间|时|之?[前后]|以[前后来])[\u4e00-\u9fff]/.test(folded.slice(end, end + 3))

/** `并非终审`: of what a thing is not, only the word itself is a counterpart. */
const isCopular = ({ statement }: Alignment, { start }: Term): boolean => /(?:并非|不是|并不是|不属于)$/.test(statement.folded.slice(0, start - statement.start))

/** 合并传闻, 与开通无关: the deed is talked about. */
const SPOKEN_OF = /^(?:的|一事|等)?(?:传闻|传言|谣言|流言|消息|说法|猜测|可能性|问题|无关|没有关系|有关)/

/** `对于市场传闻的分拆上市，`: of such a place nobody says whether it is so. */
const TALK = /(?:传闻|传言|流言|谣言|猜测|网传|盛传)(?:中|说|称)?的?[^，。；]{0,8}$/
const isOnlyTalk = ({ source }: Alignment, { start }: Counterpart): boolean => TALK.test(source.folded.slice(Math.max(0, start - 14), start))
const isTalkedOf = (alignment: Alignment, term: Term): boolean => counterparts(alignment, term, 0, true).some((place) => isOnlyTalk(alignment, place))

/** 除甲、乙外，其他乡镇正常上课 is not about 甲 and 乙. */
const OTHERS = /除[^。；]{1,20}[外，]|其余|其他|其它/

/** `此前没有开展过演练` where the source has 首次开展演练. */
const BEFORE_NOW = /(?:此前|以前|之前|先前|从)(?:从|还|都|一直)?(?:未曾|没有|未|没|不曾)[^，。；]{0,6}$/
const FIRST_TIME = /首[次度个届]|第一[次个届]|头一[次回]|史上首/

/** Or somebody disowns it here as well as there, or the source has the opposite word for what is denied: 不赞成 for 反对. */
function isOnlySpokenOf({ statement, source, ranking }: Alignment, { start, end }: Term): boolean {
  const [from, to] = [start - statement.start, end - statement.start]
  if (SPOKEN_OF.test(statement.folded.slice(to, to + 8)) || OTHERS.test(statement.folded.slice(0, from))) return true
  const told = ranking.slice(0, 2).map(({ sentence }) => source.folded.slice(source.sentences[sentence]!.start, source.sentences[sentence]!.end))
  if (isDisowned(statement.folded, from)) return told.some((text) => /(?<![不未没])否认/.test(text))
  if (/无关|没有关系|没关系/.test(statement.folded) && told.some((text) => /(?<![不未没])否认|无关|没有关系/.test(text))) return true
  if (BEFORE_NOW.test(statement.folded.slice(0, from)) && told.some((text) => FIRST_TIME.test(text))) return true
  const [opposite] = polarityOf(statement.folded, from, to) === 'denied' ? findOpposites(statement.folded.slice(from, to)) : []
  return opposite !== undefined && told.some((text) => findOpposites(text).some(({ row, side }) => row === opposite.row && side !== opposite.side))
}

/** In: a place in a statement, and what was found of its figures. Out: 有两人没有适用缓刑 where three of five 适用缓刑: a count that follows from others is of those that are left. */
export function isOfTheRest({ statement }: Alignment, term: Span, before: readonly Finding[]): boolean {
  const own = ownStretch(statement, term)
  return before.some(({ kind, reason, start, end }) => kind === 'quantity' && reason.code.startsWith('follows') && start >= own.start && end <= own.end)
}

/** How many it is said of stands in that sentence too: two who did not, beside three who did, deny nothing. */
function hasCounts({ statement, source }: Alignment, term: Term, place: number): boolean {
  const own = ownStretch(statement, term)
  const span = source.sentences[source.clauses[clauseAt(source, place)]!.sentence]!
  const told = source.quantities.filter(({ start, end }) => start >= span.start && end <= span.end)
  return statement.quantities.filter(({ start, end }) => start >= own.start && end <= own.end)
    .every((quantity) => told.some((other) => other.text === quantity.text || compareQuantities(quantity, other) === 'same'))
}

/** Both are told as facts, of one time, of whoever it is: 没有被判无期徒刑 beside 建议判处无期徒刑, 甲出任 beside 乙不再担任 deny nothing. */
function isPlain(alignment: Alignment, term: Term, place: Counterpart): boolean {
  const { source, statement } = alignment
  const told: Told = { text: source.folded, start: place.start, end: place.end }
  const stated: Told = { text: statement.folded, start: term.start - statement.start, end: term.end - statement.start }
  if (isNoFact(told.text, told.start, told.end) || isNoFact(stated.text, stated.start, stated.end)) return false
  return !isOfAnotherTime(clauseAround(stated.text, stated.start, stated.end), clauseAround(told.text, told.start, told.end)) && isTiedTo(alignment, term, place)
}

/** 呼吁尊重观众 beside 不尊重生命: what is asked for is no more borne out than denied by what is so. */
const isAsFactual = ({ source, statement }: Alignment, { start }: Term, place: Counterpart): boolean =>
  ASKED.test(statement.folded.slice(0, start - statement.start)) === ASKED.test(source.folded.slice(Math.max(0, place.start - ASKED_BEFORE), place.start))

const ASKED = /(?:呼吁|号召|倡议|倡导|敦促|希望|期望)[^。；！？\n]{0,20}$/
const ASKED_BEFORE = 24

/** 尚未首飞 beside 计划首飞, or beside 2026年首飞 in a paper of 2025. */
function isYetToBe({ source, statement }: Alignment, term: Term, { start, end }: Counterpart): boolean {
  const stated: Told = { text: statement.folded, start: term.start - statement.start, end: term.end - statement.start }
  const told: Told = { text: source.folded, start, end }
  if (polarityOf(stated.text, stated.start, stated.end) !== 'denied') return leavesRoom(told, stated)
  return leavesRoom(stated, told, isAhead(source, start))
}

const TURNED: Readonly<Record<Polarity, Polarity | undefined>> = { affirmed: 'denied', denied: 'affirmed', unclear: undefined }

const statedPolarity = ({ statement }: Alignment, { start, end }: Term) => polarityOf(statement.folded, start - statement.start, end - statement.start)

/** Every one of these places says the opposite; what somebody only disowns proves nothing against a statement. */
function isTurned(alignment: Alignment, term: Term, places: readonly Counterpart[]): boolean {
  const turned = TURNED[statedPolarity(alignment, term)]
  const { folded } = alignment.source
  return turned !== undefined && places.every((place) => polarityOf(folded, place.start, place.end) === turned && !isDisowned(folded, place.start) && !isYetToBe(alignment, term, place))
}

/** What somebody disowns counts as denied. */
const polarityHeld = (text: string, start: number, end: number): Polarity => (isDisowned(text, start) ? 'denied' : polarityOf(text, start, end))

/** But it bears out no more than a denial. */
function isUnborne(alignment: Alignment, term: Term, places: readonly Counterpart[]): boolean {
  const { statement, source } = alignment
  const turned = TURNED[polarityHeld(statement.folded, term.start - statement.start, term.end - statement.start)]
  return turned !== undefined && places.every((place) => polarityHeld(source.folded, place.start, place.end) === turned && !isYetToBe(alignment, term, place))
}

function findingOf({ source }: Alignment, { start, end, text }: Term, by: Counterpart, verdict: 'contradicted' | 'not-found'): Finding {
  const reason = { code: 'negated' as const, args: { stated: text, source: clauseUpTo(source, by.start, by.end) } }
  return { start, end, text, kind: 'negation', verdict, reason, evidence: [cite(source, by.start, by.end)] }
}
