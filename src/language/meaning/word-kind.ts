import { entryOf } from './open-words.ts'

const KINDS = { Q: 'quality', A: 'act', P: 'people', T: 'thing', D: 'document', M: 'becoming', V: 'doing' } as const

/**
 * What a word names: a `quality`; an `act`, event, state or idea; `people` and their groups; a `thing` or place; a `document`, a sum, a time;
 * what minds do and what becomes (`becoming`: 理解, 放缓); what is done to others and things (`doing`: 建造, 授予).
 */
export type WordKind = (typeof KINDS)[keyof typeof KINDS]

/** In: a folded word. Out: its kind; of a longer one that is not listed that of its last two characters, its head (高级|餐厅). Source: as of `related`. */
export function kindOfWord(word: string): WordKind | undefined {
  const letter = (entryOf(word) ?? (word.length > 2 ? entryOf(word.slice(-2)) : undefined))?.[0]
  return letter === undefined ? undefined : KINDS[letter as keyof typeof KINDS]
}
