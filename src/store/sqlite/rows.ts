/** Rows to values. What is in the database was put there by us: it is trusted. */
import type { Article } from '../../article/index.ts'
import type { Trouble } from '../../trouble/index.ts'
import type { ArticleVersion, Collection, CollectionSummary, KeptArticle } from '../documents.ts'
import type { VersionChanges } from '../what-changed.ts'
import type { SqlDatabase, SqlRow } from './driver.ts'

const KEPT = `
SELECT json, articles.hash, articles.version, documents.name, documents.id AS document,
  (SELECT group_concat(collection) FROM collection_documents WHERE document = documents.id) AS collections
FROM articles
JOIN documents ON documents.id = articles.document
JOIN versions ON versions.n = articles.n AND versions.version = articles.version`

export function articlesOf(database: SqlDatabase, collection: string | undefined): readonly KeptArticle[] {
  const rows =
    collection === undefined
      ? database.rows(`${KEPT} ORDER BY documents.id, articles.position`)
      : database.rows(
          `${KEPT} JOIN collection_documents ON collection_documents.document = documents.id
           WHERE collection_documents.collection = ? ORDER BY collection_documents.position, articles.position`,
          collection,
        )
  return rows.map(keptOf)
}

export function articleOf(database: SqlDatabase, id: string): KeptArticle | undefined {
  const row = database.row(`${KEPT} WHERE articles.id = ?`, id)
  return row && keptOf(row)
}

const VERSIONS = `
SELECT versions.version, captures.hash AS capture, kept_at, json, changes
FROM articles JOIN versions USING (n) JOIN captures ON captures.id = capture WHERE articles.id = ? ORDER BY versions.version`

export function versionsOf(database: SqlDatabase, id: string): readonly ArticleVersion[] {
  return database.rows(VERSIONS, id).map((row) => ({
    version: Number(row['version']),
    capture: String(row['capture']),
    keptAt: String(row['kept_at']),
    article: parsed<Article>(row['json']),
    ...(row['changes'] !== null && { changes: parsed<VersionChanges>(row['changes']) }),
  }))
}

export function collectionOf(row: SqlRow): Collection {
  return { id: String(row['id']), key: String(row['key']), name: String(row['name']), createdAt: String(row['created_at']) }
}

export function summaryOf(database: SqlDatabase, row: SqlRow): CollectionSummary {
  const collection = collectionOf(row)
  const count = (sql: string) => Number(database.row(sql, collection.id)?.['n'] ?? 0)
  const troubled = database.rows(
    'SELECT name, trouble FROM collection_documents JOIN documents ON id = document WHERE collection = ? AND trouble IS NOT NULL ORDER BY position', collection.id,
  )
  return {
    ...collection,
    documents: count('SELECT count(*) AS n FROM collection_documents WHERE collection = ?'),
    articles: count('SELECT count(*) AS n FROM articles JOIN collection_documents USING (document) WHERE collection = ?'),
    troubles: troubled.map((row) => ({ document: String(row['name']), trouble: parsed<Trouble>(row['trouble']) })),
  }
}

function keptOf(row: SqlRow): KeptArticle {
  return {
    article: parsed<Article>(row['json']),
    document: String(row['name']),
    collections: String(row['collections'] ?? '').split(',').filter((id) => id !== ''),
    version: Number(row['version']),
    hash: String(row['hash']),
  }
}

const parsed = <Value>(json: SqlRow[string] | undefined) => JSON.parse(String(json)) as Value
