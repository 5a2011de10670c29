import { fold, type NameMention, overlaps, type Quote, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { clausesOfSentences } from '../prepare-source.ts'
import { isTopic } from '../same-event.ts'
import { isSpeaker, properPart } from './compare-speakers.ts'
import { standingOf } from './speaks-for.ts'

/** What is said stands in one sentence of the source when this share of its words does, so many at least. */
const SAID = 0.6
const FEWEST_WORDS = 2
/** Sentences that have it about as well may be meant too. */
const ABOUT_AS_WELL = 0.2

/**
 * In whose mouth the source has what is said: `甲说，他对伤者愧疚` where it is said by 乙, and 甲 is not named in that sentence. Whatever is
 * told without a speaker may be anybody's; a pronoun is whom it means. Never more than not found: two may say the same.
 */
export function compareVoices(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source } = alignment
  return statement.quotes.flatMap((quote): readonly Finding[] => {
    const { speaker } = quote
    if (!speaker || !isSpeaker(speaker.text) || calledBy(speaker, statement.names) === '' || before.some((finding) => finding.verdict !== 'supported' && overlaps(finding, speaker))) return []
    const told = sentencesWith(alignment, quote)
    if (told.length === 0 || told.some((sentence) => mayBe(alignment, speaker, sentence))) return []
    const by = told.map((sentence) => voiceIn(alignment, quote, sentence))
    const [first] = by
    if (!first || by.some((one) => one === undefined)) return []
    const { start, end, text } = speaker
    const reason = { code: 'name-elsewhere' as const, args: { stated: text, source: (first.named ?? first.speaker!).text } }
    const finding: Finding = { start, end, text, kind: 'attribution', verdict: 'not-found', reason, evidence: [cite(source, first.speaker!.start, first.end)] }
    const person = statement.names.find((name) => name.kind === 'person' && overlaps(name, speaker))
    return person ? [finding, { ...finding, start: person.start, end: person.end, text: person.text, kind: 'person' }] : [finding]
  })
}

/** The sentences that have what is said, the best first. */
function sentencesWith({ statement, source, hits, weights }: Alignment, quote: Span): readonly number[] {
  const said = statement.terms.flatMap((term, at) => (overlaps(term, quote) ? [at] : []))
  const total = said.reduce((sum, at) => sum + weights[at]!, 0)
  if (said.length < FEWEST_WORDS || total === 0) return []
  const shares = new Map<number, number>()
  for (const at of said) {
    const best = new Map<number, number>()
    for (const [clause, quality] of hits[at]!) {
      const { sentence } = source.clauses[clause]!
      best.set(sentence, Math.max(best.get(sentence) ?? 0, quality))
    }
    for (const [sentence, quality] of best) shares.set(sentence, (shares.get(sentence) ?? 0) + (quality * weights[at]!) / total)
  }
  const ordered = [...shares].toSorted((one, other) => other[1] - one[1])
  const most = ordered[0]?.[1] ?? 0
  return most < SAID ? [] : ordered.filter(([, share]) => share >= most - ABOUT_AS_WELL).map(([sentence]) => sentence)
}

/** What is left of a speaker without words that anybody uses; of a person known by name the name, though it be such a word: 建设 of 邬建设. */
function calledBy(speaker: Span, names: readonly NameMention[]): string {
  const person = names.find((name) => name.kind === 'person' && overlaps(name, speaker))
  return person ? fold(person.text) : properPart(speaker.text)
}

/** Who may speak for a body does where the article is about that body. */
const HEARD = { same: () => true, 'may-be': (isTold: boolean) => isTold, apart: () => false } as const

/** The speaker is named in the sentence, or speaks in it; two neighbouring characters of the name are enough. */
function mayBe(alignment: Alignment, speaker: Span, sentence: number): boolean {
  const { statement, source } = alignment
  const span = source.sentences[sentence]!
  const name = calledBy(speaker, statement.names)
  const isNamed = (text: string) => text.includes(name) || Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2)).some((pair) => text.includes(pair))
  if (isNamed(fold(span.text))) return true
  const isBody = !statement.names.some(({ kind, start, end }) => kind === 'person' && overlaps({ start, end }, speaker))
  const isTold = statement.terms.some((term, at) => overlaps(term, speaker) && isTopic(alignment, at))
  const isHeard = ({ text }: Span) => isNamed(fold(text)) || HEARD[standingOf(fold(speaker.text), fold(text), isBody)](isTold)
  return source.quotes.some((quote) => overlaps(quote, span) && [quote.named, quote.speaker].some((voice) => voice !== undefined && isHeard(voice)))
}

/** The one whose quotation in that sentence has most of the words; undefined where it is told by nobody, or by nobody who is named. */
function voiceIn({ statement, source, hits, weights }: Alignment, quote: Quote, sentence: number): Quote | undefined {
  const [from, to] = clausesOfSentences(source, sentence, sentence)
  let best: { readonly voice: Quote | undefined; readonly weight: number } = { voice: undefined, weight: 0 }
  for (let clause = from; clause < to; clause++) {
    const weight = statement.terms.reduce((sum, term, at) => sum + (overlaps(term, quote) ? (hits[at]!.get(clause) ?? 0) * weights[at]! : 0), 0)
    if (weight > best.weight) best = { weight, voice: source.quotes.find((told) => overlaps(told, source.clauses[clause]!)) }
  }
  const who = best.voice?.named ?? best.voice?.speaker
  return who && best.voice?.speaker && isSpeaker(who.text) && calledBy(who, source.names) !== '' ? best.voice : undefined
}
