import { fold, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { clausesOfSentences, type PreparedSource, type SourceClause } from '../prepare-source.ts'
import { polarityOf } from '../vocabulary/negation.ts'
import { type DeedMention, findDeeds } from '../vocabulary/two-sided-verbs.ts'

/** A deed of the statement between two parties that it names. */
interface Roles {
  readonly clause: Span
  readonly deed: DeedMention
  readonly agent: Party
  readonly patient: Party
}

/** A party where it stands in a clause. */
interface Party {
  readonly start: number
  readonly end: number
  readonly folded: string
}

/**
 * Who did it to whom: 甲战胜乙 where the source has 乙战胜甲, 甲被乙战胜 or 甲不敌乙, and nowhere 甲战胜乙.
 * A clause whose order is not plain (甲与乙…) concludes nothing.
 */
export function compareRoles(alignment: Alignment): readonly Finding[] {
  const { statement, source } = alignment
  return rolesOf(alignment).flatMap(({ agent, patient, deed, clause }): readonly Finding[] => {
    const orders = source.clauses.flatMap((told) => orderIn(alignment, told, deed, agent, patient).map((order) => ({ told, order })))
    const swapped = orders.find(({ order, told }) => order === 'swapped' && sharesRest(alignment, clause, [agent, patient, deed], told))
    if (!swapped || orders.some(({ order }) => order !== 'swapped')) return []
    const [start, end] = [agent.start + clause.start, agent.end + clause.start]
    const text = statement.text.slice(start - statement.start, end - statement.start)
    const reason = { code: 'roles-swapped' as const, args: { stated: clause.text, source: swapped.told.text } }
    const verdict = hasOwnTime(alignment, clause, swapped.told) ? 'not-found' as const : 'contradicted' as const
    return [{ start, end, text, kind: 'role', verdict, reason, evidence: [cite(source, swapped.told.start, swapped.told.end)] }]
  }).slice(0, 1)
}

const MOST = 0.5
const THERE = 0.6

/** What was given, or asked for, is the same: most of the other words of the clause stand in that sentence. */
function sharesRest({ statement, source, hits, weights }: Alignment, clause: Span, parts: readonly Place[], { sentence }: SourceClause): boolean {
  const rest = statement.terms.flatMap(({ start, end, kind }, at) =>
    (start < clause.start || end > clause.end || kind === 'figure' || parts.some((part) => part.start + clause.start < end && start < part.end + clause.start) ? [] : [at]))
  const total = rest.reduce((sum, at) => sum + weights[at]!, 0)
  const [from, to] = clausesOfSentences(source, sentence, sentence)
  const shared = rest.filter((at) => [...hits[at]!].some(([near, quality]) => near >= from && near < to && quality >= THERE))
  return total === 0 || shared.reduce((sum, at) => sum + weights[at]!, 0) / total >= MOST
}

/** A match of another day may have gone the other way. */
function hasOwnTime({ statement, source }: Alignment, clause: Span, told: SourceClause): boolean {
  const span = source.sentences[told.sentence]
  const said = statement.times.filter(({ begin, start, end }) => begin !== undefined && start >= clause.start && end <= clause.end)
  return said.some((time) => !source.times.some((other) => span !== undefined && other.start >= span.start && other.end <= span.end && other.begin?.slice(0, 10) === time.begin?.slice(0, 10)))
}

function rolesOf(alignment: Alignment): readonly Roles[] {
  const { statement } = alignment
  return statement.clauses.flatMap((clause) => {
    const folded = statement.folded.slice(clause.start - statement.start, clause.end - statement.start)
    const deeds = findDeeds(folded)
    const parties = deeds.length === 0 ? [] : partiesOf(alignment, clause, folded)
    return deeds.flatMap((deed): readonly Roles[] => {
      const pair = pairAround(parties.filter(({ start, end }) => end <= deed.start || start >= deed.end), deed.start)
      if (!pair) return []
      const agent = polarityOf(folded, deed.start, deed.end) === 'affirmed' ? agentOf(folded, pair[0], pair[1], deed) : undefined
      return agent === undefined ? [] : [{ clause, deed, agent, patient: agent === pair[0] ? pair[1] : pair[0] }]
    })
  })
}

/** The names that the source has too, by its own reading; where there are less than two, telling nouns as well. Offsets count in the clause. */
function partiesOf({ statement, source }: Alignment, clause: Span, folded: string): readonly Party[] {
  const named = source.names.flatMap(({ text, kind }): Party[] => {
    const form = fold(text)
    const start = kind === 'event' || kind === 'work' ? -1 : folded.indexOf(form)
    return start < 0 || form.length < 2 ? [] : [{ start, end: start + form.length, folded: form }]
  })
  const names = widest(named)
  const marked = names.length > 1 ? [] : markedParties(folded)
  if (names.length > 1 || marked.length > 1) return names.length > 1 ? names : marked
  const terms = statement.terms.filter(({ start, end, kind, rarity, folded: word }) =>
    clause.start <= start && end <= clause.end && word.length > 1 && (kind === 'name' || (kind === 'noun' && rarity >= 2)))
  return widest([...names, ...terms.filter(({ kind, start }) => kind === 'name' || start - clause.start < AT_HEAD || names.length > 0)
    .map(({ start, end, folded: word }) => ({ start: start - clause.start, end: end - clause.start, folded: word }))])
}

/** A common noun acts where it opens the clause: `来宾带领…`; not `农民工` of 农民工工资支付. */
const AT_HEAD = 2

/** `甲岛向乙岛`, `甲岛提出的方案遭到乙岛`: the head of the clause and what its mark takes, up to the deed; names that nobody knows. */
const MARKED = /^([^，的向对给被遭]{2,8}?)(?:提出的[^，]{1,10})?(?:曾|已|也|还|将|拟|正)*(?:向|对|给|被|遭到?)([^，的]{2,8}?)的?$/

function markedParties(folded: string): readonly Party[] {
  return findDeeds(folded).slice(0, 1).flatMap(({ start }) => {
    const match = MARKED.exec(folded.slice(0, start))
    if (!match) return []
    const [whole, first, second] = [match[0], match[1]!, match[2]!]
    const at = whole.lastIndexOf(second)
    return [{ start: 0, end: first.length, folded: first }, { start: at, end: at + second.length, folded: second }]
  })
}

/** In order, each place once, the longest name of it. */
function widest(parties: readonly Party[]): readonly Party[] {
  const kept: Party[] = []
  for (const party of parties.toSorted((one, other) => other.end - other.start - (one.end - one.start))) {
    if (!kept.some(({ start, end }) => party.start < end && start < party.end)) kept.push(party)
  }
  return kept.toSorted((one, other) => one.start - other.start)
}

/** The party before the verb and the one after it; or the two before it, of 甲被乙击败. */
function pairAround(parties: readonly Party[], verb: number): readonly [Party, Party] | undefined {
  const before = parties.filter(({ end }) => end <= verb)
  const after = parties.find(({ start }) => start >= verb)
  const [last, other] = [before.at(-1), before.at(-2)]
  if (!last) return undefined
  if (other && !after) return [other, last]
  return after ? [last, after] : undefined
}

type Place = Pick<Span, 'start' | 'end'>
/** `甲被乙`, `甲遭到乙`, `甲由乙`, `方案受到乙的`: the second does it. */
const PASSIVE = /(?:被|遭到?|受到|获得?|由|为)$/
/** `甲向乙`, `甲把乙`, `甲对乙`: the first does it. */
const ACTIVE = /(?:向|对|给|把|将|为|针对|从)$/
const TOGETHER = /[与和同跟及、]/

/** In: a folded clause, two parties in it, a deed. Out: the party that does it; undefined where the order is not plain. */
function agentOf<Side extends Place>(folded: string, one: Side, other: Side, deed: DeedMention): Side | undefined {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one]
  const turn = (agent: Side) => (deed.turned ? (agent === first ? second : first) : agent)
  if (TOGETHER.test(folded.slice(first.end, Math.min(second.start, deed.start)))) return undefined
  if (second.end <= deed.start) {
    const between = folded.slice(first.end, second.start)
    if (second.start - first.end <= MOST_BETWEEN && PASSIVE.test(between)) return turn(second)
    return ACTIVE.test(between) ? turn(first) : undefined
  }
  if (first.end > deed.start || second.start < deed.end) return undefined
  const before = folded.slice(first.end, deed.start)
  // 拒绝了乙的…: what is 乙's is done to 乙; 不接受 any other mark of turning
  return /[被遭受由]|[把对向给]$/.test(before) || folded.slice(deed.end, second.start).length > MOST_AFTER ? undefined : turn(first)
}

const MOST_BETWEEN = 16
const MOST_AFTER = 8

type Order = 'same' | 'swapped' | 'unclear'

/** Every telling of that deed between the two in a clause of the source; a subject may stand before the clause in its sentence. */
function orderIn({ source }: Alignment, told: SourceClause, { deed }: DeedMention, agent: Party, patient: Party): readonly Order[] {
  const deeds = findDeedsIn(told).filter((mention) => mention.deed === deed)
  if (deeds.length === 0) return []
  const from = [agent, patient].every(({ folded }) => told.folded.includes(folded)) ? told.start : source.sentences[told.sentence]!.start
  const text = source.folded.slice(from, told.end)
  return deeds.flatMap((mention): readonly Order[] => {
    const at = { ...mention, start: mention.start + told.start - from, end: mention.end + told.start - from }
    const [one, other] = [placeNear(text, agent.folded, at.start), placeNear(text, patient.folded, at.start)]
    if (!one || !other) return []
    const isTakenOver = from !== told.start
    if (isTakenOver && (Math.max(one.start, other.start) + from < told.start || isCrowded(source, from, one, other, at))) return []
    const does = agentOf(text, one, other, at)
    return does !== undefined ? [does === one ? 'same' : 'swapped'] : isTakenOver ? [] : ['unclear']
  })
}

/** Another name between the subject before the clause and the verb may be the subject. */
function isCrowded({ names }: PreparedSource, from: number, one: Place, other: Place, deed: Place): boolean {
  const first = Math.min(one.end, other.end) + from
  return names.some(({ start, end, kind }) => start >= first && end <= from + deed.start && kind !== 'work' && start - from !== one.start && start - from !== other.start)
}

const deedsOf = new WeakMap<SourceClause, readonly DeedMention[]>()

function findDeedsIn(clause: SourceClause): readonly DeedMention[] {
  const known = deedsOf.get(clause) ?? findDeeds(clause.folded)
  deedsOf.set(clause, known)
  return known
}

/** The mention nearest before an offset; or the first behind it. */
function placeNear(text: string, form: string, at: number): Place | undefined {
  const before = text.lastIndexOf(form, at)
  const start = before >= 0 ? before : text.indexOf(form, at)
  return start < 0 ? undefined : { start, end: start + form.length }
}
