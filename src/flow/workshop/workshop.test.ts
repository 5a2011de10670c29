import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { figure } from '../../../test/figures.ts'
import { TroubleError } from '../../trouble/index.ts'
import { openWorkshop, type Workshop, type WorkshopOptions } from './workshop.ts'

const open: Workshop[] = []
afterEach(async () => {
  for (const workshop of open.splice(0)) await workshop.close()
})

function opened(options: WorkshopOptions): Workshop {
  const workshop = openWorkshop(options)
  open.push(workshop)
  return workshop
}

/** A worker that does to a document what the document's name says. */
const folder = mkdtempSync(join(tmpdir(), 'yinzheng-worker-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const STRANGE = `
  const deeds = {
    hang: () => { for (;;); },
    grow: () => { const kept = []; for (;;) kept.push(new Array(1000).fill(kept.length)) },
    swell: async () => { globalThis.kept = []; for (let count = 0; count < 4000; count++) { kept.push(Buffer.alloc(1 << 20, 1)); if (count % 8 === 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1) } },
    leave: () => process.exit(0),
  }
  process.on('message', ({ capture }) => {
    if (capture.name === 'fail') return process.send({ fault: 'the tide table is upside down' })
    deeds[capture.name]?.()
    process.send({ answer: { name: capture.name, articles: [], isFeed: false } })
  })
  process.on('disconnect', () => process.exit())
  process.send({ started: true })
`
const STRANGE_WORKER = scriptOf('strange', STRANGE)
/** Takes four seconds to start. */
const SLOW_WORKER = scriptOf('slow', `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 4000)\n${STRANGE}`)

function scriptOf(name: string, program: string): URL {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, program)
  return pathToFileURL(path)
}

/** A busy machine makes a try long, and never short: of several the least counts. */
const TRIES = 3

const documentOf = (name: string, text = '苍屿港的灯修好了。') => ({ name, bytes: new TextEncoder().encode(text), fetchedAt: '2031-05-04' })

/** The processes under this one, as Linux counts them. */
function children(): readonly string[] {
  const pids = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim()
  return pids === '' ? [] : pids.split(' ')
}

/** What each of them had at most. */
const childrenMb = () => children().map(peakMbOf)

/** A process that has just ended has no status any more. */
function peakMbOf(pid: string): number {
  try {
    return Number(/^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

const PAGE = `苍屿港航标灯全部修复
2031-05-04 09:30 来源：苍屿晚报
苍屿港的十二座航标灯5月3日全部修复，历时八个月。港务局局长何汀说，夜航从即日起恢复。
修复工程投资460万元，由苍屿航道公司承担。`

describe('a document that is large', () => {
  const inWorker = { smallSize: 0, script: STRANGE_WORKER, memoryMb: 32 }

  test.each<[string, string, number]>([
    ['hang', 'that never ends is killed in time', 3000],
    ['grow', 'that eats up its memory is ended', 60_000],
    ...(process.platform === 'linux' ? [['swell', 'that eats up memory beside the heap is ended', 60_000] satisfies [string, string, number]] : []),
    ['leave', 'that ends the worker is told', 60_000],
  ])('%s: one %s, alone', async (name, _, timeLimitMs) => {
    const workshop = opened({ ...inWorker, timeLimitMs })
    const [stopped, next] = await Promise.all([workshop.read(documentOf(name), '2031-05-04'), workshop.read(documentOf('calm'), '2031-05-04')])
    expect(stopped).toEqual({ name, trouble: { code: 'reader-stopped', args: { name } } })
    expect(next).toMatchObject({ name: 'calm', articles: [] })
  })

  test('one that never ends is killed when its time is up', async () => {
    const workshop = opened({ ...inWorker, timeLimitMs: 500 })
    const late: number[] = []
    for (let turn = 0; turn < TRIES; turn++) {
      await workshop.read(documentOf('calm'), '2031-05-04')
      const began = performance.now()
      await workshop.read(documentOf('hang'), '2031-05-04')
      late.push(performance.now() - began - 500)
    }
    const lateMs = Math.min(...late)
    figure('lateMs', lateMs)
    expect(lateMs).toBeLessThan(1000)
  })

  test('the time that the worker takes to start is not its document’s', async () => {
    const workshop = opened({ ...inWorker, script: SLOW_WORKER, timeLimitMs: 3000 })
    expect(await workshop.read(documentOf('calm'), '2031-05-04')).toMatchObject({ name: 'calm', articles: [] })
  })

  test.skipIf(process.platform !== 'linux')('a worker that died while it rested is replaced', async () => {
    const workshop = opened({ ...inWorker, timeLimitMs: 15_000 })
    await workshop.read(documentOf('calm'), '2031-05-04')
    const [pid] = children()
    process.kill(Number(pid), 'SIGKILL')
    await vi.waitFor(() => expect(children()).not.toContain(pid), { timeout: 60_000 })
    expect(await workshop.read(documentOf('calm'), '2031-05-04')).toMatchObject({ name: 'calm', articles: [] })
  })

  test.skipIf(process.platform !== 'linux')('one that eats up its memory gets no more than it was given, by and large', async () => {
    const memoryMb = 256
    const workshop = opened({ ...inWorker, memoryMb, timeLimitMs: 60_000 })
    let mostMb = 0
    const timer = setInterval(() => (mostMb = Math.max(mostMb, ...childrenMb())), 5)
    // Where this thread did not get its turn in time, it saw little of it.
    for (let turn = 0; turn < TRIES; turn++) {
      await workshop.read(documentOf('grow'), '2031-05-04')
      if (mostMb > memoryMb / 2) break
    }
    clearInterval(timer)
    figure('bombOverMb', mostMb - memoryMb)
    expect(mostMb).toBeGreaterThan(memoryMb / 2)
    expect(mostMb).toBeLessThan(memoryMb + 48)
  })

  test('a warm worker reads the next one', async () => {
    const workshop = opened({ ...inWorker, timeLimitMs: 60_000 })
    for (const name of ['a', 'b', 'c']) expect(await workshop.read(documentOf(name), '2031-05-04')).toMatchObject({ name, articles: [] })
  })

  test('while it is read, this thread is free', async () => {
    const workshop = opened({ ...inWorker, timeLimitMs: 60_000 })
    const reading = workshop.read(documentOf('hang'), '2031-05-04').then(() => 'read')
    const ticking = (async () => {
      for (let tick = 0; tick < 5; tick++) await wait(10)
      return 'free'
    })()
    expect(await Promise.race([reading, ticking])).toBe('free')
  })

  test('a fault of our own in the worker is no document’s fault', async () => {
    await expect(opened(inWorker).read(documentOf('fail'), '2031-05-04')).rejects.toThrow('tide table')
  })
})

/** Takes centuries. */
const backtrack = () => /^(?:a+)+$/.test(`${'a'.repeat(60)}b`)

describe('a document where others wait for this thread', () => {
  test('that takes long, though small, is begun anew in the worker', async () => {
    const workshop = opened({ isShared: true, script: STRANGE_WORKER, perform: backtrack })
    await workshop.read(documentOf('warm', 'x'.repeat(300_000)), '2031-05-04')
    const holds: number[] = []
    for (let turn = 0; turn < TRIES; turn++) {
      const began = performance.now()
      const reading = workshop.read(documentOf('calm'), '2031-05-04')
      // The thread is held before the promise is there.
      holds.push(performance.now() - began)
      expect(await reading).toMatchObject({ name: 'calm', articles: [] })
    }
    expect(Math.min(...holds)).toBeGreaterThan(150)
    expect(Math.min(...holds)).toBeLessThan(1500)
  })

  test('that takes no time stays in it', async () => {
    const workshop = opened({ isShared: true, script: STRANGE_WORKER, perform: () => ({ name: 'here', articles: [], isFeed: false }) })
    expect(await workshop.read(documentOf('calm'), '2031-05-04')).toMatchObject({ name: 'here' })
  })
})

describe('a document that is small', () => {
  const HANGS = { timeLimitMs: 100, perform: () => { for (;;); } }

  test('is ended in this thread, and the next one is read', async () => {
    expect(await opened(HANGS).read(documentOf('a'), '2031-05-04')).toEqual({ name: 'a', trouble: { code: 'reader-stopped', args: { name: 'a' } } })
    expect(await opened({}).read(documentOf('b.txt', PAGE), '2031-05-04')).toHaveProperty('articles')
  })

  test('even inside a regular expression that backtracks', async () => {
    expect(await opened({ timeLimitMs: 100, perform: backtrack }).read(documentOf('a'), '2031-05-04')).toMatchObject({ trouble: { code: 'reader-stopped' } })
  })

  test('a check that takes too long rejects with what to do', async () => {
    const failure = await opened(HANGS).check('灯修好了。', [{ id: 'a', text: '灯修好了。' }]).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(TroubleError)
    expect((failure as TroubleError).trouble.code).toBe('check-stopped')
  })
})

test('a closed workshop has no process left, whatever it was doing', async () => {
  const workshop = openWorkshop({ smallSize: 0, script: STRANGE_WORKER })
  const reading = workshop.read(documentOf('hang'), '2031-05-04')
  await wait(200)
  await workshop.close()
  expect(await reading).toMatchObject({ trouble: { code: 'reader-stopped' } })
})
