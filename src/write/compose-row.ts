import { type Evidence, textOf } from '../article/index.ts'
import type { CheckedSentence, Finding, FindingKind, ReasonCode } from '../check/index.ts'
import { fold } from '../language/index.ts'
import { sourceName } from './attribute.ts'
import type { DraftSentence } from './draft.ts'
import type { Quotable } from './quote-sentence.ts'
import type { BriefWords } from './templates/brief-words.ts'

/** One value that a source states, as it will stand in a row. */
export interface StatedValue {
  readonly stated: string
  readonly asOf?: string | undefined
  readonly evidence: readonly Evidence[]
}

/** Values of one thing, set side by side. */
export interface ValueRow {
  readonly about: string
  readonly kind: FindingKind
  readonly values: readonly StatedValue[]
}

/** No value names more of its sources than this. */
const MOST_SOURCES = 3

/**
 * In: a row of values and the story's articles. Out: one sentence that says who states which value, and its check: a value is
 * supported where its words stand in the quoted place of its article, not found otherwise.
 */
export function composeRow({ about, kind, values }: ValueRow, quotables: ReadonlyMap<string, Quotable>, words: BriefWords): DraftSentence {
  const standing = values.map(({ stated, evidence }) => evidence.filter((place) => standsIn(place, stated, quotables)))
  const parts = values.map(({ stated, asOf, evidence }, index) => {
    const articles = (standing[index]!.length > 0 ? standing[index]! : evidence).flatMap((place) => quotables.get(place.article)?.article ?? [])
    const names = [...new Set(articles.flatMap((article) => sourceName(article) ?? []))].slice(0, MOST_SOURCES)
    return words.value(stated, names.length === 0 ? undefined : names.join(words.comma), asOf ?? articles[0]?.published?.at.slice(0, 10))
  })
  const text = words.row(about, parts)
  let from = about.length
  const findings = values.map(({ stated }, index): Finding => {
    const start = text.indexOf(stated, from)
    from = start + stated.length
    return standing[index]!.length > 0
      ? { start, end: from, text: stated, kind, verdict: 'supported', reason: { code: 'stated', args: { stated } }, evidence: standing[index]! }
      : { start, end: from, text: stated, kind, verdict: 'not-found', reason: { code: NOT_FOUND[kind] ?? 'event-not-found', args: { stated } }, evidence: [] }
  })
  const isSupported = findings.every(({ verdict }) => verdict === 'supported') && namesWhatIsQuoted(about, standing.flat())
  const checked: CheckedSentence = { start: 0, end: text.length, text, verdict: isSupported ? 'supported' : 'not-found', findings }
  return { text, evidence: standing.flat(), checked }
}

const NOT_FOUND: Readonly<Partial<Record<FindingKind, ReasonCode>>> = { quantity: 'quantity-not-found', time: 'time-not-found', place: 'name-not-found' }

/** Is the quotation the article's own, and are the value's words in it? */
function standsIn(place: Evidence, stated: string, quotables: ReadonlyMap<string, Quotable>): boolean {
  const source = quotables.get(place.article)
  return source !== undefined && textOf(source.article).slice(place.start, place.end) === place.exact && sameWords(place, stated, source.text)
}

/** The value in the quotation, or in its sentence where the quotation is the value alone. */
function sameWords(place: Evidence, stated: string, text: string): boolean {
  const around = text.slice(Math.max(0, place.start - stated.length), place.end + stated.length)
  return plain(around).includes(plain(stated))
}

/** What the row is about must be worded by one of its sources. */
function namesWhatIsQuoted(about: string, places: readonly Evidence[]): boolean {
  return places.some(({ exact, prefix, suffix }) => plain(prefix + exact + suffix).includes(plain(about)))
}

const plain = (text: string) => fold(text).replaceAll(/\s/g, '')
