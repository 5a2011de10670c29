import { signal } from './signal.ts'

/** Where the reader is: kept in the address after `#`, so that every place can be linked to and gone back to. */
export type Route =
  | { readonly view: 'home' }
  | { readonly view: 'article'; readonly id: string; readonly at: Place | undefined }
  | { readonly view: 'story'; readonly id: string }
  | { readonly view: 'check' }
  | { readonly view: 'read' }
  | { readonly view: 'missing' }

/** A stretch of the article's text to show. */
export interface Place {
  readonly start: number
  readonly end: number
}

export const HOME = '#/'
export const CHECK = '#/check'
export const READ = '#/read'
export const articleLink = (id: string, at?: Place) =>
  `#/article/${encodeURIComponent(id)}${at ? `/${at.start}-${at.end}` : ''}`
export const storyLink = (id: string) => `#/story/${encodeURIComponent(id)}`

function parse(hash: string): Route {
  const [view = '', id, at] = hash.replace(/^#\/?/, '').split('/')
  if (view === '') return { view: 'home' }
  if (view === 'check') return { view: 'check' }
  if (view === 'read') return { view: 'read' }
  if (view === 'story' && id) return { view, id: decodeURIComponent(id) }
  if (view === 'article' && id) return { view, id: decodeURIComponent(id), at: parsePlace(at) }
  return { view: 'missing' }
}

function parsePlace(text: string | undefined): Place | undefined {
  const match = /^(\d+)-(\d+)$/.exec(text ?? '')
  return match ? { start: Number(match[1]), end: Number(match[2]) } : undefined
}

/** A page that was handed over comes with its own address, and is shown first. */
if (document.getElementById('handed-over')) history.replaceState(null, '', `/${READ}`)

export const route = signal<Route>(parse(location.hash))
addEventListener('hashchange', () => route.set(parse(location.hash)))
