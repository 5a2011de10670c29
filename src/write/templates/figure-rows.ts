import type { ValueRow } from '../compose-row.ts'
import { findQuantities, type QuantityKind } from '../../language/index.ts'
import type { Dossier, Figure } from '../../story/index.ts'

/** A row says no more than this many values. */
const MOST_VALUES = 3

/** In: a dossier. Out: the figures that a reader would look for, changed ones first, then those that most places agree on. */
export function tellingRows({ figures }: Dossier): readonly ValueRow[] {
  return figures.filter(isTelling).toSorted((a, b) => rankOf(a) - rankOf(b)).flatMap((figure) => rowOf(figure) ?? [])
}

const RANKS: Readonly<Record<Figure['relation'], number>> = { revised: 0, agree: 1, 'single-source': 2, 'different-scope': 3, conflict: 4 }
const rankOf = ({ relation, values }: Figure) => RANKS[relation] - Math.min(values.length, 9) / 10

const TELLING_KINDS: ReadonlySet<QuantityKind> = new Set(['count', 'money', 'measure', 'percent', 'percentage-point', 'multiple', 'fraction'])

/** Amounts that a reader would look for, told by two places or changed; dates are in the timeline, a conflict has its own section. */
function isTelling({ relation, values, quantity }: Figure): boolean {
  if ((relation !== 'revised' && relation !== 'agree') || values.length < 2 || !isName(quantity)) return false
  return values.every(({ stated, value }) => {
    const [amount, ...others] = findQuantities(stated)
    return amount !== undefined && others.length === 0 && TELLING_KINDS.has(amount.kind) && value > 2
  })
}

/** Words that can stand before a colon: not 我担任主席后, nor a torn pair of marks. */
const isName = (about: string) => !/^[我你他她它这那]/.test(about) && (about.match(/[“「《（]/g)?.length ?? 0) === (about.match(/[”」》）]/g)?.length ?? 0)

function rowOf(figure: Figure): ValueRow | undefined {
  const values = distinct(figure)
  return values.length === 0 ? undefined : { about: figure.quantity, kind: 'quantity', values }
}

/** Each value once, as first stated, with all the places that state it; where it changed, in the order of its dates. */
function distinct({ values, relation }: Figure): ValueRow['values'] {
  const byValue = new Map<number, Figure['values'][number][]>()
  for (const value of values) byValue.set(value.value, [...(byValue.get(value.value) ?? []), value])
  return [...byValue.values()]
    .toSorted(([a], [b]) => (relation === 'revised' ? (a!.asOf ?? '').localeCompare(b!.asOf ?? '') : 0))
    .slice(-MOST_VALUES)
    .map((same) => ({ stated: same[0]!.stated, asOf: calendarDay(same[0]!.asOf), evidence: same }))
}

const calendarDay = (asOf: string | undefined) => (asOf !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(asOf) ? asOf : undefined)

/** In: a dossier. Out: what its sources state against each other; what a summary got wrong is shown with the summary. */
export function differRows({ disagreements, figures }: Dossier): readonly ValueRow[] {
  const stated = disagreements
    .filter(({ kind }) => kind !== 'summary')
    .map(({ about, kind, sides }): ValueRow => ({
      about,
      kind: kind === 'figure' ? 'quantity' : kind === 'time' ? 'time' : 'place',
      values: sides.map((side) => ({ stated: side.stated, evidence: side.evidence })),
    }))
  const known = new Set(stated.map(({ about }) => about))
  return [...stated, ...figures.filter(({ relation, quantity }) => relation === 'conflict' && !known.has(quantity)).flatMap((figure) => rowOf(figure) ?? [])]
}
