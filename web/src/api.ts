import { useEffect, useState } from 'preact/hooks'
import type { ApiChecked, ApiCheckRequest, ApiError } from '../../src/server/api.ts'
import { useSignal } from './signal.ts'
import { language } from './words/index.ts'

/** What a part of the page has of the answer it asked for. */
export type Answer<Body> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly body: Body }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'offline' }

async function ask<Body>(path: string, init?: RequestInit): Promise<Answer<Body>> {
  const url = `/api/${path}${path.includes('?') ? '&' : '?'}lang=${language.value}`
  try {
    const response = await fetch(url, init)
    if (response.ok) return { state: 'ready', body: (await response.json()) as Body }
    const problem = (await response.json()) as ApiError
    return { state: 'failed', message: problem.error.message }
  } catch {
    return { state: 'offline' }
  }
}

/** Asks when the path or the reader's language changes. `retry` asks again. */
export function useApi<Body>(path: string): readonly [Answer<Body>, () => void] {
  const [answer, setAnswer] = useState<Answer<Body>>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  const code = useSignal(language)
  useEffect(() => {
    let wanted = true
    setAnswer({ state: 'loading' })
    void ask<Body>(path).then((next) => {
      if (wanted) setAnswer(next)
    })
    return () => {
      wanted = false
    }
  }, [path, code, attempt])
  return [answer, () => setAttempt((count) => count + 1)]
}

export function postCheck(request: ApiCheckRequest): Promise<Answer<ApiChecked>> {
  return ask('check', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request) })
}
