import { createHash } from 'node:crypto'
import type { KeptArticle, Store } from '../store/index.ts'
import { programFingerprint } from './program-fingerprint.ts'

/** Computes once for the same articles and the same program; `kind` names what is computed. */
export type Remember = <Value>(kind: string, from: readonly KeptArticle[], compute: () => Value) => Promise<Value>

/** The value must be the same after a journey through JSON: data, not classes. */
export function remembering(store: Store, now: () => Date): Remember {
  return async (kind, from, compute) => {
    const contents = from.map(({ article, hash }) => `${article.id} ${hash}`).join('\n')
    const key = createHash('sha256').update(`${programFingerprint()}\n${kind}\n${contents}`).digest('hex')
    const known = await store.compiled<{ readonly value: ReturnType<typeof compute> }>(key)
    if (known) return known.value
    const value = compute()
    await store.keepCompiled(key, { value }, now().toISOString())
    return value
  }
}
