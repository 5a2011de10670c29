import { useState } from 'preact/hooks'
import { type Answer, type ImportedLibrary, sendExport } from '../api.ts'
import { say } from '../words/index.ts'

const MOST_SAID = 5

/** Takes in a file that was exported here or elsewhere, beside what is there. */
export function BringBack() {
  const [answer, setAnswer] = useState<Answer<ImportedLibrary>>()
  const bringIn = async (file: File | undefined) => {
    if (!file) return
    setAnswer({ state: 'loading' })
    setAnswer(await sendExport(file))
  }
  return (
    <div class="bring-back">
      <label class="field">{say('importAll')}<input type="file" accept=".ndjson,application/x-ndjson" onChange={(event) => void bringIn(event.currentTarget.files?.[0])} /></label>
      {answer?.state === 'loading' && <p role="status">{say('importing')}</p>}
      {answer?.state === 'ready' && <Came imported={answer.body} />}
      {answer?.state === 'failed' && <p class="problem" role="alert">{answer.message}</p>}
      {answer?.state === 'offline' && <p class="problem" role="alert">{say('offline')}</p>}
    </div>
  )
}

function Came({ imported: { articles, known, subscriptions, refused, warned, short } }: { readonly imported: ImportedLibrary }) {
  const left = [...refused, ...warned]
  return (
    <>
      <p class="done" role="status">{say('imported', { articles, known, subscriptions })}</p>
      {short && <p class="problem">{short.message}</p>}
      {left.length > 0 && (
        <details class="troubles">
          <summary>{say('importLeft', { n: left.length })}</summary>
          <ul>{left.slice(0, MOST_SAID).map(({ line, trouble }, at) => <li key={at}>{say('importLine', { n: line })} {trouble.message}</li>)}</ul>
        </details>
      )}
    </>
  )
}
