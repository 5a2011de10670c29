import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runPageTest } from '../src/flow/index.ts'

/** Each folder is a page and what it should be read as; made with `yinzheng read --to-test`, mended by hand. */
const FOLDER = 'test/pages'
const pages = existsSync(FOLDER) ? readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name) : []

describe.each(pages)('%s', (name) => {
  test('is read as a person reads it', async () => {
    const outcomes = await runPageTest(join(FOLDER, name))
    expect(outcomes.length).toBeGreaterThan(0)
    for (const { file, found, wanted } of outcomes) expect({ file, ...found }).toEqual({ file, ...wanted })
  })
})

test('there are pages to test', () => {
  expect(pages.length).toBeGreaterThan(0)
})
