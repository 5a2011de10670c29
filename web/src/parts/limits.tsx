import { useState } from 'preact/hooks'
import { ask, type Limits, type Space, useApi } from '../api.ts'
import { notify } from '../notice.ts'
import { language, say, type Word } from '../words/index.ts'
import { Answered } from './answered.tsx'

/** What the library takes, and what it may take. */
export function LibraryLimits() {
  const [answer, retry] = useApi('GET /api/space', {})
  return <Answered answer={answer} retry={retry}>{(space) => <LimitsForm first={space} />}</Answered>
}

const MEGABYTE = 1_000_000

/** Each limit, and how many of what it counts the reader's unit is. */
const LIMITS: readonly (readonly [limit: keyof Limits, word: Word, unit: number])[] = [
  ['days', 'limitDays', 1],
  ['perFeed', 'limitPerFeed', 1],
  ['articles', 'limitArticles', 1],
  ['bytes', 'limitBytes', MEGABYTE],
  ['captureDays', 'limitCaptureDays', 1],
]

function LimitsForm({ first }: { readonly first: Space }) {
  const [space, setSpace] = useState(first)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(LIMITS.map(([limit, , unit]) => [limit, first.limits[limit] === undefined ? '' : String(Math.round(first.limits[limit] / unit))])),
  )
  const save = async () => {
    const limits = Object.fromEntries(LIMITS.flatMap(([limit, , unit]) => (typed[limit] ? [[limit, Number(typed[limit]) * unit]] : [])))
    const answer = await ask('PUT /api/space', { body: limits })
    if (answer.state === 'ready') setSpace(answer.body)
    notify(answer.state === 'ready' ? say('limitsSaved') : answer.state === 'failed' ? answer.message : say('offline'))
  }
  return (
    <>
      <p>{say('spaceTaken', { articles: space.articles.toLocaleString(language.value), megabytes: Math.ceil(space.bytes / MEGABYTE).toLocaleString(language.value) })}</p>
      <form class="limits" onSubmit={(event) => { event.preventDefault(); void save() }}>
        <p class="quiet">{say('limitsHint')}</p>
        {LIMITS.map(([limit, word]) => (
          <label class="limit" key={limit}><span>{say(word)}</span><input type="number" min={1} max={1e9} step={1} value={typed[limit]} onInput={(event) => setTyped({ ...typed, [limit]: event.currentTarget.value })} /></label>
        ))}
        <button type="submit" class="go">{say('save')}</button>
      </form>
    </>
  )
}
