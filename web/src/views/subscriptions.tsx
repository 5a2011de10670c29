import { useEffect, useState } from 'preact/hooks'
import { type Answer, ask, type Subscription, type Subscriptions, useApi } from '../api.ts'
import { useConnected, useFeedNews } from '../live.ts'
import { notify } from '../notice.ts'
import { AddFeed } from '../parts/add-feed.tsx'
import { Answered } from '../parts/answered.tsx'
import { localMoment } from '../parts/date.ts'
import { FeedLine } from '../parts/feed-line.tsx'
import { foldersOf, pathOf, placeOf } from '../parts/folders.ts'
import { OpmlPart } from '../parts/opml.tsx'
import { listLink } from '../route.ts'
import { say } from '../words/index.ts'

/** The feeds that the reader follows, by folder, and what is wrong with them. */
export function SubscriptionsView() {
  const [answer, retry] = useApi('GET /api/subscriptions', {})
  useEffect(() => {
    document.title = `${say('subscriptions')} · ${say('brand')}`
  }, [])
  return (
    <div class="page subscriptions-page">
      <h1>{say('subscriptions')}</h1>
      <Answered answer={answer} retry={retry}>{({ subscriptions }) => <Feeds first={subscriptions} />}</Answered>
    </div>
  )
}

/** Asked again as feeds answer, at most once in a while: a list of a thousand is not asked for a thousand times. */
const SETTLE_MS = 800

function useLiveFeeds(first: readonly Subscription[]) {
  const [feeds, setFeeds] = useState(first)
  const [due, setDue] = useState(0)
  const reload = async () => {
    const answer = await ask('GET /api/subscriptions', {})
    if (answer.state === 'ready') setFeeds(answer.body.subscriptions)
  }
  useFeedNews(() => setDue((count) => count + 1))
  useConnected(() => setDue((count) => count + 1))
  useEffect(() => {
    if (due === 0) return undefined
    const timer = setTimeout(() => void reload(), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [due])
  return { feeds, setFeeds, reload }
}

function Feeds({ first }: { readonly first: readonly Subscription[] }) {
  const { feeds, setFeeds, reload } = useLiveFeeds(first)
  const { asking, refresh, refreshAll, remove } = useFeedActions(feeds, setFeeds)
  const folders = foldersOf(feeds)
  const names = folders.flatMap(({ names: path }) => (path.length === 0 ? [] : [pathOf(path)]))
  const failing = feeds.filter(({ trouble }) => trouble).length
  return (
    <>
      <AddFeed folders={names} onAdded={() => void reload()} />
      {feeds.length === 0 && <p class="notice">{say('noFeeds')}</p>}
      {feeds.length > 0 && (
        <div class="tools">
          <span class="quiet">{say('feedCount', { n: feeds.length })}{failing > 0 && ` · ${say('failingCount', { n: failing })}`}</span>
          <button type="button" onClick={() => void refreshAll()}>{say('refreshAll')}</button>
        </div>
      )}
      {folders.filter(({ feeds: inside }) => inside.length > 0).map(({ names: path, feeds: inside }) => (
        <section key={placeOf(path)} class="folder-of-feeds" aria-label={pathOf(path) || say('noFolder')}>
          {path.length > 0 && <h2><a href={listLink({ kind: 'in', name: placeOf(path) })}>{pathOf(path)}</a></h2>}
          <ul>{inside.map((feed) => <li key={feed.id}><FeedLine feed={feed} folders={names} isAsking={asking.has(feed.id)} onRefresh={() => void refresh(feed.id)} onRemove={() => void remove(feed)} onChanged={() => void reload()} /></li>)}</ul>
        </section>
      ))}
      <OpmlPart hasFeeds={feeds.length > 0} onImported={() => void reload()} />
    </>
  )
}

type SetFeeds = (feeds: readonly Subscription[]) => void

/** What is asked of feeds, and which of them have not answered yet. */
function useFeedActions(feeds: readonly Subscription[], setFeeds: SetFeeds) {
  const [asking, setAsking] = useState<ReadonlySet<string>>(new Set())
  useFeedNews(({ id, new: count }) => {
    if (asking.has(id)) notify(say('feedAnswered', { n: count }))
    setAsking(without(asking, id))
  })
  const take = (answer: Answer<Subscriptions>) => (answer.state === 'ready' ? setFeeds(answer.body.subscriptions) : notify(answer.state === 'failed' ? answer.message : say('offline')))
  const refreshAll = async () => {
    const answer = await ask('POST /api/subscriptions/refresh', {})
    take(answer)
    if (answer.state === 'ready') setAsking(new Set(answer.body.subscriptions.filter(isAskedNow).map(({ id }) => id)))
  }
  const refresh = async (id: string) => {
    const answer = await ask('POST /api/subscriptions/{id}/refresh', { path: { id } })
    if (answer.state !== 'ready') return notify(answer.state === 'failed' ? answer.message : say('offline'))
    setFeeds(feeds.map((feed) => (feed.id === id ? answer.body : feed)))
    if (isAskedNow(answer.body)) setAsking(new Set([...asking, id]))
    else notify(say('askedLater', { when: localMoment(answer.body.dueAt ?? '') }))
  }
  const remove = async ({ id, title }: Subscription) => {
    const answer = await ask('DELETE /api/subscriptions/{id}', { path: { id } })
    take(answer)
    if (answer.state === 'ready') notify(say('removedFeed', { name: title }))
  }
  return { asking, refresh, refreshAll, remove }
}

/** A server may have asked to be left alone for longer. */
const isAskedNow = ({ state, dueAt }: Subscription) => state === 'active' && dueAt !== undefined && Date.parse(dueAt) < Date.now() + SOON_MS
const SOON_MS = 5000

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> => new Set([...ids].filter((one) => one !== id))
