import { useState } from 'preact/hooks'
import { ask, type Subscription } from '../api.ts'
import { notify } from '../notice.ts'
import { listLink } from '../route.ts'
import { say } from '../words/index.ts'
import { ConfirmButton } from './confirm-button.tsx'
import { localMoment } from './date.ts'
import { FolderField } from './folder-field.tsx'
import { folderAt, pathOf } from './folders.ts'

interface FeedLineProps {
  readonly feed: Subscription
  /** Folders that there are. */
  readonly folders: readonly string[]
  readonly isAsking: boolean
  readonly onRefresh: () => void
  readonly onRemove: () => void
  readonly onChanged: () => void
}

interface FeedChange {
  title?: string
  folder?: string[]
  state?: 'active' | 'paused'
  fullText?: Subscription['fullText']
}

/** One subscription: how it is, what went wrong and what to do, and what can be done with it. */
export function FeedLine({ feed, folders, isAsking, onRefresh, onRemove, onChanged }: FeedLineProps) {
  const [isEditing, setEditing] = useState(false)
  const change = async (what: FeedChange) => {
    const answer = await ask('PUT /api/subscriptions/{id}', { path: { id: feed.id }, body: what })
    if (answer.state !== 'ready') return notify(answer.state === 'failed' ? answer.message : say('offline'))
    setEditing(false)
    onChanged()
  }
  return (
    <article class="feed" aria-label={feed.title}>
      <p class="feed-title"><a href={listLink({ kind: 'in', name: feed.id })}>{feed.title}</a>{feed.state !== 'active' && <span class="label">{say(feed.state)}</span>}</p>
      <p class="facts"><span class="address">{feed.feedUrl}</span><span role="status">{isAsking ? say('askingFeed') : stateOf(feed)}</span></p>
      {feed.trouble && feed.state !== 'gone' && <p class="problem">{feed.trouble.message}</p>}
      {feed.state === 'gone' && <p class="problem">{say('goneHint')}</p>}
      <div class="tools">
        {feed.state === 'active' && <button type="button" disabled={isAsking} onClick={onRefresh}>{say('refresh')}</button>}
        {feed.state === 'active'
          ? <button type="button" onClick={() => void change({ state: 'paused' })}>{say('pause')}</button>
          : <button type="button" onClick={() => void change({ state: 'active' })}>{say('resume')}</button>}
        <button type="button" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>{say('edit')}</button>
        <ConfirmButton question={say('removeSure')} onConfirm={onRemove}>{say('unsubscribe')}</ConfirmButton>
      </div>
      {isEditing && <FeedForm feed={feed} folders={folders} onSave={(what) => void change(what)} />}
    </article>
  )
}

function stateOf({ state, answeredAt, dueAt }: Subscription): string {
  const said = [
    answeredAt === undefined ? say('neverAnswered') : say('answeredAt', { when: localMoment(answeredAt) }),
    ...(state === 'active' && dueAt !== undefined ? [say('dueAt', { when: localMoment(dueAt) })] : []),
  ]
  return said.join(' · ')
}

interface FeedFormProps extends Pick<FeedLineProps, 'feed' | 'folders'> {
  readonly onSave: (what: FeedChange) => void
}

function FeedForm({ feed, folders, onSave }: FeedFormProps) {
  const [title, setTitle] = useState(feed.title)
  const [folder, setFolder] = useState(pathOf(feed.folder))
  const [fullText, setFullText] = useState(feed.fullText)
  const save = (event: Event) => {
    event.preventDefault()
    onSave({ ...(title !== feed.title && { title: title.trim() }), ...(folder !== pathOf(feed.folder) && { folder: folderAt(folder) }), ...(fullText !== feed.fullText && { fullText }) })
  }
  return (
    <form class="edit-feed" onSubmit={save}>
      <label class="field">{say('feedName')}<input value={title} maxLength={300} onInput={(event) => setTitle(event.currentTarget.value)} /></label>
      <FolderField folder={folder} known={folders} onChange={setFolder} />
      <label class="field">
        {say('entryPages')}
        <select value={fullText} onChange={(event) => setFullText(FULL_TEXT.find((policy) => policy === event.currentTarget.value) ?? fullText)}>
          {FULL_TEXT.map((policy) => <option key={policy} value={policy}>{say(FULL_TEXT_WORDS[policy])}</option>)}
        </select>
      </label>
      <button type="submit" class="go">{say('save')}</button>
    </form>
  )
}

const FULL_TEXT = ['auto', 'always', 'never'] as const
const FULL_TEXT_WORDS = { auto: 'entryPagesAuto', always: 'entryPagesAlways', never: 'entryPagesNever' } as const
