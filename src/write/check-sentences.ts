import type { SourceText } from '../article/index.ts'
import { type CheckedSentence, checkSummary, type Verdict } from '../check/index.ts'

const GRAVITY: Readonly<Record<Verdict, number>> = { supported: 0, 'not-found': 1, contradicted: 2 }

/**
 * Every sentence checked against the sources, in one reading of them.
 *
 * In: sentences without line breaks, the sources. Out: one judgement for each, in order; its offsets count in that sentence. A
 * sentence of which the check finds nothing to judge is `not-found`.
 */
export function checkSentences(texts: readonly string[], sources: readonly SourceText[]): readonly CheckedSentence[] {
  const judged = checkSummary(texts.join('\n'), sources)
  let start = 0
  return texts.map((text) => {
    const from = start
    start += text.length + 1
    return merged(text, judged.filter((sentence) => sentence.start >= from && sentence.end <= from + text.length), from)
  })
}

function merged(text: string, parts: readonly CheckedSentence[], offset: number): CheckedSentence {
  const gravest = parts.toSorted((a, b) => GRAVITY[b.verdict] - GRAVITY[a.verdict])[0]
  return {
    start: 0,
    end: text.length,
    text,
    verdict: gravest?.verdict ?? 'not-found',
    findings: parts.flatMap(({ findings }) => findings).map((finding) => shifted(finding, -offset)),
  }
}

function shifted<Place extends { readonly start: number; readonly end: number }>(place: Place, by: number): Place {
  return { ...place, start: place.start + by, end: place.end + by }
}

/** The same judgement after words of ours, such as who reported it, were set before the sentence. */
export function withPrefix(checked: CheckedSentence, prefix: string): CheckedSentence {
  return {
    ...checked,
    end: checked.end + prefix.length,
    text: prefix + checked.text,
    findings: checked.findings.map((finding) => shifted(finding, prefix.length)),
  }
}
