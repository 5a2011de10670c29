import { overlaps, type Span, spanOf } from '../../language/index.ts'
import { type Alignment, bestOf } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding, FindingKind } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import type { SourceClause } from '../prepare-source.ts'
import { isPlainlyAffirmed } from '../vocabulary/negation.ts'
import { KINDS_OF_NAMES } from './compare-names.ts'

/** A clause of the source has a word of the statement when it has it at least this well. */
const THERE = 0.6
/** Of the statement's clause this much is told before the subject comes up; so little may stand nowhere in the sentence; so much the subject weighs. */
const TOLD_BEFORE = 0.3
const MISSING = 0.35
const TELLING = 0.12
/** Another sentence that has the subject and this much of the rest may be meant. */
const MAY_MEAN = 0.4
const BEST = 3

/**
 * What a sentence of the source tells before it comes to the one of whom the statement tells it: 乙校教学楼出现裂缝 where the source has
 * `甲校教学楼出现裂缝，乙校未受影响`. A subject is carried on to the clauses behind it, never back to those before it. It must open a clause
 * of its own there, and stand in no sentence before. Never more than not found.
 */
export function compareSubjectsToldLater(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, ranking } = alignment
  return statement.clauses.flatMap((clause): readonly Finding[] => {
    const folded = statement.folded.slice(clause.start - statement.start, clause.end - statement.start)
    if (!isPlainlyAffirmed(folded) || TWO_OF_THEM.test(folded) || before.some((finding) => finding.verdict === 'contradicted' && overlaps(finding, clause))) return []
    const terms = statement.terms.flatMap((term, at) => (term.start >= clause.start && term.end <= clause.end ? [at] : []))
    const later = terms.length < FEWEST ? undefined : ranking.slice(0, BEST).map(({ sentence }) => toldLater(alignment, terms, sentence)).find((one) => one !== undefined)
    return later ? [findingOf(alignment, later)] : []
  })
}

const FEWEST = 3
/** Told of both: 甲与乙, 甲是乙的三倍, 甲比乙高. */
const TWO_OF_THEM = /[与和及、比较]|倍|相同|一样|同[时日样]|先后|分别|[各均都也]/

interface Later {
  readonly subject: readonly Term[]
  readonly clause: SourceClause
  readonly told: SourceClause
}

/** The statement's words of one clause, in one sentence of the source: those that come first, and the subject, that comes up only behind them. */
function toldLater(alignment: Alignment, terms: readonly number[], sentence: number): Later | undefined {
  const { statement, source, hits, weights } = alignment
  const [from, to] = [source.firstClause[sentence]!, source.firstClause[sentence + 1]!]
  const places = terms.map((at) => [...hits[at]!].flatMap(([clause, quality]) => (clause >= from && clause < to && quality >= THERE ? [clause] : [])))
  const total = terms.reduce((sum, at) => sum + weights[at]!, 0)
  const share = (has: (at: readonly number[]) => boolean) => terms.reduce((sum, at, index) => sum + (has(places[index]!) ? weights[at]! : 0), 0) / total
  if (share((at) => at.length === 0) > MISSING) return undefined
  for (let edge = from + 1; edge < to; edge++) {
    const isBefore = (at: readonly number[]) => at.length > 0 && at.every((clause) => clause < edge)
    const isBehind = (at: readonly number[]) => at.length > 0 && at.every((clause) => clause >= edge)
    if (share(isBefore) < TOLD_BEFORE || share(isBehind) < TELLING) continue
    const [first, behind] = [isBefore, isBehind].map((is) => terms.filter((_, index) => is(places[index]!)))
    const subject = behind!.map((at) => statement.terms[at]!)
    const isApart = endsPart(source.clauses, Math.max(...places.flatMap((at) => (isBefore(at) ? at : []))), edge)
    if (!isApart && behind!.at(-1)! > first![0]!) continue
    const clause = source.clauses[Math.min(...places.flatMap((at) => (isBehind(at) ? at : [])))]!
    if (!subject.some(isNominal) || subject.some(({ kind }) => kind === 'verb') || !opensWith(clause, subject) || isToldAlike(alignment, clause, subject, first!) || isKnownBefore(alignment, behind!, first!, sentence, total)) continue
    return { subject, clause, told: source.clauses[Math.max(...places.flatMap((at) => (isBefore(at) ? at : [])))]! }
  }
  return undefined
}

const isNominal = ({ kind, folded }: Term) => (kind === 'name' || kind === 'noun') && folded.length > 1

/** A semicolon stands between. */
const endsPart = (clauses: readonly SourceClause[], first: number, edge: number): boolean => clauses.slice(first, edge).some(({ text }) => /[；;]\s*$/.test(text))

/** What may stand before a subject: `而县城学校`, `“灯塔”`; not `比上届`, `由乙接任`, `超过甲`, `其余乡镇`. */
const LEAD = /^(?:而|但|不过|同时|此外|另外|其中)?[\s“”「」《》]*$/
/** `北美航线只有三成`, `乙地照常`: says by itself nothing of what is told. */
const LEANS = /只有|仅有|仅为|只是|[为占达][\d一二三四五六七八九十]|也|亦|同样|照常|相同|一样|同理|^[^，。；]{0,6}[，。；]?$/

function opensWith({ folded }: SourceClause, subject: readonly Term[]): boolean {
  return !LEANS.test(folded) && subject.some((term) => {
    const at = folded.indexOf(term.folded)
    return at >= 0 && isNominal(term) && LEAD.test(folded.slice(0, at))
  })
}

/** 桥梁完成97% may be what 桥梁接近完工 says: a character of what is told of others stands in what is told of the subject. */
function isToldAlike({ statement, source }: Alignment, clause: SourceClause, subject: readonly Term[], first: readonly number[]): boolean {
  const [, own = ''] = /^([^；;]*)/.exec(source.folded.slice(clause.start, source.sentences[clause.sentence]!.end))!
  const rest = subject.reduce((text, { folded }) => text.replaceAll(folded, ''), own)
  return first.some((at) => {
    const { kind, folded } = statement.terms[at]!
    return kind !== 'figure' && [...folded].some((character) => !LITTLE.test(character) && rest.includes(character) && !subject.some((term) => term.folded.includes(character)))
  })
}

const LITTLE = /[的由在将与和对向为以从有出中上下]/

/** The subject is in the headline or the sentence before, or another sentence tells the same of it. */
function isKnownBefore({ source, hits, weights, inHeadline }: Alignment, behind: readonly number[], first: readonly number[], sentence: number, total: number): boolean {
  const isIn = (at: number, where: number) => [...hits[at]!].some(([clause, quality]) => quality >= THERE && source.clauses[clause]!.sentence === where)
  if (behind.some((at) => inHeadline[at] || bestOf(hits[at]!) < THERE) || behind.every((at) => isIn(at, sentence - 1))) return true
  return source.sentences.some((_, other) => other !== sentence && behind.some((at) => isIn(at, other)) && first.reduce((sum, at) => sum + (isIn(at, other) ? weights[at]! : 0), 0) / total > MAY_MEAN)
}

function kindOf({ statement }: Alignment, subject: Span): FindingKind {
  const name = statement.names.find((one) => overlaps(one, subject))
  return name ? KINDS_OF_NAMES[name.kind] : 'name'
}

function findingOf(alignment: Alignment, { subject, clause, told }: Later): Finding {
  const { statement, source } = alignment
  const run = subject.slice(0, subject.findIndex((term, at) => subject[at + 1] === undefined || subject[at + 1]!.start > term.end) + 1)
  const { text } = spanOf(statement.text, run[0]!.start - statement.start, run.at(-1)!.end - statement.start)
  const place = { start: run[0]!.start, end: run.at(-1)!.end, text }
  const evidence = [cite(source, told.start, told.end), cite(source, clause.start, clause.end)].filter(({ start }, at, all) => all.findIndex((one) => one.start === start) === at)
  return { ...place, kind: kindOf(alignment, place), verdict: 'not-found', reason: { code: 'name-of-another', args: { stated: text } }, evidence }
}
