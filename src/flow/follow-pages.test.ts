import { expect, test } from 'vitest'
import { textOf } from '../article/index.ts'
import type { Capture } from '../fetch/index.ts'
import { type Trouble, trouble } from '../trouble/index.ts'
import { followPages } from './follow-pages.ts'
import { readCapture } from './read-capture.ts'

const NOW = '2031-04-02'
const FIRST = 'https://river.example/a/c8841.html'
const addressOf = (number: number) => (number === 1 ? FIRST : `https://river.example/a/c8841_${number}.html`)
const PROSE = '河湾市昨天下午举行渡轮首航仪式，市民在码头排起长队，这条航线全长十二公里，每天往返八班。'

function captureOf(number: number, { last = 3, url = addressOf(number) } = {}): Capture {
  const more = number < last ? `<p><a href="c8841_${number + 1}.html">下一页</a></p>` : ''
  const html = `<html><head><title>渡轮首航</title></head><body><div class="content"><h1>渡轮首航</h1><p>这是第${number}页。${PROSE}</p><p>第${number}页到这里为止，下面还有别的事情要说。</p>${more}</div></body></html>`
  return { name: url, url, bytes: new TextEncoder().encode(html), fetchedAt: NOW }
}

async function follow(fetch: (url: string) => Capture | Trouble, mostPages?: number) {
  const asked: string[] = []
  const reading = await followPages(captureOf(1), readCapture(captureOf(1), NOW), {
    now: NOW, read: async (capture, now) => readCapture(capture, now), ...(mostPages !== undefined && { mostPages }),
    fetch: async (url) => {
      asked.push(url)
      return fetch(url)
    },
  })
  if ('trouble' in reading) throw new Error(reading.trouble.code)
  return { asked, article: reading.articles[0]! }
}

const numberOf = (url: string) => Number(/_(\d+)/.exec(url)?.[1] ?? 1)

test('an article of three pages is fetched and joined, each page once', async () => {
  const { asked, article } = await follow((url) => captureOf(numberOf(url)))
  expect(asked).toEqual([addressOf(2), addressOf(3)])
  expect([...textOf(article).matchAll(/这是第(\d)页/g)].map(([, number]) => number)).toEqual(['1', '2', '3'])
  expect(article.blocks.some(({ lost }) => lost !== undefined)).toBe(false)
})

test('where a page cannot be fetched, the end is said to be lost', async () => {
  const { article } = await follow((url) => (numberOf(url) === 3 ? trouble('http-status', { url, status: 404 }) : captureOf(numberOf(url))))
  expect(article.blocks.at(-1)).toMatchObject({ lost: 'tail' })
  expect(textOf(article)).toContain('这是第2页')
})

test('pages without end are read up to a limit, and the end is said to be lost', async () => {
  const { asked, article } = await follow((url) => captureOf(numberOf(url), { last: 999 }), 5)
  expect(asked).toHaveLength(4)
  expect(article.blocks.at(-1)).toMatchObject({ lost: 'tail' })
})

test('a site that shows the same page for every number is asked but once', async () => {
  const { asked, article } = await follow((url) => ({ ...captureOf(1), url }))
  expect(asked).toHaveLength(1)
  expect(textOf(article).match(/这是第1页/g)).toHaveLength(1)
})

test('a page that forwards to another host is not joined', async () => {
  const { article } = await follow((url) => captureOf(numberOf(url), { url: 'https://evil.example/a/c8841_2.html' }))
  expect(textOf(article)).not.toContain('这是第2页')
})
