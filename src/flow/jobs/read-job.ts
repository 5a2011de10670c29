import { type Ingested, ingest, type IngestOptions } from '../ingest.ts'
import type { JobKind } from './job-kind.ts'
import { MOST_ATTEMPTS } from './jobs.ts'

/** What a job of the kind `read` is asked for. */
export interface ReadJobArgs {
  /** Addresses, files, folders. */
  readonly names: readonly string[]
}

/** What came of it since it was last begun. */
export interface ReadJobResult {
  readonly collection: string
  readonly articles: number
  /** Documents that could not be read. */
  readonly failed: readonly string[]
}

/** Reads documents into a collection of their own. One that broke its reader again and again is given up, by name; the rest goes on. */
export function readJob(options: Omit<IngestOptions, 'from' | 'begin' | 'onProgress' | 'signal'>): JobKind {
  return {
    work: async (job, at) => {
      const from = job.progress?.done ?? 0
      const ingested = await ingest((job.args as ReadJobArgs).names, {
        ...options,
        from,
        signal: at.signal,
        begin: async ({ done, of, name }) => {
          if (!(await at.next(done, of, name))) return 'stop'
          return done === from && job.attempts > MOST_ATTEMPTS ? 'give-up' : 'read'
        },
      })
      return ingested.stopped ? { state: 'waiting' } : { state: 'done', result: resultOf(ingested) }
    },
  }
}

function resultOf({ collection, documents }: Ingested): ReadJobResult {
  return {
    collection: collection.id,
    articles: documents.reduce((sum, document) => sum + ('articles' in document ? document.articles.length : 0), 0),
    failed: documents.filter((document) => 'trouble' in document).map(({ name }) => name),
  }
}
