import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore, type Store } from './index.ts'

const NOW = '2026-03-01T08:00:00.000Z'
const LATER = '2026-03-31T08:00:00.000Z'

let store: Store
beforeEach(async () => {
  store = await openStore(':memory:')
})
afterEach(() => store.close())

describe('the owner', () => {
  test('has no password until one is set, and none when it is taken away', async () => {
    expect(await store.password()).toBeUndefined()
    await store.setPassword('scrypt$one')
    await store.setPassword('scrypt$two')
    expect(await store.password()).toBe('scrypt$two')
    await store.setPassword(undefined)
    expect(await store.password()).toBeUndefined()
  })

  test('is logged in until the session is over, ended, or the password changes', async () => {
    const session = { hash: 'a', createdAt: NOW, until: LATER }
    await store.keepSession(session)
    expect(await store.session('a', NOW)).toEqual(session)
    expect(await store.session('b', NOW)).toBeUndefined()
    expect(await store.session('a', LATER)).toBeUndefined()
    await store.dropSession('a')
    expect(await store.session('a', NOW)).toBeUndefined()
    await store.keepSession(session)
    await store.setPassword('scrypt$new')
    expect(await store.session('a', NOW)).toBeUndefined()
  })
})

test('a key is found by its hash, notes the day of its use, and is gone when it is taken back', async () => {
  const key = { id: 'k1', name: '手机', scope: 'read' as const, createdAt: NOW }
  await store.keepKey(key, 'hash')
  expect(await store.keys()).toEqual([key])
  expect(await store.keyOf('other', '2026-03-02')).toBeUndefined()
  expect(await store.keyOf('hash', '2026-03-02')).toEqual({ ...key, usedOn: '2026-03-02' })
  expect(await store.keys()).toEqual([{ ...key, usedOn: '2026-03-02' }])
  expect([await store.dropKey('k1'), await store.dropKey('k1')]).toEqual([true, false])
  expect(await store.keys()).toEqual([])
})
