import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TroubleError } from '../../trouble/index.ts'
import { parseQuery } from './parse-query.ts'

const shown = (query: string) => parseQuery(query).map(({ kind, text, not }) => `${not ? '-' : ''}${kind} ${text}`)

test.each([
  ['渡轮 停航', ['words 渡轮', 'words 停航']],
  ['  渡轮，停航！ ', ['words 渡轮，停航！']],
  ['“渡轮停航”', ['phrase 渡轮停航']],
  ['「渡輪停航」海灣', ['phrase 渡輪停航', 'words 海灣']],
  ['"渡轮 停航', ['phrase 渡轮 停航']],
  ['渡轮"停航"', ['words 渡轮', 'phrase 停航']],
  ['渡轮 -停航 -"大风 蓝色"', ['words 渡轮', '-words 停航', '-phrase 大风 蓝色']],
  ['－停航 渡轮', ['-words 停航', 'words 渡轮']],
  ['GPT-4 2026-01', ['words GPT-4', 'words 2026-01']],
  ['site:example.org', ['site example.org']],
  ['SITE：example.org', ['site example.org']],
  ['-site:example.org 渡轮', ['-site example.org', 'words 渡轮']],
  ['来自：“海湾 晚报” 标签:交通', ['from 海湾 晚报', 'tag 交通']],
  ['is:unread after:2026-01-05', ['is unread', 'after 2026-01-05']],
  ['https://example.org/a', ['words https://example.org/a']],
  ['比分:渡轮', ['words 比分:渡轮']],
  ['site: 渡轮', ['words 渡轮']],
  ['- 渡轮', ['words 渡轮']],
])('%s', (query, expected) => {
  expect(shown(query)).toEqual(expected)
})

const codeOf = (query: string) => {
  try {
    parseQuery(query)
    return 'none'
  } catch (error) {
    return error instanceof TroubleError ? error.trouble.code : String(error)
  }
}

test.each([
  ['', 'query-empty'],
  ['，。！“”', 'query-empty'],
  ['-- "" :', 'query-empty'],
  ['site:', 'query-empty'],
  ['轮'.repeat(500), 'query-too-long'],
])('%s is refused', (query, code) => {
  expect(codeOf(query)).toBe(code)
})

test('whatever is typed is read or refused, and no part is empty', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('渡', '轮', ' ', '-', '"', '“', '”', 'site:', 'is：', 'a', '*', '(', ':'), { maxLength: 30 }), (pieces) => {
      const code = codeOf(pieces.join(''))
      if (code !== 'none') return code === 'query-empty'
      return parseQuery(pieces.join('')).every(({ text }) => /[\p{L}\p{N}]/u.test(text))
    }),
  )
})
