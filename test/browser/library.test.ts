import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MisbehavingServer, openMisbehavingServer } from '../feeds/misbehaving-server.ts'
import { overflow, SCREENS, violations } from './axe.ts'
import { articleWith, type Desk, newPage, openDesk, visit } from './desk.ts'

const PASSWORD = '一个长一点的密码'

let desk: Desk
let feeds: MisbehavingServer
beforeAll(async () => {
  feeds = await openMisbehavingServer()
  desk = await openDesk([], ['--private-host', '127.0.0.1'])
})
afterAll(() => Promise.all([desk?.close(), feeds?.close()]))

async function subscribe(page: Page, manner: string): Promise<void> {
  await visit(page, desk, '#/subscriptions')
  await page.getByLabel('网站或订阅源的地址').fill(`${feeds.url}/${manner}/feed`)
  await page.locator('.add-feed button[type=submit]').click()
}

describe('a reader', () => {
  test('adds a feed, and its articles come by themselves', async () => {
    const { page, errors } = await newPage(desk)
    await subscribe(page, 'well')
    await page.locator('.add-feed .done', { hasText: '已订阅“河湾晚报”' }).waitFor()
    await page.locator('.feed', { hasText: '取到' }).filter({ hasNotText: '还没有取到过' }).waitFor()
    await page.locator('.feed-title a', { hasText: '河湾晚报' }).click()
    await page.locator('a.line', { hasText: '渡轮复航' }).waitFor()
    expect(await page.locator('h1').innerText()).toBe('河湾晚报')
    expect(errors).toEqual([])
  })

  test('goes through the list by keyboard alone, and comes back to where they were', async () => {
    const { page, errors } = await newPage(desk)
    await visit(page, desk, '#/')
    await page.locator('a.line').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const second = page.locator('a.line').nth(1)
    expect(await second.evaluate((line) => line === document.activeElement)).toBe(true)
    await page.keyboard.press('s')
    await page.locator('.entry').nth(1).locator('button[aria-pressed=true]').waitFor()
    await page.keyboard.press('s')
    const headline = await second.locator('.headline').evaluate((words) => words.lastChild?.textContent ?? '')
    await page.keyboard.press('o')
    await page.locator('h1', { hasText: headline }).waitFor()
    await page.getByRole('button', { name: '标为未读' }).waitFor()
    await page.keyboard.press('j')
    await page.locator('h1').filter({ hasNotText: headline }).waitFor()
    await page.keyboard.press('k')
    await page.locator('h1', { hasText: headline }).waitFor()
    await page.keyboard.press('u')
    await page.locator('.entry[data-read] a.line', { hasText: headline }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain(headline)
    expect(errors).toEqual([])
  })

  test('goes on by key while an article is still under way', async () => {
    const { page, errors } = await newPage(desk)
    await visit(page, desk, '#/')
    const lines = page.locator('a.line')
    await lines.first().waitFor()
    const answers: (() => Promise<void>)[] = []
    await page.route(/\/api\/articles\/[^/]+\?/, (route) => void answers.push(() => route.continue()))
    await page.keyboard.press('j')
    const second = await lines.nth(1).getAttribute('data-id')
    await page.keyboard.press('o')
    await page.locator('.notice.waiting').waitFor()
    await page.keyboard.press('j')
    await page.waitForURL((url) => url.hash === `#/article/${second}`)
    await page.keyboard.press('u')
    await expect.poll(() => lines.nth(1).evaluate((line) => line === document.activeElement)).toBe(true)
    await Promise.all(answers.map((go) => go().catch(() => undefined)))
    expect(errors).toEqual([])
  })

  test('is told the keys on a sheet that opens and closes by key', async () => {
    const { page } = await newPage(desk)
    await visit(page, desk, '#/')
    await page.keyboard.press('?')
    await page.locator('dialog.keys[open]').waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('dialog.keys').waitFor({ state: 'hidden' })
  })

  test('stars, tags, marks and highlights an article, and finds it all again', async () => {
    const { page, errors } = await newPage(desk)
    const id = await articleWith(desk, '渡轮复航')
    await visit(page, desk, `#/article/${id}`)
    await page.getByRole('button', { name: '☆ 星标' }).click()
    await page.getByRole('button', { name: '★ 星标' }).waitFor()
    await page.getByRole('button', { name: '存疑' }).click()
    await page.getByPlaceholder('加标签').fill('渡口')
    await page.keyboard.press('Enter')
    await page.locator('.tag-form .label', { hasText: '渡口' }).waitFor()
    await selectWords(page, '首班船')
    await page.getByRole('button', { name: '划线并批注' }).click()
    await page.locator('.selection-bar textarea').fill('查一下载客数')
    await page.locator('.selection-bar button.go').click()
    await page.locator('mark.mine', { hasText: /^首班船$/ }).waitFor()
    await page.reload()
    await page.locator('mark.mine', { hasText: /^首班船$/ }).waitFor()
    expect(await page.locator('.highlights').innerText()).toContain('查一下载客数')
    expect(await page.getByRole('button', { name: '存疑' }).getAttribute('aria-pressed')).toBe('true')
    for (const list of ['#/starred', '#/highlighted', `#/tag/${encodeURIComponent('渡口')}`]) {
      await visit(page, desk, list)
      await page.locator('a.line', { hasText: '渡轮复航' }).first().waitFor()
    }
    expect(errors).toEqual([])
  })

  test('highlights across paragraphs, as the article has the words', async () => {
    const { page } = await newPage(desk)
    await visit(page, desk, `#/article/${await articleWith(desk, '渡轮首日')}`)
    const text = await page.locator('.body').evaluate((body) => {
      const [first, second] = [...body.querySelectorAll('p[data-start]')]
      getSelection()?.setBaseAndExtent(first!.lastChild!, 4, second!.firstChild!, 6)
      return [first!.lastChild!.textContent!.slice(4), second!.firstChild!.textContent!.slice(0, 6)]
    })
    await page.locator('.selection-bar').waitFor()
    await page.keyboard.press('h')
    await page.locator('mark.mine').nth(1).waitFor()
    expect(await page.locator('mark.mine').allInnerTexts()).toEqual(text)
  })

  test('goes to the search by key, and types at once', async () => {
    const { page } = await newPage(desk)
    await visit(page, desk, '#/')
    await page.locator('a.line').first().waitFor()
    await page.keyboard.press('/')
    await page.getByRole('searchbox').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('[type=search]'))).toBe(true)
    await page.keyboard.type('river')
    expect(await page.getByRole('searchbox').inputValue()).toBe('river')
  })

  test('searches in either script, and is told what is wrong with a query', async () => {
    const { page } = await newPage(desk)
    await visit(page, desk, '#/search')
    await page.getByRole('searchbox').fill('渡輪復航')
    await page.keyboard.press('Enter')
    const hit = page.locator('.hits a.line', { hasText: '渡轮复航' }).first()
    expect(await hit.locator('mark').first().innerText()).toMatch(/渡轮|复航/)
    await page.getByRole('searchbox').fill('is:blue')
    await page.keyboard.press('Enter')
    expect(await page.locator('.notice[role=alert]').innerText()).toContain('blue')
  })

  test('checks a pasted summary against an article found by its words', async () => {
    const { page, errors } = await newPage(desk)
    await visit(page, desk, '#/check')
    await page.locator('textarea').first().fill('停航两天的渡轮今晨六点复航，首班船载客九十人。')
    await page.getByRole('searchbox').fill('首班船')
    await page.locator('.pick', { hasText: '渡轮复航' }).first().locator('input').check()
    await page.getByRole('button', { name: '核对', exact: true }).click()
    await page.locator('.result .sentence').waitFor()
    expect(await page.locator('.result .sentence').getAttribute('class')).not.toContain('supported')
    expect(errors).toEqual([])
  })

  test('marks what is shown as read', async () => {
    const { page } = await newPage(desk)
    await visit(page, desk, '#/')
    await page.getByRole('button', { name: '以上标为已读' }).click()
    await expect.poll(() => page.locator('.entry:not([data-read])').count()).toBe(0)
    await page.getByRole('button', { name: '刷新列表' }).click()
    await page.locator('.inbox .notice', { hasText: '没有未读' }).waitFor()
  })
})

describe('subscriptions', () => {
  test('are taken from a list, told what is wrong with them, renamed, moved, paused and removed', async () => {
    const { page } = await newPage(desk)
    await visit(page, desk, '#/subscriptions')
    await page.locator('.opml summary').click()
    await page.getByLabel('或者贴在这里').fill(`<opml version="2.0"><body><outline text="下游"><outline text="坏掉的" xmlUrl="${feeds.url}/unwell/feed"/></outline></body></opml>`)
    await page.getByRole('button', { name: '导入' }).click()
    await page.locator('.opml .done', { hasText: '新订阅 1 个' }).waitFor()
    const feed = page.locator('.feed', { hasText: '/unwell/feed' })
    await feed.locator('.problem').waitFor()
    await feed.getByRole('button', { name: '暂停' }).click()
    await feed.locator('.label', { hasText: '已暂停' }).waitFor()
    await feed.getByRole('button', { name: '改名、移动' }).click()
    await feed.getByLabel('名称').fill('修好再说')
    await feed.getByLabel('文件夹').fill('下游 / <b>待修</b>')
    await feed.getByRole('button', { name: '保存' }).click()
    await page.locator('.folder-of-feeds h2', { hasText: '下游 / <b>待修</b>' }).waitFor()
    await feed.getByRole('button', { name: '退订' }).click()
    await feed.getByRole('button', { name: '取消' }).click()
    await feed.getByRole('button', { name: '退订' }).click()
    await feed.getByRole('button', { name: '是', exact: true }).click()
    await feed.waitFor({ state: 'detached' })
  })

  test('an address without a feed is answered in words', async () => {
    const { page } = await newPage(desk)
    await subscribe(page, 'picture')
    expect((await page.locator('.add-feed .problem').innerText()).length).toBeGreaterThan(5)
  })
})

const VIEWS: Readonly<Record<string, () => Promise<string>>> = {
  list: async () => '#/',
  'list of what was starred': async () => '#/starred',
  stories: async () => '#/stories',
  'search before a word': async () => '#/search',
  search: async () => `#/search/${encodeURIComponent('渡轮')}`,
  subscriptions: async () => '#/subscriptions',
  article: async () => `#/article/${await articleWith(desk, '渡轮复航')}`,
  settings: async () => '#/settings',
}

describe.each(SCREENS)('at $width px, $theme', (screen) => {
  test.each(Object.keys(VIEWS))('the view %s is no wider than the screen, and breaks no rule of accessibility', async (view) => {
    const { page, errors } = await newPage(desk, screen)
    await visit(page, desk, await VIEWS[view]!())
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await violations(page)).toEqual([])
    expect(errors).toEqual([])
  })
})

describe('the owner', () => {
  test('sets a password, logs in and out, and takes it away again', async () => {
    const { page } = await newPage(desk)
    await visit(page, desk, '#/settings')
    await page.getByLabel('新密码').fill(PASSWORD)
    await page.getByRole('button', { name: '设密码' }).click()
    await page.locator('h1', { hasText: '登录' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByLabel('密码').fill('不是这个密码')
    await page.locator('.login .go').click()
    await page.locator('.login .problem').waitFor()
    await page.getByLabel('密码').fill(PASSWORD)
    await page.locator('.login .go').click()
    await page.locator('h1', { hasText: '设置' }).waitFor()
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.locator('h1', { hasText: '登录' }).waitFor()
    await page.getByLabel('密码').fill(PASSWORD)
    await page.locator('.login .go').click()
    await page.getByLabel('现在的密码').fill(PASSWORD)
    await page.getByRole('button', { name: '取消密码' }).click()
    await page.getByRole('button', { name: '是', exact: true }).click()
    await page.getByRole('button', { name: '设密码' }).waitFor()
  })
})

/** As a person does with the mouse. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.locator('.body').evaluate((body, wanted) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted)
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
  }, words)
}
