import { expect, test } from 'vitest'
import { parseText } from './text.ts'

const origin = { name: 'a.txt', fetchedAt: '2025-01-01', charset: { name: 'utf-8', from: 'default' } } as const

test('a file that begins with front matter is a post, any other a flattened page', () => {
  expect(parseText('---\ntitle: 标题\n---\n正文。', origin)).toMatchObject({ kind: 'post', frontMatter: { title: '标题' }, body: '正文。' })
  expect(parseText('标题\n正文。', origin)).toMatchObject({ kind: 'text', text: '标题\n正文。' })
})

test('line ends of every system become one, and a byte order mark goes', () => {
  expect(parseText('\uFEFF甲\r\n乙\r丙\u2028丁', origin)).toMatchObject({ text: '甲\n乙\n丙\n丁' })
})
