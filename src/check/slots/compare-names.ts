import { fold, type NameKind, type NameMention, type Span } from '../../language/index.ts'
import { type Alignment, bindingAt } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding, FindingKind } from '../finding.ts'
import { onceEach } from '../once-each.ts'
import { clauseAt, type PreparedSource } from '../prepare-source.ts'
import { isTopic } from '../same-event.ts'
import { rarityOf } from '../vocabulary/common-words.ts'
import { nearest } from './nearest.ts'

/** What a finding about a name is called. */
export const KINDS_OF_NAMES: Readonly<Record<NameKind, FindingKind>> = {
  person: 'person', place: 'place', country: 'place', organisation: 'organisation', event: 'name', work: 'name', term: 'name',
}

/** Every name of the statement: does the source have it, in any of its forms, and of what the statement tells? */
export function compareNames(alignment: Alignment): readonly Finding[] {
  return alignment.statement.names.filter((stated) => !isMisread(stated)).map((stated) => {
    const at = whereNamed(alignment, stated)
    const { start, end, text } = stated
    const place = { start, end, text, kind: KINDS_OF_NAMES[stated.kind] }
    if (at === undefined) {
      return { ...place, ...newPart(alignment, stated), verdict: 'not-found', reason: { code: 'name-not-found', args: { stated: text } }, evidence: nearest(alignment, othersLike(alignment, stated)) }
    }
    const rival = at === 'headline' ? undefined : rivalOf(alignment, stated, at.binding)
    if (rival) {
      return { ...place, verdict: 'not-found', reason: { code: 'name-elsewhere', args: { stated: text, source: rival.text } }, evidence: nearest(alignment, [rival]) }
    }
    const evidence = at === 'headline' ? [] : [cite(alignment.source, at.start, at.end)]
    return { ...place, verdict: 'supported', reason: { code: 'stated', args: { stated: text } }, evidence }
  })
}

/** A name of the same kind takes the event when it is bound so surely, and so much better. */
const SURE = 0.75
const MARGIN = 0.3

/** Who stands where the statement has this name; none where the article is about this name, or the statement has the other too. */
function rivalOf(alignment: Alignment, stated: NameMention, binding: number): NameMention | undefined {
  const { source, statement } = alignment
  const term = statement.terms.findIndex(({ start }) => start === stated.start)
  if (binding > SURE - MARGIN || term < 0 || isTopic(alignment, term)) return undefined
  return source.names.find((name) => {
    if (name.kind !== stated.kind || statement.names.some(({ canonical }) => canonical === name.canonical)) return false
    const other = bindingAt(alignment, stated, clauseAt(source, name.start))
    return other >= SURE && other > binding + MARGIN
  })
}

/** The names of the same kind that stand best in its place. */
function othersLike(alignment: Alignment, stated: NameMention): readonly NameMention[] {
  const { source } = alignment
  return source.names.filter(({ kind }) => kind === stated.kind)
    .map((name) => ({ name, binding: bindingAt(alignment, stated, clauseAt(source, name.start)) }))
    .toSorted((one, other) => other.binding - one.binding)
    .slice(0, 2)
    .map(({ name }) => name)
}

interface Named {
  readonly start: number
  readonly end: number
  readonly binding: number
}

/** 最终由市 of 最终由市政府, 日起在镇 of 18日起在镇政府: no place has such a word inside. Not 自由. */
const CUT_ACROSS = /^.+(?:(?<![自理缘事来])由|(?<![现存内外潜])在|[把被]).+$/
/** 经审查, 舒适性: a word of the language with what introduces or ends it is nobody's name. */
const INTRODUCED = /^[经据因按](..)$/
const ABSTRACT = /^(..)[性化度感率]$/

/** In: a name as it was read. Out: whether the reader of names cut it out of other words. */
export function isMisread({ text, kind }: NameMention): boolean {
  const name = fold(text)
  const word = kind === 'person' ? (INTRODUCED.exec(name) ?? ABSTRACT.exec(name))?.[1] : undefined
  return (word !== undefined && rarityOf(word) < UNLISTED) || ((kind === 'place' || kind === 'organisation') && CUT_ACROSS.test(name))
}

const UNLISTED = 3

/** A name that was cut one character too early, 由五市, or too late, 蓬屿外. */
const TAIL = /(?<=..)[外内等间]$/
const LEAD = /^[由在向从与和对为以将把被于据经](?=..)/

/** The mention that is bound best to what the statement says of the name; `她表示` is one of whom 她 means. */
function whereNamed(alignment: Alignment, stated: NameMention): Named | 'headline' | undefined {
  const { source } = alignment
  const forms = [...new Set([fold(stated.text), stated.canonical, fold(stated.text).replace(LEAD, ''), fold(stated.text).replace(TAIL, '')])]
  const whole = [
    ...source.names.filter(({ canonical }) => canonical === stated.canonical),
    ...forms.flatMap((form) => placesOf(source.folded, form)),
    ...source.quotes.flatMap(({ speaker, named }) => (speaker && named && forms.some((form) => fold(named.text).includes(form)) ? [speaker] : [])),
  ]
  const mentions = whole.length > 0 ? whole : [...calledShort(stated, source), ...shortened(stated, source.folded), ...otherwise(stated, source)]
  // most mentions are found twice, as a name and by their form
  const bindingIn = onceEach((clause: number) => bindingAt(alignment, stated, clause))
  const bound = mentions.map(({ start, end }): Named => ({ start, end, binding: bindingIn(clauseAt(source, start)) }))
  const best = bound.toSorted((a, b) => b.binding - a.binding)[0]
  return best ?? (forms.some((form) => source.headline.includes(form)) ? 'headline' : undefined)
}

function placesOf(text: string, form: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let at = text.indexOf(form); at >= 0 && found.length < 20; at = text.indexOf(form, at + form.length)) found.push({ start: at, end: at + form.length })
  return found
}

/** 《意见》 for 《关于…的指导意见》, 甲·乙 for 乙: a document by the last word of its title, a person whom the source calls by the last part alone. */
function calledShort({ kind, text }: NameMention, { folded, names }: PreparedSource): readonly { readonly start: number; readonly end: number }[] {
  const name = fold(text)
  if (kind === 'work') return DOCUMENT.test(name) ? placesOf(folded, name.slice(1)) : []
  const last = kind === 'person' ? LAST_PART.exec(name)?.[0] : undefined
  return last === undefined || names.some((other) => fold(other.text).endsWith(`·${last}`)) ? [] : placesOf(folded, last)
}

const DOCUMENT = /^《.?.?(?:意见|办法|规定|通知|条例|方案|规划|纲要|决定|细则|标准|指南|公告|白皮书|报告|计划|准则|协定|协议|公约|宣言)》$/
const LAST_PART = /(?<=·)[^·]{2,}$/

/** What a name may end in beside what it is called by: 叙利亚政府 is 叙利亚, 快播公司 is 快播. */
const GENERIC_END = /^(..+?)(?:政府|当局|方面|代表队|代表团|公司|集团|队|方)$/
/** 我国 is 中国 in the mouth of its own press. */
const HOME = /我国|我军|国内|全国|中方|国家队/g

/** What offices are called for short: 交通委员会 is 交通委, 市场监督管理局 市场监管局. */
const OFFICES: readonly (readonly [end: RegExp, short: string])[] = [
  [/委员会$/, '委'], [/监督管理局$/, '监管局'], [/管理委员会$/, '管委会'], [/办公室$/, '办'], [/中级人民法院$/, '中院'], [/高级人民法院$/, '高院'], [/人民法院$/, '法院'], [/人民检察院$/, '检察院'],
  [/人民政府$/, '政府'], [/人民医院$/, '医院'], [/股份有限公司$/, '公司'], [/有限(?:责任)?公司$/, '公司'],
]

const shortOffices = (name: string): readonly string[] =>
  OFFICES.flatMap(([end, short]) => (end.test(name) && name.replace(end, '').length > 1 ? [name.replace(end, short)] : []))

/** Other ways in which a source names what is stated: without the general part, as 我国, or a name that the reader of names ran past the head of. */
function otherwise({ text, kind }: NameMention, { folded, names }: PreparedSource): readonly { readonly start: number; readonly end: number }[] {
  const name = fold(text)
  if (name === '中国') return [...folded.matchAll(HOME)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
  const mentions = kind === 'organisation' ? [...shortOffices(name), ...(GENERIC_END.exec(name)?.slice(1) ?? [])].flatMap((form) => placesOf(folded, form)) : []
  return mentions.length > 0 ? mentions : names.filter((other) => other.text.length > 2 && other.text.length < name.length && name.endsWith(fold(other.text)))
}

/** 广西防汛指挥部 where the source has 广西 alone: the words that are new are the rest. */
function newPart({ source, statement }: Alignment, { start, end, text }: NameMention): Partial<Span> {
  const name = fold(text)
  const known = source.names.filter((other) => (other.kind === 'place' || other.kind === 'country') && name.startsWith(fold(other.text)))
  const longest = Math.max(0, ...known.map((other) => other.text.length))
  const skipped = longest + (longest > 0 ? LEVEL.exec(name.slice(longest))![0].length : 0)
  if (skipped === 0 || name.length - skipped < SHORTEST_PART) return {}
  return { start: start + skipped, end, text: statement.text.slice(start + skipped - statement.start, end - statement.start) }
}

const LEVEL = /^(?:[省市县区州]|[\u4e00-\u9fff]{0,6}?族?自治[区州县旗])?/
const SHORTEST_PART = 3

/** 通用公司 for 通用汽车公司: the characters of an organisation or place, in order and close together; never of a person. */
function shortened({ kind, text }: NameMention, folded: string): readonly { readonly start: number; readonly end: number }[] {
  if (kind === 'person' || text.length < 3) return []
  const pattern = new RegExp([...fold(text)].map((character) => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^，。；]{0,4}'))
  const match = pattern.exec(folded)
  return match ? [{ start: match.index, end: match.index + match[0].length }] : []
}
