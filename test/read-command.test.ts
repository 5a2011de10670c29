import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const PAGE = 'test/pages/library-night-hours/page.html'
const NOWHERE = '<html><body><a href="/">首页</a></body></html>'

let folder: string
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'yinzheng-read-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs `read` from its sources, as a reader of English would. */
function read(...args: readonly string[]): Promise<{ readonly status: number | null; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'read', ...args], { env: { ...process.env, LC_ALL: 'en_GB.UTF-8' } })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, err })))
}

describe('read --explain', () => {
  test('shows the body’s element and every line, to people and to programs', async () => {
    const people = await read('--explain', PAGE)
    expect(people).toMatchObject({ status: 0, err: '' })
    expect(people.out).toContain('The body is body > div.wrap > div.left (score ')
    const { out } = await read('--explain', '--ndjson', PAGE)
    expect(JSON.parse(out)).toMatchObject({ file: PAGE, kind: 'html', charset: { name: 'gb18030', from: 'meta' }, body: { chosen: { path: 'body > div.wrap > div.left' } }, lines: expect.arrayContaining([expect.objectContaining({ fate: 'body', type: 'quote' })]) })
  })

  test('of a page without an article shows its lines, and fails', async () => {
    const page = join(folder, 'nothing.html')
    await writeFile(page, NOWHERE)
    const { status, out, err } = await read('--explain', page)
    expect([status, out.includes('首页'), err.includes('no article')]).toEqual([1, true, true])
  })
})

test('read --to-test writes a test into the folder that is named, and never over another', async () => {
  const made = await read('--to-test', '--tests-in', folder, PAGE)
  expect(made).toMatchObject({ status: 0, err: '' })
  expect(await readFile(join(folder, 'page', 'page.html'))).toEqual(await readFile(PAGE))
  expect(await readFile(join(folder, 'page', 'expected.md'), 'utf8')).toContain('headline: 沙渠图书馆延长夜间开放')
  expect(await read('--to-test', '--tests-in', folder, PAGE)).toMatchObject({ status: 1, err: expect.stringContaining('is there already') })
})

test('read --ndjson --html adds the body’s markup to the line, and nothing without --html', async () => {
  const { html, ...line } = JSON.parse((await read('--ndjson', '--html', PAGE)).out) as { readonly html: string }
  expect(html).toContain('<p><strong>座位怎么约</strong></p>')
  expect(html).not.toMatch(/分享到|责任编辑|style=/)
  expect(JSON.parse((await read('--ndjson', PAGE)).out)).toEqual(line)
})
