import type { Span } from '../../language/index.ts'
import { type Alignment, bestOf } from '../align-statement.ts'
import { citeSentence } from '../cite.ts'
import { type Finding, isMark } from '../finding.ts'
import { isAdded } from './compare-words.ts'
import { nearest } from './nearest.ts'

/** A statement stands where this share of its words stands in or beside one sentence. */
const COVERED = 0.42
/** Less is asked where figures bear it out: of what follows from figures the words of the reckoning (`还差`, `缩短`) stand nowhere, and two exact figures say which event it is. */
const COVERED_BY_FIGURES = 0.25
/** A clause of it, where one of its telling words stands nowhere, needs this share. */
const COVERED_CLAUSE = 0.36
const TELLING = 2
const ABSENT = 0.3
/** Of two such words one character each may stand somewhere. */
const HALF_ABSENT = 0.36

/** Does the statement as a whole have anything in the source to stand on, and each of its clauses? One finding over the sentence, one for each clause that has not. */
export function compareContent(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source, ranking } = alignment
  const { start, end, text } = statement
  const place = { start, end, text, kind: 'event' as const }
  const best = ranking[0]
  if (statement.terms.length === 0) return []
  if (!best || best.score < (isBorneOutByFigures(before) ? COVERED_BY_FIGURES : COVERED)) {
    return [{ ...place, verdict: 'not-found', reason: { code: 'event-not-found', args: { stated: text } }, evidence: nearest(alignment) }]
  }
  const added = before.some((finding) => finding.verdict !== 'supported' && !isMark(finding)) ? [] : addedClauses(alignment)
  return [{ ...place, verdict: 'supported', reason: { code: 'stated', args: {} }, evidence: citeSentence(source, best.sentence) }, ...added]
}

/** A figure that follows from the source's, or two that stand there digit for digit, and nothing that is amiss. */
function isBorneOutByFigures(before: readonly Finding[]): boolean {
  if (before.some((finding) => finding.verdict !== 'supported' && !isMark(finding))) return false
  return before.some(({ verdict, reason }) => verdict === 'supported' && reason.code.startsWith('follows-by-'))
    || before.filter(({ kind, verdict, text }) => kind === 'quantity' && verdict === 'supported' && EXACT.test(text)).length > 1
}

/** 3.12亿元, 2,870只; not 3人, 20%. */
const EXACT = /[1-9][\d,.]*[1-9]/

/** `，并向公众道歉`: what is said in passing beside something well known; the words that the source has not. */
function addedClauses(alignment: Alignment): readonly Finding[] {
  const { statement, hits, inHeadline } = alignment
  return statement.clauses.filter((clause) => isAdded(statement, clause)).flatMap((clause): readonly Finding[] => {
    const terms = termsIn(alignment, clause)
    const foreign = terms.filter((at) => statement.terms[at]!.rarity >= TELLING && bestOf(hits[at]!) < HALF_ABSENT && !inHeadline[at])
    if ((foreign.length < 2 && !foreign.some((at) => bestOf(hits[at]!) < ABSENT)) || coverage(alignment, terms) >= COVERED_CLAUSE) return []
    return foreign.map((at) => {
      const { start, end, text } = statement.terms[at]!
      return { start, end, text, kind: 'event', verdict: 'not-found', reason: { code: 'words-not-found', args: { stated: text } }, evidence: nearest(alignment) }
    })
  })
}

function termsIn({ statement }: Alignment, clause: Span): readonly number[] {
  return statement.terms.flatMap(({ start, end, kind }, at) => (clause.start <= start && end <= clause.end && kind !== 'figure' ? [at] : []))
}

/** In the next sentence a word is worth half. */
const BESIDE = 0.55

/** The greatest share of some words that stands in and beside one sentence. */
function coverage({ source, hits, weights, inHeadline }: Alignment, terms: readonly number[]): number {
  const total = terms.reduce((sum, at) => sum + weights[at]!, 0)
  const scores = new Map<number, number>()
  for (const at of terms) {
    const worth = new Map<number, number>()
    for (const [clause, quality] of hits[at]!) {
      const { sentence } = source.clauses[clause]!
      for (const [near, share] of [[sentence, 1], [sentence - 1, BESIDE], [sentence + 1, BESIDE]] as const) {
        worth.set(near, Math.max(worth.get(near) ?? (inHeadline[at] ? BESIDE : 0), quality * share))
      }
    }
    for (const [sentence, share] of worth) scores.set(sentence, (scores.get(sentence) ?? 0) + (weights[at]! * share) / total)
  }
  return Math.max(0, ...scores.values())
}
