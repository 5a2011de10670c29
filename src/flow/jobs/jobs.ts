import { randomUUID } from 'node:crypto'
import type { Job, JobProgress, Store } from '../../store/index.ts'
import { trouble, troubleOf } from '../../trouble/index.ts'
import type { Sleep } from '../rest.ts'
import type { JobKind } from './job-kind.ts'

/** Long work, done in the background: kept, so that it survives the process. */
export interface LibraryJobs {
  /** In: a kind, what it is asked for; an id of the asker's, under which asking twice is asking once. */
  readonly add: (kind: string, args: unknown, id?: string) => Promise<Job>
  readonly get: (id: string) => Promise<Job | undefined>
  /** The latest first. */
  readonly list: () => Promise<readonly Job[]>
  readonly cancel: (id: string) => Promise<Job | undefined>
  /** A job that failed or was cancelled goes on from where it came to. */
  readonly resume: (id: string) => Promise<Job | undefined>
  /** Does what there is to do, until the library is closed. */
  readonly start: () => void
  /** Told of every step. Out: what ends the listening. */
  readonly onChange: (listener: (job: Job) => void) => () => void
  readonly close: () => Promise<void>
}

export interface JobsOptions {
  readonly store: Store
  readonly now: () => Date
  readonly sleep: Sleep
  readonly kinds: Readonly<Record<string, JobKind>>
  readonly onFault?: (error: unknown) => void
}

/** Work that was begun so often at one place, and broke off, is given up there: it breaks whoever does it. */
export const MOST_ATTEMPTS = 2
/** Of a process that was killed, the work is taken up within this time. */
const LEASE_MS = 30_000
const LONGEST_SLEEP_MS = 60_000
/** After a fault of ours: the next try. */
const REST_MS = 5000
const LISTED = 200
const KEPT_DAYS = 30
const DAY_MS = 86_400_000

export function openJobs({ store, now, sleep, kinds, onFault = () => undefined }: JobsOptions): LibraryJobs {
  const listeners = new Set<(job: Job) => void>()
  let ending: AbortController | undefined
  let waking = new AbortController()
  let running: Promise<void> = Promise.resolve()
  let atWork: { readonly id: string; readonly stop: AbortController } | undefined
  const at = () => now().getTime()

  const tell = async (id: string) => {
    const job = await store.job(id)
    if (job) for (const listener of listeners) listener(job)
    return job
  }

  const perform = async (job: Job, end: AbortSignal) => {
    const stop = new AbortController()
    atWork = { id: job.id, stop }
    const hold = async (progress: JobProgress) => {
      const isOurs = await store.keepProgress(job, progress, at(), at() + LEASE_MS)
      await tell(job.id)
      return isOurs && !end.aborted && !stop.signal.aborted
    }
    // One document may take longer than a lease.
    let latest = job.progress
    const heart = setInterval(() => void (latest && store.keepProgress(job, latest, at(), at() + LEASE_MS).catch(onFault)), LEASE_MS / 3)
    try {
      const kind = kinds[job.kind]
      const ended = kind
        ? await kind.work(job, {
            signal: AbortSignal.any([end, stop.signal]),
            next: (done, of, name) => {
              latest = { done, of, name }
              return hold(latest)
            },
          })
        : { state: 'failed' as const, trouble: trouble('not-found', { name: job.kind }) }
      await store.endJob(job, ended, at())
    } finally {
      clearInterval(heart)
      atWork = undefined
      await tell(job.id)
    }
  }

  const attempt = async (job: Job, end: AbortSignal) => {
    try {
      await perform(job, end)
    } catch (error) {
      onFault(error)
      // As they are now: what broke may be far from where this turn began.
      const attempts = (await store.job(job.id))?.attempts ?? job.attempts
      // Once more than what gives a place up: then the work itself has had its chance to go on behind it.
      const state = attempts > MOST_ATTEMPTS ? 'failed' : 'waiting'
      await store.endJob(job, { state, trouble: troubleOf(error) }, at())
      await tell(job.id)
      if (state === 'waiting') await sleep(REST_MS, end)
    }
  }

  /** Out: how long to rest before the next look. */
  const doNext = async (end: AbortSignal): Promise<number> => {
    const job = await store.takeJob(at(), at() + LEASE_MS)
    if (job) await attempt(job, end)
    const next = job ? at() : await store.nextJobAt()
    return Math.min(LONGEST_SLEEP_MS, (next ?? Infinity) - at())
  }

  const run = async (end: AbortSignal) => {
    await store.forgetJobs(at() - KEPT_DAYS * DAY_MS).catch(onFault)
    while (!end.aborted) {
      waking = new AbortController()
      // On a full disk not even the end of a job can be noted: its lease lapses, and it is taken up again.
      const pause = await doNext(end).catch((error: unknown) => {
        onFault(error)
        return REST_MS
      })
      await sleep(Math.max(1, pause), AbortSignal.any([waking.signal, end]))
    }
  }

  return {
    add: async (kind, args, id = randomUUID()) => {
      await store.addJob({ id, kind, args }, at())
      waking.abort()
      return (await tell(id))!
    },
    get: (id) => store.job(id),
    list: () => store.jobs(LISTED),
    cancel: async (id) => {
      await store.cancelJob(id, at())
      if (atWork?.id === id) atWork.stop.abort()
      return tell(id)
    },
    resume: async (id) => {
      await store.resumeJob(id, at())
      waking.abort()
      return tell(id)
    },
    start: () => {
      if (ending) return
      ending = new AbortController()
      running = run(ending.signal)
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: async () => {
      ending?.abort()
      waking.abort()
      await running
      ending = undefined
    },
  }
}
