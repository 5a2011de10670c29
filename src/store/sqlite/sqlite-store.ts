import type { Store } from '../store.ts'
import { compiledIn } from './compiled.ts'
import { documentsIn } from './documents.ts'
import type { SqlDatabase } from './driver.ts'
import { jobsIn } from './jobs.ts'
import { listsIn } from './lists.ts'
import { peopleIn } from './people.ts'
import { readerStateIn } from './reader-state.ts'
import { searchIn } from './search.ts'
import { storiesIn } from './stories.ts'
import { subscriptionsIn } from './subscriptions.ts'
import { transferIn } from './transfer.ts'
import { upkeepIn } from './upkeep.ts'

/** The Store contract, on SQLite. In: a migrated database; `close` closes it. */
export function sqliteStore(database: SqlDatabase): Store {
  return {
    ...documentsIn(database),
    ...listsIn(database),
    ...compiledIn(database),
    ...searchIn(database),
    ...readerStateIn(database),
    ...subscriptionsIn(database),
    ...jobsIn(database),
    ...storiesIn(database),
    ...peopleIn(database),
    ...transferIn(database),
    ...upkeepIn(database),
    close: async () => database.close(),
  }
}
