import type { SourceText } from '../../article/index.ts'
import { overlaps } from '../../language/index.ts'
import { alignStatement } from '../align-statement.ts'
import { statementsAgainst } from '../check-summary.ts'
import type { CheckedSentence, Finding, Verdict } from '../finding.ts'
import { judgeStatement } from '../judge-statement.ts'
import { clausesOfSentences, type PreparedSource, prepareSource } from '../prepare-source.ts'
import type { Statement } from '../statement.ts'
import { findQuotation, type FoundQuotation } from './find-quotation.ts'
import type { JudgeAnswer, JudgeOpinion } from './judge.ts'
import { isVerbatim, nameOfSource } from './make-questions.ts'
import { readOpinion } from './read-opinion.ts'

/** A quotation is about the sentence when its sentences have this much of the sentence's words. */
const LEAST_SHARED = 0.4

/** A sentence and an opinion whose quotation was found. */
interface Weighing {
  readonly sentence: CheckedSentence
  readonly statement: Statement
  readonly source: PreparedSource
  readonly opinion: JudgeOpinion
  readonly found: FoundQuotation
  /** The judge's name. */
  readonly by: string
}

/**
 * What becomes of checked sentences once a judge has spoken?
 *
 * In: a summary, its sentences as our own check left them, the sources, the judge's name and whatever it said. Out: the sentences in the
 * same order. An opinion counts only if its quotation stands in the source that it names, and is about the sentence. Then it may take
 * away a support that rests on that source, or add a word to a sentence that has none; it never raises a verdict, never touches a
 * sentence that stands in a source word for word, and never makes `contradicted` of what our own comparison does not see in the
 * quotation. `withoutJudge` gives back what went in. Pure.
 */
export function weighAnswers(
  { summary, sentences, sources }: { readonly summary: string; readonly sentences: readonly CheckedSentence[]; readonly sources: readonly SourceText[] },
  { by, answers }: { readonly by: string; readonly answers: readonly JudgeAnswer[] },
): readonly CheckedSentence[] {
  const prepared = sources.map(prepareSource)
  const statements = new Map(statementsAgainst(summary, prepared).map((statement) => [statement.start, statement]))
  const opinions = new Map(answers.map(({ at, said }) => [at, readOpinion(said)]))
  return sentences.map((sentence) => {
    const [statement, opinion] = [statements.get(sentence.start), opinions.get(sentence.start)]
    if (!statement || !opinion || opinion.verdict === 'supported' || isVerbatim(statement, prepared)) return sentence
    const source = prepared.find((_, index) => nameOfSource(index) === opinion.source)
    const found = source && findQuotation(opinion.quotation, source)
    if (!source || !found || !isAbout(statement, source, found)) return sentence
    return weigh({ sentence, statement, source, opinion, found, by })
  })
}

/** In: sentences that a judge may have spoken about. Out: what our own check said of them. */
export function withoutJudge(sentences: readonly CheckedSentence[]): readonly CheckedSentence[] {
  return sentences.map(({ judged, ...sentence }) => ({
    ...sentence,
    verdict: judged?.from ?? sentence.verdict,
    findings: sentence.findings.filter((finding) => !isJudges(finding)),
  }))
}

export const isJudges = ({ reason }: Pick<Finding, 'reason'>) => reason.code === 'judge-disagrees' || reason.code === 'judge-explains'

/** The times and figures are what may differ: the other words must be those of the quoted sentences. */
function isAbout(statement: Statement, source: PreparedSource, found: FoundQuotation): boolean {
  const { hits, weights } = alignStatement(statement, source)
  const clauses = quotedSentences(source, found).map(({ at }) => clausesOfSentences(source, at, at))
  const best = (term: number) => Math.max(0, ...clauses.flatMap(([from, to]) => range(from, to).map((clause) => hits[term]!.get(clause) ?? 0)))
  const words = statement.terms.flatMap(({ kind }, term) => (kind === 'figure' ? [] : [{ weight: weights[term]!, quality: best(term) }]))
  const total = words.reduce((sum, { weight }) => sum + weight, 0)
  return words.reduce((sum, { weight, quality }) => sum + weight * quality, 0) > LEAST_SHARED * total
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

const quotedSentences = ({ sentences }: PreparedSource, found: FoundQuotation) =>
  sentences.map((sentence, at) => ({ ...sentence, at })).filter((sentence) => overlaps(sentence, found))

function weigh(weighing: Weighing): CheckedSentence {
  const { sentence, source, opinion, by } = weighing
  if (sentence.verdict !== 'supported') return opinion.explanation === undefined ? sentence : withFinding(weighing, sentence.verdict, 'judge-explains')
  const restsHere = sentence.findings.some(({ evidence }) => evidence.some(({ article }) => article === source.source.id))
  if (!restsHere) return sentence
  const verdict = opinion.verdict === 'contradicted' && differsThere(weighing) ? 'contradicted' : 'not-found'
  return { ...withFinding(weighing, verdict, 'judge-disagrees'), verdict, judged: { by, from: sentence.verdict } }
}

function withFinding({ sentence, opinion, found, by }: Weighing, verdict: Verdict, code: 'judge-disagrees' | 'judge-explains'): CheckedSentence {
  const { start, end, text, findings } = sentence
  const args = { judge: by, ...(opinion.explanation !== undefined && { says: opinion.explanation }) }
  return { ...sentence, findings: [...findings, { start, end, text, kind: 'event', verdict, reason: { code, args }, evidence: found.evidence }] }
}

/** Does our own comparison see, in the quoted sentences alone, what the judge says it sees? */
function differsThere({ statement, source, found }: Weighing): boolean {
  const quoted = quotedSentences(source, found)
  const [first, last] = [quoted[0], quoted.at(-1)]
  if (!first || !last) return false
  const alone = prepareSource({ ...source.source, text: source.text.slice(first.start, last.end) })
  return judgeStatement(statement, alone).verdict === 'contradicted'
}
