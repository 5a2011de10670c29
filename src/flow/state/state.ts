import type { ArticleFilter, ArticleState, MarkCount, StateChange, Store, TagCount, UnreadCount } from '../../store/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import { findPlace } from '../search/find-place.ts'
import { type Highlights, highlightsOf } from './highlights.ts'
import { tagKey, tagName } from './tag-name.ts'

/** Marks that are offered; a person's own are as good. */
const QUICK_MARKS: readonly string[] = ['重要', '存疑', '待核', '有用']

/** As a person names it: tags and marks by their names. */
export interface ReaderChange extends Pick<StateChange, 'later' | 'read' | 'starred'> {
  readonly addTags?: readonly string[]
  readonly removeTags?: readonly string[]
  readonly addMarks?: readonly string[]
  readonly removeMarks?: readonly string[]
}

/** What is to be marked as read; without any, all. */
export interface ReadWhich {
  /** A folder, feed or collection, by id or name. */
  readonly in?: string
  /** ISO 8601: published before, as lists have it. */
  readonly before?: string
  /** An article's id: what arrived after it stays unread. */
  readonly upTo?: string
  readonly starred?: boolean
  readonly later?: boolean
  readonly tag?: string
}

export interface Unread {
  readonly total: number
  readonly documents: readonly UnreadCount[]
  readonly collections: readonly { readonly collection: string; readonly unread: number }[]
}

/** What the reader did with articles. Names that cannot be used reject with TroubleError `name-unusable`. */
export interface LibraryState extends Highlights {
  /** Those that are kept. */
  readonly of: (ids: readonly string[]) => Promise<readonly ArticleState[]>
  /** Out: how many of them are kept. */
  readonly change: (ids: readonly string[], change: ReaderChange) => Promise<number>
  /** Out: how many were unread. Rejects with TroubleError `query-place`, `not-found`. */
  readonly markRead: (which?: ReadWhich) => Promise<number>
  readonly unread: () => Promise<Unread>
  readonly tags: () => Promise<readonly TagCount[]>
  /** Becomes one with a tag that is called so already. Out: whether there was one of the old name. */
  readonly renameTag: (name: string, to: string) => Promise<boolean>
  readonly dropTag: (name: string) => Promise<boolean>
  /** Those that are offered, and those in use. */
  readonly marks: () => Promise<readonly MarkCount[]>
}

export function stateOf(store: Store, now: () => Date): LibraryState {
  return {
    ...highlightsOf(store, now),
    of: (ids) => store.articleStates(ids),
    change: async (ids, change) => store.changeStates(ids, keyed(change), now().toISOString()),
    markRead: async (which = {}) => store.markRead(await listOf(which, store), now().toISOString()),
    unread: () => unreadIn(store),
    tags: () => store.tags(),
    renameTag: async (name, to) => store.renameTag(tagKey(name), tagName(to)),
    dropTag: (name) => store.dropTag(tagKey(name)),
    marks: async () => {
      const used = await store.marks()
      const offered = QUICK_MARKS.filter((mark) => !used.some((one) => one.mark === mark)).map((mark) => ({ mark, articles: 0 }))
      return [...used, ...offered]
    },
  }
}

function keyed({ addTags = [], removeTags = [], addMarks = [], removeMarks = [], ...change }: ReaderChange): StateChange {
  return {
    ...change, addTags: addTags.map(tagName), removeTags: removeTags.map(tagKey),
    addMarks: addMarks.map((mark) => tagName(mark).name), removeMarks: removeMarks.map((mark) => tagName(mark).name),
  }
}

async function listOf({ in: place, tag, upTo, ...which }: ReadWhich, store: Store): Promise<ArticleFilter & { readonly upTo?: number }> {
  return {
    ...which,
    ...(place !== undefined && (await findPlace(place, store))),
    ...(tag !== undefined && { tags: [tagKey(tag)] }),
    ...(upTo !== undefined && { upTo: await arrivalOf(upTo, store) }),
  }
}

async function arrivalOf(id: string, store: Store): Promise<number> {
  const [row] = await store.articleRows([id])
  if (!row) throw new TroubleError(trouble('not-found', { name: id }))
  return row.n
}

async function unreadIn(store: Store): Promise<Unread> {
  const documents = await store.unreadCounts()
  const collections: { collection: string; unread: number }[] = []
  for (const { id } of await store.collections()) collections.push({ collection: id, unread: await store.unreadOf({ collection: id }) })
  return { total: documents.reduce((sum, { unread }) => sum + unread, 0), documents, collections }
}
