/** How many requests one host is asked at a time: a server of a small paper should not feel that a reader of forty feeds came home. */
export interface HostQueue {
  /** Waits for a place, in the order of asking. Out: what gives the place back, once. Rejects with the signal's reason where it is aborted before. */
  readonly enter: (host: string, signal?: AbortSignal) => Promise<() => void>
}

interface Waiting {
  readonly start: () => void
}

export function openHostQueue({ perHost = 2 }: { readonly perHost?: number } = {}): HostQueue {
  const busy = new Map<string, number>()
  const waiting = new Map<string, Waiting[]>()
  const leave = (host: string) => {
    const next = waiting.get(host)?.shift()
    if (waiting.get(host)?.length === 0) waiting.delete(host)
    if (next) return next.start()
    const left = (busy.get(host) ?? 1) - 1
    if (left > 0) busy.set(host, left)
    else busy.delete(host)
  }
  const place = (host: string) => {
    let held = true
    return () => {
      if (held) leave(host)
      held = false
    }
  }
  return {
    enter: (host, signal) => {
      const count = busy.get(host) ?? 0
      if (signal?.aborted) return Promise.reject(signal.reason)
      if (count >= perHost) return waitFor(host, waiting, place, signal)
      busy.set(host, count + 1)
      return Promise.resolve(place(host))
    },
  }
}

function waitFor(host: string, waiting: Map<string, Waiting[]>, place: (host: string) => () => void, signal?: AbortSignal): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const line = waiting.get(host) ?? []
    waiting.set(host, line)
    const giveUp = () => {
      const at = line.indexOf(own)
      if (at >= 0) line.splice(at, 1)
      reject(signal?.reason)
    }
    const own: Waiting = {
      start: () => {
        signal?.removeEventListener('abort', giveUp)
        resolve(place(host))
      },
    }
    line.push(own)
    signal?.addEventListener('abort', giveUp, { once: true })
  })
}

/** A place with one host after the other. */
export interface MovingPlace {
  readonly moveTo: (host: string, signal?: AbortSignal) => Promise<void>
  readonly leave: () => void
}

/** On the way to another host the old place is given up first: two that were sent to each other's hosts must not wait for each other. */
export function movingPlace(queue: HostQueue): MovingPlace {
  let held: { readonly host: string; readonly leave: () => void } | undefined
  const leave = () => {
    held?.leave()
    held = undefined
  }
  return {
    moveTo: async (host, signal) => {
      if (held?.host === host) return
      leave()
      held = { host, leave: await queue.enter(host, signal) }
    },
    leave,
  }
}
