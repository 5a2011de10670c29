import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Article, sourceText, textOf } from '../src/article/index.ts'
import { checkSummary } from '../src/check/index.ts'
import { readDocuments } from '../src/flow/index.ts'
import expected from './documents/expected.json' with { type: 'json' }

const FOLDER = 'test/documents'
const squeeze = (text: string) => text.replaceAll(/\s/g, '')

async function read(name: string): Promise<Article> {
  for await (const reading of readDocuments([join(FOLDER, name)], { now: '2026-01-01' })) {
    if ('articles' in reading && reading.articles[0]) return reading.articles[0]
  }
  throw new Error(`${name} gave no article`)
}

describe.each(Object.entries(expected.documents))('%s, of another subject and shape', (name, want) => {
  test('is read as a careful person reads it', async () => {
    const article = await read(name)
    expect({ headline: article.headline, published: article.published?.at.slice(0, 16), authors: article.authors, editors: article.editors }).toEqual(
      { headline: want.headline, published: want.published, authors: want.authors, editors: want.editors })
    const body = squeeze(textOf(article))
    expect(want.paragraphs.filter((words) => !body.includes(squeeze(words)))).toEqual([])
    expect(want.notInBody.filter((words) => body.includes(squeeze(words)))).toEqual([])
    expect(article.abstracts).toHaveLength(want.abstracts)
  })
})

describe.each(expected.summaries)('the summary of $document', ({ document, from, sentences }) => {
  test('is judged sentence by sentence', async () => {
    const article = await read(document)
    const summary = from === 'abstract' ? article.abstracts[0]!.text : readFileSync(join(FOLDER, from), 'utf8')
    const checked = checkSummary(summary, [sourceText(article)])
    for (const want of sentences) {
      const sentence = checked.find(({ text }) => text.startsWith(want.begins))
      expect([want.verdict].flat(), `${want.begins}: ${JSON.stringify(sentence)}`).toContain(sentence?.verdict)
      if ('words' in want) expect(sentence?.findings.some(({ verdict, text }) => verdict !== 'supported' && text.includes(want.words!))).toBe(true)
    }
  })
})
