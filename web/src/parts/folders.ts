import type { Subscription } from '../api.ts'
import { language } from '../words/index.ts'

interface Folder {
  /** With the folders around it: `河湾 / 支流`; empty at the top. */
  readonly path: string
  /** Its own name; none at the top. */
  readonly name: string | undefined
  readonly feeds: readonly Subscription[]
}

const BETWEEN = ' / '

/** What is in no folder comes first; then folders by name, the inner after the outer. */
export function foldersOf(feeds: readonly Subscription[]): readonly Folder[] {
  const folders = Map.groupBy(feeds, ({ folder }) => pathOf(folder))
  return [...folders]
    .map(([path, inside]) => ({ path, name: inside[0]!.folder.at(-1), feeds: inside }))
    .toSorted((a, b) => a.path.localeCompare(b.path, language.value))
}

export const pathOf = (folder: readonly string[]): string => folder.join(BETWEEN)

/** `科技 / 芯片` are two; `24/7` is one. */
export const folderAt = (typed: string): string[] => typed.split(BETWEEN).map((name) => name.trim()).filter((name) => name !== '')
