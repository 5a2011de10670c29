import fc from 'fast-check'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Library, openLibrary } from '../../flow/index.ts'
import { createApp } from '../app.ts'
import { serve } from '../serve.ts'
import { networkOf, openBuckets } from './rate-limit.ts'
import type { Failure } from '../api/shapes.ts'

const PASSWORD = '河湾的渡轮六点开'
const HOME = { Host: 'localhost:7070' }

let library: Library
beforeAll(async () => {
  library = await openLibrary({ folder: ':memory:' })
})
afterAll(() => library.close())

interface Route {
  readonly method: string
  readonly path: string
  readonly scope: 'open' | 'read' | 'write' | 'admin'
}

async function routesOf(app: OpenAPIHono): Promise<readonly Route[]> {
  const { paths } = (await (await app.request('/api/openapi.json', { headers: HOME })).json()) as { paths: Record<string, Record<string, { 'x-scope': Route['scope'] }>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path: path.replaceAll(/\{\w+\}/g, 'none'), scope: operation['x-scope'] })),
  )
}

const changes = ({ method, scope }: Route) => method !== 'GET' && scope !== 'read'

function ask(app: OpenAPIHono, { method, path }: Pick<Route, 'method' | 'path'>, headers: Record<string, string> = {}, body: unknown = {}) {
  return app.request(path, {
    method,
    headers: { ...HOME, ...(method !== 'GET' && { 'Content-Type': 'application/json' }), ...headers },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  })
}

async function refusalOf(asked: Response | Promise<Response>): Promise<string | undefined> {
  const response = await asked
  return response.ok ? undefined : ((await response.json()) as Failure).error.code
}

const sessionOf = async (app: OpenAPIHono, headers: Record<string, string> = {}) =>
  (await (await ask(app, { method: 'GET', path: '/api/session' }, headers)).json()) as { readonly owner: boolean; readonly token?: string }

const away = () => createApp({ library, loopback: false })

const logIn = async (app: OpenAPIHono, password: string, headers: Record<string, string> = {}) =>
  ask(app, { method: 'POST', path: '/api/session' }, { 'X-Yinzheng-Token': (await sessionOf(app)).token!, ...headers }, { password })

describe('at this machine, without a password', () => {
  test('whoever asks is the owner, and every route that changes something refuses without the token', async () => {
    const app = createApp({ library })
    const routes = await routesOf(app)
    expect(routes.every(({ scope }) => scope !== undefined)).toBe(true)
    expect(routes.filter(changes).length).toBeGreaterThanOrEqual(5)
    const { owner, token } = await sessionOf(app)
    expect(owner).toBe(true)
    for (const route of routes.filter(changes)) {
      expect([route.path, await refusalOf(ask(app, route))]).toEqual([route.path, 'token-missing'])
      expect([route.path, await refusalOf(ask(app, route, { 'X-Yinzheng-Token': `${token!.slice(1)}x` }))]).toEqual([route.path, 'token-missing'])
      expect([route.path, await refusalOf(ask(createApp({ library }), route, { 'X-Yinzheng-Token': token! }))]).toEqual([route.path, 'token-missing'])
    }
  })

  test('what a proxy passes on is not answered: that would be all the world', async () => {
    for (const header of ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'Via']) {
      expect(await refusalOf(ask(createApp({ library }), { method: 'GET', path: '/api/session' }, { [header]: 'news.example' }))).toBe('proxy-unknown')
      expect(await refusalOf(ask(away(), { method: 'GET', path: '/api/session' }, { [header]: 'news.example' }))).toBeUndefined()
    }
  })
})

describe('where others can reach it', () => {
  test('it does not start without a password', async () => {
    for (const host of ['0.0.0.0', '::', '127.0.0.1.example']) {
      await expect(serve({ library, port: 0, host })).rejects.toMatchObject({ trouble: { code: 'password-needed' } })
    }
  })

  test('nor under another name, by which a proxy leads all the world to this machine', async () => {
    await expect(serve({ library, port: 0, hosts: ['news.example'] })).rejects.toMatchObject({ trouble: { code: 'password-needed', args: { host: 'news.example' } } })
  })

  test('whoever has not said who they are sends no more than a password needs', async () => {
    for (const path of ['/api/read', '/api/session']) {
      expect(await refusalOf(ask(away(), { method: 'POST', path }, {}, { content: '潮'.repeat(10_000) }))).toBe('login-needed')
    }
  })

  test.each([
    ['2001:db8::7', '2001:db8:0:0'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['192.0.2.7', '192.0.2.7'],
  ])('%s has its turn with all of %s', (address, network) => expect(networkOf(address)).toBe(network))

  test('nobody reads anything without the password or a key: every route that is not open refuses', async () => {
    const app = away()
    const routes = (await routesOf(app)).filter(({ scope }) => scope !== 'open')
    expect(routes.length).toBeGreaterThanOrEqual(9)
    for (const route of routes) {
      for (const headers of [{}, { Authorization: 'Bearer yz_nobody' }, { Cookie: 'yinzheng_session=nobody' }]) {
        const response = await ask(app, route, headers)
        expect([route, response.status, await refusalOf(response)]).toEqual([route, 401, 'login-needed'])
      }
    }
  })

  test('a key does what its scope allows, and nothing more', async () => {
    const app = away()
    const routes = (await routesOf(app)).filter(({ scope }) => scope !== 'open')
    const held = { read: ['read'], write: ['read', 'write'], admin: ['read', 'write', 'admin'] } as const
    for (const scope of ['read', 'write', 'admin'] as const) {
      const { key, id } = await library.people.addKey(scope, scope)
      for (const route of routes) {
        const refused = (await refusalOf(ask(app, route, { Authorization: `Bearer ${key}` }, 0))) === 'scope-missing'
        expect([route, scope, refused]).toEqual([route, scope, !(held[scope] as readonly string[]).includes(route.scope)])
      }
      await library.people.dropKey(id)
    }
  })
})

describe('with a password', () => {
  beforeAll(() => library.people.setPassword(PASSWORD))
  afterAll(() => library.people.setPassword(undefined))

  test('the owner logs in, works, and leaves', async () => {
    const app = createApp({ library })
    expect((await ask(app, { method: 'GET', path: '/api/articles' })).status).toBe(401)
    const response = await logIn(app, PASSWORD)
    expect(response.status).toBe(200)
    const [cookie = ''] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^yinzheng_session=[\w-]{43};.*HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Strict/i)
    expect(cookie).not.toMatch(/Secure/i)
    const Cookie = cookie.split(';')[0]!
    expect((await ask(app, { method: 'GET', path: '/api/articles' }, { Cookie })).status).toBe(200)
    const { owner, token } = await sessionOf(app, { Cookie })
    expect(owner).toBe(true)
    expect(token).not.toBe((await sessionOf(app)).token)
    expect(await refusalOf(ask(app, { method: 'POST', path: '/api/keys' }, { Cookie }, { name: 'a', scope: 'read' }))).toBe('token-missing')
    expect((await ask(app, { method: 'POST', path: '/api/keys' }, { Cookie, 'X-Yinzheng-Token': token! }, { name: 'a', scope: 'read' })).status).toBe(200)
    expect((await ask(app, { method: 'DELETE', path: '/api/session' }, { Cookie, 'X-Yinzheng-Token': token! })).status).toBe(200)
    expect((await ask(app, { method: 'GET', path: '/api/articles' }, { Cookie })).status).toBe(401)
  })

  test('over TLS the cookie is for TLS alone', async () => {
    const response = await logIn(createApp({ library }), PASSWORD, { Origin: 'https://localhost:7070' })
    expect(response.headers.getSetCookie()[0]).toMatch(/Secure/i)
  })

  test('it cannot be guessed quickly: after five tries one waits', async () => {
    // However long five tries take on a busy machine.
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now())
    try {
      const app = createApp({ library })
      for (let attempt = 0; attempt < 5; attempt += 1) expect(await refusalOf(logIn(app, 'a guess of mine'))).toBe('password-mismatch')
      const response = await logIn(app, PASSWORD)
      expect([response.status, Number(response.headers.get('Retry-After')) > 0]).toEqual([429, true])
    } finally {
      clock.mockRestore()
    }
  })

  test('the whole burst is let through, whatever fraction of a millisecond the clock shows', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.integer({ min: 1, max: 40 }), fc.double({ min: 0.01, max: 50, noNaN: true }), (at, burst, perSecond) => {
      const take = openBuckets({ burst, perSecond }, () => at)
      return Array.from({ length: burst }, () => take('ferry')).every((seconds) => seconds === 0)
    }))
  })

  test('nobody waits for the day that a clock had before it was set back', () => {
    const calendar = vi.spyOn(Date, 'now')
    try {
      const take = openBuckets({ burst: 2, perSecond: 1 })
      take('ferry')
      calendar.mockReturnValue(0)
      expect(take('ferry')).toBe(0)
    } finally {
      calendar.mockRestore()
    }
  })

  test('a browser left open does not change it: the present one is asked for', async () => {
    const app = createApp({ library })
    const Cookie = (await logIn(app, PASSWORD)).headers.getSetCookie()[0]!.split(';')[0]!
    const change = async (body: object) => ask(app, { method: 'PUT', path: '/api/password' }, { Cookie, 'X-Yinzheng-Token': (await sessionOf(app, { Cookie })).token! }, body)
    expect(await refusalOf(change({ password: '换成另一句话再说' }))).toBe('password-mismatch')
    expect(await refusalOf(change({ present: PASSWORD, password: '短' }))).toBe('password-too-short')
    expect((await change({ present: PASSWORD, password: PASSWORD })).status).toBe(200)
    expect((await ask(app, { method: 'GET', path: '/api/articles' }, { Cookie })).status).toBe(401)
  })
})
