import { describe, expect, test } from 'vitest'
import { type Feed, parseCapture } from '../index.ts'

const parse = (text: string, name = 'feed.xml') => parseCapture({ name, bytes: new TextEncoder().encode(text), fetchedAt: '2031-04-02T00:00:00Z' }) as Feed

const ITEM = '<item><title>渡轮首航</title><link>https://ferry.example/1</link><pubDate>Wed, 02 Apr 2031 08:00:00 +0800</pubDate><author>lin@ferry.example (林雨)</author><category>交通</category><description>&lt;p&gt;首航。&lt;/p&gt;</description></item>'

describe('a feed of each family gives its entries', () => {
  test.each([
    ['RSS 2.0', 'rss', `<rss version="2.0"><channel><title>河湾晚报</title>${ITEM}</channel></rss>`],
    ['RSS 0.91 without a version', 'rss', `<rss><channel><title>河湾晚报</title>${ITEM}</channel></rss>`],
    ['RSS 1.0', 'rdf', `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>河湾晚报</title></channel><item rdf:about="https://ferry.example/1"><title>渡轮首航</title><link>https://ferry.example/1</link></item></rdf:RDF>`],
    ['Atom 1.0', 'atom', '<feed xmlns="http://www.w3.org/2005/Atom"><title>河湾晚报</title><entry><id>a</id><title>渡轮首航</title><link href="https://ferry.example/1"/><updated>2031-04-02T08:00:00+08:00</updated></entry></feed>'],
    ['Atom 0.3', 'atom', '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>河湾晚报</title><entry><title>渡轮首航</title><link rel="alternate" href="https://ferry.example/1"/><issued>2031-04-02T08:00:00+08:00</issued></entry></feed>'],
    ['CDF', 'cdf', '<CHANNEL HREF="https://ferry.example/"><TITLE>河湾晚报</TITLE><ITEM HREF="https://ferry.example/1"><TITLE>渡轮首航</TITLE></ITEM></CHANNEL>'],
    ['JSON Feed', 'json', '{"version":"https://jsonfeed.org/version/1","title":"河湾晚报","items":[{"id":"1","url":"https://ferry.example/1","title":"渡轮首航"}]}'],
  ])('%s', (_, format, text) => {
    expect(parse(text)).toMatchObject({ kind: 'feed', format, title: '河湾晚报', entries: [{ title: '渡轮首航', url: 'https://ferry.example/1' }] })
  })
})

test('an entry of RSS carries all that it says', () => {
  expect(parse(`<rss version="2.0"><channel>${ITEM}</channel></rss>`).entries).toEqual([
    { url: 'https://ferry.example/1', title: '渡轮首航', authors: ['林雨'], published: 'Wed, 02 Apr 2031 08:00:00 +0800', categories: ['交通'], content: '<p>首航。</p>', images: [] },
  ])
})

describe('a field is the entry’s own', () => {
  test('where an extension has one of the same name', () => {
    const text = '<rss version="2.0" xmlns:x="https://x.example/"><channel><title>河湾</title><item><x:title>错</x:title><title>渡轮首航</title><x:description>错</x:description><description>首航。</description></item></channel></rss>'
    expect(parse(text).entries).toMatchObject([{ title: '渡轮首航', content: '首航。' }])
  })

  test('an entry in an entry is another feed’s', () => {
    const text = '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:a="https://a.example/"><entry><title>渡轮首航</title><a:entry><title>错</title></a:entry><id>a</id></entry></feed>'
    expect(parse(text).entries).toMatchObject([{ title: '渡轮首航', id: 'a' }])
  })

  test.each([
    ['the alternate of several', '<link rel="enclosure" href="https://f.example/a.mp3"/><link rel="alternate" href="https://f.example/1"/>', 'https://f.example/1'],
    ['without href, the alternate too', '<link rel="enclosure">https://f.example/a.mp3</link><link rel="alternate">https://f.example/1</link>', 'https://f.example/1'],
    ['where it came from, if that is all', '<link rel="self" href="https://f.example/feed"/><link rel="via" href="https://f.example/1"/>', 'https://f.example/1'],
    ['no licence', '<link rel="license" href="https://l.example/"/>', undefined],
  ])('its address is %s', (_, links, url) => {
    expect(parse(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>渡轮首航</title>${links}</entry></feed>`).entries[0]!.url).toBe(url)
  })

  test('an item of RDF without a link is where it is about; its channel is not', () => {
    const text = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://f.example/index.rdf"><title>河湾</title></channel><item rdf:about="https://f.example/1"><title>渡轮首航</title></item></rdf:RDF>'
    expect(parse(text)).toMatchObject({ entries: [{ url: 'https://f.example/1' }] })
    expect(parse(text)).not.toHaveProperty('siteUrl')
  })
})

test('content in XHTML is what stands in its div', () => {
  const text = '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>渡轮首航</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>首航，<b>满载</b>。</p></div></content></entry></feed>'
  expect(parse(text).entries[0]!.content).toBe('<p>首航，<b>满载</b>。</p>')
})

describe('an ill-formed feed loses no entry', () => {
  test.each([
    ['a bare ampersand and an undeclared entity', `<rss version="2.0"><channel><title>河湾 & 港&nbsp;湾</title>${ITEM}${ITEM}</channel></rss>`, 2],
    ['a file that breaks off', `<rss version="2.0"><channel><title>河湾</title>${ITEM}<item><title>第二条</title><description>没有说完`, 2],
    ['items that are never closed', '<rss version="2.0"><channel><item><title>一</title><item><title>二</title></channel></rss>', 2],
    ['crossed tags', `<rss version="2.0"><channel><title><b>河湾</title></b>${ITEM}</channel></rss>`, 1],
    ['an undeclared prefix', '<rss version="2.0"><channel><item><title>一</title><x:y>z</x:y></item></channel></rss>', 1],
    ['words before the prolog', `此处有误\n<rss version="2.0"><channel>${ITEM}</channel></rss>`, 1],
    ['an item outside its channel', `<rss version="2.0"><channel><title>河湾</title></channel>${ITEM}</rss>`, 1],
  ])('%s', (_, text, count) => {
    expect(parse(text)).toMatchObject({ kind: 'feed', entries: { length: count } })
  })
})

describe('a title that is not closed ends where the next field begins', () => {
  test.each([
    ['of an item', `<rss version="2.0"><channel><title>河湾</title><item><title>渡轮首航<link>https://ferry.example/1</link></item>${ITEM}</channel></rss>`, '河湾', ['渡轮首航', '渡轮首航']],
    ['of the channel', `<rss version="2.0"><channel><title>河湾<link>https://ferry.example/</link>${ITEM}${ITEM}</channel></rss>`, '河湾', ['渡轮首航', '渡轮首航']],
    ['of an entry of Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><title>河湾</title><entry><title>渡轮首航<id>a</id><link href="https://ferry.example/1"/></entry></feed>', '河湾', ['渡轮首航']],
  ])('%s', (_, text, title, titles) => {
    const feed = parse(text)
    expect([feed.title, feed.entries.map((entry) => entry.title)]).toEqual([title, titles])
    expect(feed.entries[0]!.url).toBe('https://ferry.example/1')
  })
})

test('the full text is the content, wherever the feed puts it', () => {
  const long = '首航当天，码头上排起长队。'.repeat(10)
  const feed = parse(`<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>河湾</title>
<item><title>一</title><description><![CDATA[<p>${long}</p>]]></description><content:encoded><![CDATA[<p>首航当天……</p>]]></content:encoded></item>
<item><title>二</title><description>首航当天……</description><content:encoded><![CDATA[<p>${long}</p>]]></content:encoded></item></channel></rss>`)
  expect(feed.entries.map(({ content, summary }) => [content, summary])).toEqual([[`<p>${long}</p>`, '<p>首航当天……</p>'], [`<p>${long}</p>`, '首航当天……']])
})

test('HTML in a title becomes text', () => {
  expect(parse('<rss version="2.0"><channel><title>a &lt;b&gt;bold&lt;/b&gt; paper</title><item><title>&lt;script&gt;x()&lt;/script&gt;渡轮 &amp;amp; 码头</title></item></channel></rss>')).toMatchObject({ title: 'a bold paper', entries: [{ title: '渡轮 & 码头' }] })
})

test('a feed without entries is a feed', () => {
  expect(parse('<rss version="2.0"><channel><title>河湾</title></channel></rss>')).toMatchObject({ kind: 'feed', title: '河湾', entries: [] })
})

describe('a feed that breaks off', () => {
  test.each([
    ['after its title', '<rss version="2.0"><channel><title>河湾</title>'],
    ['after its channel', '<rss version="2.0"><channel><title>河湾</title></channel>'],
    ['in its title', '<feed xmlns="http://www.w3.org/2005/Atom"><title>河'],
    ['at its root', '<?xml version="1.0"?><rdf:RDF xmlns="http://purl.org/rss/1.0/">'],
  ])('before its first entry, %s, is no feed without entries', (_, text) => {
    expect(parse(text, 'river.xml')).toEqual({ code: 'feed-cut-off', args: { name: 'river.xml' } })
  })

  test('after some entries has these, and is said to be cut off; one that ends is not', () => {
    expect(parse(`<rss version="2.0"><channel>${ITEM}<item><title>石门`)).toMatchObject({ isCutOff: true, entries: [{}, { title: '石门' }] })
    expect(parse(`<rss version="2.0"><channel>${ITEM}</channel></rss>`)).not.toHaveProperty('isCutOff')
    expect(parse('<rss version="2.0"/>')).not.toHaveProperty('isCutOff')
  })
})

test('entities that multiply are not followed', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(100)}">${Array.from({ length: 20 }, (_, at) => `<!ENTITY e${at} "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">`).join('')}]>`
  const feed = parse(`${bomb}<rss version="2.0"><channel><title>&e19;</title>${ITEM}</channel></rss>`)
  expect(feed.entries).toHaveLength(1)
  expect((feed.title ?? '').length).toBeLessThan(5000)
})
