import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { explainArticle } from '../article/index.ts'
import { parseCapture, type Page } from '../page/index.ts'
import { printExplanation } from './print-explanation.ts'
import { openTerminal } from './terminal/terminal.ts'
import { displayWidth } from './terminal/width.ts'

const PROSE = '河湾市昨天下午举行渡轮首航仪式，市民在码头排起长队，这条航线全长十二公里，每天往返八班。'
const PAGE = `<html><body><ul class="menu">${'<li><a href="/">一条很长的菜单，比文章里的任何一句话都要长，长到一行写不下为止，还要再长一些才行</a></li>'.repeat(9)}</ul>
<div class="content"><h1>河湾渡轮首航\u001b[31m</h1><p>${PROSE}</p><p>${PROSE}</p><p>责任编辑：沈星</p></div></body></html>`

function printed(language: 'zh-Hans' | 'en', columns: number): string {
  const stdout = Object.assign(new PassThrough(), { columns }) as unknown as NodeJS.WriteStream
  const page = parseCapture({ name: 'a.html', bytes: new TextEncoder().encode(PAGE), fetchedAt: '2031-04-02' }) as Page
  printExplanation({ name: page.name, charset: page.charset, explanation: explainArticle(page, { now: '2031-04-02' }) }, openTerminal({ speech: { language }, stdout, env: {} }))
  return String((stdout as unknown as PassThrough).read())
}

test('a page is explained in the reader’s language, its menus shortened, each line of it on one line', () => {
  const zh = printed('zh-Hans', 80)
  expect(zh).toContain('正文在 body > div.content（得分')
  expect(zh).toMatch(/去：编辑署名 {2}责任编辑：沈星\n {14}body > div\.content > p\n/)
  expect(zh).toContain('……同样的还有 6 行')
  expect(zh).toContain('取作正文 2 行，去掉 11 行')
  for (const line of zh.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80)
  const en = printed('en', 120)
  expect(en).toContain('left: editor’s line')
  expect(en).not.toContain('\u001b')
})
