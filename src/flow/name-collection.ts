import { basename, dirname } from 'node:path'
import { isAddress } from './find-documents.ts'

const MOST_NAMED = 3

/**
 * What is a collection called?
 *
 * In: the places of its documents: paths, addresses, `-`. Out: of one, its own name; of several files of one folder, the folder's; else the sites of
 * the addresses and the names of the files, each once: `river.example · notes.txt`.
 */
export function nameCollection(places: readonly string[]): string {
  const [first = '', ...others] = places
  if (others.length === 0) return isAddress(first) ? first : basename(first)
  const folders = new Set(places.map((place) => (isAddress(place) ? '' : dirname(place))))
  const [folder = ''] = folders
  if (folders.size === 1 && folder !== '') return basename(folder)
  const told = [...new Set(places.map((place) => (isAddress(place) ? siteOf(place) : basename(place))))]
  return [...told.slice(0, MOST_NAMED), ...(told.length > MOST_NAMED ? ['…'] : [])].join(' · ')
}

/** `https://river.example:8080/a` is of `river.example:8080`; what is no sound address is called as it is written. */
const siteOf = (address: string) => (URL.canParse(address) ? new URL(address).host : address)
