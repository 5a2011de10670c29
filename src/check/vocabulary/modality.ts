import { segmentFolded } from '../../language/index.ts'

/** Whether a predicate is told as done or as planned: read off the words around it. */
export type Modality = 'done' | 'planned'

/**
 * `将于10月`, `拟`, `计划在`, `预计`; not `将军`, not the 将 that takes an object before its verb (将其送往), nor that of `对手将是昨晚淘汰甲队的乙队`:
 * what they will be is to come, not what they have done.
 */
const PLANNED = /(?:将会|将于|即将|将要|将在|将(?!是|为|成为)|拟|计划|预计|有望|准备|打算|争取|力争|有意|考虑|预期)(?!领|军|士|其|他|她|它|这|该|此)[^，。；将已]{0,16}$/
/** `已`, `已经`, `曾` before the predicate. */
const DONE_BEFORE = /(?:已经|已|业已|均已|曾)[^，。；将拟]{0,14}$/
const DONE_AFTER = /^(?:了|过)(?!程|渡|度|解)/

/** In: a folded text, and where a predicate stands in it. Out: its modality where words tell it. */
export function modalityOf(text: string, start: number, end: number): Modality | undefined {
  const before = text.slice(Math.max(0, start - 20), start)
  if (DONE_BEFORE.test(before) || DONE_AFTER.test(text.slice(end, end + 2))) return 'done'
  return PLANNED.test(before) && !isObjectFirst(before) ? 'planned' : undefined
}

/**
 * `将目标价从60元下调`, `将报名费退还`: 将 with a noun behind it, and one before the predicate, only puts the object first; not `将全面停工`,
 * `将由公司承担`. Before 从 and 由 what is no adverb, no time and no deed is changed: `将评级由“买入”下调`; not `将逐步从三县迁出`.
 * Not 行将, but the 将 of `央行将利率上调`.
 */
const BARE = /(?<![即必或势]|(?<![银央农工建中招商分支投总])行)将(?![会于要在由对从])([^，。；将]{2,16})$/

function isObjectFirst(before: string): boolean {
  const between = BARE.exec(before)?.[1]
  if (between === undefined || /计划|预计|有望|准备|打算|争取|力争|有意|考虑|预期|拟/.test(before)) return false
  const words = segmentFolded(between)
  const [first, last] = [words[0]?.tag ?? '', words.at(-1)?.tag ?? '']
  return isChangedFrom(between, first) || (/^(?:n|j|r|eng|x)/.test(first) && /^(?:n|j|eng)/.test(last))
}

/** In: what stands behind 将, and the tag of its first word. */
const isChangedFrom = (behind: string, first: string): boolean => /^[^，。；]{1,14}[从由]/.test(behind) && !/^(?:[dpcft]|v$)/.test(first) && !/^全[部面]/.test(behind)

/** In: a clause, and where it goes on behind a bare 将. Out: whether nouns stand there, and then a verb: `将|围标线索交给监委`, `将|总部迁往海坪`; not `将|全面停工`. */
export function putsObjectFirst(clause: string, from: number): boolean {
  const behind = /^[^，。；]*/.exec(clause.slice(from, from + 24))![0]
  const words = segmentFolded(behind)
  if (isChangedFrom(behind, words[0]?.tag ?? '')) return true
  if (!/^(?:n(?!t)|j|eng|x|m)/.test(words[0]?.tag ?? '') || words[0]!.text.startsWith('全')) return false
  const leads = words.findIndex(({ tag }) => /^[dpftc]/.test(tag))
  return words.slice(0, leads < 0 ? words.length : leads).some(({ tag }, at) => at > 0 && tag.startsWith('v') && /^(?:n|j|eng)/.test(words[at - 1]!.tag))
}

/** Left open: `是否申请`, `会不会减持`, `再决定`, `不排除`, `尚需`, `有待`, `等待`; not `否则`, nor 待遇. */
const OPEN = /(?:何时|什么时候|怎么|怎样|如何|多久|是否|会不会|能不能|有没有|是不是|能否|可否|会否|要不要|(?:不|没有?|未|无法|不能)排除|有可能|尚需|仍需|尚待|还需|有待|有待于|须经|需经|等待)(?!则)[^，。；]{0,10}$/

/** In: a folded text and the offset of a predicate. Out: whether it is left open there. */
export const isOpen = (text: string, at: number): boolean => OPEN.test(text.slice(Math.max(0, at - 16), at))
