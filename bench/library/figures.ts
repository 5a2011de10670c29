import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Figure } from './say.ts'

const FILE = new URL('figures.json', import.meta.url)

/** Figures of one program, of the whole size; kept until it is run again: together they take an hour. */
export interface KeptPart {
  /** ISO 8601: the day. */
  readonly measuredOn: string
  readonly figures: readonly Figure[]
}
export type KeptFigures = Readonly<Record<string, KeptPart>>

/** Out: what `npm run bench:library` has kept, by program. */
export const keptFigures = (): KeptFigures => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) as KeptFigures : {})

export function keepFigures(name: string, part: KeptPart): void {
  writeFileSync(FILE, `${JSON.stringify({ ...keptFigures(), [name]: part }, null, 1)}\n`)
}

/** In: figures of some programs. Out: by what each is of. */
export const byName = (parts: readonly { readonly figures: readonly Figure[] }[]): Readonly<Record<string, number>> =>
  Object.fromEntries(parts.flatMap(({ figures }) => figures.map(({ what, figure }) => [what, figure] as const)))
