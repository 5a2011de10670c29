import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { SHARED } from '../scorer.ts'

const SETS = ['gne', 'cwced', 'scrapinghub'] as const

/** Out: the files of the dev pages, those of every set; none where the data is not here. */
export function devPages(): readonly string[] {
  return SETS.flatMap((set) => {
    const folder = resolve(SHARED, 'data/pages', set)
    const gold = join(folder, 'gold.ndjson')
    if (!existsSync(gold)) return []
    return readFileSync(gold, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => join(folder, (JSON.parse(line) as { readonly file: string }).file))
  })
}
