import type { Disagreement, Figure, FigureValue } from './dossier.ts'

/**
 * Where do the sources contradict each other?
 *
 * In: the figures of a story; which source family each article is of. Out: one disagreement for each figure in conflict, its sides by
 * value, each with the families that state it; a side that only a summary takes has none. Pure.
 */
export function findDisagreements(figures: readonly Figure[], familyOf: (article: string) => number): readonly Disagreement[] {
  return figures.filter(({ relation }) => relation === 'conflict').map(({ quantity, values }) => ({
    about: quantity,
    kind: values.some(isAbstract) ? 'summary' : values.every(({ unit }) => unit === '年') ? 'time' : 'figure',
    sides: sidesOf(values, familyOf),
  }))
}

const isAbstract = ({ scope }: FigureValue) => scope === 'abstract'

function sidesOf(values: readonly FigureValue[], familyOf: (article: string) => number): Disagreement['sides'] {
  const byValue = new Map<string, FigureValue[]>()
  for (const value of values) {
    const key = isAbstract(value) ? `abstract ${value.stated}` : String(value.unit === '年' ? value.value : `${value.value} ${value.upper ?? ''}`)
    byValue.set(key, [...(byValue.get(key) ?? []), value])
  }
  return [...byValue.values()].map((side) => ({
    stated: side[0]!.stated,
    ...(side[0]!.unit === '年' && side[0]!.asOf !== undefined && { date: side[0]!.asOf }),
    families: [...new Set(side.filter((value) => !isAbstract(value)).map(({ article }) => familyOf(article)))].toSorted((a, b) => a - b),
    evidence: side,
  }))
}
