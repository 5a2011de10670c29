import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectWithin } from '../../test/processor-time.ts'
import type { Article } from '../article/index.ts'
import { whatChanged } from './what-changed.ts'

const article = (...texts: readonly string[]): Article => ({
  id: 'page', authors: [], editors: [], language: 'zh-Hans', blocks: texts.map((text) => ({ type: 'paragraph', text })), abstracts: [], keywords: [], images: [],
  removed: [], joins: [],
})

const [TIDE, FERRY, DAM] = ['昨夜鹭洲外海涨潮，水位比平时高出三尺。', '渡轮公司说，今天的班次照常开行。', '水务局派人看守北坝，未见险情。'] as const
const book = (word: string) => Array.from({ length: 4000 }, (_, index) => `${word}${index}${TIDE}`)
const paragraphs = (before: readonly string[], after: readonly string[]) => whatChanged(article(...before), article(...after)).paragraphs

describe('what changed between two versions', () => {
  test('nothing, where they say the same', () => {
    expect(whatChanged(article(TIDE, FERRY), article(TIDE, FERRY))).toEqual({ paragraphs: [] })
  })

  test('a paragraph came, another went', () => {
    expect(paragraphs([TIDE, FERRY], [TIDE, DAM, FERRY])).toEqual([{ kind: 'added', at: 1, to: DAM }])
    expect(paragraphs([TIDE, DAM, FERRY], [TIDE, FERRY])).toEqual([{ kind: 'removed', at: 1, from: DAM }])
    expect(paragraphs([TIDE], [FERRY])).toEqual([{ kind: 'removed', at: 0, from: TIDE }, { kind: 'added', at: 0, to: FERRY }])
  })

  test('a figure was corrected', () => {
    const corrected = TIDE.replace('三尺', '四尺')
    expect(paragraphs([TIDE, FERRY], [corrected, FERRY])).toEqual([{ kind: 'altered', at: 0, from: TIDE, to: corrected }])
  })

  test('a paragraph that moved is neither new nor gone', () => {
    expect(paragraphs([TIDE, FERRY, DAM], [DAM, TIDE, FERRY])).toEqual([{ kind: 'moved', at: 0, to: DAM }])
  })

  test('headline, date and origin, also where one was not stated before', () => {
    const before = { ...article(TIDE), headline: '鹭洲涨潮', origin: '鹭洲社' }
    const after: Article = { ...article(TIDE), headline: '鹭洲涨潮（更新）', published: { at: '2026-03-02', precision: 'day', from: 'meta' } }
    expect(whatChanged(before, after)).toEqual({
      headline: { from: '鹭洲涨潮', to: '鹭洲涨潮（更新）' }, published: { to: '2026-03-02' }, origin: { from: '鹭洲社' }, paragraphs: [],
    })
  })

  test('paragraphs that repeat are told apart by their place', () => {
    expect(paragraphs(['※', TIDE, '※', FERRY, '※'], ['※', TIDE, '※', DAM, FERRY, '※'])).toEqual([{ kind: 'added', at: 3, to: DAM }])
  })

  test('as many come as the text has more, less those that went', () => {
    const texts = fc.array(fc.constantFrom(TIDE, FERRY, DAM, '※', '', '完'), { maxLength: 12 })
    fc.assert(fc.property(texts, texts, (before, after) => {
      const kinds = paragraphs(before, after).map(({ kind }) => kind)
      const count = (kind: string) => kinds.filter((each) => each === kind).length
      expect(count('added') - count('removed')).toBe(after.length - before.length)
    }))
  })

  test('a book that was exchanged is compared in bounded time', () => {
    expectWithin(2000, () => expect(paragraphs(book('甲'), book('乙')).length).toBeGreaterThan(3000))
  })
})
