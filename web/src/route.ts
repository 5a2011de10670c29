import { signal } from './signal.ts'

/** Where the reader is: kept in the address after `#`, so that every place can be linked to and gone back to. */
export type Route =
  | { readonly view: 'inbox'; readonly list: ListPlace }
  | { readonly view: 'article'; readonly id: string; readonly at: Place | undefined }
  | { readonly view: 'story'; readonly id: string }
  | { readonly view: 'search'; readonly query: string }
  | { readonly view: 'check' | 'jobs' | 'missing' | 'read' | 'settings' | 'stories' | 'subscriptions' }

/** A list of articles: all, those of a feed, folder or collection, those of a tag, or what the reader did with them. */
export type ListPlace = { readonly kind: 'highlighted' | 'inbox' | 'later' | 'starred' } | { readonly kind: 'in' | 'tag'; readonly name: string }

/** A stretch of the article's text to show. */
export interface Place {
  readonly start: number
  readonly end: number
}

export const HOME = '#/'
export const STORIES = '#/stories'
export const SEARCH = '#/search'
export const SUBSCRIPTIONS = '#/subscriptions'
export const CHECK = '#/check'
export const READ = '#/read'
export const JOBS = '#/jobs'
export const SETTINGS = '#/settings'
export const articleLink = (id: string, at?: Place) =>
  `#/article/${encodeURIComponent(id)}${at ? `/${at.start}-${at.end}` : ''}`
export const storyLink = (id: string) => `#/story/${encodeURIComponent(id)}`
export const searchLink = (query: string) => `${SEARCH}/${encodeURIComponent(query)}`

export function listLink(list: ListPlace): string {
  if (list.kind === 'inbox') return HOME
  return 'name' in list ? `#/${list.kind}/${encodeURIComponent(list.name)}` : `#/${list.kind}`
}

function parse(hash: string): Route {
  const [view = '', id = '', at] = hash.replace(/^#\/?/, '').split('/')
  const name = decoded(id)
  switch (view) {
    case '': return { view: 'inbox', list: { kind: 'inbox' } }
    case 'starred':
    case 'later':
    case 'highlighted': return { view: 'inbox', list: { kind: view } }
    case 'in':
    case 'tag': return name === '' ? { view: 'missing' } : { view: 'inbox', list: { kind: view, name } }
    case 'article': return name === '' ? { view: 'missing' } : { view, id: name, at: parsePlace(at) }
    case 'story': return name === '' ? { view: 'missing' } : { view, id: name }
    case 'search': return { view, query: name }
    case 'check':
    case 'jobs':
    case 'read':
    case 'settings':
    case 'stories':
    case 'subscriptions': return { view }
    default: return { view: 'missing' }
  }
}

/** What a person typed into the address may be no encoding at all. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function parsePlace(text: string | undefined): Place | undefined {
  const match = /^(\d+)-(\d+)$/.exec(text ?? '')
  return match ? { start: Number(match[1]), end: Number(match[2]) } : undefined
}

/** A page that was handed over comes with its own address, and is shown first. */
if (document.getElementById('handed-over')) history.replaceState(null, '', `/${READ}`)

export const route = signal<Route>(parse(location.hash))
addEventListener('hashchange', () => route.set(parse(location.hash)))

/** In: a link of this page. */
export function goTo(link: string): void {
  location.hash = link
}
