import { fold, overlaps, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { type Finding, isMark } from '../finding.ts'
import { isPlainlyAffirmed } from '../vocabulary/negation.ts'
import { contentWords, termsIn } from '../twin-clauses.ts'
import { nearest } from './nearest.ts'

/** What a clause gives as the cause, each with its line. */
const CAUSES: readonly RegExp[] = [
  /(?:是因为|由于|因为|是为了|为了|出于|鉴于)([^，。；]{2,24})/, // 停飞是因为起落架有缺陷
  /(?<![起成病内外原基])因(?![此而应素特人地子果为由])([^，。；]{2,14}?)(?:推迟|延期|取消|中断|停|被|而|无法|关闭|缺席|受伤|死亡|退|出现|发生|遇难|身亡|$)/, // 堤坝因年久失修出现管涌
  /(?:死于|毁于|源于|缘于|归咎于|归因于|归结为|得益于|起因于|瓶颈(?:在于|是|在)|原因(?:在于|是))([^，。；]{2,24})/, // 把失利归咎于时间不足
]
/** `不是时间问题`, `“不是电池”`, `并非楼体倒塌造成的`: what the source says was not the cause; not 是不是. */
const RULED_OUT = /(?<!是)(?:不是|并非|而非|并不是|与)(?:因为?|由于|为了)?([^，。；、：！？”」]{2,16}?)(?:无关|没有关系|造成的?|引起的?|导致的?|所致|(?=[，。；”」！？]|$))/g

/**
 * A cause that the source does not bear out: a thing in it that stands nowhere in the source, however well the rest is told, or one that the
 * source rules out by name: 死于甲 where it says `不是甲造成的`. How a teller puts what was done may be his own; what it was done for is not.
 */
export function compareCausesDoubted(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  if (before.some(({ kind, verdict }) => kind === 'cause' && verdict !== 'supported')) return []
  const { statement } = alignment
  return statement.clauses.flatMap((clause): readonly Finding[] => {
    const folded = statement.folded.slice(clause.start - statement.start, clause.end - statement.start)
    const match = isPlainlyAffirmed(folded) ? CAUSES.map((pattern) => pattern.exec(folded)).find((one) => one !== null) : undefined
    if (!match) return []
    const start = clause.start + match.index + match[0].indexOf(match[1]!)
    const cause = { start, end: start + match[1]!.length, text: statement.text.slice(start - statement.start, start - statement.start + match[1]!.length) }
    const ruledOut = ruledOutIn(alignment, cause)
    if (ruledOut) return [findingOf(cause, 'other-cause', ruledOut.text, [cite(alignment.source, ruledOut.start, ruledOut.end)])]
    return isForeign(alignment, cause, before) ? [findingOf(cause, 'cause-not-stated', undefined, nearest(alignment))] : []
  }).slice(0, 1)
}

/** A thing that is marked as nowhere in the source, or a set phrase: 起落架, 年久失修; not 谈不拢, which is how a teller puts it. */
const isForeign = ({ statement }: Alignment, cause: Span, before: readonly Finding[]): boolean =>
  statement.terms.some((term) => (term.kind === 'noun' || term.folded.length === SET_PHRASE) && overlaps(term, cause) && before.some((finding) => isMark(finding) && overlaps(finding, term)))

const SET_PHRASE = 4
const BEST = 3

/** Where one of the sentences about it rules the cause out: all words of what is ruled out stand in the stated cause. */
function ruledOutIn(alignment: Alignment, cause: Span): Span | undefined {
  const { source, ranking } = alignment
  const stated = fold(cause.text)
  if (termsIn(alignment, cause).length === 0) return undefined
  for (const { sentence } of ranking.slice(0, BEST)) {
    const span = source.sentences[sentence]!
    for (const { 0: whole, 1: part = '', index } of source.folded.slice(span.start, span.end).matchAll(RULED_OUT)) {
      if (whole.startsWith('与') && !/无关|没有关系/.test(whole)) continue
      const words = contentWords(part).filter((word) => !/^(?:问题|原因|造成|引起|导致|所致)$/.test(word))
      if (words.length > 0 && words.every((word) => stated.includes(word))) return { start: span.start + index, end: span.start + index + whole.length, text: source.text.slice(span.start + index, span.start + index + whole.length) }
    }
  }
  return undefined
}

function findingOf(cause: Span, code: 'other-cause' | 'cause-not-stated', told: string | undefined, evidence: Finding['evidence']): Finding {
  const args = told === undefined ? { stated: cause.text } : { stated: cause.text, source: told }
  return { ...cause, kind: 'cause', verdict: 'not-found', reason: { code, args }, evidence }
}
