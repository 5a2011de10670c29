import { fold, type Quote } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { decideSlot } from '../decide-slot.ts'
import type { Finding } from '../finding.ts'

/** Who said it: a speaker of the statement against the speakers of what the source tells in the same words. */
export function compareSpeakers(alignment: Alignment): readonly Finding[] {
  const { statement, source } = alignment
  const spoken = source.quotes.filter((quote) => quote.speaker !== undefined)
  return statement.quotes.flatMap(({ speaker }) => {
    if (!speaker || !hasName(alignment, speaker.text)) return []
    const relate = (quote: Quote) => (samePerson(alignment, speaker.text, quote.speaker!.text) ? 'same' as const : 'incompatible' as const)
    const agree = (one: Quote, other: Quote) => samePerson(alignment, one.speaker!.text, other.speaker!.text)
    const decision = decideSlot(alignment, speaker, spoken, relate, agree)
    if (decision.verdict !== 'contradicted') return []
    const { start, end, text } = speaker
    const by = decision.by.value
    const reason = { code: 'other-speaker' as const, args: { stated: text, source: by.speaker!.text } }
    return [{ start, end, text, kind: 'attribution' as const, verdict: 'contradicted' as const, reason, evidence: [cite(source, by.speaker!.start, by.end)] }]
  })
}

/** A speaker without a name (专家, 记者) may be anybody. */
const hasName = ({ statement }: Alignment, speaker: string) => statement.names.some(({ text }) => speaker.includes(text))

/** `张三` and `主任张三` are one; so are two forms of one canonical name. */
function samePerson({ source, statement }: Alignment, one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)]
  if (a.includes(b) || b.includes(a)) return true
  const canonical = (text: string) => [...source.names, ...statement.names].find((name) => text.includes(fold(name.text)))?.canonical
  const [first, second] = [canonical(a), canonical(b)]
  return first === undefined || second === undefined || first === second
}
