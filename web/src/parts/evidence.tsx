import type { Evidence } from '../api.ts'
import { articleLink } from '../route.ts'
import { say } from '../words/index.ts'

interface QuotedProps {
  readonly evidence: Evidence
  /** Shown before the quotation: the article's headline or its publisher. */
  readonly from?: string | undefined
  /** Shows the place on this page; without it, a link opens the article there. */
  readonly onShow?: (() => void) | undefined
  /** What there is to know about the place. */
  readonly note?: string | undefined
  /** The words stand in a summary on the article's page, not in its text. */
  readonly isOfSummary?: boolean
}

/** Words of an article, with a little of what stands around them, and the way to them. */
export function Quoted({ evidence, from, onShow, note, isOfSummary = false }: QuotedProps) {
  return (
    <blockquote class="quoted">
      <p>
        <span class="around">{lastLine(evidence.prefix)}</span>
        <mark>{evidence.exact}</mark>
        <span class="around">{evidence.suffix.split('\n')[0]}</span>
      </p>
      <footer>
        {from && <cite>{from}</cite>}
        {note && <span>{note}</span>}
        {onShow
          ? <button type="button" onClick={onShow}>{say('showInText')}</button>
          : <a href={articleLink(evidence.article, isOfSummary ? undefined : evidence)}>{say('openArticle')}</a>}
      </footer>
    </blockquote>
  )
}

const lastLine = (text: string) => text.split('\n').at(-1)

interface PlacesProps<Place extends Evidence> {
  readonly evidence: readonly Place[]
  /** In: an article's id. Out: how it is called on the page. */
  readonly nameOf: (article: string) => string | undefined
  readonly noteOf?: (place: Place) => string | undefined
}

/** The places that a row rests on: one line, opened by a click. */
export function Places<Place extends Evidence>({ evidence, nameOf, noteOf }: PlacesProps<Place>) {
  if (evidence.length === 0) return null
  return (
    <details class="places">
      <summary>{say('places', { n: evidence.length })}</summary>
      {evidence.map((place) => <Quoted key={`${place.article} ${place.start}`} evidence={place} from={nameOf(place.article)} note={noteOf?.(place)} />)}
    </details>
  )
}
