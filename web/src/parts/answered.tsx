import type { ComponentChildren } from 'preact'
import type { Answer } from '../api.ts'
import { HOME } from '../route.ts'
import { say, type Word } from '../words/index.ts'

interface AnsweredProps<Body> {
  readonly answer: Answer<Body>
  readonly retry: () => void
  /** What is being done meanwhile. */
  readonly waiting?: Word
  readonly children: (body: Body) => ComponentChildren
}

/** What was asked for, or why it is not there yet: waiting, refused, or nobody answering. */
export function Answered<Body>({ answer, retry, waiting = 'loading', children }: AnsweredProps<Body>) {
  if (answer.state === 'ready') return <>{children(answer.body)}</>
  if (answer.state === 'loading') return <p class="notice waiting" role="status">{say(waiting)}</p>
  return (
    <div class="notice" role="alert">
      <p>{answer.state === 'offline' ? say('offline') : answer.message}</p>
      {answer.state === 'offline' && <p>{say('offlineHint')}</p>}
      <WayOn answer={answer} retry={retry} />
    </div>
  )
}

/** Asking again helps only where the fault may pass: what is not there, or was asked wrongly, stays so. */
function WayOn({ answer, retry }: { readonly answer: Answer<unknown> & { readonly state: 'failed' | 'offline' }; readonly retry: () => void }) {
  if (answer.state === 'failed' && answer.status === 404) return <a href={HOME}>{say('back')}</a>
  if (answer.state === 'failed' && answer.status === 400) return null
  return <button type="button" onClick={retry}>{say('retry')}</button>
}
