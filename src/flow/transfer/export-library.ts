import type { Store } from '../../store/index.ts'

const AT_ONCE = 50

/** Data for one line of JSON. */
export interface ExportLine {
  readonly kind: 'article' | 'collection' | 'end' | 'subscription' | 'yinzheng'
  readonly [field: string]: unknown
}

/**
 * All of a library, line by line: a header, collections, subscriptions, articles with their versions and what their reader did; at the end a line
 * that says how many they were, so that what was cut off can be told from what is whole.
 *
 * Out: lines in an order that is the same every time. Raw bytes, jobs, keys and the password are not among it.
 */
export async function* exportLibrary(store: Store, now: Date): AsyncGenerator<ExportLine> {
  yield { kind: 'yinzheng', version: 1, exportedAt: now.toISOString() }
  const counts = { collections: 0, subscriptions: 0, articles: 0 }
  for await (const line of keptIn(store)) {
    counts[`${line.kind}s`] += 1
    yield line
  }
  yield { kind: 'end', ...counts }
}

type KeptLine = ExportLine & { readonly kind: 'article' | 'collection' | 'subscription' }

async function* keptIn(store: Store): AsyncGenerator<KeptLine> {
  for (const { key, name, createdAt } of (await store.collections()).toReversed()) yield { kind: 'collection', key, name, createdAt }
  for (const { document, feedUrl, title, ownTitle, siteUrl, folder, state, fullText, addedAt } of await store.subscriptions()) {
    yield { kind: 'subscription', document, feedUrl, title, ownTitle, siteUrl, folder, state, fullText, addedAt }
  }
  for (let after = 0; ;) {
    const rows = await store.transferredArticles(after, AT_ONCE)
    for (const { article } of rows) yield { kind: 'article', ...article }
    const last = rows.at(-1)
    if (!last) return
    after = last.n
  }
}
