import type { Job, JobEnd } from '../../store/index.ts'

/** How a kind of job is done. Its effects are idempotent: killed anywhere, it is done again from the place that it noted last. */
export interface JobKind {
  /**
   * Does it, from where it came to. Out: how it ended.
   *
   * A fault of ours is thrown; then it is tried again later. What is wrong with one document is part of the result, and ends nothing.
   */
  readonly work: (job: Job, at: AtWork) => Promise<JobEnd>
}

/** What a job is done under. */
export interface AtWork {
  /** Before each document: how many are done, and which comes now. Out: false where it is to stop. */
  readonly next: (done: number, of: number, name: string) => Promise<boolean>
  /** Given when the library closes, or the job is cancelled. */
  readonly signal: AbortSignal
}
