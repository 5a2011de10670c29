import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openLibrary } from '../../flow/index.ts'
import { troubleOf } from '../../trouble/index.ts'
import { say } from '../../words/index.ts'
import { createProgram } from '../program.ts'
import type { Terminal } from '../terminal/terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'yinzheng-backup-command-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Out: what the command printed, or the code of its trouble. */
async function run(...args: readonly string[]): Promise<string> {
  const lines: string[] = []
  const speech = { language: 'en' } as const
  const terminal: Terminal = {
    speech, width: 200, paint: (_, text) => text, tell: (wording, values = {}) => say(wording, values, speech), print: (text = '') => void lines.push(text),
    complain: (text) => void lines.push(text),
  }
  const program = createProgram({ terminal, today: '2026-03-01' })
  return program.parseAsync(args, { from: 'user' }).then(() => lines.join('\n'), (error: unknown) => troubleOf(error).code)
}

test('backup writes the library of a data folder, restore puts it into another, and a library in use is not touched', async () => {
  const [data, other, file] = [join(folder, 'data'), join(folder, 'other'), join(folder, 'b.db')]
  const library = await openLibrary({ folder: data })
  expect(await run('backup', file, '--data', data)).toMatch(/^Written to “.*b\.db”: articles: 0, \d+ MB$/)
  expect(await run('backup', file, '--data', data)).toBe('backup-exists')
  expect(await run('backup', file, '--data', data, '--replace')).toContain('Written to')
  expect(await run('restore', file, '--data', data)).toBe('library-in-use')
  await library.close()
  expect(await run('restore', file, '--data', other)).toBe(`Restored from “${file}”: articles: 0`)
  expect(await run('restore', file, '--data', data)).toMatch(/Restored from .*\nThe library that was there before is now “.*before-restore-.*\.db”/)
})
