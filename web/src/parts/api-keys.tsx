import { useState } from 'preact/hooks'
import { ask, type Key, type KeyRequest, type NewKey, useApi } from '../api.ts'
import { notify } from '../notice.ts'
import { say } from '../words/index.ts'
import { Answered } from './answered.tsx'
import { ConfirmButton } from './confirm-button.tsx'
import { readableDate } from './date.ts'

const SCOPES: readonly KeyRequest['scope'][] = ['read', 'write', 'admin']

/** Keys for programs; a key is shown once, when it is made. */
export function ApiKeys() {
  const [answer, retry] = useApi('GET /api/keys', {})
  const [made, setMade] = useState<NewKey>()
  const drop = async (id: string) => {
    const left = await ask('DELETE /api/keys/{id}', { path: { id } })
    if (left.state !== 'ready') notify(left.state === 'failed' ? left.message : say('offline'))
    if (made?.id === id) setMade(undefined)
    retry()
  }
  return (
    <>
      <p class="quiet">{say('keysHint')}</p>
      <KeyForm onMade={(key) => { setMade(key); retry() }} />
      <div role="status">{made && <label class="field made">{say('keyMade')}<input readOnly value={made.key} size={50} onFocus={(event) => event.currentTarget.select()} /></label>}</div>
      <Answered answer={answer} retry={retry}>{({ keys }) => <ul class="key-list">{keys.map((key) => <li key={key.id}><OneKey apiKey={key} onDrop={() => void drop(key.id)} /></li>)}</ul>}</Answered>
    </>
  )
}

function OneKey({ apiKey, onDrop }: { readonly apiKey: Key; readonly onDrop: () => void }) {
  return (
    <>
      <b>{apiKey.name}</b> <span class="quiet">{say(`scope-${apiKey.scope}`)} · {say('keyMadeOn', { date: readableDate(apiKey.createdAt.slice(0, 10)) })} · {apiKey.usedOn === undefined ? say('keyUnused') : say('keyUsedOn', { date: readableDate(apiKey.usedOn) })}</span>
      <ConfirmButton question={say('keyDropSure')} onConfirm={onDrop}>{say('keyDrop')}</ConfirmButton>
    </>
  )
}

function KeyForm({ onMade }: { readonly onMade: (key: NewKey) => void }) {
  const [name, setName] = useState('')
  const [scope, setScope] = useState<KeyRequest['scope']>('read')
  const [problem, setProblem] = useState('')
  const make = async () => {
    const answer = await ask('POST /api/keys', { body: { name: name.trim(), scope } })
    setProblem(answer.state === 'failed' ? answer.message : answer.state === 'offline' ? say('offline') : '')
    if (answer.state !== 'ready') return
    setName('')
    onMade(answer.body)
  }
  return (
    <form class="key-form" onSubmit={(event) => { event.preventDefault(); void make() }}>
      <label class="field">{say('keyName')}<input required maxLength={100} value={name} onInput={(event) => setName(event.currentTarget.value)} /></label>
      <label class="field">{say('keyScope')}
        <select value={scope} onChange={(event) => setScope(event.currentTarget.value as KeyRequest['scope'])}>{SCOPES.map((one) => <option key={one} value={one}>{say(`scope-${one}`)}</option>)}</select>
      </label>
      <button type="submit" class="go">{say('keyMake')}</button>
      {problem && <p class="problem" role="alert">{problem}</p>}
    </form>
  )
}
