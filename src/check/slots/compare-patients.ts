import { fold, type NameMention, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import { LIGHT_VERBS } from '../predicates.ts'
import type { PreparedSource, SourceClause } from '../prepare-source.ts'
import type { Statement } from '../statement.ts'
import { synonymsOf } from '../vocabulary/synonyms.ts'

/** Between a name and a verb: these turn the sentence round, or tie the name to another. */
const TURNS = /[被由遭对向把给受的获]/
/** Before a name: it does nothing, or not alone. */
const LED = /[被由遭对向与和同给]$/
/** Behind a verb its object stands this near, with no mark, no 的 and no other beside it. */
const NEAR = 6
const ENDS = /[，。；、：的和与及]/
/** 将甲收购, 对甲处罚: the object stands before the verb, at most so far. */
const OBJECT_FIRST = /(?:对|向|把|将|给)$/
const NEAR_BEFORE = 12

/**
 * A name that does in the statement what in the source is only ever done to it: 甲起诉乙 where 甲 stands as the object of each 起诉 that it stands
 * beside. Any verb; compareRoles knows more orders of some. Never more than not found.
 */
export function comparePatients(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  return [...turnedDoers(alignment, before), ...otherPatients(alignment, before)].slice(0, 1)
}

const isDoubted = (before: readonly Finding[], { start, end }: Span): boolean => before.some((finding) => finding.verdict !== 'supported' && finding.start < end && start < finding.end)

function turnedDoers(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement } = alignment
  return statement.terms.flatMap((verb): readonly Finding[] => {
    if (verb.kind !== 'verb' || verb.folded.length < 2 || LIGHT_VERBS.has(verb.folded)) return []
    const doer = doerOf(statement, verb)
    // 老將甲補射得手 in the same words is told as it stands, however the segmenter cuts it
    if (!doer || isDoubted(before, doer) || alignment.source.folded.includes(statement.folded.slice(doer.start - statement.start, verb.end - statement.start))) return []
    const told = tellingsOf(alignment, verb, doer)
    if (told.length === 0 || told.some(({ isObject }) => !isObject)) return []
    const { start, end, text } = doer
    const [{ clause }] = told as [Telling]
    const reason = { code: 'roles-swapped' as const, args: { stated: `${text}${verb.text}`, source: clause.text } }
    return [{ start, end, text, kind: 'role', verdict: 'not-found', reason, evidence: [cite(alignment.source, clause.start, clause.end)] }]
  })
}

const isParty = ({ kind }: NameMention): boolean => kind === 'person' || kind === 'organisation' || kind === 'country'

/** The first party of the verb's clause, where it stands before the verb, nothing turns the order, and it is done to something: not 甲持续了三天. */
function doerOf({ clauses, names, terms, folded, start: offset }: Statement, verb: Term): NameMention | undefined {
  const clause = clauses.find(({ start, end }) => start <= verb.start && verb.end <= end)
  const doer = clause && names.find((name) => isParty(name) && name.start >= clause.start && name.end <= verb.start)
  const hasObject = clause !== undefined && terms.some((term) => term.start >= verb.end && term.end <= clause.end && term.kind !== 'figure')
  if (!hasObject || !doer || TURNS.test(folded.slice(doer.end - offset, verb.start - offset)) || LED.test(folded.slice(clause.start - offset, doer.start - offset))) return undefined
  return doer
}

interface Telling {
  readonly clause: SourceClause
  readonly isObject: boolean
}

/** Every place of the verb, or of a word for it, in a clause or behind a clause of its sentence that names the doer. */
function tellingsOf({ source }: Alignment, verb: Term, doer: NameMention): readonly Telling[] {
  const verbs = [...new Set([verb.folded, ...synonymsOf(verb.folded)])].filter(({ length }) => length > 1)
  return source.clauses.flatMap((clause) => verbs.flatMap((word): readonly Telling[] => {
    const at = clause.folded.indexOf(word)
    const isObject = at < 0 ? undefined : isObjectAt(source, clause, { start: at, end: at + word.length, text: word }, [fold(doer.text), doer.canonical])
    return isObject === undefined ? [] : [{ clause, isObject }]
  }))
}

/** Whether one of the forms stands there as the object; undefined where none stands there at all. */
function isObjectAt({ folded, sentences }: PreparedSource, clause: SourceClause, verb: Span, forms: readonly string[]): boolean | undefined {
  const [own, after] = [clause.folded.slice(0, verb.start), clause.folded.slice(verb.end)]
  const earlier = folded.slice(sentences[clause.sentence]!.start, clause.start)
  const form = forms.find((one) => earlier.includes(one) || clause.folded.includes(one))
  if (form === undefined) return undefined
  const [before, behind] = [own.lastIndexOf(form), after.indexOf(form)]
  if (before >= 0) return OBJECT_FIRST.test(own.slice(0, before)) && own.length - before <= NEAR_BEFORE
  return behind >= 0 && behind <= NEAR && !ENDS.test(after.slice(0, behind)) && !earlier.includes(form)
}

/** `甲被停职`: it is done to 甲. */
const DONE_TO = /^(?:已经?|也|均|都|将|曾)?[被遭获]/
/** 对乙, 对校长乙 */
const PUT_FIRST = /[对将把][^，。；：]{0,8}$/
/** A clause tells the deed when it has this share of its words. */
const TOLD = 0.7

/** 甲被停职 where each clause that tells of it has 对乙作出停职, or 乙被停职, and no 甲. */
function otherPatients(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source } = alignment
  return statement.names.flatMap((name): readonly Finding[] => {
    const clause = statement.clauses.find(({ start, end }) => start <= name.start && name.end <= end)
    if (!clause || !isParty(name) || !DONE_TO.test(statement.folded.slice(name.end - statement.start)) || isDoubted(before, name)) return []
    const patients = clausesTelling(alignment, { start: name.end, end: clause.end, text: '' }).map((told) => otherPatient(source, told, statement, name))
    const [first] = patients
    if (!first || patients.some((patient) => patient === undefined)) return []
    const { start, end, text } = name
    const reason = { code: 'name-elsewhere' as const, args: { stated: text, source: first.text } }
    return [{ start, end, text, kind: name.kind === 'person' ? 'person' : 'organisation', verdict: 'not-found', reason, evidence: [cite(source, first.start, first.end)] }]
  })
}

function clausesTelling({ statement, source, hits, weights }: Alignment, stretch: Span): readonly SourceClause[] {
  const deed = statement.terms.flatMap((term, at) => (term.start >= stretch.start && term.end <= stretch.end ? [at] : []))
  const total = deed.reduce((sum, at) => sum + weights[at]!, 0)
  const shares = new Map<number, number>()
  for (const at of deed) for (const [clause, quality] of hits[at]!) if (quality >= TOLD) shares.set(clause, (shares.get(clause) ?? 0) + weights[at]! / total)
  return [...shares].flatMap(([clause, share]) => (share >= TOLD ? [source.clauses[clause]!] : []))
}

function otherPatient({ names, folded }: PreparedSource, clause: SourceClause, statement: Statement, { kind, text, canonical }: NameMention): NameMention | undefined {
  if ([fold(text), canonical].some((form) => clause.folded.includes(form))) return undefined
  return names.find((name) => name.kind === kind && name.start >= clause.start && name.end <= clause.end && !statement.folded.includes(fold(name.text))
    && (PUT_FIRST.test(folded.slice(clause.start, name.start)) || DONE_TO.test(folded.slice(name.end))))
}
