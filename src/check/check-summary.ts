import type { SourceText } from '../article/index.ts'
import type { CheckedSentence } from './finding.ts'

/**
 * Does what a summary says stand in its sources?
 *
 * In: a summary of any length, and the texts it should rest on.
 * Out: every sentence of the summary, in order, with its verdict, and its findings with evidence.
 * Pure: no clock, no network, no store.
 */
export function checkSummary(_summary: string, _sources: readonly SourceText[]): readonly CheckedSentence[] {
  return []
}
