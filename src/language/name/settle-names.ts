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
  const votes = rivalsOf(counts)
  const kept = [...counts.keys()].filter((name) => !outvoted(name, counts, votes) && lexicon.get(name) === undefined && !hasSwallowed(name, lexicon))
  const dotted = kept.filter((name) => name.includes('·'))
  const parts = new Map<string, string | undefined>()
  for (const name of dotted) for (const part of name.split('·')) if (part.length >= 2) parts.set(part, parts.has(part) && parts.get(part) !== name ? undefined : name)
  const places = new Set(all.filter(({ kind }) => kind !== 'person').map(({ canonical }) => canonical))
  return [
    ...kept.filter((name) => !places.has(name)).map((name) => ({ form: name, canonical: parts.get(name) ?? name, kind: 'person' as const })),
    ...[...parts].flatMap(([part, name]) => (name === undefined || places.has(part) || (part.length < 3 && !name.endsWith(`·${part}`)) ? [] : [{ form: part, canonical: name, kind: 'person' as const }])),
  ]
}

/** Little words that follow a name; few given names end with one of them. */
const FOLLOWERS = /[一二三四五六七八九十两分本拍为也和与在的是有说称将已曾就都又再仍还被把对向从到等因由以于及或并而但不没未去来出入得给让使做进赢输胜负获夺任当兼则均各同跟比]$/

/** `纪怀三` of `纪怀三人` where 纪怀 is known, `纪某捡` of 纪某, `海杯八` of `海杯八强` where the cup is: a known name with the character behind it. */
function hasSwallowed(name: string, lexicon: Lexicon): boolean {
  const known = name.length > 2 ? lexicon.get(name.slice(0, -1)) : undefined
  return known !== undefined && (known.kind !== 'person' || name[1] === '某' || FOLLOWERS.test(name))
}

/** `昨夜星澜科技有限公司` gives way to `星澜科技有限公司`. The most frequent first. */
export function settleOrganisations(all: readonly Sighting[]): readonly Entry[] {
  const counts = countOf(all, 'organisation')
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([name]) => name).filter((name) => !outvotedByTail(name, counts)).map((name) => ({ form: name, canonical: name, kind: 'organisation' }))
}

function countOf(all: readonly Sighting[], wanted: NameKind): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { canonical, kind } of all) if (kind === wanted) counts.set(canonical, (counts.get(canonical) ?? 0) + 1)
  return counts
}

/** The end of an organisation's name is sure: what is met far more often without its first characters does not hold them. */
function outvotedByTail(name: string, counts: ReadonlyMap<string, number>): boolean {
  const enough = counts.get(name)! * OUTVOTES
  for (let more = 1; more <= MOST_MORE && more < name.length; more++) if ((counts.get(name.slice(more)) ?? 0) >= enough) return true
  return false
}

/** One is the other with up to this many characters more before or behind. */
const MOST_MORE = 2

/** Names, by what is left of them without one or two characters at an end. */
function rivalsOf(counts: ReadonlyMap<string, number>): ReadonlyMap<string, readonly string[]> {
  const rivals = new Map<string, string[]>()
  for (const name of counts.keys()) {
    if (name.includes('·') || name.includes('某')) continue
    for (const part of new Set(partsOf(name))) {
      const longer = rivals.get(part)
      if (longer) longer.push(name)
      else rivals.set(part, [name])
    }
  }
  return rivals
}

function partsOf(name: string): readonly string[] {
  const parts: string[] = []
  for (let more = 1; more <= MOST_MORE && more < name.length; more++) parts.push(name.slice(more), name.slice(0, -more))
  return parts
}

/** A part of a dotted name is no misreading. */
function outvoted(name: string, counts: ReadonlyMap<string, number>, longer: ReadonlyMap<string, readonly string[]>): boolean {
  const enough = counts.get(name)! * OUTVOTES
  const wins = (other: string) => (counts.get(other) ?? 0) >= enough
  return (longer.get(name) ?? []).some(wins) || (!name.includes('·') && !name.includes('某') && partsOf(name).some(wins))
}
