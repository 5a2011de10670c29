import { overlaps } from '../language/index.ts'
import { type CheckedSentence, type Finding, isMark, type ReasonCode } from './finding.ts'
import { type Judgement, verdictOf } from './judge-statement.ts'
import type { Statement } from './statement.ts'

/** Sources aligned within this of the best are taken as speaking of the statement. */
const ABOUT_AS_WELL = 0.1
/** Sources aligned further below the best than this may have a name or a figure of the statement, but tell of something else. */
const TELLS_OF_IT = 0.3
/** Characters of a sentence; `六天的搜救` is a title, and says too little of which event it means. */
const WHOLE = 10

/**
 * One verdict from what several sources say.
 *
 * In: a statement and what each source says of it. Out: supported if any source supports it whole, or if each slot has a
 * source that supports it, but for what a far better aligned source tells otherwise; contradicted only where the best aligned
 * source says so; where sources disagree, that is the reason.
 */
export function mergeJudgements(statement: Statement, judgements: readonly Judgement[]): CheckedSentence {
  const { start, end, text } = statement
  const all = judgements.toSorted((a, b) => b.alignment - a.alignment)
  const weak = tellsOtherwise(all[0]) ? all.filter(({ alignment }) => alignment < all[0]!.alignment - ABOUT_AS_WELL) : []
  const ordered = all.filter((judgement) => (judgement.verdict === 'supported' && !weak.includes(judgement)) || judgement.alignment >= all[0]!.alignment - TELLS_OF_IT)
  const strong = ordered.filter((judgement) => !weak.includes(judgement))
  const whole = strong.find(({ verdict }) => verdict === 'supported')
  const best = ordered.filter(({ alignment }) => alignment >= (ordered[0]?.alignment ?? 0) - ABOUT_AS_WELL)
  if (whole) return { start, end, text, verdict: 'supported', findings: disputed(statement, stillMarked(statement, whole.findings, ordered), best) }
  const afar = all.filter((judgement) => !ordered.includes(judgement))
  const isBorneOut = all.some(({ verdict }) => verdict === 'supported')
  const findings = slotsOf(ordered).filter((slot) => !isSettled(slot, slot.some(isOtherwise) ? strong : ordered, statement)).map((slot) => {
    const finding = isBorneOut ? mild(mergeSlot(slot, best)) : mergeSlot(slot, best)
    return isSettled([finding], afar, statement) ? { ...finding, reason: { ...finding.reason, code: ELSEWHERE[finding.reason.code] ?? finding.reason.code } } : finding
  })
  return { start, end, text, verdict: verdictOf(findings), findings }
}

/** Reasons by which a source tells of the event, and not so: no source that tells less of it overrules that. */
const OTHERWISE: ReadonlySet<ReasonCode> = new Set([
  'other-time', 'other-quantity', 'other-ordinal', 'other-person', 'other-place', 'other-organisation', 'other-name', 'roles-swapped', 'negated', 'other-modality',
  'other-direction', 'other-speaker', 'other-scope', 'other-order', 'other-cause', 'condition-dropped', 'name-elsewhere',
])
const isOtherwise = ({ reason, verdict }: Finding): boolean => verdict !== 'supported' && OTHERWISE.has(reason.code)
const tellsOtherwise = (judgement: Judgement | undefined): boolean => judgement?.findings.some(isOtherwise) ?? false

/** Where another source has all the words, though fewer of them together. */
const mild = (finding: Finding): Finding => (finding.verdict === 'contradicted' ? { ...finding, verdict: 'not-found' } : finding)

/** What is not found where the statement is told, but stands in a source that tells of something else. */
const ELSEWHERE: Partial<Record<ReasonCode, ReasonCode>> = {
  'name-not-found': 'name-of-another', 'time-not-found': 'time-elsewhere', 'quantity-not-found': 'quantity-elsewhere',
}

const keyOf = ({ kind, start, end }: Finding) => `${kind}:${start}:${end}`

/** The findings of each slot, those of the best aligned source first; in the order of the summary. */
function slotsOf(ordered: readonly Judgement[]): readonly (readonly Finding[])[] {
  const slots = new Map<string, Finding[]>()
  for (const finding of ordered.flatMap(({ findings }) => findings)) {
    const slot = slots.get(keyOf(finding))
    if (slot) slot.push(finding)
    else slots.set(keyOf(finding), [finding])
  }
  return [...slots.values()]
}

/** What one source lacks and another does not miss has been found there. */
function isSettled(slot: readonly Finding[], judgements: readonly Judgement[], whole: Statement): boolean {
  if (slot.some(({ verdict }) => verdict !== 'not-found')) return false
  const [first] = slot
  return judgements.some(({ findings }) => !findings.some((other) => other.verdict !== 'supported' && meets(other, first!, whole)))
}

/** Of the marked words of a sentence those that no source has. */
const stillMarked = (whole: Statement, findings: readonly Finding[], judgements: readonly Judgement[]) =>
  findings.filter((finding) => !isMark(finding) || !isSettled([finding], judgements, whole))

/** Two findings about the same words; one over the whole statement is about it, not about its words. */
function meets(one: Finding, other: Finding, whole: Statement): boolean {
  const isPart = ({ start, end }: Finding) => start > whole.start || end < whole.end
  return keyOf(one) === keyOf(other) || (isPart(one) && isPart(other) && overlaps(one, other))
}

function mergeSlot(slot: readonly Finding[], best: readonly Judgement[]): Finding {
  const support = slot.find(({ verdict }) => verdict === 'supported')
  const against = slot.find((finding) => finding.verdict === 'contradicted' && best.some(({ findings }) => findings.includes(finding)))
  if (support) return against ? disagree(support, against) : support
  if (against) return against
  const first = slot[0]!
  return first.verdict === 'contradicted' ? { ...first, verdict: 'not-found' } : first
}

/** Findings of a source that supports the whole, with a word where another, as well aligned, says otherwise. */
function disputed({ bare }: Statement, findings: readonly Finding[], best: readonly Judgement[]): readonly Finding[] {
  const others = best.flatMap((judgement) => judgement.findings).filter(({ verdict }) => verdict === 'contradicted')
  const told = findings.map((finding) => {
    const against = others.find((other) => keyOf(other) === keyOf(finding))
    return against ? disagree(finding, against) : finding
  })
  const [only] = findings
  const figure = others.find(({ kind }) => kind === 'quantity')
  // A source that has the sentence word for word was not looked at slot by slot; of its figures the other source still speaks.
  const isWhole = findings.length === 1 && told[0] === only && bare.text.length >= WHOLE
  return isWhole && only && figure ? [...told, disagree({ ...figure, verdict: 'supported', evidence: only.evidence }, figure)] : told
}

function disagree(support: Finding, against: Finding): Finding {
  return { ...support, reason: { code: 'sources-disagree', args: against.reason.args }, evidence: [...support.evidence, ...against.evidence] }
}
