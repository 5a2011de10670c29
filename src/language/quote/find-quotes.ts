import { characterClass, fold } from '../script/index.ts'
import { spanOf } from '../span.ts'
import { type Range, speakerBefore, speakerByColon, subjectIn } from './find-speaker.ts'
import { quotations, type Quotation } from './quotation-marks.ts'
import type { Quote } from './quote.ts'
import { resolveSpeakers } from './resolve-speakers.ts'
import { attributions } from './find-attributions.ts'
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
 * subject as written, a pronoun where the text has one, and then whom it means. Pure.
 */
export function findQuotes(text: string): readonly Quote[] {
  const folded = fold(text)
  const found: Quote[] = []
  for (const { 0: line, index } of folded.matchAll(/[^\n]+/g)) {
    for (const quote of quotesOfLine(line)) found.push(placed(text, quote, index))
  }
  return resolveSpeakers(text, found)
}

function placed(text: string, { kind, start, end, speaker, verb }: Found, offset: number): Quote {
  const span = (range: Range) => spanOf(text, range.start + offset, range.end + offset)
  return { ...span({ start, end }), kind, ...(speaker && { speaker: span(speaker) }), ...(verb && { verb: span(verb) }) }
}

/** One line with what is known of it. */
interface Line {
  readonly text: string
  readonly quotations: readonly Quotation[]
  readonly byStart: ReadonlyMap<number, Quotation>
  readonly byEnd: ReadonlyMap<number, Quotation>
  /** Outside quotations. */
  readonly verbs: readonly SayingVerb[]
}

function quotesOfLine(text: string): readonly Found[] {
  const line = lineOf(text)
  const direct = line.quotations.flatMap((quotation) => asSpeech(line, quotation) ?? [])
  const taken = new Set(direct.map(({ verb }) => verb?.start))
  const spoken = new Set(direct.map(({ start }) => start))
  const indirect = line.verbs.flatMap((verb, index) => (taken.has(verb.start) ? [] : (asReport(line, index, spoken) ?? [])))
  const reported = [...direct, ...indirect]
  const credited = attributions(text).filter((credit) => !reported.some(({ end, start }) => start < credit.end && end > credit.start))
  return withInherited(text, [...reported, ...credited].toSorted((a, b) => a.start - b.start))
}

function lineOf(text: string): Line {
  const quoted = quotations(text)
  let next = 0
  const isOutside = ({ start }: SayingVerb) => {
    while (next < quoted.length && quoted[next]!.end <= start) next++
    return next >= quoted.length || start < quoted[next]!.start
  }
  return {
    text,
    quotations: quoted,
    byStart: new Map(quoted.map((quotation) => [quotation.start, quotation])),
    byEnd: new Map(quoted.map((quotation) => [quotation.end, quotation])),
    verbs: sayingVerbs(text).filter(isOutside),
  }
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

function asSpeech({ text: line, byEnd, verbs }: Line, quotation: Quotation): Found | undefined {
  const { start, end, contentStart, contentEnd } = quotation
  const content = line.slice(contentStart, contentEnd)
  const isSentence = SENTENCE.test(content) || content.length >= LONG
  const isLast = /^ ?(?:[。！？；，,]|$)/.test(line.slice(end, end + 2))
  const range = { start: contentStart, end: contentEnd, kind: 'direct' as const }
  const verb = lastBefore(verbs, start)
  const lead = verb && start - verb.contentStart <= 8 && BETWEEN.test(line.slice(verb.contentStart, start)) ? verb : undefined
  if (lead && (isSentence || (lead.mark === ':' && isLast))) {
    return { ...range, verb: { start: lead.start, end: lead.end }, speaker: speakerBefore(line, lead.start, byEnd) }
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

/** The last verb whose words may begin at `start`. */
function lastBefore(verbs: readonly SayingVerb[], start: number): SayingVerb | undefined {
  let [low, high] = [0, verbs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (verbs[middle]!.contentStart <= start) low = middle + 1
    else high = middle
  }
  return verbs[low - 1]
}

/** What a verb of saying reports, to the end of the sentence or to the next verb with a clause of its own. */
function asReport(line: Line, index: number, spoken: ReadonlySet<number>): Found | undefined {
  const verb = line.verbs[index]!
  // 提出“五水共治” names a term; nothing is reported
  if (verb.mark === '' && !verb.isFree) return undefined
  const end = reportEnd(line, index, spoken)
  if (line.text.slice(verb.contentStart, end).trim().length < SHORTEST_REPORT) return undefined
  const speaker = speakerBefore(line.text, verb.start, line.byEnd) ?? speakerOfSentence(line, index)
  if (!speaker && verb.mark === '') return undefined
  return { start: verb.contentStart, end, kind: 'indirect', verb: { start: verb.start, end: verb.end }, speaker }
}

/** `中方对此表示赞赏，并|指出双方互信加深`: the verb before it reports no words, and has the subject of both. */
function speakerOfSentence({ text, byEnd, verbs }: Line, index: number): Range | undefined {
  const [before, verb] = [verbs[index - 1], verbs[index]!]
  if (!before) return undefined
  const between = text.slice(before.end, verb.start)
  return /[，,](?:并|还|同时|也)[\u4e00-\u9fff]{0,3}$/.test(between) && !/[。！？；\n“”]/.test(between) ? speakerBefore(text, before.start, byEnd) : undefined
}

/** 表示赞赏 reports no words. */
const SHORTEST_REPORT = 4
/** No reported sentence is longer. */
const LONGEST_REPORT = 600

function reportEnd({ text, byStart, verbs }: Line, index: number, spoken: ReadonlySet<number>): number {
  const { contentStart } = verbs[index]!
  const next = verbs[index + 1]?.start ?? text.length
  const limit = Math.min(text.length, contentStart + LONGEST_REPORT)
  let comma = -1
  let end = contentStart
  while (end < limit) {
    if (end >= next && comma > contentStart) return trimEnd(text, contentStart, comma)
    const quotation = byStart.get(end)
    if (quotation && spoken.has(quotation.contentStart)) break
    if (isStop(text, end)) break
    if (text[end] === '，' || text[end] === ',') comma = end
    end = quotation?.end ?? end + 1
  }
  return trimEnd(text, contentStart, end)
}

const isStop = characterClass(/[。！？!?；]/)

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
