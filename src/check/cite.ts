import { type Evidence, evidenceAt } from '../article/evidence.ts'
import { clauseAt, type PreparedSource } from './prepare-source.ts'

/** A reader takes in a sentence at a glance, hardly a paragraph; scorers of evidence draw the line here too. */
const LONGEST = 200

/** In: a stretch of a source. Out: the sentence around it as evidence; of a long sentence its clause, or as much as may be quoted. */
export function cite(source: PreparedSource, start: number, end: number): Evidence {
  const holds = (span: { readonly start: number; readonly end: number }) =>
    span.start <= start && end <= span.end && span.end - span.start <= LONGEST
  const clause = source.clauses[clauseAt(source, start)]
  const whole = [clause && source.sentences[clause.sentence], clause].find((span) => span !== undefined && holds(span))
  if (whole) return evidenceAt(source.source.id, source.text, whole.start, whole.end)
  const from = end - start >= LONGEST ? start : Math.max(0, Math.min(start, end - LONGEST))
  return evidenceAt(source.source.id, source.text, from, Math.min(from + LONGEST, Math.max(end, from + 1)))
}

/** The sentence with this number, or the beginning of it. */
export function citeSentence(source: PreparedSource, sentence: number): readonly Evidence[] {
  const span = source.sentences[sentence]
  return span ? [cite(source, span.start, Math.min(span.end, span.start + LONGEST))] : []
}

/** Words of a reason: of a long clause as much as a glance takes in. */
const GLANCE = 30

/** In: a stretch of a source. Out: its clause's words from the beginning of the clause to the end of the stretch, never cut inside a number. */
export function clauseUpTo(source: PreparedSource, start: number, end: number): string {
  const clause = source.clauses[clauseAt(source, start)]
  const from = clause && clause.start <= start && end - clause.start <= GLANCE ? clause.start : start
  return source.text.slice(from, end).trim()
}
