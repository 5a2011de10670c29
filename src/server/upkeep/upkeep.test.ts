import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Library, openLibrary } from '../../flow/index.ts'
import { createApp } from '../app.ts'
import * as shapes from './shapes.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary({ folder: ':memory:' })
})
afterAll(() => library.close())

test('limits are set as a whole, and said with what the library takes', async () => {
  const app = createApp({ library })
  const { token } = (await (await app.request('/api/session', { headers: { Host: 'localhost' } })).json()) as { readonly token: string }
  const set = (limits: object) =>
    app.request('/api/space', { method: 'PUT', headers: { Host: 'localhost', 'Content-Type': 'application/json', 'X-Yinzheng-Token': token }, body: JSON.stringify(limits) })
  const space: unknown = await (await set({ days: 90, perFeed: 500 })).json()
  expect(shapes.space.safeParse(space).error).toBeUndefined()
  expect(space).toMatchObject({ limits: { days: 90, perFeed: 500 }, articles: 0 })
  expect(await (await set({ articles: 1000 })).json()).toMatchObject({ limits: { articles: 1000 } })
  expect(await library.upkeep.retention()).toEqual({ articles: 1000 })
  expect((await set({ days: -1 })).status).toBe(400)
})
