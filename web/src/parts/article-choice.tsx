import { useEffect, useState } from 'preact/hooks'
import { type Answer, ask, type InboxRow, type SearchHit } from '../api.ts'
import { say } from '../words/index.ts'
import { Answered } from './answered.tsx'
import { readableDate } from './date.ts'
import { sourceName } from './source-name.ts'

/** An article to choose, as far as its line needs. */
export interface Choosable {
  readonly id: string
  readonly name: string
  /** Where it is from, and of when: headlines are often alike. */
  readonly facts: string
}

interface ArticleChoiceProps {
  /** By their ids. */
  readonly chosen: ReadonlyMap<string, Choosable>
  readonly onChoose: (chosen: ReadonlyMap<string, Choosable>) => void
}

const SHOWN = 20
/** Whoever types is not answered at each letter. */
const PAUSE_MS = 250

/** Articles chosen by looking for them; without words, the latest. */
export function ArticleChoice({ chosen, onChoose }: ArticleChoiceProps) {
  const [words, setWords] = useState('')
  const { answer, again } = useFound(words.trim())
  const toggle = (one: Choosable, on: boolean) => {
    const next = new Map(chosen)
    if (on) next.set(one.id, one)
    else next.delete(one.id)
    onChoose(next)
  }
  return (
    <fieldset>
      <legend>{say('checkAgainst')}</legend>
      <label class="field"><span class="unseen">{say('findArticles')}</span><input type="search" value={words} placeholder={say('findArticles')} onInput={(event) => setWords(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()} /></label>
      <Answered answer={answer} retry={again}>
        {(found) => {
          const others = [...chosen.values()].filter(({ id }) => !found.some((one) => one.id === id))
          return (
            <>
              {found.length === 0 && <p class="quiet" role="status">{say('nothingFound')}</p>}
              <div class="picks">
                {[...others, ...found].map((one) => (
                  <label class="pick" key={one.id}>
                    <input type="checkbox" checked={chosen.has(one.id)} onChange={(event) => toggle(one, event.currentTarget.checked)} />
                    <span>{one.name} <small>{one.facts}</small></span>
                  </label>
                ))}
              </div>
              {chosen.size > 0 && <p class="quiet">{say('chosenCount', { n: chosen.size })} <button type="button" class="link" onClick={() => onChoose(new Map())}>{say('chooseNone')}</button></p>}
            </>
          )
        }}
      </Answered>
    </fieldset>
  )
}

/** The last answer stays while the next is waited for: the list does not jump. */
function useFound(words: string) {
  const [answer, setAnswer] = useState<Answer<readonly Choosable[]>>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(() => void find(words).then((found) => wanted && setAnswer(found)), words === '' ? 0 : PAUSE_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [words, attempt])
  return { answer, again: () => setAttempt((count) => count + 1) }
}

async function find(words: string): Promise<Answer<readonly Choosable[]>> {
  if (words === '') {
    const latest = await ask('GET /api/inbox', { query: { limit: SHOWN } })
    return latest.state === 'ready' ? { state: 'ready', body: latest.body.articles.map((row) => choosable(row.id, row)) } : latest
  }
  const found = await ask('GET /api/search', { query: { q: words, limit: SHOWN } })
  return found.state === 'ready' ? { state: 'ready', body: found.body.hits.map((hit) => choosable(hit.article, hit)) } : found
}

function choosable(id: string, row: InboxRow | SearchHit): Choosable {
  return { id, name: row.headline ?? say('noHeadline'), facts: [sourceName(row), row.published && readableDate(row.published.at.slice(0, 10))].filter(Boolean).join(' ') }
}
