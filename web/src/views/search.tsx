import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Answer, ask, type SearchHit, type SearchPage } from '../api.ts'
import { notify } from '../notice.ts'
import { Answered } from '../parts/answered.tsx'
import { listedDate } from '../parts/date.ts'
import { FeedOut } from '../parts/feed-out.tsx'
import { sourceName } from '../parts/source-name.ts'
import { Spanned } from '../parts/spanned.tsx'
import { articleLink, goTo, searchLink } from '../route.ts'
import { useSignal } from '../signal.ts'
import { language, say, type Word } from '../words/index.ts'

type Order = 'relevance' | 'time'

/** One box. The query stands in the address, so that an answer can be come back to. */
export function SearchView({ query }: { readonly query: string }) {
  const [typed, setTyped] = useState(query)
  const [order, setOrder] = useState<Order>('relevance')
  const [answer, setAnswer] = useState<Answer<SearchPage>>()
  const code = useSignal(language)
  const box = useRef<HTMLInputElement>(null)
  const asked = useRef('')
  const search = async () => {
    asked.current = `${query} ${order}`
    setAnswer({ state: 'loading' })
    const found = await ask('GET /api/search', { query: { q: query, order } })
    if (asked.current === `${query} ${order}`) setAnswer(found)
  }
  useLayoutEffect(() => setTyped(query), [query])
  useEffect(() => {
    document.title = `${query === '' ? say('search') : query} · ${say('brand')}`
    if (query === '') {
      setAnswer(undefined)
      box.current?.focus()
    } else void search()
  }, [query, order, code])
  return (
    <div class="page search-page">
      <h1>{say('search')}</h1>
      <form role="search" onSubmit={(event) => { event.preventDefault(); goTo(searchLink(typed.trim())) }}>
        <label class="box"><span class="unseen">{say('searchFor')}</span><input type="search" ref={box} value={typed} placeholder={say('searchFor')} onInput={(event) => setTyped(event.currentTarget.value)} /></label>
        <button type="submit" class="go">{say('searchGo')}</button>
        <label class="order"><span class="unseen">{say('order')}</span>
          <select value={order} onChange={(event) => setOrder(event.currentTarget.value as Order)}>
            <option value="relevance">{say('byRelevance')}</option>
            <option value="time">{say('byTime')}</option>
          </select>
        </label>
      </form>
      <Hints isOpen={query === ''} onTry={(words) => { setTyped(`${typed.trim()} ${words}`.trim()); box.current?.focus() }} />
      {answer && <Answered answer={answer} retry={() => void search()}>{(page) => <Hits key={`${query} ${order}`} first={page} query={query} order={order} />}</Answered>}
    </div>
  )
}

const HINTS: readonly (readonly [example: string, word: Word])[] = [
  ['“…”', 'hintPhrase'], ['-…', 'hintNot'], ['site:', 'hintSite'], ['from:', 'hintFrom'], ['after:', 'hintAfter'], ['before:', 'hintBefore'],
  ['tag:', 'hintTag'], ['in:', 'hintIn'], ['is:unread', 'hintUnread'], ['is:starred', 'hintStarred'], ['lang:zh-hant', 'hintLang'],
]

/** What can be asked beside words. */
function Hints({ isOpen, onTry }: { readonly isOpen: boolean; readonly onTry: (words: string) => void }) {
  return (
    <details class="hints" open={isOpen}>
      <summary>{say('searchHints')}</summary>
      <dl>
        {HINTS.map(([example, word]) => (
          <div key={example}><dt><button type="button" onClick={() => onTry(example.replace('…', ''))}><code>{example}</code></button></dt><dd>{say(word)}</dd></div>
        ))}
      </dl>
    </details>
  )
}

interface HitsProps {
  readonly first: SearchPage
  readonly query: string
  readonly order: Order
}

function Hits({ first, query, order }: HitsProps) {
  const [hits, setHits] = useState<readonly SearchHit[]>(first.hits)
  const [next, setNext] = useState(first.next)
  const more = async () => {
    const page = await ask('GET /api/search', { query: { q: query, order, ...(next !== undefined && { after: next }) } })
    if (page.state !== 'ready') return notify(page.state === 'failed' ? page.message : say('offline'))
    setHits([...hits, ...page.body.hits])
    setNext(page.body.next)
  }
  return (
    <section class="hits" aria-label={say('found')}>
      {first.unindexed > 0 && <p class="quiet" role="status">{say('unindexed', { n: first.unindexed })}</p>}
      {hits.length === 0 && next === undefined && <p class="notice" role="status">{say('nothingFound')}</p>}
      <ol class="lines">{hits.map((hit) => <li key={hit.article}><Hit hit={hit} /></li>)}</ol>
      {next !== undefined && <button type="button" class="more" onClick={() => void more()}>{say('more')}</button>}
      {hits.length > 0 && <FeedOut of={{ q: query }} />}
    </section>
  )
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const lang = hit.language === 'und' ? undefined : hit.language
  return (
    <article class="entry" data-read={hit.read ? '' : undefined}>
      <a class="line" href={articleLink(hit.article, hit.textSpans[0])}>
        <span class="headline" lang={lang}>{hit.headline === undefined ? say('noHeadline') : <Spanned text={hit.headline} spans={hit.headlineSpans} />}</span>
        <span class="excerpt" lang={lang}><Spanned text={hit.excerpt.text} start={hit.excerpt.start} spans={hit.textSpans} /></span>
      </a>
      <p class="facts">
        {sourceName(hit) && <span>{sourceName(hit)}</span>}
        <time>{listedDate(hit)}</time>
        {hit.starred && <span>★ {say('starred')}</span>}
        {hit.later && <span>◆ {say('later')}</span>}
      </p>
    </article>
  )
}
