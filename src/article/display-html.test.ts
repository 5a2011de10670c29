import { expect, test } from 'vitest'
import { type Feed, type Page, parseCapture } from '../page/index.ts'
import { displayEntries, displayHtml, readArticle } from './index.ts'

const parse = (text: string, name: string) => parseCapture({ name, url: 'https://river.example/news/1.html', bytes: new TextEncoder().encode(text), fetchedAt: '2031-04-02T00:00:00Z' })

function shown(text: string, name = 'a.html'): string {
  const page = parse(text, name) as Page
  const article = readArticle(page, { now: '2031-04-02' })
  if ('code' in article) throw new Error(article.code)
  return displayHtml(article, page)
}

const PROSE = '河湾市昨天下午举行渡轮首航仪式，市民在码头排起长队，这条航线全长十二公里，每天往返八班。'
const PAGE = `<html><body><div class="nav"><a href="/">首页</a></div><div class="content"><h1>河湾渡轮首航</h1>
<p>${PROSE}<a href="/map" onclick="x()">航线图</a></p><p><img src="/ferry.jpg" width="600" height="400" onerror="x()"><img src="/icon-share.png"></p>
<p>相关阅读：<a href="/1">渡轮公司公布票价</a></p><p><b>市长</b>说：${PROSE}</p><p>责任编辑：沈星</p></div><div class="footer">版权所有 河湾网</div></body></html>`

test('an article is shown with its links, picture and emphasis, and without what was removed from it', () => {
  const html = shown(PAGE)
  expect(html).toContain('<a href="https://river.example/map" rel="noopener noreferrer">航线图</a>')
  expect(html).toContain('<img src="https://river.example/ferry.jpg"')
  expect(html).toContain('<b>市长</b>说：')
  for (const gone of ['首页', '相关阅读', '责任编辑', '版权所有', 'icon-share', 'onclick', 'onerror', '<h1>']) expect(html).not.toContain(gone)
})

test('the link that leads back into the site goes from the end of its paragraph', () => {
  const html = shown(`<html><body><div class="content"><p>${PROSE}</p><p>${PROSE}<a href="/">返回首页，查看更多</a></p></div></body></html>`)
  expect(html).toContain(PROSE)
  expect(html).not.toContain('返回首页')
})

test('an article that stands in the page’s data alone is shown by its blocks', () => {
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: '首航', articleBody: Array.from({ length: 9 }, () => `${PROSE}<script>x()</script>`).join('\n') })
  expect(shown(`<html><head><script type="application/ld+json">${data.replaceAll('</', '<\\/')}</script></head><body><p>加载中，请稍候再来看，谢谢。</p></body></html>`)).toMatch(/^<p>.*<\/p>$/s)
})

test('a text is shown by its blocks, a post by its Markdown', () => {
  expect(shown(`首航\n\n${PROSE}<b>\n\n${PROSE}\n`, 'a.txt')).toContain('&lt;b&gt;')
  expect(shown(`---\ntitle: 首航\n---\n${PROSE}[地图](/map)<img src=x onerror=x()>\n\n- 一项\n`, 'a.md')).toMatch(/<a href="https:\/\/river\.example\/map" rel="noopener noreferrer">地图<\/a>[\s\S]*<li>/)
})

test('each entry of a feed is shown, its addresses counted from the entry', () => {
  const feed = parse(`<rss version="2.0"><channel><title>河湾</title><item><link>https://river.example/a/2</link><description>&lt;p onclick=x()&gt;一&lt;img src="b.jpg"&gt;&lt;/p&gt;</description></item><item><title>二</title></item></channel></rss>`, 'a.xml') as Feed
  expect(displayEntries(feed)).toEqual(['<p>一<img src="https://river.example/a/b.jpg" loading="lazy" referrerpolicy="no-referrer"></p>', ''])
})
