import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listOf, type Outline, parseOpml, type Subscription, type SubscriptionList, subscriptionsOf, writeOpml } from './opml.ts'

const LIST = `<?xml version="1.0"?><opml version="2.0"><head><title>我的订阅</title></head><body>
<outline text="报纸"><outline text="河湾晚报 &amp; 副刊" xmlUrl="https://river.example/feed?a=1&amp;b=2" htmlUrl="https://river.example/"/>
<outline text="更细"><outline type="rss" text="渡轮" xmlUrl="feed://ferry.example/rss"/></outline></outline>
<outline title="单独一份" xmlUrl="https://one.example/atom.xml"/><outline text="空文件夹"/><outline text="别处的列表" type="include" url="https://river.example/all.opml"/>
<outline text="坏" xmlUrl="javascript:x()"/></body></opml>`

describe('a list of subscriptions', () => {
  test('is read with its folders; what is no feed is passed over, what it includes is not followed', () => {
    expect(subscriptionsOf(parseOpml(LIST) as SubscriptionList)).toEqual([
      { title: '河湾晚报 & 副刊', feedUrl: 'https://river.example/feed?a=1&b=2', siteUrl: 'https://river.example/', folders: ['报纸'] },
      { title: '渡轮', feedUrl: 'http://ferry.example/rss', folders: ['报纸', '更细'] },
      { title: '单独一份', feedUrl: 'https://one.example/atom.xml', folders: [] },
    ])
  })

  test('that is ill-formed is read all the same', () => {
    const list = parseOpml('<opml><body><outline text="a" xmlUrl="https://a.example/?x=1&y=2"/><outline text=b xmlUrl=https://b.example/ ></body>') as SubscriptionList
    expect(subscriptionsOf(list).map(({ feedUrl }) => feedUrl)).toEqual(['https://a.example/?x=1&y=2', 'https://b.example/'])
  })

  test.each([
    ['no list', '<rss><channel/></rss>', 'opml-broken'],
    ['folders without end', `<opml><body>${'<outline text="a">'.repeat(400)}<outline xmlUrl="https://a.example/"/>`, 'opml-too-deep'],
    ['lines without end', `<opml><body>${'<outline text="a"/>'.repeat(50_001)}</body></opml>`, 'document-too-large'],
  ])('%s is refused', (_, text, code) => {
    expect(parseOpml(text)).toMatchObject({ code })
  })

  test('that holds itself is not written', () => {
    const loop: { title: string; outlines: Outline[] } = { title: '一', outlines: [] }
    loop.outlines.push(loop)
    expect(() => writeOpml({ outlines: [loop] })).toThrow(RangeError)
  })
})

const word = fc.string({ unit: fc.constantFrom('河', '湾', 'a', '&', '<', '"', "'", '\u00a0', '报'), minLength: 1, maxLength: 8 }).map((text) => text.replaceAll('\u00a0', '港'))
const subscription: fc.Arbitrary<Subscription> = fc.record({
  title: word, feedUrl: fc.nat(500).map((at) => `https://river.example/${at}?a=1&b="2"`), folders: fc.array(word, { maxLength: 3 }),
})

const sorted = (list: readonly Subscription[]) => list.toSorted((a, b) => (a.feedUrl < b.feedUrl ? -1 : 1))

test('what is written is read back the same, folders and all', () => {
  fc.assert(fc.property(fc.uniqueArray(subscription, { selector: ({ feedUrl }) => feedUrl, maxLength: 12 }), (subscriptions) => {
    const back = subscriptionsOf(parseOpml(writeOpml(listOf(subscriptions, '我的'))) as SubscriptionList)
    expect(sorted(back)).toEqual(sorted(subscriptions))
  }), { numRuns: 200 })
})
