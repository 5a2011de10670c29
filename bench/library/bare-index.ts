import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IndexText } from '../../src/store/index.ts'
import { openDatabase } from '../../src/store/sqlite/driver.ts'
import { migrate } from '../../src/store/sqlite/migrate.ts'
import { tokensOf } from '../../src/store/sqlite/search-index.ts'
import { cpuMs } from '../measures/cpu-time.ts'

/**
 * What FTS5 alone takes to put in the same words, in the same table, as many of them in one transaction: no article, no list, no story. Nobody who
 * writes words into FTS5 can be quicker.
 *
 * In: texts, taken in turn; how many articles, and how many together. Out: articles in a second of processor time.
 */
export function bareIndexing(texts: readonly IndexText[], articles: number, together: number): number {
  const tokens = texts.map(tokensOf)
  const folder = mkdtempSync(join(tmpdir(), 'yinzheng-bare-'))
  const database = openDatabase(join(folder, 'bare.db'))
  try {
    migrate(database, folder)
    let spent = 0
    for (let first = 0; first < articles; first += together) {
      spent += cpuMs(() => database.transaction(() => {
        for (let n = first; n < first + together; n++) database.run('INSERT INTO article_words (rowid, words) VALUES (?, ?)', n + 1, tokens[n % tokens.length]!)
      }))
    }
    return (articles / spent) * 1000
  } finally {
    database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
