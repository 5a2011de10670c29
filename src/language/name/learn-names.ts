import { abbreviations } from './find-abbreviations.ts'
import { companyEntries, glosses } from './company-names.ts'
import { findQuotedTerms, findWorks, squeeze } from './find-marked-names.ts'
import { findEvents, findOrganisations } from './find-organisations.ts'
import { findPeople, personKey } from './find-people.ts'
import { findKnownPlaces, findSuffixedPlaces } from './find-places.ts'
import { Lexicon, type Entry } from './lexicon.ts'
import type { Name } from './name.ts'
import type { ReadText } from './read-text.ts'
import { settleOrganisations, settlePeople } from './settle-names.ts'
import { settlePlaces } from './settle-places.ts'
import type { Sighting } from './sighting.ts'
import { fold } from '../script/index.ts'
import { countries } from './countries.ts'
import { findStatedPlaces } from './find-stated-places.ts'
import { occurrencesOf } from './occurrences.ts'
import { productEntries } from './product-names.ts'
import { recurringNames, tailForms } from './recurring-names.ts'
import { findStorms, stormEntries } from './find-storms.ts'
import { findLatinNames } from './latin-names.ts'
import { levelForms } from './level-forms.ts'
import { modelEntries } from './model-names.ts'
import { teamEntries } from './team-names.ts'
import { nearSpellings, statedRenamings } from './find-variants.ts'

/** What texts show of names. */
export interface Learnt {
  /** Forms to look for everywhere. */
  readonly lexicon: Lexicon
  /** For each text, what was seen where. */
  readonly sightings: readonly (readonly Sighting[])[]
  /** Titles that each person was seen with. */
  readonly titles: ReadonlyMap<string, ReadonlySet<string>>
  /** Names known beforehand: their countries and contextual forms bind letters. */
  readonly known: readonly Name[]
}

/** A term in quotation marks is a name of the story when it comes again, in marks or without. */
const TERM_RECURS = 2

/** In: texts of one story, and names known already. Out: forms by which its names are found everywhere in these texts. */
export function learnNames(reads: readonly ReadText[], known: readonly Name[]): Learnt {
  const sightings = reads.map(sightingsOf)
  const all = sightings.flat()
  const organisations = settleOrganisations(all)
  const others = new Set(all.filter(({ kind }) => kind !== 'organisation' && kind !== 'term').flatMap(({ canonical }) => (canonical.includes('·') ? [canonical, ...canonical.split('·')] : [canonical])))
  const lexicon = new Lexicon(lexiconOf(known))
  const groups: readonly (() => readonly Entry[])[] = [
    () => reads.flatMap(statedRenamings),
    () => stormEntries(reads),
    () => knownShorts(reads, sightings),
    () => settlePlaces(reads, all, lexicon),
    () => teamEntries(reads, isCountry),
    () => companyEntries(reads, organisations, (form) => others.has(form) || lexicon.get(form) !== undefined),
    () => abbreviations(reads, organisations, (form) => others.has(form) || lexicon.get(form) !== undefined),
    () => levelForms(reads, organisations),
    () => organisations,
    () => modelEntries(reads),
    () => recurringNames(reads, (form) => lexicon.get(form) !== undefined),
    () => meetingsOf(reads, lexicon),
    () => productEntries(reads, (form) => others.has(form) || lexicon.get(form) !== undefined),
    () => tailForms(reads, lexicon.entries().filter(({ kind }) => kind === 'organisation')),
    () => settlePeople(all, lexicon),
    () => all.filter(({ kind, canonical }) => kind === 'event' || (kind === 'place' && canonical.length > 2)).map(({ canonical, kind }) => ({ form: canonical, canonical, kind })),
    () => recurringTerms(reads, all),
    () => nearSpellings(reads, all),
    () => glosses(reads, (read, end) => entryEndingAt(lexicon, read, end)),
  ]
  for (const group of groups) for (const entry of group()) lexicon.add(entry)
  return { lexicon, sightings, titles: titlesOf(all, known), known }
}

let countryForms: ReadonlySet<string> | undefined

function isCountry(form: string): boolean {
  countryForms ??= new Set(countries().flatMap(({ forms }) => forms))
  return countryForms.has(form)
}

/** The longest known form that ends at a place of a text. */
function entryEndingAt(lexicon: Lexicon, { text }: ReadText, end: number): Entry | undefined {
  const before = personKey(squeeze(text.slice(Math.max(0, end - 24), end)))
  for (let from = 0; from < before.length - 1; from++) {
    const entry = lexicon.get(before.slice(from))
    if (entry) return entry
  }
  return undefined
}

const seen = new WeakMap<ReadText, readonly Sighting[]>()

/** What stands in a text does not depend on the others: a text that is read again is not looked through again. */
function sightingsOf(read: ReadText): readonly Sighting[] {
  const before = seen.get(read)
  if (before) return before
  const found = [findWorks, findKnownPlaces, findStatedPlaces, findSuffixedPlaces, findOrganisations, findLatinNames, findEvents, findStorms, findPeople, findQuotedTerms].flatMap((find) => find(read))
  seen.set(read, found)
  return found
}

function titlesOf(all: readonly Sighting[], known: readonly Name[]): ReadonlyMap<string, ReadonlySet<string>> {
  const titles = new Map(known.filter(({ kind }) => kind === 'person').map((name) => [name.canonical, new Set(name.titles)]))
  for (const { canonical, title } of all) if (title !== undefined) titles.set(canonical, (titles.get(canonical) ?? new Set<string>()).add(title))
  return titles
}

const lexicons = new WeakMap<readonly Name[], Lexicon>()

/** The same known names come with every sentence of a story: their forms are read once. */
function lexiconOf(known: readonly Name[]): Lexicon {
  const made = lexicons.get(known)
  if (made) return made
  const lexicon = new Lexicon()
  for (const entry of known.flatMap(formsOf)) lexicon.add(entry)
  lexicons.set(known, lexicon)
  return lexicon
}

/**
 * Forms that hold in their context only (`访哈`) are left to `bindShortForms`; those with a title in them (`外长王毅`) are
 * found by the name that they hold.
 */
function formsOf({ canonical, contextual, forms, kind }: Name): readonly Entry[] {
  const plain = forms.filter((form) => !contextual?.includes(form)).map((form) => personKey(squeeze(fold(form))).replace(/^[“"「『](.*)[”"」』]$/, '$1'))
  const holdsAnother = (form: string) => kind === 'person' && plain.some((other) => other.length < form.length && form.includes(other))
  return plain.filter((form) => !holdsAnother(form) || form === canonical).map((form) => ({ form, canonical, kind }))
}

/** `世卫组织`: a short form that a table knows stands for the body wherever it is met. */
const knownShorts = (reads: readonly ReadText[], sightings: readonly (readonly Sighting[])[]): readonly Entry[] =>
  sightings.flatMap((list, index) => list.flatMap(({ canonical, end, kind, start }) => {
    const form = kind === 'organisation' ? squeeze(reads[index]!.text.slice(start, end)) : canonical
    return form === canonical ? [] : [{ form, canonical, kind }]
  }))

const MEETINGS = ['峰会', '元首理事会会议', '部长理事会会议', '论坛', '年会', '外长会']

/** `上合峰会` of `上海合作组织`, which the story calls 上合: the meeting under its body's name. */
function meetingsOf(reads: readonly ReadText[], lexicon: Lexicon): readonly Entry[] {
  const shorts = lexicon.entries().filter(({ canonical, form, kind }) => kind === 'organisation' && form !== canonical)
  return shorts.flatMap(({ canonical, form }) => MEETINGS.flatMap((meeting) => {
    const isMet = reads.some(({ text }) => occurrencesOf(text, form + meeting).length > 0)
    return isMet ? [form + meeting, canonical + meeting].map((name) => ({ form: name, canonical: canonical + meeting, kind: 'event' as const })) : []
  }))
}

function recurringTerms(reads: readonly ReadText[], all: readonly Sighting[]): readonly Entry[] {
  const quoted = new Set(all.filter(({ kind }) => kind === 'term').map(({ canonical }) => canonical))
  if (quoted.size === 0) return []
  const texts = reads.map((read) => squeeze(read.text))
  return [...quoted].flatMap((term) => {
    const count = texts.reduce((sum, text) => sum + occurrencesOf(text, term).length, 0)
    return count >= TERM_RECURS ? [{ form: term, canonical: term, kind: 'term' as const }] : []
  })
}
