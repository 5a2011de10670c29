import { fold, type NameMention, overlaps, segmentFolded, type Span, spanOf } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding, FindingKind } from '../finding.ts'
import { closestWordings } from '../closest-wording.ts'
import { countLaid, type Laid, layBeside, layWithout } from '../lay-beside.ts'
import type { PreparedSource } from '../prepare-source.ts'
import type { Statement } from '../statement.ts'
import { rarityOf } from '../vocabulary/common-words.ts'
import { KINDS_OF_NAMES } from './compare-names.ts'

/** What is told of the subject stands in the source when this share of it does, so many characters at least. */
const TOLD = 0.66
const FEWEST = 5
/** Another sentence that tells it about as well may have the subject. */
const ABOUT_AS_WELL = 0.3
const LONGEST = 16

/**
 * The subject of a clause against the subject of the clause of the source that goes on in the same words: `省气象台启动三级响应` where the
 * source has `州指挥部启动三级响应`. Any party, known as a name or not; where the clause of the source has no subject, the party that opens an
 * earlier clause of its sentence. Never more than not found.
 */
export function compareSubjects(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source } = alignment
  return statement.clauses.flatMap((clause): readonly Finding[] => {
    const head = headOf(statement, clause) ?? strangeHead(alignment, clause)
    if (!head || !(isParty(source, head.text, isUnknown(head.text)) || isStrange(source, head.text)) || before.some((finding) => finding.verdict !== 'supported' && overlaps(finding, head))) return []
    const told = layBeside(alignment).map((laid) => tellingOf(statement, clause, head, layWithout(statement, laid, head)))
    const best = told.toSorted((one, other) => other.share - one.share)[0]
    if (!best || best.share < TOLD || told.some((one) => one.share >= best.share - ABOUT_AS_WELL && one.laid.words.includes(coreOf(head.text)) && one !== best)) return []
    const rival = subjectBefore(source, best)
    if (!rival || !isAnother(source, statement, head, rival, best)) return []
    const { start, end, text } = head
    const reason = { code: 'name-elsewhere' as const, args: { stated: text, source: rival.text } }
    return [{ start, end, text, kind: kindOf(statement, source, head, rival), verdict: 'not-found', reason, evidence: [cite(source, rival.start, rival.end)] }]
  })
}

/** `同时，`, `16日8时`, `目前`: what may stand before a subject; `已`, `将`, `在会上`, `于2011年`: behind it. */
const BEFORE = /^(?:但是?|而|不过|此外|另外|同时|其中|随后|目前|当天|当日|昨日|今日|近日|日前|据悉|另有?|由于|因为?|\d[\d年月日时分上下午晚凌晨]*|\s|“|”)+/
const BEHIND = /(?:已经?|将|曾|也|还|则|就|均|都|便|才|又|再|正在?|拟|仍|并|没有?|未|不|稍后|随后|日前|近日|昨[日天]|今[日天]|\d+[日月]|当庭|当场|目前|对此|首先|最后|再次|于\d[\d年月日]*|[在于][^，]{1,10}[上中时里后前]|[在于][^，]{1,6}|[\s“”「」])+$/
/** What a subject ends at: the first word that says what is done or how. */
const SUBJECT_END = /[已将曾也还则就均都便才又再拟仍并把被对向从为在于是由给让与和同与、]/

/** The words at the head of a clause up to its verb, where they may be a party. */
function headOf(statement: Statement, clause: Span): Span | undefined {
  const folded = statement.folded.slice(clause.start - statement.start, clause.end - statement.start)
  const lead = BEFORE.exec(folded)?.[0].length ?? 0
  const name = statement.names.find(({ start, kind }) => start === clause.start + lead && kind !== 'event' && kind !== 'work')
  const end = name && folded[name.end - clause.start] !== '方' ? name.end - clause.start : partyEnd(folded, lead)
  // `甲的流量增加`: the name is not what the clause is about
  if (end - lead < 2 || end - lead > LONGEST || folded[end] === '的') return undefined
  const { start: from, end: to, text } = spanOf(statement.text, clause.start - statement.start + lead, clause.start - statement.start + end)
  return { start: from + statement.start, end: to + statement.start, text }
}

/** 甲城 of 甲城将就判罚提出申诉, whatever the segmenter makes of it: the clause but for that is the source's own, and elsewhere a clause of the source opens with it. */
function strangeHead(alignment: Alignment, clause: Span): Span | undefined {
  const wording = closestWordings(alignment).find((one) => one.clause === clause)
  const length = wording?.at.findIndex((index) => index >= 0) ?? -1
  if (!wording || length < 2 || length > LONGEST_STRANGE || wording.at.slice(length).filter((index) => index < 0).length > 1) return undefined
  const { statement, source } = alignment
  const from = clause.start - statement.start
  const head = statement.folded.slice(from, from + length)
  return source.clauses.some(({ folded }) => folded.startsWith(head)) ? { start: clause.start, end: clause.start + length, text: statement.text.slice(from, from + length) } : undefined
}

const LONGEST_STRANGE = 4

/** Words of the segmenter's from an offset that may be parts of a name, up to the first that is none. */
function partyEnd(folded: string, from: number): number {
  const body = NAMED_BODY.exec(folded.slice(from))?.[0].length
  if (body !== undefined) return from + body
  let end = from
  for (const { text, tag, start } of segmentFolded(folded.slice(from))) {
    if (start + from !== end || !/^(?:n|x|j|eng|b|f|m|q|s|nr|ns|nt|nz)/.test(tag) || (SUBJECT_END.test(text) && text.length === 1)) break
    end += text.length
  }
  return end
}

/** A body whose name holds a verb for the segmenter: `应急管理局`. */
const NAMED_BODY = /^[\u4e00-\u9fff]{2,10}?(?:[局厅署](?!长|部)|机关|集团|委员会|检察院|指挥部|(?<!中国)政府)/

/** Words for bodies: `省地震台`, `诺方`; `应急管理局`. */
const BODY = /(?:[局厅部委署台站院会社行司队团庭处所厂校馆府]|公司|集团|银行|大学|医院|法院|机关|组织|机构|中心|协会|联盟|航空|科技|酒店|[^双各多对一两三四五]方)$/
/** Words for whoever it is, and what several names may be meant by. */
const ANYBODY =
  /^(?:[他她它其]|该|本|此|这|那|我|双方|各方|两|三|四|五|多|一些|有关|相关|公司|集团|企业|政府|当局|部门|警方|校方|院方|官方|媒体|记者|法院|检方|球队|主队|客队|全队|机构|银行|学校|医院|协会|组织|平台|市场|双|各)|(?:部门|人士|专家|记者|媒体|消息|数据|报告|公告|者|们)$/

/** In: words. Out: whether the segmenter has no word for them: a person, more often than not. */
const isUnknown = (text: string): boolean => /^[\u4e00-\u9fff]{2,4}$/.test(fold(text)) && segmentFolded(fold(text)).every(({ tag }) => /^(?:x|nr)/.test(tag))

function isParty(source: PreparedSource, text: string, isStranger = false): boolean {
  const folded = fold(text)
  if (ANYBODY.test(folded)) return false
  if (source.names.some((name) => name.kind !== 'event' && name.kind !== 'work' && folded.includes(fold(name.text)))) return true
  return isStranger || BODY.test(folded) || (source.folded.includes(folded) && segmentFolded(folded).some((word) => /^(?:nr|ns|nt|nz|x|eng)/.test(word.tag) && rarityOf(word.text) >= UNLISTED))
}

/** The segmenter knows no word of it: 沚|埗. */
const isStrange = (source: PreparedSource, text: string): boolean =>
  text.length < 4 && !ANYBODY.test(fold(text)) && source.clauses.some(({ folded }) => folded.startsWith(fold(text))) && segmentFolded(fold(text)).every(({ text: word }) => word.length === 1)

const UNLISTED = 3

interface Telling {
  readonly laid: Laid
  readonly share: number
  /** Where in the sentence of the source the words behind the subject begin; -1 where they do not. */
  readonly from: number
}

function tellingOf(statement: Statement, clause: Span, head: Span, laid: Laid): Telling {
  const rest = { start: head.end, end: clause.end }
  const [all, met] = countLaid(statement, rest, laid)
  const first = laid.at.slice(head.end - statement.start, clause.end - statement.start).find((to) => to >= 0) ?? -1
  return { laid, share: met < FEWEST ? 0 : met / all, from: first }
}

const MARK = /[，。；：！？,;:!?\n]/
/** `傍晚6时10分已以简讯` is when and how. */
const NO_PARTY = /\d[时点分日月年]|.[已以]/

/** What opens the clause in which the words begin; of a clause without a subject, the name that opens an earlier one of the sentence. */
function subjectBefore({ names, folded, quotes }: PreparedSource, { laid: { words, sentence }, from }: Telling): Span | undefined {
  let start = from
  while (start > 0 && !MARK.test(words[start - 1]!)) start--
  const led = words.slice(start, from)
  const lead = BEFORE.exec(led)?.[0].length ?? 0
  const own = led.slice(lead).replace(BEHIND, '')
  if (own.length > LONGEST || NO_PARTY.test(own)) return undefined
  if (/^(?:[^，]{0,6}[前后晚天日])?[他她]$/.test(own) && own.length > 1) return quotes.find((quote) => quote.start <= sentence.start + from && sentence.start + from < quote.end)?.speaker
  if (/^[他她]$/.test(own)) return quotes.find(({ speaker }) => speaker?.start === sentence.start + start + lead)?.named
  if (own.length > 1) return { start: sentence.start + start + lead, end: sentence.start + start + lead + own.length, text: own }
  if (own !== '' || start === 0) return undefined
  return names.findLast((name) => name.start >= sentence.start && name.end <= sentence.start + start && isActor(name) && opens(folded, name))
    ?? opening(words, sentence, start)
}

/** The party, no name that is known, with which the clause before an offset begins. */
function opening(words: string, sentence: Span, before: number): Span | undefined {
  let start = before - 1
  while (start > 0 && !MARK.test(words[start - 1]!)) start--
  const lead = BEFORE.exec(words.slice(start))?.[0].length ?? 0
  const end = partyEnd(words, start + lead)
  return end - start - lead < 2 ? undefined : { start: sentence.start + start + lead, end: sentence.start + end, text: words.slice(start + lead, end) }
}

const isActor = ({ kind }: NameMention) => kind === 'person' || kind === 'organisation' || kind === 'country'
const opens = (folded: string, { start }: Span) => /(?:^|[，。；：！？,;\n]\s*(?:但|而)?)$/.test(folded.slice(Math.max(0, start - 4), start))

/** 方 of 诺方, 省 of 省气象台, the title before a person's name. */
const coreOf = (text: string) => fold(text).replace(/方$/, '').replace(/^[省市县区州]/, '')

/** Two parties that can stand for one another, and are not two forms of one. */
function isAnother(source: PreparedSource, statement: Statement, head: Span, rival: Span, { laid: { words, sentence }, from }: Telling): boolean {
  const [stated, told] = [coreOf(head.text), coreOf(rival.text)]
  const there = fold(rival.text)
  if (ANYBODY.test(there) || !isParty(source, there) || statement.folded.includes(told) || sharesPair(fold(head.text), there) || isWithin(stated, there) || isWithin(told, fold(head.text))) return false
  // `甲队门将乙扑出十球，当选…`: the one who is named stands behind what opens the clause
  if (words.slice(rival.start - sentence.start, from).includes(stated)) return false
  const own = words.slice(Math.max(...['，', '；', '：'].map((mark) => words.lastIndexOf(mark, from))) + 1)
  if (/^[^，；]*/.exec(own)![0].includes(stated)) return false
  return isUnknown(head.text) || isPerson(source, statement, head) === isPerson(source, statement, rival)
}

const isPerson = ({ names }: PreparedSource, statement: Statement, { text }: Span): boolean =>
  [...names, ...statement.names].some((name) => name.kind === 'person' && fold(text).includes(fold(name.text)))

const sharesPair = (one: string, other: string): boolean => Array.from({ length: Math.max(0, one.length - 1) }, (_, at) => one.slice(at, at + 2)).some((pair) => other.includes(pair))

function isWithin(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}

const PLACE = /[省市县区州镇乡村国]$/

function kindOf(statement: Statement, source: PreparedSource, head: Span, rival: Span): FindingKind {
  const text = fold(head.text)
  const own = statement.names.find((one) => overlaps(one, head))
  if (own) return KINDS_OF_NAMES[own.kind]
  if (BODY.test(text)) return 'organisation'
  if (PLACE.test(text)) return 'place'
  if (isUnknown(text)) return 'person'
  const other = source.names.find((one) => overlaps(one, rival))
  return other ? KINDS_OF_NAMES[other.kind] : 'organisation'
}
