import { useEffect, useState } from 'preact/hooks'
import { type Answer, ask } from '../api.ts'
import { say } from '../words/index.ts'
import { Answered } from './answered.tsx'

/** An article to choose, as far as its line needs. */
interface Choosable {
  readonly id: string
  readonly name: string
}

interface ArticleChoiceProps {
  readonly chosen: ReadonlyMap<string, string>
  /** In: ids with their names. */
  readonly onChoose: (chosen: ReadonlyMap<string, string>) => void
}

const SHOWN = 20
/** Whoever types is not answered at each letter. */
const PAUSE_MS = 250

/** Articles chosen by looking for them; without words, the latest. */
export function ArticleChoice({ chosen, onChoose }: ArticleChoiceProps) {
  const [words, setWords] = useState('')
  const { answer, again } = useFound(words.trim())
  const toggle = ({ id, name }: Choosable, on: boolean) => {
    const next = new Map(chosen)
    if (on) next.set(id, name)
    else next.delete(id)
    onChoose(next)
  }
  return (
    <fieldset>
      <legend>{say('checkAgainst')}</legend>
      <label class="field"><span class="unseen">{say('findArticles')}</span><input type="search" value={words} placeholder={say('findArticles')} onInput={(event) => setWords(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()} /></label>
      <Answered answer={answer} retry={again}>
        {(found) => {
          const others = [...chosen].filter(([id]) => !found.some((one) => one.id === id)).map(([id, name]) => ({ id, name }))
          return (
            <>
              {found.length === 0 && <p class="quiet" role="status">{say('nothingFound')}</p>}
              <div class="picks">
                {[...others, ...found].map((one) => (
                  <label class="pick" key={one.id}>
                    <input type="checkbox" checked={chosen.has(one.id)} onChange={(event) => toggle(one, event.currentTarget.checked)} />
                    <span>{one.name}</span>
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
    return latest.state === 'ready' ? { state: 'ready', body: latest.body.articles.map(({ id, headline, document }) => ({ id, name: headline ?? document })) } : latest
  }
  const found = await ask('GET /api/search', { query: { q: words, limit: SHOWN } })
  return found.state === 'ready' ? { state: 'ready', body: found.body.hits.map(({ article, headline }) => ({ id: article, name: headline ?? say('noHeadline') })) } : found
}
