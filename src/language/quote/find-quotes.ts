import { fold } from '../script/index.ts'
import { spanOf } from '../span.ts'
import { type Range, speakerBefore, speakerByColon, subjectIn } from './find-speaker.ts'
import { quotations, type Quotation } from './quotation-marks.ts'
import type { Quote } from './quote.ts'
import { type SayingVerb, sayingVerbs, TAIL } from './saying-verbs.ts'

/** A quote with offsets in its line. */
interface Found extends Range {
  readonly kind: Quote['kind']
  readonly speaker?: Range | undefined
  readonly verb?: Range | undefined
}

/**
 * Who is quoted, and in which words?
 *
 * In: any text. Out: direct quotations (between marks, told from terms such as “一带一路” by a verb of saying or the shape of a
 * sentence) and indirect ones (after a verb of saying, to the end of its sentence), in order, not overlapping; the speaker is the
 * subject as written, a pronoun where the text has one. Pure.
 */
export function findQuotes(text: string): readonly Quote[] {
  const folded = fold(text)
  const found: Quote[] = []
  for (const { 0: line, index } of folded.matchAll(/[^\n]+/g)) {
    for (const quote of quotesOfLine(line)) found.push(placed(text, quote, index))
  }
  return found
}

function placed(text: string, { kind, start, end, speaker, verb }: Found, offset: number): Quote {
  const span = (range: Range) => spanOf(text, range.start + offset, range.end + offset)
  return { ...span({ start, end }), kind, ...(speaker && { speaker: span(speaker) }), ...(verb && { verb: span(verb) }) }
}

function quotesOfLine(line: string): readonly Found[] {
  const quoted = quotations(line)
  const verbs = sayingVerbs(line).filter((verb) => !quoted.some((quotation) => verb.start > quotation.start && verb.start < quotation.end))
  const direct = quoted.flatMap((quotation) => asSpeech(line, quotation, quoted, verbs) ?? [])
  const indirect = verbs.flatMap((verb) => asReport(line, verb, { quoted, verbs, direct }) ?? [])
  return withInherited(line, [...direct, ...indirect].toSorted((a, b) => a.start - b.start))
}

/** A sentence has a mark inside, or is too long for a term. */
const SENTENCE = /[，。！？；!?,…]/
const LONG = 12
/** Without a verb near, only a whole sentence is taken for speech. */
const LONG_ALONE = 16
/** How far after its closing mark a quotation may name its speaker. */
const REACH = 60

/** Between verb and quotation: nothing, or the rest of 表示欢迎：. */
const BETWEEN = /^(?:\p{Script=Han}{1,6}[:：])? ?$/u

function asSpeech(line: string, quotation: Quotation, quoted: readonly Quotation[], verbs: readonly SayingVerb[]): Found | undefined {
  const { start, end, contentStart, contentEnd } = quotation
  const content = line.slice(contentStart, contentEnd)
  const isSentence = SENTENCE.test(content) || content.length >= LONG
  const isLast = /^ ?(?:[。！？；，,]|$)/.test(line.slice(end, end + 2))
  const range = { start: contentStart, end: contentEnd, kind: 'direct' as const }
  const lead = verbs.findLast((verb) => verb.contentStart <= start && BETWEEN.test(line.slice(verb.contentStart, start)))
  if (lead && (isSentence || (lead.mark === ':' && isLast))) {
    return { ...range, verb: { start: lead.start, end: lead.end }, speaker: speakerBefore(line, lead.start, quoted) }
  }
  const tail = isSentence ? TAIL.exec(line.slice(end, end + REACH)) : null
  if (tail) return { ...range, ...spokenAfter(line, end, tail) }
  const named = isSentence ? speakerByColon(line, start) : undefined
  if (named) return { ...range, speaker: named }
  return /[。！？!?…]$/.test(content) && content.length >= LONG_ALONE ? range : undefined
}

function spokenAfter(line: string, end: number, tail: RegExpExecArray): Pick<Found, 'speaker' | 'verb'> {
  const verbEnd = end + tail[0].length
  const verb = { start: verbEnd - tail[2]!.length, end: verbEnd }
  const comma = line.lastIndexOf('，', verb.start)
  return { verb, speaker: subjectIn(line, Math.max(end, comma + 1), verb.start) }
}

interface Around {
  readonly quoted: readonly Quotation[]
  readonly verbs: readonly SayingVerb[]
  readonly direct: readonly Found[]
}

/** What a verb of saying reports, to the end of the sentence or to the next verb with a clause of its own. */
function asReport(line: string, verb: SayingVerb, { quoted, verbs, direct }: Around): Found | undefined {
  if (direct.some((quote) => quote.verb?.start === verb.start)) return undefined
  // 提出“五水共治” names a term; nothing is reported
  if (verb.mark === '' && !verb.isFree) return undefined
  const end = reportEnd(line, verb, { quoted, verbs, direct })
  if (line.slice(verb.contentStart, end).trim().length < 2) return undefined
  const speaker = speakerBefore(line, verb.start, quoted)
  if (!speaker && verb.mark === '') return undefined
  return { start: verb.contentStart, end, kind: 'indirect', verb: { start: verb.start, end: verb.end }, speaker }
}

function reportEnd(line: string, verb: SayingVerb, { quoted, verbs, direct }: Around): number {
  let end = verb.contentStart
  while (end < line.length) {
    const quotation = quoted.find(({ start }) => start === end)
    if (quotation) {
      if (direct.some(({ start }) => start === quotation.contentStart)) break
      end = quotation.end
    } else if (/[。！？!?；]/.test(line[end]!)) {
      break
    } else {
      end++
    }
  }
  const next = verbs.find(({ start }) => start > verb.contentStart && start < end)
  const clause = next ? Math.max(line.lastIndexOf('，', next.start), line.lastIndexOf(',', next.start)) : -1
  return trimEnd(line, verb.contentStart, clause > verb.contentStart ? clause : end)
}

function trimEnd(line: string, start: number, end: number): number {
  let at = end
  while (at > start && /[\s，,、]/.test(line[at - 1]!)) at--
  return at
}

/** 并强调 has the subject of the verb before it, in the same sentence. */
function withInherited(line: string, quotes: readonly Found[]): readonly Found[] {
  const known: Found[] = []
  for (const quote of quotes) {
    const before = known.at(-1)
    const goesOn = quote.speaker === undefined && quote.verb && before?.speaker && !/[。！？\n]/.test(line.slice(before.end, quote.verb.start).slice(1))
    known.push(goesOn ? { ...quote, speaker: before.speaker } : quote)
  }
  return known
}
