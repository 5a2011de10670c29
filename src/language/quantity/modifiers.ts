import type { QuantityModifier } from './quantity.ts'

/** Words before an amount. A look behind keeps words that end alike: 最近30天, 纽约30人, 反超3分 have none. */
const BEFORE: readonly (readonly [QuantityModifier, string])[] = [
  ['about', '大约|大概|大致|约为|约有|约合|约占|(?<![条节预签合纽履违续邀特公契解大])约'],
  ['nearly', '将近|接近|逼近|几近|(?<![最附靠邻远亲将接逼]|(?<!面)临)近'],
  ['at-least', '至少|最少|起码|不少于|不低于|不小于|不下于|不下|[大多高]于(?: ?或者? ?)?等于|> ?=|≥'],
  ['at-most', '至多|最多|顶多|(?:不|不得|不会|从不|未|从未|未曾|并未|没|没有|从没)(?:超过|超出|突破)|不多于|不高于|不大于|[小少低]于(?: ?或者? ?)?等于|< ?=|≤'],
  ['over', '超过|超出|突破|高于|大于|多于|(?<!不)逾|(?<![中英反赶意西德法高远不])超|>'],
  ['under', '不到|不足|未满|不满|低于|少于|小于|未达|<'],
]
const BEFORE_AMOUNT = BEFORE.map(([modifier, words]) => [modifier, new RegExp(`(?:${words}) ?(?:了|有|为|达|到)? ?$`)] as const)
/** 上百, 过千, 成百: only before a bare unit. */
const BEFORE_BARE_UNIT: readonly (readonly [QuantityModifier, RegExp])[] = [['at-least', /上$/], ['over', /(?<![超通经不])过$/]]
const LONGEST_BEFORE = 8
/** What any of the words above ends with, and what may stand between them and the amount. */
const ENDS_BEFORE: ReadonlySet<string> = new Set(['上', '过', ...' 了有为达到', ...BEFORE.flatMap(([, words]) => words.replaceAll(/\((?:\?<!)[^)]*\)+/g, '').split('|').map((word) => word.at(-1)!))])

export interface Modified {
  readonly modifier: QuantityModifier
  /** Where the words of the modifier begin, or end. */
  readonly at: number
}

/** In: folded text, where an amount begins, and how far back its words may reach. Out: the modifier that ends there. */
export function modifierBefore(text: string, start: number, floor: number): Modified | undefined {
  const last = text[start - 1] === ' ' ? text[start - 2] : text[start - 1]
  if (last === undefined || !ENDS_BEFORE.has(last)) return undefined
  const words = text.slice(Math.max(floor, start - LONGEST_BEFORE), start)
  const bare = /[百千万亿]/.test(text[start] ?? '') ? BEFORE_BARE_UNIT : []
  for (const [modifier, pattern] of [...BEFORE_AMOUNT, ...bare]) {
    const match = pattern.exec(words)
    if (match) return { modifier, at: start - match[0].length }
  }
  return undefined
}

const AFTER: readonly (readonly [QuantityModifier, RegExp])[] = [
  ['at-least', / ?(?:以上|及以上|或以上)/y],
  ['at-most', / ?(?:以下|以内|之内|及以下)/y],
  ['about', / ?(?:左右|上下(?!游|班|车|学))/y],
  ['over', / ?(?:有余|开外|之多)/y],
]
/** 三年多, 五公里余: not 两国多领域, 3年多项成果. */
const MORE = /[多余](?![项个次种家名方边样地元年重轮场届国党])/y

const AFTER_MEASURED = [...AFTER, ['over', MORE] as const]
const BEGINS_AFTER = /[以及或之左上有开多余]/

/** In: folded text, where an amount with its unit ends. Out: the modifier that begins there. */
export function modifierAfter(text: string, end: number, isMeasured: boolean): Modified | undefined {
  if (!BEGINS_AFTER.test(text[end] === ' ' ? (text[end + 1] ?? '') : (text[end] ?? ''))) return undefined
  for (const [modifier, pattern] of isMeasured ? AFTER_MEASURED : AFTER) {
    pattern.lastIndex = end
    const match = pattern.exec(text)
    if (match) return { modifier, at: end + match[0].length }
  }
  return undefined
}

/** Read from the amount backwards: the words that may stand between, then the one that governs. */
const governedBy = (words: string) => new RegExp(`(?<=(?:${words})(?:幅度?|率|额)?(?:了|到|至|为|达到|达|高达|约|近|超过|超|逾|将近|接近|不到|不足|至少)?了? ?)`, 'y')
const UP = governedBy('增长|增加|涨价|提价|增幅|增至|增|上升|上涨|提高|提升|升高|升至|涨幅|涨|升|攀升|上调|扩大|扩张|翻|净增|新增|多出')
const DOWN = governedBy('下降|减少|降价|下跌|降低|降幅|降至|降|跌幅|跌|减至|减|回落|下滑|缩减|下调|萎缩|缩水|锐减|骤降|缩小|少了')

/** 增长/下降 that govern the amount at `start`: 同比增长12.5%, 降幅达3%. */
export function directionBefore(text: string, start: number): 'up' | 'down' | undefined {
  UP.lastIndex = DOWN.lastIndex = start
  if (DOWN.test(text)) return 'down'
  return UP.test(text) ? 'up' : undefined
}
