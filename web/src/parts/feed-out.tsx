import { say } from '../words/index.ts'

const FORMATS = [['rss', 'RSS'], ['atom', 'Atom'], ['json', 'JSON Feed']] as const

/** What is followed: what a search finds, or a story. */
export type FeedOf = { readonly q: string } | { readonly story: string }

/** A list as a feed that other readers can follow. */
export function FeedOut({ of }: { readonly of: FeedOf }) {
  return (
    <details class="feed-out">
      <summary>{say('feedOut')}</summary>
      <p class="quiet">{say('feedOutHint')}</p>
      <ul>{FORMATS.map(([format, name]) => <li key={format}><a href={`/api/feeds/${format}?${new URLSearchParams({ ...of })}`}>{name}</a></li>)}</ul>
    </details>
  )
}

const QUOTES = ['""', '“”', '「」', '『』'] as const

/** In: a field of a query and what it should be. Out: as it is typed, whatever is in it. */
export function asked(field: 'in' | 'tag', name: string): string {
  const [open, close] = [...(QUOTES.find((marks) => ![...marks].some((mark) => name.includes(mark))) ?? QUOTES[0])]
  return `${field}:${open}${name}${close}`
}
