import { fold, overlaps, type Quantity, type TimeExpression } from '../../language/index.ts'
import { clauseAt, type PreparedSource } from '../prepare-source.ts'

const DAY_MS = 86_400_000

/** Spells that follow from ranges of dates: 14日至16日 is 3天. In: times of a source. Out: durations at the place of each range. */
export function spellsOf(times: readonly TimeExpression[]): readonly Quantity[] {
  return times.flatMap(({ kind, begin, until, start, end, text }) => {
    if (kind !== 'range' || begin === undefined || until === undefined) return []
    const days = Math.round((Date.parse(until.slice(0, 10)) - Date.parse(begin.slice(0, 10))) / DAY_MS) + 1
    return days > 0 && days < 400 ? [{ start, end, text, kind: 'duration' as const, value: days, unit: '天' }] : []
  })
}

/** What lies between two figures of one clause: 从4999元降至4299元 is 700元 less. */
export function differencesOf(source: PreparedSource): readonly Quantity[] {
  const { quantities } = source
  return quantities.flatMap((from, at) => {
    const to = quantities[at + 1]
    const together = to && to.kind === from.kind && to.unit === from.unit && from.kind !== 'ordinal'
      && clauseAt(source, from.start) === clauseAt(source, to.start)
    if (!together) return []
    const { modifier: _modifier, upper: _upper, ...plain } = from
    return [{ ...plain, start: from.start, end: to.end, value: Number(Math.abs(to.value - from.value).toPrecision(12)) }]
  })
}

const NUMBER = /[\d.零一二三四五六七八九十百千万亿]/

/** The stated words where they stand in the source outside any quantity found there. `5人` does not stand in `15人`. */
export function literalsOf({ folded, quantities, text }: PreparedSource, stated: Quantity): readonly Quantity[] {
  const form = fold(stated.text)
  const found: Quantity[] = []
  for (let start = folded.indexOf(form); start >= 0 && found.length < 20; start = folded.indexOf(form, start + 1)) {
    const end = start + form.length
    const cut = (at: number) => NUMBER.test(folded[at - 1] ?? '') && NUMBER.test(folded[at] ?? '')
    if (!cut(start) && !cut(end) && !quantities.some((quantity) => overlaps(quantity, { start, end }))) {
      found.push({ ...stated, start, end, text: text.slice(start, end) })
    }
  }
  return found
}
