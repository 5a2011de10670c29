import type { IndexText, KeepChange } from '../documents.ts'
import type { SqlDatabase } from './driver.ts'
import { indexKept } from './search-index.ts'
import { awaitPlace } from './stories.ts'

/** An article that was just kept, because it is new, changed or read better. */
export interface JustKept {
  readonly n: number
  readonly change: Exclude<KeepChange, 'let-go' | 'unchanged'>
  readonly text?: IndexText
}

/** What another part does about articles that were kept together, inside the same transaction: quick, and by SQL alone. */
export type KeepHook = (database: SqlDatabase, kept: readonly JustKept[]) => void

/**
 * Words come last: any statement that changes several rows makes the full-text index write out what it holds in memory, and a few articles at a time
 * that is dear.
 *
 * One line for each part that wants to know. What should happen when an article is let go needs no hook: refer to `articles (n)` with
 * `ON DELETE CASCADE`, or make a trigger.
 */
const KEEP_HOOKS: readonly KeepHook[] = [awaitPlace, indexKept]

export function tellHooks(database: SqlDatabase, kept: readonly JustKept[]): void {
  if (kept.length > 0) for (const hook of KEEP_HOOKS) hook(database, kept)
}
