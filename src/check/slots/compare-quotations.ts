import { fold, overlaps, type Quote } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { bareText } from '../bare-text.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import type { Statement } from '../statement.ts'
import { nearest } from './nearest.ts'

/** A direct quotation is the speaker's very words: the source must have them, marks and white space aside. */
export function compareQuotations(alignment: Alignment): readonly Finding[] {
  const { statement, source } = alignment
  return [...statement.quotes, ...quotedInSpeech(statement)].flatMap((quote): Finding[] => {
    if (quote.kind !== 'direct') return []
    const bare = bareText(fold(quote.text)).text
    if (bare.length < 2 || statement.quantities.some((quantity) => overlaps(quantity, quote) && quantity.text.length >= bare.length)) return []
    const { start, end, text } = quote
    const place = { start, end, text, kind: kindOf(quote) }
    const at = source.bare.text.indexOf(bare)
    if (at >= 0) {
      const [from, to] = [source.bare.at[at]!, source.bare.at[at + bare.length - 1]! + 1]
      return [{ ...place, verdict: 'supported', reason: { code: 'stated', args: { stated: text } }, evidence: [cite(source, from, to)] }]
    }
    if (source.headline.includes(bare)) return []
    return [{ ...place, verdict: 'not-found', reason: { code: 'words-not-said', args: { stated: text } }, evidence: nearest(alignment) }]
  })
}

/** `称协定“是终点而非起点”`, `“来得猛，走得慢”`: so many characters in marks, which no quotation has, are somebody's very words. */
const QUOTED = /[“「]([^“”「」]{5,})[”」]/g

function quotedInSpeech({ folded, text, start, quotes }: Statement): readonly Quote[] {
  return [...folded.matchAll(QUOTED)].flatMap(({ 1: words = '', index }): readonly Quote[] => {
    const [from, to] = [start + index + 1, start + index + 1 + words.length]
    if (quotes.some((quote) => quote.kind === 'direct' && quote.start < to && from < quote.end)) return []
    const around = quotes.find((quote) => quote.start <= from && to <= quote.end)
    return [{ ...around, kind: 'direct', start: from, end: to, text: text.slice(from - start, to - start) }]
  })
}

/** Words in quotation marks that nobody is said to have spoken are a name. */
const kindOf = ({ speaker, verb }: Quote) => (speaker || verb ? 'quotation' as const : 'name' as const)
