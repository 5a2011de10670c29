import { fold, type Quote, segment } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { decideSlot } from '../decide-slot.ts'
import type { Finding } from '../finding.ts'
import { rarityOf } from '../vocabulary/common-words.ts'

/** Who said it: a speaker of the statement against the speakers of what the source tells in the same words. */
export function compareSpeakers(alignment: Alignment): readonly Finding[] {
  const { statement, source } = alignment
  if (!statement.quotes.some(({ speaker }) => speaker)) return []
  const spoken = source.quotes.filter(({ speaker }) => speaker !== undefined && properPart(speaker.text) !== '')
  return statement.quotes.flatMap(({ speaker }) => {
    if (!speaker || properPart(speaker.text) === '') return []
    const relate = (quote: Quote) => (samePerson(speaker.text, quote.speaker!.text) ? 'same' as const : 'incompatible' as const)
    const decision = decideSlot(alignment, speaker, spoken, relate, sameSpeaker)
    const rival = decision.verdict === 'contradicted' ? decision.by : decision.verdict === 'elsewhere' ? decision.rival : undefined
    if (!rival || rival.binding < SURE) return []
    const { start, end, text } = speaker
    const by = rival.value
    const reason = { code: 'other-speaker' as const, args: { stated: text, source: by.speaker!.text } }
    return [{ start, end, text, kind: 'attribution' as const, verdict: 'contradicted' as const, reason, evidence: [cite(source, by.speaker!.start, by.end)] }]
  })
}

const sameSpeaker = (one: Quote, other: Quote) => samePerson(one.speaker!.text, other.speaker!.text)
const SURE = 0.72

/** What is left of a speaker without words that anybody uses: 方知远 of 分析师方知远; nothing of 专家, 有关部门负责人, 他. */
function properPart(speaker: string): string {
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
  const [a, b] = [properPart(one), fold(other)]
  return b.includes(a) || Array.from({ length: Math.max(a.length - 1, 0) }, (_, at) => a.slice(at, at + 2)).some((pair) => b.includes(pair))
}
