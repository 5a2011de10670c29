import type { Article } from '../../article/index.ts'
import { articleId } from '../content-hash.ts'
import type { DocumentToKeep } from '../documents.ts'
import type { SqlDatabase, SqlRow } from './driver.ts'

/** Which article of a document an entry is: its key there, and the id that follows from it. */
export interface MatchedEntry {
  readonly entry: string
  readonly id: string
}

/** So many of a feed's last entries are looked through for one that comes back under another name. */
const LOOKED_THROUGH = 1000

/**
 * Which entries of a document were kept before, and under which key?
 *
 * In: a document as it was read now. Out: a key and an id for each article, in order, no two alike. A page is one article. An entry of a feed is the
 * one with the same identity (`identifyEntries`), or, where a feed changes its GUIDs, the one with the same address and headline or date; where
 * all its items have one address or none, the one with the same headline and date. What is none of these is new, under its identity.
 */
export function matchEntries(database: SqlDatabase, { key, articles, isFeed }: DocumentToKeep): readonly MatchedEntry[] {
  const read = articles.map(({ article }) => article)
  const entries = isFeed ? numbered(feedEntries(database, key, read)) : read.map((_, index) => (index === 0 ? 'page' : `page#${index + 1}`))
  return entries.map((entry) => ({ entry, id: articleId(key, entry) }))
}

function feedEntries(database: SqlDatabase, key: string, articles: readonly Article[]): readonly string[] {
  const document = database.row('SELECT id FROM documents WHERE key = ?', key)?.['id']
  if (document === undefined) return articles.map(({ id }) => id)
  const known = knownOf(database, key, articles)
  const claimed = new Set(known)
  const fresh = articles.filter(({ id }) => !known.has(id)).map(({ url }) => url)
  const isOnlyAt = onceOnly(articles.map(({ url }) => url))
  const lately = once(() => lastEntries(database, Number(document)))
  const at = entriesAt(database, Number(document), fresh.filter((url) => url !== undefined && isOnlyAt(url)))
  return articles.map((article) => {
    if (known.has(article.id)) return article.id
    const { url } = article
    const twins = url !== undefined && isOnlyAt(url) ? at.get(url) ?? [] : lately().filter((twin) => twin.url === url)
    const [twin, ...others] = twins.filter(({ entry }) => !claimed.has(entry)).filter(url !== undefined && isOnlyAt(url) ? isLike(article) : isSame(article))
    const entry = twin && others.length === 0 ? twin.entry : article.id
    claimed.add(entry)
    return entry
  })
}

/** Identities under which an article of this document is kept. */
function knownOf(database: SqlDatabase, key: string, articles: readonly Article[]): ReadonlySet<string> {
  const ids = articles.map(({ id }) => articleId(key, id))
  const there = new Set(database.rows('SELECT articles.id FROM json_each(?) JOIN articles ON articles.id = value', JSON.stringify(ids)).map((row) => row['id']))
  return new Set(articles.filter((_, index) => there.has(ids[index]!)).map(({ id }) => id))
}

interface Twin {
  readonly entry: string
  readonly url: string | undefined
  readonly headline: string | undefined
  readonly published: string | undefined
}

const TWIN = 'SELECT entry, url, headline, published FROM articles WHERE document = ?'

const lastEntries = (database: SqlDatabase, document: number) => database.rows(`${TWIN} ORDER BY n DESC LIMIT ${LOOKED_THROUGH}`, document).map(twinOf)

/** Of each address some entries; asked for all addresses at once. */
const ENTRIES_AT = `
SELECT entry, articles.url, headline, published FROM json_each(?) AS asked CROSS JOIN articles
ON articles.n IN (SELECT n FROM articles AS there INDEXED BY articles_by_document_url WHERE there.document = ? AND there.url = asked.value LIMIT 20)`

/** In: addresses. Out: entries of this document, by their address. */
function entriesAt(database: SqlDatabase, document: number, urls: readonly (string | undefined)[]): ReadonlyMap<string | undefined, readonly Twin[]> {
  const byUrl = new Map<string | undefined, Twin[]>()
  if (urls.length === 0) return byUrl
  for (const twin of database.rows(ENTRIES_AT, JSON.stringify(urls), document).map(twinOf)) {
    const there = byUrl.get(twin.url)
    if (there) there.push(twin)
    else byUrl.set(twin.url, [twin])
  }
  return byUrl
}

function twinOf(row: SqlRow): Twin {
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : undefined)
  return { entry: String(row['entry']), url: text('url'), headline: text('headline'), published: text('published') }
}

/** Two entries that say the same of themselves are two all the same. */
function numbered(entries: readonly string[]): readonly string[] {
  const met = new Map<string, number>()
  return entries.map((entry) => {
    const times = (met.get(entry) ?? 0) + 1
    met.set(entry, times)
    return times === 1 ? entry : `${entry} #${times}`
  })
}

/** An address may be used again for other news: then nothing else is the same. */
const isLike = ({ headline, published }: Article) => (twin: Twin) =>
  twin.headline === headline || (published !== undefined && twin.published === published.at)

const isSame = ({ headline, published }: Article) => (twin: Twin) =>
  headline !== undefined && twin.headline === headline && twin.published === published?.at

function onceOnly(values: readonly (string | undefined)[]): (value: string) => boolean {
  const met = new Map<string | undefined, number>()
  for (const value of values) met.set(value, (met.get(value) ?? 0) + 1)
  return (value) => met.get(value) === 1
}

function once<Value>(compute: () => Value): () => Value {
  let value: { readonly known: Value } | undefined
  return () => (value ??= { known: compute() }).known
}
