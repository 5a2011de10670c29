import type { Entry, Lexicon } from './lexicon.ts'
import type { NameKind } from './name.ts'
import type { Sighting } from './sighting.ts'

/** A reading of a name's ends gives way to another that is met this many times as often. */
const OUTVOTES = 2

/**
 * Which readings of people's names hold? `王毅` met five times outvotes `王毅向` met once.
 *
 * Parts of a dotted name (`门德斯` of `阿尔瓦罗·门德斯`) are bound to it where only one bears it.
 */
export function settlePeople(all: readonly Sighting[], lexicon: Lexicon): readonly Entry[] {
  const counts = countOf(all, 'person')
  const kept = [...counts.keys()].filter((name) => !outvoted(name, counts) && lexicon.get(name) === undefined)
  const dotted = kept.filter((name) => name.includes('·'))
  const parts = new Map<string, string | undefined>()
  for (const name of dotted) for (const part of name.split('·')) if (part.length >= 2) parts.set(part, parts.has(part) && parts.get(part) !== name ? undefined : name)
  const places = new Set(all.filter(({ kind }) => kind !== 'person').map(({ canonical }) => canonical))
  return [
    ...kept.filter((name) => !places.has(name)).map((name) => ({ form: name, canonical: parts.get(name) ?? name, kind: 'person' as const })),
    ...[...parts].flatMap(([part, name]) => (name === undefined || places.has(part) || (part.length < 3 && !name.endsWith(`·${part}`)) ? [] : [{ form: part, canonical: name, kind: 'person' as const }])),
  ]
}

/** `昨夜星澜科技有限公司` gives way to `星澜科技有限公司`. The most frequent first. */
export function settleOrganisations(all: readonly Sighting[]): readonly Entry[] {
  const counts = countOf(all, 'organisation')
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([name]) => name).filter((name) => !outvoted(name, counts)).map((name) => ({ form: name, canonical: name, kind: 'organisation' }))
}

function countOf(all: readonly Sighting[], wanted: NameKind): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { canonical, kind } of all) if (kind === wanted) counts.set(canonical, (counts.get(canonical) ?? 0) + 1)
  return counts
}

function outvoted(name: string, counts: ReadonlyMap<string, number>): boolean {
  const count = counts.get(name)!
  return [...counts].some(([other, votes]) => other !== name && votes >= count * OUTVOTES && differsAtAnEnd(name, other))
}

/** One is the other with up to two characters more before or behind; a part of a dotted name is no misreading. */
function differsAtAnEnd(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  if (long.includes('·') || long.includes('某') || long.length - short.length > 2 || long.length === short.length) return false
  return long.startsWith(short) || long.endsWith(short)
}
