import { setImmediate } from 'node:timers/promises'
import type { Sleep } from '../../src/flow/rest.ts'

/** A clock that stands still while anything is done, and jumps to the next moment that somebody waits for. Whole milliseconds, as clocks have them. */
export interface MadeClock {
  /** ms */
  readonly now: () => number
  readonly sleep: Sleep
  /** It stands still from here on, for work of ours that waits for threads. */
  readonly hold: () => void
  readonly release: () => void
  /** Lets time pass. */
  readonly runUntil: (end: number) => Promise<void>
}

interface Alarm {
  readonly at: number
  readonly ring: () => void
}

export function openClock(start: number): MadeClock {
  let now = start
  const holders = { count: 0 }
  /** The latest first. */
  const alarms: Alarm[] = []
  const set = (alarm: Alarm) => {
    const place = alarms.findLastIndex(({ at }) => at > alarm.at)
    alarms.splice(place + 1, 0, alarm)
  }
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const ring = () => {
          signal.removeEventListener('abort', end)
          resolve()
        }
        const alarm = { at: now + Math.ceil(ms), ring }
        const end = () => {
          const place = alarms.indexOf(alarm)
          if (place >= 0) alarms.splice(place, 1)
          ring()
        }
        if (signal.aborted) return resolve()
        signal.addEventListener('abort', end)
        set(alarm)
      }),
    hold: () => void (holders.count += 1),
    release: () => void (holders.count -= 1),
    runUntil: async (end) => {
      for (;;) {
        do await setImmediate()
        while (holders.count > 0)
        const next = alarms.at(-1)
        if (!next || next.at > end) break
        alarms.pop()
        now = Math.max(now, next.at)
        next.ring()
      }
      now = end
    },
  }
}
