import { overlaps, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { actorsOf } from '../clause-actors.ts'
import type { Finding, FindingKind } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import { clausesOfSentences, type PreparedSource, type SourceClause } from '../prepare-source.ts'
import { isPredicate } from '../predicates.ts'
import { isTopic } from '../same-event.ts'
import { KINDS_OF_NAMES } from './compare-names.ts'
import { nearest } from './nearest.ts'

/** A clause of the source tells what the statement's clause tells when it has this share of the words after the subject. */
const TOLD = 0.8
/** So well a clause must have the subject: 检察机关 is met by 检察院. */
const NAMED = 0.35
const FEWEST_WORDS = 2
/** A subject stands at the head of its clause, behind a title at most. */
const HEAD = 12

/**
 * Who did it: the subject of a clause against whoever stands at the deed in the source.
 *
 * 甲挪用公款 where the source has 乙挪用公款, and 甲 neither in that clause nor before it: the name is there, of another deed. Never
 * more than not found, for a source may leave its subject to a reader. What the whole article is about is left out for the same reason.
 */
export function compareDoers(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source } = alignment
  const openers = actorsOf(statement)
  return statement.clauses.flatMap((clause, index): Finding[] => {
    const terms = statement.terms.filter(({ start, end }) => clause.start <= start && end <= clause.end)
    const agent = agentIn(alignment, terms)
    const opener = openers[index]
    const carried = opener && opener.end <= clause.start ? statement.terms.find((term) => term.start >= opener.start && term.end <= opener.end && term.folded === opener.core) : undefined
    const subject = agent ?? carried ?? toldLast(alignment, clause, terms) ?? (terms[0] && terms[0].start - clause.start <= HEAD ? terms[0] : undefined)
    if (!subject || !isParty(subject) || isSettled(alignment, subject, before, agent === undefined)) return []
    const deed = terms.filter((term) => term !== subject && (term.start >= subject.end || term === terms[0] || subject === terms.at(-1)))
    if (deed.length < FEWEST_WORDS || !deed.some((term) => isPredicate(statement, term))) return []
    const told = clausesTelling(alignment, deed)
    if (told.length === 0 || told.some((at) => isAtHand(alignment, subject, at))) return []
    if (agent && !told.every((at) => AGENT.test(source.clauses[at]!.folded))) return []
    const shown = source.clauses[told[0]!]!
    const { start, end, text } = subject
    const reason = { code: 'name-elsewhere' as const, args: { stated: text, source: shown.text } }
    return [{ start, end, text, kind: kindOf(alignment, subject), verdict: 'not-found', reason, evidence: [cite(source, shown.start, shown.end), ...nearest(alignment)].slice(0, 3) }]
  })
}

/** `两次发球失误的是甲`. */
const TOLD_LAST = /的(?:人|球员|选手|公司|城市)?(?:正|就)?是([^，。；的]{2,10}?)[，。；]?$/

function toldLast({ statement }: Alignment, { start, end }: Span, terms: readonly Term[]): Term | undefined {
  const match = TOLD_LAST.exec(statement.folded.slice(start - statement.start, end - statement.start))
  const from = match ? start + match.index + match[0].lastIndexOf(match[1]!) : -1
  return terms.find((term) => term.start === from && term.kind === 'name')
}

/** `由甲研制`, `被甲收购`: who did it stands behind the mark of the agent. */
const agentIn = ({ statement }: Alignment, terms: readonly Term[]): Term | undefined =>
  terms.find(({ start }) => /[由被遭]$/.test(statement.folded.slice(0, start - statement.start)))

const isParty = ({ kind, rarity, folded }: Term) => folded.length > 1 && (kind === 'name' || (kind === 'noun' && rarity >= 3))

const AGENT = /[由被遭]../

/** The topic of the article, unless the words mark who did it, a speaker, a name that is already doubted: others judge those. */
function isSettled(alignment: Alignment, subject: Term, before: readonly Finding[], mayBeTacit: boolean): boolean {
  const { statement, hits } = alignment
  const at = statement.terms.indexOf(subject)
  return hits[at]!.size === 0 || (mayBeTacit && isTopic(alignment, at)) || statement.quotes.some(({ speaker }) => speaker !== undefined && overlaps(speaker, subject))
    || before.some((finding) => finding.verdict !== 'supported' && overlaps(finding, subject))
}

function kindOf({ statement }: Alignment, subject: Term): FindingKind {
  const name = statement.names.find((one) => overlaps(one, subject))
  return name ? KINDS_OF_NAMES[name.kind] : 'event'
}

/** The clauses that have the deed's words themselves, not beside them. */
function clausesTelling({ statement, hits, weights }: Alignment, deed: readonly Term[]): readonly number[] {
  const ats = deed.map((term) => statement.terms.indexOf(term))
  const total = ats.reduce((sum, at) => sum + weights[at]!, 0)
  const shares = new Map<number, number>()
  for (const at of ats) for (const [clause, quality] of hits[at]!) shares.set(clause, (shares.get(clause) ?? 0) + (quality * weights[at]!) / total)
  return [...shares].filter(([, share]) => share >= TOLD).toSorted((one, other) => other[1] - one[1]).map(([clause]) => clause)
}

/** In the clause; before it, unless another of its kind has come between; in the mouth of. */
function isAtHand(alignment: Alignment, subject: Term, at: number): boolean {
  const { statement, source, hits } = alignment
  const named = hits[statement.terms.indexOf(subject)]!
  const has = (clause: number) => (named.get(clause) ?? 0) >= NAMED
  if (has(at)) return true
  const clause = source.clauses[at]!
  if (speaks(source, subject, clause) || goesOn(source, at).some(has)) return true
  if (hasOther(alignment, subject, clause)) return false
  const [from] = clausesOfSentences(source, firstOfChain(source, clause.sentence), clause.sentence)
  for (let earlier = at - 1; earlier >= from; earlier--) {
    if (has(earlier)) return true
    if (hasOther(alignment, subject, source.clauses[earlier]!) && !speaksOfAnother(source, earlier)) return false
  }
  return false
}

/** 她先落后，最后反超: a sentence that opens with a pronoun leaves its name to the one before it, twice at most. */
function firstOfChain({ sentences, folded }: PreparedSource, sentence: number): number {
  const opens = (at: number) => /^[她他]/.test(folded.slice(sentences[at]?.start, (sentences[at]?.start ?? 0) + 1))
  return opens(sentence - 1) ? sentence - 2 : sentence - 1
}

/** 教练说，她5月恢复训练: who speaks is not who is spoken of. */
const speaksOfAnother = ({ clauses }: PreparedSource, at: number): boolean =>
  /(?:[说称]|表示|介绍|透露|认为)[，：]?$/.test(clauses[at]!.folded) && /^[她他]/.test(clauses[at + 1]?.folded ?? '')

/** `运力恢复到88%，甲线已全面恢复，乙线只有三成`: clauses that leave out what the one before them has said. */
const ELLIPTIC = /^(?:其中|而)?[^，。；]{2,8}?(?:则|也|还|均|都)?(?:只有|仅有|仅为|只是|为|是|达|占)[约近超]?[\d一二三四五六七八九十半][^，。；]{0,3}[，。；]?$/

function goesOn({ clauses }: PreparedSource, at: number): readonly number[] {
  const found: number[] = []
  for (let next = at + 1; clauses[next]?.sentence === clauses[at]!.sentence; next++) if (ELLIPTIC.test(clauses[next]!.folded)) found.push(next)
  return found
}

function speaks({ quotes, folded }: PreparedSource, { folded: name }: Term, clause: SourceClause): boolean {
  return quotes.some((quote) => quote.speaker !== undefined && overlaps(quote, clause) && folded.slice(quote.speaker.start, quote.speaker.end).includes(name))
}

/** Another of the subject's kind, of whom the statement says nothing. */
function hasOther({ statement, source }: Alignment, subject: Term, clause: SourceClause): boolean {
  const kind = statement.names.find((one) => overlaps(one, subject))?.kind
  return kind !== undefined && source.names.some((name) => name.kind === kind && overlaps(name, clause)
    && !statement.names.some(({ canonical }) => canonical === name.canonical))
}
