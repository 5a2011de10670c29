import type { SourceText } from '../article/index.ts'
import { gatherNames } from '../language/index.ts'
import type { CheckedSentence } from './finding.ts'
import { judgeStatement } from './judge-statement.ts'
import { mergeJudgements } from './merge-judgements.ts'
import { prepareSource } from './prepare-source.ts'
import { readStatements } from './statement.ts'

/**
 * Does what a summary says stand in its sources?
 *
 * In: a summary of any length, and the texts it should rest on.
 * Out: every sentence of the summary, in order, with its verdict, and its findings with evidence.
 * Pure: no clock, no network, no store. Method: statements with slots, aligned to the source's clauses by weighted words,
 * each slot compared with the values bound to the same event; verdicts after FEVER.
 */
export function checkSummary(summary: string, sources: readonly SourceText[]): readonly CheckedSentence[] {
  const prepared = sources.map(prepareSource)
  const reference = sources.find(({ published }) => published !== undefined)?.published
  const known = gatherNames(sources.map(({ text }) => text))
  return readStatements(summary, { known, ...(reference !== undefined && { reference }) })
    .filter(({ bare }) => bare.text !== '')
    .map((statement) => mergeJudgements(statement, prepared.map((source) => judgeStatement(statement, source))))
}
