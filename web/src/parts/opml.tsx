import { useState } from 'preact/hooks'
import { ask } from '../api.ts'
import { say } from '../words/index.ts'

interface OpmlPartProps {
  readonly hasFeeds: boolean
  readonly onImported: () => void
}

/** Lists of subscriptions, in from another reader and out to one. */
export function OpmlPart({ hasFeeds, onImported }: OpmlPartProps) {
  const [opml, setOpml] = useState('')
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const bringIn = async (text: string) => {
    setSaid('')
    setProblem(text.trim() === '' ? say('opmlNeeded') : '')
    if (text.trim() === '') return
    const answer = await ask('POST /api/subscriptions.opml', { body: { opml: text } })
    if (answer.state !== 'ready') return setProblem(answer.state === 'failed' ? answer.message : say('offline'))
    setSaid(say('opmlDone', { ...answer.body }))
    setOpml('')
    onImported()
  }
  return (
    <details class="opml">
      <summary>{say('opml')}</summary>
      <form onSubmit={(event) => { event.preventDefault(); void bringIn(opml) }}>
        <label class="field">{say('opmlFile')}<input type="file" accept=".opml,.xml,text/x-opml" onChange={(event) => void event.currentTarget.files?.[0]?.text().then(bringIn)} /></label>
        <label class="field">{say('opmlPaste')}<textarea rows={4} value={opml} onInput={(event) => setOpml(event.currentTarget.value)} /></label>
        <button type="submit" class="go">{say('opmlIn')}</button>
        {problem && <p class="problem" role="alert">{problem}</p>}
        {said && <p class="done" role="status">{said}</p>}
      </form>
      {hasFeeds && <p><a href="/api/subscriptions.opml" download="yinzheng.opml">{say('opmlOut')}</a></p>}
    </details>
  )
}
