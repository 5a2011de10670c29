import { fold, type NameMention, overlaps, segmentFolded, type Span, spanOf } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { countLaid, type Laid, layBeside, layWithout } from '../lay-beside.ts'
import { clauseAt, type PreparedSource } from '../prepare-source.ts'
import type { Statement } from '../statement.ts'
import { rarityOf } from '../vocabulary/common-words.ts'
import { isMisread, KINDS_OF_NAMES } from './compare-names.ts'

/** The clause around a name stands there when this share of its other characters does, so many at least. */
const COVERED = 0.7
const FEWEST = 4
/** A clause of fewer characters (`甲透露，`) is taken with the one behind it. */
const SHORT = 8
/** What stands next to the name on each side is next to the other name too. */
const NEXT_TO = 3

/**
 * A name put for another: the words around it stand in the source, in the same order, with another name of its kind in its place.
 *
 * In: an alignment, what was found before. Out: `name-elsewhere` with the name that stands there, for every name of the statement that
 * the sentence of the source does not have.
 */
export function compareSubstitutions(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source } = alignment
  const stated = [...statement.names.filter((name) => !isMisread(name)), ...unknownNames(alignment)]
  const laid = stated.length === 0 ? [] : layBeside(alignment)
  return laid.length === 0 ? [] : stated.flatMap((stated): readonly Finding[] => {
    if (before.some((finding) => finding.verdict !== 'supported' && overlaps(finding, stated))) return []
    const found = rivalOf(statement, source, stated, laid)
    if (!found || isVerbForVerb(stated, found.rival)) return []
    const { rival, one } = found
    const { start, end, text } = stated
    const args = { stated: text, source: rival.text }
    const place = { start, end, text, evidence: [cite(source, rival.start, rival.end)] }
    const elsewhere: Finding = { ...place, kind: KINDS_OF_NAMES[stated.kind], verdict: 'not-found', reason: { code: 'name-elsewhere', args } }
    if (!saysTheSame(alignment, stated, rival, one)) return [elsewhere]
    return [elsewhere, { ...place, kind: 'attribution', verdict: 'contradicted', reason: { code: 'other-speaker', args } }]
  })
}

/** 新盖 for 新建: two words of one beginning, of which the segmenter took one for a name. */
const isVerbForVerb = ({ kind, text }: NameMention, { text: told }: Span): boolean => kind === 'term' && text.length === 2 && told.length === 2 && fold(text)[0] === fold(told)[0]

/** Words that only the segmenter takes for a name, and that the source has: told by what stands right in their place, if by anything. */
function unknownNames({ statement, hits }: Alignment): readonly NameMention[] {
  return statement.terms.flatMap((term, at): readonly NameMention[] => {
    const { start, end, text, folded, kind } = term
    if (kind !== 'name' || hits[at]!.size === 0 || !/^[\u4e00-\u9fff]{2,4}$/.test(folded) || statement.names.some((name) => overlaps(name, term))) return []
    return [{ start, end, text, kind: 'term', canonical: folded }]
  })
}

/** Words that are said so much alike were said by whom the source names, not by another. */
const SAID = 0.9
const FEWEST_SAID = 8

/** Both are speakers, and all that the one is said to say the other says. */
function saysTheSame({ statement, source }: Alignment, stated: NameMention, rival: Span, laid: Laid): boolean {
  const quote = statement.quotes.find(({ speaker }) => speaker !== undefined && overlaps(speaker, stated))
  const told = source.quotes.find(({ speaker }) => speaker !== undefined && overlaps(speaker, rival))
  if (!quote || !told || stated.kind !== 'person') return false
  const [all, met] = countLaid(statement, quote, laid, stated)
  return all >= FEWEST_SAID && met / all >= SAID
}

function rivalOf(statement: Statement, source: PreparedSource, stated: NameMention, laid: readonly Laid[]): { readonly rival: Span; readonly one: Laid } | undefined {
  const covered = laid.map((one) => layWithout(statement, one, stated)).map((one) => ({ one, share: shareAround(statement, stated, one) })).toSorted((a, b) => b.share - a.share)
  const [best] = covered
  if (!best || best.share < COVERED) return undefined
  const gap = gapAt(statement, stated, best.one)
  if (!gap || hasName(source, best.share >= SURE && gap.isTight ? clauseOf(source, gap) : best.one.sentence, stated)) return undefined
  const rival = source.names.find((name) => overlaps(name, gap) && isOther(source, statement, stated, name, gap)) ?? (isStranger(source, statement, stated, gap) ? gap : undefined)
  return rival && { rival, one: best.one }
}

/** From this share on a name that stands in another clause of the sentence is somebody else there. */
const SURE = 0.85

const clauseOf = (source: PreparedSource, { start }: Span): Span => source.clauses[clauseAt(source, start)]!

/** What the reader of names took for none, in the place of a person: words of no list, no pronoun. `哈登`; not `这位后卫`. */
function isStranger({ names, folded }: PreparedSource, { folded: words }: Statement, { kind, text }: NameMention, gap: Gap): boolean {
  const there = folded.slice(gap.start, gap.end)
  if ((kind !== 'person' && !(kind === 'term' && gap.isTight && isUnknown(there))) || !STRANGER.test(there) || words.includes(there) || isWithin(there, fold(text)) || names.some((name) => overlaps(name, gap))) return false
  return segmentFolded(there).every((word) => word.text.length === 1 || rarityOf(word.text) >= UNLISTED)
}

const isUnknown = (text: string): boolean => segmentFolded(text).every(({ tag }) => /^(?:x|nr|ns|nz)/.test(tag))

const STRANGER = /^(?![他她它其该此本这那各双后前某两])[\u4e00-\u9fff·]{2,5}(?<![者人员方队们国])$/
const UNLISTED = 3

/** How much of the clause around a name stands in the sentence; 0 where it has too few words to tell. */
function shareAround(statement: Statement, stated: Span, laid: Laid): number {
  const [all, met] = countLaid(statement, clauseAround(statement, stated), laid, stated)
  return met < FEWEST ? 0 : met / all
}

function clauseAround({ clauses, start, end }: Statement, stated: Span): Pick<Span, 'start' | 'end'> {
  const at = clauses.findIndex((clause) => clause.start <= stated.start && stated.end <= clause.end)
  const own = clauses[at]
  if (!own) return { start, end }
  const isShort = own.text.length - stated.text.length < SHORT
  return { start: own.start, end: (isShort && clauses[at + 1] ? clauses[at + 1]! : own).end }
}

/** `isTight`: the words on both sides of it are those on both sides of the name. */
interface Gap extends Span {
  readonly isTight: boolean
}

/** What stands in the source between the words beside a name, or the bounds of its clause; undefined where these are too far away, or nothing stands there. */
function gapAt(statement: Statement, stated: Span, { sentence, at, words }: Laid): Gap | undefined {
  const [first, last] = [stated.start - statement.start, stated.end - statement.start]
  let [left, right] = [first - 1, last]
  while (left >= 0 && at[left]! < 0) left--
  while (right < at.length && at[right]! < 0) right++
  const [atHead, atEnd] = [OPENS.test(statement.folded.slice(0, first)), CLOSES.test(statement.folded.slice(last))]
  const [isLed, isFollowed] = [left >= 0 && first - left <= NEXT_TO && !atHead, right < at.length && right - last < NEXT_TO && !atEnd]
  if (!isLed && !isFollowed) return undefined
  // of `甲说，|工程已经完工` the clause before the one that is laid
  const isBefore = MARK.test(statement.folded.slice(last, right))
  const laidStart = isLed ? 0 : clauseStart(words, at[right]!)
  const start = isLed ? at[left]! + 1 : isBefore && laidStart > 0 ? clauseStart(words, laidStart - 1) : laidStart
  const end = isFollowed ? at[right]! : clauseEnd(words, start)
  if (end <= start) return undefined
  const from = isLed || atHead ? start : Math.max(start, end - stated.text.length - NEXT_TO)
  const to = isFollowed || atEnd ? end : Math.min(end, start + stated.text.length + NEXT_TO)
  const found = spanOf(sentence.text, from, to)
  return { ...found, start: from + sentence.start, end: to + sentence.start, isTight: (isLed || atHead) && (isFollowed || atEnd) }
}

const MARK = /[，。；：！？,;:!?\n]/
/** The name opens its clause, or closes it. */
const OPENS = /(?:^|[，。；：！？,;:!?\n“「])$/
const CLOSES = /^(?:$|[，。；：！？,;:!?\n”」])/

function clauseStart(words: string, before: number): number {
  let at = before
  while (at > 0 && !MARK.test(words[at - 1]!)) at--
  return at
}

function clauseEnd(words: string, from: number): number {
  let at = from
  while (at < words.length && !MARK.test(words[at]!)) at++
  return at
}

/** In any form; or what it tells is quoted, and the name is the speaker's, who may stand behind it: `“…。”岚行舟说。` */
function hasName({ folded, names, quotes }: PreparedSource, sentence: Span, { text, canonical }: NameMention): boolean {
  const words = folded.slice(sentence.start, sentence.end)
  if (quotes.some((quote) => overlaps(quote, sentence) && quote.speaker !== undefined && fold((quote.named ?? quote.speaker).text).includes(canonical))) return true
  return [fold(text), canonical].some((form) => words.includes(form)) || names.some((name) => name.canonical === canonical && overlaps(name, sentence))
}

/** Of a kind that can stand in its place, and not one of its own forms; nor one that the statement has. */
function isOther({ folded }: PreparedSource, { names, folded: words }: Statement, stated: NameMention, name: NameMention, gap: Gap): boolean {
  // a reader of names may take 甲见山 for a mountain
  const isWhole = gap.isTight && gap.start === name.start && gap.end === name.end
  if (stated.kind === 'term' && !isWhole) return false
  if (((stated.kind === 'person') !== (name.kind === 'person') && !isWhole) || name.kind === 'event' || name.kind === 'work') return false
  const [one, other] = [fold(stated.text), folded.slice(name.start, name.end)]
  if (/[（(]/.test(folded[name.start - 1] ?? '')) return false
  if (words.includes(other) || names.some(({ canonical }) => canonical === name.canonical)) return false
  return !isWithin(stem(one), other) && !isWithin(stem(other), one)
}

/** 沁州 of 沁州市: an office of the town is called by either. */
const stem = (name: string) => (name.length > 2 ? name.replace(/[省市县区州国镇乡村]$/, '') : name)

/** All characters of a shorter form stand in the longer, in order: 北航 in 北京航空航天大学. */
function isWithin(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}
