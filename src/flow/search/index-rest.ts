import { setImmediate } from 'node:timers/promises'
import type { Store } from '../../store/index.ts'
import { indexTextOrLess, type OnFault } from './index-text.ts'

const AT_ONCE = 20

export interface IndexRestOptions {
  readonly signal?: AbortSignal
  /** Told of an article whose words cannot be told; it is in the index with less, and the rest goes on. */
  readonly onFault?: OnFault
  readonly onProgress?: (progress: { readonly done: number; readonly of: number }) => void
}

/**
 * Puts into the index what was kept before there was one, some articles at a time; others have their turn in between. What is done stays done,
 * wherever it is stopped. Out: how many it did.
 */
export async function indexRest(store: Pick<Store, 'keepIndexTexts' | 'unindexed' | 'unindexedCount'>, { signal, onFault, onProgress }: IndexRestOptions = {}): Promise<number> {
  let of = await store.unindexedCount()
  for (let done = 0; ;) {
    const waiting = signal?.aborted ? [] : await store.unindexed(AT_ONCE)
    if (waiting.length === 0) return done
    await store.keepIndexTexts(waiting.map(({ n, hash, article }) => ({ n, hash, text: indexTextOrLess(article, onFault) })))
    done += waiting.length
    of = Math.max(of, done)
    onProgress?.({ done, of })
    await setImmediate()
  }
}
