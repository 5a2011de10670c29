import type { QuantityModifier } from './quantity.ts'

/** Words before an amount. A look behind keeps words that end alike: 最近30天, 纽约30人, 反超3分 have none. */
const BEFORE: readonly (readonly [QuantityModifier, string])[] = [
  ['about', '大约|大概|大致|约为|约有|约合|约占|(?<![条节预签合纽履违续邀特公契解大])约'],
  ['nearly', '将近|接近|逼近|几近|(?<![最附靠邻远亲将接逼]|(?<!面)临)近'],
  ['at-least', '至少|最少|起码|不少于|不低于|不小于|不下于|不下|>=|≥'],
  ['at-most', '至多|最多|顶多|不超过|不多于|不高于|不大于|<=|≤'],
  ['over', '超过|超出|突破|高于|大于|多于|(?<!不)逾|(?<![中英反赶意西德法高远不])超|>'],
  ['under', '不到|不足|未满|不满|低于|少于|小于|未达|<'],
]
const BEFORE_AMOUNT = BEFORE.map(([modifier, words]) => [modifier, new RegExp(`(?:${words}) ?(?:了|有|为|达|到)? ?$`)] as const)
/** 上百, 过千, 成百: only before a bare unit. */
const BEFORE_BARE_UNIT: readonly (readonly [QuantityModifier, RegExp])[] = [['at-least', /上$/], ['over', /(?<![超通经不])过$/]]
const LONGEST_BEFORE = 6

export interface Modified {
  readonly modifier: QuantityModifier
  /** Where the words of the modifier begin, or end. */
  readonly at: number
}

/** In: folded text, where an amount begins, and how far back its words may reach. Out: the modifier that ends there. */
export function modifierBefore(text: string, start: number, floor: number): Modified | undefined {
  const words = text.slice(Math.max(floor, start - LONGEST_BEFORE), start)
  if (words === '') return undefined
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

/** In: folded text, where an amount with its unit ends. Out: the modifier that begins there. */
export function modifierAfter(text: string, end: number, isMeasured: boolean): Modified | undefined {
  for (const [modifier, pattern] of isMeasured ? [...AFTER, ['over', MORE] as const] : AFTER) {
    pattern.lastIndex = end
    const match = pattern.exec(text)
    if (match) return { modifier, at: end + match[0].length }
  }
  return undefined
}

const GOVERNS = '(?:幅度?|率|额)?(?:了|到|至|为|达到|达|高达|约|近|超过|超|逾|将近|接近|不到|不足|至少)?了? ?$'
const UP = new RegExp(`(?:增长|增加|增幅|增至|增|上升|上涨|提高|提升|升高|升至|涨幅|涨|升|攀升|上调|扩大|扩张|翻|净增|新增|多出)${GOVERNS}`)
const DOWN = new RegExp(`(?:下降|减少|下跌|降低|降幅|降至|降|跌幅|跌|减至|减|回落|下滑|缩减|下调|萎缩|缩水|锐减|骤降|缩小|少了)${GOVERNS}`)
const GOVERNING_WORDS = 12

/** 增长/下降 that govern the amount at `start`: 同比增长12.5%, 降幅达3%. */
export function directionBefore(text: string, start: number): 'up' | 'down' | undefined {
  const words = text.slice(Math.max(0, start - GOVERNING_WORDS), start)
  if (DOWN.test(words)) return 'down'
  return UP.test(words) ? 'up' : undefined
}
