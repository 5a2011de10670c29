import type { Name, NameMention } from './name.ts'

/**
 * Names in a text: people, places, countries, organisations, events, works in 《》; short forms bound in this text.
 *
 * In: any text; names already known of the story, if any. Out: mentions in order, not overlapping. Pure.
 */
export function findNames(_text: string, _known: readonly Name[] = []): readonly NameMention[] {
  return []
}
