import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const SHARED = process.env['YINZHENG_SHARED'] ?? '../shared'

export interface ScorerRun {
  readonly scorer: string
  /** Files that must be there, under the shared folder. */
  readonly gold?: readonly string[]
  /** One of our own made-up stories under bench/stories, measured by the same scorer. */
  readonly story?: string
  /** Another program in the place of ours. */
  readonly cli?: string
}

/** Floors hold for the data that they were measured on: a digest of the gold files says whether it is the same. */
export function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(join(SHARED, file)))
  return hash.digest('hex').slice(0, 12)
}

/** In: a scorer and its data. Out: its last line, an object of figures; undefined where scorer or data are not here. */
export function runScorer({ scorer, gold = [], story, cli }: ScorerRun): unknown {
  const script = join(SHARED, 'score', `${scorer}.mjs`)
  if (!existsSync(script) || !gold.every((file) => existsSync(join(SHARED, file)))) return undefined
  const { stdout } = spawnSync(process.execPath, [script, ...(story === undefined ? [] : storyArguments(scorer, story)), ...(cli === undefined ? [] : ['--cli', cli])], { encoding: 'utf8', maxBuffer: 2 ** 30 })
  return JSON.parse(stdout.trim().split('\n').at(-1)!)
}

const storyArguments = (scorer: string, story: string): readonly string[] =>
  ['--seeds', `bench/stories/${story}/seeds`, '--gold', `bench/stories/${story}/gold`, ...(scorer === 'check' ? ['--data', 'bench/stories'] : [])]

interface Share {
  readonly of?: number
  readonly ok?: number
  readonly found?: number
  readonly hit?: number
  readonly right?: number
}

/** In: figures and a path such as `keywords.all.f1`. Out: a number; `{of, ok}` and its like (found, hit, right) are read as a share. */
export function figureAt(figures: unknown, path: string): number | undefined {
  const value = path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], figures)
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') return value
  const share = value as Share | undefined
  return share?.of === undefined ? undefined : (share.ok ?? share.found ?? share.hit ?? share.right ?? 0) / share.of
}
