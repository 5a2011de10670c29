import type { ArticleFilter } from '../lists.ts'
import type { SqlDatabase, SqlValue } from './driver.ts'

/** A walk along all hits of a common word takes some milliseconds. Of more articles than these, a window or two of hits soon fills a page. */
const FEW = 3000
/** As SQL's limit. */
const ALL = -1

/** What leaves few articles in most libraries, and where these are found at once: SQL with its values, the last one their most. */
const WAYS: readonly ((filter: ArticleFilter) => readonly SqlValue[] | undefined)[] = [
  ({ starred }) => (starred === true ? ['SELECT n FROM articles INDEXED BY articles_starred WHERE starred_at IS NOT NULL LIMIT ?'] : undefined),
  ({ later }) => (later === true ? ['SELECT n FROM articles INDEXED BY articles_later WHERE later_at IS NOT NULL LIMIT ?'] : undefined),
  ({ tags: [key] = [] }) => (key === undefined ? undefined : ['SELECT n FROM article_tags JOIN tags ON tags.id = tag WHERE key = ? LIMIT ?', key]),
  ({ mark }) => (mark === undefined ? undefined : ['SELECT n FROM article_marks WHERE mark = ? LIMIT ?', mark]),
  ({ highlighted }) => (highlighted === true ? ['SELECT DISTINCT n FROM highlights LIMIT ?'] : undefined),
]

/**
 * In: conditions; whether a page before was found so: then it goes on so, however many have come. Out: numbers of articles, all that the conditions
 * can leave among them; undefined where these are not few.
 */
export function fewIn(database: SqlDatabase, filter: ArticleFilter, always: boolean): readonly number[] | undefined {
  const ways = WAYS.flatMap((way) => [way(filter) ?? []]).filter((way) => way.length > 0)
  for (const way of ways) {
    const numbers = numbersBy(database, way, FEW + 1)
    if (numbers.length <= FEW) return numbers
  }
  return always && ways[0] ? numbersBy(database, ways[0], ALL) : undefined
}

const numbersBy = (database: SqlDatabase, [sql = '', ...values]: readonly SqlValue[], most: number) =>
  database.rows(String(sql), ...values, most).map((row) => Number(row['n']))
