import { expect, test } from 'vitest'
import { type Feed, parseCapture } from '../page/index.ts'
import { readFeed } from './index.ts'

const feedOf = (text: string) => parseCapture({ name: 'feed.xml', bytes: new TextEncoder().encode(text), fetchedAt: '' }) as Feed
const options = { now: '2031-04-02' }

test('an entry becomes an article with its own headline, address, date, people, words and body', () => {
  const feed = feedOf(`<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>河湾晚报</title><link>https://ferry.example/</link><language>zh-cn</language>
<item><title>渡轮&lt;em&gt;首航&lt;/em&gt;</title><link>/news/1</link><author>林雨</author><category>交通</category><pubDate>Tue, 01 Apr 2031 08:00:00 +0800</pubDate>
<description>首航当天，码头排起长队。</description>
<content:encoded><![CDATA[<p>渡轮昨天首航，全长十二公里的航线每天往返八班。</p><p><img src="/a.jpg"></p><p>票价十五元，学生半价。</p><p>责任编辑：沈星</p>]]></content:encoded></item></channel></rss>`)
  expect(readFeed(feed, options)).toEqual([
    {
      id: 'https://ferry.example/news/1', file: 'feed.xml', url: 'https://ferry.example/news/1', headline: '渡轮首航', publisher: '河湾晚报', feedTitle: '河湾晚报',
      published: { at: '2031-04-01T08:00:00+08:00', precision: 'second', from: 'feed' }, authors: ['林雨'], editors: [], language: 'zh-Hans', keywords: ['交通'],
      blocks: [{ type: 'paragraph', text: '渡轮昨天首航，全长十二公里的航线每天往返八班。' }, { type: 'paragraph', text: '票价十五元，学生半价。' }],
      abstracts: [{ origin: 'publisher', text: '首航当天，码头排起长队。' }], images: [{ url: 'https://ferry.example/a.jpg' }],
      removed: [{ text: '责任编辑：沈星', step: 'html-line', reason: 'editor-line' }], joins: [],
    },
  ])
})

test('an entry with a headline alone is an article with a headline alone', () => {
  const articles = readFeed(feedOf('<rss version="2.0"><channel><title>河湾</title><item><title>渡轮首航</title></item><item/></channel></rss>'), options)
  expect(articles).toMatchObject([{ headline: '渡轮首航', blocks: [] }, { blocks: [] }])
  expect(new Set(articles.map(({ id }) => id)).size).toBe(2)
})

test('a summary that only repeats the beginning is no summary', () => {
  const feed = feedOf('<feed xmlns="http://www.w3.org/2005/Atom"><title>河湾</title><entry><title>渡轮</title><summary>渡轮昨天首航，……</summary><content type="html">&lt;p&gt;渡轮昨天首航，全程十二分钟。&lt;/p&gt;</content></entry></feed>')
  expect(readFeed(feed, options)[0]).toMatchObject({ abstracts: [], blocks: [{ text: '渡轮昨天首航，全程十二分钟。' }] })
})

test('a feed that gives every item one GUID and one address still gives as many articles, each known by itself', () => {
  const items = ['首航', '停航', '复航'].map((word) => `<item><guid>ferry</guid><link>https://ferry.example/</link><title>渡轮${word}</title></item>`).join('')
  const feed = parseCapture({ name: 'feed.xml', bytes: new TextEncoder().encode(`<rss version="2.0"><channel>${items}</channel></rss>`), fetchedAt: '2031-04-02' }) as Feed
  expect(readFeed(feed, { now: '2031-04-02' }).map(({ id, url }) => [id, url])).toEqual(['首航', '停航', '复航'].map((word) => [`ferry 渡轮${word}`, 'https://ferry.example/']))
})
