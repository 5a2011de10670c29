import { fold, type NameMention, overlaps, segmentFolded, type Span, spanOf, TITLE_HEADS } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { clauseAt, type PreparedSource } from '../prepare-source.ts'

/** Posts of which a body has one or a few; not 记者, 专家, 居民: a reader may call anybody so. */
const POST = /长$|总统|总理|首相|国王|主席|书记$|总裁|经理$|总监|主任|大使|发言人|教练|主帅|门将|守门员|代表人|负责人|创始人|执行官|财务官|技术官|运营官|工程师|分析师|司机|C[A-Z]O|主裁|导演|主编/
const HEADS = TITLE_HEADS.filter((head) => POST.test(head))
const TITLE = new RegExp(`(?:常务副|副|代理|代|前|原|总|首席|高级|资深)*(?:${HEADS.join('|')})(?![的们级员])`, 'g')

/** Other words for the same post. */
const SAME_POST: readonly (readonly [RegExp, string])[] = [
  [/主教练|主帅|总教练|教头/, '教练'], [/守门员/, '门将'], [/首席执行官/, 'CEO'], [/首席财务官/, 'CFO'], [/首席技术官/, 'CTO'], [/首席运营官/, 'COO'],
  [/外交部长|外交大臣/, '外长'], [/国防部长|国防大臣/, '防长'], [/财政部长|财政大臣/, '财长'], [/创办人/, '创始人'], [/法人代表/, '法定代表人'], [/主裁判|裁判长|裁判/, '主裁'],
]
const postOf = (title: string): string => SAME_POST.reduce((post, [pattern, word]) => post.replace(pattern, word), title)

/** Somebody who is called by a title. Offsets count in the text that it stands in. */
interface Holder {
  readonly title: Span
  readonly person: Span
  /** Whose post it is, where that stands before the title: `云砚集团|董事长`. */
  readonly of: Span | undefined
}

/**
 * Who holds a post: `校长甲` where the source has `校长乙`, and 甲 without that title; `丙公司分析师甲` where it has `丁公司分析师甲`.
 * Never more than not found: there may be two of a post, and a new one.
 */
export function compareTitles(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source } = alignment
  const stated = holdersIn(statement.folded, statement.names.map((name) => ({ ...name, start: name.start - statement.start, end: name.end - statement.start })))
  const told = stated.length === 0 ? [] : holdersOf(source)
  return stated.flatMap((holder): readonly Finding[] => {
    const alike = told.filter(({ title }) => postOf(title.text) === postOf(holder.title.text))
    const own = alike.filter(({ person }) => isOne(person.text, holder.person.text))
    const [other] = alike.filter(({ person }) => !isOne(person.text, holder.person.text))
    if (own.length === 0) {
      const person = placed(statement, holder.person)
      if (!other || isDoubted(before, person) || isBoth(source, holder, told)) return []
      return [{ ...person, kind: 'person', verdict: 'not-found', reason: { code: 'name-elsewhere', args: { stated: person.text, source: other.person.text } }, evidence: [cite(source, other.person.start, other.person.end)] }]
    }
    const body = holder.of && placed(statement, holder.of)
    const [first] = own
    if (!body || isDoubted(before, body) || !first?.of || own.some(({ of, person }) => !of || isOne(of.text, body.text) || clauseOf(source, person).includes(fold(body.text)))) return []
    return [{ ...body, kind: 'organisation', verdict: 'not-found', reason: { code: 'name-elsewhere', args: { stated: body.text, source: first.of.text } }, evidence: [cite(source, first.of.start, first.person.end)] }]
  })
}

const placed = ({ start, text }: Span, span: Span): Span => ({ start: span.start + start, end: span.end + start, text: spanOf(text, span.start, span.end).text })

const isDoubted = (before: readonly Finding[], span: Span): boolean => before.some((finding) => finding.verdict !== 'supported' && overlaps(finding, span))

const known = new WeakMap<PreparedSource, readonly Holder[]>()

function holdersOf(source: PreparedSource): readonly Holder[] {
  const before = known.get(source)
  if (before) return before
  const found = holdersIn(source.folded, source.names)
  known.set(source, found)
  return found
}

function holdersIn(folded: string, names: readonly NameMention[]): readonly Holder[] {
  return [...folded.matchAll(TITLE)].flatMap(({ 0: text, index }): readonly Holder[] => {
    const title = { start: index, end: index + text.length, text }
    const person = personFrom(folded, names, title.end) ?? personOf(folded, names, title.start)
    return person ? [{ title, person, of: bodyBefore(folded, names, title.start) }] : []
  })
}

const LATIN_NAME = /^ ?([A-Z][a-z]+(?: [A-Z][a-z]+)+)/
/** Longer runs hold no name that a segmenter cuts off. */
const AHEAD = 12

/** The person whose name begins behind a title. */
function personFrom(folded: string, names: readonly NameMention[], from: number): Span | undefined {
  const start = folded[from] === ' ' ? from + 1 : from
  const name = names.find((one) => one.start === start && one.kind === 'person')
  if (name) return { start, end: name.end, text: folded.slice(start, name.end) }
  const latin = LATIN_NAME.exec(folded.slice(from, from + AHEAD * 2))?.[1]
  if (latin) return { start, end: start + latin.length, text: latin }
  const [word] = segmentFolded(folded.slice(start, start + AHEAD))
  return word && /^(?:x|nr)$/.test(word.tag) && UNKNOWN_NAME.test(word.text) ? { start, end: start + word.text.length, text: word.text } : undefined
}

/** `由顾` of 由顾某担任 is no name. */
const UNKNOWN_NAME = /^(?![由为是对向在将被把和与同兼也就还已曾均都则说称])[\u4e00-\u9fff]{2,4}$/

const IS = /(?:是|系|现任|担任|出任|时任)[^，。；：、]{0,14}$/

/** `甲是云砚集团|总经理`. */
function personOf(folded: string, names: readonly NameMention[], title: number): Span | undefined {
  const match = IS.exec(folded.slice(Math.max(0, title - AHEAD * 2), title))
  const at = match ? Math.max(0, title - AHEAD * 2) + match.index : -1
  const name = names.find((one) => one.end === at && one.kind === 'person')
  return name && { start: name.start, end: name.end, text: folded.slice(name.start, name.end) }
}

const LATIN_BODY = /([A-Z][A-Za-z]+) ?$/

function bodyBefore(folded: string, names: readonly NameMention[], title: number): Span | undefined {
  const end = /[的 ]/.test(folded[title - 1] ?? '') ? title - 1 : title
  const name = names.find((one) => one.end === end && (one.kind === 'organisation' || one.kind === 'country' || one.kind === 'place'))
  if (name) return { start: name.start, end, text: folded.slice(name.start, end) }
  const latin = LATIN_BODY.exec(folded.slice(Math.max(0, title - AHEAD * 2), title))?.[1]
  return latin === undefined ? undefined : { start: end - latin.length, end, text: latin }
}

/** One is the other, or all of its characters stand in the other, in order: 云砚 of 云砚集团. */
function isOne(one: string, other: string): boolean {
  const [short, long] = [fold(one), fold(other)].toSorted((a, b) => a.length - b.length) as [string, string]
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}

/** A sentence has both the one and the title, and no other stands behind it: 甲，该校校长. */
const isBoth = (source: PreparedSource, { person, title }: Holder, told: readonly Holder[]): boolean =>
  source.sentences.some(({ start, end }) => {
    const words = source.folded.slice(start, end)
    if (!words.includes(fold(person.text))) return false
    return [...words.matchAll(TITLE)].some(({ 0: text, index }) => postOf(text) === postOf(title.text) && !told.some((other) => other.title.start === start + index))
  })

const clauseOf = (source: PreparedSource, { start }: Span): string => source.clauses[clauseAt(source, start)]!.folded
