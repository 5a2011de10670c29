import type { Span } from '../../language/index.ts'
import { type Alignment, bestOf } from '../align-statement.ts'
import { cite, clauseUpTo } from '../cite.ts'
import type { Finding } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import { type Counterpart, counterparts, isPredicate, likelyCounterparts } from '../predicates.ts'
import { isAhead, type PreparedSource, type SourceClause } from '../prepare-source.ts'
import { isOfAnother } from '../same-subject.ts'
import { stageIn } from '../vocabulary/clause-marks.ts'
import { isOpen, modalityOf } from '../vocabulary/modality.ts'
import { isPlainlyAffirmed } from '../vocabulary/negation.ts'
import { isOfTheRest } from './compare-negation.ts'

const SURE = 0.72

/**
 * 已建成 where the source says only 将建成, and the other way round: contradicted where the event is surely the same, without
 * support where it is likely. 将上诉 where the source leaves open 是否上诉 has no support either. An unmarked predicate agrees with both.
 */
export function compareModality(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement } = alignment
  const found = statement.terms.flatMap((term) => {
    if (!isPredicate(statement, term) || term.folded === '没有') return []
    const at = term.start - statement.start
    const stated = modalityOf(statement.folded, at, at + term.folded.length)
    const sure = stated === undefined || term.kind !== 'verb' ? [] : counterparts(alignment, term, SURE)
    if (stated !== undefined && sure.length > 0 && isOther(alignment, stated, sure) && !sure.some((place) => isOfAnother(alignment, term, place))) return [findingOf(alignment, term, sure[0]!, 'contradicted')]
    if (isOpen(statement.folded, at) || IS_OPEN.test(statement.folded.slice(at + term.folded.length)) || NEEDED.test(statement.folded.slice(Math.max(0, at - 12), at)) || ONLY_THEN.test(statement.folded.slice(at + term.folded.length))) return []
    const likely = likelyCounterparts(alignment, term)
    const other = likely.length > 0 && ((stated === 'done' && isOther(alignment, stated, likely)) || isAllOpen(alignment, likely))
    return other ? [findingOf(alignment, term, likely[0]!, 'not-found')] : []
  })
  if (found.length > 0) return found
  const open = openAnywhere(alignment)
  return open.length > 0 ? open : statement.clauses.flatMap((clause) => (isOfTheRest(alignment, clause, before) ? [] : yetToBeDone(alignment, clause)))
}

/** From this rarity on a word is of one thing, whoever is named with it. */
const TELLING = 2
/** The statement leaves it open as well, in whatever words. */
const LEFT_OPEN = /正在|[仍还尚]在|调查(?![组报])|涉嫌|嫌疑|疑似|可能|或|有待|尚|未|没|不|研究|考虑|讨论|是否|能否|如果|若|[才等须需]/

/** 认定偷工减料 where all that the source has of it is `是否存在偷工减料，由调查组认定`. */
function openAnywhere(alignment: Alignment): readonly Finding[] {
  const { statement } = alignment
  if (LEFT_OPEN.test(statement.folded)) return []
  return statement.terms.flatMap((term) => {
    if (term.rarity < TELLING || term.folded.length < 2 || term.kind === 'name' || term.kind === 'figure') return []
    const places = counterparts(alignment, term, 0, true)
    return places.length > 0 && isAllOpen(alignment, places) ? [findingOf(alignment, term, places[0]!, 'not-found')] : []
  }).slice(0, 1)
}

const isAllOpen = ({ source }: Alignment, places: readonly Counterpart[]): boolean => places.every(({ start }) => isOpen(source.folded, start))

/** `已经按比例发还`, `正式启用`: from the mark on, what is done. */
const DONE = /(?:已经?|正式|业已|均已|现已)(?![婚故知])([^，。；：]*)/
/** `三天内发放` behind `县长允诺`: no more than a word given. */
const PROMISED = /允诺|承诺|计划|预计|打算|准备|力争|要求|建议|希望|呼吁/
/** `年底前会把间隔缩短`; `将于12月展出，随后移交`. */
const WILL = /[前内后底末年月]会(?!议|谈|见|晤)|今后|届时/
const THEN = /^(?:随后|之后|然后|此后|再|并|届时)/
const THERE = 0.7

/** Told as done, where every clause that has the deed plans it, denies it, hangs it on something or promises it, whoever is named there: without support. */
function yetToBeDone({ statement, source, hits }: Alignment, clause: Span): readonly Finding[] {
  const folded = statement.folded.slice(clause.start - statement.start, clause.end - statement.start)
  const mark = DONE.exec(folded)
  if (!mark || !isPlainlyAffirmed(folded) || stageIn(folded)?.value !== 'done') return []
  const [from, to] = [clause.start + mark.index + mark[0].length - mark[1]!.length, clause.start + mark.index + mark[0].length]
  const told = statement.terms.flatMap((term, at) => (term.start >= from && term.end <= to && term.folded.length > 1 && bestOf(hits[at]!) >= THERE ? [{ term, at }] : []))
  const verbs = told.filter(({ term }) => term.kind === 'verb' || term.kind === 'other')
  const deed = verbs.length > 0 ? verbs.slice(0, 1) : told.filter(({ term }) => term.kind === 'noun').slice(0, 1)
  const places = source.clauses.filter((_, at) => deed.every((one) => (hits[one.at]!.get(at) ?? 0) >= THERE))
  const [first] = places
  if (!first || deed.length === 0 || !places.every((place) => isYetToBe(source, place))) return []
  const { start, end, text } = deed[0]!.term
  const reason = { code: 'other-modality' as const, args: { stated: text, source: first.text.replace(/[，。；]$/, '') } }
  return [{ start, end, text, kind: 'modality', verdict: 'not-found', reason, evidence: [cite(source, first.start, first.end)] }]
}

function isYetToBe(source: PreparedSource, place: SourceClause): boolean {
  const { clauses } = source
  const stage = stageIn(place.folded)?.value
  if (stage !== undefined) return stage !== 'done'
  if (isAhead(source, place.start)) return true
  const before = clauses[clauses.indexOf(place) - 1]
  const isOne = before !== undefined && before.sentence === place.sentence
  return /尚未|还没|仍未|没有|未能/.test(place.folded) || WILL.test(place.folded) || (isOne && (PROMISED.test(before.folded) || (THEN.test(place.folded) && stageIn(before.folded)?.value === 'planned')))
}

/** 复工时间还没有确定, where the source has 何时复工尚无时间表. */
const IS_OPEN = /^[^，。；]{0,8}(?:(?:没有?|未|不|无|无法)(?:最终)?(?:确定|明确|敲定|定(?!期|时|点)|时间表)|未定|待定|未知)/

/** 需要补灌 for 仍需补灌, `要等议会都批准之后` for 须经议会批准. */
const NEEDED = /(?:[需须应][要经当]?[^，。；]{0,3}|(?:要等|等到|待|直到)[^，。；]{0,10})$/

/** 批准之后，协定才能生效. */
const ONLY_THEN = /^(?:之后|以后|后)[^。；]{0,12}(?:才|方可|方能)/

/** All of these places are marked, and otherwise. */
function isOther({ source }: Alignment, stated: 'done' | 'planned', places: readonly Counterpart[]): boolean {
  return places.every(({ start, end }) => {
    const told = modalityOf(source.folded, start, end)
    return told !== undefined && told !== stated
  })
}

function findingOf({ source }: Alignment, { start, end, text }: Term, by: Counterpart, verdict: 'contradicted' | 'not-found'): Finding {
  const reason = { code: 'other-modality' as const, args: { stated: text, source: clauseUpTo(source, by.start, by.end) } }
  return { start, end, text, kind: 'modality', verdict, reason, evidence: [cite(source, by.start, by.end)] }
}
