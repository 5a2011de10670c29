import { useEffect, useState } from 'preact/hooks'
import type { Failure, Routes, Session } from './api-types.ts'
import { signal, useSignal } from './signal.ts'
import { language } from './words/index.ts'

export type * from './api-types.ts'

/** What a part of the page has of the answer it asked for. */
export type Answer<Body> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly body: Body }
  | { readonly state: 'failed'; readonly code: string; readonly message: string; readonly status: number }
  | { readonly state: 'offline' }

export type Route = keyof Routes
export type AnswerOf<Name extends Route> = Routes[Name]['answer']

type PathNames<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | PathNames<Rest> : never
type Needs<Key extends string, Value> = [Value] extends [never] ? { readonly [Name in Key]?: undefined } : { readonly [Name in Key]: Value }

/** What a route is asked with: the parts of its path, its query (the language is added), its body. */
export type Question<Name extends Route> = { readonly query?: Omit<Routes[Name]['query'], 'lang'> } & Needs<
  'path',
  [PathNames<Name>] extends [never] ? never : Readonly<Record<PathNames<Name>, string>>
> &
  Needs<'body', Routes[Name] extends { body: infer Body } ? Body : never>

/** Set while the server asks for the owner's password. */
export const loginNeeded = signal(false)

/** What a request that changes something must carry; asked for once, and again when the server has forgotten it. */
let token: Promise<string | undefined> | undefined

/** Asks the server. Never throws. */
export async function ask<Name extends Route>(route: Name, question: Question<Name>): Promise<Answer<AnswerOf<Name>>> {
  const answer = await send(route, question)
  if (answer.state !== 'failed' || answer.code !== 'token-missing') return answer
  token = undefined
  return send(route, question)
}

async function send<Name extends Route>(route: Name, question: Question<Name>): Promise<Answer<AnswerOf<Name>>> {
  const [method = 'GET'] = route.split(' ')
  try {
    const response = await fetch(addressOf(route, question), {
      method,
      ...(method !== 'GET' && { headers: await headersOfChange(), body: JSON.stringify(question.body ?? {}) }),
    })
    if (response.ok) return { state: 'ready', body: (await response.json()) as AnswerOf<Name> }
    const { error } = (await response.json()) as Failure
    if (error.code === 'login-needed') loginNeeded.set(true)
    return { state: 'failed', code: error.code, message: error.message, status: response.status }
  } catch {
    return { state: 'offline' }
  }
}

/** Sends a file of exported lines as it is, from the disk: it may be larger than memory. Never throws. */
export async function sendExport(file: Blob): Promise<Answer<AnswerOf<'POST /api/import'>>> {
  try {
    const headers = { ...(await headersOfChange()), 'content-type': 'application/x-ndjson' }
    const response = await fetch(addressOf('POST /api/import', { body: '' }), { method: 'POST', headers, body: file })
    if (response.ok) return { state: 'ready', body: (await response.json()) as AnswerOf<'POST /api/import'> }
    const { error } = (await response.json()) as Failure
    return { state: 'failed', code: error.code, message: error.message, status: response.status }
  } catch {
    return { state: 'offline' }
  }
}

function addressOf<Name extends Route>(route: Name, { path, query }: Question<Name>): string {
  const parts: Readonly<Record<string, string>> = path ?? {}
  const place = route.slice(route.indexOf(' ') + 1).replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''))
  const asked = Object.entries(query ?? {}).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, String(value)]]))
  return `${place}?${new URLSearchParams([...asked, ['lang', language.value]])}`
}

async function headersOfChange(): Promise<Record<string, string>> {
  token ??= fetch('/api/session').then(async (response) => ((await response.json()) as Session).token, () => undefined)
  const known = await token
  return { 'content-type': 'application/json', ...(known !== undefined && { 'x-yinzheng-token': known }) }
}

/** Forgets who asks: after logging in or out. */
export function startSession(): void {
  token = undefined
  loginNeeded.set(false)
}

type Readable = { [Name in Route]: Name extends `GET ${string}` ? Name : never }[Route]

/** Asks when the question or the reader's language changes. `retry` asks again. */
export function useApi<Name extends Readable>(route: Name, question: Question<Name>): readonly [Answer<AnswerOf<Name>>, () => void] {
  const [answer, setAnswer] = useState<Answer<AnswerOf<Name>>>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  const code = useSignal(language)
  useEffect(() => {
    let wanted = true
    setAnswer({ state: 'loading' })
    void ask(route, question).then((next) => {
      if (wanted) setAnswer(next)
    })
    return () => {
      wanted = false
    }
  }, [route, JSON.stringify(question), code, attempt])
  return [answer, () => setAttempt((count) => count + 1)]
}
