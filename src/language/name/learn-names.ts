import { abbreviations } from './find-abbreviations.ts'
import { findQuotedTerms, findWorks, squeeze } from './find-marked-names.ts'
import { findEvents, findOrganisations } from './find-organisations.ts'
import { findPeople } from './find-people.ts'
import { findKnownPlaces, findSuffixedPlaces } from './find-places.ts'
import { Lexicon, type Entry } from './lexicon.ts'
import type { Name } from './name.ts'
import type { ReadText } from './read-text.ts'
import { settleOrganisations, settlePeople } from './settle-names.ts'
import type { Sighting } from './sighting.ts'
import { fold } from '../script/index.ts'
import { nearSpellings, statedRenamings } from './find-variants.ts'

/** What texts show of names. */
export interface Learnt {
  /** Forms to look for everywhere. */
  readonly lexicon: Lexicon
  /** For each text, what was seen where. */
  readonly sightings: readonly (readonly Sighting[])[]
}

/** A term in quotation marks is a name of the story when it comes again. */
const TERM_RECURS = 2

/** In: texts of one story, and names known already. Out: forms by which its names are found everywhere in these texts. */
export function learnNames(reads: readonly ReadText[], known: readonly Name[]): Learnt {
  const sightings = reads.map(sightingsOf)
  const all = sightings.flat()
  const organisations = settleOrganisations(all)
  const places = new Set(all.filter(({ kind }) => kind === 'place' || kind === 'country').map(({ canonical }) => canonical))
  const lexicon = new Lexicon()
  const groups: readonly (() => readonly Entry[])[] = [
    () => known.flatMap(formsOf),
    () => reads.flatMap(statedRenamings),
    () => abbreviations(reads, organisations, (form) => places.has(form) || lexicon.get(form) !== undefined),
    () => organisations,
    () => settlePeople(all, lexicon),
    () => all.filter(({ kind, canonical }) => kind === 'event' || (kind === 'place' && canonical.length > 2)).map(({ canonical, kind }) => ({ form: canonical, canonical, kind })),
    () => recurringTerms(all),
    () => nearSpellings(reads, all),
  ]
  for (const group of groups) for (const entry of group()) lexicon.add(entry)
  return { lexicon, sightings }
}

const sightingsOf = (read: ReadText): readonly Sighting[] =>
  [findWorks, findKnownPlaces, findSuffixedPlaces, findOrganisations, findEvents, findPeople, findQuotedTerms].flatMap((find) => find(read))

/** Forms that hold in their context only (`访哈`) are left to `bindShortForms`. */
function formsOf({ canonical, contextual, forms, kind }: Name): readonly Entry[] {
  return forms.filter((form) => !contextual?.includes(form)).map((form) => ({ form: squeeze(fold(form)).replace(/^[“"「『](.*)[”"」』]$/, '$1'), canonical, kind }))
}

function recurringTerms(all: readonly Sighting[]): readonly Entry[] {
  const counts = new Map<string, number>()
  for (const { canonical, kind } of all) if (kind === 'term') counts.set(canonical, (counts.get(canonical) ?? 0) + 1)
  return [...counts].filter(([, count]) => count >= TERM_RECURS).map(([term]) => ({ form: term, canonical: term, kind: 'term' }))
}
