import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Which stage may import which: the only list. Read a row as "left may import right". */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  trouble: [],
  language: [],
  fetch: ['trouble'],
  page: ['trouble', 'fetch'],
  article: ['trouble', 'page', 'language'],
  check: ['article', 'language'],
  story: ['article', 'language'],
  write: ['story', 'check', 'article', 'language'],
  store: ['trouble', 'article', 'story', 'check', 'fetch'],
  model: ['trouble', 'fetch'],
  flow: ['trouble', 'fetch', 'model', 'page', 'article', 'language', 'check', 'story', 'write', 'store'],
  words: ['trouble', 'article', 'check', 'story'],
  server: ['trouble', 'words', 'flow', 'store', 'language', 'article', 'check', 'story', 'write'],
  cli: ['trouble', 'words', 'flow', 'store', 'server', 'language', 'article', 'check', 'story', 'write'],
}
/** Doors and stores take the types of what they carry; only `flow` calls the stages for them. */
const TYPES_ONLY: ReadonlySet<string> = new Set(['page>fetch', 'store>article', 'store>story', 'store>check', 'store>fetch', 'words>article', 'words>check', 'words>story', 'words>trouble', 'server>article', 'server>check', 'server>story', 'server>write', 'cli>article', 'cli>check', 'cli>story', 'cli>write'])
/** Files that other stages may import beside a stage's index: they import nothing themselves, so whoever needs but them stays light. */
const OPEN_FILES: ReadonlySet<string> = new Set(['src/language/span.ts', 'src/article/evidence.ts'])

interface Import { readonly from: string; readonly target: string; readonly typeOnly: boolean }

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => join('src', name))

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:([^'"]*?)\s+from\s+)?'(\.[^']+)'/gm

function importsOf(file: string): readonly Import[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, type, names, path]) => ({
    from: file,
    target: join(dirname(file), path!),
    typeOnly: type !== undefined || isTypesOnly(names ?? ''),
  }))
}

/** `{ type A, type B }` brings no value. */
function isTypesOnly(names: string): boolean {
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1]
  return inner !== undefined && inner.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '))
}

const stageOf = (path: string) => relative('src', path).split('/')[0]!

describe('stages', () => {
  test.each(files)('%s imports only what its stage may', (file) => {
    const breaches = importsOf(file).filter(({ target, typeOnly }) => {
      const [from, to] = [stageOf(file), stageOf(target)]
      if (from === to || from === 'index.ts' || OPEN_FILES.has(target)) return false
      if (!MAY_IMPORT[from]?.includes(to)) return true
      return !target.endsWith('/index.ts') || (TYPES_ONLY.has(`${from}>${to}`) && !typeOnly)
    })
    expect(breaches).toEqual([])
  })

  test.each([...OPEN_FILES])('%s, open to all, imports nothing', (file) => {
    expect(importsOf(file)).toEqual([])
  })

  test('nothing inside imports the library door', () => {
    expect(files.flatMap(importsOf).filter(({ target }) => target === 'src/index.ts')).toEqual([])
  })

  test('there is no cycle of value imports', () => {
    expect(findCycle(new Map(files.map((file) => [file, importsOf(file).filter(({ typeOnly }) => !typeOnly).map(({ target }) => target)])))).toEqual([])
  })
})

function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return []
    path.push(file)
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next)
      if (cycle.length > 0) return cycle
    }
    path.pop()
    done.add(file)
    return []
  }
  for (const file of graph.keys()) {
    const cycle = visit(file)
    if (cycle.length > 0) return cycle
  }
  return []
}
