import type { Evidence } from '../../article/index.ts'
import type { CheckedSentence } from '../../check/index.ts'
import type { Trouble } from '../../trouble/index.ts'
import { sayReason, sayTrouble, type Speech } from '../../words/index.ts'
import type { ArticleSummary } from '../library/shapes.ts'
import type * as shapes from './shapes.ts'

export function viewTrouble(trouble: Trouble, speech: Speech): shapes.Trouble {
  return { code: trouble.code, args: trouble.args, message: sayTrouble(trouble, speech) }
}

export const viewEvidence = ({ article, start, end, exact, prefix, suffix }: Evidence): shapes.Evidence =>
  ({ article, start, end, exact, prefix, suffix })

export function viewSentence(sentence: CheckedSentence & { readonly elsewhere?: readonly Evidence[] }, speech: Speech): shapes.CheckedSentence {
  const { start, end, text, verdict, findings, judged, elsewhere = [] } = sentence
  return {
    start, end, text, verdict, judged,
    findings: findings.map(({ reason, evidence, ...finding }) => ({
      start: finding.start, end: finding.end, text: finding.text, kind: finding.kind, verdict: finding.verdict,
      reason: { code: reason.code, text: sayReason(reason, speech) },
      evidence: evidence.map(viewEvidence),
    })),
    elsewhere: elsewhere.map(viewEvidence),
  }
}

export function countVerdicts(sentences: readonly Pick<CheckedSentence, 'verdict'>[]): ArticleSummary['verdicts'] {
  const count = (verdict: CheckedSentence['verdict']) => sentences.filter((sentence) => sentence.verdict === verdict).length
  return { supported: count('supported'), contradicted: count('contradicted'), notFound: count('not-found') }
}
