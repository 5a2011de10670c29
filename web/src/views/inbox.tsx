import { useEffect, useRef, useState } from 'preact/hooks'
import { ask, type Answer, type Inbox, useApi } from '../api.ts'
import { byStory, unreadOnly } from '../choices.ts'
import { useKeys } from '../keyboard.ts'
import { useFeedNews } from '../live.ts'
import { notify } from '../notice.ts'
import { Answered } from '../parts/answered.tsx'
import { ArticleLines } from '../parts/article-lines.tsx'
import { ConfirmButton } from '../parts/confirm-button.tsx'
import { asked, FeedOut } from '../parts/feed-out.tsx'
import { nameOfPlace, Shelf } from '../parts/shelf.tsx'
import { Toggle } from '../parts/toggle.tsx'
import { changeArticles, changesDone, isFresh, listQuery, readingList, withCopies, withoutCopies } from '../reading-list.ts'
import { goTo, HOME, listLink, type ListPlace, SEARCH, SUBSCRIPTIONS } from '../route.ts'
import { useSignal } from '../signal.ts'
import { language, say } from '../words/index.ts'

/** What there is to read: unread by default, a page at a time. */
export function InboxView({ list }: { readonly list: ListPlace }) {
  const isNarrow = useSignal(unreadOnly) && (list.kind === 'inbox' || list.kind === 'in')
  const [unread, retryUnread] = useApi('GET /api/unread', {})
  const [subscriptions] = useApi('GET /api/subscriptions', {})
  const [sets] = useApi('GET /api/collections', {})
  const feeds = subscriptions.state === 'ready' ? subscriptions.body.subscriptions : []
  const collections = sets.state === 'ready' ? sets.body.collections : []
  const { answer, load, loadMore, isLoadingMore } = useReadingList(list, isNarrow)
  const [arrived, setArrived] = useState(0)
  const reload = () => {
    setArrived(0)
    retryUnread()
    load()
  }
  useFeedNews((news) => {
    setArrived((count) => count + news.new)
    if (news.new > 0) retryUnread()
  })
  const followed = feedQuery(list)
  const title = nameOfPlace(list, feeds, collections)
  useEffect(() => {
    document.title = `${title} · ${say('brand')}`
  }, [title])
  return (
    <div class="desk">
      <Shelf list={list} unread={unread} feeds={feeds} collections={collections} />
      <section class="inbox" aria-labelledby="list-title">
        <header class="list-head">
          <h1 id="list-title">{title}</h1>
          <ListTools list={list} isNarrow={isNarrow} onReload={reload} />
        </header>
        {arrived > 0 && <p class="arrived" role="status"><button type="button" class="link" onClick={reload}>{say('arrived', { n: arrived })}</button></p>}
        <Answered answer={answer} retry={reload}>{() => <Loaded list={list} isNarrow={isNarrow} isNew={subscriptions.state === 'ready' && feeds.length === 0} isLoadingMore={isLoadingMore} onMore={() => void loadMore()} onReload={reload} />}</Answered>
        {followed !== undefined && <FeedOut of={{ q: followed }} />}
      </section>
    </div>
  )
}

function ListTools({ list, isNarrow, onReload }: { readonly list: ListPlace; readonly isNarrow: boolean; readonly onReload: () => void }) {
  const grouped = useSignal(byStory)
  const markAll = async () => {
    const upTo = readingList.value?.latest
    const answer = await ask('POST /api/state/read', { body: { ...whichOf(list), ...(upTo !== undefined && { upTo }) } })
    notify(answer.state === 'ready' ? say('markedRead', { n: answer.body.read }) : answer.state === 'failed' ? answer.message : say('offline'))
    onReload()
  }
  return (
    <div class="tools">
      {(list.kind === 'inbox' || list.kind === 'in') && <Toggle on={isNarrow} onChange={(on) => unreadOnly.choose(on)}>{say('unreadOnly')}</Toggle>}
      <Toggle on={grouped} onChange={(on) => byStory.choose(on)}>{say('byStory')}</Toggle>
      <button type="button" onClick={onReload}>{say('reload')}</button>
      {list.kind !== 'highlighted' && <ConfirmButton question={say('markAllSure')} onConfirm={() => void markAll()}>{say('markAll')}</ConfirmButton>}
    </div>
  )
}

/** What finds the list's articles by search; not all can be told so. */
function feedQuery(list: ListPlace): string | undefined {
  switch (list.kind) {
    case 'inbox': return 'is:unread'
    case 'starred': return 'is:starred'
    case 'later': return 'is:later'
    case 'in': return asked('in', list.name)
    case 'tag': return asked('tag', list.name)
    default: return undefined
  }
}

function whichOf(list: ListPlace) {
  if (list.kind === 'in') return { in: list.name }
  if (list.kind === 'tag') return { tag: list.name }
  return list.kind === 'starred' || list.kind === 'later' ? { [list.kind]: true } : {}
}

const LOADING: Answer<true> = { state: 'loading' }

/** The list as it was left; else asked for anew. */
function useReadingList(list: ListPlace, isNarrow: boolean) {
  const key = JSON.stringify([listQuery(list, isNarrow), useSignal(language)])
  const [answer, setAnswer] = useState<Answer<true>>(isFresh(readingList.value, key) ? { state: 'ready', body: true } : LOADING)
  const [isLoadingMore, setLoadingMore] = useState(false)
  const wanted = useRef(key)
  wanted.current = key
  const load = async () => {
    setAnswer(LOADING)
    await changesDone()
    const query = listQuery(list, isNarrow)
    const [page, last] = await Promise.all([ask('GET /api/inbox', { query }), ask('GET /api/inbox', { query: { order: 'arrival', limit: 1 } })])
    if (wanted.current !== key) return
    if (page.state === 'ready') {
      const latest = last.state === 'ready' ? last.body.articles[0]?.id : undefined
      readingList.set({ key, link: listLink(list), rows: page.body.articles, next: page.body.next, latest, loadedAt: Date.now() })
    }
    setAnswer(page.state === 'ready' ? { state: 'ready', body: true } : page)
  }
  const loadMore = async () => {
    const known = readingList.value
    if (known?.next === undefined) return
    setLoadingMore(true)
    const page: Answer<Inbox> = await ask('GET /api/inbox', { query: { ...listQuery(list, isNarrow), after: known.next } })
    setLoadingMore(false)
    if (wanted.current !== key || readingList.value?.key !== key) return
    if (page.state === 'ready') readingList.set({ ...readingList.value, rows: [...readingList.value.rows, ...page.body.articles], next: page.body.next })
    else notify(page.state === 'failed' ? page.message : say('offline'))
  }
  useEffect(() => {
    if (!isFresh(readingList.value, key)) void load()
    else setAnswer({ state: 'ready', body: true })
  }, [key])
  // Between two lists the rows are still the former's.
  const isOther = answer.state === 'ready' && readingList.value?.key !== key
  return { answer: isOther ? LOADING : answer, load: () => void load(), loadMore, isLoadingMore }
}

interface LoadedProps {
  readonly list: ListPlace
  readonly isNarrow: boolean
  /** Nothing is subscribed to yet. */
  readonly isNew: boolean
  readonly isLoadingMore: boolean
  readonly onMore: () => void
  readonly onReload: () => void
}

function Loaded({ list, isNarrow, isNew, isLoadingMore, onMore, onReload }: LoadedProps) {
  const known = useSignal(readingList)
  const rows = withoutCopies(known?.rows ?? [])
  useKeys({ r: onReload, '/': () => goTo(SEARCH) })
  if (rows.length === 0) return <Empty list={list} isNarrow={isNarrow} isNew={isNew} />
  const unread = (known?.rows ?? []).filter(({ read }) => !read)
  return (
    <>
      <ArticleLines rows={rows} />
      <footer class="list-foot">
        {known?.next !== undefined && <button type="button" class="more" disabled={isLoadingMore} onClick={onMore}>{isLoadingMore ? say('loading') : say('more')}</button>}
        {known?.next === undefined && <p class="quiet">{say('listEnd')}</p>}
        {unread.length > 0 && <button type="button" onClick={() => void markShown(unread.flatMap(withCopies))}>{say('markShown')}</button>}
      </footer>
    </>
  )
}

const MOST_AT_ONCE = 1000

async function markShown(ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += MOST_AT_ONCE) if (!(await changeArticles(ids.slice(at, at + MOST_AT_ONCE), { read: true }))) return
}

/** Nothing here: why, and where to go on. */
function Empty({ list, isNarrow, isNew }: Pick<LoadedProps, 'isNarrow' | 'isNew' | 'list'>) {
  const word = list.kind === 'starred' ? 'emptyStarred' : list.kind === 'later' ? 'emptyLater' : list.kind === 'highlighted' ? 'emptyHighlighted' : isNarrow ? 'emptyUnread' : 'empty'
  return (
    <div class="notice">
      <p>{say(word)}</p>
      {isNarrow && <p><button type="button" onClick={() => unreadOnly.choose(false)}>{say('showAll')}</button></p>}
      {list.kind === 'inbox' && isNew && <p>{say('emptyHint')} <a href={SUBSCRIPTIONS}>{say('addFirst')}</a></p>}
      {list.kind !== 'inbox' && <p><a href={HOME}>{say('back')}</a></p>}
    </div>
  )
}
