import type { Compiled } from './compiled.ts'
import type { Documents } from './documents.ts'
import type { Jobs } from './jobs.ts'
import type { Lists } from './lists.ts'
import type { People } from './people.ts'
import type { ReaderState } from './reader-state.ts'
import type { Search } from './search.ts'
import type { Stories } from './stories.ts'
import type { Subscriptions } from './subscriptions.ts'
import type { Transfer } from './transfer.ts'
import type { Upkeep } from './upkeep.ts'

/** What a library keeps: one interface for each part, with its promises. A part of its own is `PART.ts` here and `sqlite/PART.ts`. */
export interface Store extends Documents, Lists, Compiled, Search, ReaderState, Subscriptions, Jobs, Stories, People, Transfer, Upkeep {
  readonly close: () => Promise<void>
}
