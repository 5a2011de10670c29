import { useLayoutEffect, useRef } from 'preact/hooks'
import { signal } from './signal.ts'

/** What keys do on this part of the page. */
export type Keys = Readonly<Record<string, () => void>>

/** The sheet that says which keys there are. */
export const helpShown = signal(false)

const TYPING = 'input, textarea, select, [contenteditable]'

/** Single keys, where nobody is typing and no dialog is open; they work as soon as the part can be seen. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.matches(TYPING)) return
      const action = latest.current[event.key]
      if (!action || document.querySelector('dialog[open]')) return
      event.preventDefault()
      action()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
