import { createHash } from 'node:crypto'
import type { FeedEntry } from '../page.ts'

type Key = (entry: FeedEntry) => string | undefined

const joined = (...parts: readonly (string | undefined)[]) => (parts.some((part) => part === undefined) ? undefined : parts.join(' '))
const digest = ({ title, content, summary, published, url }: FeedEntry) =>
  createHash('sha256').update(JSON.stringify([title, content, summary, published, url])).digest('hex').slice(0, 24)

/** What may tell an entry from the others, the best first: its GUID and address as the feed gives them, then these with what they say. */
const KEYS: readonly Key[] = [
  ({ id }) => id,
  ({ url }) => url,
  ({ id, url }) => joined(id, url),
  ({ id, url, title }) => joined(id ?? url, title),
  ({ id, url, title, published }) => joined(id ?? url, title, published),
  digest,
]

/**
 * Which entry is which, today and tomorrow?
 *
 * In: a feed's entries. Out: an identity for each, in their order, no two alike. The GUID where no other entry has it, else the address, else
 * these with the title, the date: some feeds give every item one GUID, or one address. Entries alike in every respect are counted (`… #2`).
 */
export function identifyEntries(entries: readonly FeedEntry[]): readonly string[] {
  const counts = KEYS.map((key) => countOf(entries, key))
  const found = entries.map((entry) => identityOf(entry, counts))
  const seen = new Map<string, number>()
  return found.map((identity) => {
    const times = (seen.get(identity) ?? 0) + 1
    seen.set(identity, times)
    return times === 1 ? identity : `${identity} #${times}`
  })
}

function countOf(entries: readonly FeedEntry[], key: Key): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  if (key === digest) return counts
  for (const entry of entries) {
    const value = key(entry)
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

function identityOf(entry: FeedEntry, counts: readonly ReadonlyMap<string, number>[]): string {
  for (const [at, key] of KEYS.entries()) {
    const value = key === digest ? undefined : key(entry)
    if (value !== undefined && counts[at]!.get(value) === 1) return value
  }
  return digest(entry)
}
