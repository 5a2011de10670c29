import { describe, expect, test } from 'vitest'
import { type HtmlPage, parseCapture } from '../../page/index.ts'
import type { Article, Block } from '../article.ts'
import { findNextPage, joinPages, saysNothingNew } from './index.ts'
import { pageNumberOf } from './page-number.ts'

const FIRST = 'https://river.example/a/c8841.html'

describe('an address is a page of an article', () => {
  test.each([
    [FIRST, 'https://river.example/a/c8841_2.html', 2],
    [FIRST, 'https://river.example/a/c8841-3.html', 3],
    [FIRST, 'https://river.example/a/c8841_p2.html', 2],
    [FIRST, 'https://river.example/a/c8841.html?page=2', 2],
    [FIRST, 'https://river.example/a/c8841/2.html', 2],
    ['https://river.example/a?id=5', 'https://river.example/a?page=2&id=5', 2],
    ['https://river.example/2031/04/ferry/', 'https://river.example/2031/04/ferry/2/', 2],
    ['https://river.example/2031/04/ferry', 'https://river.example/2031/04/ferry/p3', 3],
    ['https://river.example/a/c8841_1.html', 'https://river.example/a/c8841_2.html', 2],
  ])('%s, %s', (first, other, number) => {
    expect(pageNumberOf(first, other)).toBe(number)
  })

  test.each([
    ['another article', 'https://river.example/a/c8842.html'],
    ['another host', 'https://lake.example/a/c8841_2.html'],
    ['a part of the article’s name', 'https://river.example/a/c884_2.html'],
    ['a script', 'javascript:go(2)'],
    ['another parameter', 'https://river.example/a/c8841.html?print=2'],
  ])('and %s is none', (_, other) => {
    expect(pageNumberOf(FIRST, other)).toBeUndefined()
  })

  test.each([
    ['https://river.example/', 'https://river.example/2/'], ['https://river.example/a/', 'https://river.example/a/index_2.html'],
    ['https://river.example/news/index.html', 'https://river.example/news/index_2.html'], ['https://river.example/news/', 'https://river.example/news/page/2/'],
  ])('a list that goes on is none: %s, %s', (first, other) => {
    expect(pageNumberOf(first, other)).toBeUndefined()
  })

  test('the next article of a blog that counts its posts is none', () => {
    expect(pageNumberOf('https://river.example/post/12', 'https://river.example/post/13')).toBeUndefined()
  })
})

function next(html: string, read: readonly string[] = [FIRST], first = FIRST): string | undefined {
  const page = parseCapture({ name: 'a', url: read.at(-1)!, bytes: new TextEncoder().encode(`<html><body><p>一</p>${html}</body></html>`), fetchedAt: '2031-04-02' }) as HtmlPage
  return findNextPage(page, { first, read })
}

describe('the next page', () => {
  const second = 'https://river.example/a/c8841_2.html'
  const third = 'https://river.example/a/c8841_3.html'
  const numbers = '<div class="pager">【1】<a href="c8841_2.html">【2】</a><a href="c8841_3.html">【3】</a></div>'

  test.each([
    ['下一页', '<a href="c8841_2.html">【下一页】</a>', second],
    ['rel=next in the head', '<link rel="next" href="/a/c8841_2.html">', second],
    ['the number two', numbers, second],
    ['下一页 beside a number that skips', '<a href="c8841_3.html">3</a><a href="c8841_2.html#top">下一页&gt;&gt;</a>', second],
    ['Next page', '<a href="c8841-2.html">Next page »</a>', 'https://river.example/a/c8841-2.html'],
  ])('is told by %s', (_, html, url) => {
    expect(next(html)).toBe(url)
  })

  test.each([
    ['the next article', '<a href="c8842.html">下一页</a><a href="c8841_2.html">下一篇：渡轮停航</a><link rel="next" href="/a/c8843.html">'],
    ['a page of another host', '<a href="https://lake.example/a/c8841_2.html">下一页</a>'],
    ['a page of comments', '<div class="comment-list"><a href="?page=2">下一页</a></div>'],
    ['a page further on', '<a href="c8841_7.html">7</a>'],
    ['a number in a sentence', '<a href="c8841_2.html">图2：渡轮首航时的码头</a>'],
  ])('is not %s', (_, html) => {
    expect(next(html)).toBeUndefined()
  })

  test('goes on by one, and ends with the last', () => {
    expect(next(numbers, [FIRST, second])).toBe(third)
    expect(next(numbers, [FIRST, second, third])).toBeUndefined()
  })

  test('of a site that counts from nought is the one called 1, then 2', () => {
    const pager = '<a href="c8841_1.html">下一页</a><a href="c8841_2.html">3</a>'
    expect(next(pager)).toBe('https://river.example/a/c8841_1.html')
    expect(next(pager, [FIRST, 'https://river.example/a/c8841_1.html'])).toBe(second)
  })
})

const article = (blocks: readonly Block[], rest: Partial<Article> = {}): Article => ({
  id: 'a', headline: '渡轮首航', authors: [], editors: [], language: 'zh-Hans', blocks, abstracts: [], keywords: [], images: [], removed: [], joins: [], ...rest,
})
const paragraph = (text: string): Block => ({ type: 'paragraph', text })

describe('pages joined', () => {
  const lead = paragraph('核心提示：河湾市昨天下午举行渡轮首航仪式。')
  const first = article([lead, paragraph('市民在码头排起长队，这条航线全长十二公里，每天往返八班，票价')], { images: [{ url: 'https://river.example/1.jpg' }] })
  const second = article([{ type: 'heading', text: '渡轮首航' }, lead, paragraph('二十元，儿童免费。'), paragraph('仪式持续了一个小时。')], { editors: ['沈星'], images: [{ url: 'https://river.example/1.jpg' }, { url: 'https://river.example/2.jpg' }] })

  test('are one article: repeats gone on the record, the cut sentence whole, people and pictures of all', () => {
    const joined = joinPages([first, second])
    expect(joined.blocks.map(({ text }) => text)).toEqual([lead.text, '市民在码头排起长队，这条航线全长十二公里，每天往返八班，票价二十元，儿童免费。', '仪式持续了一个小时。'])
    expect(joined.removed).toEqual([{ text: '渡轮首航', step: 'join-pages', reason: 'repeat' }, { text: lead.text, step: 'join-pages', reason: 'repeat' }])
    expect(joined).toMatchObject({ editors: ['沈星'], images: [{ url: 'https://river.example/1.jpg' }, { url: 'https://river.example/2.jpg' }], joins: [{ made: true, reason: 'continuation' }] })
  })

  test('keep a refrain in the middle of a page, and sentences that ended', () => {
    const refrain = Array.from({ length: 12 }, (_, at) => paragraph(at === 6 ? '他没有回答。' : `第${at}段说的是另一件事情，说得很完整。`))
    const joined = joinPages([article([paragraph('他没有回答。')]), article(refrain)])
    expect(joined.blocks).toHaveLength(13)
    expect(joined.joins).toEqual([])
  })

  test('a page shown once more says nothing new', () => {
    expect(saysNothingNew(first, first)).toBe(true)
    expect(saysNothingNew(first, second)).toBe(false)
  })
})
