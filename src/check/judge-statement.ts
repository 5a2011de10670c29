import { evidenceAt } from '../article/evidence.ts'
import { overlaps, type Span } from '../language/index.ts'
import { alignStatement } from './align-statement.ts'
import { findVerbatim } from './bare-text.ts'
import { findOtherFigures } from './find-other-figures.ts'
import { type Finding, isMark, type Verdict } from './finding.ts'
import { isOfAnotherDate } from './other-date.ts'
import { clauseAt, type PreparedSource } from './prepare-source.ts'
import { SLOT_COMPARISONS } from './slots/index.ts'
import type { Statement } from './statement.ts'
import { isRumoured } from './vocabulary/rumours.ts'

/** What one source says of a statement. */
export interface Judgement {
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  /** 0 to 1: how much of the statement the best sentence of the source has. */
  readonly alignment: number
}

/** From the least to the gravest. */
const GRAVITY: readonly Verdict[] = ['supported', 'not-found', 'contradicted']

/** In: verdicts. Out: the gravest; of none, `not-found`. */
export function gravest(verdicts: readonly Verdict[]): Verdict {
  return verdicts.length === 0 ? 'not-found' : GRAVITY[Math.max(...verdicts.map((verdict) => GRAVITY.indexOf(verdict)))]!
}

/** In: the findings of a sentence. Out: its verdict. */
export const verdictOf = (findings: readonly Finding[]): Verdict => gravest(findings.filter((finding) => !isMark(finding)).map(({ verdict }) => verdict))

/** In: a statement and one source. Out: its findings there. A sentence that stands there word for word is supported, whatever its slots say. */
export function judgeStatement(statement: Statement, source: PreparedSource): Judgement {
  const verbatim = findVerbatim(source.bare, statement.bare)
  if (verbatim && !isInRumour(source, verbatim)) {
    const { start, end, text } = statement
    const evidence = quoteAll(source, verbatim.start, verbatim.end)
    return { verdict: 'supported', findings: [{ start, end, text, kind: 'event', verdict: 'supported', reason: { code: 'stated', args: {} }, evidence }], alignment: 1 }
  }
  const alignment = alignStatement(statement, source)
  const found: Finding[] = []
  for (const compare of SLOT_COMPARISONS) found.push(...compare(alignment, found))
  const compared = gravestOfEach(found.map((finding) => (isUndated(finding, statement, source) ? { ...finding, verdict: 'not-found' as const } : finding)))
  const figures = otherFigures(statement, source, compared)
  const findings = gravestOfEach([...compared, ...figures])
  return { verdict: verdictOf(findings), findings, alignment: alignment.ranking[0]?.score ?? 0 }
}

/** What the source says of another date does not speak against the statement, however like it is worded. */
const isUndated = (finding: Finding, statement: Statement, source: PreparedSource): boolean =>
  finding.verdict === 'contradicted' && finding.kind !== 'time' && finding.evidence.length > 0
  && finding.evidence.every(({ start, exact }) => isOfAnotherDate(statement, finding, source, start + Math.max(exact.indexOf(finding.reason.args.source ?? ''), 0)))

/** The words stand in a sentence whose other words call them a rumour. */
function isInRumour(source: PreparedSource, { start, end }: Pick<Span, 'start' | 'end'>): boolean {
  const span = source.sentences[source.clauses[clauseAt(source, start)]?.sentence ?? -1]
  return span !== undefined && isRumoured(`${source.folded.slice(span.start, start)}，${source.folded.slice(end, span.end)}`)
}

const isSame = (one: Finding, other: Finding) => one.kind === other.kind && one.start === other.start && one.end === other.end

/** A name that stands in the source may yet be of another deed: of two findings of one kind about the same words the graver holds. */
function gravestOfEach(findings: readonly Finding[]): readonly Finding[] {
  const firm = findings.filter((finding) => finding.verdict !== 'supported' && !isMark(finding))
  return findings.filter((one) => (isMark(one) ? !firm.some((other) => overlaps(one, other)) : one.verdict !== 'supported' || !firm.some((other) => isSame(one, other))))
}

/** A figure that makes the only difference to a sentence of the source is not borne out, whatever else could be reckoned from the source. */
function otherFigures(statement: Statement, source: PreparedSource, compared: readonly Finding[]): readonly Finding[] {
  const found = findOtherFigures(source.bare, statement.bare)
  return (found?.figures ?? []).flatMap((figure): readonly Finding[] => {
    const place = { start: figure.start + statement.start, end: figure.end + statement.start, text: statement.text.slice(figure.start, figure.end) }
    if (compared.some((other) => other.verdict !== 'supported' && overlaps(other, place))) return []
    return [{ ...place, kind: 'quantity', verdict: 'not-found', reason: { code: 'quantity-not-found', args: { stated: place.text } }, evidence: quoteAll(source, found!.at.start, found!.at.end) }]
  })
}

const LONGEST = 200

/** A long stretch as several quotations. */
function quoteAll({ source, text }: PreparedSource, start: number, end: number) {
  const pieces = []
  for (let at = start; at < end; at += LONGEST) pieces.push(evidenceAt(source.id, text, at, Math.min(at + LONGEST, end)))
  return pieces
}
