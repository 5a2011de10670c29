import type { ComponentChildren } from 'preact'
import type { Answer } from '../api.ts'
import { say } from '../words/index.ts'

interface AnsweredProps<Body> {
  readonly answer: Answer<Body>
  readonly retry: () => void
  readonly children: (body: Body) => ComponentChildren
}

/** What was asked for, or why it is not there yet: waiting, refused, or nobody answering. */
export function Answered<Body>({ answer, retry, children }: AnsweredProps<Body>) {
  if (answer.state === 'ready') return <>{children(answer.body)}</>
  if (answer.state === 'loading') return <p class="notice waiting" role="status">{say('loading')}</p>
  return (
    <div class="notice" role="alert">
      <p>{answer.state === 'offline' ? say('offline') : answer.message}</p>
      {answer.state === 'offline' && <p>{say('offlineHint')}</p>}
      <button type="button" onClick={retry}>{say('retry')}</button>
    </div>
  )
}
