import type { ArticleFilter, Store } from '../../store/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import { searchSpelling } from './search-spelling.ts'

/**
 * In: what a person calls a collection, a feed or a folder, or its id. Out: the collection of that name; else the feeds whose own name or folder's
 * it is; else those whose name has it in it. Rejects with TroubleError `query-place`.
 */
export async function findPlace(place: string, store: Pick<Store, 'collections' | 'subscriptions'>): Promise<ArticleFilter> {
  const wanted = searchSpelling(place)
  const collection = (await store.collections()).find(({ id, name }) => id === place || searchSpelling(name) === wanted)
  if (collection) return { collection: collection.id }
  const feeds = (await store.subscriptions()).map(({ id, document, feedUrl, title, ownTitle, folder }) =>
    ({ document, names: [id, feedUrl, ...[title, ownTitle, ...folder].flatMap((name) => (name === undefined ? [] : [searchSpelling(name)]))] }))
  const called = feeds.filter(({ names }) => names.some((name) => name === wanted || name === place))
  const found = called.length > 0 ? called : feeds.filter(({ names }) => names.some((name) => name.includes(wanted)))
  if (found.length === 0) throw new TroubleError(trouble('query-place', { name: place }))
  return { documents: found.map(({ document }) => document) }
}
