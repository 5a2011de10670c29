/** Waits; ends early, without an error, when the signal is given. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>

export function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
  })
}

/** After a fault of what goes on in the background, before its next try: a full disk is emptied, a busy database is free again. */
const AFTER_FAULT_MS = 60_000

export interface KeepGoing {
  readonly sleep: Sleep
  readonly signal: AbortSignal
  readonly onFault?: ((error: unknown) => void) | undefined
}

/** Work that nobody waits for: done again after each fault, until it ends by itself or the signal is given. Never rejects. */
export async function keepGoing(work: () => Promise<unknown>, { sleep, signal, onFault = () => undefined }: KeepGoing): Promise<void> {
  while (!signal.aborted) {
    try {
      return void (await work())
    } catch (error) {
      onFault(error)
      await sleep(AFTER_FAULT_MS, signal)
    }
  }
}
