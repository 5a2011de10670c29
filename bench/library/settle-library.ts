import { openStore } from '../../src/store/index.ts'
import { openDatabase, type SqlDatabase } from '../../src/store/sqlite/driver.ts'
import { signArticle, splitWords } from '../../src/story/index.ts'
import { DATABASE_NAME } from '../../src/store/index.ts'
import { join } from 'node:path'
import { madeReport } from './made-events.ts'
import { feedKeyOf } from './made-articles.ts'

const OF_STORY = 10
const SIGNATURES = 200
const KEYS = 20
const FAR = Date.UTC(2100, 0, 1)

/**
 * Makes a filled library one that has run for long: every article is in a story of ten, search's index is put together, so many feeds are followed, and
 * none of them is due.
 *
 * The stories are put in by SQL: placing 200,000 articles one by one takes an hour, and is measured by itself (`placing.ts`).
 */
export async function settleLibrary(folder: string, feeds: number): Promise<void> {
  const database = openDatabase(join(folder, DATABASE_NAME))
  try {
    // What came since by refreshing is placed by the server itself.
    if (!database.row('SELECT 1 FROM grown_stories LIMIT 1')) database.transaction(() => placeAll(database))
  } finally {
    database.close()
  }
  const store = await openStore(folder)
  while (await store.mergeIndex());
  for (let feed = 0; feed < feeds; feed++) {
    await store.subscribe({ feedUrl: feedKeyOf(feed), folder: [`文件夹${feed % 20}`], addedAt: '2026-06-01T00:00:00.000Z', dueAt: FAR })
  }
  await store.close()
}

function placeAll(database: SqlDatabase): void {
  const signatures = Array.from({ length: SIGNATURES }, (_, index) => JSON.stringify(signArticle(splitWords(madeReport(index, 0)))))
  database.script(`
    INSERT INTO grown_stories (n, id, articles, changed_at)
      SELECT (n - 1) / ${OF_STORY} + 1, 's' || min(id), count(*), max(arrived_at) FROM articles GROUP BY 1;
    CREATE TEMP TABLE signatures (n INTEGER PRIMARY KEY, signature TEXT)`)
  for (const [index, signature] of signatures.entries()) database.run('INSERT INTO signatures VALUES (?, ?)', index, signature)
  database.script(`
    INSERT INTO placed_articles (n, story, signature)
      SELECT articles.n, (articles.n - 1) / ${OF_STORY} + 1, signature FROM articles JOIN signatures ON signatures.n = articles.n % ${SIGNATURES};
    INSERT INTO placed_keys (key, n)
      WITH RECURSIVE each_key (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM each_key WHERE at < ${KEYS})
      SELECT DISTINCT abs(random()) % 8589934592, n FROM articles CROSS JOIN each_key;
    DELETE FROM unplaced_articles;
    DROP TABLE signatures`)
}
