import { type Evidence, evidenceAt } from '../../article/evidence.ts'
import { fold } from '../../language/index.ts'
import { bareText, findVerbatim } from '../bare-text.ts'
import type { PreparedSource } from '../prepare-source.ts'

/** Characters without marks and spaces: `10日上午` stands in every article, and says nothing. */
const SHORTEST = 8
/** A reader takes in a sentence at a glance. */
const LONGEST_PIECE = 200

export interface FoundQuotation {
  readonly start: number
  readonly end: number
  readonly evidence: readonly Evidence[]
}

/**
 * Does a quotation stand in a source, word for word?
 *
 * In: the quotation as a judge gave it. Out: the stretch of the source, in the source's own words; undefined where it is not there, is
 * cut out of a number, or is too short to be about anything. Script, width, white space and the marks between clauses may differ.
 */
export function findQuotation(quotation: string, { source, text, bare }: PreparedSource): FoundQuotation | undefined {
  const wanted = bareText(fold(quotation))
  const found = wanted.text.length < SHORTEST ? undefined : findVerbatim(bare, wanted)
  return found && { ...found, evidence: quoted(source.id, text, found.start, found.end) }
}

function quoted(source: string, text: string, start: number, end: number): readonly Evidence[] {
  const pieces: Evidence[] = []
  for (let at = start; at < end; at += LONGEST_PIECE) pieces.push(evidenceAt(source, text, at, Math.min(at + LONGEST_PIECE, end)))
  return pieces
}
