import { type Signal, signal } from './signal.ts'

/** How the reader wants lists; kept in this browser. */
export const unreadOnly = choice('unread-only', true)
export const byStory = choice('by-story', false)

interface Choice extends Signal<boolean> {
  choose(next: boolean): void
}

function choice(name: string, initial: boolean): Choice {
  const chosen = localStorage.getItem(name)
  const value = signal(chosen === null ? initial : chosen === 'yes')
  return {
    get value() {
      return value.value
    },
    set: value.set,
    follow: value.follow,
    choose(next) {
      localStorage.setItem(name, next ? 'yes' : 'no')
      value.set(next)
    },
  }
}
