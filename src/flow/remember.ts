import { createHash } from 'node:crypto'
import type { KeptArticle, Store } from '../store/index.ts'
import { programFingerprint } from './program-fingerprint.ts'

/** Computes once for the same articles and the same program, however many ask for it meanwhile; `kind` names what is computed. */
export type Remember = <Value>(kind: string, from: readonly KeptArticle[], compute: () => Value | Promise<Value>) => Promise<Value>

/** The value must be the same after a journey through JSON: data, not classes. */
export function remembering(store: Store, now: () => Date): Remember {
  const underWay = new Map<string, Promise<unknown>>()
  const computed = async <Value>(key: string, compute: () => Value | Promise<Value>): Promise<Value> => {
    const known = await store.compiled<{ readonly value: Value }>(key)
    if (known) return known.value
    const value = await compute()
    await store.keepCompiled(key, { value }, now().toISOString())
    return value
  }
  return <Value>(kind: string, from: readonly KeptArticle[], compute: () => Value | Promise<Value>) => {
    const contents = from.map(({ article, hash }) => `${article.id} ${hash}`).join('\n')
    const key = createHash('sha256').update(`${programFingerprint()}\n${kind}\n${contents}`).digest('hex')
    const value = (underWay.get(key) as Promise<Value> | undefined) ?? computed(key, compute).finally(() => underWay.delete(key))
    underWay.set(key, value)
    return value
  }
}
