import { HOLIDAY_NAMES } from '../holiday-table.ts'
import type { Pattern } from './pattern.ts'

/** After a holiday's name: a stretch that differs from year to year, or a name that only holds it. */
const NOT_THE_DAY = '(?![”」]?(?:假|小长假|长假|黄金周|档|期间|前后|联欢|晚会|路|街|广场|老人|老公公|树|大街|村|镇|湾|岛|杯|奖|快乐|运|联|祭|之[路夜]|上河|[一二三四五六七八九十]|\\d))'

export const HOLIDAY_PATTERNS: readonly Pattern[] = [
  {
    first: [...new Set(HOLIDAY_NAMES.map((name) => name[0]!))].join(''),
    source: `(${HOLIDAY_NAMES.toSorted((a, b) => b.length - a.length).join('|')})${NOT_THE_DAY}`,
    read: ([, name]) => [{ slot: 'holiday', name: name! }],
  },
]
