import { HOLIDAY_NAMES, TERMS_AND_NAMES } from '../holiday-table.ts'
import type { Pattern, Site } from './pattern.ts'

/** After a holiday's name: a stretch that differs from year to year, or a name that only holds it; `日前` and `日均` are words of their own. */
const NOT_THE_DAY = '(?![”」]?(?:假|小长假|长假|黄金周|档|期间|前后|联欢|晚会|路|街|广场|老人|老公公|树|大街|村|镇|湾|岛|杯|奖|快乐|运|联|祭|之[路夜]|上河|(?<=日)(?:前(?!夕)|[程常益内本元均])|[一二三四五六七八九十]|\\d))'

/** `立秋` and `王立春`: a solar term stands after no Han character, or after one that leads to a day. */
const LEADS_TO_DAY = /[在于到至日是为今迎逢年交自从过近了待前和与及入节的]/
const mayBeName = (name: string, { text, start }: Site) =>
  TERMS_AND_NAMES.includes(name) && /[一-龥]/.test(text[start - 1] ?? '') && !LEADS_TO_DAY.test(text[start - 1]!)

function byFirst(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const name of names) {
    const group = groups.get(name[0]!)
    if (group) group.push(name)
    else groups.set(name[0]!, [name])
  }
  return groups
}

/** 中秋节, 国庆节; not 国庆节假期, 国庆路. A row for each first character: few of them are met, and only those are compiled. */
export const HOLIDAY_PATTERNS: readonly Pattern[] = [...byFirst(HOLIDAY_NAMES)].map(([first, names]) => ({
  first,
  source: `(${names.toSorted((a, b) => b.length - a.length).join('|')})${NOT_THE_DAY}`,
  read: ([, name], site) => (mayBeName(name!, site) ? undefined : [{ slot: 'holiday', name: name! }]),
}))
