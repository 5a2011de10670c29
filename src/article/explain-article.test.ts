import { describe, expect, test } from 'vitest'
import { type HtmlPage, type Page, parseCapture } from '../page/index.ts'
import { explainArticle, readArticle } from './index.ts'

const parse = (text: string, name: string) => parseCapture({ name, bytes: new TextEncoder().encode(text), fetchedAt: '2031-04-02T00:00:00Z' }) as Page
const NOW = { now: '2031-04-02' }

const PROSE = '河湾市昨天下午举行渡轮首航仪式，市民在码头排起长队，这条航线全长十二公里，每天往返八班。'
const PAGE = `<html><body><div class="nav"><a href="/">首页</a> <a href="/n">新闻</a></div>
<div id="main" class="news content"><h1>河湾渡轮首航</h1><p>${PROSE.repeat(4)}</p><p>${PROSE.repeat(4)}船票二十元。</p><p>责任编辑：沈星</p></div>
<div class="other"><p>${PROSE.slice(0, 30)}，另有一说。</p></div></body></html>`

describe('an explanation of an HTML page', () => {
  const page = parse(PAGE, 'a.html') as HtmlPage
  const explanation = explainArticle(page, NOW)

  test('names the body’s element as a style sheet would, its score, and what scored beside it', () => {
    expect(explanation.choice).toMatchObject({ chosen: { path: 'body > div#main.news.content' }, revealed: false, declared: false, rivals: [{ path: expect.stringContaining('div.other') }] })
    expect(explanation.choice!.chosen.score).toBeGreaterThan(explanation.choice!.rivals[0]!.score)
  })

  test('tells of every line of the page whether it was taken, and why not', () => {
    expect(explanation.lines.map(({ fate, reason, step }) => [fate, reason, step])).toEqual([
      ['removed', 'navigation', 'html-body'], ['removed', 'title-repeat', 'html-line'], ['body', undefined, undefined], ['body', undefined, undefined],
      ['removed', 'editor-line', 'html-line'], ['removed', expect.any(String), 'html-body'],
    ])
    expect(explanation.lines[0]).toMatchObject({ linked: expect.closeTo(0.8, 0.2), path: 'body > div.nav' })
  })

  test('speaks of the same article as the reader gives', () => {
    expect(explanation.outcome).toEqual(readArticle(page, NOW))
  })
})

test('a page without an article still shows its lines and what they score', () => {
  const { outcome, choice, lines } = explainArticle(parse('<html><body><a href="/1">首页</a><a href="/2">联系我们</a></body></html>', 'b.html'), NOW)
  expect(outcome).toMatchObject({ code: 'no-article' })
  expect(choice).toBeUndefined()
  expect(lines).toMatchObject([{ text: '首页联系我们', fate: 'removed', linked: 1 }])
})

test('a page whose script would show the prose says that it was hidden', () => {
  const hidden = `<html><body><p>加载中</p><div class="content" style="display:none">${`<p>${PROSE}</p>`.repeat(12)}</div></body></html>`
  expect(explainArticle(parse(hidden, 'c.html'), NOW).choice).toMatchObject({ revealed: true })
})

test('a page that shows little beside the article in its data says that the body is declared', () => {
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: '河湾渡轮首航', articleBody: Array.from({ length: 12 }, () => PROSE).join('\n') })
  const page = `<html><head><script type="application/ld+json">${data}</script></head><body><h1>河湾渡轮首航</h1><p>${PROSE}</p></body></html>`
  expect(explainArticle(parse(page, 'd.html'), NOW).choice).toMatchObject({ declared: true })
})

test('a text is explained by its blocks and its record of removals', () => {
  const { kind, lines } = explainArticle(parse(`河湾渡轮首航\n\n${PROSE}\n\n${PROSE}\n\n责任编辑：沈星\n`, 'e.txt'), NOW)
  expect(kind).toBe('text')
  expect(lines.map(({ fate }) => fate)).toContain('body')
  expect(lines).toContainEqual({ text: '责任编辑：沈星', fate: 'removed', reason: 'editor-line', step: expect.any(String) })
})
