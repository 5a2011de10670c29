import type { TimeExpression } from '../language/index.ts'
import { sentenceAt, type StudiedArticle, type StudiedSentence, startingWithin } from './study-article.ts'

/** A stretch of a sentence, and the time that it is told of. */
export interface TimedStretch {
  readonly time: TimeExpression
  readonly start: number
  readonly end: number
}

/** `5年来`, `近年来`, `未来30年`: a background, not the time of a happening. */
const BACKGROUND = /(?:来|來|以来|以來)$|^(?:过去|過去|近|最近|未来|未來|今后|今後)/
const ANNIVERSARY = /(?:周年|週年)/
/** `4月3日电 `, `8月3日讯（记者…`, `3日体育专电`: when it was filed. Near miss: `3日电力恢复`. */
const FILED = /^\s*\p{Script=Han}{0,2}(?:专电|电|讯|特稿)(?=[\s　（(:：】]|$|题)/u
/** `通讯社北港4月3日` at the head of a line, and nothing after: the same. */
const FILED_FROM = /(?:^|\n)[（(\s]*\p{Script=Han}{1,8}(?:社|报|网|台)\p{Script=Han}{0,8}$/u
const SEPARATOR = /[，,；;。：:！？!?（()）】—\n]/
const STRONG = /[；;]/
const LONGEST_ASIDE = 60
const BYLINE = /^(?:记者|通讯员|编译|文\/|图\/)/
const FILED_END = /(?:讯|电|消息|报道)\s*$/

/** Is it a moment or a span in which something happened, with both ends known? */
export function isMoment(time: TimeExpression): boolean {
  return time.begin !== undefined && time.until !== undefined && time.kind !== 'duration' && time.kind !== 'set'
    && time.modifier !== 'since' && time.precision !== 'decade' && /^\d{4}/.test(time.timex) && !BACKGROUND.test(time.text)
}

export const isAnniversary = (time: TimeExpression) => ANNIVERSARY.test(time.text)

/** `2025赛季收官战`, `2024年度报告`, `2026款`: the year names a thing, and moves no clause to another time. */
function isAttribute({ folded }: StudiedArticle, { precision, end }: TimeExpression): boolean {
  return precision === 'year' && /^(?:年度?)?(?:赛季|财年|学年|雪季|款|版|级(?!别))/.test(folded.slice(end, end + 5))
}

/** `6月1日起施行`, `29日起停产`: what begins on a day happens on it. Near misses: `2020年起` (no day), `6月1日以来`. */
function isFirstDay({ folded }: StudiedArticle, { modifier, precision, stated, end }: TimeExpression): boolean {
  return stated.includes('day') && modifier === 'since' && precision === 'day' && /^(?:起|开始)/.test(folded.slice(end, end + 2))
}

/** When it was filed: `某社北港4月3日电`. */
export function isDateline({ folded }: Pick<StudiedArticle, 'folded'>, { start, end }: TimeExpression): boolean {
  const after = folded.slice(end, end + 8)
  return FILED.test(after) || (FILED_FROM.test(folded.slice(Math.max(0, start - 24), start)) && /^(?!\p{Script=Han})|^(?:专电|[电讯])/u.test(after))
}

/**
 * Which part of a sentence is told of which time?
 *
 * In: a sentence of a studied article. Out: one stretch for each moment named: from the clause that holds it up to the clause of the
 * next one, or to the semicolon. `3月2日，甲开幕；3日，乙闭幕` gives two. Pure.
 */
export function governTimes(article: StudiedArticle, sentence: StudiedSentence): readonly TimedStretch[] {
  const named = startingWithin(article.times, sentence.start, sentence.end)
  const filed = named.findLast((time) => isDateline(article, time))
  const from = filed ? filed.end + /^\s*(?:\p{Script=Han}{0,2}(?:专电|特稿)|[电讯]|\p{Script=Han}{1,2}[电讯](?!\p{Script=Han}))?/u.exec(article.folded.slice(filed.end, filed.end + 8))![0].length : sentence.start
  const moments = named.filter((time) => (isMoment(time) || isFirstDay(article, time)) && !isAnniversary(time) && !isAttribute(article, time) && time.start >= from)
  const starts = moments.map((time, index) => clauseStart(article.folded, Math.max(from, moments[index - 1]?.end ?? 0), time.start))
  return moments.map((time, index) => {
    const limit = starts[index + 1] ?? sentence.end
    const strong = article.folded.slice(time.end, limit).search(STRONG)
    return { time, start: starts[index]!, end: Math.max(strong < 0 ? limit : time.end + strong, time.end) }
  })
}

function clauseStart(folded: string, from: number, at: number): number {
  let start = at
  for (;;) {
    while (start > from && !SEPARATOR.test(folded[start - 1]!)) start--
    const opened = /[)）]/.test(folded[start - 1] ?? '') ? openingOf(folded, from, start - 1) : undefined
    if (opened === undefined) return start
    start = opened
  }
}

/** `某公司（简称甲）3日宣布` goes on before the bracket; `（记者 某）某公司3日宣布` begins after it. */
function openingOf(folded: string, from: number, close: number): number | undefined {
  const opened = Math.max(folded.lastIndexOf('(', close), folded.lastIndexOf('（', close))
  if (BYLINE.test(folded.slice(opened + 1, opened + 4)) || FILED_END.test(folded.slice(Math.max(0, opened - 4), opened))) return undefined
  return opened > from && close - opened <= LONGEST_ASIDE && !SEPARATOR.test(folded[opened - 1]!) && !/[)）]/.test(folded.slice(opened, close)) ? opened : undefined
}

/** In: a place in an article. Out: the date that the stretch around it is told of, if its sentence names one. */
export function dateAt(article: StudiedArticle, at: number): string | undefined {
  const sentence = sentenceAt(article, at)
  if (!sentence) return undefined
  const stretches = governTimes(article, sentence)
  return (stretches.findLast(({ start }) => start <= at) ?? stretches[0])?.time.timex
}
