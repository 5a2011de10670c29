import { ask, type ArticleState, type InboxRow, type Question } from './api.ts'
import { notify } from './notice.ts'
import type { ListPlace } from './route.ts'
import { signal } from './signal.ts'
import { say } from './words/index.ts'

/** The list that the reader came from: it stays as it was while an article is read, and says what comes next. */
export interface ReadingList {
  /** Which list it is: place, and what is left out. */
  readonly key: string
  /** Where it is. */
  readonly link: string
  readonly rows: readonly InboxRow[]
  readonly next: string | undefined
  /** The latest that had arrived when the list was asked for: what came later was not seen. */
  readonly latest: string | undefined
  readonly loadedAt: number
}

export const readingList = signal<ReadingList | undefined>(undefined)

/** The article that was read last: where a list that one comes back to goes on. */
export const lastRead = signal('')

/** After so long a list that one comes back to is asked for anew. */
const STALE_MS = 600_000

export function listQuery(list: ListPlace, unreadOnly: boolean): NonNullable<Question<'GET /api/inbox'>['query']> {
  const unread = unreadOnly ? ({ read: 'false' } as const) : {}
  switch (list.kind) {
    case 'starred': return { starred: 'true' }
    case 'later': return { later: 'true' }
    case 'highlighted': return { highlighted: 'true' }
    case 'tag': return { tag: list.name }
    case 'in': return { in: list.name, ...unread }
    default: return unread
  }
}

export const isFresh = (list: ReadingList | undefined, key: string): list is ReadingList =>
  list?.key === key && Date.now() - list.loadedAt < STALE_MS

/** In: rows. Out: those not shown yet as a copy of one before. */
export function withoutCopies(rows: readonly InboxRow[]): readonly InboxRow[] {
  const carried = new Set<string>()
  return rows.filter((row) => {
    if (carried.has(row.id)) return false
    for (const { article } of row.copies) carried.add(article)
    return true
  })
}

/** Next to an article in the list that the reader came from. */
export function neighbours(id: string): { readonly previous: InboxRow | undefined; readonly next: InboxRow | undefined } {
  const rows = withoutCopies(readingList.value?.rows ?? [])
  const at = rows.findIndex((row) => row.id === id)
  return at < 0 ? { previous: undefined, next: undefined } : { previous: rows[at - 1], next: rows[at + 1] }
}

type Change = Partial<Pick<ArticleState, 'later' | 'read' | 'starred'>>

/** Changes that the library has not answered yet. */
let underWay: Promise<unknown> = Promise.resolve()

/** A list that is asked for before they are answered would have its rows as they were. */
export const changesDone = (): Promise<unknown> => underWay

/** Changes articles, on the page at once; and back, saying why, where the library refuses. Out: whether it was done. */
export async function changeArticles(ids: readonly string[], change: Change): Promise<boolean> {
  const before = readingList.value?.rows ?? []
  patch(ids, () => change)
  const asked = ask('POST /api/state', { body: { articles: [...ids], ...change } })
  underWay = Promise.all([underWay, asked])
  const answer = await asked
  if (answer.state === 'ready') return true
  const old = new Map(before.map((row) => [row.id, row]))
  patch(ids, (row) => Object.fromEntries(Object.keys(change).map((what) => [what, (old.get(row.id) ?? row)[what as keyof Change]])))
  notify(answer.state === 'failed' ? answer.message : say('offline'))
  return false
}

/** What was changed elsewhere on the page shows in the list, too. */
export function patch(ids: readonly string[], changeOf: (row: InboxRow) => Partial<InboxRow>): void {
  const list = readingList.value
  if (!list) return
  const wanted = new Set(ids)
  readingList.set({ ...list, rows: list.rows.map((row) => (wanted.has(row.id) ? { ...row, ...changeOf(row) } : row)) })
}

/** An article and all that carry its text: whoever has read one has read them all. */
export const withCopies = (row: InboxRow): readonly string[] => [row.id, ...row.copies.map(({ article }) => article)]
