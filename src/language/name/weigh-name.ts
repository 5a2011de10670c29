import { cutCost } from '../segment/index.ts'
import { FIRST_GIVEN, LAST_GIVEN } from './given-characters.ts'
import { COMPOUND_SURNAMES, SURNAMES } from './surnames.ts'
import { JAPANESE_SURNAMES } from './foreign-surnames.ts'

/** In nats: one word in some hundred and fifty of the news is a name. */
const ANY_NAME = 5
/** Of them, one in twenty is of a family name of two characters, one in thirty is foreign. */
const COMPOUND = 8
const FOREIGN = 8.5
/** A character that the tables of given names have not. */
const UNSEEN = 10
/** Names of two characters: one in eight. */
const SHORT = 1.5

const costsOf = (table: Readonly<Record<number, string>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(table).flatMap(([cost, characters]) => [...characters].map((character) => [character, Number(cost)] as const)))

let first: ReadonlyMap<string, number> | undefined
let last: ReadonlyMap<string, number> | undefined

/** How improbable these are as a given name, in nats. One character is weighed as an end; three and more are Japanese. */
export function givenCost(given: string): number {
  first ??= costsOf(FIRST_GIVEN)
  last ??= costsOf(LAST_GIVEN)
  let cost = last.get(given.at(-1)!) ?? UNSEEN
  for (const character of given.slice(0, -1)) cost += Math.min(first.get(character) ?? UNSEEN, last.get(character) ?? UNSEEN)
  return cost
}

let rank: ReadonlyMap<string, number> | undefined
let pairs: ReadonlySet<string> | undefined

/** Family names are listed by frequency: the first is one person in fourteen, the hundredth one in six hundred (Zipf's law with a flat head). */
function surnameCost(surname: string): number {
  rank ??= new Map([...SURNAMES].map((name, index) => [name, index]))
  return surname.length === 1 ? 2.6 + 1.2 * Math.log(1 + rank.get(surname)! / 4) : (pairs ??= new Set(COMPOUND_SURNAMES)).has(surname) ? COMPOUND : FOREIGN
}

const all: ReadonlySet<string> = new Set([...COMPOUND_SURNAMES, ...JAPANESE_SURNAMES])
/** By character: 1 where a family name is one, 2 where it begins one. */
const BEGINS = new Uint8Array(1 << 16)
for (const surname of SURNAMES) BEGINS[surname.charCodeAt(0)] = 1
for (const name of all) BEGINS[name.charCodeAt(0)]! |= 2

/** Lengths of the family names that begin here, the longer first. */
export function surnamesAt(text: string, at: number): readonly number[] {
  const begins = BEGINS[text.charCodeAt(at)]!
  if (begins === 0) return NONE
  const isSingle = (begins & 1) === 1
  if (begins >= 2) {
    if (all.has(text.slice(at, at + 2))) return isSingle ? [2, 1] : [2]
    if (all.has(text.slice(at, at + 3))) return isSingle ? [3, 1] : [3]
  }
  return isSingle ? ONE : NONE
}

const ONE = [1] as const
const NONE = [] as const

/** How improbable a name is as one of the text's words, in nats. */
export const nameCost = (surname: string, given: string): number =>
  ANY_NAME + surnameCost(surname) + givenCost(given) + (given.length === 1 && surname.length === 1 ? SHORT : 0)

/**
 * By how many nats is a stretch of text more probable with a name in it than as the dictionary's words?
 *
 * In: the stretch, whose ends are ends of words; the name's place in it. Source: a name is one more word of the unigram model
 * (role models of names, Zhang Huaping and Liu Qun 2002).
 */
export function nameGain(stretch: string, plain: number, from: number, surname: string, given: string): number {
  const end = from + surname.length + given.length
  return plain - cutCost(stretch.slice(0, from)) - nameCost(surname, given) - cutCost(stretch.slice(end))
}
