import type { ArticleFilter, ArticleRow, ArticleState, ListArticles, ListPage, Store } from '../../store/index.ts'
import { findPlace } from '../search/find-place.ts'
import { tagKey } from '../state/tag-name.ts'

/** Which articles a reader wants to see; without any, all that is kept. */
export interface InboxRequest extends Pick<ListArticles, 'after' | 'highlighted' | 'later' | 'limit' | 'mark' | 'oldestFirst' | 'order' | 'read' | 'starred'> {
  /** A folder, feed or collection, by id or name. */
  readonly in?: string
  readonly tag?: string
}

/** One line of the reader's list. */
export interface InboxRow {
  readonly row: ArticleRow
  readonly state: ArticleState
  /** Its story, where that has other articles. */
  readonly story?: string
  /** Others that carry its text, the earliest first. */
  readonly copies: readonly ArticleRow[]
}

/**
 * Lists articles for a reader, page by page. It costs what a page holds: from columns and indexes alone, no article is parsed.
 *
 * Rejects with TroubleError `query-place`, `bad-cursor`.
 */
export type ListInbox = (request?: InboxRequest) => Promise<ListPage<InboxRow>>

type InboxStore = Pick<Store, 'articleRows' | 'articleStates' | 'collections' | 'listArticles' | 'reprintsOf' | 'storiesOf' | 'subscriptions'>

export function inboxOf(store: InboxStore): ListInbox {
  return async (request = {}) => {
    const { in: place, tag, ...list } = request
    const filter = await narrowing(place, tag, store)
    const { rows, next } = await store.listArticles({ ...list, ...filter, ...(isHeld(list, filter) ? {} : { reprints: false }) })
    return { rows: await fillRows(rows, store), ...(next !== undefined && { next }) }
  }
}

/** What a person holds on to is shown whoever had it first; else a text comes once, and names who else carries it. */
const isHeld = ({ starred, later, mark, highlighted }: InboxRequest, { tags }: ArticleFilter) =>
  [starred, later, mark, highlighted, tags].some((wanted) => wanted !== undefined)

async function narrowing(place: string | undefined, tag: string | undefined, store: InboxStore): Promise<ArticleFilter> {
  return { ...(place !== undefined && (await findPlace(place, store))), ...(tag !== undefined && { tags: [tagKey(tag)] }) }
}

async function fillRows(rows: readonly ArticleRow[], store: InboxStore): Promise<readonly InboxRow[]> {
  const ids = rows.map(({ id }) => id)
  const [states, stories, copiesOf] = await Promise.all([store.articleStates(ids), store.storiesOf(ids), store.reprintsOf(ids)])
  const stateOf = new Map(states.map((state) => [state.article, state]))
  const copies = new Map((await store.articleRows([...new Set([...copiesOf.values()].flat())])).map((row) => [row.id, row]))
  return rows.flatMap((row) => {
    const state = stateOf.get(row.id)
    const story = stories.get(row.id)
    return state ? [{ row, state, ...(story !== undefined && { story }), copies: (copiesOf.get(row.id) ?? []).flatMap((id) => copies.get(id) ?? []) }] : []
  })
}
