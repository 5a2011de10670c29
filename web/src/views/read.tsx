import { useState } from 'preact/hooks'
import type { ReadArticles } from '../api.ts'
import { type Answer, ask, useApi } from '../api.ts'
import { Answered } from '../parts/answered.tsx'
import { JOBS } from '../route.ts'
import { say } from '../words/index.ts'
import { Reader } from './article.tsx'

interface Page {
  readonly content: string
  readonly url: string
}

const EMPTY: Page = { content: '', url: '' }

/** Paste a page, or have a bookmarklet hand it over, and read it; it is not kept. */
export function ReadView() {
  const [handed, setHanded] = useState(takeHandedOver)
  const [page, setPage] = useState(EMPTY)
  const [problem, setProblem] = useState('')
  const [answer, setAnswer] = useState<Answer<ReadArticles>>()

  const read = async (wanted: Page) => {
    setProblem(wanted.content.trim() === '' ? say('readNeedsContent') : '')
    if (wanted.content.trim() === '') return
    setPage(wanted)
    setHanded(undefined)
    setAnswer({ state: 'loading' })
    setAnswer(await ask('POST /api/read', { body: { content: wanted.content, ...(wanted.url.trim() !== '' && { url: wanted.url.trim() }) } }))
  }
  const again = () => {
    setAnswer(undefined)
    setPage(EMPTY)
  }
  if (answer?.state === 'ready') return <Result articles={answer.body.articles} onAgain={again} />
  return (
    <div class="page check-page">
      <h1>{say('readTitle')}</h1>
      {handed && <HandedOver page={handed} onRead={() => void read(handed)} onDrop={() => setHanded(undefined)} />}
      <p class="quiet">{say('readHint')} <a href={JOBS}>{say('jobsLink')}</a></p>
      <form onSubmit={(event) => { event.preventDefault(); void read(page) }}>
        <label class="field">{say('readContent')}<textarea rows={10} value={page.content} onInput={(event) => setPage({ ...page, content: event.currentTarget.value })} /></label>
        <label class="field">{say('readUrl')}<input type="url" size={40} value={page.url} onInput={(event) => setPage({ ...page, url: event.currentTarget.value })} /></label>
        {problem && <p class="problem" role="alert">{problem}</p>}
        <button type="submit" class="go">{say('readGo')}</button>
      </form>
      {answer && <Answered answer={answer} retry={() => void read(page)}>{() => null}</Answered>}
      <Bookmarklet />
    </div>
  )
}

/** What came with this page's own document: asked for once, and then gone. */
function takeHandedOver(): Page | undefined {
  const element = document.getElementById('handed-over')
  element?.remove()
  return element ? (JSON.parse(element.textContent ?? '{}') as Page) : undefined
}

interface HandedOverProps {
  readonly page: Page
  readonly onRead: () => void
  readonly onDrop: () => void
}

/** Any site could have sent it: nothing is done with it before the reader says so. */
function HandedOver({ page, onRead, onDrop }: HandedOverProps) {
  return (
    <section class="notice handed" role="alert">
      <p>{say('handedOver')} <b>{page.url}</b></p>
      <p><button type="button" class="go" onClick={onRead}>{say('handedGo')}</button> <button type="button" onClick={onDrop}>{say('handedDrop')}</button></p>
    </section>
  )
}

function Result({ articles, onAgain }: { readonly articles: ReadArticles['articles']; readonly onAgain: () => void }) {
  return (
    <>
      <div class="page"><p class="tools"><button type="button" onClick={onAgain}>{say('readAnother')}</button></p></div>
      {articles.map((article, index) => <Reader key={index} article={article} at={undefined} />)}
    </>
  )
}

function Bookmarklet() {
  const [answer] = useApi('GET /api/bookmarklet', { query: { origin: location.origin } })
  if (answer.state !== 'ready') return null
  const { bookmarklet } = answer.body
  return (
    <section class="bookmarklet">
      <h2>{say('bookmarkletTitle')}</h2>
      <p>{say('bookmarkletHint')}</p>
      <p><a class="drag" href={bookmarklet} onClick={(event) => event.preventDefault()}>{say('bookmarklet')}</a></p>
      <label class="field">{say('bookmarkletCopy')}<input readOnly size={40} value={bookmarklet} onFocus={(event) => event.currentTarget.select()} /></label>
    </section>
  )
}
