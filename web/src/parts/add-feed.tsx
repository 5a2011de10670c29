import { useState } from 'preact/hooks'
import { ask, type Subscribed } from '../api.ts'
import { say } from '../words/index.ts'
import { FolderField } from './folder-field.tsx'
import { folderAt } from './folders.ts'

interface AddFeedProps {
  readonly folders: readonly string[]
  readonly onAdded: () => void
}

/** Subscribes to a feed, or to what a site offers; where it offers several, the reader chooses. */
export function AddFeed({ folders, onAdded }: AddFeedProps) {
  const [address, setAddress] = useState('')
  const [folder, setFolder] = useState('')
  const [problem, setProblem] = useState('')
  const [isAsking, setAsking] = useState(false)
  const [added, setAdded] = useState<Subscribed>()
  const subscribe = async (wanted: string) => {
    setAsking(true)
    setProblem('')
    const answer = await ask('POST /api/subscriptions', { body: { address: wanted, folder: folderAt(folder) } })
    setAsking(false)
    if (answer.state !== 'ready') return setProblem(answer.state === 'failed' ? answer.message : say('offline'))
    setAdded(answer.body)
    setAddress('')
    onAdded()
  }
  const others = added?.others ?? []
  return (
    <form class="add-feed" onSubmit={(event) => { event.preventDefault(); setAdded(undefined); void subscribe(address.trim()) }}>
      <label class="field">{say('feedAddress')}<input inputMode="url" required value={address} placeholder="https://" onInput={(event) => setAddress(event.currentTarget.value)} /></label>
      <FolderField folder={folder} known={folders} onChange={setFolder} />
      <button type="submit" class="go" disabled={isAsking}>{isAsking ? say('lookingForFeeds') : say('subscribe')}</button>
      {problem && <p class="problem" role="alert">{problem}</p>}
      {added && <p class="done" role="status">{say(added.isNew ? 'subscribedTo' : 'subscribedBefore', { name: added.subscription.title })}</p>}
      {others.length > 0 && (
        <div class="others">
          <p class="quiet">{say('otherFeeds')}</p>
          <ul>{others.map((other) => <li key={other.url}><span>{other.title ?? other.url}</span> <button type="button" onClick={() => void subscribe(other.url)}>{say('subscribe')}</button></li>)}</ul>
        </div>
      )}
    </form>
  )
}
