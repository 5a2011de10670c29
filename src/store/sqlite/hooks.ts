import type { Article } from '../../article/index.ts'
import type { IndexText, KeepChange } from '../documents.ts'
import type { SqlDatabase } from './driver.ts'
import { indexKept } from './search-index.ts'
import { awaitPlace } from './stories.ts'

/** An article that was just kept, because it is new, changed or read better. */
export interface JustKept {
  readonly n: number
  readonly article: Article
  readonly change: Exclude<KeepChange, 'let-go' | 'unchanged'>
  readonly text?: IndexText
}

/** What another part does about it, inside the same transaction: quick, and by SQL alone. */
export type KeepHook = (database: SqlDatabase, kept: JustKept) => void

/**
 * One line for each part that wants to know. What should happen when an article is let go needs no hook: refer to `articles (n)` with
 * `ON DELETE CASCADE`, or make a trigger.
 */
export const KEEP_HOOKS: readonly KeepHook[] = [indexKept, awaitPlace]
