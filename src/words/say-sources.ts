import type { SourceFamily } from '../story/index.ts'
import { say, type Speech } from './speech.ts'
import { SOURCES_WORDS } from './story-words.ts'

/** How many sites showed a story: publishers by name; where none is named, every article counts for one. */
export function countPublishers(sources: readonly SourceFamily[]): number {
  const named = new Set(sources.flatMap(({ publishers }) => publishers))
  return named.size + sources.filter(({ publishers }) => publishers.length === 0).reduce((sum, { articles }) => sum + articles.length, 0)
}

/** `5 个网站 → 2 个来源`. */
export const saySources = (sources: readonly SourceFamily[], speech: Speech) =>
  say(SOURCES_WORDS, { publishers: countPublishers(sources), sources: sources.length }, speech)
