import type { Name } from '../language/index.ts'
import type { Party } from './dossier.ts'
import { compareText, type StudiedArticle } from './study-article.ts'

/**
 * Who and what appears in the story, under which names?
 *
 * In: the names gathered from its texts; its articles, studied. Out: one party for each name with all its forms, the most mentioned
 * first. Pure.
 */
export function gatherParties(names: readonly Name[], articles: readonly StudiedArticle[]): readonly Party[] {
  const counts = new Map<string, number>()
  for (const { names: mentions } of articles) {
    for (const { kind, canonical } of mentions) counts.set(`${kind} ${canonical}`, (counts.get(`${kind} ${canonical}`) ?? 0) + 1)
  }
  return names
    .map(({ canonical, kind, forms, titles }) => ({ canonical, kind, forms, titles, mentions: counts.get(`${kind} ${canonical}`) ?? 0 }))
    .toSorted((a, b) => b.mentions - a.mentions || compareText(a.canonical, b.canonical))
}
