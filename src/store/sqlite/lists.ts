import type { ArticleFilter, Lists } from '../lists.ts'
import { articlePage, articleRowsOf, type ArticleWay, type Condition } from './article-page.ts'
import type { SqlDatabase } from './driver.ts'

/**
 * So many documents are gathered; among more, a walk from the newest soon finds a page full. With 1,000 feeds and 200,000 articles, a page of
 * twenty feeds costs about the same both ways.
 */
const MOST_GATHERED = 20

export function listsIn(database: SqlDatabase): Lists {
  return {
    listArticles: async ({ order = 'time', oldestFirst = false, after, limit, ...filter } = {}) =>
      articlePage(database, {
        order, oldestFirst, way: wayTo(database, filter), where: conditionsOf(filter), ...(after !== undefined && { after }),
        ...(limit !== undefined && { limit }),
      }),
    articleRows: async (ids) => articleRowsOf(database, ids),
    articleCount: async () => Number(database.row('SELECT count(*) AS n FROM articles')?.['n'] ?? 0),
  }
}

function wayTo(database: SqlDatabase, { collection, documents, starred, later, read }: ArticleFilter): ArticleWay {
  if (starred === true) return 'starred'
  if (later === true) return 'later'
  const walk = read === false ? 'unread' : 'order'
  if (documents) return documents.length <= MOST_GATHERED ? 'document' : walk
  if (collection === undefined) return walk
  const members = database.row('SELECT count(*) AS n FROM (SELECT 1 FROM collection_documents WHERE collection = ? LIMIT ?)', collection, MOST_GATHERED + 1)
  return Number(members?.['n']) <= MOST_GATHERED ? 'document' : walk
}

/** One row for each way to narrow a list down. */
const CONDITIONS: { readonly [Name in keyof ArticleFilter]-?: (value: NonNullable<ArticleFilter[Name]>) => Condition } = {
  collection: (id) => ({ sql: 'articles.document IN (SELECT document FROM collection_documents WHERE collection = ?)', values: [id] }),
  documents: (keys) => ({
    sql: 'articles.document IN (SELECT id FROM documents WHERE key IN (SELECT value FROM json_each(?)))', values: [JSON.stringify(keys)],
  }),
  from: (moment) => ({ sql: 'articles.time >= ?', values: [Date.parse(moment)] }),
  before: (moment) => ({ sql: 'articles.time < ?', values: [Date.parse(moment)] }),
  read: (read) => ({ sql: `articles.read_at IS ${read ? 'NOT NULL' : 'NULL'}`, values: [] }),
  starred: (starred) => ({ sql: `articles.starred_at IS ${starred ? 'NOT NULL' : 'NULL'}`, values: [] }),
  later: (later) => ({ sql: `articles.later_at IS ${later ? 'NOT NULL' : 'NULL'}`, values: [] }),
  tags: (keys) => ({
    sql: `articles.n IN (SELECT n FROM article_tags JOIN tags ON tags.id = tag WHERE key IN (SELECT value FROM json_each(?))
      GROUP BY n HAVING count(*) = json_array_length(?))`,
    values: [JSON.stringify([...new Set(keys)]), JSON.stringify([...new Set(keys)])],
  }),
  noTags: (keys) => ({
    sql: 'articles.n NOT IN (SELECT n FROM article_tags JOIN tags ON tags.id = tag WHERE key IN (SELECT value FROM json_each(?)))',
    values: [JSON.stringify(keys)],
  }),
  mark: (mark) => ({ sql: 'articles.n IN (SELECT n FROM article_marks WHERE mark = ?)', values: [mark] }),
  reprints: (reprints) => ({
    sql: `${reprints ? '' : 'NOT '}EXISTS (SELECT 1 FROM placed_articles JOIN articles AS first ON first.n = reprint_of WHERE placed_articles.n = articles.n)`, values: [],
  }),
  highlighted: (highlighted) => ({ sql: `articles.n ${highlighted ? '' : 'NOT '}IN (SELECT n FROM highlights)`, values: [] }),
}

/** In: what a person asked for. Out: conditions on `articles`. */
export function conditionsOf(filter: ArticleFilter): readonly Condition[] {
  return (Object.keys(CONDITIONS) as (keyof ArticleFilter)[]).flatMap((name) => conditionOf(name, filter[name]))
}

const conditionOf = <Name extends keyof ArticleFilter>(name: Name, value: ArticleFilter[Name]): readonly Condition[] =>
  value === undefined ? [] : [(CONDITIONS[name] as (value: NonNullable<ArticleFilter[Name]>) => Condition)(value)]
