import type { TimeExpression } from './time-expression.ts'

type Modifier = NonNullable<TimeExpression['modifier']>

/** Words right before an expression. `从` alone opens a range, no more. */
const BEFORE: readonly (readonly [RegExp, Modifier])[] = [
  [/(?:截[至止]到?|截止至?)$/, 'until'],
  [/(?:^|[，。；、,\s（(]|力争|计划|预计|目标|争取|确保|有望|规划|提出|要求|预期|将)[到至]$|(?:不[迟晚]于|最[迟晚]于?)$/, 'until'],
  [/(?:大约|(?<![相预邀节合签制续履违条契公纽北特和立])约|大概)(?:在|是)?$/, 'approximately'],
  [/(?<!来)自从?$/, 'since'],
]
/** Words right after it; `16日前往`, `16日后续` say nothing of the kind. */
const AFTER: readonly (readonly [RegExp, Modifier])[] = [
  [/^(?:或|及|及其)之?(?:以?前)/, 'until'],
  [/^(?:或|及|及其)之?(?:以?后)/, 'since'],
  [/^(?:之前|以前|前夕|前(?![往来夕期景锋卫瞻线台首总主国外队世后妻夫半十\d]))/, 'before'],
  [/^(?:至今|以来|(?<=年)来(?=[，。])|开始|起(?![草诉来飞义]))/, 'since'],
  [/^(?:之后|以后|后(?![来卫续期天年台勤人备方排悔市赛疫者卫]))/, 'after'],
  [/^(?:左右|前后|许)/, 'approximately'],
]
const ZONE = /(当地|北京|香港|台北|莫斯科|美东|美西|东部|西部|太平洋|格林尼治|世界|伦敦|巴黎|柏林|东京|首尔|纽约)时间(?:的)?$/

function firstOf(table: readonly (readonly [RegExp, Modifier])[], text: string): Modifier | undefined {
  for (const [pattern, modifier] of table) if (pattern.test(text)) return modifier
  return undefined
}

export function readModifier(text: string, start: number, end: number): Modifier | undefined {
  const after = text.slice(end, end + 4)
  const before = text.slice(Math.max(0, start - 5), start)
  return firstOf(AFTER, after) ?? firstOf(BEFORE, before)
}

/** 北京时间 is Beijing's; any other clock that is named counts as local. */
export function readZone(text: string, start: number): TimeExpression['zone'] {
  const match = ZONE.exec(text.slice(Math.max(0, start - 7), start))
  return match ? (/北京|香港|台北/.test(match[1]!) ? 'beijing' : 'local') : undefined
}
