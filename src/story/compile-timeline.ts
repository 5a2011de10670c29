import { evidenceAt } from '../article/index.ts'
import type { Mention, TimelineEvent } from './dossier.ts'
import { type EventMention, findEvents } from './find-events.ts'
import { anchorToMeetings } from './anchor-to-meetings.ts'
import { fineness, mergeEvents } from './merge-events.ts'
import { compareText, type StudiedArticle, startingWithin } from './study-article.ts'

const LONGEST_QUOTATION = 400
/** `始于1924年`, `成立于3月`: without its time the clause would say nothing. */
const BEGUN_AT = /(?:始|建|立|生|办|源|设|创|逝)[于於]$/
/** Words before a time that belong to it, not to what happened. */
const LEAD_IN = new RegExp(
  '^[\\s▲△【（(“"「]*(?:当地时间|當地時間|北京时间|北京時間|今年|在|于|於|自|从|早在|截至|就在|也是|不禁令人想起|此前|随后|其中|据悉|据|據|和|与|及|' +
    '电\\s*[，,]|電\\s*[，,])*\\s*(?:繼|继)?',
)
const SHORTEST_TITLE = 8
const LONGEST_TITLE = 48

/** An event with the mentions that it was put together from: what other concepts of the story go on from. */
export interface StoryEvent extends TimelineEvent {
  readonly found: readonly EventMention[]
}

/**
 * What happened when?
 *
 * In: the articles of a story, studied; which source family each article is of. Out: events by date, each once, with every mention.
 * Pure.
 */
export function compileTimeline(articles: readonly StudiedArticle[], familyOf: (article: string) => number): readonly StoryEvent[] {
  return mergeEvents(anchorToMeetings(articles.flatMap(findEvents)))
    .map((found) => eventOf(found, familyOf))
    .toSorted((a, b) => compareText(a.date, b.date) || compareText(a.title, b.title))
}

function eventOf(found: readonly EventMention[], familyOf: (article: string) => number): StoryEvent {
  const finest = [...found].toSorted((a, b) => fineness(b) - fineness(a) || Number(b.time.kind === 'range') - Number(a.time.kind === 'range'))[0]!
  const place = found.map(placeOf).find((name) => name !== undefined)
  return {
    date: finest.time.timex,
    title: titleOf(found),
    ...(place !== undefined && { place }),
    participants: participantsOf(found),
    mentions: found.map(mentionOf),
    planned: found.every(({ planned }) => planned),
    families: [...new Set(found.map(({ article }) => familyOf(article.article.id)))].toSorted((a, b) => a - b),
    found,
  }
}

/** The event as the dossier has it. */
export function timelineEventOf({ date, title, place, participants, mentions, planned, families }: StoryEvent): TimelineEvent {
  return { date, title, ...(place !== undefined && { place }), participants, mentions, planned, families }
}

function mentionOf({ article, time, start, end }: EventMention): Mention {
  const anchor = time.anchor.text ?? (time.anchor.kind === 'published' ? article.reference : undefined)
  return {
    ...evidenceAt(article.article.id, article.text, start, Math.min(end, start + LONGEST_QUOTATION)),
    expression: time.text,
    ...(anchor !== undefined && { anchor }),
    ...(time.anchor.kind === 'published' && (article.referenceFrom === 'text' || article.referenceFrom === 'story') && { anchorFrom: article.referenceFrom }),
  }
}

/** The shortest mention that tells the event in a whole clause, without its time. */
function titleOf(found: readonly EventMention[]): string {
  const happened = found.filter(({ planned }) => !planned)
  const titles = (happened.length > 0 ? happened : found).map(clauseOf).filter((title) => title.length >= SHORTEST_TITLE)
  const inLength = titles.filter((title) => title.length <= LONGEST_TITLE)
  return [...(inLength.length > 0 ? inLength : titles)].toSorted((a, b) => a.length - b.length || compareText(a, b))[0] ?? clauseOf(found[0]!)
}

/** Without the time, whole clauses until they tell enough. `甲队3日在北港击败乙队，取得两连胜` gives `甲队在北港击败乙队`. */
function clauseOf({ article, contentStart, time, end, start }: EventMention): string {
  const isInside = start <= time.start && time.end === contentStart
  const lead = isInside ? article.text.slice(start, time.start).replace(LEAD_IN, '') : ''
  const before = lead.replace(/[于於在]$/, '')
  const after = article.text.slice(contentStart, end).replace(/^[年月]?[底初末]?(?:[以之]?前(?!往|夕|赴|来))?/, '')
  const text = contentStart >= end - 3 || BEGUN_AT.test(lead) ? article.text.slice(start, end) : `${before}${before === '' ? after.replace(/^[\s，,、：:之]+/, '') : after}`
  const clauses = text.split(/(?<=[，,；;。！!])/)
  let title = ''
  for (const clause of clauses) {
    if (title.replace(/[^\p{L}\p{N}]/gu, '').length >= SHORTEST_TITLE + 4) break
    title += clause
  }
  const whole = title.replace(/[\s，,；;。！!：:]+[”」"]?$/, '').replace(/^[▲△【（(“"「]+/, '')
  return whole.length > 80 ? `${whole.slice(0, 79)}…` : whole
}

function participantsOf(found: readonly EventMention[]): readonly string[] {
  const kinds = new Set(['person', 'organisation', 'country'])
  return [...new Set(found.flatMap(({ article, start, end }) => startingWithin(article.names, start, end).filter(({ kind }) => kinds.has(kind)).map(({ canonical }) => canonical)))]
}

/** Where: the place named after 在, 赴, 抵达 and the like; not one that is only spoken of. */
function placeOf({ article, start, end }: EventMention): string | undefined {
  return startingWithin(article.names, start, end).find(({ kind, start: at }) =>
    (kind === 'place' || kind === 'country') && /(?:在|于|赴|抵达|前往|来到|到达|落户|登陆|访问)$/.test(article.folded.slice(Math.max(start, at - 3), at)))?.canonical
}
