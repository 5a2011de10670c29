import { matchesOf, phrasePattern, type PhrasePattern } from './phrase-pattern.ts'
import type { ReadText } from './read-text.ts'
import { TITLE_HEADS, TITLE_PREFIXES } from './titles.ts'

/** A title in a text: `国务委员兼外交部长`. */
export interface TitleSpan {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Where the last office of a chain begins: 外交部长 of `国务委员兼外交部长`. */
  readonly last: number
}

let pattern: PhrasePattern | undefined
const known = new WeakMap<ReadText, readonly TitleSpan[]>()

/**
 * Titles, with what belongs to them: `副外长`, `外交部长`, and chains `国务委员兼外交部长`.
 * A dictionary word that ends in a head is taken whole (`主教练`, `外交部长`).
 */
export function findTitles(read: ReadText): readonly TitleSpan[] {
  const before = known.get(read)
  if (before) return before
  const found = titlesIn(read)
  known.set(read, found)
  return found
}

function titlesIn(read: ReadText): readonly TitleSpan[] {
  pattern ??= phrasePattern(
    [...TITLE_PREFIXES, '首席', ...TITLE_HEADS],
    `(?:${TITLE_PREFIXES.join('|')})*(?:首席[\\u4e00-\\u9fff]{2,4}官|${TITLE_HEADS.join('|')})(?![员长]|们)`,
  )
  const found: TitleSpan[] = []
  for (const match of matchesOf(read.text, pattern)) {
    const end = match.index + match[0].length
    const word = read.words[read.wordAt[match.index]!]!
    const start = word.start < match.index && word.end === end && !/^(?:x|nr)$/.test(word.tag) ? word.start : match.index
    const previous = found.at(-1)
    const chained = previous && previous.end <= start && /^(?:[兼、和暨]|)$/.test(read.text.slice(previous.end, start))
    if (chained) found[found.length - 1] = { start: previous.start, end, text: read.text.slice(previous.start, end), last: start }
    else found.push({ start, end, text: read.text.slice(start, end), last: start })
  }
  return found
}
