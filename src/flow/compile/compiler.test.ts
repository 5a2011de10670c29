import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import type { Article } from '../../article/index.ts'
import { compileOneStory } from '../../story/index.ts'
import { WorkStopped } from '../workshop/work-stopped.ts'
import { type Compiler, type CompilerOptions, openCompiler } from './compiler.ts'

const article = (id: string, text: string): Article => ({
  id, headline: '望沙渡口恢复通航', authors: [], editors: [], language: 'zh-Hans', blocks: [{ type: 'paragraph', text }], abstracts: [], keywords: [], images: [],
  removed: [], joins: [], published: { at: '2031-05-04', precision: 'day', from: 'feed' },
})
const REPORT = '望沙渡口5月3日恢复通航，每天开行十二班渡船。渡口管理所所长何汀说，停航期间更换了两座趸船。'

/** A process that answers with the job's name, or never. */
const STRANGE = pathToFileURL(join(mkdtempSync(join(tmpdir(), 'yinzheng-compiler-')), 'strange.mjs'))
writeFileSync(STRANGE, `
  process.on('message', ({ job }) => {
    if (job === 'brief') for (;;);
    process.send({ answer: job })
  })
  process.on('disconnect', () => process.exit())
  process.send({ started: true })
`)

let compiler: Compiler
const opened = (options: CompilerOptions) => (compiler = openCompiler(options))
afterEach(() => compiler.close())

test('a short story is compiled at once, without a process', async () => {
  const articles = [article('a', REPORT), article('b', `${REPORT}首日运送旅客四百人。`)]
  expect(await opened({ script: STRANGE }).compile('story', { articles })).toEqual(compileOneStory(articles))
})

test('a long story is compiled apart; so is a long article, not one that is read in a moment', async () => {
  const long = article('a', REPORT.repeat(60))
  opened({ script: STRANGE })
  expect(await compiler.compile('story', { articles: [long] })).toBe('story')
  expect(await compiler.compile('key-points', { article: article('b', REPORT) })).not.toBe('key-points')
  expect(await compiler.compile('key-points', { article: article('c', REPORT.repeat(200)) })).toBe('key-points')
})

test('what takes too long is stopped, and the next is compiled', async () => {
  opened({ script: STRANGE, timeLimitMs: 2000 })
  const articles = [article('a', REPORT.repeat(60))]
  const dossier = compileOneStory([article('b', REPORT)])
  await expect(compiler.compile('brief', { dossier, articles })).rejects.toBeInstanceOf(WorkStopped)
  expect(await compiler.compile('story', { articles })).toBe('story')
})
