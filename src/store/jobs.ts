/** The part of the store that keeps long work: what is to be done, how far it came, how it ended. Every implementation passes `jobs.test.ts`. */
import type { Trouble } from '../trouble/index.ts'

/** `running` under a lease that has lapsed: whoever was at it is gone, and it is there to be taken again. */
export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** Of the documents of a job. */
export interface JobProgress {
  readonly done: number
  readonly of: number
  /** The one that is being worked on. */
  readonly name: string
}

export interface Job {
  readonly id: string
  readonly kind: string
  /** What it was asked for; the kind's own, as data. */
  readonly args: unknown
  readonly state: JobState
  /** Rises each time that it is taken: whose lease has lapsed holds an old one. */
  readonly turn: number
  /** How often it was begun at the place that it has come to. */
  readonly attempts: number
  readonly progress?: JobProgress
  /** What came of it, in the end. */
  readonly result?: unknown
  readonly trouble?: Trouble
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly updatedAt: string
}

export interface JobToAdd {
  /** Added again under the same id, it is the same job. */
  readonly id: string
  readonly kind: string
  readonly args: unknown
}

/** How a job ended; or `waiting`: it was put back, without a trouble because its worker had to go. */
export interface JobEnd {
  readonly state: 'done' | 'failed' | 'cancelled' | 'waiting'
  readonly result?: unknown
  readonly trouble?: Trouble
}

/** Times in ms. */
export interface Jobs {
  readonly addJob: (job: JobToAdd, now: number) => Promise<Job>
  /** Takes the oldest that is there to be taken, under a lease. */
  readonly takeJob: (now: number, leaseUntil: number) => Promise<Job | undefined>
  /** Notes how far it came, and holds the lease. Out: false where it is no longer ours to do: it was cancelled, or taken by another. */
  readonly keepProgress: (job: Pick<Job, 'id' | 'turn'>, progress: JobProgress, now: number, leaseUntil: number) => Promise<boolean>
  /** Does nothing to a job that was cancelled or taken by another meanwhile. */
  readonly endJob: (job: Pick<Job, 'id' | 'turn'>, end: JobEnd, now: number) => Promise<void>
  /** Out: the job; as it was where it had ended. */
  readonly cancelJob: (id: string, now: number) => Promise<Job | undefined>
  /** Puts a job that failed or was cancelled back in line, from where it came to. */
  readonly resumeJob: (id: string, now: number) => Promise<Job | undefined>
  /** When the next one is there to be taken, ms. */
  readonly nextJobAt: () => Promise<number | undefined>
  /** The latest first. */
  readonly jobs: (limit: number) => Promise<readonly Job[]>
  readonly job: (id: string) => Promise<Job | undefined>
  /** Forgets those that ended before then. */
  readonly forgetJobs: (before: number) => Promise<void>
}
