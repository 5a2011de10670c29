import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Article } from '../../article/index.ts'
import type { TransferredArticle } from '../../store/index.ts'
import { readCapture } from '../read-capture.ts'
import { FEED_FORMATS, writeFeed } from './write-feed.ts'
import { writeMarkdown } from './write-markdown.ts'

const AT = '2026-03-01T08:00:00.000Z'

const article = (headline: string, text: string): Article => ({
  id: 'a1', headline, url: 'https://river.example/1?a=1&b=2', publisher: '河湾晚报', authors: ['卢秉'], editors: [], language: 'zh-Hans',
  blocks: [{ type: 'paragraph', text }, { type: 'heading', text: '# 后续' }, { type: 'quote', text: '一\n二' }, { type: 'list-item', text: '1. 甲' }],
  abstracts: [], keywords: [], images: [], removed: [], joins: [], published: { at: '2026-02-28', precision: 'day', from: 'feed' },
})

const transferred = (one: Article): TransferredArticle => ({
  document: { key: 'k', name: 'k', isFeed: true, feedTitle: '河湾', collections: [] }, entry: 'e', position: 0, versions: [{ capture: 'c', captureSize: 1, keptAt: AT, article: one }],
  tags: [{ name: '渡轮: 夜班', key: '渡轮' }], marks: ['重要'], highlights: [{ id: 'h', hash: 'h', start: 0, end: 2, exact: '水位', was: '*水\n深*', prefix: '', suffix: '', lost: false, note: '看*图*', madeAt: AT, changedAt: AT }],
})

describe('a Markdown post', () => {
  test('has front matter that a site generator reads, and nothing in it is taken for a sign of its own', () => {
    const { name, text } = writeMarkdown(transferred(article('水位：回落 "三十" 厘米 / 今晨', '水位*回落*，{{ 模板 }} <script>x</script>\n1. 不是列表')))
    expect(name).toMatch(/^2026-02-28-水位-回落-三十-厘米-今晨-[\da-f]{6}\.md$/)
    const [, matter = '', body = ''] = text.split(/^---\n/m)
    expect(parse(matter)).toMatchObject({ title: '水位：回落 "三十" 厘米 / 今晨', date: '2026-02-28', tags: ['渡轮: 夜班', '重要'], categories: ['河湾'], source: 'https://river.example/1?a=1&b=2', author: '卢秉' })
    expect(body).toContain('水位\\*回落\\*')
    expect(body).not.toMatch(/\{\{|(?<!\\)<script/)
    expect(text).toContain('## \\# 后续\n\n> 一\n> 二\n\n- 1\u200b. 甲')
    expect(text).toContain('> 水位\n> \n> ~~\\*水~~\n> \n> ~~深\\*~~\n\n看\\*图\\*')
  })

  test('has a name that every system takes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (headline) => {
      const { name } = writeMarkdown(transferred(article(headline, '正文')))
      expect(name).toMatch(/^[\p{L}\p{N}-]+\.md$/u)
      expect(Buffer.byteLength(name)).toBeLessThan(255)
    }))
  })
})

const feedOf = (...articles: readonly Article[]) =>
  ({ title: '渡轮 & <夜班>', url: 'https://desk.example/api/feeds/rss?q=a&b', updatedAt: AT, entries: articles.map((one) => ({ article: one, arrivedAt: AT })) })

describe('a feed of ours', () => {
  test.each(FEED_FORMATS)('in %s is read back by our own reader', (format) => {
    const one = article('水位回落 & 三十厘米', '河湾水位比昨天回落三十厘米，渡口恢复通行。\n第二行 ]]> & <i>斜</i>。')
    const bytes = new TextEncoder().encode(writeFeed(feedOf(one), format))
    const reading = readCapture({ name: `feed.${format === 'json' ? 'json' : 'xml'}`, bytes, fetchedAt: AT, mediaType: format === 'json' ? 'application/feed+json' : 'application/xml' }, '2026-03-02')
    expect(reading).toMatchObject({ isFeed: true, feedTitle: '渡轮 & <夜班>' })
    const [read] = 'articles' in reading ? reading.articles : []
    expect(read).toMatchObject({ headline: '水位回落 & 三十厘米', url: one.url, authors: ['卢秉'] })
    expect(read!.blocks.map(({ text }) => text).join('\n')).toContain('第二行 ]]> & <i>斜</i>。')
  })

  test.each(FEED_FORMATS)('in %s holds whatever a stranger wrote, and stays whole', (format) => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const bytes = new TextEncoder().encode(writeFeed(feedOf(article(`题${text}`, `文${text}`), article('第二篇', '尾')), format))
      const reading = readCapture({ name: `feed.${format === 'json' ? 'json' : 'xml'}`, bytes, fetchedAt: AT }, '2026-03-02')
      expect('articles' in reading && reading.articles.length).toBe(2)
    }), { numRuns: 60 })
  })
})
