import { evidenceAt } from '../article/index.ts'
import type { Mention, TimelineEvent } from './dossier.ts'
import { type EventMention, findEvents } from './find-events.ts'
import { anchorToMeetings } from './anchor-to-meetings.ts'
import { fineness, mergeEvents } from './merge-events.ts'
import { compareText, type StudiedArticle, startingWithin } from './study-article.ts'
import { titleEvent } from './title-event.ts'

const LONGEST_QUOTATION = 400

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
    title: titleEvent(found),
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

function participantsOf(found: readonly EventMention[]): readonly string[] {
  const kinds = new Set(['person', 'organisation', 'country'])
  return [...new Set(found.flatMap(({ article, start, end }) => startingWithin(article.names, start, end).filter(({ kind }) => kinds.has(kind)).map(({ canonical }) => canonical)))]
}

/** Where: the place named after 在, 赴, 抵达 and the like; not one that is only spoken of. */
function placeOf({ article, start, end }: EventMention): string | undefined {
  return startingWithin(article.names, start, end).find(({ kind, start: at }) =>
    (kind === 'place' || kind === 'country') && /(?:在|于|赴|抵达|前往|来到|到达|落户|登陆|访问)$/.test(article.folded.slice(Math.max(start, at - 3), at)))?.canonical
}
