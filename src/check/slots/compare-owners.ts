import { characterClass, compareQuantities, overlaps, type Quantity, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import { clauseAt, type PreparedSource } from '../prepare-source.ts'

/**
 * Whose figure it is: one that stands in the source, of the same period of another year (去年同期为亏损), as an average (日均), or of what another
 * figure is told of: 17人死亡 where 17 are told as hurt, and 死亡 of 4. Never more than not found.
 */
export function compareOwners(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source } = alignment
  return before.flatMap((finding): readonly Finding[] => {
    const stated = finding.kind === 'quantity' && finding.verdict === 'supported' && finding.reason.code === 'stated' ? statement.quantities.find(({ start }) => start === finding.start) : undefined
    if (!stated || stated.kind === 'ordinal') return []
    const told = source.quantities.filter((other) => other.text === stated.text || compareQuantities(stated, other) === 'same')
    const owners = told.map((value) => ownerOf(alignment, stated, value))
    const [owner] = owners
    if (!owner || owners.some((other) => other === undefined)) return []
    const { start, end, text } = stated
    return [{ start, end, text, kind: 'quantity', verdict: 'not-found', reason: { code: 'quantity-elsewhere', args: { stated: text } }, evidence: [cite(source, owner.start, owner.end)] }]
  })
}

/** What the figure of the source belongs to, if that is not what the statement tells of; undefined where it may be. */
function ownerOf(alignment: Alignment, stated: Quantity, told: Quantity): Span | undefined {
  return lastYears(alignment, told) ?? average(alignment, told) ?? claimed(alignment, stated, told) ?? ofTheOther(alignment, stated, told)
}

/** `去年同期为94人`; not `较去年同期增长4%`, which is this year's. */
const LAST_YEAR = /(?<![较比与和同])(?:去年|上年|前年|上一?财?年度?)同期(?!相比)[^，。；]{0,6}$/

function lastYears(alignment: Alignment, told: Quantity): Span | undefined {
  const { statement, source } = alignment
  const clause = source.clauses[clauseAt(source, told.start)]!
  return LAST_YEAR.test(source.folded.slice(clause.start, told.start)) && !/同期|去年|上年|前年|上一|比|较|前一/.test(statement.folded) && !isDatedBefore(alignment) ? clause : undefined
}

/** The statement tells of an earlier year by its number. */
const isDatedBefore = ({ statement, source }: Alignment): boolean =>
  source.source.published === undefined || statement.times.some(({ begin }) => begin !== undefined && begin.slice(0, 4) < source.source.published!.slice(0, 4))

/** `日均客流51万`, `每日约51万`; not 均为. */
const AVERAGE = /(?:[日月年周人户场次]|平)均(?!为|系|已|由)[^，。；、]{0,6}$|每[日月年周天人户场次][^，。；、]{0,6}$/

function average({ statement, source }: Alignment, told: Quantity): Span | undefined {
  if (told.kind === 'percent' || told.kind === 'fraction') return undefined
  const clause = source.clauses[clauseAt(source, told.start)]!
  return AVERAGE.test(source.folded.slice(clause.start, told.start)) && !/均|每|一[天日月年周人户场次]|[年月日][产销]|单|[/／]|标准|价/.test(statement.folded) ? clause : undefined
}

/** How far from a figure the word may stand that says what it is of: before it, and behind it. */
const BEFORE = 2
const BEHIND = 8
const LIGHT = /^(?:造成|导致|出现|发生|获得|达到|增长|下降|增加|减少|上涨|下跌|上升|同比|环比|进行|投入|合计|共计|总计|超过|不到|预计)$/

/** A word beside the stated figure that the source has only beside other figures of its sort; 要求赔偿 may be told as 索赔. */
function claimed(alignment: Alignment, stated: Quantity, told: Quantity): Span | undefined {
  const { source } = alignment
  const own = pieceOf(source, told)
  for (const word of wordsBeside(alignment, stated)) {
    const rivals = occurrences(source, word).map((at) => source.quantities.find((other) => other !== told && isInPiece(source, other, at) && compareQuantities(stated, other) === 'incompatible'))
    const [rival] = rivals
    if (!rival || rivals.some((other) => other === undefined) || [...word].some((character) => own.text.includes(character)) || isStated(alignment, rival)) continue
    const piece = pieceOf(source, rival)
    if (!hasOwnWord(alignment, stated, own, piece)) return piece
  }
  return undefined
}

/** Another word of the stated figure's clause stands with the figure, and not with the rival. */
const hasOwnWord = (alignment: Alignment, stated: Quantity, own: Span, rival: Span): boolean =>
  besides(alignment, stated).some(({ folded }) => own.text.includes(folded) && !rival.text.includes(folded))

const isPartEnd = characterClass(/[。；;！？\n]/)

/** 东沚板块涨了7.5% where the source has 榆滩板块…上涨7.5%；东沚板块…涨了1.1%: of two of a kind that stand in parts of their own, the other one's. */
function ofTheOther(alignment: Alignment, stated: Quantity, told: Quantity): Span | undefined {
  const { statement, source } = alignment
  const own = partOf(source, told)
  for (const head of besides(alignment, stated)) {
    const mark = statement.folded.slice(Math.max(0, head.start - statement.start - 2), head.start - statement.start)
    if (head.kind !== 'noun' || head.end > stated.start || !TWO_HAN.test(mark) || own.text.includes(mark)) continue
    const named = occurrences(source, mark + head.folded).map((place) => partOf(source, { start: place, end: place, text: '' }))
    const other = new RegExp(`([\\u4e00-\\u9fff]{2})${head.folded}`).exec(own.text.slice(0, told.start - own.start))?.[1]
    const has = (part: Span) => source.quantities.some((one) => one.start >= part.start && one.end <= part.end && compareQuantities(stated, one) === 'incompatible')
    if (other !== undefined && !statement.folded.includes(other) && named.length > 0 && named.every(has)) return named[0]
  }
  return undefined
}

const TWO_HAN = /^(?!.*[的是在和与于])[\u4e00-\u9fff]{2}$/

/** From a full stop or a semicolon to the next. */
function partOf({ folded }: PreparedSource, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from > 0 && !isPartEnd(folded, from - 1)) from--
  while (to < folded.length && !isPartEnd(folded, to)) to++
  return { start: from, end: to, text: folded.slice(from, to) }
}

const isStated = ({ statement }: Alignment, rival: Quantity): boolean => statement.quantities.some((other) => compareQuantities(other, rival) === 'same')

function besides({ statement }: Alignment, stated: Quantity): readonly Term[] {
  const clause = statement.clauses.find((one) => one.start <= stated.start && stated.end <= one.end)
  return clause ? statement.terms.filter((term) => term.start >= clause.start && term.end <= clause.end && term.kind !== 'figure' && term.folded.length > 1 && !LIGHT.test(term.folded) && !overlaps(term, stated)) : []
}

/** The deed right before the figure, and the first one behind it that is not said of a noun. */
function wordsBeside(alignment: Alignment, stated: Quantity): readonly string[] {
  const inside = besides(alignment, stated)
  const before = inside.findLast(({ end, kind }) => end <= stated.start && stated.start - end <= BEFORE && kind === 'verb')
  const behind = inside.find(({ start, kind }) => start >= stated.end && start - stated.end <= BEHIND && kind === 'verb')
  const isSaidOf = behind !== undefined && inside.some(({ start, kind }) => start === behind.end && kind !== 'verb')
  return [before, isSaidOf ? undefined : behind].flatMap((term) => (term === undefined || term.rarity === 0 ? [] : [term.folded]))
}

function occurrences({ folded }: PreparedSource, word: string): readonly number[] {
  const found: number[] = []
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) found.push(at)
  return found
}

const isInPiece = (source: PreparedSource, quantity: Quantity, at: number): boolean => {
  const piece = pieceOf(source, quantity)
  return piece.start <= at && at < piece.end
}

const isMark = characterClass(/[，。；：、！？,;:!?（）()\n]/)

/** What stands with a figure between two marks of any kind. */
function pieceOf({ folded }: PreparedSource, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from > 0 && !isMark(folded, from - 1)) from--
  while (to < folded.length && !isMark(folded, to)) to++
  return { start: from, end: to, text: folded.slice(from, to) }
}
