import { HeadIndex } from './head-index.ts'

/** Texts up to here are searched as they are. */
const SHORT = 2000

/** Where the pairs of a text's characters stand. */
const indexes = new Map<string, HeadIndex<number[]>>()
const REMEMBERED = 16

const noPlaces = (): number[] => []

function indexOf(text: string): HeadIndex<number[]> {
  const known = indexes.get(text)
  if (known) return known
  const index = new HeadIndex<number[]>()
  for (let at = 0; at < text.length - 1; at++) index.under(text.slice(at, at + 2), noPlaces).push(at)
  if (indexes.size >= REMEMBERED) indexes.clear()
  indexes.set(text, index)
  return index
}

/**
 * Where a form stands in a text, ascending; overlapping ones too. A long text is indexed once, so that looking for each of its names
 * stays linear in its length.
 *
 * In: a text, a form of two characters or more.
 */
export function occurrencesOf(text: string, form: string): readonly number[] {
  if (text.length > SHORT && form.length > 1) return (indexOf(text).at(form, 0) ?? []).filter((at) => text.startsWith(form, at))
  const found: number[] = []
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) found.push(at)
  return found
}

/** How often a form stands within [from, until) of a text. */
export function countWithin(text: string, form: string, from: number, until: number): number {
  if (text.length <= SHORT) return text.split(form).length - 1
  return occurrencesOf(text, form).filter((at) => at >= from && at + form.length <= until).length
}
