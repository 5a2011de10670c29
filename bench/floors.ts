// Quality floors: measures, and fails where a figure falls below its floor.
//   npm run floors         what data is not here is passed over
//   npm run quality        also measures the peers and writes docs/quality.md
import { readFileSync, writeFileSync } from 'node:fs'
import { issueRows } from './goals/goal.ts'
import { LANGUAGE_GOALS } from './goals/language.ts'
import { LIBRARY_GOALS } from './goals/library.ts'
import { READING_GOALS } from './goals/reading.ts'
import { measureLanguage, measureLibrary, measureReading } from './measure-all.ts'
import { MEASURES, type MeasureName } from './measures/index.ts'
import { measureClaims } from './measures/claims.ts'
import { measurePerturbation } from './measures/perturbation.ts'
import type { Tested } from './measures/tested.ts'
import { specsRight } from './measures/specs-right.ts'
import { ownArticles } from './perturb/own-articles.ts'
import { sharedArticles } from './perturb/shared-articles.ts'
import { bound, falls, type FloorRow, holds, qualityPage, show } from './quality-page.ts'
import { digestOf, figureAt, runScorer, type ScorerRun } from './scorer.ts'

interface Floor {
  readonly path: string
  readonly what: string
  readonly least?: number
  readonly most?: number
  /** The goal, where the floor is below it: `>= 0.97`. */
  readonly asked?: string
}
interface ScorerFloors extends ScorerRun {
  readonly digest?: string
  readonly floors: readonly Floor[]
}
interface MeasureFloors {
  readonly measure: MeasureName
  readonly floors: readonly Floor[]
}

const { scorers, measures } = JSON.parse(readFileSync(new URL('./floors.json', import.meta.url), 'utf8')) as
  { readonly scorers: readonly ScorerFloors[]; readonly measures: readonly MeasureFloors[] }
const isWriting = process.argv.includes('--write')
const page = new URL('../docs/quality.md', import.meta.url)

const rowsOf = (data: string, figures: unknown, floors: readonly Floor[]): readonly FloorRow[] =>
  floors.map((floor) => ({ data, ...floor, value: figureAt(figures, floor.path) }))

function scorerRows({ digest, floors, ...run }: ScorerFloors, figures: unknown): readonly FloorRow[] {
  const data = run.story === undefined ? run.scorer : `${run.scorer} ${run.story}`
  if (figures === undefined) console.log(`${data}: no data here, passed over`)
  if (figures === undefined) return []
  if (run.gold && digest !== digestOf(run.gold)) console.log(`${data}: the data changed since its floors were set (${digestOf(run.gold)})`)
  return [{ data, what: 'the run keeps the contract', least: 1, value: figureAt(figures, 'valid') }, ...rowsOf(data, figures, floors)]
}

/** The scorer of times gives its specifications by type; the floor is on all of them. */
const withSpecs = (figures: unknown) => (figures === undefined ? undefined : { ...figures, specs: specsRight(figures) })

const runs = scorers.map((entry) => ({ entry, figures: entry.scorer === 'time' ? withSpecs(runScorer(entry)) : runScorer(entry) }))
const measured: { readonly entry: MeasureFloors; readonly figures: unknown }[] = []
// one after the other: they measure time
for (const entry of measures) measured.push({ entry, figures: await MEASURES[entry.measure]() })
const rows = [
  ...runs.flatMap(({ entry, figures }) => scorerRows(entry, figures)),
  ...measured.flatMap(({ entry: { measure, floors }, figures }) => (figures === undefined ? [] : rowsOf(measure, figures, floors))),
]
for (const row of rows) {
  const figures = `${row.data.padEnd(14)} ${show(row.value).padStart(7)}  ${bound(row).padEnd(9)}`
  console.log(`${holds(row) ? '  ok ' : 'FAIL '} ${figures} ${row.what}${falls(row) ? '  (short)' : ''}`)
}

if (isWriting) {
  const figuresOf = (scorer: string) => runs.find(({ entry }) => entry.scorer === scorer && entry.story === undefined)?.figures
  const tested = measured.find(({ entry }) => entry.measure === 'tested')?.figures as Tested
  writeFileSync(page, qualityPage({
    floors: rows,
    language: issueRows(LANGUAGE_GOALS, measureLanguage({ time: figuresOf('time'), check: figuresOf('check') })),
    reading: issueRows(READING_GOALS, await measureReading({ read: figuresOf('read'), feeds: figuresOf('feeds'), tested })),
    library: issueRows(LIBRARY_GOALS, measureLibrary()),
    claims: measureClaims(),
    perturbed: [
      { name: 'our own articles', ...measurePerturbation(await ownArticles(), 3) },
      { name: 'articles of the shared data', ...measurePerturbation(sharedArticles(), 1) },
    ],
  }))
}

const failed = rows.filter((row) => !holds(row)).length
console.log(`Tests  ${rows.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
