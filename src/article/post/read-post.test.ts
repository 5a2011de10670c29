import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseText } from '../../page/text.ts'
import { type Article, textOf } from '../article.ts'
import { readPost } from './read-post.ts'

function read(text: string): Article {
  const page = parseText(text, { name: 'post.md', fetchedAt: '2026-11-21', charset: { name: 'utf-8', from: 'default' } })
  if (page.kind !== 'post') throw new Error('no front matter')
  const article = readPost(page)
  if ('code' in article) throw new Error(article.code)
  return article
}

const example = (name: string) => readFileSync(new URL(`examples/${name}`, import.meta.url), 'utf8')

test('a relayed ruling: the relay is no author, its random picture no picture', () => {
  const article = read(example('court-relay.md'))
  expect(article).toMatchObject({
    headline: '城南法院：小区地下室渗水十年，开发商被判赔付47户业主共312万元',
    origin: '江城晚报',
    authors: ['沈亦'],
    editors: ['祁连'],
    keywords: ['法院', '房产'],
    published: { at: '2024-11-06T19:20:05+08:00', from: 'front-matter' },
  })
  expect(article.images.map(({ url }) => url)).toEqual(['https://img.example.org/court.jpg'])
  expect(article.blocks.map(({ type }) => type)).toEqual(['paragraph', 'caption', 'heading', 'paragraph', 'list-item', 'list-item', 'paragraph'])
  expect(textOf(article)).not.toMatch(/物业费|原标题|祁连/u)
  expect(article.removed).toContainEqual(expect.objectContaining({ reason: 'placeholder-image' }))
  expect(article.removed).toContainEqual(expect.objectContaining({ reason: 'front-matter', text: 'author: 快览头条' }))
  // its description is the beginning of the title, and says nothing more
  expect(article.abstracts).toEqual([])
})

test('a post whose front matter is broken keeps its title, author and date', () => {
  expect(read(example('broken-matter.md'))).toMatchObject({ headline: '海风: 一座小城的周末: 三种过法', authors: ['梁小岸'], origin: '海风周刊', published: { at: '2025-03-08', precision: 'day' } })
})

test('a date in Greenwich time is kept as the instant that it is', () => {
  const article = read('---\ntitle: 夜航\ndate: Sun, 14 Sep 2025 23:33:47 GMT\n---\n<div><p>渡轮于凌晨离港，船上有三百名乘客。</p></div>')
  expect(Date.parse(article.published!.at)).toBe(Date.parse('2025-09-15T07:33:47+08:00'))
})

test('an outlet that signs as author is no person; who wrote it stands in the first paragraph', () => {
  const article = read('---\ntitle: 海风: 三个市停课一天\nauthor: 南礁晚报\nsource: 南礁晚报\ntags: [台风, 停课]\n---\n\n**南礁晚报讯**（记者 黎晚舟）台风“海风”2日夜间擦过南礁湾，三个市3日停课一天。\n\n> 本文由 南礁晚报 授权转载，欢迎关注公众号。\n')
  expect(article).toMatchObject({ headline: '海风: 三个市停课一天', origin: '南礁晚报', authors: ['黎晚舟'], keywords: ['台风', '停课'] })
  expect(textOf(article)).not.toContain('授权')
})
