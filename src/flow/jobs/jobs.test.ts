import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Job, openStore, type Store } from '../../store/index.ts'
import { rest, type Sleep } from '../rest.ts'
import { openWorkshop, type Workshop } from '../workshop/workshop.ts'
import type { JobKind } from './job-kind.ts'
import { type LibraryJobs, openJobs } from './jobs.ts'
import { readJob } from './read-job.ts'

let folder: string
let store: Store
let workshop: Workshop
let clock = Date.parse('2026-03-02T08:00:00Z')
const opened: LibraryJobs[] = []
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yinzheng-jobs-'))
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.txt`), `河湾渡轮${name}复航\n停航两天的渡轮今晨六点复航，首班船载客四十人，船长说一切如常。`)
  store = await openStore(':memory:')
  workshop = openWorkshop()
})
afterEach(async () => {
  for (const jobs of opened.splice(0)) await jobs.close()
  await workshop.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const now = () => new Date(clock)
const LONG = { timeout: 120_000 }

function open(kinds: Readonly<Record<string, JobKind>> = { read: readJob({ store, workshop, now }) }, onFault?: (error: unknown) => void): LibraryJobs {
  const jobs = openJobs({ store, now, sleep: (ms, signal) => rest(Math.min(ms, 20), signal), kinds, ...(onFault && { onFault }) })
  opened.push(jobs)
  return jobs
}

function ended(jobs: LibraryJobs, id: string): Promise<Job> {
  return new Promise((resolve) => jobs.onChange((job) => {
    if (job.id === id && ['done', 'failed', 'cancelled'].includes(job.state)) resolve(job)
  }))
}

describe('a job', () => {
  test('reads documents in the background, and tells how far it is', async () => {
    const jobs = open()
    const steps: string[] = []
    jobs.onChange(({ progress }) => void (progress && steps.push(`${progress.done}/${progress.of}`)))
    const over = ended(jobs, 'one')
    await jobs.add('read', { names: [folder, join(folder, 'none.txt')] }, 'one')
    await jobs.add('read', { names: ['asked twice'] }, 'one')
    jobs.start()
    expect(await over).toMatchObject({ state: 'done', result: { articles: 3, failed: [expect.stringContaining('none.txt')] } })
    expect([...new Set(steps)]).toEqual(['0/4', '1/4', '2/4', '3/4'])
    expect(await store.articleCount()).toBe(3)
  })

  test('stops in the middle of a page that does not come, and reads it when the library is opened again', async () => {
    let isSilent = true
    const server = createServer((_, response) => {
      if (!isSilent) response.setHeader('content-type', 'text/plain; charset=utf-8').end('望沙渡口恢复通航\n2031-05-04 09:30\n望沙渡口5月3日恢复通航，每天开行十二班渡船。')
    }).listen(0, '127.0.0.1')
    const asked = once(server, 'request')
    await once(server, 'listening')
    const kinds = { read: readJob({ store, workshop, now, privateHosts: ['127.0.0.1'] }) }
    const first = open(kinds)
    await first.add('read', { names: [`http://127.0.0.1:${(server.address() as AddressInfo).port}/page.txt`] }, 'one')
    first.start()
    await asked
    await first.close()
    // Had the page been waited for, it would have been given up and the job be done.
    expect(await first.get('one')).toMatchObject({ state: 'waiting' })
    isSilent = false
    const second = open(kinds)
    const over = ended(second, 'one')
    second.start()
    expect(await over).toMatchObject({ state: 'done', result: { articles: 1, failed: [] } })
    server.closeAllConnections()
    server.close()
  })

  test('goes on from where it came to, when the library is opened again', async () => {
    const begun: string[] = []
    let closing: Promise<void> | undefined
    const first = open({ read: { work: async (job, at) => {
      for (let done = job.progress?.done ?? 0; done < 3; done += 1) {
        if (!(await at.next(done, 3, String(done)))) return { state: 'waiting' }
        begun.push(String(done))
        if (done === 1) closing ??= first.close()
      }
      return { state: 'done' }
    } } })
    await first.add('read', {}, 'one')
    first.start()
    await vi.waitFor(() => expect(closing).toBeDefined(), LONG)
    await closing
    expect(await store.job('one')).toMatchObject({ state: 'waiting', attempts: 0 })
    const over = ended(first, 'one')
    first.start()
    expect((await over).state).toBe('done')
    expect(begun).toEqual(['0', '1', '2'])
  })

  test('that broke its reader again and again at one document gives that one up, by name, and reads the rest', async () => {
    await store.addJob({ id: 'one', kind: 'read', args: { names: [folder] } }, clock)
    // Three processes die at the second document; each time the lease lapses.
    for (let death = 0; death < 2; death += 1) {
      const taken = (await store.takeJob(clock, clock + 30_000))!
      await store.keepProgress(taken, { done: 1, of: 3, name: 'b.txt' }, clock, clock + 30_000)
      clock += 30_000
    }
    const jobs = open()
    const over = ended(jobs, 'one')
    jobs.start()
    expect(await over).toMatchObject({ state: 'done', result: { articles: 1, failed: [expect.stringContaining('b.txt')] } })
    expect((await store.collections())[0]!.troubles).toMatchObject([{ document: expect.stringContaining('b.txt') as unknown, trouble: { code: 'reader-stopped' } }])
  })

  test('is cancelled in the middle, and resumed by its reader', async () => {
    let seen = 0
    const jobs = open({ read: { work: async (job, at) => {
      for (let done = job.progress?.done ?? 0; done < 3; done += 1) {
        if (!(await at.next(done, 3, String(done)))) return { state: 'waiting' }
        seen += 1
        if (seen === 1) await jobs.cancel('one')
      }
      return { state: 'done' }
    } } })
    const over = ended(jobs, 'one')
    await jobs.add('read', {}, 'one')
    jobs.start()
    expect((await over).state).toBe('cancelled')
    const again = new Promise<Job>((resolve) => jobs.onChange((job) => void (job.state === 'done' && resolve(job))))
    await jobs.resume('one')
    await again
    expect(seen).toBe(4)
  })

  test('with a fault of ours is tried again, then fails and says so', async () => {
    const faults: unknown[] = []
    const jobs = open({ read: { work: () => Promise.reject(new Error('the tide table is upside down')) } }, (error) => faults.push(error))
    const over = ended(jobs, 'one')
    await jobs.add('read', {}, 'one')
    jobs.start()
    expect(await over).toMatchObject({ state: 'failed', trouble: { code: 'internal' } })
    expect(faults.length).toBe(3)
  })

  test('whose reader has a fault of ours at one document gives that one up, by name, and reads the rest', async () => {
    const broken: Store = { ...store, keep: async (document) => {
      if (document.key.endsWith('b.txt')) throw new Error('the tide table is upside down')
      return store.keep(document)
    } }
    const jobs = open({ read: readJob({ store: broken, workshop, now }) })
    const over = ended(jobs, 'one')
    await jobs.add('read', { names: [folder] }, 'one')
    jobs.start()
    expect(await over).toMatchObject({ state: 'done', result: { failed: [expect.stringContaining('b.txt')] } })
    expect(await store.articleCount()).toBe(2)
  })

  test('whose end cannot be noted, as on a full disk, ends neither the process nor the work of others', async () => {
    const faults: unknown[] = []
    const pauses: number[] = []
    let full = true
    const disk: Store = { ...store, endJob: async (...ended) => {
      if (full) throw new Error('full')
      return store.endJob(...ended)
    } }
    const sleep: Sleep = (ms, signal) => {
      pauses.push(ms)
      return rest(Math.min(ms, 20), signal)
    }
    const jobs = openJobs({ store: disk, now, sleep, kinds: { read: { work: async () => ({ state: 'done' }) } }, onFault: (error) => faults.push(error) })
    opened.push(jobs)
    await jobs.add('read', {}, 'one')
    jobs.start()
    await vi.waitFor(() => expect(pauses.length).toBeGreaterThan(2), LONG)
    expect(faults.length).toBeGreaterThan(0)
    expect(pauses.every((ms) => ms >= 5000)).toBe(true)
    const over = ended(jobs, 'one')
    full = false
    clock += 31_000
    expect((await over).state).toBe('done')
  })

  test('of a kind that nobody knows fails', async () => {
    const jobs = open()
    const over = ended(jobs, 'one')
    await jobs.add('dance', {}, 'one')
    jobs.start()
    expect(await over).toMatchObject({ state: 'failed', trouble: { code: 'not-found' } })
  })
})
