import { type Alignment, bindingAt } from './align-statement.ts'
import type { Term } from './find-terms.ts'
import { isSameEvent, sharesFigures } from './same-event.ts'
import { synonymsOf } from './vocabulary/synonyms.ts'

/** A verb of the statement where the source has it, or a word for it. Offsets count in the source. */
export interface Counterpart {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly binding: number
}

/** In: an alignment and a verb of its statement. Out: the places of that verb in the source that speak of the same event, best first. */
export function counterparts(alignment: Alignment, term: Term, atLeast: number): readonly Counterpart[] {
  const { source, statement } = alignment
  const hits = alignment.hits[statement.terms.indexOf(term)]
  if (!hits) return []
  const forms = [term.folded, ...synonymsOf(term.folded).filter((word) => word.length > 1)]
  return [...hits].flatMap(([at, quality]) => {
    if (quality < 0.8) return []
    const clause = source.clauses[at]!
    const form = forms.find((word) => clause.folded.includes(word))
    const binding = bindingAt(alignment, term, at)
    if (form === undefined || binding < atLeast || !isSameEvent(alignment, term, at, 'in-sentence') || !sharesFigures(alignment, term, at)) return []
    const start = clause.start + clause.folded.indexOf(form)
    return [{ start, end: start + form.length, text: form, binding }]
  }).toSorted((a, b) => b.binding - a.binding)
}
