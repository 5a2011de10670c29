import { expect, test } from 'vitest'
import { bookmarkletFor, capturePosted } from '../../src/page/index.ts'
import { openBrowser } from './desk.ts'

const PAGE = 'https://river.example/a/1.html'
/** A desk on the reader's own machine: from an https page a browser sends no form to any other http address without asking. */
const DESK = 'http://127.0.0.1:7070/post'

test('a bookmarklet sends what the page shows, made by its scripts, even where the page has fields called as our own', async () => {
  const browser = await openBrowser()
  const context = await browser.newContext()
  const posted: string[] = []
  await context.route('**/*', async (route) => {
    const request = route.request()
    if (request.url().startsWith(DESK)) posted.push(request.postData() ?? '')
    const body = request.url() === PAGE ? '<meta charset="utf-8"><form name="body"><input name="submit"></form><p id="p"></p><script>p.textContent = "渡轮首航"</script>' : '好'
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body })
  })
  const page = await context.newPage()
  await page.goto(PAGE)
  const answered = context.waitForEvent('response', { predicate: (response) => response.url().startsWith(DESK), timeout: 90_000 })
  await page.evaluate(decodeURIComponent(bookmarkletFor(DESK).slice('javascript:'.length)))
  await answered
  const capture = capturePosted(Object.fromEntries(new URLSearchParams(posted[0])), '2031-04-02')
  await browser.close()
  if ('code' in capture) throw new Error(`${capture.code} ${JSON.stringify(posted)}`)
  expect(capture.url).toBe(PAGE)
  expect(new TextDecoder().decode(capture.bytes)).toContain('<p id="p">渡轮首航</p>')
})
