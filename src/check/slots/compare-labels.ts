import { spanOf, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'

/**
 * One of several things that are told apart by a mark alone: `方案一`, `标段C`, `D级`, `甲类`; not 一级, which is a figure, nor 甲方 that is anybody.
 * First and third: what the mark belongs to; second: the mark.
 */
const LABEL = /(方案|选项|议案|标段|模式|路线|方法|情形|公式)([一二三四五六七八九十甲乙丙丁A-F])(?![\u4e00-\u9fff]?[个项位名种])|(?<![A-Z])([A-F甲乙丙丁])(级|类|等|组|型|座|区|栋|股|班|座|卷)/g

/** Sentences about the statement: none has much less of its words than the best. */
const MOST = 3
const ABOUT_AS_GOOD = 0.1

/** 支持方案一 where the sentences about it have 方案二, and none of them 方案一: the other of two. Never more than not found: the source may tell of both elsewhere. */
export function compareLabels(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source, ranking } = alignment
  const stated = labelsIn(statement.folded)
  const about = stated.length === 0 ? [] : ranking.slice(0, MOST).filter(({ score }) => score >= ranking[0]!.score - ABOUT_AS_GOOD).map(({ sentence }) => source.sentences[sentence]!)
  return stated.flatMap((label): readonly Finding[] => {
    const told = about.flatMap((span) => labelsIn(source.folded.slice(span.start, span.end)).map((other) => ({ ...other, start: other.start + span.start, end: other.end + span.start })))
    if (told.some(({ text }) => text === label.text)) return []
    const rival = told.find((other) => other.frame === label.frame && !stated.some(({ text }) => text === other.text))
    const { start, end, text } = spanOf(statement.text, label.start, label.end)
    const place = { start: start + statement.start, end: end + statement.start, text }
    if (!rival || before.some((finding) => finding.verdict !== 'supported' && finding.start < place.end && place.start < finding.end)) return []
    const reason = { code: 'other-name' as const, args: { stated: text, source: source.text.slice(rival.start, rival.end) } }
    return [{ ...place, kind: 'name', verdict: 'not-found', reason, evidence: [cite(source, rival.start, rival.end)] }]
  })
}

interface Label extends Span {
  readonly frame: string
}

const labelsIn = (folded: string): readonly Label[] =>
  [...folded.matchAll(LABEL)].map(({ 0: text, 1: before, 4: behind, index }) => ({ text, start: index, end: index + text.length, frame: before ?? behind! }))
