import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type MisbehavingServer, openMisbehavingServer } from '../../../test/feeds/misbehaving-server.ts'
import { type Library, openLibrary } from '../../flow/index.ts'
import { createApp } from '../app.ts'
import { serve } from '../serve.ts'
import * as shapes from './shapes.ts'

let server: MisbehavingServer
let library: Library
let app: ReturnType<typeof createApp>
let token = ''
beforeAll(async () => {
  server = await openMisbehavingServer()
  library = await openLibrary({ folder: ':memory:', privateHosts: ['127.0.0.1'] })
  app = createApp({ library })
  token = ((await (await ask('GET', '/api/session')).json()) as { token: string }).token
  library.jobs.start()
})
afterAll(async () => {
  await library.close()
  await server.close()
})

const ask = (method: string, path: string, body: unknown = {}) =>
  app.request(path, {
    method,
    headers: { Host: 'localhost', 'Content-Type': 'application/json', 'X-Yinzheng-Token': token },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  })

test('addresses are read in the background, and whoever watches sees it', async () => {
  const watching = await ask('GET', '/api/events?lang=en')
  expect(watching.headers.get('Content-Type')).toMatch(/^text\/event-stream/)
  const reader = watching.body!.pipeThrough(new TextDecoderStream()).getReader()
  const added = await ask('POST', '/api/jobs', { addresses: [`${server.url}/well/feed`, `${server.url}/unwell/feed`], id: 'both' })
  expect(shapes.oneJob.safeParse(await added.json()).error).toBeUndefined()
  let seen = ''
  while (!seen.includes('"state":"done"')) {
    const { value, done } = await reader.read()
    expect(done).toBe(false)
    seen += value ?? ''
  }
  await reader.cancel()
  expect(seen).toContain('event: job')
  expect(seen).toContain('"progress":{"done":1,"of":2')
  const job = (await (await ask('GET', '/api/jobs/both')).json()) as shapes.Job
  expect(job).toMatchObject({ state: 'done', result: { articles: 2, failed: [`${server.url}/unwell/feed`] } })
  expect(shapes.jobs.safeParse(await (await ask('GET', '/api/jobs')).json()).error).toBeUndefined()
})

test('nobody is listened to who has gone, or who asked for the head alone', async () => {
  let listeners = 0
  const counting = (): (() => void) => {
    listeners += 1
    return () => void (listeners -= 1)
  }
  const { jobs, subscriptions } = library
  const counted: Library = Object.assign({}, library, { jobs: { ...jobs, onChange: counting }, subscriptions: { ...subscriptions, onPolled: counting } })
  const serving = await serve({ library: counted, port: 0 })
  await fetch(`${serving.url}api/events`, { method: 'HEAD' })
  expect(listeners).toBe(0)
  const going = new AbortController()
  const watching = await fetch(`${serving.url}api/events`, { signal: going.signal })
  await watching.body!.getReader().read()
  expect(listeners).toBe(2)
  going.abort()
  await vi.waitFor(() => expect(listeners).toBe(0), { timeout: 60_000 })
  const last = await fetch(`${serving.url}api/events`)
  await last.body!.getReader().read()
  await serving.close()
  await vi.waitFor(() => expect(listeners).toBe(0), { timeout: 60_000 })
})

test.each(['/etc/passwd', 'file:///etc/passwd', 'ftp://river.example/', 'javascript:alert(1)', '-'])('%s is no address to read', async (address) => {
  expect((await ask('POST', '/api/jobs', { addresses: [address] })).status).toBe(400)
})

test('a job that is not there is not found', async () => {
  for (const [method, path] of [['GET', ''], ['DELETE', ''], ['POST', '/resume']] as const) expect((await ask(method, `/api/jobs/none${path}`)).status).toBe(404)
})
