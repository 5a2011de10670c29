import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overflow, SCREENS, violations } from './axe.ts'
import { articleWith, type Desk, largestStory, newPage, openDesk, visit } from './desk.ts'

const AI_SUMMARY = '一声汽笛等了十九年'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk?.close())

describe('the example story on the page', () => {
  test('a wrong year in the AI summary is marked, and a click shows the words of the article', async () => {
    const { page, errors, strangers } = await newPage(desk)
    await visit(page, desk, `#/article/${await articleWith(desk, AI_SUMMARY)}`)
    const mark = page.locator('.sentence.contradicted', { hasText: '2024年4月16日' })
    expect(await mark.innerText()).toContain('相悖')
    await mark.click()
    expect(await page.locator('.band').first().innerText()).toContain('4月16日')
    expect(await page.locator('.grounds .reasons').innerText()).toContain('2025年')
    await page.waitForTimeout(200)
    expect(await page.locator('.band').first().isVisible()).toBe(true)
    expect(errors).toEqual([])
    expect(strangers).toEqual([])
  })

  test('an invented sentence is marked as not found', async () => {
    const { page } = await newPage(desk)
    await visit(page, desk, `#/article/${await articleWith(desk, AI_SUMMARY)}`)
    expect(await page.locator('.sentence.not-found', { hasText: '海洋大学' }).innerText()).toContain('未见')
  })

  test('marks are opened and closed by keyboard alone', async () => {
    const { page } = await newPage(desk)
    await visit(page, desk, `#/article/${await articleWith(desk, AI_SUMMARY)}`)
    await page.locator('.sentence').first().focus()
    const grounds = page.locator('.grounds')
    await page.keyboard.press('Enter')
    await grounds.waitFor({ state: 'visible' })
    await page.keyboard.press('Escape')
    await grounds.waitFor({ state: 'hidden' })
    await page.keyboard.press(' ')
    await grounds.waitFor({ state: 'visible' })
  })

  test('the dossier shows the conflict, the sources and the timeline as a picture and a list', async () => {
    const { page, errors, strangers } = await newPage(desk)
    await visit(page, desk, `#/story/${await largestStory(desk)}`)
    const text = await page.locator('.dossier').innerText()
    for (const words of ['4200余人次', '3100人次', '个来源', '推算', '黑礁港']) expect(text).toContain(words)
    const dots = await page.locator('.chart .dot').evaluateAll((marks) => marks.map((mark) => Number(mark.querySelector('text')?.textContent ?? 1)))
    const lines = await page.locator('.timeline > li').count()
    expect(lines).toBeGreaterThan(5)
    expect(dots.reduce((sum, events) => sum + events, 0)).toBe(lines)
    expect((await page.locator('.chart').boundingBox())!.height).toBeLessThan(200)
    expect(errors).toEqual([])
    expect(strangers).toEqual([])
  })

  test('a pasted summary is checked against chosen articles', async () => {
    const { page } = await newPage(desk)
    await visit(page, desk, '#/check')
    await page.locator('textarea').first().fill('渡轮首日运送旅客5200人次。')
    await page.locator('.pick', { hasText: '3100人' }).locator('input').check()
    await page.getByRole('button', { name: '核对', exact: true }).click()
    await page.waitForSelector('.result .sentence')
    expect(await page.locator('.result .sentence').first().getAttribute('class')).not.toContain('supported')
  })

  test('the words of the page change with the language, the article stays as it is', async () => {
    const { page } = await newPage(desk)
    await visit(page, desk, `#/article/${await articleWith(desk, AI_SUMMARY)}`)
    const before = await page.locator('.body').innerText()
    await page.getByRole('button', { name: '繁' }).click()
    await page.waitForSelector('text=核對摘要')
    await page.waitForFunction(() => !document.querySelector('.waiting'))
    expect(await page.locator('.body').innerText()).toBe(before)
    await page.getByRole('button', { name: 'EN' }).click()
    await page.waitForSelector('text=Stories')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  test('an unknown address and a stopped desk are said in words', async () => {
    const { page } = await newPage(desk)
    await visit(page, desk, '#/nowhere')
    expect(await page.locator('main').innerText()).toContain('没有这一页')
    await page.route('**/api/**', (route) => route.abort())
    await page.goto(`${desk.url}/#/`)
    await page.reload()
    await page.waitForSelector('.notice[role=alert]')
    expect(await page.locator('.notice').first().innerText()).toContain('npm start')
  })
})

const VIEWS: Readonly<Record<string, () => Promise<string>>> = {
  inbox: async () => '#/',
  article: async () => `#/article/${await articleWith(desk, AI_SUMMARY)}`,
  dossier: async () => `#/story/${await largestStory(desk)}`,
  check: async () => '#/check',
}

describe.each(SCREENS)('at $width px, $theme', (screen) => {
  test.each(Object.keys(VIEWS))('the view %s is no wider than the screen, and breaks no rule of accessibility', async (view) => {
    const { page, errors } = await newPage(desk, screen)
    await visit(page, desk, await VIEWS[view]!())
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await violations(page)).toEqual([])
    expect(errors).toEqual([])
  })

  test('nor does a sentence with its grounds', async () => {
    const { page, errors } = await newPage(desk, screen)
    await visit(page, desk, await VIEWS['article']!())
    await page.locator('.sentence').first().click()
    expect(await violations(page)).toEqual([])
    expect(errors).toEqual([])
  })
})
