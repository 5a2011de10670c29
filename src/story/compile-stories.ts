import type { Article } from '../article/index.ts'
import { gatherNames } from '../language/index.ts'
import type { Dossier } from './dossier.ts'
import { findDuplicates, type SameText } from './find-duplicates.ts'
import { gatherFamilies } from './gather-families.ts'
import { groupStories } from './group-stories.ts'
import { type ArticleText, byPublication, splitWords, studyArticle } from './study-article.ts'

/**
 * Which stories do these articles tell, and what is known of each?
 *
 * In: articles, in any order. Out: one dossier for each story, the largest first. Pure; the order of the input changes nothing.
 */
export function compileStories(articles: readonly Article[]): readonly Dossier[] {
  const texts = [...articles].sort(byPublication).map(splitWords)
  const duplicates = findDuplicates(texts)
  const byId = new Map(texts.map((text) => [text.article.id, text]))
  return groupStories(texts, duplicates)
    .map((ids) => compileStory(ids.map((id) => byId.get(id)!), duplicates))
    .sort((a, b) => b.story.articles.length - a.story.articles.length)
}

function compileStory(texts: readonly ArticleText[], duplicates: readonly SameText[]): Dossier {
  const names = gatherNames(texts.map(({ text }) => text))
  const articles = texts.map((text) => studyArticle(text, names, text.article.published?.at))
  const first = articles[0]!.article
  return {
    story: { id: first.id, title: first.headline ?? first.id, articles: articles.map(({ article }) => article.id), keywords: [] },
    timeline: [], figures: [], sources: gatherFamilies(articles, duplicates), parties: [], mechanisms: [], outcomes: [], viewpoints: [],
    disagreements: [], related: [], tags: [],
  }
}
