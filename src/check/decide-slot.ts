import type { Span } from '../language/index.ts'
import { type Alignment, bindingAt, type Reach } from './align-statement.ts'
import { onceEach } from './once-each.ts'
import { isOtherTurn } from './other-turn.ts'
import { clauseAt } from './prepare-source.ts'
import { isSameEvent } from './same-event.ts'
import { ownStretch } from './statement.ts'

/** How a value of the source stands to the one stated. */
export type Relation = 'same' | 'follows' | 'incompatible'

/** A value of the source that can be compared with the stated one. */
export interface Candidate<Value extends Span> {
  readonly value: Value
  readonly relation: Relation
  /** 0 to 1: how surely it is said of the same event. */
  readonly binding: number
}

export type Decision<Value extends Span> =
  | { readonly verdict: 'supported'; readonly by: Candidate<Value> }
  | { readonly verdict: 'contradicted'; readonly by: Candidate<Value> }
  /** The value stands in the source, but of another event; `rival` is what stands at this one. */
  | { readonly verdict: 'elsewhere'; readonly by: Candidate<Value>; readonly rival: Candidate<Value> | undefined }
  /** `rivals`: what stands in its place, the best bound first. */
  | { readonly verdict: 'not-found'; readonly rival: Candidate<Value> | undefined; readonly rivals: readonly Candidate<Value>[] }

/** Below this a value that agrees is somebody else's. */
const BOUND = 0.2
/** A rival that is bound this much better takes the event: a figure is of what stands beside it, a date of a whole stretch. */
const MARGIN: Readonly<Record<Reach, number>> = { figure: 0.1, time: 0.2 }
/** A value that disagrees must be bound this surely before it contradicts. */
const FIRM = 0.72
/** By its own clause alone it takes more, of so many words. */
const FIRM_ALONE = 0.85
const ENOUGH_WORDS = 3
/** So many values are shown beside one that is not found. */
const SHOWN = 3
/** Two values that disagree with each other and are bound about alike: neither can contradict. */
const TIE = 0.06

/**
 * One slot against all values of its kind in a source.
 *
 * In: the slot, the values and how each stands to it (undefined: not comparable), whether two values of the source agree.
 * Out: supported by the best bound value that agrees, unless another is bound far better; contradicted only by a firm rival
 * that no other value disputes.
 */
export function decideSlot<Value extends Span>(
  alignment: Alignment,
  slot: Span,
  values: readonly Value[],
  relate: (value: Value) => Relation | undefined,
  agree: (one: Value, other: Value) => boolean,
  reach: Reach = 'figure',
): Decision<Value> {
  const comparable = values.flatMap((value) => {
    const relation = relate(value)
    return relation === undefined ? [] : [{ value, relation, clause: clauseAt(alignment.source, value.start) }]
  })
  const claimed = new Set(comparable.map(({ clause }) => clause))
  const bindingOf = onceEach((clause: number) => bindingAt(alignment, slot, clause, { reach, claimed }))
  const candidates = comparable.map(({ value, relation, clause }) => ({ value, relation, binding: bindingOf(clause) }))
  const support = best(candidates.filter(({ relation }) => relation !== 'incompatible'))
  const rivals = candidates.filter(({ relation }) => relation === 'incompatible')
  const rival = best(rivals)
  const isOfAnother = reach === 'figure' && support !== undefined && rival !== undefined && isAllOfOne(alignment, rival, candidates.filter((other) => other.relation !== 'incompatible'))
  if (support && !isOfAnother && (!taken(support, rival, reach) || (reach === 'figure' && isAllOfOne(alignment, support, rivals)))) return { verdict: 'supported', by: support }
  if (support) return { verdict: 'elsewhere', by: support, rival }
  const firm = rival !== undefined && isFirm(alignment, slot, rival, reach)
    && !rivals.some((other) => other.binding > rival.binding - TIE && !agree(other.value, rival.value))
  if (firm) return { verdict: 'contradicted', by: rival }
  return { verdict: 'not-found', rival, rivals: rivals.toSorted((one, other) => other.binding - one.binding).slice(0, SHOWN) }
}

/** Bound as a whole; or by its own clause alone, where that says enough: a statement may add what other sentences tell. */
function isFirm<Value extends Span>(alignment: Alignment, slot: Span, { binding, value }: Candidate<Value>, reach: Reach): boolean {
  const clause = clauseAt(alignment.source, value.start)
  const own = ownStretch(alignment.statement, slot)
  if (!isSameEvent(alignment, slot, clause) || isToldOfAnotherTurn(alignment, slot, clause, value) || leansOnAnother(alignment, own, clause)) return false
  if (binding >= FIRM) return true
  const words = alignment.statement.terms.filter((term) => term.start >= own.start && term.end <= own.end && term.kind !== 'figure')
  return words.length >= ENOUGH_WORDS && bindingAt(alignment, slot, clause, { reach, ownOnly: true }) >= FIRM_ALONE
}

/** `较前一交易日结算价下跌1元`: what fell stands in the clause before, and must be found in the source's sentence too. */
const LEANING = /^[较比]/

function leansOnAnother({ statement, source, hits }: Alignment, own: Pick<Span, 'start' | 'end'>, clause: number): boolean {
  const before = statement.clauses.findLast(({ end }) => end <= own.start)
  if (!before || !LEANING.test(statement.folded.slice(own.start - statement.start))) return false
  const { sentence } = source.clauses[clause]!
  const subjects = statement.terms.flatMap((term, at) => (term.start >= before.start && term.end <= before.end && (term.kind === 'name' || term.kind === 'noun') && term.folded.length > 1 ? [hits[at]!] : []))
  const found = subjects.filter((places) => [...places.keys()].some((at) => source.clauses[at]!.sentence === sentence))
  return subjects.length > 0 && found.length < subjects.length / 2
}

/** Of the next day, or of the other half: by the words before the value in its sentence, and those of the whole statement. */
function isToldOfAnotherTurn({ statement, source }: Alignment, slot: Span, clause: number, { start }: Span): boolean {
  const from = source.clauses[Math.max(clause - 1, source.firstClause[source.clauses[clause]!.sentence]!)]!.start
  const around = `${statement.folded.slice(0, slot.start - statement.start)}，${statement.folded.slice(slot.end - statement.start)}`
  return isOtherTurn(around, source.folded.slice(from, start))
}

const best = <Value extends Span>(candidates: readonly Candidate<Value>[]): Candidate<Value> | undefined =>
  candidates.reduce<Candidate<Value> | undefined>((top, next) => (top && top.binding >= next.binding ? top : next), undefined)

/** The statement as a whole stands in one sentence, with this share of its words, and in no other by so much. */
const WHOLE = 0.6
const APART = 0.2
/** A value there that is bound so, beside a rival in another sentence that tells less of it. */
const LEAST = 0.4

/** 要求赔偿500万元 where the sentence of the suit has 索赔500万元, and that of the judgment 赔偿300万元: the day, the parties and the suit stand with the first. */
function isAllOfOne<Value extends Span>({ source, ranking }: Alignment, support: Candidate<Value>, rivals: readonly Candidate<Value>[]): boolean {
  const [best] = ranking
  const sentenceOf = ({ value }: Candidate<Value>) => source.clauses[clauseAt(source, value.start)]?.sentence
  if (!best || best.score < WHOLE || support.binding < LEAST || sentenceOf(support) !== best.sentence) return false
  const scoreOf = (rival: Candidate<Value>) => ranking.find(({ sentence }) => sentence === sentenceOf(rival))?.score ?? 0
  return rivals.every((rival) => sentenceOf(rival) !== best.sentence && scoreOf(rival) <= best.score - APART)
}

function taken<Value extends Span>(support: Candidate<Value>, rival: Candidate<Value> | undefined, reach: Reach): boolean {
  return support.binding < BOUND || (rival !== undefined && rival.binding > support.binding + MARGIN[reach])
}
