import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let root: string

/** A compiler and a bundler that only say that they ran, and fail where the source says so. */
const BUILDER = (result: string) => `
const { mkdirSync, writeFileSync, existsSync } = require('node:fs')
const { dirname, resolve } = require('node:path')
if (existsSync('src/broken.ts')) process.exit(1)
const file = resolve(process.argv[process.argv.indexOf('--outDir') + 1], ${JSON.stringify(result)})
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, 'built')
`

/** What follows the compiler, on what it wrote. */
const BUNDLER = (done: string) => `
import { appendFileSync, existsSync } from 'node:fs'
if (existsSync('src/un${done}.ts')) process.exit(1)
appendFileSync(process.argv[2] + '/cli/main.js', ' and ${done}')
`

function put(name: string, content: string | object): void {
  mkdirSync(join(root, name, '..'), { recursive: true })
  writeFileSync(join(root, name), typeof content === 'string' ? content : JSON.stringify(content))
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinzheng-prepare-'))
  const packages = { '': {}, 'node_modules/typescript': { version: '1.0.0' }, 'node_modules/other-platform': { version: '1.0.0', optional: true } }
  cpSync('scripts/prepare.mjs', join(root, 'scripts/prepare.mjs'))
  put('package.json', {})
  put('package-lock.json', { packages })
  put('node_modules/.package-lock.json', { packages: { 'node_modules/typescript': { version: '1.0.0' } } })
  put('node_modules/typescript/bin/tsc', BUILDER('cli/main.js'))
  put('scripts/bundle-language.mjs', BUNDLER('bundled'))
  put('scripts/bundle-stages.mjs', BUNDLER('gathered'))
  put('node_modules/vite/bin/vite.js', BUILDER('index.html'))
  put('src/index.ts', 'export {}')
  put('web/index.html', '<!doctype html>')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Instead of npm: notes how it was called, and installs what the lock names. */
const NPM = `
const { copyFileSync, writeFileSync } = require('node:fs')
writeFileSync('npm-called', process.argv.slice(2).join(' '))
copyFileSync('package-lock.json', 'node_modules/.package-lock.json')
`

function prepare(env: Record<string, string> = {}) {
  put('npm-cli.js', NPM)
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/prepare.mjs'], {
    cwd: root, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', npm_execpath: join(root, 'npm-cli.js'), ...env },
  })
  return { status, said: stderr, stdout }
}

test('what is not built is built, with the reason; then there is nothing to do and nothing is said', () => {
  expect(prepare()).toEqual({ status: 0, said: '印证: building src (not built yet) …\n印证: building web (not built yet) …\n', stdout: '' })
  expect(prepare()).toEqual({ status: 0, said: '', stdout: '' })
})

test('only what changed is built again: contents count, not times', () => {
  prepare()
  put('src/index.ts', 'export {}')
  expect(prepare().said).toBe('')
  put('src/index.ts', 'export const tide = 1')
  expect(prepare().said).toBe('印证: building src (its sources have changed) …\n')
  put('src/index.test.ts', 'a test is not built')
  expect(prepare().said).toBe('')
})

test('packages are installed where one is missing, the compiler too in production', () => {
  put('node_modules/.package-lock.json', { packages: {} })
  expect(prepare({ NODE_ENV: 'production' }).said).toContain('installing packages (typescript is missing or has another version)')
  expect(readFileSync(join(root, 'npm-called'), 'utf8')).toContain('ci --include=dev')
})

test('packages are installed where the lock names another version', () => {
  put('package-lock.json', { packages: { 'node_modules/typescript': { version: '2.0.0' } } })
  expect(prepare().said).toContain('installing packages')
  rmSync(join(root, 'npm-called'))
  prepare()
  expect(existsSync(join(root, 'npm-called'))).toBe(false)
})

test.each(['src/broken.ts', 'src/unbundled.ts', 'src/ungathered.ts'])('a build that fails stops the start, and leaves what was built before: %s', (broken) => {
  prepare()
  put(broken, '')
  const failed = prepare()
  expect([failed.status, failed.said]).toEqual([1, expect.stringContaining('src could not be built')])
  expect(readFileSync(join(root, 'dist/cli/main.js'), 'utf8')).toBe('built and bundled and gathered')
})

test.each([{}, { 'node_modules/typescript': { version: '1.0.0' } }])('node_modules that is a link is left alone, installed or not, and said so', (packages) => {
  put('node_modules/.package-lock.json', { packages })
  const elsewhere = `${root}-elsewhere`
  renameSync(join(root, 'node_modules'), elsewhere)
  symlinkSync(elsewhere, join(root, 'node_modules'))
  const before = readdirSync(elsewhere, { recursive: true })
  const refused = prepare()
  expect([refused.status, refused.said]).toEqual([1, expect.stringContaining('node_modules is a symbolic link')])
  expect([existsSync(join(root, 'npm-called')), existsSync(join(root, 'dist'))]).toEqual([false, false])
  expect(readdirSync(elsewhere, { recursive: true })).toEqual(before)
  rmSync(elsewhere, { recursive: true })
})

test('it speaks the language of the locale', () => {
  expect(prepare({ LC_ALL: 'zh_CN.UTF-8' }).said).toContain('构建 src（还没有构建）')
})
