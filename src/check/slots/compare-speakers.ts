import { fold, overlaps, type Quote, segment, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { decideSlot } from '../decide-slot.ts'
import type { Finding } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import { clausesOfSentences } from '../prepare-source.ts'
import { isTopic } from '../same-event.ts'
import type { Statement } from '../statement.ts'
import { contentWords, isSharedBy } from '../twin-clauses.ts'
import { rarityOf } from '../vocabulary/common-words.ts'
import { synonymsOf } from '../vocabulary/synonyms.ts'
import { nearest } from './nearest.ts'
import { standingOf } from './speaks-for.ts'

/** Who said it: a speaker of the statement against the speakers of what the source tells in the same words. */
export function compareSpeakers(alignment: Alignment): readonly Finding[] {
  const { statement, source } = alignment
  if (!statement.quotes.some(({ speaker }) => speaker)) return []
  const spoken = source.quotes.filter((quote) => properPart(voiceOf(quote)) !== '' && isSpeaker(voiceOf(quote)))
  return statement.quotes.flatMap((quote): readonly Finding[] => {
    const { speaker } = quote
    if (!speaker || properPart(speaker.text) === '' || !isSpeaker(speaker.text) || isHeadClause(statement, quote)) return []
    const isBody = !statement.names.some((name) => name.kind === 'person' && overlaps(name, speaker))
    const relate = (other: Quote) => RELATION[samePerson(speaker.text, voiceOf(other)) ? 'same' : isBody && isShortOf(properPart(speaker.text), fold(voiceOf(other))) ? 'may-be' : standingOf(fold(speaker.text), fold(voiceOf(other)), isBody)]
    const decision = decideSlot(alignment, speaker, spoken, relate, sameSpeaker)
    const rival = decision.verdict === 'contradicted' ? decision.by : decision.verdict === 'elsewhere' ? decision.rival : undefined
    const { start, end, text } = speaker
    const place = { start, end, text, kind: 'attribution' as const }
    if (rival && rival.binding >= SURE && isKnown(alignment, speaker) && saysAlike(alignment, quote, rival.value) && !(decision.verdict === 'elsewhere' && decision.by.binding >= rival.binding - OWN_WORDS)) {
      const by = rival.value
      const reason = { code: 'other-speaker' as const, args: { stated: text, source: voiceOf(by) } }
      return [{ ...place, verdict: 'contradicted', reason, evidence: [cite(source, by.speaker!.start, by.end)] }]
    }
    if (!isUnheard(alignment, speaker, quote)) return []
    return [{ ...place, verdict: 'not-found', reason: { code: 'speaker-not-found', args: { stated: text } }, evidence: nearest(alignment) }]
  })
}

/** `某队为门将标价千万 称其不卖`: what stands before a space in a headline is a clause of its own. */
const isHeadClause = ({ folded, start }: Statement, { speaker, verb }: Quote): boolean =>
  speaker !== undefined && verb !== undefined && /^\s+$/.test(folded.slice(speaker.end - start, verb.start - start))

/** A person, or a name that the source has too: any other may be a short form of whoever speaks there. */
const isKnown = ({ statement, source }: Alignment, speaker: Span): boolean =>
  statement.names.some((name) => name.kind === 'person' && overlaps(name, speaker)) || source.folded.includes(properPart(speaker.text))

/**
 * Of what the other says the statement has half: 甲 and 乙 may each have called the two countries 近邻. `甲说停产，乙说复工` gives 复工 to 乙:
 * where two speak, what is said by each is weighed alone.
 */
function saysAlike({ source, statement }: Alignment, stated: Quote, { start, end, speaker }: Quote): boolean {
  const said = statement.quotes.length > 1 ? fold(stated.text) : statement.folded
  const words = contentWords(source.folded.slice(speaker && speaker.end < end ? Math.max(start, speaker.end) : start, end))
  return words.length > 0 && words.filter((word) => isSharedBy(said, word) || synonymsOf(word).some((other) => said.includes(other))).length >= words.length / 2
}

/** 中铁总 of 中国铁路总公司: every character of a body's short form, in its order. */
const isShortOf = (stated: string, told: string): boolean => stated.length <= SHORT && stated.length * 2 <= told.length && [...stated].reduce((at, character) => (at < 0 ? at : told.indexOf(character, at) + 1 || -1), 0) > 0
const SHORT = 5

const RELATION = { same: 'same', 'may-be': undefined, apart: 'incompatible' } as const

/** `汪某不服判决` holds a deed, `该网站` and `这一说法` name nobody: what is read as a speaker there is none. */
const NO_SPEAKER = /[不未了着过]|辟谣|提出|提起|起诉|申请|决定|宣布|发布|要求|^(?:该|本|此|这|那|其|据|对此|另)|网站|报道|媒体|消息|数据|公告|通报|声明|报告|文件|判决|条款|协议|规定|办法/
export const isSpeaker = (text: string): boolean => !NO_SPEAKER.test(fold(text))

/** What is said has less than this share of its words anywhere near those to whom it is given. */
const HEARD = 0.36
const FEWEST_WORDS = 2
/** Whoever is named in more clauses is a main person of the article. */
const MAIN = 3

/** The source names the speaker, a person, but nowhere beside anything like these words. What the article is about may be said anywhere in it. */
function isUnheard(alignment: Alignment, speaker: Span, quote: Span): boolean {
  const { statement, hits, source, weights } = alignment
  const at = statement.terms.findIndex((term) => overlaps(term, speaker) && isPerson(statement, term))
  const said = statement.terms.flatMap((term, index) => (overlaps(term, quote) ? [index] : []))
  if (at < 0 || said.length < FEWEST_WORDS || hits[at]!.size === 0 || hits[at]!.size > MAIN || isTopic(alignment, at)) return false
  const total = said.reduce((sum, index) => sum + weights[index]!, 0)
  return [...hits[at]!.keys()].every((clause) => {
    const { sentence } = source.clauses[clause]!
    const [from, to] = clausesOfSentences(source, sentence - 1, sentence + 2)
    const bestOf = (index: number) => Math.max(0, ...[...hits[index]!].map(([near, quality]) => (near >= from && near < to ? quality : 0)))
    return said.reduce((sum, index) => sum + weights[index]! * bestOf(index), 0) / total < HEARD
  })
}

/** A name found as a person's, or a name of which nothing else is known. */
function isPerson({ names }: Statement, term: Term): boolean {
  const found = names.find((name) => overlaps(name, term))
  return found ? found.kind === 'person' : term.kind === 'name' && term.folded.length > 1 && term.folded.length < 5
}

/** Who is quoted: of a pronoun whom it means; of nobody nothing. */
const voiceOf = ({ speaker, named }: Quote): string => (named ?? speaker)?.text ?? ''

const sameSpeaker = (one: Quote, other: Quote) => samePerson(voiceOf(one), voiceOf(other))
const SURE = 0.72
/** Words of the stated speaker that are bound so nearly as well may be those that are meant. */
const OWN_WORDS = 0.25

/** What is left of a speaker without words that anybody uses: 方知远 of 分析师方知远; nothing of 专家, 有关部门负责人, 他. */
export function properPart(speaker: string): string {
  const known = properParts.get(speaker)
  if (known !== undefined) return known
  const words = segment(fold(speaker)).map(({ text }) => text)
  const rest = words.filter((word) => word.length === 1 ? !ALONE.test(word) : rarityOf(word) >= UNCOMMON).join('')
  const proper = rest.length > 1 ? rest : ''
  if (properParts.size >= REMEMBERED) properParts.clear()
  properParts.set(speaker, proper)
  return proper
}

/** Every statement meets the same speakers of its source. */
const properParts = new Map<string, string>()
const REMEMBERED = 2000

const ALONE = /[他她它我你们在的则也还对向日和与及、，\s\d]/
const UNCOMMON = 3

/** Two neighbouring characters of the one's name in the other's: enough to hold back a finding. */
function samePerson(one: string, other: string): boolean {
  const [a, b] = [properPart(one), fold(other).replaceAll(/\s/g, '')]
  return b.includes(a) || Array.from({ length: Math.max(a.length - 1, 0) }, (_, at) => a.slice(at, at + 2)).some((pair) => b.includes(pair))
}
