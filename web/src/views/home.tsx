import type { ArticleSummary, StorySummary } from '../api.ts'
import { useApi } from '../api.ts'
import { Answered } from '../parts/answered.tsx'
import { publishedText, readableDate } from '../parts/date.ts'
import { articleLink, storyLink } from '../route.ts'
import { say } from '../words/index.ts'

export function HomeView() {
  const [stories, retryStories] = useApi('GET /api/stories', {})
  const [articles, retryArticles] = useApi('GET /api/articles', { query: { limit: 500 } })
  return (
    <div class="page">
      <Answered answer={stories} retry={retryStories}>{(body) => <StoryList stories={body.stories} />}</Answered>
      {stories.state !== 'offline' && <Answered answer={articles} retry={retryArticles}>{(body) => <ArticleList articles={body.articles} />}</Answered>}
      <Troubles />
    </div>
  )
}

function StoryList({ stories }: { readonly stories: readonly StorySummary[] }) {
  if (stories.length === 0) return null
  return (
    <section aria-labelledby="stories">
      <h1 id="stories">{say('stories')}</h1>
      <ul class="stories">{stories.map((story) => <li key={`${story.collection} ${story.id}`}><StoryCard story={story} /></li>)}</ul>
    </section>
  )
}

function StoryCard({ story }: { readonly story: StorySummary }) {
  return (
    <a class="story-card" href={storyLink(story.id)}>
      <h2>{story.title}</h2>
      <p class="facts">
        {story.begin && <span>{readableDate(story.begin.slice(0, 7))}{story.until && ` – ${readableDate(story.until.slice(0, 7))}`}</span>}
        <span>{say('articleCount', { n: story.articles })}</span>
        <span>{say('siteToSource', { sites: story.publishers, sources: story.sources })}</span>
        {story.disagreements > 0 && <span class="differ">{say('disagreementCount', { n: story.disagreements })}</span>}
      </p>
      {story.tags.length > 0 && <p class="tags">{story.tags.slice(0, 8).map((tag) => <span key={tag}>{tag}</span>)}</p>}
    </a>
  )
}

function ArticleList({ articles }: { readonly articles: readonly ArticleSummary[] }) {
  if (articles.length === 0) return <div class="notice"><p>{say('empty')}</p><p>{say('emptyHint')}</p></div>
  return (
    <section aria-labelledby="articles">
      <h1 id="articles">{say('articles')}</h1>
      <ol class="articles">{articles.map((article) => <li key={article.id}><ArticleRow article={article} /></li>)}</ol>
    </section>
  )
}

export function ArticleRow({ article }: { readonly article: ArticleSummary }) {
  const { contradicted, notFound, supported } = article.verdicts
  return (
    <a class="article-row" href={articleLink(article.id)} lang={article.language === 'und' ? undefined : article.language}>
      <span class="headline">{article.headline ?? say('noHeadline')}</span>
      <span class="facts">
        <span>{article.publisher ?? article.origin ?? article.feedTitle ?? article.document}</span>
        {article.origin && article.publisher && article.origin !== article.publisher && <span>{say('originIs', { name: article.origin })}</span>}
        <time>{publishedText(article.published)}</time>
      </span>
      {contradicted + notFound + supported > 0 && (
        <span class="counts">
          {contradicted > 0 && <span class="verdict contradicted">{say('contradicted')} {contradicted}</span>}
          {notFound > 0 && <span class="verdict not-found">{say('not-found')} {notFound}</span>}
          {supported > 0 && <span class="verdict supported">{say('supported')} {supported}</span>}
        </span>
      )}
    </a>
  )
}

/** Documents that could not be read: said plainly, at the foot. */
function Troubles() {
  const [answer] = useApi('GET /api/collections', {})
  const troubles = answer.state === 'ready' ? answer.body.collections.flatMap((collection) => collection.troubles) : []
  if (troubles.length === 0) return null
  return (
    <details class="troubles">
      <summary>{say('troubles', { n: troubles.length })}</summary>
      <ul>{troubles.map((one) => <li key={one.document}><b>{one.document}</b> {one.message}</li>)}</ul>
    </details>
  )
}
