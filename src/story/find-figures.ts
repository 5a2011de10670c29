import type { Quantity, TimeExpression } from '../language/index.ts'
import { findOwners } from './find-owners.ts'
import { governTimes, isMoment } from './govern-times.ts'
import { readHead } from './read-head.ts'
import { type StudiedArticle, type StudiedSentence, startingWithin } from './study-article.ts'

/** One place where something is counted or measured. */
export interface FigureMention {
  readonly article: StudiedArticle
  readonly sentence: StudiedSentence
  readonly quantity: Quantity
  /** The part of the clause that states it, as quoted. */
  readonly start: number
  readonly end: number
  /** What is counted or measured, in the words of the article. */
  readonly label: string
  /** The same, word by word, near synonyms as one; or the one name of a known measure. */
  readonly head: readonly string[]
  /** Measures of one series are told side by side: 罚金 and 罚款. */
  readonly series?: string
  /** It changes from hour to hour while an event lasts. */
  readonly isRunning: boolean
  /** Names before it in the clause: whose figure it is. */
  readonly subjects: ReadonlySet<string>
  /** Names among the words that it counts: 访问某国 for 第五次访问某国. */
  readonly objects: ReadonlySet<string>
  readonly asOf?: string
  /** The text itself dates it; else the article's own time. */
  readonly isDated: boolean
  /** `首周`, `首日`: a span named by its place in the order of things, the same whenever it is told. */
  readonly span?: string
  /** What is counted stands before the figure. */
  readonly isBefore: boolean
  /** `256GB版售…`: another measure right before it says of which kind it is. */
  readonly qualifier?: string
  /** `由A降至B`: the value before the change, or after it. */
  readonly change?: 'former' | 'latter'
  /** A part, a total with extras, something compared with, a condition: never the figure itself. */
  readonly isAside: boolean
  /** Set against the text's own figure, as what others give: `低于某某公布的62万台`. */
  readonly isOthers: boolean
}

/** Ordinals that name a day, a meeting or a place in a list; they count nothing that another article could count otherwise. */
const NAMING_UNITS = /^(?:天|日|届|条|项|站|章|节|款|号|个|批|期|集|页|代|步|位|名|轮|季|季度|楼|层|分钟|场|局|盘|回合|节|圈)$/
/** One and two of these are counted too: `2人遇难`. Near miss: `两国`, `一个问题`. */
const FEW_UNITS = /^(?:次|人|名|例|死|分|球|起|台|辆|艘|架)$/
const CLAUSE_END = /[，,。；;：:！!？?\n]/
/** The end of `某社4月3日电 `, `3日讯（记者 某某）`: a report begins. Near miss: `停电 ` (no day). */
const DATELINE_END = /日(?:电|讯)\s*(?:[（(][^（()）]*[）)])?\s*[】]?\s*$/
const LONGEST_QUOTATION = 400
const FARTHEST_QUALIFIER = 6
/** How far back in its sentence a figure is looked at: a text without full stops stays linear. */
const LONGEST_LEAD = 200
/** What stands between the two figures of a change: `由6分[减为]3分`, `6分[改]3分`; not `6分[，其中]3分`. */
const CHANGE = /^\s*(?:(?:大幅|进一步|再次|陆续|逐步)?(?:减少?|降低?|下降|上?升|增加?|增长|扩大?|上调|下调|调整|调|提高|提升|涨|上涨|跌|下跌|变更?|修正|更正|修订|更新|缩小|缩短|缩减|压缩|攀升|滑落|回落|放宽|延长)(?:为|至|到|成)|改为?|变|更正为)\s*$/
const SPAN = /首(?:日|周末?|月|年|季度?|个?交易日)(?![初中])|第一[天周]/g
const CONDITION = /(?:^|[，,。；;：:“「『"])\s*(?:如果|若(?!干)|假如|倘若|一旦|要是|假设)/
/** `多于首回合…的`, `低于某某公布的` before a figure: another one, to compare with. */
const COMPARED = /(?:多于|少于|高于|低于|大于|小于|不及|超出|超过|好于|逊于|优于)(?<whose>[^，,。；;：:]*)$/
const RIVAL = /公布|公开|统计|披露|宣布|通报|所称|给出|报告|估计|自称/
const TOTAL = /(?:总额|总计|合计|共计|总共|一共|最高)(?:最高)?(?:可?达到?|为|约|是)?\s*$/
const PART = /(?:其中|中有|中仍有|中还有|中已有)[^，,。；;、]{0,8}$/

/**
 * What do the articles count and measure?
 *
 * In: a studied article; the time that it speaks of, where its sentences name none. Out: one mention for each figure that says what it
 * is of, in order. Bare numbers, durations but for the years since something began, and one and two of a thing (`一个`, `两国`) are left out. Pure.
 */
export function findFigures(article: StudiedArticle, frame: string | undefined): readonly FigureMention[] {
  return article.sentences.flatMap((sentence) => {
    const quantities = startingWithin(article.quantities, sentence.start, sentence.end)
    const names = startingWithin(article.names, sentence.start, sentence.end).filter(({ kind }) => kind !== 'term')
    const isNamed = ({ start, end }: Quantity) => names.some((name) => name.start < start && end < name.end)
    const found: FigureMention[] = []
    for (const quantity of quantities.filter((each) => isFigure(each) && !isNamed(each))) {
      const mention = mentionAt({ article, frame, sentence, quantities, earlier: found }, quantity)
      if (mention) found.push(mention)
    }
    return found
  })
}

function isFigure({ kind, value, indefinite, unit, text }: Quantity): boolean {
  if (kind === 'number' || indefinite) return false
  if (kind === 'duration') return value > 1 && (unit === '年' || unit === '周年')
  if (kind === 'ordinal') return unit === '' ? text.startsWith('第') : !NAMING_UNITS.test(unit)
  return kind !== 'count' || value > 2 || unit === '次' || (/\d/.test(text) && FEW_UNITS.test(unit))
}

interface Place {
  readonly article: StudiedArticle
  readonly frame: string | undefined
  readonly sentence: StudiedSentence
  readonly quantities: readonly Quantity[]
  /** The figures of the sentence before this one. */
  readonly earlier: readonly FigureMention[]
}

function mentionAt(place: Place, quantity: Quantity): FigureMention | undefined {
  const { article, sentence, quantities } = place
  const [start, end] = clauseAround(article, sentence, quantity)
  const next = quantities.find((other) => other.start >= quantity.end && isOwnFigure(other))
  const previous = quantities.findLast((other) => other.end <= quantity.start && isOwnFigure(other))
  const change = changeAt(article, previous, quantity, next)
  const twin = place.earlier.findLast((other) => other.quantity.unit === quantity.unit)
  const from = Math.max(start, previous?.end ?? start)
  const to = Math.min(end, next?.start ?? end)
  const own = change === 'latter' && twin?.quantity === previous ? headOf(twin!) : readHead(article, quantity, { clause: [start, end], from, to })
  const lead = article.folded.slice(Math.max(sentence.start, quantity.start - LONGEST_LEAD), quantity.start)
  const compared = COMPARED.exec(lead)
  const borrowed = (compared || TOTAL.test(lead)) && twin ? headOf(twin) : undefined
  const head = borrowed && !own?.measured ? borrowed : own ?? borrowed
  if (!head) return undefined
  const isRival = RIVAL.test(compared?.groups!['whose'] ?? '')
  const objects = head.isBefore ? [] : findOwners(article, quantity.end, head.end)
  const dated = governTimes(article, sentence).findLast((stretch) => stretch.start <= quantity.start && !isOnlyFounding(article, stretch.time, start))?.time.timex ?? dayBefore(article, sentence)
  const asOf = dated ?? place.frame ?? article.reference?.slice(0, 10)
  const qualifier = previous && previous.start >= start && previous.kind === 'measure' && previous.unit !== quantity.unit && quantity.start - previous.end <= FARTHEST_QUALIFIER ? previous.text : undefined
  const told = Math.max(from, place.earlier.findLast((other) => other.end > start)?.end ?? from)
  const span = [...lead.matchAll(SPAN)].at(-1)?.[0] ?? (isRival ? twin?.span : undefined)
  return {
    article, sentence, quantity,
    start: Math.min(told, quantity.start), end: Math.min(change === 'former' || (next && head.isBefore) ? quantity.end : next ? Math.max(quantity.end, Math.min(head.end, to)) : end, from + LONGEST_QUOTATION),
    label: head.label, head: head.words, isBefore: head.isBefore, isRunning: head.isRunning ?? false,
    ...(head.series !== undefined && { series: head.series }),
    subjects: new Set([...findOwners(article, start, head.isBefore ? quantity.start : Math.max(from, start)), ...(isRival ? twin?.subjects ?? [] : [])]),
    objects: new Set(objects),
    ...(asOf !== undefined && { asOf }),
    isDated: dated !== undefined,
    ...(span !== undefined && { span }),
    ...(qualifier !== undefined && { qualifier }),
    ...(change && { change }),
    isOthers: isRival && twin !== undefined,
    isAside: (borrowed !== undefined && !isRival) || (compared !== null && !isRival && twin !== undefined) || PART.test(lead) || CONDITION.test(lead),
  }
}

/** `第21轮`, `首批` and bare numbers stand beside a figure; they do not part it from what it is of. */
const isOwnFigure = ({ kind, unit, indefinite }: Quantity) => !indefinite && kind !== 'number' && kind !== 'duration' && !(kind === 'ordinal' && NAMING_UNITS.test(unit))

const headOf = ({ label, head, isBefore, series, isRunning, quantity }: FigureMention) => ({ label, words: head, isBefore: true, isRunning, end: quantity.end, measured: !isBefore || series !== undefined, ...(series !== undefined && { series }) })

function changeAt(article: StudiedArticle, previous: Quantity | undefined, quantity: Quantity, next: Quantity | undefined): FigureMention['change'] {
  const isChange = (a: Quantity | undefined, b: Quantity | undefined) => a !== undefined && b !== undefined && a.unit === b.unit && CHANGE.test(article.folded.slice(a.end, b.start))
  return isChange(previous, quantity) ? 'latter' : isChange(quantity, next) ? 'former' : undefined
}

/** `某厂成立于2011年，员工1.6万人`: the year is of the founding alone. */
function isOnlyFounding({ folded }: StudiedArticle, time: TimeExpression, clauseStart: number): boolean {
  if (time.end > clauseStart || !/^\d{4}(?:-\d\d)?$/.test(time.timex)) return false
  return /成立|创办|创建|创立|组建|建成|建队|建校|落成|通车|投用|启用/.test(folded.slice(Math.max(0, time.start - 8), time.end + 8))
}

/** The last day that the block names before the sentence: what follows it is of that day, until another is named. */
function dayBefore(article: StudiedArticle, sentence: StudiedSentence): string | undefined {
  const blockStart = article.text.lastIndexOf('\n', sentence.start) + 1
  return startingWithin(article.times, blockStart, sentence.start).findLast((time) => isMoment(time) && /^(?:day|hour|minute)$/.test(time.precision ?? ''))?.timex
}

function clauseAround(article: StudiedArticle, sentence: StudiedSentence, quantity: Quantity): readonly [number, number] {
  let start = quantity.start
  while (start > sentence.start && !CLAUSE_END.test(article.folded[start - 1]!) && !DATELINE_END.test(article.folded.slice(Math.max(0, start - 20), start))) start--
  let end = quantity.end
  while (end < sentence.end && !CLAUSE_END.test(article.folded[end]!)) end++
  return [start, end]
}
