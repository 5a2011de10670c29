import type { Compiled } from '../compiled.ts'
import type { SqlDatabase } from './driver.ts'

/** How many compiled values are kept; the oldest go first. They can all be made again. */
const MOST_COMPILED = 2000

export function compiledIn(database: SqlDatabase): Compiled {
  return {
    compiled: async <Value>(key: string) => {
      const row = database.row('SELECT json FROM compiled WHERE key = ?', key)
      return row && (JSON.parse(String(row['json'])) as Value)
    },
    keepCompiled: async (key, value, at) => {
      // Whoever only reads computes it again.
      if (database.readOnly) return
      database.transaction(() => {
        database.run('INSERT OR REPLACE INTO compiled (key, json, kept_at) VALUES (?, ?, ?)', key, JSON.stringify(value), at)
        database.run(
          'DELETE FROM compiled WHERE rowid <= (SELECT rowid FROM compiled ORDER BY rowid DESC LIMIT 1 OFFSET ?)', MOST_COMPILED,
        )
      })
    },
  }
}
