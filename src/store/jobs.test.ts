import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { trouble } from '../trouble/index.ts'
import { openStore, type Store } from './index.ts'

const LEASE = 30
let store: Store
beforeEach(async () => {
  store = await openStore(':memory:')
})
afterEach(() => store.close())

const add = (id: string, now = 0) => store.addJob({ id, kind: 'read', args: { names: ['a', 'b'] } }, now)
const take = (now: number) => store.takeJob(now, now + LEASE)
const at = (done: number) => ({ done, of: 3, name: `document ${done}` })

describe('a job', () => {
  test('is taken once, in the order of asking, and ends with what came of it', async () => {
    await add('a')
    await add('a', 5)
    await add('b')
    const first = (await take(10))!
    expect(first).toMatchObject({ id: 'a', state: 'running', args: { names: ['a', 'b'] }, attempts: 1 })
    expect((await take(11))?.id).toBe('b')
    expect(await take(12)).toBeUndefined()
    await store.endJob(first, { state: 'done', result: { articles: 2 } }, 20)
    expect(await store.job('a')).toMatchObject({ state: 'done', result: { articles: 2 }, updatedAt: new Date(20).toISOString() })
    expect((await store.jobs(9)).map(({ id }) => id)).toEqual(['b', 'a'])
  })

  test('whose worker is gone is there to be taken again when its lease has lapsed, from where it came to', async () => {
    await add('a')
    const gone = (await take(0))!
    expect(await store.keepProgress(gone, at(1), 10, 10 + LEASE)).toBe(true)
    expect(await take(39)).toBeUndefined()
    expect(await store.nextJobAt()).toBe(40)
    const taken = (await take(40))!
    expect(taken).toMatchObject({ progress: at(1), attempts: 2 })
    expect(await store.keepProgress(gone, at(2), 41, 71)).toBe(false)
    await store.endJob(gone, { state: 'done' }, 42)
    expect((await store.job('a'))?.state).toBe('running')
    expect(await store.keepProgress(taken, at(2), 43, 73)).toBe(true)
    expect((await store.job('a'))?.attempts).toBe(1)
  })

  test('whose worker is gone is there to be taken again when the clock is set back by a day', async () => {
    await add('a')
    const day = 86_400_000
    await take(day)
    expect(await take(day - LEASE)).toMatchObject({ id: 'a' })
    expect(await take(day - LEASE)).toBeUndefined()
  })

  test('counts its attempts at one place', async () => {
    await add('a')
    for (const [attempt, now] of [0, 100, 200].entries()) {
      const taken = (await take(now))!
      expect(taken.attempts).toBe(attempt + 1)
      await store.keepProgress(taken, at(0), now + 1, now + LEASE)
    }
  })

  test('is cancelled while it runs, and resumed', async () => {
    await add('a')
    const taken = (await take(0))!
    expect(await store.cancelJob('a', 5)).toMatchObject({ state: 'cancelled' })
    expect(await store.keepProgress(taken, at(1), 6, 36)).toBe(false)
    await store.endJob(taken, { state: 'done' }, 7)
    expect(await store.resumeJob('a', 8)).toMatchObject({ state: 'waiting', attempts: 0 })
    const again = (await take(9))!
    await store.endJob(again, { state: 'failed', trouble: trouble('internal', { reason: 'a' }) }, 10)
    expect(await store.cancelJob('a', 11)).toMatchObject({ state: 'failed', trouble: { code: 'internal' } })
    expect(await store.cancelJob('none', 11)).toBeUndefined()
  })

  test('is forgotten some time after its end, not before', async () => {
    await add('a')
    await add('b')
    await store.endJob((await take(0))!, { state: 'done' }, 10)
    await store.forgetJobs(10)
    expect((await store.jobs(9)).length).toBe(2)
    await store.forgetJobs(11)
    expect((await store.jobs(9)).map(({ id }) => id)).toEqual(['b'])
  })
})
