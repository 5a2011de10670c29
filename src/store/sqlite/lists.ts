import type { ListArticles, Lists } from '../lists.ts'
import { articlePage, articleRowsOf, type Condition } from './article-page.ts'
import type { SqlDatabase } from './driver.ts'

export function listsIn(database: SqlDatabase): Lists {
  return {
    listArticles: async ({ order = 'time', oldestFirst = false, after, limit, ...filter } = {}) =>
      articlePage(database, {
        order, oldestFirst, where: conditionsOf(filter), ...(after !== undefined && { after }), ...(limit !== undefined && { limit }),
      }),
    articleRows: async (ids) => articleRowsOf(database, ids),
    articleCount: async () => Number(database.row('SELECT count(*) AS n FROM articles')?.['n'] ?? 0),
  }
}

type Filter = Omit<ListArticles, 'after' | 'limit' | 'oldestFirst' | 'order'>

/** One row for each way to narrow a list down. */
const CONDITIONS: { readonly [Name in keyof Filter]-?: (value: NonNullable<Filter[Name]>) => Condition } = {
  collection: (id) => ({ sql: 'articles.document IN (SELECT document FROM collection_documents WHERE collection = ?)', values: [id] }),
  documents: (keys) => ({
    sql: 'articles.document IN (SELECT id FROM documents WHERE key IN (SELECT value FROM json_each(?)))', values: [JSON.stringify(keys)],
  }),
  language: (language) => ({ sql: 'language = ?', values: [language] }),
  publisher: (publisher) => ({ sql: 'publisher = ?', values: [publisher] }),
  from: (moment) => ({ sql: 'time >= ?', values: [Date.parse(moment)] }),
  before: (moment) => ({ sql: 'time < ?', values: [Date.parse(moment)] }),
}

function conditionsOf(filter: Filter): readonly Condition[] {
  return (Object.keys(CONDITIONS) as (keyof Filter)[]).flatMap((name) => conditionOf(name, filter[name]))
}

const conditionOf = <Name extends keyof Filter>(name: Name, value: Filter[Name]): readonly Condition[] =>
  value === undefined ? [] : [(CONDITIONS[name] as (value: NonNullable<Filter[Name]>) => Condition)(value)]
