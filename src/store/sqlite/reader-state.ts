import type { ArticleFilter } from '../lists.ts'
import type { ArticleState, ReaderState, StateChange, TagName } from '../reader-state.ts'
import type { SqlDatabase, SqlRow } from './driver.ts'
import { highlightsIn } from './highlights.ts'
import { conditionsOf } from './lists.ts'

export function readerStateIn(database: SqlDatabase): ReaderState {
  return {
    ...highlightsIn(database),
    ...tagsIn(database),
    ...unreadIn(database),
    articleStates: async (ids) => {
      const states = new Map(database.rows(STATES, JSON.stringify(ids)).map((row) => [String(row['id']), stateOf(row)]))
      return ids.flatMap((id) => states.get(id) ?? [])
    },
    changeStates: async (ids, change, at) => database.transaction(() => changeStates(database, ids, change, Date.parse(at))),
    marks: async () =>
      database
        .rows('SELECT mark, count(*) AS articles FROM article_marks GROUP BY mark ORDER BY articles DESC, mark')
        .map((row) => ({ mark: String(row['mark']), articles: Number(row['articles']) })),
  }
}

const STATES = `
SELECT id, read_at, starred_at, later_at,
  (SELECT json_group_array(name) FROM (SELECT name FROM article_tags JOIN tags ON tags.id = tag WHERE article_tags.n = articles.n ORDER BY name)) AS tags,
  (SELECT json_group_array(mark) FROM (SELECT mark FROM article_marks WHERE article_marks.n = articles.n ORDER BY mark)) AS marks,
  (SELECT count(*) FROM highlights WHERE highlights.n = articles.n) AS highlights
FROM articles WHERE id IN (SELECT value FROM json_each(?))`

const stateOf = (row: SqlRow): ArticleState => ({
  article: String(row['id']),
  read: row['read_at'] !== null,
  starred: row['starred_at'] !== null,
  later: row['later_at'] !== null,
  tags: JSON.parse(String(row['tags'])) as string[],
  marks: JSON.parse(String(row['marks'])) as string[],
  highlights: Number(row['highlights']),
})

/** Fixed SQL: only whether it is to be set or cleared comes from outside. What is set already keeps its moment. */
const COLUMNS = { read: 'read_at', starred: 'starred_at', later: 'later_at' } as const

function changeStates(database: SqlDatabase, ids: readonly string[], change: StateChange, at: number): number {
  const which = JSON.stringify(ids)
  const numbers = database.rows('SELECT n FROM articles WHERE id IN (SELECT value FROM json_each(?))', which).map((row) => Number(row['n']))
  const known = JSON.stringify(numbers)
  for (const [name, column] of Object.entries(COLUMNS) as [keyof typeof COLUMNS, string][]) {
    const wanted = change[name]
    if (wanted === undefined) continue
    const [value, present] = wanted ? [at, 'NULL'] : [null, 'NOT NULL']
    database.run(`UPDATE articles SET ${column} = ? WHERE ${column} IS ${present} AND n IN (SELECT value FROM json_each(?))`, value, known)
  }
  for (const tag of change.addTags ?? []) {
    const id = tagId(database, tag)
    database.run('INSERT OR IGNORE INTO article_tags (n, tag) SELECT value, ? FROM json_each(?)', id, known)
  }
  for (const key of change.removeTags ?? []) {
    database.run('DELETE FROM article_tags WHERE tag = (SELECT id FROM tags WHERE key = ?) AND n IN (SELECT value FROM json_each(?))', key, known)
  }
  for (const mark of change.addMarks ?? []) database.run('INSERT OR IGNORE INTO article_marks (n, mark) SELECT value, ? FROM json_each(?)', mark, known)
  for (const mark of change.removeMarks ?? []) database.run('DELETE FROM article_marks WHERE mark = ? AND n IN (SELECT value FROM json_each(?))', mark, known)
  return numbers.length
}

function tagId(database: SqlDatabase, { name, key }: TagName): number {
  database.run('INSERT OR IGNORE INTO tags (name, key) VALUES (?, ?)', name, key)
  return Number(database.row('SELECT id FROM tags WHERE key = ?', key)!['id'])
}

function tagsIn(database: SqlDatabase): Pick<ReaderState, 'dropTag' | 'renameTag' | 'tags'> {
  return {
    tags: async () =>
      database
        .rows('SELECT name, key, (SELECT count(*) FROM article_tags WHERE tag = tags.id) AS articles FROM tags ORDER BY name')
        .map((row) => ({ name: String(row['name']), key: String(row['key']), articles: Number(row['articles']) })),
    renameTag: async (key, to) =>
      database.transaction(() => {
        const from = database.row('SELECT id FROM tags WHERE key = ?', key)
        if (!from) return false
        const other = database.row('SELECT id FROM tags WHERE key = ? AND id <> ?', to.key, from['id'] as number)
        if (!other) database.run('UPDATE tags SET name = ?, key = ? WHERE id = ?', to.name, to.key, from['id'] as number)
        else {
          database.run('INSERT OR IGNORE INTO article_tags (n, tag) SELECT n, ? FROM article_tags WHERE tag = ?', other['id'] as number, from['id'] as number)
          database.run('DELETE FROM tags WHERE id = ?', from['id'] as number)
        }
        return true
      }),
    dropTag: async (key) => database.row('DELETE FROM tags WHERE key = ? RETURNING id', key) !== undefined,
  }
}

function unreadIn(database: SqlDatabase): Pick<ReaderState, 'markRead' | 'unreadCounts' | 'unreadOf'> {
  return {
    markRead: async ({ upTo, ...filter }, at) =>
      database.transaction(() => {
        const { sql, values } = whereOf(filter)
        const until = upTo === undefined ? '' : ' AND articles.n <= ?'
        database.run(
          `UPDATE articles INDEXED BY articles_unread SET read_at = ? WHERE read_at IS NULL${sql}${until}`, Date.parse(at), ...values, ...(upTo === undefined ? [] : [upTo]),
        )
        return Number(database.row('SELECT changes() AS n')!['n'])
      }),
    unreadCounts: async () =>
      database
        .rows(
          `SELECT key, unread FROM (
             SELECT document, count(*) AS unread FROM articles INDEXED BY articles_unread_by_document WHERE read_at IS NULL GROUP BY document
           ) JOIN documents ON documents.id = document`,
        )
        .map((row) => ({ document: String(row['key']), unread: Number(row['unread']) })),
    unreadOf: async (filter = {}) => {
      const { sql, values } = whereOf(filter)
      return Number(database.row(`SELECT count(*) AS n FROM articles WHERE read_at IS NULL${sql}`, ...values)!['n'])
    },
  }
}

function whereOf(filter: ArticleFilter) {
  const conditions = conditionsOf(filter)
  return { sql: conditions.map(({ sql }) => ` AND (${sql})`).join(''), values: conditions.flatMap(({ values }) => values) }
}
