import { useEffect, useState } from 'preact/hooks'
import { ask, type GrownStory, useApi } from '../api.ts'
import { notify } from '../notice.ts'
import { Answered } from '../parts/answered.tsx'
import { readableDate } from '../parts/date.ts'
import { storyLink } from '../route.ts'
import { say } from '../words/index.ts'

/** Stories of two articles or more, the latest change first. */
export function StoriesView() {
  const [answer, retry] = useApi('GET /api/stories/grown', {})
  useEffect(() => {
    document.title = `${say('stories')} · ${say('brand')}`
  }, [])
  return (
    <div class="page stories-page">
      <h1>{say('stories')}</h1>
      <p class="quiet">{say('storiesHint')}</p>
      <Answered answer={answer} retry={retry}>{({ stories, next }) => <Pages key={stories[0]?.id} first={stories} start={next} />}</Answered>
    </div>
  )
}

function Pages({ first, start }: { readonly first: readonly GrownStory[]; readonly start: string | undefined }) {
  const [stories, setStories] = useState(first)
  const [next, setNext] = useState(start)
  const more = async () => {
    const page = await ask('GET /api/stories/grown', { query: { ...(next !== undefined && { after: next }) } })
    if (page.state !== 'ready') return notify(page.state === 'failed' ? page.message : say('offline'))
    setStories([...stories, ...page.body.stories])
    setNext(page.body.next)
  }
  if (stories.length === 0) return <p class="notice">{say('emptyStories')}</p>
  return (
    <>
      <ul class="story-lines">{stories.map((story) => <li key={story.id}><StoryLine story={story} /></li>)}</ul>
      {next !== undefined && <button type="button" class="more" onClick={() => void more()}>{say('more')}</button>}
    </>
  )
}

function StoryLine({ story }: { readonly story: GrownStory }) {
  return (
    <a class="story-line" href={storyLink(story.id)}>
      <span class="headline">{story.title}</span>
      <span class="facts">
        <span>{say('articleCount', { n: story.articles })}</span>
        <time>{say('lastChange', { date: readableDate(story.changedAt.slice(0, 10)) })}</time>
      </span>
    </a>
  )
}
