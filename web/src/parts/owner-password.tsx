import { useState } from 'preact/hooks'
import { ask, loginNeeded, type NewPassword, startSession, useApi } from '../api.ts'
import { notify } from '../notice.ts'
import { say } from '../words/index.ts'
import { Answered } from './answered.tsx'
import { ConfirmButton } from './confirm-button.tsx'

/** Sets, changes or takes away the owner's password; every session ends with it. */
export function OwnerPassword() {
  const [answer, retry] = useApi('GET /api/session', {})
  return <Answered answer={answer} retry={retry}>{(session) => <PasswordForm hasPassword={session.password} until={session.until} onDone={retry} />}</Answered>
}

interface PasswordFormProps {
  readonly hasPassword: boolean
  readonly until: string | undefined
  readonly onDone: () => void
}

function PasswordForm({ hasPassword, until, onDone }: PasswordFormProps) {
  const [present, setPresent] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState('')
  const change = async (body: NewPassword) => {
    const answer = await ask('PUT /api/password', { body })
    if (answer.state !== 'ready') return setProblem(answer.state === 'failed' ? answer.message : say('offline'))
    startSession()
    notify(say(answer.body.password ? 'passwordSet' : 'passwordGone'))
    if (answer.body.password) loginNeeded.set(true)
    else onDone()
  }
  const old = hasPassword ? { present } : {}
  return (
    <>
      <p class="quiet">{say(hasPassword ? 'passwordIs' : 'passwordNone')}</p>
      <form onSubmit={(event) => { event.preventDefault(); void change({ ...old, password }) }}>
        <input class="unseen" name="username" autocomplete="username" value="owner" tabIndex={-1} readOnly aria-hidden="true" />
        {hasPassword && <label class="field">{say('passwordPresent')}<input type="password" autocomplete="current-password" required value={present} onInput={(event) => setPresent(event.currentTarget.value)} /></label>}
        <label class="field">{say('passwordNew')}<input type="password" autocomplete="new-password" required value={password} onInput={(event) => setPassword(event.currentTarget.value)} /></label>
        {problem && <p class="problem" role="alert">{problem}</p>}
        <div class="tools">
          <button type="submit" class="go">{say(hasPassword ? 'passwordChange' : 'passwordMake')}</button>
          {hasPassword && <ConfirmButton question={say('passwordRemoveSure')} onConfirm={() => void change(old)}>{say('passwordRemove')}</ConfirmButton>}
          {until !== undefined && <button type="button" onClick={() => void logOut()}>{say('logOut')}</button>}
        </div>
      </form>
    </>
  )
}

async function logOut(): Promise<void> {
  const answer = await ask('DELETE /api/session', {})
  if (answer.state !== 'ready') return notify(answer.state === 'failed' ? answer.message : say('offline'))
  startSession()
  loginNeeded.set(true)
}
