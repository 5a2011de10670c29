import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MisbehavingServer, openMisbehavingServer } from '../../../test/feeds/misbehaving-server.ts'
import { type Library, openLibrary } from '../../flow/index.ts'
import { createApp } from '../app.ts'
import type { Subscription } from './shapes.ts'
import * as shapes from './shapes.ts'

let server: MisbehavingServer
let library: Library
let token = ''
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  server = await openMisbehavingServer()
  library = await openLibrary({ folder: ':memory:', privateHosts: ['127.0.0.1'] })
  app = createApp({ library })
  token = ((await (await ask('GET', '/api/session')).json()) as { token: string }).token
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

async function answer<Shape>(method: string, path: string, body?: unknown): Promise<Shape> {
  const response = await ask(method, path, body)
  expect([path, response.status]).toEqual([path, 200])
  return (await response.json()) as Shape
}

describe('subscriptions over HTTP', () => {
  test('are added, changed, exported, imported and given up', async () => {
    const added = await answer<{ readonly subscription: Subscription; readonly isNew: boolean }>('POST', '/api/subscriptions', { address: `${server.url}/well/feed`, folder: ['城<b>'] })
    expect(shapes.subscribed.safeParse(added).error).toBeUndefined()
    expect(added).toMatchObject({ isNew: true, subscription: { title: '河湾晚报', folder: ['城<b>'], state: 'active' } })
    const { id } = added.subscription
    expect(await answer('PUT', `/api/subscriptions/${id}`, { title: '晚报', state: 'paused' })).toMatchObject({ title: '晚报', state: 'paused' })
    const opml = await (await ask('GET', '/api/subscriptions.opml')).text()
    expect(opml).toContain('城&lt;b&gt;')
    expect(await answer('POST', '/api/subscriptions.opml', { opml })).toEqual({ added: 0, known: 1 })
    expect(await answer('DELETE', `/api/subscriptions/${id}`)).toEqual({ subscriptions: [] })
    expect(await answer('POST', '/api/subscriptions.opml', { opml })).toEqual({ added: 1, known: 0 })
    const { subscriptions } = await answer<{ readonly subscriptions: readonly Subscription[] }>('POST', '/api/subscriptions/refresh')
    expect(subscriptions).toMatchObject([{ title: '晚报', folder: ['城<b>'] }])
  })

  test.each([
    ['what has no feed', { address: '/page/feed' }, 'no-feeds', 422],
    ['what answers with a fault', { address: '/unwell/feed' }, 'host-faulty', 422],
    ['what is no address', { address: 'javascript:alert(1)' }, 'no-feeds', 422],
    ['nothing', { address: ' ' }, 'bad-request-line', 400],
  ])('%s is refused in plain words', async (_, { address }, code, status) => {
    const response = await ask('POST', '/api/subscriptions?lang=zh-Hans', { address: address.startsWith('/') ? `${server.url}${address}` : address })
    const { error } = (await response.json()) as { readonly error: { readonly code: string; readonly message: string } }
    expect([response.status, error.code]).toEqual([status, code])
    expect(error.message).toMatch(/请/)
  })

  test('one that does not exist is not found', async () => {
    for (const [method, path] of [['PUT', ''], ['DELETE', ''], ['POST', '/refresh']] as const) expect((await ask(method, `/api/subscriptions/none${path}`)).status).toBe(404)
  })
})
