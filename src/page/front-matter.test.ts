import { expect, test } from 'vitest'
import { splitFrontMatter } from './front-matter.ts'

test('front matter is parsed and the post stands under it', () => {
  const matter = splitFrontMatter('\n---\ntitle: 潮汐\ntags:\n  - 能源\n  - 海洋\ndate: 2025-03-08 09:00:00\n---\n\n正文。\n')
  expect(matter).toMatchObject({ fields: { title: '潮汐', tags: ['能源', '海洋'] }, mended: false })
  expect(matter?.body.trim()).toBe('正文。')
})

test('front matter with an unquoted colon or a bad indent is read line by line', () => {
  const matter = splitFrontMatter('---\ntitle: 海风: 一座小城: 三种过法\nauthor: 梁小岸\n\ttags: [旅行\ncategories:\n - 周末\n---\n正文')
  expect(matter?.mended).toBe(true)
  expect(matter?.fields).toMatchObject({ title: '海风: 一座小城: 三种过法', author: '梁小岸', categories: ['周末'] })
})

test('two rules in a text are no front matter', () => {
  expect(splitFrontMatter('---\n第一幕，幕启。\n---\n第二幕。')).toBeUndefined()
  expect(splitFrontMatter('开头\n---\ntitle: a\n---\n')).toBeUndefined()
})

test('aliases that would grow without end are read as text, not followed', () => {
  const bomb = '---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: 标题\n---\n正文'
  expect(splitFrontMatter(bomb)?.fields.title).toBe('标题')
})
