import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overflow, SCREENS, violations } from './axe.ts'
import { articleWith, type Desk, newPage, openDesk, visit } from './desk.ts'

/** A site whose article is corrected after it was read, and a page of it that keeps its reader waiting. */
interface Site {
  readonly url: string
  text: string
  release: () => void
  close: () => void
}

const FIRST = '停航两天的岚江渡轮3日早晨六点复航，首班船载客四十人。渡口负责人卢秉说，旅客比平日少。'
const CORRECTED = FIRST.replace('首班船载客四十人', '第一班渡船上坐了九十位乘客')
const SUMMARY = '岚江渡轮3日早晨复航，首班船载客四十人。'

const html = (response: ServerResponse, body: string) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body)

async function openSite(): Promise<Site> {
  const waiting: ServerResponse[] = []
  const site: Site = {
    url: '', text: FIRST,
    release: () => waiting.splice(0).forEach((response) => html(response, '<!doctype html><title>潮位通报</title><h1>潮位通报</h1><p>岚江水文站今晨测得水位二点一米，比昨天回落三十厘米，渡口照常通航。</p>')),
    close: () => server.close(),
  }
  const feed = () =>
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>岚江快讯</title><item><guid>ferry</guid><link>https://river.example/ferry</link><title>岚江渡轮复航</title>
    <description>${SUMMARY}</description><content:encoded>&lt;p&gt;${site.text}&lt;/p&gt;</content:encoded></item></channel></rss>`
  const server = createServer(({ url }, response) => {
    if (url === '/feed') response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed())
    else if (url === '/slow') waiting.push(response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(site, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
}

let desk: Desk
let site: Site
beforeAll(async () => {
  site = await openSite()
  desk = await openDesk([], ['--private-host', '127.0.0.1'])
})
afterAll(async () => {
  site.release()
  await desk?.close()
  site.close()
})

async function readMany(page: Page, ...addresses: readonly string[]): Promise<void> {
  await visit(page, desk, '#/jobs')
  await page.getByLabel('网页或订阅源的地址').fill(addresses.join('\n'))
  const before = await page.locator('.job').count()
  await page.getByRole('button', { name: '读进来' }).click()
  await page.locator('.job, .job-form .problem').nth(before).waitFor()
}

const latestJob = (page: Page, state: string) => page.locator('.job').first().locator('.label', { hasText: state })

describe('an article that is corrected', () => {
  test('is read by its address, its summary’s verdicts stand in the list, and words of it are highlighted', async () => {
    const { page, errors } = await newPage(desk)
    await readMany(page, `${site.url}/feed`)
    await latestJob(page, '读完').waitFor()
    await page.locator('.job').first().getByRole('link', { name: '看这些文章' }).click()
    await page.locator('.entry', { hasText: '岚江渡轮复航' }).locator('.verdict.supported').waitFor()
    const id = await articleWith(desk, '岚江渡轮复航')
    await visit(page, desk, `#/article/${id}`)
    await page.locator('.body').evaluate((body) => {
      const text = body.querySelector('p[data-start]')!.lastChild!
      const at = text.textContent!.indexOf('首班船载客四十人')
      getSelection()?.setBaseAndExtent(text, at, text, at + 8)
    })
    await page.locator('.selection-bar').waitFor()
    await page.keyboard.press('h')
    await page.locator('mark.mine').first().waitFor()
    expect(errors).toEqual([])
  })

  test('says what changed in it, what became of the verdicts, and which highlights were lost', async () => {
    site.text = CORRECTED
    const { page, errors } = await newPage(desk)
    await readMany(page, `${site.url}/feed`)
    await latestJob(page, '读完').waitFor()
    const id = await articleWith(desk, '岚江渡轮复航')
    await visit(page, desk, `#/article/${id}`)
    const changes = page.locator('.verdict-changes')
    expect(await changes.innerText()).toMatch(/有据 → (?:相悖|未见).*载客四十人/s)
    await page.locator('.lost-quote', { hasText: '首班船载客四十人' }).waitFor()
    expect(await page.locator('mark.mine').count()).toBe(0)
    await page.locator('.versions summary').click()
    await page.locator('.versions ins', { hasText: '九十位' }).waitFor()
    expect(await page.locator('.versions del').allInnerTexts()).toEqual([FIRST])
    expect(await violations(page)).toEqual([])
    await visit(page, desk, '#/highlighted')
    await page.locator('.entry', { hasText: '岚江渡轮复航' }).locator('.verdict').filter({ hasNotText: '有据' }).first().waitFor()
    expect(errors).toEqual([])
  })
})

describe('many addresses', () => {
  test('are read in the background: seen as they go, stopped, gone on with', async () => {
    const { page, errors } = await newPage(desk)
    await readMany(page, `${site.url}/slow`, `${site.url}/none`)
    await latestJob(page, '在读').waitFor()
    await page.locator('.job').first().getByRole('button', { name: '停下' }).click()
    await latestJob(page, '停了').waitFor()
    site.release()
    await page.locator('.job').first().getByRole('button', { name: '接着读' }).click()
    await expect.poll(async () => (site.release(), latestJob(page, '读完').count())).toBe(1)
    await page.locator('.job').first().locator('summary', { hasText: '1 个没读成' }).click()
    await page.locator('.job').first().getByText(`${site.url}/none`).last().waitFor()
    expect(errors).toEqual([])
  })

  test('stay as the news has them, where an answer comes after the news of what happened since', async () => {
    const { page, errors } = await newPage(desk)
    await page.route(/\/api\/jobs(?:\?|$)/, async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      const response = await route.fetch()
      await latestJob(page, '在读').waitFor()
      await route.fulfill({ response })
    })
    await readMany(page, `${site.url}/slow`)
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.job-form textarea')?.value === '')
    expect(await latestJob(page, '在读').count()).toBe(1)
    await expect.poll(async () => (site.release(), latestJob(page, '读完').count())).toBe(1)
    expect(errors).toEqual([])
  })

  test('what is no address is refused in words', async () => {
    const { page } = await newPage(desk)
    await readMany(page, 'javascript:alert(1)')
    await page.locator('.job-form .problem').waitFor()
    await page.getByLabel('网页或订阅源的地址').fill(' ')
    await page.getByRole('button', { name: '读进来' }).click()
    await page.locator('.job-form .problem', { hasText: '请写上网址' }).waitFor()
  })
})

describe('what is taken away', () => {
  test('comes back by the settings; a file that was cut off does not', async () => {
    const { page } = await newPage(desk)
    const exported = await (await fetch(`${desk.url}/api/export`)).text()
    await visit(page, desk, '#/settings')
    const choose = (buffer: string) => page.locator('.bring-back input').setInputFiles({ name: 'yinzheng.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(buffer) })
    await choose(exported.slice(0, exported.indexOf('{"kind":"end"')))
    await page.locator('.bring-back .problem', { hasText: '不完整' }).waitFor()
    await choose(exported)
    await page.locator('.bring-back .done', { hasText: '新文章 0 篇' }).waitFor()
  })

  test.each([['a search', async () => `#/search/${encodeURIComponent('渡轮')}`], ['a story', async () => `#/story/${((await (await fetch(`${desk.url}/api/stories`)).json()) as { stories: [{ id: string }] }).stories[0].id}`]])(
    '%s can be followed as a feed', async (_, hash) => {
      const { page } = await newPage(desk)
      await visit(page, desk, await hash())
      await page.locator('.feed-out summary').click()
      for (const link of await page.locator('.feed-out a').all()) {
        const response = await page.request.get(new URL((await link.getAttribute('href'))!, desk.url).href)
        expect(response.status()).toBe(200)
        expect(await response.text()).toContain('urn:yinzheng:article:')
      }
    })
})

describe.each(SCREENS)('at $width px, $theme', (screen) => {
  test('the jobs are no wider than the screen, and break no rule of accessibility', async () => {
    const { page } = await newPage(desk, screen)
    await visit(page, desk, '#/jobs')
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await violations(page)).toEqual([])
  })
})
