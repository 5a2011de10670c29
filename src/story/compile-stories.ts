import type { Article } from '../article/index.ts'
import { fold, gatherNames, type Name } from '../language/index.ts'
import { findMisdatedAbstracts } from './check-abstracts.ts'
import { compileFigures, type StudiedAbstract } from './compile-figures.ts'
import { compileTimeline, type StoryEvent, timelineEventOf } from './compile-timeline.ts'
import type { Dossier, Story } from './dossier.ts'
import { findDisagreements } from './find-disagreements.ts'
import { findDuplicates, type SameText } from './find-duplicates.ts'
import { findMechanisms } from './find-mechanisms.ts'
import { findOutcomes } from './find-outcomes.ts'
import { areIndependent, gatherFamilies } from './gather-families.ts'
import { gatherParties } from './gather-parties.ts'
import { gatherTags } from './gather-tags.ts'
import { gatherViewpoints } from './gather-viewpoints.ts'
import { dateAt } from './govern-times.ts'
import { groupStories } from './group-stories.ts'
import { relateArticles } from './relate-articles.ts'
import { signArticle } from './sign-article.ts'
import { settleReferences } from './settle-reference.ts'
import { type ArticleText, byPublication, compareText, splitWords, type StudiedArticle, studyArticle } from './study-article.ts'

/**
 * Which stories do these articles tell, and what is known of each?
 *
 * In: articles, in any order. Out: one dossier for each story, the largest first. Pure; the order of the input changes nothing.
 */
export function compileStories(articles: readonly Article[]): readonly Dossier[] {
  const texts = articles.toSorted(byPublication).map(splitWords)
  const duplicates = findDuplicates(texts)
  const byId = new Map(texts.map((text) => [text.article.id, text]))
  const links = duplicates.map(({ a, b }) => [a, b] as const)
  return groupStories(texts.map((text) => ({ signature: signArticle(text), text: () => text })), { links })
    .map((ids) => compileStory(ids.map((id) => byId.get(id)!), duplicates))
    .toSorted((a, b) => b.story.articles.length - a.story.articles.length || compareText(a.story.id, b.story.id))
}

/** In: the articles of one story, in any order. Out: its dossier. Pure; the order of the input changes nothing. */
export function compileOneStory(articles: readonly Article[]): Dossier {
  const texts = articles.toSorted(byPublication).map(splitWords)
  return compileStory(texts, findDuplicates(texts))
}

function compileStory(texts: readonly ArticleText[], duplicates: readonly SameText[]): Dossier {
  const names = gatherNames(texts.map(({ text }) => text))
  const references = settleReferences(texts)
  const articles = texts.map((text) => studyArticle(text, names, references.get(text.article.id)))
  const abstracts = articles.flatMap((article) => studyAbstracts(article, names))
  const sources = gatherFamilies(articles, duplicates)
  const familyOf = (article: string) => sources.findIndex((family) => family.articles.includes(article))
  const events = compileTimeline(articles, familyOf)
  const sameText = new Set(duplicates.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]))
  const figures = [
    ...findMisdatedAbstracts(abstracts, events),
    ...compileFigures(articles, abstracts, events, {
      areIndependent: (a, b) => areIndependent(familyOf(a), familyOf(b), sources),
      areOneText: (a, b) => sameText.has(`${a} ${b}`),
    }),
  ]
  const parties = gatherParties(names, articles)
  const tags = gatherTags(articles, parties)
  return {
    story: storyOf(articles, events, tags),
    timeline: events.map(timelineEventOf),
    figures,
    sources,
    parties,
    mechanisms: findMechanisms(articles, dateAt),
    outcomes: findOutcomes(articles, (article, at) => eventDateAt(events, article, at) ?? dateAt(article, at)),
    viewpoints: gatherViewpoints(articles),
    disagreements: findDisagreements(figures, familyOf),
    related: relateArticles({ articles, duplicates, families: sources, events }),
    tags,
  }
}

/** The date of the event that is told of at this place: also where the sentence itself names no time. */
function eventDateAt(events: readonly StoryEvent[], article: StudiedArticle, at: number): string | undefined {
  return events.find(({ found }) => found.some((mention) => mention.article === article && mention.start <= at && at < mention.end))?.date
}

/** The summaries that came with an article, as texts of their own: they are read, and never evidence. */
function studyAbstracts({ article, reference, referenceFrom }: StudiedArticle, names: readonly Name[]): readonly StudiedAbstract[] {
  return article.abstracts.map(({ text }) => ({
    of: article.id,
    studied: studyArticle(splitWords({ ...article, blocks: [{ type: 'paragraph', text }] }), names, reference === undefined ? undefined : { at: reference, from: referenceFrom! }),
  }))
}

function storyOf(articles: readonly StudiedArticle[], events: readonly StoryEvent[], tags: readonly string[]): Story {
  const dates = events.filter(({ planned }) => !planned).flatMap(({ found }) => found.map(({ begin, until }) => ({ begin, until })))
  const told = articles.flatMap(({ reference }) => reference?.slice(0, 10) ?? [])
  const [begin, until] = [told.toSorted(compareText)[0], [...told, ...dates.map((date) => date.begin)].toSorted(compareText).at(-1)]
  return {
    id: articles[0]!.article.id,
    title: titleOf(articles, tags),
    articles: articles.map(({ article }) => article.id),
    keywords: tags,
    ...(begin !== undefined && { begin }),
    ...(until !== undefined && { until }),
  }
}

/** A headline of more characters is left to others that say as much. */
const LONGEST_TITLE = 30

const isLong = (headline: string) => Number(headline.length > LONGEST_TITLE)

/** The headline that names most of what the story is about, in the script that most of it is written in; of equals the shortest. */
function titleOf(articles: readonly StudiedArticle[], tags: readonly string[]): string {
  const languages = articles.map(({ article }) => article.language)
  const share = (language: string) => languages.filter((other) => other === language).length
  const headlines = articles.flatMap(({ article: { headline, language } }) => (headline === undefined ? [] : [{ headline, share: share(language) }]))
  const hits = (headline: string) => tags.filter((tag) => fold(headline).includes(tag)).length
  return headlines.toSorted((a, b) => b.share - a.share || isLong(a.headline) - isLong(b.headline) || hits(b.headline) - hits(a.headline)
    || a.headline.length - b.headline.length || compareText(a.headline, b.headline))[0]?.headline ?? articles[0]!.article.id
}
