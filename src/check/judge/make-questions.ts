import type { SourceText } from '../../article/index.ts'
import { alignStatement } from '../align-statement.ts'
import { findVerbatim } from '../bare-text.ts'
import { statementsAgainst } from '../check-summary.ts'
import { type PreparedSource, prepareSource } from '../prepare-source.ts'
import type { Statement } from '../statement.ts'
import type { JudgePassage, JudgeQuestion } from './judge.ts'

/** Characters of sources that go with one sentence: a small model reads so much with care. */
const ROOM = 4000
/** Of several sources, those that say most of it. */
const MOST_SOURCES = 4
const LEFT_OUT = '\n[…]\n'

/**
 * In: a summary and its sources. Out: a question for each sentence that is in doubt, in order; a sentence that stands in a source word for
 * word is not. Pure.
 */
export function makeQuestions(summary: string, sources: readonly SourceText[]): readonly JudgeQuestion[] {
  const prepared = sources.map(prepareSource)
  return statementsAgainst(summary, prepared)
    .filter((statement) => !isVerbatim(statement, prepared))
    .map((statement) => ({ at: statement.start, sentence: statement.text, passages: passagesFor(statement, prepared) }))
}

export const isVerbatim = (statement: Statement, sources: readonly PreparedSource[]) =>
  sources.some((source) => findVerbatim(source.bare, statement.bare) !== undefined)

/** The name of a source in a question. */
export const nameOfSource = (index: number) => `s${index + 1}`

function passagesFor(statement: Statement, sources: readonly PreparedSource[]): readonly JudgePassage[] {
  const aligned = sources
    .map((source, index) => ({ source, index, ranking: alignStatement(statement, source).ranking }))
    .toSorted((a, b) => (b.ranking[0]?.score ?? 0) - (a.ranking[0]?.score ?? 0))
    .slice(0, MOST_SOURCES)
  return aligned.map(({ source, index, ranking }) => {
    const { headline, published } = source.source
    return {
      source: nameOfSource(index),
      ...(headline !== undefined && { headline: headline.slice(0, 200) }),
      ...(published !== undefined && { published }),
      text: excerpt(source, ranking.map(({ sentence }) => sentence), ROOM / aligned.length),
    }
  })
}

/** A short text whole; of a long one the sentences that say most of it, each with its neighbours, in the order of the text. */
function excerpt({ text, sentences }: PreparedSource, best: readonly number[], room: number): string {
  if (text.length <= room) return text
  const taken = new Set<number>()
  let left = room
  for (const sentence of best.flatMap((one) => [one, one - 1, one + 1])) {
    const span = sentences[sentence]
    if (!span || taken.has(sentence) || span.end - span.start > left) continue
    taken.add(sentence)
    left -= span.end - span.start
  }
  const inOrder = [...taken].toSorted((a, b) => a - b)
  return inOrder.map((sentence, at) => `${at > 0 && inOrder[at - 1] !== sentence - 1 ? LEFT_OUT : ''}${sentences[sentence]!.text}`).join('')
}
