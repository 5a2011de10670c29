import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compileStories, readDocuments } from '../../src/index.ts'
import { SHARED } from '../scorer.ts'
import { median } from './median.ts'
import { runCli } from './run-cli.ts'

/** One line of the report. `asked` is the goal in the same unit. */
export interface JobRow {
  readonly what: string
  readonly value: number
  readonly unit: 'ms' | 'MB'
  readonly asked?: number
}

const REPEATS = 5
const documentsIn = (folder: string) =>
  (existsSync(folder) ? readdirSync(folder).filter((name) => /^\d/.test(name)).toSorted().map((name) => join(folder, name)) : [])

async function warmMs(files: readonly string[]): Promise<number> {
  const times: number[] = []
  for (let round = 0; round <= REPEATS; round++) {
    const start = performance.now()
    const articles = []
    for await (const reading of readDocuments(files, { now: '2026-01-01' })) if ('articles' in reading) articles.push(...reading.articles)
    compileStories(articles)
    times.push(performance.now() - start)
  }
  return median(times.slice(1))
}

async function storyRows(name: string, folder: string, isAsked: boolean): Promise<readonly JobRow[]> {
  const files = documentsIn(folder)
  if (files.length === 0) return []
  const warm = await warmMs(files)
  const { ms, peakMb } = runCli(['dossier', '--json', ...files])
  return [
    { what: `${name}, documents to dossier, warm process, median of ${REPEATS}`, value: warm, unit: 'ms', ...(isAsked && { asked: 1000 }) },
    { what: `${name}, whole run from a cold start`, value: ms, unit: 'ms' },
    { what: `${name}, whole run, peak memory`, value: peakMb, unit: 'MB', asked: 250 },
  ]
}

/** Out: speed and memory of the main job, on the example story and, where it is there, on the shared seeds. */
export async function measureMainJob(): Promise<readonly JobRow[]> {
  const help = median(Array.from({ length: REPEATS }, () => runCli(['--help']).ms))
  return [
    { what: `yinzheng --help, median of ${REPEATS}`, value: help, unit: 'ms', asked: 200 },
    ...await storyRows('example story', 'examples/strait', false),
    ...await storyRows('five seeds', join(SHARED, 'seeds'), true),
  ]
}
