import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Answer, ask, type Article, type Highlight, useApi } from '../api.ts'
import { useKeys } from '../keyboard.ts'
import { notify } from '../notice.ts'
import { placeOfSelection } from '../place-of-selection.ts'
import type { Place } from '../route.ts'
import { say } from '../words/index.ts'
import { ConfirmButton } from './confirm-button.tsx'

const AROUND = 32

/** The reader's highlights in an article, and what can be done with them. */
export interface Highlighting {
  readonly highlights: readonly Highlight[]
  readonly add: (place: Place, note?: string) => Promise<void>
  readonly note: (id: string, note: string) => Promise<void>
  readonly drop: (id: string) => Promise<void>
}

export function useHighlights(article: Article): Highlighting {
  const [answer] = useApi('GET /api/highlights', { query: { article: article.id } })
  const [changed, setChanged] = useState<readonly Highlight[]>()
  const highlights = changed ?? (answer.state === 'ready' ? answer.body.highlights : [])
  const take = <Body,>(next: Answer<Body>, use: (body: Body) => readonly Highlight[]) => {
    if (next.state === 'ready') setChanged(use(next.body))
    else notify(next.state === 'failed' ? next.message : say('offline'))
  }
  return {
    highlights,
    add: async (place, note) => {
      const { text } = article
      const body = {
        exact: text.slice(place.start, place.end), start: place.start, prefix: text.slice(Math.max(0, place.start - AROUND), place.start),
        suffix: text.slice(place.end, place.end + AROUND), ...(note !== undefined && note.trim() !== '' && { note: note.trim() }),
      }
      const next = await ask('POST /api/articles/{id}/highlights', { path: { id: article.id }, body })
      take(next, (made) => [...highlights.filter(({ id }) => id !== made.id), made].toSorted((a, b) => a.start - b.start))
    },
    note: async (id, note) => take(await ask('PUT /api/highlights/{id}', { path: { id }, body: { note } }), (made) => highlights.map((one) => (one.id === id ? made : one))),
    drop: async (id) => take(await ask('DELETE /api/highlights/{id}', { path: { id } }), (left) => left.highlights),
  }
}

/** Offered while words of the article are selected: at the foot of the page, under nobody's finger. */
export function SelectionBar({ text, onAdd }: { readonly text: string; readonly onAdd: Highlighting['add'] }) {
  const [place, setPlace] = useState<Place>()
  const [note, setNote] = useState<string>()
  const held = useRef<Place>(undefined)
  useLayoutEffect(() => {
    const look = () => {
      const body = document.querySelector('.body')
      const found = body ? placeOfSelection(body, getSelection()) : undefined
      // Whoever writes a note has their cursor there: the words stay chosen.
      if (found || !document.activeElement?.closest('.selection-bar')) setPlace(found)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  held.current = place
  const add = async () => {
    if (!held.current) return
    await onAdd(held.current, note)
    setNote(undefined)
    setPlace(undefined)
    getSelection()?.removeAllRanges()
  }
  useKeys({ h: () => void add() })
  if (!place) return null
  return (
    <form class="selection-bar" aria-label={say('highlight')} onSubmit={(event) => { event.preventDefault(); void add() }}>
      {note !== undefined && <blockquote>{shortened(text.slice(place.start, place.end))}</blockquote>}
      {note !== undefined && <textarea rows={2} aria-label={say('note')} placeholder={say('note')} value={note} ref={(box) => box?.focus()} onInput={(event) => setNote(event.currentTarget.value)} />}
      <button type="submit" class="go">{say('highlight')}</button>
      {note === undefined && <button type="button" onClick={() => setNote('')}>{say('highlightWithNote')}</button>}
    </form>
  )
}

const MOST_QUOTED = 60

const shortened = (words: string) => (words.length > MOST_QUOTED ? `${words.slice(0, MOST_QUOTED)}……` : words)

interface HighlightListProps extends Omit<Highlighting, 'add'> {
  readonly onShow: (place: Place) => void
}

export function HighlightList({ highlights, note, drop, onShow }: HighlightListProps) {
  if (highlights.length === 0) return null
  return (
    <section class="highlights" aria-labelledby="highlights-title">
      <h2 id="highlights-title">{say('highlighted')}</h2>
      <ul>{highlights.map((one) => <li key={one.id}><OneHighlight highlight={one} onNote={(text) => void note(one.id, text)} onDrop={() => void drop(one.id)} onShow={() => onShow(one)} /></li>)}</ul>
    </section>
  )
}

interface OneHighlightProps {
  readonly highlight: Highlight
  readonly onNote: (note: string) => void
  readonly onDrop: () => void
  readonly onShow: () => void
}

function OneHighlight({ highlight, onNote, onDrop, onShow }: OneHighlightProps) {
  const [typed, setTyped] = useState<string>()
  return (
    <>
      {highlight.lost
        ? <blockquote class="lost-quote"><p>{highlight.exact}</p><footer>{say('highlightLost')}</footer></blockquote>
        : <button type="button" class="plain quote" onClick={onShow}>{highlight.exact}</button>}
      {highlight.was !== undefined && <div class="was-marked"><p class="quiet">{say('highlightWas')}</p><blockquote>{highlight.was}</blockquote></div>}
      {typed === undefined && highlight.note && <p class="note">{highlight.note}</p>}
      {typed === undefined
        ? <div class="tools"><button type="button" onClick={() => setTyped(highlight.note ?? '')}>{say(highlight.note ? 'editNote' : 'addNote')}</button><ConfirmButton question={say('dropHighlightSure')} onConfirm={onDrop}>{say('dropHighlight')}</ConfirmButton></div>
        : (
          <form onSubmit={(event) => { event.preventDefault(); onNote(typed.trim()); setTyped(undefined) }}>
            <textarea rows={3} aria-label={say('note')} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
            <div class="tools"><button type="submit" class="go">{say('save')}</button><button type="button" onClick={() => setTyped(undefined)}>{say('no')}</button></div>
          </form>
        )}
    </>
  )
}
