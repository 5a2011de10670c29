import { useState } from 'preact/hooks'
import { type Answer, type Collections, type Subscription, type Unread, useApi } from '../api.ts'
import { foldersOf, isUnder, pathOf, placeOf } from './folders.ts'
import { listLink, type ListPlace } from '../route.ts'
import { say } from '../words/index.ts'

interface ShelfProps {
  readonly list: ListPlace
  readonly unread: Answer<Unread>
  readonly feeds: readonly Subscription[]
  readonly collections: Collections['collections']
}

/** Every list there is: what the reader kept, folders with their feeds, collections, tags. */
export function Shelf({ list, unread, feeds, collections }: ShelfProps) {
  const [isOpen, setOpen] = useState(false)
  const [tags] = useApi('GET /api/tags', {})
  const counts = new Map(unread.state === 'ready' ? unread.body.documents.map((one) => [one.document, one.unread]) : [])
  const countOf = (feed: Subscription) => counts.get(feed.document) ?? 0
  const countUnder = (names: readonly string[]) => feeds.reduce((sum, feed) => sum + (isUnder(feed.folder, names) ? countOf(feed) : 0), 0)
  return (
    <nav class="shelf" aria-label={say('shelf')} data-open={isOpen ? '' : undefined}>
      <button type="button" class="shelf-open" aria-expanded={isOpen} aria-controls="shelf-lists" onClick={() => setOpen(!isOpen)}>{say('shelf')}</button>
      <div id="shelf-lists">
        <ul>
          <Entry list={list} to={{ kind: 'inbox' }} name={say('inbox')} count={unread.state === 'ready' ? unread.body.total : 0} />
          <Entry list={list} to={{ kind: 'starred' }} name={say('starred')} />
          <Entry list={list} to={{ kind: 'later' }} name={say('later')} />
          <Entry list={list} to={{ kind: 'highlighted' }} name={say('highlighted')} />
        </ul>
        {foldersOf(feeds).map(({ names, feeds: inside }) => (
          <ul key={placeOf(names)} data-depth={depthOf(names)}>
            {names.length > 0 && <Entry list={list} to={{ kind: 'in', name: placeOf(names) }} name={names.at(-1)!} count={countUnder(names)} isFolder />}
            {inside.map((feed) => <Entry key={feed.id} list={list} to={{ kind: 'in', name: feed.id }} name={feed.title} count={countOf(feed)} />)}
          </ul>
        ))}
        {collections.length > 0 && (
          <section>
            <h2>{say('collections')}</h2>
            <ul>{collections.map(({ id, name }) => <Entry key={id} list={list} to={{ kind: 'in', name: id }} name={name} count={unread.state === 'ready' ? (unread.body.collections.find(({ collection }) => collection === id)?.unread ?? 0) : 0} />)}</ul>
            <Troubles troubles={collections.flatMap(({ troubles }) => troubles)} />
          </section>
        )}
        {tags.state === 'ready' && tags.body.tags.length > 0 && (
          <section>
            <h2>{say('tags')}</h2>
            <ul>{tags.body.tags.map(({ name, articles }) => <Entry key={name} list={list} to={{ kind: 'tag', name }} name={name} count={articles} />)}</ul>
          </section>
        )}
      </div>
    </nav>
  )
}

const DEEPEST_SHOWN = 3

/** How far in a folder stands; none where nothing is around it. */
const depthOf = ({ length }: readonly string[]) => (length > 1 ? Math.min(length - 1, DEEPEST_SHOWN) : undefined)

interface EntryProps {
  readonly list: ListPlace
  readonly to: ListPlace
  readonly name: string
  readonly count?: number
  readonly isFolder?: boolean
}

function Entry({ list, to, name, count = 0, isFolder = false }: EntryProps) {
  const link = listLink(to)
  return (
    <li class={isFolder ? 'folder' : undefined}>
      <a href={link} aria-current={listLink(list) === link ? 'page' : undefined}><span>{name}</span>{count > 0 && <small>{count}</small>}</a>
    </li>
  )
}

/** Documents that could not be read: said plainly. */
function Troubles({ troubles }: { readonly troubles: readonly { readonly document: string; readonly message: string }[] }) {
  if (troubles.length === 0) return null
  return (
    <details class="troubles">
      <summary>{say('troubles', { n: troubles.length })}</summary>
      <ul>{troubles.map((one) => <li key={one.document}><b>{one.document}</b> {one.message}</li>)}</ul>
    </details>
  )
}

/** How a list is called above it. */
export function nameOfPlace(list: ListPlace, feeds: readonly Subscription[], collections: Collections['collections']): string {
  if (list.kind === 'tag') return list.name
  if (list.kind !== 'in') return say(list.kind)
  const folder = foldersOf(feeds).find(({ names }) => names.length > 0 && placeOf(names) === list.name)
  if (folder) return pathOf(folder.names)
  return feeds.find(({ id }) => id === list.name)?.title ?? collections.find(({ id }) => id === list.name)?.name ?? list.name
}
