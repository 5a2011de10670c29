import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Story } from '../api.ts'
import { useApi } from '../api.ts'
import { Answered } from '../parts/answered.tsx'
import { readableDate } from '../parts/date.ts'
import { Brief, Disagreements, Outcomes, Viewpoints } from '../parts/dossier-texts.tsx'
import { FeedOut } from '../parts/feed-out.tsx'
import { Figures } from '../parts/figures.tsx'
import { Mechanisms } from '../parts/mechanisms.tsx'
import { Parties } from '../parts/parties.tsx'
import { sourceName } from '../parts/source-name.ts'
import { Sources } from '../parts/sources.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { say, type Word } from '../words/index.ts'
import { ArticleRow } from '../parts/article-row.tsx'

/** How an article is called beside a quotation from it. */
export type NameOf = (article: string) => string | undefined

export function StoryView({ id }: { readonly id: string }) {
  const [answer, retry] = useApi('GET /api/stories/{id}', { path: { id } })
  return <Answered answer={answer} retry={retry} waiting="compiling">{(story) => <Dossier story={story} />}</Answered>
}

interface Chapter {
  readonly word: Word
  readonly count: number
  readonly body: ComponentChildren
}

/** The chapters of the dossier, in reading order; those with nothing in them are left out. */
function chaptersOf(story: Story, nameOf: NameOf): readonly Chapter[] {
  const chapters: readonly Chapter[] = [
    { word: 'brief', count: story.brief.sections.flatMap((section) => section.sentences).length, body: <Brief story={story} nameOf={nameOf} /> },
    { word: 'disagreements', count: story.disagreementList.length, body: <Disagreements story={story} nameOf={nameOf} /> },
    { word: 'timeline', count: story.timeline.length, body: <Timeline events={story.timeline} families={story.sourceFamilies} nameOf={nameOf} /> },
    { word: 'figures', count: story.figures.length, body: <Figures figures={story.figures} nameOf={nameOf} /> },
    { word: 'sources', count: story.sourceFamilies.length, body: <Sources story={story} nameOf={nameOf} /> },
    { word: 'outcomes', count: story.outcomes.length, body: <Outcomes story={story} nameOf={nameOf} /> },
    { word: 'mechanisms', count: story.mechanisms.length, body: <Mechanisms mechanisms={story.mechanisms} nameOf={nameOf} /> },
    { word: 'viewpoints', count: story.viewpoints.length, body: <Viewpoints story={story} nameOf={nameOf} /> },
    { word: 'parties', count: story.parties.length, body: <Parties parties={story.parties} /> },
    { word: 'articles', count: story.articleList.length, body: <ol class="articles">{story.articleList.map((article) => <li key={article.id}><ArticleRow article={article} /></li>)}</ol> },
  ]
  return chapters.filter((chapter) => chapter.count > 0)
}

function Dossier({ story }: { readonly story: Story }) {
  useEffect(() => {
    document.title = `${story.title} · ${say('brand')}`
  }, [story])
  const names = new Map(story.articleList.map((article) => [article.id, [sourceName(article), article.published && readableDate(article.published.at.slice(0, 10))].filter(Boolean).join(' ')]))
  const chapters = chaptersOf(story, (article) => names.get(article))
  return (
    <div class="dossier">
      <nav class="chapters" aria-label={say('dossier')}>
        <ul>{chapters.map(({ word, count }) => <li key={word}><button type="button" class="plain" onClick={() => goTo(word)}>{say(word)} <small>{count}</small></button></li>)}</ul>
      </nav>
      <div class="paper">
        <header class="head">
          <h1>{story.title}</h1>
          <p class="facts">
            {story.begin && <span>{readableDate(story.begin)}{story.until && ` – ${readableDate(story.until)}`}</span>}
            <span>{say('articleCount', { n: story.articles })}</span>
            <span>{story.sourcesText}</span>
          </p>
          <FeedOut of={{ story: story.id }} />
        </header>
        {chapters.map(({ word, body }) => (
          <section key={word} id={word} tabIndex={-1} aria-labelledby={`${word}-title`}>
            <h2 id={`${word}-title`}>{say(word)}</h2>
            {body}
          </section>
        ))}
      </div>
    </div>
  )
}

function goTo(chapter: string): void {
  const section = document.getElementById(chapter)
  section?.scrollIntoView({ block: 'start' })
  section?.focus({ preventScroll: true })
}

