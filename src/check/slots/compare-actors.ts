import { fold, overlaps, type Span, spanOf } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { type Actor, actorAt, actorOf, actorsOf, agentOf } from '../clause-actors.ts'
import type { Finding, FindingKind } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import { clauseAt, type PreparedSource, type SourceClause } from '../prepare-source.ts'
import type { Statement } from '../statement.ts'
import { isPlainlyAffirmed } from '../vocabulary/negation.ts'

/** A stretch of the source tells the deed when it has this share of its words; the clause itself so much of them. */
const TOLD = 0.66
const TOLD_IN_CLAUSE = 0.5
/** Stretches that tell it about as well may be meant too. */
const ABOUT_AS_WELL = 0.2
const THERE = 0.6

/**
 * Who did it, by who opens the clause: 甲将成为第二大股东 where the source has `交易完成后乙持有9%的股份，成为第二大股东`, and 甲 neither in that stretch
 * nor the one that opened it. Whatever the source tells of nobody in particular may be anybody's. Never more than not found.
 */
export function compareActors(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement } = alignment
  const openers = actorsOf(statement)
  return statement.clauses.flatMap((clause, at): readonly Finding[] => {
    const folded = statement.folded.slice(clause.start - statement.start, clause.end - statement.start)
    if (!isPlainlyAffirmed(folded.replace(NO_DENIAL, ''))) return []
    const subject = agentOf(folded, clause.start, statement.names) ?? openers[at]
    if (subject === undefined || before.some((finding) => finding.verdict !== 'supported' && overlaps(finding, subject)) || isSpeaker(statement, subject)) return []
    const deed = statement.terms.filter((term) => term.start >= clause.start && term.end <= clause.end && (term.end <= subject.start || term.start >= subject.end))
    const figures = before.filter(({ kind, verdict, start, end }) => kind === 'quantity' && verdict === 'supported' && start >= clause.start && end <= clause.end)
    const places = isToldOf(alignment, subject, deed) ? [] : atFigures(alignment, placesOf(alignment, deed), figures)
    const rivals = places.map((place) => rivalAt(alignment, subject, place))
    const [first] = rivals
    if (!first || rivals.some((rival) => rival === undefined || isNobody(alignment.source.text.slice(rival.start, rival.end)))) return []
    return [findingOf(alignment, subject, first)]
  })
}

/** Words that hold a denial and are said of somebody like any other. */
const NO_DENIAL = /无(?=[罪期效])/g

const isSpeaker = ({ quotes }: Statement, subject: Span): boolean => quotes.some(({ speaker }) => speaker !== undefined && overlaps(speaker, subject))

/** A clause that tells the deed, in its stretch: what lies between the full stops and semicolons around it. */
interface Place {
  readonly clause: number
  readonly first: number
  readonly last: number
}

/** The clauses that have most of the deed's words, of those stretches that have nearly all. */
function placesOf({ statement, source, hits, weights }: Alignment, deed: readonly Term[]): readonly Place[] {
  const ats = deed.map((term) => statement.terms.indexOf(term))
  const total = ats.reduce((sum, at) => sum + weights[at]!, 0)
  if (deed.length === 0 || (deed.length === 1 && deed[0]!.rarity < RARE)) return []
  const shares = new Map<number, number>()
  for (const at of ats) for (const [clause, quality] of hits[at]!) if (quality >= THERE) shares.set(clause, (shares.get(clause) ?? 0) + weights[at]! / total)
  const found = new Map<number, Place & { readonly share: number; readonly own: number }>()
  for (const [clause, own] of shares) {
    if (own < TOLD_IN_CLAUSE) continue
    const [first, last] = stretchOf(source, clause)
    const share = ats.reduce((sum, at) => sum + ([...hits[at]!].some(([near, quality]) => near >= first && near <= last && quality >= THERE) ? weights[at]! : 0), 0) / total
    if (share >= TOLD && own > (found.get(first)?.own ?? 0)) found.set(first, { clause, first, last, share, own })
  }
  const best = Math.max(0, ...[...found.values()].map(({ share }) => share))
  return [...found.values()].filter(({ share }) => share >= best - ABOUT_AS_WELL)
}

/** `受理费合计9.2万元，由甲负担六成`: of a deed with a figure, the clause that has the figure. */
function atFigures({ source }: Alignment, places: readonly Place[], figures: readonly Finding[]): readonly Place[] {
  const told = figures.flatMap(({ evidence }) => evidence.filter(({ article }) => article === source.source.id).map(({ start }) => clauseAt(source, start)))
  return places.map((place) => ({ ...place, clause: told.find((clause) => clause >= place.first && clause <= place.last) ?? place.clause }))
}

const RARE = 3
/** `新任董事长甲已就职` for 甲出任董事长: a sentence that names the subject and has this share of the deed may mean it, however another tells it. */
const MAY_MEAN = 0.5

function isToldOf({ statement, source, hits, weights }: Alignment, { core }: Actor, deed: readonly Term[]): boolean {
  if (deed.length < 2 || !source.folded.includes(core)) return false
  const ats = deed.map((term) => statement.terms.indexOf(term))
  const total = ats.reduce((sum, at) => sum + weights[at]!, 0)
  return source.sentences.some(({ start, end }, sentence) => source.folded.slice(start, end).includes(core)
    && ats.reduce((sum, at) => sum + ([...hits[at]!].some(([clause, quality]) => quality >= THERE && source.clauses[clause]!.sentence === sentence) ? weights[at]! : 0), 0) >= MAY_MEAN * total
    && !/[；;]/.test(source.folded.slice(start, end)))
}

function stretchOf({ clauses }: PreparedSource, at: number): readonly [number, number] {
  const isOne = (near: number) => clauses[near]?.sentence === clauses[at]!.sentence
  let [first, last] = [at, at]
  while (isOne(first - 1) && !/[；;]\s*$/.test(clauses[first - 1]!.text)) first--
  while (isOne(last + 1) && !/[；;]\s*$/.test(clauses[last]!.text)) last++
  return [first, last]
}

/** `对甲作出处罚`: 甲 is there, and does nothing. */
const DONE_TO = /(?:对|向|与|和|同|给|针对)$/

/** Who did it there; undefined where it may have been the subject of the statement. */
function rivalAt(alignment: Alignment, subject: Actor, { clause, first, last }: Place): Span | undefined {
  const { source, statement } = alignment
  const here = source.clauses[clause]!
  const own = agentOf(here.folded, here.start, source.names) ?? actorOf(here.folded, here.start, source.names)
  const isRival = (actor: Actor) => !isOne(subject.text, actor.text) && !isOne(subject.core, actor.text) && !isOne(subject.core, actor.core) && !fold(actor.text).includes(fold(subject.core).slice(0, 2)) && (!statement.folded.includes(actor.core) || isTurnedObject(statement, actor, here))
  const alike = (actor: Actor) => actor.isPerson === subject.isPerson || isNamedApart(source, subject)
  if (typeof own === 'object' && alike(own) && isRival(own) && !isQuoted(source, own)) return isHere(subject, here.folded.replaceAll(own.core, '，')) ? undefined : own
  if (isHere(subject, here.folded)) return undefined
  if (isHere(subject, source.folded.slice(source.clauses[first]!.start, source.clauses[last]!.end))) return undefined
  const actor = actorAt(source, clause)
  if (!actor) return partyAt(alignment, subject, here)
  return isRival(actor) && alike(actor) ? actor : undefined
}

/** 甲补偿乙 where 乙补偿 is told, and no 甲: who does it there stands at the end of the statement's clause, and nothing is done to him there. */
const isTurnedObject = ({ folded, clauses, start }: Statement, { core }: Actor, { folded: there }: SourceClause): boolean =>
  clauses.some((clause) => folded.slice(clause.start - start, clause.end - start).replace(/[，。；！？]$/, '').endsWith(core)) && !/[被遭受由获]/.test(there)

/** The subject, or a short form of it, not as one to whom it is done. */
function isHere(subject: Actor, folded: string): boolean {
  const place = folded.indexOf(subject.core)
  if (place >= 0) return subject.core.length < 2 || !DONE_TO.test(folded.slice(0, place))
  return sharesCharacters(subject.core, folded)
}

/** Whoever only says it, does not do it. */
const isQuoted = ({ quotes }: PreparedSource, actor: Span): boolean => quotes.some(({ speaker }) => speaker !== undefined && overlaps(speaker, actor))

/** `由州指挥部启动`, `5日，乙在会上宣布`: another of the subject's kind stands before the deed, wherever; not where 他 or 该公司 may be the subject. */
function partyAt({ statement, source }: Alignment, subject: Actor, clause: SourceClause): Span | undefined {
  if (ANYBODY.test(clause.folded)) return undefined
  const named = source.names.find((name) => overlaps(name, clause) && (name.kind === 'person') === subject.isPerson && (name.kind === 'person' || name.kind === 'organisation') && isAnother(statement, subject, fold(name.text)))
  if (named || subject.isPerson) return named
  const body = [...clause.folded.matchAll(BODIES)].find(({ 0: text }) => isAnother(statement, subject, text))
  return body && { start: clause.start + body.index, end: clause.start + body.index + body[0].length, text: body[0] }
}

const isAnother = ({ folded }: Statement, subject: Actor, text: string): boolean => !folded.includes(text) && !isOne(subject.core, text) && !isOne(subject.text, text)

const ANYBODY = /(?:^|[，。；：]|但|而)(?:[他她它其](?!余|他|中)|该|双方|各方|公司|集团|警方|校方|法院|球队)/
const BODIES = /[\u4e00-\u9fff]{2,10}(?:局|指挥部|委员会|检察院|法院|分院|气象台|地震台|公司|集团|银行|基金|大学|医院|协会|机关|中心|消防局|教育厅|水利厅)(?!长)/g

/** A body told of elsewhere in the source opens clauses of its own there: 区教育局 and its head are then two. */
const isNamedApart = (source: PreparedSource, { core }: Actor): boolean =>
  source.clauses.some(({ folded }, at) => folded.includes(core) && actorAt(source, at)?.core === core)

/** One is the other, or all of its characters stand in the other, in order: 塔方 and 塔兰外长. */
function isOne(one: string, other: string): boolean {
  const [short, long] = [stem(one), stem(other)].toSorted((a, b) => a.length - b.length) as [string, string]
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}

/** `2日8时至3日6时，` and `某某社白川2月7日电` open a clause and do nothing; not `3号机组`. */
const isNobody = (text: string) => /^[\d年月日时点分秒至到—~\-:：，,、\s]+$|日(?:专?电|讯)$/.test(fold(text))

const stem = (name: string): string => fold(name).replace(/[方省市县区州国]$/, '')

/** A short form of the subject stands there: 怀安餐饮 as 怀安, 鹤洲市 as 鹤洲. */
const sharesCharacters = (name: string, text: string): boolean =>
  Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2)).some((pair) => !COMMON.test(pair) && text.includes(pair))

const COMMON = /公司|集团|银行|大学|医院|法院|机关|组织|机构|中心|协会|联盟|航空|科技|酒店|基金|证券|餐饮|政府|人民|管理|委员|部门|教育|应急|市场|监管/

function findingOf({ statement, source }: Alignment, subject: Actor, rival: Span): Finding {
  const { text } = spanOf(statement.text, subject.start - statement.start, subject.end - statement.start)
  const kind: FindingKind = subject.isPerson || source.names.some((name) => name.kind === 'person' && overlaps(name, rival)) ? 'person' : statement.names.some((name) => overlaps(name, subject) && name.kind === 'place') ? 'place' : 'organisation'
  const reason = { code: 'name-elsewhere' as const, args: { stated: text, source: source.text.slice(rival.start, rival.end) } }
  return { start: subject.start, end: subject.end, text, kind, verdict: 'not-found', reason, evidence: [cite(source, rival.start, rival.end)] }
}
