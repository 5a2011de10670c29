import { useEffect } from 'preact/hooks'
import { ask, type VerdictCounts } from './api.ts'
import { signal, useSignal } from './signal.ts'

export type Counts = Pick<VerdictCounts['articles'][number], 'contradicted' | 'notFound' | 'supported'>

/** Of every article that was shown; of one that came without a summary: none. */
const known = signal<ReadonlyMap<string, Counts | undefined>>(new Map())
const asked = new Set<string>()
const AT_ONCE = 20

/**
 * How the summaries of listed articles stand to their texts: a list is shown first, and its summaries are checked, some at a time, while it is looked at.
 *
 * In: the articles, by id and version. Out: what is known by now, by id and version.
 */
export function useVerdictCounts(rows: readonly { readonly id: string; readonly version: number }[]): (row: { readonly id: string; readonly version: number }) => Counts | undefined {
  const counts = useSignal(known)
  const keys = rows.map(keyOf).join(' ')
  useEffect(() => {
    const leaving = new AbortController()
    void learnAll(rows.filter((row) => !asked.has(keyOf(row))), leaving.signal)
    return () => leaving.abort()
  }, [keys])
  return (row) => counts.get(keyOf(row))
}

const keyOf = ({ id, version }: { readonly id: string; readonly version: number }) => `${id}/${version}`

async function learnAll(rows: Parameters<typeof learn>[0], leaving: AbortSignal): Promise<void> {
  for (let at = 0; !leaving.aborted && at < rows.length; at += AT_ONCE) await learn(rows.slice(at, at + AT_ONCE))
}

async function learn(rows: readonly { readonly id: string; readonly version: number }[]): Promise<void> {
  for (const row of rows) asked.add(keyOf(row))
  const answer = await ask('GET /api/inbox/verdicts', { query: { articles: rows.map(({ id }) => id).join(',') } })
  if (answer.state !== 'ready') return rows.forEach((row) => asked.delete(keyOf(row)))
  const counted = new Map(answer.body.articles.map((one) => [one.article, one]))
  known.set(new Map([...known.value, ...rows.flatMap((row) => (counted.has(row.id) ? [[keyOf(row), counted.get(row.id)] as const] : []))]))
}
