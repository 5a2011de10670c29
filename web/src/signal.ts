import { useLayoutEffect, useState } from 'preact/hooks'

/** A value that parts of the page follow. */
export interface Signal<Value> {
  readonly value: Value
  set(value: Value): void
  follow(listener: () => void): () => void
}

export function signal<Value>(initial: Value): Signal<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get value() {
      return value
    },
    set(next) {
      value = next
      for (const listener of listeners) listener()
    },
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The signal's value; the part is drawn again when it changes, from the moment it stands on the page. */
export function useSignal<Value>(source: Signal<Value>): Value {
  const [, redraw] = useState(0)
  useLayoutEffect(() => source.follow(() => redraw((count) => count + 1)), [source])
  return source.value
}
