import type { Store, Subscription } from '../../store/index.ts'
import { troubleOf } from '../../trouble/index.ts'
import type { Sleep } from '../rest.ts'
import type { Polled } from './poll-feed.ts'

export interface RefresherOptions {
  readonly store: Pick<Store, 'dueSubscriptions' | 'nextDueAt' | 'settleClock'>
  readonly poll: (subscription: Subscription) => Promise<Polled>
  readonly now: () => Date
  readonly sleep: Sleep
  /** Feeds at a time, each of another host. */
  readonly atOnce?: number
  /** Told of every poll as it ends. */
  readonly onPolled?: (polled: Polled) => void
  /** Told of what no feed can be blamed for: a full disk, a fault of ours. The feed is tried again later. */
  readonly onFault?: (error: unknown) => void
}

/** Asks feeds as they fall due, in the background. */
export interface Refresher {
  /** Does nothing where it is at work already. */
  readonly start: () => void
  /** Resolves when no poll is under way any more. */
  readonly stop: () => Promise<void>
  /** Looks at once for what is due: something was subscribed to, or made due by its reader. */
  readonly look: () => void
}

/** However long nothing is due: the clock may jump, and a laptop sleeps. */
const LONGEST_SLEEP_MS = 60_000
/** Clocks are set right by seconds all the time. */
const CLOCK_SLACK_MS = 60_000
/** After a fault of the store, before the next look. */
const REST_MS = 5000
/** A host whose poll broke is left alone so long: nothing was kept that would say when it is due again, and our fault is not its server's. */
const LEFT_ALONE_MS = 10 * 60_000

export function openRefresher({ store, poll, now, sleep, atOnce = 8, onPolled, onFault }: RefresherOptions): Refresher {
  /** By host. */
  const underWay = new Map<string, Promise<void>>()
  /** Of these, hosts that are left alone for a while; they take nobody's turn. */
  const leftAlone = new Set<string>()
  let ending: AbortController | undefined
  let waking = new AbortController()
  let running: Promise<void> = Promise.resolve()
  const wake = () => waking.abort()

  // Before the first look any clock may have been believed.
  let latest = Infinity

  const tell = (polled: Polled) => {
    try {
      onPolled?.(polled)
    } catch (error) {
      onFault?.(error)
    }
  }

  const leaveAlone = async ({ id, host }: Subscription, error: unknown) => {
    leftAlone.add(host)
    onFault?.(error)
    tell({ subscription: id, changes: [], trouble: troubleOf(error) })
    wake()
    if (ending) await sleep(LEFT_ALONE_MS, ending.signal)
    leftAlone.delete(host)
  }

  const begin = (subscription: Subscription) => {
    const { host } = subscription
    const done = poll(subscription)
      .then(tell, (error: unknown) => leaveAlone(subscription, error))
      .finally(() => {
        underWay.delete(host)
        wake()
      })
    underWay.set(host, done)
  }

  const beginDue = async () => {
    const at = now().getTime()
    if (at < latest - CLOCK_SLACK_MS) await store.settleClock(at)
    latest = at
    const free = atOnce - (underWay.size - leftAlone.size)
    if (free > 0) for (const subscription of await store.dueSubscriptions(at, free, [...underWay.keys()])) begin(subscription)
  }

  const untilNext = async () => {
    const next = (await store.nextDueAt()) ?? Infinity
    const wait = next - now().getTime()
    // What is due and did not begin waits for its host: whoever is asked there now wakes us.
    return wait <= 0 && underWay.size === 0 ? 0 : Math.min(LONGEST_SLEEP_MS, wait <= 0 ? LONGEST_SLEEP_MS : wait)
  }

  const run = async (end: AbortSignal) => {
    while (!end.aborted) {
      waking = new AbortController()
      const pause = await beginDue().then(untilNext).catch((error: unknown) => {
        onFault?.(error)
        return REST_MS
      })
      if (!waking.signal.aborted && !end.aborted) await sleep(Math.max(1, pause), AbortSignal.any([waking.signal, end]))
    }
    await Promise.all(underWay.values())
  }

  return {
    start: () => {
      if (ending) return
      ending = new AbortController()
      running = run(ending.signal)
    },
    stop: async () => {
      ending?.abort()
      await running
      ending = undefined
    },
    look: wake,
  }
}
