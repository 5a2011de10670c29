import type { SqlDatabase } from '../driver.ts'
import { library } from './0001-library.ts'
import { lists } from './0002-lists.ts'
import { search } from './0003-search.ts'
import { state } from './0004-state.ts'
import { subscriptions } from './0005-subscriptions.ts'
import { jobs } from './0006-jobs.ts'
import { stories } from './0007-stories.ts'
import { people } from './0008-people.ts'
import { fullText } from './0009-full-text.ts'
import { indexWriting } from './0010-index-writing.ts'
import { highlightWords } from './0011-highlight-words.ts'

/** SQL, or what computes from kept articles, too. It runs inside a transaction. */
export type Migration = string | ((database: SqlDatabase) => void)

/** In the order of their numbers; the database's `user_version` is how many of them it has seen. */
export const MIGRATIONS: readonly Migration[] = [
  library, lists, search, state, subscriptions, jobs, stories, people, fullText, indexWriting, highlightWords,
]
