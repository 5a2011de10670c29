import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { linesOf } from './import.ts'

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
