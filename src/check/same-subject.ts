import { actorAt, actorOf } from './clause-actors.ts'
import type { Alignment } from './align-statement.ts'
import { areTwoSubjects } from './other-subject.ts'
import { clauseAt, type PreparedSource } from './prepare-source.ts'
import { overlaps, type Span } from '../language/index.ts'

/** `段河接替祝山`担任: of him who went before another may say that he does it no more. */
const HANDED_OVER = /接替|取代|顶替|代替|替换|替补|接过/

/**
 * Is a place of the source told of the one of whom the statement tells? In: a predicate of the statement, and where the source has it.
 * Out: false where both clauses open with a party, and these are two: 段思远接替祝海峰出任 beside 祝海峰不再担任.
 */
export function isTiedTo(alignment: Alignment, slot: Span, place: Pick<Span, 'start'>): boolean {
  const { statement, source } = alignment
  if (isOfAnother(alignment, slot, place)) return false
  const own = statement.clauses.find(({ start, end }) => start <= slot.start && slot.end <= end)
  if (!own) return true
  if (HANDED_OVER.test(statement.folded.slice(own.start - statement.start, slot.start - statement.start))) return false
  const stated = actorOf(statement.folded.slice(own.start - statement.start, own.end - statement.start), own.start, statement.names)
  const told = actorAt(source, clauseAt(source, place.start))
  if (typeof stated !== 'object' || !told) return true
  return stated.core.includes(told.core) || told.core.includes(stated.core) || !(stated.isPerson && told.isPerson)
}

/** `其他候选人`, `她的同事`, `前两次`, `只有一名球员`: told of some, so that nothing is said of the rest. Not `其他` of the statement itself. */
const OF_SOME = /其他|其它|其余|别的|另一|[他她](?:们)?的|前[一二两三四五六七八九十\d]+[次轮届场]|往年|以往|只有|仅有|除/
/** `上月减息` beside 这次没有减息. */
const EARLIER = /上[次月周届轮季回]|此前|去年|前年|往年|原先|起初|最初/
const NOW = /[这此][次回]|本[次月周届轮季]|今年|目前|如今|现在|最终|最后/
/** `甲型`, `西区`, `二号`, `第三次`: one of several of a kind, by its mark and the character of its kind. */
const MARKED = /([东西南北左右前后内外甲乙丙丁一二两三四五六七八九十\d]|[A-H])([区型号队组班楼桥线厂校站期段岸侧馆栋座层审轮次届季])/g

/**
 * Is a place of the source told of another one of the same kind? In: a stretch of the statement, and where the source has its predicate. Out:
 * whether the source says there that it speaks of some only (其他县没有停课), or marks out one where the statement marks out another: 东区的路灯
 * and 西区的路灯, 前两次 and 第三次.
 */
export function isOfAnother(alignment: Alignment, slot: Span, place: Pick<Span, 'start'>): boolean {
  const { statement, source } = alignment
  const own = statement.clauses.find(({ start, end }) => start <= slot.start && slot.end <= end)
  if (!own) return false
  const around = (from: number, to: number) => statement.folded.slice(from - statement.start, to - statement.start)
  const stated = `${around(own.start, slot.start)}，${around(slot.end, own.end)}`
  const told = whatStandsBefore(source, place.start)
  const some = OF_SOME.exec(told)?.[0]
  if (some !== undefined && !stated.includes(some)) return true
  if (EARLIER.test(told) !== EARLIER.test(stated) && NOW.test(told) !== NOW.test(stated)) return true
  const marks = marksIn(told)
  const before = around(own.start, slot.start)
  if (isTheRest(alignment, own, slot, told) || isOfAClass(before, around(slot.end, own.end)) || isOfAClass(told, source.folded.slice(place.start, place.start + REACH))) return true
  if (isOfOtherSide(stated, source.folded.slice(Math.max(0, place.start - REACH), place.start))) return true
  if (areTwoSubjects(alignment, { stated: before, told, start: place.start - told.length })) return true
  return [...marksIn(stated)].some(([kind, which]) => marks.has(kind) && [...marks.get(kind)!].every((other) => !which.has(other))) || isToldLater(alignment, own, slot, place) || isOneOfAKind(before, told)
}

/** `非会员不享受折扣` is not about 会员, nor 未成年人 about 成年人: a word that stands before the slot, there with a little word that takes its bearers out. */
function isTheRest({ statement }: Alignment, own: Pick<Span, 'start' | 'end'>, slot: Span, told: string): boolean {
  return statement.terms.some(({ start, end, kind, folded }) => {
    if (start < own.start || end > slot.start || folded.length < 2 || (kind !== 'noun' && kind !== 'name') || /^[非未无不没]/.test(folded)) return false
    const at = told.indexOf(folded)
    return at > 0 && TAKES_OUT.test(told.slice(0, at)) && !TAKES_OUT.test(statement.folded.slice(0, start - statement.start))
  })
}

/** 登陆前没有停运 beside 登陆后，高铁停运: before and after the same. */
const isOfOtherSide = (stated: string, told: string): boolean =>
  [...stated.matchAll(EDGE)].some(([, deed = '', side]) => {
    const at = told.lastIndexOf(deed)
    const there = at < 0 ? undefined : SIDE.exec(told.slice(at + deed.length))?.[1]
    return there !== undefined && there !== side
  })
const EDGE = /([\u4e00-\u9fff]{2})(?:[之以])?([前后])/g
const SIDE = /^(?:[之以])?([前后])/

/** `未参加培训的|员工不能上岗`: the predicate opens its clause, and says of whom it is told. Not `签署了重要的协定，`. */
const isOfAClass = (before: string, from: string): boolean => /^(?:[未没无不非]|没有|已经?|曾)?$/.test(before) && A_CLASS.test(from)
const A_CLASS = /^[^，。；：的]{0,10}(?:的[\u4e00-\u9fff]{2,6}|者)(?:[不没未无可能须应要已将也都均会须]|必须)/
const REACH = 24

const TAKES_OUT = /(?:[非未无]|(?<!是)不|没有?)$/

/** `签署了贸易协定，渔业协定没有签成`: a thing of the statement comes up only behind that place. */
function isToldLater({ statement, source, hits }: Alignment, own: Span, slot: Span, place: Pick<Span, 'start'>): boolean {
  const at = clauseAt(source, place.start)
  const { sentence } = source.clauses[at]!
  return statement.terms.some((term, index) => {
    const { start, end, kind, folded } = term
    if (start < own.start || end > own.end || folded.length < 2 || overlaps(term, slot) || (kind !== 'name' && kind !== 'noun')) return false
    const inside = [...hits[index]!.keys()].filter((clause) => source.clauses[clause]!.sentence === sentence)
    return inside.length > 0 && inside.every((clause) => clause > at)
  })
}

/** 法文版尚未出版 is not about 英文版, nor 松岗县 about 禾川县: what opens the two clauses is as long, ends alike and begins otherwise. */
function isOneOfAKind(stated: string, told: string): boolean {
  const [one, other] = [stated, told].map((text) => text.replace(OPENING, '').replace(LITTLE_WORDS, ''))
  if (one!.length !== other!.length || one!.length < 2 || one!.length > LONGEST_KIND || one![0] === other![0]) return false
  const tail = Math.max(1, one!.length - 2)
  return one!.slice(-tail) === other!.slice(-tail)
}

const LONGEST_KIND = 6
const OPENING = /^.*[，。；：]|^(?:而|但|其中|同时)/
const LITTLE_WORDS = /(?:[已将会也都还仍曾则却就均]|已经|尚未|没有?|未能?|正在|目前|现在|昨[天日]|今[天日])+$/

/** The clause up to there, the whole of it if that is where it begins; and the clause before it where it opens with the denial. */
function whatStandsBefore({ clauses, folded }: PreparedSource, at: number): string {
  const index = clauses.findLastIndex(({ start }) => start <= at)
  const [clause, before] = [clauses[index], clauses[index - 1]]
  if (!clause) return ''
  const from = before && before.sentence === clause.sentence && SUBJECTLESS.test(clause.folded) ? before.start : clause.start
  return folded.slice(from, at > clause.start ? at : clause.end)
}

/** `不用加班`, `也没有归队`; not `不少商铺`, `东区没有`. */
const SUBJECTLESS = /^[也还都并均却则但而又就]{0,2}(?:没|未|尚未|从未|不(?!少|仅|但|过|同|久)|无法|无需)/

/** Of each kind, which ones are marked out. */
function marksIn(folded: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const [, which = '', kind = ''] of folded.matchAll(MARKED)) found.set(kind, (found.get(kind) ?? new Set()).add(which))
  return found
}
