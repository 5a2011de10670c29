import { spanOf, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { closestWordings, type Wording } from '../closest-wording.ts'
import type { Finding } from '../finding.ts'
import { termsIn } from '../twin-clauses.ts'
import { nearest } from './nearest.ts'

/** `由于暴雨，`, 因身体不适, `为了吸引游客，`, 鉴于, 出于; not 因此, 因素, 原因, 因为 in a name. */
const GIVES = /由于|因为|(?<![原起成病内外基])因(?![此而应素特人地子果为由])|鉴于|出于|为了|旨在|归因于|缘于|源于|起因于/g
/** In the sentence that tells what followed: 因此停课, 为此, 受此影响, 这使得. */
const FOLLOWS = /因此|为此|因而|所以|于是|由此|受此|从而|以致|导致|致使|使得?|令|由于|因为|因(?![素特])|造成|引发|影响|原因|缘|源于|为了|以便|得益|(?:^|[，。；“])(?:这|对此|故|结果)/
/** Clauses worded like this stand in the source as they are. */
const SAME_WORDS = 0.6
const THERE = 0.6
/** The first words behind the mark say what the cause is. */
const FIRST_WORDS = 2

/**
 * Two things that the source tells one after the other, made cause and effect: 由于甲，乙 where it has 甲 and 乙 in two sentences with no word
 * between them that says so. And a cause of which no word stands in or beside the sentences about what followed.
 */
export function compareUntiedCauses(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  if (before.some(({ kind, verdict }) => kind === 'cause' && verdict !== 'supported')) return []
  const { statement } = alignment
  const [match] = [...statement.folded.matchAll(GIVES)]
  if (!match) return []
  const [start, end] = [match.index + statement.start, match.index + match[0].length + statement.start]
  if (!isJoined(alignment, start, end) && !isStrange(alignment, end)) return []
  const { text } = spanOf(statement.text, match.index, match.index + match[0].length)
  return [{ start, end, text, kind: 'cause', verdict: 'not-found', reason: { code: 'cause-not-stated', args: { stated: text } }, evidence: nearest(alignment) }]
}

/** Clauses from the mark on that stand in two sentences, of which the second ties itself to nothing, and the first names itself no cause. */
function isJoined(alignment: Alignment, from: number, markEnd: number): boolean {
  const { source } = alignment
  const wordings = closestWordings(alignment).filter((wording) => wording.clause.end > from && shareBehind(wording, markEnd) >= SAME_WORDS)
  const [first] = wordings
  const next = wordings.find(({ sentence }) => sentence !== first?.sentence)
  if (!first || !next || first.clause.start > from) return false
  const textOf = (sentence: number) => source.folded.slice(source.sentences[sentence]!.start, source.sentences[sentence]!.end)
  return !FOLLOWS.test(textOf(next.sentence)) && !FOLLOWS.test(textOf(first.sentence))
}

/** The share of a clause's characters that the sentence has, the mark of the cause left out: 由于|6月3日. */
function shareBehind({ clause, at }: Wording, markEnd: number): number {
  const rest = at.slice(Math.max(0, markEnd - clause.start)).filter((_, row) => /[\p{L}\p{N}]/u.test(clause.text[row + Math.max(0, markEnd - clause.start)]!))
  return rest.length === 0 ? 0 : rest.filter((index) => index >= 0).length / rest.length
}

/** None of the words that come first behind the mark stands in the sentences that are most like the statement, nor beside them. */
function isStrange(alignment: Alignment, from: number): boolean {
  const { statement, source, hits, ranking } = alignment
  const clause: Pick<Span, 'start' | 'end'> | undefined = statement.clauses.find(({ end }) => end > from)
  if (!clause) return false
  const words = termsIn(alignment, { start: from, end: clause.end }).filter(({ kind }) => kind !== 'figure').slice(0, FIRST_WORDS)
  const best = ranking[0]
  if (words.length === 0 || !best) return false
  const near = new Set(ranking.filter(({ score }) => score >= best.score - 0.1).flatMap(({ sentence }) => [sentence - 1, sentence, sentence + 1]))
  return words.every((word) => ![...hits[statement.terms.indexOf(word)]!].some(([at, quality]) => quality >= THERE && near.has(source.clauses[at]!.sentence)) && !source.headline.includes(word.folded))
}
