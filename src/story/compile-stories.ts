import type { Article } from '../article/index.ts'
import { gatherNames } from '../language/index.ts'
import { compileTimeline } from './compile-timeline.ts'
import type { Dossier } from './dossier.ts'
import { findDuplicates, type SameText } from './find-duplicates.ts'
import { findMechanisms } from './find-mechanisms.ts'
import { findOutcomes } from './find-outcomes.ts'
import { gatherFamilies } from './gather-families.ts'
import { dateAt } from './govern-times.ts'
import { groupStories } from './group-stories.ts'
import { settleReferences } from './settle-reference.ts'
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
  const references = settleReferences(texts)
  const articles = texts.map((text) => studyArticle(text, names, references.get(text.article.id)))
  const sources = gatherFamilies(articles, duplicates)
  const familyOf = (article: string) => sources.findIndex((family) => family.articles.includes(article))
  const first = articles[0]!.article
  const events = compileTimeline(articles, familyOf)
  return {
    story: { id: first.id, title: first.headline ?? first.id, articles: articles.map(({ article }) => article.id), keywords: [] },
    timeline: events.map(({ found: _, ...event }) => event),
    figures: [], sources, parties: [], mechanisms: findMechanisms(articles, dateAt), outcomes: findOutcomes(articles, dateAt), viewpoints: [],
    disagreements: [], related: [], tags: [],
  }
}
