import type { StoryEvent } from './compile-timeline.ts'
import type { RelatedArticles, SourceFamily } from './dossier.ts'
import type { SameText } from './find-duplicates.ts'
import { compareText, type StudiedArticle } from './study-article.ts'

/** Names shared by more of the story's articles than this say nothing of two of them. */
const COMMON_SHARE = 0.8
const FEWEST_NAMES = 2
const MOST_SHOWN = 5

/** What the relation of two articles is told from. */
export interface Relations {
  readonly articles: readonly StudiedArticle[]
  readonly duplicates: readonly SameText[]
  readonly families: readonly SourceFamily[]
  readonly events: readonly StoryEvent[]
}

/**
 * Which articles of a story should be read together, and why?
 *
 * In: the story's articles, families and events. Out: for each pair the strongest reason: the same text, the same events, the same
 * origin, what came before, names in common; pairs without one are left out. Pure.
 */
export function relateArticles({ articles, duplicates, families, events }: Relations): readonly RelatedArticles[] {
  const eventsOf = new Map(articles.map(({ article: { id } }) => [id, events.filter(({ mentions }) => mentions.some(({ article }) => article === id))]))
  const common = commonNames(articles)
  const sameText = new Set(duplicates.map(({ a, b }) => [a, b].toSorted().join('\n')))
  return articles.flatMap((a, index) => articles.slice(index + 1).flatMap((b): readonly RelatedArticles[] => {
    const pair = { article: a.article.id, other: b.article.id }
    const key = [pair.article, pair.other].toSorted().join('\n')
    const [own, other] = [eventsOf.get(pair.article)!, eventsOf.get(pair.other)!]
    const shared = own.filter((event) => other.includes(event))
    const names = sharedNames(a, b, common)
    if (sameText.has(key)) return [{ ...pair, reason: 'same-text', shared: [] }]
    if (shared.length > 0) return [{ ...pair, reason: 'same-event', shared: shared.slice(0, MOST_SHOWN).map(({ title }) => title) }]
    const family = families.find((one) => one.articles.includes(pair.article) && one.articles.includes(pair.other))
    if (family) return [{ ...pair, reason: 'same-origin', shared: [family.origin] }]
    if (names.length < FEWEST_NAMES) return []
    return [{ ...pair, reason: orderOf(a, b), shared: names.slice(0, MOST_SHOWN) }]
  }))
}

/** The other one is told later, or earlier; else they only share names. */
function orderOf(a: StudiedArticle, b: StudiedArticle): RelatedArticles['reason'] {
  const [own, other] = [a.reference?.slice(0, 10), b.reference?.slice(0, 10)]
  if (own === undefined || other === undefined || own === other) return 'shared-names'
  return other > own ? 'later' : 'earlier'
}

function commonNames(articles: readonly StudiedArticle[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { names } of articles) for (const name of new Set(names.map(({ canonical }) => canonical))) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => articles.length > 2 && count > articles.length * COMMON_SHARE).map(([name]) => name))
}

function sharedNames(a: StudiedArticle, b: StudiedArticle, common: ReadonlySet<string>): readonly string[] {
  const own = new Set(a.names.map(({ canonical }) => canonical))
  return [...new Set(b.names.map(({ canonical }) => canonical))].filter((name) => own.has(name) && !common.has(name)).toSorted(compareText)
}
