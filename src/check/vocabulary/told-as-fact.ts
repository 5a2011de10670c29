import { modalityOf } from './modality.ts'

/**
 * Words before a predicate by which it is wanted, asked for, needed, possible, supposed or hung on something else: what is so told neither
 * happened nor failed to. Ours: general vocabulary. Matches `建议对其判处`, `本应注销`, `若获批准`, `尚需批准`; not `应急`, `如期`, `反应`.
 */
const NOT_A_FACT =
  /(?:原定|原计划|原拟|本拟|本来要|预定|建议|请求|要求|申请|主张|提议|希望|期望|期待|呼吁|寻求|威胁|扬言|本应|本该|原应|理应|应当|应该|(?<![反响供相对适效回因])应(?![对急用届邀诉变付收聘战征])|须|(?<![刚内外军按急供无毋])需(?!求)|(?<!不)必须|尚待|有待|等待|(?<!不)可能|能否|可否|是否|(?<![倘假])若(?!干)|如果|一旦|倘|假如|除非|为了?防|以免|以便|避免|防止|承诺|允诺|拒绝|否认|涉嫌|被控|指控|谣传|传言|传闻|网传|据传|风传|盛传|流传|谎称|谎报)[^，。；：！？]{0,14}$/
/** The deed is what somebody does after, or after which something else begins: `经议会批准后生效`, `获批准后`. */
const THEN = /^[^，。；]{0,4}(?:之?后|以后|前|之前|以前|时)/
/** What is only spoken of, or names a thing: `在重返该组织等问题上对立`, `卫冕冠军`. */
const NO_DEED = /^(?:冠军|[^，。；]{0,12}(?:问题|议题|事宜)上)/
const ONLY_AFTER = /(?:(?<![前背幕最])后|方可|方能|才|才能|即可)[^，,。；后]{0,4}$/
/** What was so at another time: `此前没有`, `一度中断`. */
const ONCE = /此前|之前|以前|原先|原本|原来|原定|起初|最初|一度|当初|曾|早前|先前|过去|历来|向来|事发前|案发前/
const CLAUSE_BEFORE = /[^，。；：！？\n]*$/
const CLAUSE_AFTER = /^[^，。；：！？\n]*/
const REACH = 30

export const clauseAround = (text: string, start: number, end: number): string =>
  CLAUSE_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))![0] + text.slice(start, end) + CLAUSE_AFTER.exec(text.slice(end, end + REACH))![0]

/** `网传“甲行资不抵债，27日|停业”`: inside the words of a rumour, however many clauses they are. */
const RUMOURED = /(?:谣|传[言闻称]?|谎称)[^，。；！？“”「」]{0,10}[“「][^”」。！？\n]*$/
const LONGEST_RUMOUR = 60

/** In: a folded text and a predicate in it. Out: whether it is told as wanted, needed, possible, rumoured or hung on something else. */
export function isNoFact(text: string, start: number, end: number): boolean {
  const before = CLAUSE_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))![0]
  return NOT_A_FACT.test(before) || ONLY_AFTER.test(before) || THEN.test(text.slice(end, end + 8)) || NO_DEED.test(text.slice(end, end + 16)) || RUMOURED.test(text.slice(Math.max(0, start - LONGEST_RUMOUR), start))
}

/** In: two folded clauses. Out: whether one alone tells of how it was before. */
export const isOfAnotherTime = (one: string, other: string): boolean => ONCE.test(one) !== ONCE.test(other)

/** What may be done has not been done. */
const MAY = /(?<![许认不])可(?![见谓惜靠])[^，。；：！？]{0,14}$/

/** `尚未`, `还没`, `没有`: what has not happened may yet. Not `不`, `不再`, `无`. */
const NOT_YET = /(?:尚未|还没有?|仍未|暂未|迄今未|一直没有?|至今没有?|尚无|未|没有?|没能)[^，。；：不]{0,12}$/

/** `没有任何分拆计划`: denied as a plan. */
const A_PLAN = /^[^，。；]{0,6}(?:计划|打算|意向|意愿|想法|安排)/

/**
 * Does a denial leave room for what a text says? In: a folded text and the predicate that it denies; another, where it is affirmed; `isAhead`: the text dates it
 * after its own day. Out: true where it has only not happened yet, and is told as planned or needed there: 尚未生效 beside 须经批准后生效.
 */
export function leavesRoom(denied: Told, affirmed: Told, isAhead = false): boolean {
  const before = CLAUSE_BEFORE.exec(denied.text.slice(Math.max(0, denied.start - REACH), denied.start))![0]
  if (modalityOf(denied.text, denied.start, denied.end) === 'planned' || A_PLAN.test(denied.text.slice(denied.end, denied.end + 10))) return false
  return NOT_YET.test(before) && (isAhead || MAY.test(affirmed.text.slice(Math.max(0, affirmed.start - REACH), affirmed.start)) || isNoFact(affirmed.text, affirmed.start, affirmed.end) || modalityOf(affirmed.text, affirmed.start, affirmed.end) === 'planned')
}

/** A predicate in a folded text. */
export interface Told {
  readonly text: string
  readonly start: number
  readonly end: number
}
