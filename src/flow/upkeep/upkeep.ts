import { setImmediate } from 'node:timers/promises'
import type { LetGo, Retention, Space, Store, Upkeep } from '../../store/index.ts'
import type { Sleep } from '../rest.ts'

/** Keeps the library from growing without end. */
export interface LibraryUpkeep extends Pick<Upkeep, 'retention' | 'setRetention'> {
  readonly space: () => Promise<Space>
  /** Lets go of all that the limits ask for, a little at a time: whoever reads meanwhile hardly notices. */
  readonly run: (signal?: AbortSignal) => Promise<WentAway>
}

export interface WentAway {
  readonly articles: number
  readonly captures: number
}

const HOUR_MS = 3_600_000

export function upkeepOf(store: Store, now: () => Date): LibraryUpkeep {
  return {
    retention: (document) => store.retention(document),
    setRetention: (retention: Retention, document) => store.setRetention(retention, document),
    space: () => store.space(),
    run: (signal) => run(store, now, signal),
  }
}

async function run(store: Store, now: () => Date, signal: AbortSignal | undefined): Promise<WentAway> {
  let [articles, captures] = [0, 0]
  for (;;) {
    const step = signal?.aborted ? NOTHING : await store.letGo(now())
    articles += step.articles
    captures += step.captures
    if (!step.more) return { articles, captures }
    await setImmediate()
  }
}

const NOTHING: LetGo = { articles: 0, captures: 0, more: false }

export interface KeepUp {
  readonly sleep: Sleep
  readonly signal: AbortSignal
}

/** Looks after the limits every hour, until the signal. */
export async function keepUp(upkeep: LibraryUpkeep, { sleep, signal }: KeepUp): Promise<void> {
  while (!signal.aborted) {
    await sleep(HOUR_MS, signal)
    if (!signal.aborted) await upkeep.run(signal)
  }
}
