import { overlaps, type Span } from '../language/index.ts'
import { type Alignment, bindingAt } from './align-statement.ts'
import type { Term } from './find-terms.ts'
import { clauseAt, clausesOfSentences } from './prepare-source.ts'
import { isSameEvent, isTopic, sharesFigures } from './same-event.ts'
import { ownStretch, type Statement } from './statement.ts'
import { synonymsOf } from './vocabulary/synonyms.ts'

/** A verb of the statement where the source has it, or a word for it. Offsets count in the source. */
export interface Counterpart {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly binding: number
}

/**
 * In: an alignment and a verb of its statement. Out: the places of that verb in the source that speak of the same event, best first;
 * `loosely`: all places that are bound so well, the same event or not.
 */
export function counterparts(alignment: Alignment, term: Term, atLeast: number, loosely = false): readonly Counterpart[] {
  const known = found.get(alignment) ?? new Map<string, readonly Counterpart[]>()
  found.set(alignment, known)
  const at = alignment.statement.terms.indexOf(term)
  if (at < 0) return []
  const key = `${at} ${atLeast} ${loosely}`
  const places = known.get(key) ?? placesOf(alignment, at, atLeast, loosely)
  known.set(key, places)
  return places
}

/** Several comparisons ask for the same verb. */
const found = new WeakMap<Alignment, Map<string, readonly Counterpart[]>>()

/** Below this a clause has only a part of the verb: the latter half of four characters. */
const WHOLE = 0.8

function placesOf(alignment: Alignment, index: number, atLeast: number, loosely: boolean): readonly Counterpart[] {
  const { terms } = alignment.statement
  const isOfEvent = (at: number) => isSameEvent(alignment, terms[index]!, at, 'in-sentence') && sharesFigures(alignment, terms[index]!, at)
  return boundPlaces(alignment, index).flatMap(({ at, ...place }) => (place.binding >= atLeast && (loosely || isOfEvent(at)) ? [place] : [])).toSorted((a, b) => b.binding - a.binding)
}

interface BoundPlace extends Counterpart {
  /** The clause that it stands in. */
  readonly at: number
}

/** Where the source has a verb, by its index among the terms, however loosely bound. */
const bound = new WeakMap<Alignment, Map<number, readonly BoundPlace[]>>()

function boundPlaces(alignment: Alignment, index: number): readonly BoundPlace[] {
  const known = bound.get(alignment) ?? new Map<number, readonly BoundPlace[]>()
  bound.set(alignment, known)
  const places = known.get(index) ?? bindPlaces(alignment, index)
  known.set(index, places)
  return places
}

function bindPlaces(alignment: Alignment, index: number): readonly BoundPlace[] {
  const { source, statement } = alignment
  const term = statement.terms[index]!
  const tail = term.folded.length === 4 ? term.folded.slice(2) : undefined
  const forms = [term.folded, ...synonymsOf(term.folded).filter((word) => word.length > 1), ...(tail === undefined ? [] : [tail])]
  return [...alignment.hits[index]!].flatMap(([at, quality]) => {
    if (quality < WHOLE && tail === undefined) return []
    const clause = source.clauses[at]!
    const form = forms.find((word) => clause.folded.includes(word))
    if (form === undefined || (quality < WHOLE && form !== tail)) return []
    const start = clause.start + clause.folded.indexOf(form)
    return [{ at, start, end: start + form.length, text: form, binding: bindingAt(alignment, term, at) }]
  })
}

/** Places that are bound about as well as the best one speak of the statement, as far as can be told. */
const ABOUT_AS_WELL = 0.12
const LOOSE = 0.3
/** What they say hangs on their object: 未造成死亡 and 造成停电 deny nothing of one another. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set('预计 计划 打算 准备 预期 决定 造成 发生 出现 导致 引发 进行 提起 提出 作出 做出 形成 产生 获得 达到 采取 开始'.split(' '))

/**
 * In: an alignment and a predicate of its statement. Out: where the source most likely speaks of it, best first, by those whom the
 * statement names before it; for findings that only withhold support.
 */
export function likelyCounterparts(alignment: Alignment, term: Term): readonly Counterpart[] {
  if (LIGHT_VERBS.has(term.folded)) return []
  const places = counterparts(alignment, term, LOOSE, true).filter(({ start }) => hasNames(alignment, term, clauseAt(alignment.source, start)))
  return places.filter(({ binding }) => binding >= places[0]!.binding - ABOUT_AS_WELL)
}

/** The names before the predicate in its clause stand in that sentence, or in the one that it leans on, or are what the article is about. */
function hasNames(alignment: Alignment, term: Term, clause: number): boolean {
  const { statement, source, hits } = alignment
  const own = ownStretch(statement, term)
  const { sentence } = source.clauses[clause]!
  const [from, to] = clausesOfSentences(source, source.leaning[sentence] ? sentence - 1 : sentence, sentence)
  return statement.names.filter(({ start, end }) => own.start <= start && end <= term.start).every(({ start }) => {
    const at = statement.terms.findIndex((one) => one.start === start)
    return at < 0 || isTopic(alignment, at) || [...hits[at]!.keys()].some((near) => near >= from && near < to)
  })
}

/** The segmenter calls many a verb of two characters by another name: whatever is no noun and no name of the statement may be one. */
export const isPredicate = ({ names }: Statement, term: Term): boolean =>
  term.kind === 'verb' || (((term.kind === 'other' && term.folded.length > 1) || (term.kind === 'name' && term.folded.length === 2)) && !names.some((name) => overlaps(name, term)))

/**
 * 不会申请再审 beside 于2018年申请. In: a predicate of the statement, and a place where the source has it. Out: false where another place of the source
 * has the same two characters behind it as the statement, and this one has not.
 */
export function isDoneToTheSame({ statement, source }: Alignment, { start, end }: Pick<Span, 'start' | 'end'>, place: Pick<Span, 'start'>): boolean {
  const told = statement.folded.slice(start - statement.start, end - statement.start + 2)
  return !/^[\u4e00-\u9fff]{4,}$/.test(told) || !source.folded.includes(told) || source.folded.startsWith(told, place.start)
}
