import { spanOf, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding, FindingKind, ReasonCode, Verdict } from '../finding.ts'
import { isOfAnother } from '../same-subject.ts'
import { SURE_TWIN, termsIn, type Twin, twinsOf } from '../twin-clauses.ts'
import { areAtOdds, CONDITION, type Mark, scopeIn, type Stage, stageIn } from '../vocabulary/clause-marks.ts'
import { isPlainlyAffirmed } from '../vocabulary/negation.ts'

interface Verdictful {
  readonly verdict: Exclude<Verdict, 'supported'>
  readonly kind: FindingKind
  readonly code: ReasonCode
}

/** How a clause of the statement and its twin in the source say the same: 全部 for 部分, 已 for 将. A twin that agrees settles it. */
export function compareMarks(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement } = alignment
  return statement.clauses.flatMap((clause): readonly Finding[] => {
    const folded = statement.folded.slice(clause.start - statement.start, clause.end - statement.start)
    return [scopeFinding(alignment, clause, folded), hasModality(before, clause) ? undefined : (stageFinding(alignment, clause, folded) ?? unborneStage(alignment, clause, folded))].flatMap((finding) => finding ?? [])
  })
}

const hasModality = (before: readonly Finding[], { start, end }: Span) => before.some((one) => one.kind === 'modality' && one.verdict === 'contradicted' && one.start >= start && one.end <= end)

const placed = ({ start }: Span, mark: Mark<string>) => ({ start: start + mark.start, end: start + mark.end, text: '' })

function scopeFinding(alignment: Alignment, clause: Span, folded: string): Finding | undefined {
  const stated = scopeIn(folded)
  if (!stated || !isPlainlyAffirmed(folded)) return undefined
  const twins = twinsOf(alignment, clause, { except: [placed(clause, stated)] })
  const told = twins.map((twin) => ({ twin, mark: scopeIn(twin.clause.folded) }))
  const [best] = told
  if (!best?.mark || best.twin.share < SURE_TWIN || !isPlainlyAffirmed(best.twin.clause.folded)) return undefined
  if (told.some(({ mark }) => mark && !areAtOdds(stated.value, mark.value)) || !areAtOdds(stated.value, best.mark.value)) return undefined
  return findingOf(alignment, clause, stated, best.twin, { verdict: 'contradicted', kind: 'quantity', code: 'other-scope' })
}

/** What the statement has as done, or as settled, and the source as planned, possible, put off, or hanging on a condition; and the other way round. */
function stageFinding(alignment: Alignment, clause: Span, folded: string): Finding | undefined {
  const stated = stageIn(folded)
  if (!stated || CONDITION.test(alignment.statement.folded) || stated.value === 'possible' || stated.value === 'put-off') return undefined
  const twins = twinsOf(alignment, clause, { except: [placed(clause, stated)] })
  const [best] = twins
  if (!best || best.share < SURE_TWIN) return undefined
  const told = toldStage(alignment, best)
  const found = told && STAGES_AT_ODDS[stated.value][told]
  if (!found || twins.some((twin) => twin !== best && toldStage(alignment, twin) === stated.value)) return undefined
  if (isSaidBeside(alignment, clause, stated, best) || isToldElsewhere(alignment, placed(clause, stated), stated.value, best.clause.folded)) return undefined
  if (isOfAnother(alignment, placed(clause, stated), { start: best.clause.start + (stageIn(best.clause.folded)?.start ?? 0) })) return undefined
  return findingOf(alignment, clause, stated, best, { verdict: found, kind: 'modality', code: found === 'not-found' ? 'condition-dropped' : 'other-modality' })
}

/** 将发掘 where the source has 已发现一处台基，下半年将发掘: another clause of the sentence has the word, and marked so. */
function isSaidBeside(alignment: Alignment, clause: Span, stated: Mark<Stage>, { at, clause: { sentence } }: Twin): boolean {
  const { source } = alignment
  const [deed] = termsIn(alignment, { start: clause.start + stated.end, end: clause.end }).filter(({ kind }) => kind !== 'figure')
  return deed !== undefined && source.clauses.some((other, index) => index !== at && other.sentence === sentence && other.folded.includes(deed.folded) && stageIn(other.folded)?.value === stated.value)
}

/** 已攻入白川 beside 将向市中心挺进, which lacks the word, where another clause of the source has 30日攻入白川: not marked otherwise, it bears that out. */
export function isToldElsewhere(alignment: Alignment, mark: Span, stage: Stage, beside: string): boolean {
  const [deed] = termsIn(alignment, { start: mark.start, end: mark.end + LONGEST_DEED }).filter(({ kind }) => kind !== 'figure')
  if (deed === undefined || deed.kind === 'noun' || deed.start > mark.end || deed.folded.length < 2 || beside.includes(deed.folded)) return false
  const named = alignment.statement.terms.filter(({ kind, start }) => kind === 'name' && start > deed.start)
  return alignment.source.clauses.some(({ folded }) => folded.includes(deed.folded) && named.some((name) => folded.includes(name.folded)) && (stageIn(folded)?.value ?? 'done') === stage && isPlainlyAffirmed(folded))
}

const LONGEST_DEED = 4

/** A clause that has half of the words may tell of it; others that have nearly as many may too. */
const MAY_TELL = 0.5
const NEARLY_AS_MANY = 0.2

/** Told as done, where all that may tell of it is planned, possible, put off or hangs on a condition. */
function unborneStage(alignment: Alignment, clause: Span, folded: string): Finding | undefined {
  const stated = stageIn(folded)
  if (stated?.value !== 'done' || CONDITION.test(alignment.statement.folded)) return undefined
  const twins = twinsOf(alignment, clause, { except: [placed(clause, stated)], least: MAY_TELL })
  const [best] = twins
  const last = termsIn(alignment, clause).at(-1)
  const hasLast = ({ at }: Twin) => last !== undefined && (alignment.hits[alignment.statement.terms.indexOf(last)]!.get(at) ?? 0) >= THERE
  const telling = OVER.test(folded) ? twins.filter(hasLast) : []
  if (best && telling.length > 0 && telling.every((twin) => UNDER_WAY.test(twin.clause.folded))) return findingOf(alignment, clause, stated, telling[0]!, { verdict: 'not-found', kind: 'modality', code: 'other-modality' })
  const near = twins.filter(({ share }) => share > (best?.share ?? 0) - NEARLY_AS_MANY).map((twin) => toldStage(alignment, twin))
  if (!best || near.some((stage) => stage === undefined || stage === 'done') || isToldElsewhere(alignment, placed(clause, stated), 'done', best.clause.folded)) return undefined
  return findingOf(alignment, clause, stated, best, { verdict: 'not-found', kind: 'modality', code: near.includes('conditional') ? 'condition-dropped' : 'other-modality' })
}

/** `已完成核查` where the source has 仍在核查. */
const OVER = /完成|结束|完毕|办结|收官/
const THERE = 0.7
const UNDER_WAY = /[仍还正尚]在(?!于)|进行中|继续/

type Told = Stage | 'conditional'

const STAGES_AT_ODDS: Readonly<Record<'done' | 'planned', Partial<Readonly<Record<Told, Exclude<Verdict, 'supported'>>>>>> = {
  done: { planned: 'contradicted', 'put-off': 'contradicted', possible: 'not-found', conditional: 'not-found' },
  planned: { done: 'contradicted', possible: 'not-found', conditional: 'not-found' },
}

function toldStage({ source }: Alignment, { clause }: Twin): Told | undefined {
  const span = source.sentences[clause.sentence]!
  if (CONDITION.test(source.folded.slice(span.start, clause.end))) return 'conditional'
  return stageIn(clause.folded)?.value
}

function findingOf(alignment: Alignment, clause: Span, mark: Mark<string>, twin: Twin, { verdict, kind, code }: Verdictful): Finding {
  const { statement, source } = alignment
  // a reader is shown the mark with the word that it marks
  const next = termsIn(alignment, { start: clause.start + mark.end, end: clause.end })[0]
  const end = next && next.start - clause.start - mark.end <= 2 ? next.end : clause.start + mark.end
  const place = spanOf(statement.text, clause.start + mark.start - statement.start, end - statement.start)
  const args = { stated: place.text, source: twin.clause.text.replace(/[，。；]$/, '') }
  return { start: clause.start + mark.start, end, text: place.text, kind, verdict, reason: { code, args }, evidence: [cite(source, twin.clause.start, twin.clause.end)] }
}
