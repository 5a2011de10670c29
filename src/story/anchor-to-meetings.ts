import { parseNumeral } from '../language/numeral/index.ts'
import type { EventMention } from './find-events.ts'

/** `首届海湾论坛`, `第三届运动会`: a numbered meeting; the last group is its name. Near miss: `第三届学生` (no meeting). */
const NUMBERED = /(?:(?<first>首届)|第\s*(?<number>[一二三四五六七八九十百\d]+)\s*届)\s*(?<name>[\p{Script=Han}—·]{1,14}?[会坛赛杯节展])/u
/** It was held then; near miss: `筹备第三届运动会`. */
const HELD = /举行|召开|举办|开幕|开赛/
/** Told of the time of the meeting: `首届论坛期间`, `…前夕`, `…上，`. */
const AT_MEETING = /(?:首届|第\s*[一二三四五六七八九十百\d]+\s*届)[^，,。；;]{2,16}?(?:期间|前夕|开幕之际|召开之际|闭幕之际|上(?=[，,]))/u

const numberOf = ({ first, number, name }: Record<string, string>) => `${first ? 1 : parseNumeral(number!)} ${name}`

/**
 * When was it, if it was at a meeting whose date another sentence gives?
 *
 * In: the mentions of a story. Out: the same, where a mention that names a numbered meeting and its year only (`2023年首届海湾论坛前夕`)
 * takes over the month that the story gives that meeting. Pure.
 */
export function anchorToMeetings(mentions: readonly EventMention[]): readonly EventMention[] {
  const held = new Map<string, EventMention>()
  for (const mention of mentions) {
    const folded = textOf(mention)
    const match = NUMBERED.exec(folded)
    if (match && HELD.test(folded) && /^\d{4}-\d\d/.test(mention.time.timex) && !held.has(numberOf(match.groups!))) held.set(numberOf(match.groups!), mention)
  }
  return mentions.map((mention) => {
    const folded = textOf(mention)
    const match = /^\d{4}$/.test(mention.time.timex) && AT_MEETING.test(folded) ? NUMBERED.exec(folded) : null
    const meeting = match && held.get(numberOf(match.groups!))
    return meeting && meeting.begin.startsWith(mention.time.timex) ? inMonthOf(mention, meeting) : mention
  })
}

const textOf = ({ article, start, end }: EventMention) => article.folded.slice(start, end)

function inMonthOf(mention: EventMention, meeting: EventMention): EventMention {
  const month = meeting.begin.slice(0, 7)
  const lastDay = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)
  const [begin, until] = [`${month}-01`, lastDay]
  const anchor = { kind: 'named' as const, value: meeting.time.timex, text: meeting.time.text }
  return { ...mention, time: { ...mention.time, timex: month, begin, until, precision: 'month', anchor }, begin, until }
}
