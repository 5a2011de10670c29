import type { Store } from '../../store/index.ts'

const AT_ONCE = 50

/**
 * All of a library, line by line: a header, collections, subscriptions, articles with their versions and what their reader did.
 *
 * Out: data for one line of JSON each, in an order that is the same every time. Raw bytes, jobs, keys and the password are not among it.
 */
export async function* exportLibrary(store: Store, now: Date): AsyncGenerator<object> {
  yield { kind: 'yinzheng', version: 1, exportedAt: now.toISOString() }
  for (const { key, name, createdAt } of (await store.collections()).toReversed()) yield { kind: 'collection', key, name, createdAt }
  for (const { document, feedUrl, title, ownTitle, siteUrl, folder, state, addedAt } of await store.subscriptions()) {
    yield { kind: 'subscription', document, feedUrl, title, ownTitle, siteUrl, folder, state, addedAt }
  }
  for (let after = 0; ;) {
    const rows = await store.transferredArticles(after, AT_ONCE)
    for (const { article } of rows) yield { kind: 'article', ...article }
    const last = rows.at(-1)
    if (!last) return
    after = last.n
  }
}
