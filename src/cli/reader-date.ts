import type { Wording } from '../words/index.ts'
import type { Terminal } from './terminal/terminal.ts'

/** TIMEX3's parts of the day. */
const DAY_PARTS: Readonly<Record<string, Wording>> = {
  MO: { zh: '上午', en: 'morning' },
  MI: { zh: '中午', en: 'noon' },
  AF: { zh: '下午', en: 'afternoon' },
  EV: { zh: '晚上', en: 'evening' },
  NI: { zh: '夜里', en: 'night' },
}

/** In: a TIMEX3 date or range: `2024-03-12TMO`, `2025-04-16/2025-04-18`. Out: as a person writes it: `2024-03-12 上午`. */
export function readerDate(timex: string, { tell }: Pick<Terminal, 'tell'>): string {
  return timex.split('/').map((date) => partOfDay(date, tell)).join(' — ')
}

/** `2025-04-17T09:10:00+08:00` has a clock, shown to the minute, `2025-04-17TAF` a part of the day, `2023-09` neither. */
function partOfDay(date: string, tell: Terminal['tell']): string {
  const [day = '', time] = date.split('T')
  if (time === undefined) return day
  const part = DAY_PARTS[time]
  return `${day} ${part ? tell(part) : time.slice(0, 5)}`
}
