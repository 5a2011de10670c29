import { useEffect, useRef, useState } from 'preact/hooks'
import { ask, startSession } from '../api.ts'
import { say } from '../words/index.ts'

/** Shown instead of any view while the server asks for the owner's password. */
export function LoginView() {
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState('')
  const [isAsking, setAsking] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    document.title = `${say('logIn')} · ${say('brand')}`
    box.current?.focus()
  }, [])
  const logIn = async () => {
    setAsking(true)
    const answer = await ask('POST /api/session', { body: { password } })
    setAsking(false)
    if (answer.state === 'ready') return startSession()
    setProblem(answer.state === 'failed' ? answer.message : say('offline'))
    setPassword('')
    box.current?.focus()
  }
  return (
    <form class="page login" onSubmit={(event) => { event.preventDefault(); void logIn() }}>
      <h1>{say('logIn')}</h1>
      <p class="quiet">{say('logInHint')}</p>
      {/* For password managers: there is one owner. */}
      <input class="unseen" name="username" autocomplete="username" value="owner" tabIndex={-1} readOnly aria-hidden="true" />
      <label class="field">{say('password')}<input type="password" ref={box} autocomplete="current-password" required value={password} onInput={(event) => setPassword(event.currentTarget.value)} aria-describedby={problem ? 'login-problem' : undefined} /></label>
      {problem && <p class="problem" id="login-problem" role="alert">{problem}</p>}
      <button type="submit" class="go" disabled={isAsking}>{say('logInGo')}</button>
    </form>
  )
}
