import type { ArticleFilter, Store, Subscription } from '../../store/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import { parseFolderPath } from './folder-path.ts'
import { searchSpelling } from './search-spelling.ts'

/**
 * In: what a person calls a collection, a feed or a folder, or its id; a path that begins with a slash is a folder's alone: `/报纸/晚报`.
 * Out: the collection of that name; else the feeds of that name and of the folder of that path, else of any folder of that name; else those whose name has it in it.
 * What is in a folder of a folder is in both. Rejects with TroubleError `query-place`.
 */
export async function findPlace(place: string, store: Pick<Store, 'collections' | 'subscriptions'>): Promise<ArticleFilter> {
  const wanted = searchSpelling(place)
  const isPath = place.startsWith('/')
  const collection = isPath ? undefined : (await store.collections()).find(({ id, name }) => id === place || searchSpelling(name) === wanted)
  if (collection) return { collection: collection.id }
  const feeds = await store.subscriptions()
  const inside = isPath ? [insideOf(place)] : CHOICES.map((choice) => choice(place, wanted))
  const found = inside.map((isInside) => feeds.filter(isInside)).find((some) => some.length > 0)
  if (!found) throw new TroubleError(trouble('query-place', { name: place }))
  return { documents: found.map(({ document }) => document) }
}

type IsInside = (feed: Subscription) => boolean

/** The first that finds anything. */
const CHOICES: readonly ((place: string, wanted: string) => IsInside)[] = [
  (place, wanted) => {
    const isUnder = insideOf(place)
    return (feed) => isUnder(feed) || feed.id === place || feed.feedUrl === place || ownNames(feed).includes(wanted)
  },
  (_, wanted) => ({ folder }) => folder.some((name) => searchSpelling(name) === wanted),
  (_, wanted) => (feed) => [...ownNames(feed), ...feed.folder.map(searchSpelling)].some((name) => name.includes(wanted)),
]

const ownNames = ({ title, ownTitle }: Subscription) => [title, ownTitle].flatMap((name) => (name === undefined ? [] : [searchSpelling(name)]))

function insideOf(path: string): IsInside {
  const names = parseFolderPath(path).map(searchSpelling)
  return ({ folder }) => names.length > 0 && names.every((name, depth) => folder[depth] !== undefined && searchSpelling(folder[depth]) === name)
}
