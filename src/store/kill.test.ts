import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { troubleOf } from '../trouble/index.ts'
import { openStore } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'yinzheng-kill-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Keeps one document after another, and prints each number once it was acknowledged. */
const KEEPER = `
const { openStore } = await import(${JSON.stringify(pathToFileURL(join('src', 'store', 'index.ts')).href)})
const store = await openStore(process.argv[2])
const { id } = await store.collection('/tides', 'tides', '2026-01-01T00:00:00Z')
for (let number = Number(process.argv[3]); ; number++) {
  const article = { id: 'page', headline: '第' + number + '潮', authors: [], editors: [], language: 'zh-Hans', abstracts: [], keywords: [], images: [], removed: [], joins: [],
    blocks: [{ type: 'paragraph', text: '潮水'.repeat(2000) + number }] }
  const capture = { name: String(number), bytes: new TextEncoder().encode('raw ' + number), fetchedAt: '2026-01-01T00:00:00Z' }
  await store.keep({ collection: id, key: String(number), capture, isFeed: false, articles: [{ article }] })
  process.stdout.write(number + '\\n')
}
`

function startKeeper(place: string, from: number) {
  const script = join(folder, 'keeper.mjs')
  writeFileSync(script, KEEPER)
  return spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, place, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Starts a keeper, kills it outright after so many acknowledgements. Out: every number that it acknowledged. */
async function keepAndKill(from: number, afterLines: number): Promise<readonly number[]> {
  const child = startKeeper(folder, from)
  const exit = once(child, 'exit')
  const acknowledged: number[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(Number(line))
    if (acknowledged.length === afterLines) child.kill('SIGKILL')
  }
  await exit
  return acknowledged
}

test('a kill at any point loses nothing that was acknowledged', async () => {
  const acknowledged: number[] = []
  for (const [round, afterLines] of [1, 7, 20].entries()) {
    const numbers = await keepAndKill(round * 1000, afterLines)
    expect(numbers.length).toBeGreaterThanOrEqual(afterLines)
    acknowledged.push(...numbers)
    const store = await openStore(folder)
    const texts = new Map((await store.articles()).map(({ document, article }) => [Number(document), article.blocks[0]!.text]))
    expect(acknowledged.filter((number) => !texts.get(number)?.endsWith(`潮水${number}`))).toEqual([])
    await store.close()
  }
})

test('a second process is told the first one’s number, may read beside it, and has the folder as soon as that one is killed', async () => {
  const place = mkdtempSync(join(folder, 'shared-'))
  const child = startKeeper(place, 0)
  const exit = once(child, 'exit')
  await once(child.stdout, 'data')
  const refused = await openStore(place).then(() => undefined, (error: unknown) => troubleOf(error))
  const reader = await openStore(place, { as: 'reader' })
  const seen = await reader.articleCount()
  await reader.close()
  child.kill('SIGKILL')
  await exit
  expect(refused).toEqual({ code: 'library-in-use', args: { file: place, pid: String(child.pid) } })
  const store = await openStore(place)
  expect(await store.articleCount()).toBeGreaterThanOrEqual(seen)
  expect(seen).toBeGreaterThan(0)
  await store.close()
})
