import { findTimes, type TimeExpression } from '../language/index.ts'
import type { ArticleText } from './study-article.ts'

/**
 * From when does each article of a story speak?
 *
 * In: the articles of one story. Out: for each id the moment that its relative times count from: its publication; else the last day
 * that its text states in full (news is written after what it reports); else the year in which another article of the story has the
 * same day of the same month. Absent where nothing settles it. Pure.
 */
export function settleReferences(texts: readonly ArticleText[]): ReadonlyMap<string, string> {
  const references = new Map<string, string>()
  const open: { readonly id: string; readonly times: readonly TimeExpression[] }[] = []
  for (const { article, text } of texts) {
    const times = article.published ? [] : findTimes(text)
    const reference = article.published?.at ?? times.flatMap((time) => lastDay(time) ?? []).toSorted().at(-1)
    if (reference === undefined) open.push({ id: article.id, times })
    else references.set(article.id, reference)
  }
  const days = open.length === 0 ? new Set<string>() : daysOf(texts, references)
  for (const { id, times } of open) {
    const reference = times.flatMap(({ timex }) => sameDayElsewhere(timex, days) ?? []).toSorted().at(-1)
    if (reference !== undefined) references.set(id, reference)
  }
  return references
}

/** Every day that the articles with a reference name. */
function daysOf(texts: readonly ArticleText[], references: ReadonlyMap<string, string>): ReadonlySet<string> {
  const named = texts.flatMap(({ article, text }) => {
    const reference = references.get(article.id)
    return reference === undefined ? [] : findTimes(text, { reference })
  })
  return new Set(named.flatMap(({ precision, begin }) => (precision === 'day' && begin ? begin.slice(0, 10) : [])))
}

/** The last day of an expression that states its year, its month and its day, and is not told as a plan or a limit. */
function lastDay({ until, stated, precision, modifier, kind }: TimeExpression): string | undefined {
  const isFull = stated.includes('year') && stated.includes('month') && stated.includes('day')
  return isFull && until && kind !== 'set' && modifier === undefined && (precision === 'day' || kind === 'range') ? until.slice(0, 10) : undefined
}

/** `XXXX-06-16/…` is in the year of a `2025-06-16` elsewhere; the latest, if there are several. */
function sameDayElsewhere(timex: string, days: ReadonlySet<string>): string | undefined {
  const day = /^XXXX-(\d\d-\d\d)/.exec(timex)?.[1]
  return day === undefined ? undefined : [...days].filter((other) => other.endsWith(day)).toSorted().at(-1)
}
