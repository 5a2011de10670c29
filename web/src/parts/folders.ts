import type { Subscription } from '../api.ts'
import { language } from '../words/index.ts'

interface Folder {
  /** With the folders around it, the outermost first; empty at the top. */
  readonly names: readonly string[]
  /** What stands in it itself. */
  readonly feeds: readonly Subscription[]
}

const BETWEEN = ' / '

/** What is in no folder comes first; then folders by name, the inner after the outer. Two of one name in different folders are two. */
export function foldersOf(feeds: readonly Subscription[]): readonly Folder[] {
  const paths = new Map<string, readonly string[]>([['', []]])
  for (const { folder } of feeds) for (let depth = 1; depth <= folder.length; depth += 1) paths.set(placeOf(folder.slice(0, depth)), folder.slice(0, depth))
  const inside = Map.groupBy(feeds, ({ folder }) => placeOf(folder))
  return [...paths]
    .map(([place, names]) => ({ names, feeds: inside.get(place) ?? [] }))
    .filter(({ names, feeds: own }) => names.length > 0 || own.length > 0)
    .toSorted((a, b) => pathOf(a.names).localeCompare(pathOf(b.names), language.value))
}

/** As a person reads it: `河湾 / 支流`. */
export const pathOf = (folder: readonly string[]): string => folder.join(BETWEEN)

/** As the library knows it, whatever is in the names: `/河湾/支流`, `/24\/7`. */
export const placeOf = (folder: readonly string[]): string => folder.map((name) => `/${name.replaceAll(/[\\/]/g, String.raw`\$&`)}`).join('')

export const isUnder = (folder: readonly string[], names: readonly string[]): boolean => names.every((name, depth) => folder[depth] === name)

/** `科技 / 芯片` are two; `24/7` is one. */
export const folderAt = (typed: string): string[] => typed.split(BETWEEN).map((name) => name.trim()).filter((name) => name !== '')
