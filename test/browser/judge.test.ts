import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answersWhole, type Endpoint, openEndpoint, refuses } from '../model/endpoint.ts'
import { type Desk, newPage, openDesk, type Screen, visit } from './desk.ts'

let desk: Desk
let endpoint: Endpoint
beforeAll(async () => {
  endpoint = await openEndpoint()
  desk = await openDesk([], ['--judge', endpoint.url, '--judge-model', '小模型'])
})
afterAll(() => Promise.all([desk?.close(), endpoint?.close()]))

const ARTICLE = '澜口至芦洲的渡轮5月3日首航，首日运送旅客4200人次。\n港务局5月4日更正说，渡轮首航当天运送旅客3100人次，此前公布的数字把船员和返程旅客算了进去。'
const OPINION = JSON.stringify({ verdict: 'contradicted', source: 's1', quotation: '渡轮首航当天运送旅客3100人次，此前公布的数字把船员和返程旅客算了进去', explanation: '数字后来更正了' })

async function checkWithJudge({ wanted, ...screen }: Screen & { readonly wanted: boolean }) {
  const { page, errors, strangers } = await newPage(desk, screen)
  await visit(page, desk, '#/check')
  await page.locator('form textarea').first().fill('渡轮首航当天共运送4200人次旅客。')
  await page.locator('.own summary').click()
  await page.locator('.own textarea').fill(ARTICLE)
  if (wanted) await page.locator('.pick.judge input').check()
  await page.locator('button.go').click()
  await page.locator('.result .sentence').waitFor()
  return { page, errors, strangers }
}

describe('the check page with a judge', () => {
  test('says where the words go before they go there, and asks only where the reader wants it', async () => {
    endpoint.answer(answersWhole(OPINION))
    const { page, strangers } = await checkWithJudge({ wanted: false })
    expect(await page.locator('.pick.judge').innerText()).toContain(new URL(endpoint.url).host)
    expect(await page.locator('.result .sentence').innerText()).toContain('有据')
    expect([endpoint.asked.length, strangers]).toEqual([0, []])
  })

  test('shows whose opinion it is, the words that it found, and what our own check said', async () => {
    endpoint.answer(answersWhole(OPINION))
    const { page, errors } = await checkWithJudge({ wanted: true })
    expect(await page.locator('.result').innerText()).toContain('模型“小模型”看了 1 句，答了 1 句：不再算作有据 1 句')
    await page.locator('.result .sentence').click()
    const grounds = await page.locator('.grounds').innerText()
    for (const words of ['相悖', '模型“小模型”认为原文不是这个意思', '数字后来更正了', '3100人次', '程序自己的核对是“有据”', '首日运送旅客4200人次']) expect(grounds).toContain(words)
    expect(errors).toEqual([])
  })

  test('that fails leaves our own verdict, and says so', async () => {
    endpoint.answer(refuses(401, 'no key'))
    const { page } = await checkWithJudge({ wanted: true })
    expect(await page.locator('.result .sentence').innerText()).toContain('有据')
    expect(await page.locator('.result [role=alert]').innerText()).toMatch(/结论以程序自己的核对为准.*401/)
  })

  test('on a phone the chosen sentence stays in sight above its grounds', async () => {
    endpoint.answer(answersWhole(OPINION))
    const { page } = await checkWithJudge({ wanted: true, width: 390, height: 844 })
    await page.locator('.result .sentence').click()
    const [sentence, grounds] = await Promise.all(['.result .sentence', '.grounds'].map((part) => page.locator(part).boundingBox()))
    expect(sentence!.y + sentence!.height).toBeLessThanOrEqual(grounds!.y)
    expect(sentence!.y).toBeGreaterThan(0)
  })
})
