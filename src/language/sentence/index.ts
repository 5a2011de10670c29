import { characterClass } from '../script/index.ts'
import type { Span } from '../span.ts'
import { spanOf } from '../span.ts'

const STOPS = '。！？!?…'
const CLOSERS = '”’」』）)】]》〉"\''
const COMMAS = '，,；;：:—'
const PAIRS = new Map([['“', '”'], ['‘', '’'], ['「', '」'], ['『', '』'], ['（', '）'], ['(', ')'], ['【', '】'], ['《', '》']])

const STOP = 1
const CLOSER = 2
const COMMA = 4
const OPENER = 8
/** Ends a sentence only by what stands around it. */
const BREAK = 16
/** What each character can do, looked up once for each. */
const marks = new Uint8Array(1 << 16)
for (const [characters, mark] of [[STOPS, STOP], [CLOSERS, CLOSER], [COMMAS, COMMA], [[...PAIRS.keys()].join(''), OPENER], ['\n.', BREAK]] as const) {
  for (const character of characters) marks[character.charCodeAt(0)]! |= mark
}
const markAt = (text: string, at: number) => marks[text.charCodeAt(at)] ?? 0

/**
 * Sentences of a text.
 *
 * In: any text. Out: spans without the white space around them, in order. A line break always ends a sentence; a stop
 * inside quotation marks or brackets does not, unless the closing mark follows it and no mark of continuation comes
 * after: `他说：“来吧。”大家笑了。` is two sentences, `“来吧。”他说。` is one. Who has been introduced by a colon has said it: in
 * `他说：“来吧。”她表示，不去。` what comes after is another sentence.
 */
export function sentences(text: string): readonly Span[] {
  const found: Span[] = []
  const closesInLine = closingFinder(text)
  let start = 0
  let depth = 0
  let opened = 0
  const cut = (end: number) => {
    const span = trimmed(text, start, end)
    if (span) found.push(span)
    start = end
    depth = 0
  }
  for (let at = 0; at < text.length; at++) {
    const mark = markAt(text, at)
    if ((mark & ~COMMA) === 0) continue
    if (text[at] === '\n') {
      cut(at)
    } else if ((mark & OPENER) !== 0 && closesInLine(at)) {
      if (depth++ === 0) opened = at
    } else if (depth > 0 && (mark & CLOSER) !== 0) {
      depth--
      if (depth === 0 && (markAt(text, at - 1) & STOP) !== 0 && !(isIntroduced(text, opened) ? goesOn : speaksOn)(text, at + 1)) cut(at + 1)
    } else if (depth === 0 && isStop(text, at)) {
      let end = at + 1
      while (end < text.length && (markAt(text, end) & (STOP | CLOSER)) !== 0) end++
      cut(end)
      at = end - 1
    }
  }
  cut(text.length)
  return found
}

/**
 * Clauses of a text: sentences cut again at commas, semicolons, colons and dashes outside quotation marks and brackets.
 */
export function clauses(text: string): readonly Span[] {
  return sentences(text).flatMap((sentence) => {
    const found: Span[] = []
    let start = sentence.start
    let depth = 0
    const cut = (end: number) => {
      const span = trimmed(text, start, end)
      if (span) found.push(span)
      start = end
    }
    for (let at = sentence.start; at < sentence.end; at++) {
      const mark = markAt(text, at)
      if ((mark & OPENER) !== 0) depth++
      else if (depth > 0 && (mark & CLOSER) !== 0) depth--
      else if (depth === 0 && (mark & COMMA) !== 0 && isComma(text, at)) cut(at + 1)
    }
    cut(sentence.end)
    return found
  })
}

/** `12,034` and `8:30` hold no clause end; `会议结束,各方…` does. */
function isComma(text: string, at: number): boolean {
  if (text[at] === '—') return text[at - 1] === '—'
  return !/[,:]/.test(text[at]!) || !(/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? ''))
}

/** A full stop of Latin script ends a sentence before white space, not inside `3.5` or `www.`. */
function isStop(text: string, at: number): boolean {
  if ((markAt(text, at) & STOP) !== 0) return !(text[at] === '…' && text[at + 1] === '…')
  return text[at] === '.' && /[A-Za-z)]/.test(text[at - 1] ?? '') && /^\s+[A-Z“"]/.test(text.slice(at + 1, at + 4))
}

/** Is a mark closed before its line ends? Asked from left to right, each closing mark is looked for once, however many stay open. */
function closingFinder(text: string): (open: number) => boolean {
  const next = new Map<string, number>()
  const nextFrom = (character: string, from: number) => {
    const before = next.get(character) ?? -1
    if (before >= from) return before
    const found = text.indexOf(character, from)
    const place = found < 0 ? Infinity : found
    next.set(character, place)
    return place
  }
  return (open) => {
    const close = nextFrom(PAIRS.get(text[open]!)!, open)
    return close < Infinity && close < nextFrom('\n', open)
  }
}

/** Before an opening quotation mark: the colon of whoever speaks. */
const isIntroduced = (text: string, at: number) => text[at - 1] === '：' || text[at - 1] === ':'

/** After a closing quotation mark: does the same sentence go on, by a mark or by 的? */
const goesOn = (text: string, at: number) => /^\s*(?:[，,；;、：:。！？—]|[“"「](?!.)|的)/u.test(text.slice(at, at + 24))

/** The same for words that nobody was named for before: `”他说` goes on as well. */
const speaksOn = (text: string, at: number) =>
  goesOn(text, at) || /^[^。！？\n“「]{1,12}(?:说|說|表示|强调|強調|指出|称|稱|道|问|問|答|写道|寫道|认为|認為|回忆|回憶)/u.test(text.slice(at, at + 24))

const isSpace = characterClass(/\s/)

function trimmed(text: string, from: number, to: number): Span | undefined {
  let start = from
  let end = to
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  return end > start ? spanOf(text, start, end) : undefined
}
