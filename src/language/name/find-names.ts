import { learnNames } from './learn-names.ts'
import { matchNames } from './match-names.ts'
import type { Name, NameMention } from './name.ts'
import { readText, type ReadText } from './read-text.ts'

/** One list, so that what is made of it is made once. */
const NONE: readonly Name[] = []

/**
 * Names in a text: people, places, countries, organisations, events, works in 《》, recurring terms in quotation marks;
 * short forms (`哈方`, `习主席`, `上合组织`) bound by this text or by what is known of its story.
 *
 * In: any text; names already known of the story, if any.
 * Out: mentions in order, not overlapping; offsets in the text as given; canonical forms in simplified script. Pure.
 */
export function findNames(text: string, known: readonly Name[] = NONE): readonly NameMention[] {
  const read = readText(text)
  const before = known === NONE ? found.get(read) : undefined
  if (before) return before
  const names = namesOf(text, read, known)
  if (known === NONE) found.set(read, names)
  return names
}

/** Whoever reads a text again, for its quotations, gets what was found. */
const found = new WeakMap<ReadText, readonly NameMention[]>()

function namesOf(text: string, read: ReadText, known: readonly Name[]): readonly NameMention[] {
  return matchNames([read], learnNames([read], known), 0).map(({ start, end, kind, canonical, title }) => ({
    start, end, text: text.slice(start, end), kind, canonical, ...(title === undefined ? {} : { title }),
  }))
}
