import type { SourceText } from '../article/index.ts'
import type { Name, NameMention } from '../language/index.ts'
import type { CheckedSentence } from './finding.ts'
import { judgeStatement } from './judge-statement.ts'
import { mergeJudgements } from './merge-judgements.ts'
import { type PreparedSource, prepareSource } from './prepare-source.ts'
import { datedFrom, readStatements, type Statement } from './statement.ts'

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
  const statements = statementsAgainst(summary, prepared)
  const dated = datedBySource(summary, statements, prepared)
  return statements.map((statement, at) => mergeJudgements(statement, prepared.map((source) => judgeStatement(dated.get(source.source.published)![at]!, source))))
}

/** For each publication date: the statements with `昨天` counted from it, so that no other source moves what one says. */
function datedBySource(summary: string, statements: readonly Statement[], sources: readonly PreparedSource[]): ReadonlyMap<string | undefined, readonly Statement[]> {
  const dates = [...new Set(sources.map(({ source }) => source.published))]
  return new Map(dates.map((date) => [date, dates.length === 1 ? statements : datedFrom(summary, statements, date)]))
}

/** In: a summary and its sources. Out: its statements, read with the names and the date of the sources; what is but marks and spaces is none. */
export function statementsAgainst(summary: string, sources: readonly PreparedSource[]): readonly Statement[] {
  const reference = sources.find(({ source }) => source.published !== undefined)?.source.published
  const known = knownNames(sources)
  return readStatements(summary, { known, ...(reference !== undefined && { reference }) }).filter(({ bare }) => bare.text !== '')
}

const gatheredNames = new WeakMap<PreparedSource, readonly Name[]>()

/** The names of one source are gathered once, for all statements against it. */
export function knownNames(sources: readonly PreparedSource[]): readonly Name[] {
  const [only] = sources
  if (!only || sources.length > 1) return namesOf(sources.flatMap(({ names }) => names.filter((name) => !isMereKind(name))))
  const gathered = gatheredNames.get(only) ?? namesOf(only.names)
  gatheredNames.set(only, gathered)
  return gathered
}

/** `禾桥科技股份有限公司（以下简称“公司”）`: whom 公司 means, only the article that says so knows. */
const isMereKind = ({ canonical, text }: NameMention) => text.length <= 2 && text !== canonical && canonical.endsWith(text)

/** Names as their mentions show them: a summary may use any form that a source used. */
function namesOf(mentions: readonly NameMention[]): readonly Name[] {
  const forms = new Map<string, NameMention[]>()
  for (const mention of mentions) {
    const known = forms.get(mention.canonical)
    if (known) known.push(mention)
    else forms.set(mention.canonical, [mention])
  }
  return [...forms].map(([canonical, all]) => ({
    canonical,
    kind: all[0]!.kind,
    forms: [...new Set([canonical, ...all.map(({ text }) => text)])],
    titles: [...new Set(all.flatMap(({ title }) => (title === undefined ? [] : [title])))],
  }))
}
