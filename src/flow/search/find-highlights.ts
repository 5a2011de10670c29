import { type Article, textOf } from '../../article/index.ts'
import { searchSpelling } from './search-spelling.ts'

/** Where a word stands. UTF-16 code units, `end` exclusive. */
export interface HitSpan {
  readonly start: number
  readonly end: number
}

/** What of an article answers a query. */
export interface HitHighlights {
  /** In the headline. */
  readonly headline: readonly HitSpan[]
  /** In `textOf(article)`, the first so many. */
  readonly text: readonly HitSpan[]
  /** The part of the text to show: where most of the words stand together. */
  readonly excerpt: HitSpan
}

const MOST_SPANS = 200
const EXCERPT_LENGTH = 120
/** So much of the excerpt stands before its first word. */
const LEAD_IN = 20

/**
 * In: an article; for each word of the query its forms in search's spelling, the first the one to prefer. Out: where they stand, in order, none over
 * another. A form is looked for only where those before it do not stand in the text.
 */
export function findHighlights(article: Article, words: readonly (readonly string[])[]): HitHighlights {
  const text = textOf(article)
  const spelled = spellingOf(text)
  const spans = spansOf(spelled, words)
  return { headline: spansOf(searchSpelling(article.headline ?? ''), words), text: spans, excerpt: excerptOf(text, spans) }
}

/** The last texts shown: whoever looks for one thing looks for the next among the same articles. */
const recent = new Map<string, string>()
const REMEMBERED = 300
/** A longer text is not remembered. */
const LONGEST_REMEMBERED = 10_000

function spellingOf(text: string): string {
  const spelled = recent.get(text) ?? searchSpelling(text)
  if (text.length > LONGEST_REMEMBERED) return spelled
  // Taken out and put in again: the first one is the one that was not shown the longest.
  recent.delete(text)
  recent.set(text, spelled)
  if (recent.size > REMEMBERED) recent.delete(recent.keys().next().value!)
  return spelled
}

function spansOf(spelled: string, words: readonly (readonly string[])[]): readonly HitSpan[] {
  const found = words.flatMap((forms) => {
    const whole = forms.find((form) => spelled.includes(form))
    // A run that is not there as one was found by its words.
    const wanted = whole === undefined || whole === forms[0] ? [whole ?? ''] : forms.slice(forms.indexOf(whole))
    return wanted.filter((form) => form !== '').flatMap((form) => occurrences(spelled, form))
  })
  const spans: HitSpan[] = []
  for (const span of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (spans.length === MOST_SPANS) break
    if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span)
  }
  return spans
}

function occurrences(text: string, form: string): readonly HitSpan[] {
  const found: HitSpan[] = []
  const latin = /^[a-z0-9]/.test(form)
  for (let start = text.indexOf(form); start !== -1 && found.length < MOST_SPANS; start = text.indexOf(form, start + form.length)) {
    const end = start + form.length
    if (!latin || (!isLatin(text[start - 1]) && !isLatin(text[end]))) found.push({ start, end })
  }
  return found
}

/** `ai` is no word of `said`. */
const isLatin = (character: string | undefined) => character !== undefined && /[a-z0-9]/.test(character)

/** The window that takes in most spans; it begins at a sentence where one begins nearby. */
function excerptOf(text: string, spans: readonly HitSpan[]): HitSpan {
  let best = 0
  let most = 0
  for (let first = 0, last = 0; first < spans.length; first++) {
    while (last < spans.length && spans[last]!.end <= spans[first]!.start + EXCERPT_LENGTH - LEAD_IN) last++
    if (last - first > most) [best, most] = [first, last - first]
  }
  const start = beginningNear(text, spans[best]?.start ?? 0)
  return { start, end: whole(text, Math.min(text.length, start + EXCERPT_LENGTH)) }
}

function beginningNear(text: string, at: number): number {
  for (let start = at; start > at - LEAD_IN && start > 0; start--) if (/[。！？!?\n；;]/.test(text[start - 1]!)) return start
  return whole(text, Math.max(0, at - LEAD_IN))
}

/** Never between the halves of a character. */
const whole = (text: string, at: number) => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at)
