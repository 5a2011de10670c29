import type { SqlDatabase } from './driver.ts'

/** One transaction; others see that something changed together with what changed. */
export function change<Value>(database: SqlDatabase, work: () => Value): Value {
  return database.transaction(() => {
    moveRevision(database)
    return work()
  })
}

export const moveRevision = (database: SqlDatabase) => database.run('UPDATE revision SET n = n + 1')
