import type { ComponentChildren } from 'preact'

interface ToggleProps {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly children: ComponentChildren
}

/** Something that is so or not, and changes at once. */
export function Toggle({ on, onChange, children }: ToggleProps) {
  return <button type="button" class="toggle" aria-pressed={on} onClick={() => onChange(!on)}>{children}</button>
}
