import { segment, type Span } from '../language/index.ts'
import type { Alignment } from './align-statement.ts'
import type { Term } from './find-terms.ts'
import { clausesOfSentences, type SourceClause } from './prepare-source.ts'
import { isTopic } from './same-event.ts'
import { rarityOf } from './vocabulary/common-words.ts'

/** A clause of the source that tells, word for word or nearly, what a clause of the statement tells. */
export interface Twin {
  readonly at: number
  readonly clause: SourceClause
  /** 0 to 1: the share of the words, by weight, that it has itself, or takes over from what stands before it. */
  readonly share: number
}

/** So well a clause must have a word to be said to have it. */
const HAS = 0.7
/** Words before a clause in its sentence hold for it too; a word of the sentence before less surely; what the article is about goes without saying. */
const EARLIER = 0.9
const LEANT_ON = 0.75
const TACIT = 0.8
/** A twin has this share itself, whatever stands before it. */
const OWN = 0.45
/** Words that mark how something is said, or that hang on their object: compared for themselves, or not at all. */
const MARKS = new Set('没有 没 部分 全部 大部分 所有 可能 造成 导致 致使 发生 出现 进行 引发 引起 需要 须 可以 能够 已经 正在 计划 打算 准备 预计 决定 无法 内 处 时 后 前 中 其 全 均 都'.split(' '))
/** From this share on it tells the same as far as anybody can see. */
export const SURE_TWIN = 0.85
/** And from this on it may: if it agrees with the statement, nothing is contradicted. */
const LOOSE_TWIN = 0.6

export interface TwinOptions {
  /** Words that are themselves in question, and are not asked for. */
  readonly except?: readonly Span[]
  readonly least?: number
}

/**
 * Which clauses of the source tell what a stretch of the statement tells?
 *
 * In: an alignment, a stretch of the statement. Out: the clauses that have enough of its words, the fullest first; none where
 * the stretch has less than two words. A clause that lacks a name of the stretch, and cannot have taken it over, is none.
 */
export function twinsOf(alignment: Alignment, stretch: Pick<Span, 'start' | 'end'>, { except = [], least = LOOSE_TWIN }: TwinOptions = {}): readonly Twin[] {
  const { statement, source, hits, weights } = alignment
  const asked = statement.terms.flatMap((term, at) => (isInside(term, stretch) && !MARKS.has(term.folded) && !except.some((span) => meets(term, span)) ? [at] : []))
  if (asked.length < 2) return []
  const total = asked.reduce((sum, at) => sum + weights[at]!, 0)
  const own = new Map<number, number>()
  for (const at of asked) for (const [clause, quality] of hits[at]!) own.set(clause, (own.get(clause) ?? 0) + (quality * weights[at]!) / total)
  const occasion = occasionIn(statement.folded.slice(stretch.start - statement.start, stretch.end - statement.start))
  return [...own].flatMap(([at, share]): Twin[] => {
    if (share < OWN || isAnotherOccasion(occasion, occasionIn(source.clauses[at]!.folded))) return []
    const whole = asked.reduce((sum, term) => sum + weights[term]! * qualityAt(alignment, term, at, term !== asked.at(-1)), 0) / total
    const isNamed = asked.every((term) => statement.terms[term]!.kind !== 'name' || qualityAt(alignment, term, at, true) >= HAS)
    return whole >= least && isNamed ? [{ at, clause: source.clauses[at]!, share: whole }] : []
  }).toSorted((one, other) => other.share - one.share)
}

/** `首届`, `本届`, `上次`, `第六届`, `去年`: which of several of one sort is told of. */
const OCCASION = /[首本上下这此那前后](?=[届次场轮季])|第[一二三四五六七八九十\d]+(?=[届次场轮])|去年|前年|明年|后年|上月|下月|昨[天日]|明[天日]/

const occasionIn = (folded: string): string | undefined => OCCASION.exec(folded)?.[0].replace(/[此这]/, '本')

/** Both say which, and not the same; 本届 may be the sixth. Or the source says that it is another, and the statement says nothing. */
function isAnotherOccasion(stated: string | undefined, told: string | undefined): boolean {
  if (told === undefined || stated === told) return false
  if (stated === undefined) return !/^[本第]/.test(told)
  return !((stated === '本' && told.startsWith('第')) || (told === '本' && stated.startsWith('第')))
}

const isInside = (term: Span, { start, end }: Pick<Span, 'start' | 'end'>) => term.start >= start && term.end <= end
const meets = (one: Span, other: Span) => one.start < other.end && other.start < one.end

/** How well a clause has a word, of itself or from before it; what the article is about may go without saying, but not as the last word of all. */
function qualityAt(alignment: Alignment, term: number, clause: number, mayBeTacit: boolean): number {
  const { source, hits } = alignment
  const { sentence } = source.clauses[clause]!
  const [first] = clausesOfSentences(source, sentence, sentence)
  const [before] = source.leaning[sentence] ? clausesOfSentences(source, sentence - 1, sentence) : [first]
  let best = hits[term]!.get(clause) ?? 0
  for (const [at, quality] of hits[term]!) {
    const worth = at >= first && at < clause ? EARLIER : at >= before && at < first ? LEANT_ON : 0
    if (quality * worth > best) best = quality * worth
  }
  return mayBeTacit && best < TACIT && isTopic(alignment, term) ? TACIT : best
}

/** In: a stretch of folded text. Out: its words of content. */
export const contentWords = (folded: string): readonly string[] =>
  segment(folded).flatMap(({ text, tag }) => (text.length > 1 && /^(?:[nvaijlsz]|eng|x)/.test(tag) && !/^(?:已经|可以|能够|进行|有关)$/.test(text) ? [text] : []))

/** Whether the statement has a word, or most of it, anywhere. */
export const isShared = ({ statement }: Alignment, word: string): boolean => isSharedBy(statement.folded, word)

/** Whether a stretch of folded text has a word, or most of it. */
export const isSharedBy = (folded: string, word: string): boolean =>
  folded.includes(word) || (word.length > 2 && Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)).some((pair) => folded.includes(pair)))

/** The terms of a stretch. */
export const termsIn = ({ statement }: Alignment, stretch: Pick<Span, 'start' | 'end'>): readonly Term[] => statement.terms.filter((term) => isInside(term, stretch))

export const isTelling = (word: string): boolean => rarityOf(word) >= 2
