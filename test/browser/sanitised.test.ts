import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { displayHtml, readArticle } from '../../src/article/index.ts'
import { escapeText, parseCapture, type Page as ParsedPage } from '../../src/page/index.ts'
import { figure } from '../figures.ts'
import { openBrowser } from './desk.ts'
import { hostilePages } from './hostile-html.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** So many articles stand on a page of the browser's at once. */
const AT_ONCE = 300
const ORIGIN = 'https://desk.example/'

/** A hostile page as a desk would show it; nothing where it held no article. */
function shown(html: string): string | undefined {
  const page = parseCapture({ name: 'a.html', url: 'https://bridge.example/1.html', bytes: new TextEncoder().encode(html.replaceAll('\0', '&#0;')), fetchedAt: '2031-04-02' }) as ParsedPage
  const article = readArticle(page, { now: '2031-04-02' })
  if ('code' in article) return undefined
  return `<article><h1>${escapeText(article.headline ?? '')}</h1>${displayHtml(article, page)}</article>`
}

/** Writes articles into a page in both ways that a page is made: by its parser, and by a script. Then touches all that is there. */
async function strikesOn(page: Page, articles: readonly string[]): Promise<{ readonly strikes: number; readonly found: readonly string[] }> {
  const markup = `<!doctype html><html><head><meta charset="utf-8"></head><body><main>${articles.join('\n')}</main></body></html>`
  await page.route('**/*', (route) => (route.request().url() === ORIGIN ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: markup }) : route.abort()))
  await page.goto(ORIGIN)
  return page.evaluate(async (texts) => {
    const again = document.createElement('section')
    document.body.append(again)
    again.innerHTML = texts.join('\n')
    const all = [...document.querySelectorAll<HTMLElement>('main *, section *')]
    for (const element of all) {
      element.addEventListener('click', (event) => event.preventDefault())
      for (const name of ['mouseover', 'pointerenter', 'click', 'focus', 'toggle', 'error', 'load', 'animationstart']) element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }))
    }
    await new Promise((resolve) => setTimeout(resolve, 150))
    const odd = all.filter((element) => element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || /^(?:SCRIPT|STYLE|IFRAME|FORM|INPUT|OBJECT|EMBED|LINK|META|BASE|TEMPLATE)$/.test(element.tagName)
      || [...element.attributes].some(({ name, value }) => name.startsWith('on') || name === 'style' || name === 'srcset' || (/^(?:href|src)$/.test(name) && !/^(?:https?:|mailto:)/.test(value))))
    return { strikes: (window as { struck?: number }).struck ?? 0, found: odd.map((element) => element.outerHTML.slice(0, 200)) }
  }, articles)
}

async function newStruckPage(): Promise<Page> {
  const page = await browser.newPage()
  await page.addInitScript(() => {
    Object.assign(window, { struck: 0, strike: () => { Object.assign(window, { struck: ((window as { struck?: number }).struck ?? 0) + 1 }) } })
  })
  return page
}

test('the strikes are real: unsanitised, they run', async () => {
  const page = await newStruckPage()
  const { strikes } = await strikesOn(page, hostilePages().slice(0, 8))
  expect(strikes).toBeGreaterThan(0)
  await page.close()
})

test('of two thousand hostile pages no script runs, and nothing foreign stands in the document', async () => {
  const articles = hostilePages().flatMap((html) => shown(html) ?? [])
  expect(articles.length).toBeGreaterThanOrEqual(2000)
  let run = 0
  for (let at = 0; at < articles.length; at += AT_ONCE) {
    const page = await newStruckPage()
    const { strikes, found } = await strikesOn(page, articles.slice(at, at + AT_ONCE))
    run += strikes
    expect(found).toEqual([])
    await page.close()
  }
  figure('hostileBodies', articles.length)
  figure('scriptsRun', run)
  expect(run).toBe(0)
})
