import { useEffect, useState } from 'preact/hooks'
import { ask, type ArticleState, type StateChange, useApi } from '../api.ts'
import { useKeys } from '../keyboard.ts'
import { notify } from '../notice.ts'
import { patch } from '../reading-list.ts'
import { listLink } from '../route.ts'
import { say } from '../words/index.ts'

interface ArticleBarProps {
  readonly id: string
  /** Others that carry its text: read with it. */
  readonly copies: readonly string[]
}

/** What the reader does with an article: star, later, marks, tags. Opening it has read it. */
export function ArticleBar({ id, copies }: ArticleBarProps) {
  const { state, change } = useArticleState(id, copies)
  useKeys({
    s: () => void change({ starred: !state?.starred }),
    l: () => void change({ later: !state?.later }),
    m: () => void change({ read: !state?.read }),
  })
  if (!state) return <div class="bar" />
  return (
    <div class="bar" role="group" aria-label={say('stateOf')}>
      <div class="tools">
        <button type="button" aria-pressed={state.starred} onClick={() => void change({ starred: !state.starred })}>{state.starred ? '★' : '☆'} {say('star')}</button>
        <button type="button" aria-pressed={state.later} onClick={() => void change({ later: !state.later })}>{state.later ? '◆' : '◇'} {say('keepLater')}</button>
        <button type="button" onClick={() => void change({ read: !state.read })}>{say(state.read ? 'markUnread' : 'markRead')}</button>
        <Marks chosen={state.marks} onChange={(what) => void change(what)} />
      </div>
      <Tags chosen={state.tags} onChange={(what) => void change(what)} />
    </div>
  )
}

function useArticleState(id: string, copies: readonly string[]) {
  const [answer] = useApi('GET /api/articles/{id}/state', { path: { id } })
  const [changed, setChanged] = useState<ArticleState>()
  const state = changed ?? (answer.state === 'ready' ? answer.body : undefined)
  const change = async (what: StateChange) => {
    const next = await ask('PUT /api/articles/{id}/state', { path: { id }, body: what })
    if (next.state !== 'ready') return notify(next.state === 'failed' ? next.message : say('offline'))
    const { read, starred, later, tags, marks } = next.body
    setChanged(next.body)
    patch([id], () => ({ read, starred, later, tags, marks }))
  }
  useEffect(() => {
    if (answer.state !== 'ready' || answer.body.read) return
    void change({ read: true })
    if (copies.length === 0) return
    void ask('POST /api/state', { body: { articles: [...copies], read: true } })
    patch(copies, () => ({ read: true }))
  }, [answer])
  return { state, change }
}

interface NamesProps {
  readonly chosen: readonly string[]
  readonly onChange: (what: StateChange) => void
}

/** Quick marks: those that are offered and the reader's own. */
function Marks({ chosen, onChange }: NamesProps) {
  const [answer] = useApi('GET /api/marks', {})
  const offered = answer.state === 'ready' ? answer.body.marks.map(({ mark }) => mark) : []
  return (
    <span class="marks" role="group" aria-label={say('marks')}>
      {[...new Set([...offered.slice(0, MOST_OFFERED), ...chosen])].map((mark) => {
        const isOn = chosen.includes(mark)
        return <button type="button" key={mark} class="toggle" aria-pressed={isOn} onClick={() => onChange(isOn ? { removeMarks: [mark] } : { addMarks: [mark] })}>{mark}</button>
      })}
    </span>
  )
}

const MOST_OFFERED = 6

/** Tags, one after another; those in use are offered. */
function Tags({ chosen, onChange }: NamesProps) {
  const [typed, setTyped] = useState('')
  const [answer] = useApi('GET /api/tags', {})
  const known = answer.state === 'ready' ? answer.body.tags.map(({ name }) => name) : []
  return (
    <form class="tag-form" onSubmit={(event) => {
      event.preventDefault()
      const names = typed.split(/[,，、]/).map((name) => name.trim()).filter((name) => name !== '')
      if (names.length > 0) onChange({ addTags: names })
      setTyped('')
    }}>
      {chosen.map((name) => (
        <span class="label" key={name}><a href={listLink({ kind: 'tag', name })}>{name}</a><button type="button" aria-label={say('removeTag', { name })} onClick={() => onChange({ removeTags: [name] })}>×</button></span>
      ))}
      <input list="known-tags" value={typed} size={10} aria-label={say('addTag')} placeholder={say('addTag')} onInput={(event) => setTyped(event.currentTarget.value)} />
      <datalist id="known-tags">{known.map((name) => <option key={name} value={name} />)}</datalist>
    </form>
  )
}
