import { expect, test } from 'vitest'
import { discoverFeeds, type HtmlPage, parseCapture } from '../index.ts'

function found(html: string, url = 'https://river.example/news/1.html') {
  const page = parseCapture({ name: url, url, bytes: new TextEncoder().encode(`<html>${html}</html>`), fetchedAt: '2031-04-02' }) as HtmlPage
  return discoverFeeds(page).filter(({ from }) => from !== 'guessed')
}

test('feeds that the head declares come first, those of comments last', () => {
  expect(found(`<head><link rel="alternate" type="application/rss+xml" title="河湾 » 评论" href="/comments/feed/"><link rel="alternate" type="application/atom+xml" title="河湾" href="/atom.xml">
<link rel="ALTERNATE feed" href="news.json"><link rel="alternate" hreflang="en" href="/en/"><link rel="alternate" type="application/json" href="/wp-json/posts/7"><link rel="stylesheet" href="/feed.css"></head>`)).toEqual([
    { url: 'https://river.example/atom.xml', title: '河湾', from: 'declared' },
    { url: 'https://river.example/news/news.json', from: 'declared' },
    { url: 'https://river.example/comments/feed/', title: '河湾 » 评论', from: 'declared' },
  ])
})

test('feeds that the text links are found, RSSHub’s and feed: addresses among them; feedback is none', () => {
  expect(found(`<body><a href="/rss/world.xml">RSS</a><a href="https://rsshub.app/river/news">RSSHub</a><a href="rsshub://river/sport">体育</a><a href="feed:https://b.example/x">订阅</a>
<a href="/feedback">意见反馈</a><a href="/news/rss-is-dead.html">RSS 还有人用吗</a><a href="javascript:rss()">RSS</a></body>`).map(({ url, from }) => [url, from])).toEqual([
    ['https://river.example/rss/world.xml', 'linked'], ['https://rsshub.app/river/news', 'linked'], ['https://rsshub.app/river/sport', 'linked'], ['https://b.example/x', 'linked'],
  ])
})

test('where software commonly puts a feed is offered as a guess, on the page’s own host', () => {
  const page = parseCapture({ name: 'a', url: 'https://river.example:8443/blog/1', bytes: new TextEncoder().encode('<html><body><p>一</p></body></html>'), fetchedAt: '2031-04-02' }) as HtmlPage
  const guesses = discoverFeeds(page)
  expect(guesses).toContainEqual({ url: 'https://river.example:8443/atom.xml', from: 'guessed' })
  expect(new Set(guesses.map(({ url }) => new URL(url).host))).toEqual(new Set(['river.example:8443']))
})

test('a page without an address gives what it declares in full, and no guesses', () => {
  const page = parseCapture({ name: 'a', bytes: new TextEncoder().encode('<html><head><link rel=alternate type=application/rss+xml href=/x><link rel=alternate type=application/rss+xml href=https://a.example/f></head></html>'), fetchedAt: '2031-04-02' }) as HtmlPage
  expect(discoverFeeds(page)).toEqual([{ url: 'https://a.example/f', from: 'declared' }])
})

test('a saved page that says where it is from gives addresses in full', () => {
  const page = parseCapture({ name: 'a', bytes: new TextEncoder().encode('<html><head><link rel="canonical" href="https://river.example/news/1.html"><link rel=alternate type=application/rss+xml href=/x></head></html>'), fetchedAt: '2031-04-02' }) as HtmlPage
  expect(discoverFeeds(page)[0]).toEqual({ url: 'https://river.example/x', from: 'declared' })
})
