import type { Party } from './dossier.ts'
import { compareText, type StudiedArticle } from './study-article.ts'

const MOST_TAGS = 12
const FEWEST_ARTICLES = 2

/**
 * What is the story about, in a few words?
 *
 * In: its articles, studied; its parties. Out: at most twelve tags: what the pages were tagged with, then the names that recur in more
 * than one article, those in most articles first; none twice, none within another. Pure.
 */
export function gatherTags(articles: readonly StudiedArticle[], parties: readonly Party[]): readonly string[] {
  const spread = new Map<string, number>()
  for (const { names } of articles) for (const name of new Set(names.map(({ canonical }) => canonical))) spread.set(name, (spread.get(name) ?? 0) + 1)
  const least = Math.min(FEWEST_ARTICLES, articles.length)
  const recurring = parties
    .filter(({ canonical }) => (spread.get(canonical) ?? 0) >= least)
    .toSorted((a, b) => spread.get(b.canonical)! - spread.get(a.canonical)! || b.mentions - a.mentions || compareText(a.canonical, b.canonical))
    .map(({ canonical }) => canonical.replace(/^《|》$/g, ''))
  const given = [...new Set(articles.flatMap(({ article }) => article.keywords))].toSorted(compareText)
  const tags: string[] = []
  for (const tag of [...given, ...recurring]) if (tags.length < MOST_TAGS && !tags.some((other) => other === tag || other.includes(tag))) tags.push(tag)
  return tags
}
