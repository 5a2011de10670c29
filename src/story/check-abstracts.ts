import { dateValue, type StudiedAbstract } from './compile-figures.ts'
import type { StoryEvent } from './compile-timeline.ts'
import type { Figure } from './dossier.ts'
import { type EventMention, findEvents } from './find-events.ts'
import { agree, cosine, weigh } from './merge-events.ts'
import { startingWithin } from './study-article.ts'

/** So alike, and the summary may be speaking of this event: its date is borne out. */
const ALIKE = 0.3
/** So alike, and it speaks of nothing else, where both name the same numbered meeting; without one, nearly the same words. */
const SAME_NUMBERED = 0.4
const SAME_WORDS = 0.75
/** The same day of the same month in another year: the year slipped, where the words are as much alike as this. */
const SLIPPED_YEAR = 0.6

/**
 * Where does a summary date an event otherwise than the articles?
 *
 * In: the summaries that came with the articles, studied; the story's events. Out: one `conflict` row for each date in a summary that no
 * mention bears out, while mentions of that very event give another. In doubt there is none. Pure.
 */
export function findMisdatedAbstracts(abstracts: readonly StudiedAbstract[], events: readonly StoryEvent[]): readonly Figure[] {
  const told = events.flatMap(({ found }) => found)
  const claims = abstracts.flatMap(({ studied }) => findEvents(studied))
  if (claims.length === 0) return []
  const weighed = new Map(weigh([...told, ...claims]).map((each) => [each.mention, each]))
  return claims.flatMap((claim) => {
    const others = told.map((mention) => ({ mention, likeness: cosine(weighed.get(claim)!, weighed.get(mention)!) }))
    if (others.some(({ mention, likeness }) => likeness >= ALIKE && coincide(claim, mention))) return []
    const same = others.filter(({ mention, likeness }) => isSameEvent(claim, mention, likeness)).map(({ mention }) => mention)
    if (same.length === 0 || same.some((a) => same.some((b) => !coincide(a, b)))) return []
    return [{ quantity: titleOf(events, same[0]!), relation: 'conflict' as const, values: [dateValue(claim, 'abstract'), ...same.map((mention) => dateValue(mention))] }]
  })
}

function coincide(a: EventMention, b: EventMention): boolean {
  return agree(a, b) !== undefined || (a.begin <= b.until && b.begin <= a.until)
}

function isSameEvent(claim: EventMention, mention: EventMention, likeness: number): boolean {
  const [own, other] = [numbersIn(claim), numbersIn(mention)]
  if (own.size > 0 || other.size > 0) return [...own].some((number) => other.has(number)) && likeness >= SAME_NUMBERED
  return likeness >= (isSlippedYear(claim, mention) ? SLIPPED_YEAR : SAME_WORDS)
}

function isSlippedYear(claim: EventMention, mention: EventMention): boolean {
  return claim.begin.length >= 10 && claim.begin.slice(4, 10) === mention.begin.slice(4, 10) && claim.begin.slice(0, 4) !== mention.begin.slice(0, 4)
}

/** The numbered meetings that a mention names: `2届`, with the letters that follow. */
function numbersIn({ article, start, end }: EventMention): ReadonlySet<string> {
  return new Set(startingWithin(article.quantities, start, end)
    .filter(({ kind, unit }) => kind === 'ordinal' && (unit === '届' || unit === '次'))
    .map((quantity) => `${quantity.value}${quantity.unit}${article.folded.slice(quantity.end, quantity.end + 4)}`))
}

function titleOf(events: readonly StoryEvent[], mention: EventMention): string {
  return events.find(({ found }) => found.includes(mention))!.title
}

