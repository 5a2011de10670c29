import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, newPage, openDesk, visit } from './desk.ts'

/** Each sets `window.struck` if it ever runs as markup. */
const STRIKES = [
  '<script>window.struck=1</script>',
  '<img src=x onerror="window.struck=1">',
  '"><svg onload="window.struck=1">',
  "'onmouseover='window.struck=1'",
  '<iframe srcdoc="<script>parent.struck=1</script>"></iframe>',
  'javascript:window.struck=1',
]
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

let desk: Desk
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'yinzheng-hostile-'))
  await Promise.all(STRIKES.flatMap((strike, index) => [
    writeFile(join(folder, `page-${index}.html`), hostilePage(strike)),
    writeFile(join(folder, `post-${index}.md`), `---\ntitle: '${strike.replaceAll("'", "''")}'\nauthor: '${strike.replaceAll("'", "''")}'\ndate: 2025-03-0${index + 1}\n---\n\n潮北镇的桥修好了，通车当天来了三百人。${strike}\n\n- 桥长二百四十米。${strike}\n`),
  ]))
  desk = await openDesk([folder])
})
afterAll(() => desk?.close())

function hostilePage(strike: string): string {
  const text = escape(strike)
  return `<!doctype html><meta charset="utf-8"><title>${text}</title><meta name="author" content="${text}"><meta name="keywords" content="${text}">
<body><article><h1>潮北大桥通车 ${text}</h1><p class="info">来源：${text} 2025-03-01 10:00</p>
<p>潮北镇的桥3月1日修好了，通车当天来了三百人，镇长说桥面还要再晾两天。${text}</p>${strike}
<p>桥长二百四十米，双向两车道，限速四十公里。<a href="javascript:window.struck=1">${text}</a></p>
<figure><img src="x" alt="${text}"><figcaption>${text}</figcaption></figure></article></body>`
}

test('nothing in a title, a byline, a body, a caption or a link runs', async () => {
  const response = await fetch(`${desk.url}/api/articles?limit=100`)
  const { articles } = (await response.json()) as { articles: readonly { id: string }[] }
  expect(articles.length).toBeGreaterThanOrEqual(STRIKES.length)
  const stories = ((await (await fetch(`${desk.url}/api/stories`)).json()) as { stories: readonly { id: string }[] }).stories
  const { page, strangers } = await newPage(desk)
  for (const hash of ['#/', '#/check', ...articles.map(({ id }) => `#/article/${id}`), ...stories.map(({ id }) => `#/story/${id}`)]) {
    await visit(page, desk, hash)
    expect(await page.evaluate(() => (window as { struck?: number }).struck), hash).toBeUndefined()
  }
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0)
  expect(strangers).toEqual([])
})
