// What a large library costs, against what was asked: runs every program of this folder, one after the other, and prints the table.
//   npm run bench:library                    all, at full size; an hour on two cores. Keeps the figures for docs/quality.md
//   npm run bench:library -- placing kills   some of them; the others' figures are those of the last time
//   npm run bench:library -- --small         all at a small size, to see that they work: nothing is kept
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { issueRows } from '../goals/goal.ts'
import { LIBRARY_GOALS } from '../goals/library.ts'
import { printRows } from '../print-rows.ts'
import { byName, keepFigures, keptFigures, type KeptPart } from './figures.ts'
import type { Figure } from './say.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true, options: { small: { type: 'boolean', default: false }, folder: { type: 'string' } },
})

interface Program {
  readonly full: readonly string[]
  readonly small: readonly string[]
  /** It works on the library that the first one fills. */
  readonly onLibrary?: boolean
}

/** Texts of sense, not of words in a row. */
const TEXTS = fileURLToPath(new URL('../claims/articles', import.meta.url))

/** In the order in which they are run: `served` takes what `search` has filled. */
const PROGRAMS: Readonly<Record<string, Program>> = {
  search: { full: ['--articles', '200000', '--texts', TEXTS], small: ['--articles', '2000', '--texts', TEXTS], onLibrary: true },
  served: { full: [], small: ['--feeds', '40', '--seconds', '5'], onLibrary: true },
  pipeline: { full: [], small: ['--pages', '40'] },
  placing: { full: [], small: ['--stories', '300', '--each', '100'] },
  kills: { full: [], small: ['--kills', '10'] },
  month: { full: [], small: ['--feeds', '60', '--days', '5'] },
}

function run(name: string, args: readonly string[]): Promise<KeptPart> {
  const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const figures: Figure[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    const figure = JSON.parse(line) as Figure
    figures.push(figure)
    console.log(`${name.padEnd(8)}  ${String(figure.figure).padStart(9)} ${figure.unit.padEnd(12)}  ${figure.what}`)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve({ measuredOn: new Date().toISOString().slice(0, 10), figures }) : reject(new Error(`${name} ended with ${code}`))))
  })
}

const chosen = positionals.length > 0 ? positionals : Object.keys(PROGRAMS)
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'yinzheng-library-'))
const fresh: Record<string, KeptPart> = {}
try {
  for (const name of chosen) {
    const { full, small, onLibrary } = PROGRAMS[name]!
    fresh[name] = await run(name, [...(values.small ? small : full), ...(onLibrary ? ['--folder', folder] : [])])
    if (!values.small) keepFigures(name, fresh[name])
  }
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true })
}
printRows('the library', issueRows(LIBRARY_GOALS, byName(Object.values(values.small ? fresh : keptFigures()))))
