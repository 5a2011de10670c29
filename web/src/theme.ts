import { signal } from './signal.ts'

export type Theme = 'auto' | 'light' | 'dark'

const chosen = localStorage.getItem('theme')
export const theme = signal<Theme>(chosen === 'light' || chosen === 'dark' ? chosen : 'auto')

export function chooseTheme(next: Theme): void {
  localStorage.setItem('theme', next)
  document.documentElement.dataset['theme'] = next
  theme.set(next)
}
