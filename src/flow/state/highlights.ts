import { randomUUID } from 'node:crypto'
import { type Article, evidenceAt, textOf } from '../../article/index.ts'
import type { Highlight, HighlightPlace, KeptArticle, Store } from '../../store/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import { reAnchor } from './re-anchor.ts'

/** What a person marks: the words, and where they stand as far as that is known. */
export interface NewHighlight {
  readonly exact: string
  readonly start?: number
  readonly prefix?: string
  readonly suffix?: string
  readonly note?: string
}

export interface Highlights {
  /** Of one article in the order of its text, or of all, the latest first; each where it stands in the present version, or `lost`. */
  readonly highlights: (article?: string) => Promise<readonly Highlight[]>
  /** Rejects with TroubleError `not-found`, `quote-not-found`. */
  readonly addHighlight: (article: string, highlight: NewHighlight) => Promise<Highlight>
  /** An empty note is none. Out: undefined where there is no such highlight. */
  readonly noteOn: (id: string, note: string) => Promise<Highlight | undefined>
  /** Out: the one that was; undefined where there was none. */
  readonly dropHighlight: (id: string) => Promise<Highlight | undefined>
}

export function highlightsOf(store: Store, now: () => Date): Highlights {
  return {
    highlights: async (article) => settled(await store.highlights(article), store),
    addHighlight: async (id, wanted) => {
      const kept = await store.article(id)
      if (!kept) throw new TroubleError(trouble('not-found', { name: id }))
      const at = now().toISOString()
      const highlight = { id: randomUUID(), article: id, hash: kept.hash, lost: false, madeAt: at, changedAt: at, ...placeIn(kept.article, wanted), ...noteOf(wanted.note) }
      await store.keepHighlight(highlight)
      return highlight
    },
    noteOn: async (id, written) => {
      const present = await store.highlight(id)
      if (!present) return undefined
      const { note: _note, ...rest } = present
      const highlight = { ...rest, changedAt: now().toISOString(), ...noteOf(written) }
      await store.keepHighlight(highlight)
      return highlight
    },
    dropHighlight: async (id) => {
      const present = await store.highlight(id)
      await store.dropHighlight(id)
      return present
    },
  }
}

const noteOf = (note = '') => (note.trim() === '' ? {} : { note: note.trim() })

/** Where the words stand: at the place given, else where they are found. */
function placeIn(article: Article, { exact, start = 0, prefix = '', suffix = '' }: NewHighlight): HighlightPlace {
  const text = textOf(article)
  const end = start + exact.length
  const found = exact !== '' && text.slice(start, end) === exact ? { start, end } : reAnchor({ start, end, exact, prefix, suffix }, text)
  if (!found || found.end <= found.start) throw new TroubleError(trouble('quote-not-found'))
  return placeAt(article.id, text, found)
}

function placeAt(id: string, text: string, { start, end }: Pick<HighlightPlace, 'end' | 'start'>): HighlightPlace {
  const { article: _article, ...place } = evidenceAt(id, text, start, end)
  return place
}

/** Highlights made in an older text are looked for in the present one, once; the outcome is kept. */
async function settled(highlights: readonly Highlight[], store: Store): Promise<readonly Highlight[]> {
  const rows = new Map((await store.articleRows([...new Set(highlights.map(({ article }) => article))])).map((row) => [row.id, row.hash]))
  const stale = new Set(highlights.filter(({ article, hash }) => rows.get(article) !== hash).map(({ article }) => article))
  if (stale.size === 0) return highlights
  const articles = new Map<string, KeptArticle>()
  for (const id of stale) {
    const kept = await store.article(id)
    if (kept) articles.set(id, kept)
  }
  const moved = highlights.map((highlight) => {
    const kept = articles.get(highlight.article)
    return kept && kept.hash !== highlight.hash ? moveTo(kept, highlight) : highlight
  })
  await store.moveHighlights(moved.filter((highlight, index) => highlight !== highlights[index]))
  return moved
}

function moveTo({ article, hash }: KeptArticle, { was, ...highlight }: Highlight): Highlight {
  const text = textOf(article)
  const found = reAnchor(highlight, text)
  const place = found ? placeAt(article.id, text, found) : highlight
  const marked = was ?? highlight.exact
  return { ...highlight, ...place, hash, lost: found === undefined, ...(marked !== place.exact && { was: marked }) }
}
