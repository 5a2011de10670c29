import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, newPage, openDesk, visit } from './desk.ts'

const PROSE = '河湾市昨天下午举行渡轮首航仪式，市民在码头排起长队，这条航线全长12公里，每天往返八班。'
const ARTICLE = `<h1>渡轮首航</h1><p>2031-05-04 09:30 来源：望沙晚报</p><p>${PROSE}</p><p>${PROSE.replace('昨天', '前天')}</p>`
const FOREIGN = 'https://river.example/a/1.html'
/** Its text is made by a script, and it names a charset of old. */
const PAGE = `<!doctype html><html><head><meta charset="gbk"><title>a</title></head><body><div id="app"></div><script>document.getElementById('app').innerHTML = decodeURIComponent('${encodeURIComponent(ARTICLE)}')</script></body></html>`

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk?.close())

async function articlesKept(): Promise<number> {
  const { total } = (await (await fetch(`${desk.url}/api/articles`)).json()) as { readonly total: number }
  return total
}

test('a pasted page is read at the desk, and not kept', async () => {
  const { page, errors } = await newPage(desk)
  const before = await articlesKept()
  await visit(page, desk, '#/read')
  await page.locator('form .go').click()
  expect(await page.locator('.problem').innerText()).toContain('请先贴进')
  await page.locator('textarea').fill(`<html><body>${ARTICLE}</body></html>`)
  await page.locator('form .go').click()
  await page.locator('article.reader h1', { hasText: '渡轮首航' }).waitFor()
  expect(await page.locator('article.reader .body').innerText()).toContain('每天往返八班')
  expect(await articlesKept()).toBe(before)
  expect(errors).toEqual([])
})

test('a bookmarklet hands over what a page shows; it is read once the reader says so', async () => {
  const { page } = await newPage(desk)
  await visit(page, desk, '#/read')
  const bookmarklet = (await page.locator('.bookmarklet .drag').getAttribute('href'))!
  const context = page.context()
  await context.route('https://river.example/**', (route) => route.fulfill({ contentType: 'text/html; charset=gbk', body: PAGE }))
  await page.goto(FOREIGN)
  await page.locator('h1', { hasText: '渡轮首航' }).waitFor()
  const [handed] = await Promise.all([context.waitForEvent('page'), page.evaluate(decodeURIComponent(bookmarklet.slice('javascript:'.length)))])
  const asked: string[] = []
  handed.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await handed.locator('.handed').waitFor()
  expect(await handed.locator('.handed').innerText()).toContain(FOREIGN)
  expect(handed.url()).toBe(`${desk.url}/#/read`)
  expect(asked).not.toContain('/api/read')
  await handed.locator('.handed .go').click()
  await handed.locator('article.reader h1', { hasText: '渡轮首航' }).waitFor()
  expect(await handed.locator('article.reader .body').innerText()).toContain('市民在码头排起长队')
  expect(await handed.evaluate(() => window.opener === null)).toBe(true)
})

test('a site cannot have a page read in silence', async () => {
  const { page } = await newPage(desk)
  await page.context().route('https://river.example/**', (route) => route.fulfill({ contentType: 'text/html', body: '<p>a' }))
  await page.goto(FOREIGN)
  const statuses: number[] = []
  page.on('response', (response) => void (response.url().startsWith(desk.url) && statuses.push(response.status())))
  const outcome = await page.evaluate(async (url) => {
    const body = new URLSearchParams({ url: 'https://x.example/', html: '<p>a' })
    const silent = await fetch(`${url}/hand-over`, { method: 'POST', mode: 'no-cors', body }).then(({ type }) => type, () => 'failed')
    const read = await fetch(`${url}/api/read`, { method: 'POST', body: '{"content":"a"}' }).then(() => 'read', () => 'failed')
    return [silent, read]
  }, desk.url)
  expect(outcome[1]).toBe('failed')
  expect(['opaque', 'failed']).toContain(outcome[0])
  expect(statuses.filter((status) => status < 400)).toEqual([])
})
