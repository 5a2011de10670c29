import { fold } from '../../language/index.ts'
import type { StatedDate } from '../byline/byline.ts'
import { statedDates } from '../byline/stated-dates.ts'

export interface DateLine {
  /** Absent where the line says `3小时前` or the like. */
  readonly date?: StatedDate
  /** What else stood in the line, labels and weekdays aside: often the origin. */
  readonly rest: string
}

const RELATIVE = /(?:\d+|[一二三四五六七八九十几半]+)\s*(?:秒|分钟|小时|天|周|个月)前|(?:今天|昨天|前天)\s*\d{1,2}:\d{2}|刚刚(?:发布|更新)|\d+ (?:minutes?|hours?|days?) ago/u
const LABELS = /(?:发布|发表|更新|发稿|刊发|见报|创建|上传|编辑|修改|采集)?(?:时间|日期|于)\s*[：:]?|(?:星期|周|礼拜)[一二三四五六日天](?![\p{Script=Han}])|(?:Published|Updated|Posted|Last updated|Date)(?:\s+(?:on|at))?\s*[：:]?|\(?(?:GMT|UTC|CST|北京时间)(?:[+-]\d+)?\)?|[（(]?农历[^)）\s]{2,12}[)）]?/giu
const EDGES = /^[\s|｜/·•:：,，【】[\]()（）-]+|[\s|｜/·•:：,，【】[\]()（）-]+$/gu
/** `2025年6月16日，…`, `6月16日上午…`, `16日至18日` go on as a sentence does. */
const READS_ON = /^\s*(?:[，、至到起前后的晚早上下中凌傍]|[—–-]\s*\d)/u
/** `来源：某报`, `作者：某某`: what a label explains may be as long as it likes. */
const LABELLED = /\p{Script=Han}{2,6}\s*[：:]\s*[^\s：:]{1,24}/gu
const LONGEST_NAME = 14
const LONGEST = 120
const LONGEST_REST = 40

/**
 * The date line under a headline.
 *
 * In: one line. Out: its date and what is left of it, or `undefined` where it is no date line:
 * `来源：某报 2025-06-16 08:55` is one, `6月16日，比赛在雨中开始。` is not.
 */
export function readDateLine(line: string): DateLine | undefined {
  if (line.length > LONGEST || !/\d|刚刚|年/.test(line)) return undefined
  const date = statedDates(line)[0]
  const text = fold(line)
  const found = date ?? placeOf(RELATIVE.exec(text))
  if (!found) return undefined
  const after = text.slice(found.end)
  const rest = `${line.slice(0, found.start)} ${line.slice(found.end)}`.replace(LABELS, ' ').replace(EDGES, '').replace(/\s+/g, ' ')
  if (rest.length > LONGEST_REST || /[。！？!?；]|[，,].*[，,]/u.test(rest) || readsOn(after)) return undefined
  return { rest, ...(date && { date }) }
}

/** `气象台7月3日17时发布暴雨预警：` has words behind the date that are no outlet's name. */
function readsOn(after: string): boolean {
  if (READS_ON.test(after) || /[：:]\s*$/u.test(after)) return true
  const bare = after.replace(LABELLED, '').replace(LABELS, '')
  return bare.split(/[\s|｜/·•]+/u).some((part) => (part.match(/\p{Script=Han}/gu)?.length ?? 0) > LONGEST_NAME || /^\p{Script=Han}*(?:发布|举行|召开|宣布|升级|开始|开幕|抵达)/u.test(part))
}

function placeOf(match: RegExpExecArray | null): { readonly start: number; readonly end: number } | undefined {
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}
