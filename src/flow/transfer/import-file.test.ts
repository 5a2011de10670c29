import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openStore } from '../../store/index.ts'
import { TroubleError } from '../../trouble/index.ts'
import { exportFile } from './export-file.ts'
import { importFile, linesOf } from './import-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'yinzheng-import-'))
const file = join(folder, 'lines.ndjson')
afterEach(() => rmSync(file, { force: true }))

async function read(text: string, most?: number): Promise<readonly string[]> {
  writeFileSync(file, text)
  const lines: string[] = []
  for await (const line of linesOf(file, most)) lines.push(line)
  return lines
}

test.each([
  ['', []],
  ['{"a":"潮"}', ['{"a":"潮"}']],
  ['one\ntwo\n\nthree\n', ['one', 'two', '', 'three']],
])('%j has these lines', async (text, lines) => {
  expect(await read(text)).toEqual(lines)
})

test('a line that lies over many parts of the file is one line', async () => {
  const long = '潮水'.repeat(100_000)
  expect(await read(`${long}\nend`)).toEqual([long, 'end'])
})

test('a line without end is refused before it fills the memory', async () => {
  await expect(read('潮'.repeat(100_000), 50_000)).rejects.toMatchObject({ trouble: { code: 'document-too-large' } })
})

async function taken(text: string, incomplete = false) {
  writeFileSync(file, text)
  const store = await openStore(':memory:')
  try {
    return { ...(await importFile(file, store, { now: () => new Date(0), incomplete })), kept: (await store.collections()).length }
  } catch (error) {
    return { code: error instanceof TroubleError ? error.trouble.code : String(error), kept: (await store.collections()).length }
  } finally {
    await store.close()
  }
}

describe('a file of lines', () => {
  const HEADER = '{"kind":"yinzheng","version":1,"exportedAt":"2026-03-01T08:00:00.000Z"}\n'
  const END = '{"kind":"end","collections":1,"subscriptions":0,"articles":0}\n'
  const COLLECTION = '{"kind":"collection","key":"/news","name":"新闻","createdAt":"2026-03-01T08:00:00.000Z"}\n'
  test('that is whole comes in', async () => {
    expect(await taken(HEADER + COLLECTION + END)).toMatchObject({ collections: 1, kept: 1 })
  })

  test('that was cut off leaves nothing behind, unless what there is is wanted', async () => {
    expect(await taken(HEADER + COLLECTION)).toEqual({ code: 'export-cut-off', kept: 0 })
    expect(await taken(HEADER + COLLECTION + END.slice(0, 20))).toEqual({ code: 'export-cut-off', kept: 0 })
    expect(await taken(HEADER + COLLECTION, true)).toMatchObject({ collections: 1, kept: 1, short: { code: 'export-cut-off' } })
  })

  test.each([['', false], ['{}', false], ['{"name":"a"}\n', true]])('that holds %j is no export', async (text, incomplete) => {
    expect(await taken(text, incomplete)).toEqual({ code: 'not-an-export', kept: 0 })
  })
})

describe('a file that is written', () => {
  test('has its name once it is whole; one that breaks off leaves the last as it was', async () => {
    await exportFile(file, ['渡', '轮'])
    expect(readFileSync(file, 'utf8')).toBe('渡轮')
    const broken = (function* () {
      yield '复航'
      throw new RangeError('no more')
    })()
    await expect(exportFile(file, broken)).rejects.toThrow('no more')
    expect(readFileSync(file, 'utf8')).toBe('渡轮')
    expect(readdirSync(folder)).toEqual(['lines.ndjson'])
    await expect(exportFile(join(folder, 'none', 'a'), ['渡'])).rejects.toMatchObject({ trouble: { code: 'file-unwritable' } })
  })
})
