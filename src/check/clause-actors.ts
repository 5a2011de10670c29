import { type NameMention, overlaps, segmentFolded, type Span, SURNAMES, type Word } from '../language/index.ts'
import type { PreparedSource } from './prepare-source.ts'
import type { Statement } from './statement.ts'
import { rarityOf } from './vocabulary/common-words.ts'

/** Whom a clause tells of first: its subject where that is a party. Offsets count in the text that it stands in. */
export interface Actor extends Span {
  /** The person, body or place that the words end in: 赫里安 of 塔兰外长赫里安. */
  readonly core: string
  readonly isPerson: boolean
}

/** `同时，`, `其中`, `据悉`: what may stand before a subject. */
const LEAD = /^(?:但是?|而|不过|此外|另外|同时|其中|随后|目前|当天|当日|昨日|今日|近日|日前|据悉|另有?|由于|因为?|对此|并且?|就在|此前|之后|其后|\s|[“”「」（）()、：:])+/
/** `交易完成后`, `停牌两周的`, before the name of which it is said. */
const CIRCUMSTANCE = /^[^，。；：]{2,14}?(?:[后前时中的]|期间|以来)/
/** Words for bodies: `省地震台`, `应急管理局`. */
const BODY = /(?:[局厅部委署台站院会社行司队团庭处所厂校馆府宫]|公司|集团|银行|大学|医院|法院|机关|组织|机构|中心|协会|联盟|航空|科技|酒店|基金|证券|餐饮|指挥部|(?:制造|供应|运营|经销|开发|承包|零售|生产)商|[^双各多对一两三四五]方)$/
/** A body whose name holds a verb for the segmenter. */
const NAMED_BODY = /^[\u4e00-\u9fff]{2,10}?(?:[局厅署](?!长|部)|机关|集团|委员会|检察院|指挥部|(?<!中国)政府)/
/** Whoever it is: several names may be meant by these. */
const ANYBODY =
  /^(?:[他她它其].*|该.*|本.*|此.*|这.*|那.*|我.*|双方|各方|两.*|三.*|四.*|五.*|多.*|一.*|有关.*|相关.*|\d.*|公司|集团|企业|政府|当局|部门|警方|校方|院方|官方|媒体|记者|法院|检方|球队|主队|客队|全队|机构|银行|学校|医院|协会|组织|平台|市场|二审|一审|大会|会议|全[校县市省国团队院厂区体].*|.*(?:部门|人士|专家|记者|媒体|消息|数据|报告|公告|者|们))$/
/** `方案一`, `A组`, `标段二`: one of several that are told apart by a mark. */
const LABEL = /^(?:方案|选项|议案|标段|小组|计划)[一二三四五六甲乙丙丁A-F]|^[A-H甲乙丙丁]组/
const NOUNS = /^(?:n|x|j|eng|b|nr|ns|nt|nz|s|m|q)/
const PRONOUN = /^[他她](?!们)/
/** A segmenter is given no more of a clause. */
const HEAD = 28
const UNLISTED = 3
const LONGEST = 24

const isParty = ({ kind }: NameMention) => kind === 'person' || kind === 'organisation' || kind === 'country' || kind === 'place'

const NO_NAME = /[以于日将已则也为与和对把被向]|[某者们]$/

/** Words that no list has, with which a noun phrase ends: a person, more often than not. */
const STRANGER = /^[\u4e00-\u9fff]{2,4}$/

/**
 * In: a folded clause, where it begins, the names of its text. Out: the party that it opens with; `anybody` where it opens with a pronoun or a
 * word that stands for many; undefined where it opens with neither.
 */
export function actorOf(folded: string, offset: number, names: readonly NameMention[]): Actor | 'anybody' | 'pronoun' | undefined {
  const inside = names.filter((name) => isParty(name) && name.start >= offset && name.end <= offset + folded.length)
  const from = openingOf(folded, offset, inside)
  if (PRONOUN.test(folded.slice(from))) return 'pronoun'
  const label = LABEL.exec(folded.slice(from))?.[0]
  if (label !== undefined) return { start: offset + from, end: offset + from + label.length, text: label, core: label, isPerson: false }
  const [end, core] = phraseFrom(folded, from, offset, inside)
  const text = folded.slice(from, end)
  if (core === undefined) return isThing(text, folded.slice(end)) ? 'anybody' : undefined
  if (text.length > LONGEST || folded[end] === '的') return undefined
  return ANYBODY.test(core.text) ? 'anybody' : { start: offset + from, end: offset + end, text, core: core.text, isPerson: core.isPerson }
}

/** `甲称赞球员，并对判罚不满`: told of whom the clause before is told of. */
const GOES_ON = /^(?:并|且|还|又|也|同时|而且)/

/** In: a statement. Out: for each of its clauses the party that it opens with, or goes on to tell of; undefined where that is nobody in particular. */
export function actorsOf({ clauses, folded, names, start: from }: Statement): readonly (Actor | undefined)[] {
  let told: Actor | undefined
  return clauses.map(({ start, end }) => {
    const clause = folded.slice(start - from, end - from)
    const own = actorOf(clause, start, names)
    if (own !== undefined || !GOES_ON.test(clause)) told = typeof own === 'object' ? own : undefined
    return told
  })
}

/** `总市值|蒸发`, `财务负责人水玉棠|犯`: the clause has a subject of its own, whoever that is; not the date of `一季度|增长`. */
const isThing = (text: string, rest: string): boolean => text !== '' && (ANYBODY.test(text) || (text.length > 1 && !/\d|[年月日时度季]$/.test(text) && /^[\u4e00-\u9fff]/.test(rest)))

/** `由甲负担六成`, `被乙收购`: who does it stands behind the mark. */
const AGENT = /(?<![自理缘因经来])由|(?<!覆)被|遭/g

/** In: as of `actorOf`. Out: the party behind the mark of the agent. */
export function agentOf(folded: string, offset: number, names: readonly NameMention[]): Actor | undefined {
  for (const { index } of folded.matchAll(AGENT)) {
    const from = index + 1
    const parties = names.filter((name) => isParty(name) && name.start >= offset)
    const [end, core] = titledPerson(folded, from, offset, parties) ?? phraseFrom(folded, from, offset, parties, true)
    if (core && !ANYBODY.test(core.text) && end - from <= LONGEST) return { start: offset + from, end: offset + end, text: folded.slice(from, end), core: core.text, isPerson: core.isPerson }
  }
  return undefined
}

/** `由甲公司副总裁乙接任`: the body before a title is not who does it. */
function titledPerson(folded: string, from: number, offset: number, names: readonly NameMention[]): readonly [number, Core | undefined] | undefined {
  const [end, core] = phraseFrom(folded, from, offset, names)
  return core?.isPerson ? [end, core] : undefined
}

/** Where the subject may begin: behind what leads, behind a circumstance that a name follows. */
function openingOf(folded: string, offset: number, names: readonly NameMention[]): number {
  const lead = LEAD.exec(folded)?.[0].length ?? 0
  const isNamed = (at: number) => names.some(({ start }) => start === offset + at)
  if (isNamed(lead)) return lead
  const circumstance = CIRCUMSTANCE.exec(folded.slice(lead))
  const behind = circumstance ? lead + circumstance[0].length : -1
  return behind > 0 && isNamed(behind) ? behind : lead
}

interface Core {
  readonly text: string
  readonly isPerson: boolean
}

/** Nouns and names from an offset on, up to the first word that is neither, or to the first party; and the party they end in. */
function phraseFrom(folded: string, from: number, offset: number, names: readonly NameMention[], toFirst = false): readonly [number, Core | undefined] {
  let [end, last, core]: [number, number, Core | undefined] = [from, from, undefined]
  const wordsAt = wordsFrom(folded)
  while (end < folded.length) {
    if (toFirst && core) break
    const name = names.find(({ start }) => start === offset + end)
    const body = name ? undefined : NAMED_BODY.exec(folded.slice(end))?.[0]
    const [word, next] = name || body !== undefined ? [] : wordsAt(end)
    const cut = word && next && isCutName(word, next) ? word.text + next.text : undefined
    const text = name ? folded.slice(end, name.end - offset) : (body ?? cut ?? word?.text ?? '')
    if (text === '' || (!name && ENDS.test(text)) || (word && !isNoun(word.text, word.tag, folded[end + word.text.length]))) break
    end += text.length
    if (text === '的') last = end
    core = name ? { text, isPerson: name.kind === 'person' } : cut !== undefined ? { text, isPerson: true } : coreOf(text, word?.tag, folded.slice(last, end)) ?? (core && folded[end] !== '的' && word && /^n$/.test(word.tag) ? undefined : core)
  }
  return [end, core]
}

/** The words from an offset on; cut anew only where none begins at it. */
function wordsFrom(folded: string): (at: number) => readonly Word[] {
  let [cutAt, words]: [number, readonly Word[]] = [0, []]
  return (at) => {
    const known = words.findIndex(({ start }) => start + cutAt === at)
    if (known >= 0 && known + 1 < words.length) return words.slice(known, known + 2)
    cutAt = at
    words = segmentFolded(folded.slice(at, at + HEAD))
    return words
  }
}

/** 对云川药业: the segmenter may join a preposition to what it takes for a name. */
const ENDS = /^[，。；：！？,;:!?“”「」（）()\s\n对向与和同把被将由为给从在于就因以]/

/** 卢|怀安: a family name, and what the segmenter takes for a word of its own. */
const isCutName = (first: Word, second: Word): boolean =>
  first.text.length === 1 && SURNAMES.has(first.text) && /^(?:nr|n|x)/.test(first.tag) && second.text.length < 3 && /^(?:nr|ns|nz|x|n$|a|b|z)/.test(second.tag) && !BODY.test(second.text) && !NO_NAME.test(second.text)

const isNoun = (text: string, tag: string, next: string | undefined): boolean => NOUNS.test(tag) || (/^[的、前原副代总]$/.test(text) && next !== undefined)

/** A body with all that stands before it: 岚州|银行. */
function coreOf(text: string, tag = 'n', whole = text): Core | undefined {
  if (BODY.test(text) && text.length > 1) return { text: whole, isPerson: false }
  return STRANGER.test(text) && (tag.startsWith('nr') || (tag === 'x' && SURNAMES.has(text[0]!))) && rarityOf(text) >= UNLISTED && !NO_NAME.test(text) ? { text, isPerson: true } : undefined
}

const actors = new WeakMap<PreparedSource, (Actor | 'open' | undefined)[]>()

/**
 * In: a source and one of its clauses. Out: the party that the clause opens with, or the last one that opened a clause before it in its sentence;
 * of 他 the person who opened the sentence before; undefined where it is nobody in particular, or cannot be told.
 */
export function actorAt(source: PreparedSource, clause: number): Actor | undefined {
  const known = actors.get(source) ?? []
  actors.set(source, known)
  const found = known[clause] ?? findActor(source, clause) ?? 'open'
  known[clause] = found
  return found === 'open' ? undefined : found
}

function findActor(source: PreparedSource, at: number): Actor | undefined {
  const clause = source.clauses[at]
  if (!clause) return undefined
  const own = actorOf(clause.folded, clause.start, source.names)
  const quote = source.quotes.find((one) => overlaps(one, clause))
  if (own === 'anybody' || (own === undefined && quote && quote.start >= clause.start && quote.start < clause.end)) return undefined
  if (own === 'pronoun') return whoOpened(source, clause.sentence - 1)
  if (own) return quote?.speaker && overlaps(quote.speaker, own) ? undefined : own
  const previous = source.clauses[at - 1]
  if (!previous || previous.sentence !== clause.sentence || (quote && quote.start > previous.start)) return undefined
  return actorAt(source, at - 1)
}

/** The person with whom a sentence opens. */
function whoOpened(source: PreparedSource, sentence: number): Actor | undefined {
  const first = source.firstClause[sentence]
  const clause = first === undefined ? undefined : source.clauses[first]
  const actor = clause && clause.sentence === sentence ? actorOf(clause.folded, clause.start, source.names) : undefined
  return typeof actor === 'object' && actor.isPerson ? actor : undefined
}
