import { describe, expect, test } from 'vitest'
import { parseCapture } from '../../page/index.ts'
import type { Article } from '../article.ts'
import { textOf } from '../article.ts'
import { readFeed } from '../read-feed.ts'
import { fillEntry } from './fill-entry.ts'
import { findCutShort } from './find-cut-short.ts'

const NOW = '2031-05-04'
const STORY = '望沙渡口五月四日上午恢复通航，首班渡轮载客八十六人。停航期间，两岸居民改走上游的铁桥，单程要多走四十分钟。'

function feed(...texts: readonly string[]): readonly Article[] {
  const items = texts.map((text, index) => `<item><guid>${index}</guid><link>https://river.example/${index}</link><title>望沙渡口恢复通航</title><description><![CDATA[${text}]]></description></item>`)
  const parsed = parseCapture({ name: 'feed.xml', bytes: new TextEncoder().encode(`<?xml version="1.0"?><rss version="2.0"><channel><title>望沙晚报</title>${items.join('')}</channel></rss>`), fetchedAt: NOW })
  if ('code' in parsed || parsed.kind !== 'feed') throw new Error('no feed')
  return readFeed(parsed, { now: NOW })
}

describe('an entry that says less than its page', () => {
  test.each([
    '望沙渡口五月四日上午恢复通航，首班渡轮……',
    '望沙渡口五月四日上午恢复通航 […]',
    '<p>望沙渡口五月四日上午恢复通航。</p><p><a href="/1">阅读全文 »</a></p>',
    '<p>The ferry runs again from Friday. Continue reading The ferry is back</p>',
    '<p>The ferry runs again.</p><p>The post The ferry is back appeared first on Halden Post.</p>',
    '',
  ])('is told by how it ends: %s', (text) => {
    expect(findCutShort(feed(text, STORY.repeat(12)))).toEqual([true, false])
  })

  test('is one of a feed that gives nothing but a few lines of anything', () => {
    expect(findCutShort(feed(STORY, STORY, STORY))).toEqual([true, true, true])
    expect(findCutShort(feed(STORY, STORY, STORY.repeat(12)))).toEqual([false, false, false])
  })

  test.each(['他说：“等等……”说完就走了。', '<p>People continue reading, she said, whatever the weather.</p>'])('is not told by words in its midst: %s', (text) => {
    expect(findCutShort(feed(text, STORY.repeat(12)))[0]).toBe(false)
  })

  test('has a page: without an address there is none to read', () => {
    expect(findCutShort(feed('').map(({ url: _url, ...entry }) => entry))).toEqual([false])
  })
})

describe('an entry filled from its page', () => {
  const [entry] = feed('望沙渡口五月四日上午恢复通航，首班渡轮……')
  const pageOf = (text: string): Article => ({ ...entry!, id: 'page', headline: '望沙渡口恢复通航', blocks: [{ type: 'paragraph', text }], editors: ['柳一禾'] })

  test('keeps its name and headline, and takes the page’s text and people', () => {
    const filled = fillEntry(entry!, pageOf(STORY))
    expect(filled).toMatchObject({ id: entry!.id, headline: entry!.headline, editors: ['柳一禾'] })
    expect(textOf(filled!)).toBe(STORY)
    expect(filled!.abstracts).toEqual([])
  })

  test('keeps its own words as an abstract where the page says it otherwise', () => {
    const filled = fillEntry(entry!, pageOf('五月四日上午，望沙渡口在停航三个月之后恢复通航。首班渡轮载客八十六人，两岸居民不必再走上游的铁桥，单程省去四十分钟。'))
    expect(filled!.abstracts).toEqual([{ origin: 'publisher', text: '望沙渡口五月四日上午恢复通航，首班渡轮' }])
  })

  test.each([
    ['says no more', '望沙渡口五月四日上午恢复通航，首班渡轮载客。'],
    ['is about something else', '本站已经改版，感谢多年来的支持，请从首页重新选择栏目，收藏夹里的旧地址不再有效。'.repeat(3)],
  ])('is none where the page %s', (_, text) => {
    expect(fillEntry(entry!, pageOf(text))).toBeUndefined()
  })
})
