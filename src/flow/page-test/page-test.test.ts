import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Article, BlockType } from '../../article/index.ts'
import { makePageTests } from './make-page-tests.ts'
import { readExpectation } from './read-expectation.ts'
import { runPageTest } from './run-page-test.ts'
import { writeExpectation } from './write-expectation.ts'

let folder: string
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'yinzheng-page-test-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

const PROSE = '河湾市昨天下午举行渡轮首航仪式，市民在码头排起长队，这条航线全长十二公里。'
const PAGE = `<html><head><title>河湾渡轮首航</title></head><body><h1>河湾渡轮首航</h1><div class="content"><p>${PROSE}</p><p>- ${PROSE}</p><p>责任编辑：沈星</p></div></body></html>`

async function make(name: string, content: string) {
  const path = join(folder, name)
  await writeFile(path, content)
  const made = []
  for await (const one of makePageTests([path], { now: '2031-04-02', folder: join(folder, 'tests') })) made.push(one)
  return made[0]!
}

describe('a page made into a test', () => {
  test('holds its bytes as they were, and passes until someone mends what is expected', async () => {
    const made = await make('渡轮 首航.html', PAGE)
    expect(made).toMatchObject({ folder: join(folder, 'tests', '渡轮-首航'), files: ['page.html', 'expected.md'] })
    const own = join(folder, 'tests', '渡轮-首航')
    expect(await readFile(join(own, 'page.html'), 'utf8')).toBe(PAGE)
    const [outcome] = await runPageTest(own)
    expect(outcome!.found).toEqual(outcome!.wanted)
    const expected = await readFile(join(own, 'expected.md'), 'utf8')
    await writeFile(join(own, 'expected.md'), expected.replace('headline: 河湾渡轮首航', 'headline: 河湾渡轮昨首航'))
    const [mended] = await runPageTest(own)
    expect(mended!.found).not.toEqual(mended!.wanted)
    await writeFile(join(own, 'expected.md'), expected.replace('headline: 河湾渡轮首航\n', ''))
    const [struck] = await runPageTest(own)
    expect(struck!.found).toEqual(struck!.wanted)
  })

  test('is never written over', async () => {
    await make('again.html', PAGE)
    expect(await make('again.html', PAGE)).toMatchObject({ trouble: { code: 'page-test-exists' } })
  })

  test('that gives no article has an empty body to fill in, and fails till then', async () => {
    await make('empty.html', '<html><body><a href="/">首页</a></body></html>')
    const [outcome] = await runPageTest(join(folder, 'tests', 'empty'))
    expect(outcome).toMatchObject({ found: { code: 'no-article' }, wanted: { facts: { headline: null }, blocks: [] } })
  })

  test('that is a feed has one expectation for each entry', async () => {
    const items = ['首航', '停航', '复航'].map((word) => `<item><title>渡轮${word}</title><description>${PROSE}${word}。</description></item>`).join('')
    const made = await make('feed.xml', `<rss version="2.0"><channel><title>河湾晚报</title>${items}</channel></rss>`)
    expect(made).toMatchObject({ files: ['page.xml', 'expected-1.md', 'expected-2.md', 'expected-3.md'] })
    for (const { found, wanted } of await runPageTest(join(folder, 'tests', 'feed'))) expect(found).toEqual(wanted)
  })
})

const TYPES: readonly BlockType[] = ['paragraph', 'heading', 'caption', 'quote', 'list-item', 'code', 'table']
const text = fc.oneof(
  fc.constantFrom('# 一', '> 二', '- 三', '![] 四', '```', '\\五', '第一行\n\n第二行', '`a` ``` b', '  缩进', '---', '甲\t乙\n丙\t丁'),
  fc.string({ unit: fc.constantFrom('河', '湾', 'a', ' ', '`', '#', '>', '-', '\n', '：'), minLength: 1, maxLength: 30 }),
).filter((one) => one.trim() !== '' && !one.includes('\r'))

test('whatever blocks an article has, their expectation says the same blocks', () => {
  fc.assert(fc.property(fc.array(fc.record({ type: fc.constantFrom(...TYPES), text }), { maxLength: 6 }), (blocks) => {
    const article: Article = { id: 'a', authors: [], editors: [], language: 'zh-Hans', blocks, abstracts: [], keywords: [], images: [], removed: [], joins: [] }
    expect(readExpectation(writeExpectation(article, { source: 'a', readOn: '2031-04-02' })).blocks).toEqual(blocks)
  }), { numRuns: 300 })
})

test('a paragraph broken over lines by whoever mended it is one paragraph', () => {
  expect(readExpectation('---\nheadline: 甲\n---\n\nThe ferry\nleft at noon.\n\n- 一\n').blocks).toEqual([{ type: 'paragraph', text: 'The ferry left at noon.' }, { type: 'list-item', text: '一' }])
})
