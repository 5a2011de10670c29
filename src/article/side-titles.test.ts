import { describe, expect, test } from 'vitest'
import { type Page, parseCapture } from '../page/index.ts'
import { readArticle } from './read-article.ts'

const TEXT = '沙渠的渡船周五起改走北航道，船程多出十二分钟。航运站说，南航道的浮标要在枯水期前换完，预计三周。'
const MORE = '每天早上坐六点四十那班船的学生，家长已经接到短信；票价不变，仍是两元。'

function read(source: string, name = 'page.html') {
  const page = parseCapture({ name, bytes: new TextEncoder().encode(source), fetchedAt: '2033-01-01T00:00:00Z' })
  const article = 'code' in page ? page : readArticle(page as Page, { now: '2033-01-01' })
  if ('code' in article) throw new Error(article.code)
  return { headline: article.headline, kicker: article.kicker, subtitle: article.subtitle, text: article.blocks.map(({ text }) => text).join('\n') }
}
const page = (head: string, title = '渡船改走北航道') => `<html><head><title>${title}</title></head><body><div>${head}<p>2033-03-22 07:15 来源：沙渠航讯</p><p>${TEXT}</p><p>${MORE}</p></div></body></html>`

describe('what stands over and under a headline is neither lost nor glued to it', () => {
  test.each([
    ['by their names', '<h3 class="pre">枯水期将至</h3><h1>渡船改走北航道</h1><h4 class="sub">——来自沙渠码头的报道</h4>', '枯水期将至', '——来自沙渠码头的报道'],
    ['set alike, the lower with a dash', '<div class="f2">十二分钟，值不值？</div><h1>渡船改走北航道</h1><div class="f2">——沙渠航运站答乘客问</div>', '十二分钟，值不值？', '——沙渠航运站答乘客问'],
    ['a heading over the byline', '<h1>渡船改走北航道</h1><h2>航运站：浮标三周换完</h2>', undefined, '航运站：浮标三周换完'],
    ['small print in the heading', '<h1>渡船改走北航道<small>The Ferry Goes North</small></h1>', undefined, 'The Ferry Goes North'],
    ['the second line of the heading', '<h1>渡船改走北航道<br>——来自沙渠码头的报道</h1>', undefined, '——来自沙渠码头的报道'],
  ])('%s', (_, head, kicker, subtitle) => {
    expect(read(page(head))).toEqual({ headline: '渡船改走北航道', kicker, subtitle, text: `${TEXT}\n${MORE}` })
  })

  test.each([
    ['the headline once more', '<h1>渡船改走北航道</h1><div class="second-title">渡船改走北航道</div>'],
    ['a button', '<h1>渡船改走北航道</h1><h2>分享到</h2>'],
    ['how long the recording is', '<h1>渡船改走北航道</h1><div class="subtitle">音频 04:29</div>'],
  ])('no subtitle: %s', (_, head) => {
    expect(read(page(head)).subtitle).toBeUndefined()
  })

  test('a heading right over the text heads its first part', () => {
    const source = `<html><head><title>渡船改走北航道</title></head><body><div><h1>渡船改走北航道</h1><h2>多走十二分钟</h2><p>${TEXT}</p><h2>票价不变</h2><p>${MORE}</p></div></body></html>`
    expect(read(source)).toMatchObject({ subtitle: undefined, text: `多走十二分钟\n${TEXT}\n票价不变\n${MORE}` })
  })

  test('in a flattened page: by its dash, by its label', () => {
    expect(read(`渡船改走北航道\n——来自沙渠码头的报道\n2033-03-22 07:15 来源：沙渠航讯\n${TEXT}\n${MORE}`, 'page.txt')).toMatchObject({ headline: '渡船改走北航道', subtitle: '——来自沙渠码头的报道', text: `${TEXT}\n${MORE}` })
    expect(read(`引题：枯水期将至\n标题：渡船改走北航道\n副题：浮标三周换完\n来源：沙渠航讯 2033-03-22\n${TEXT}\n${MORE}`, 'page.txt')).toMatchObject({ kicker: '枯水期将至', subtitle: '浮标三周换完', text: `${TEXT}\n${MORE}` })
  })

  test('in front matter', () => {
    expect(read(`---\ntitle: 渡船改走北航道\nsubtitle: 浮标三周换完\n---\n\n${TEXT}\n`, 'post.md')).toMatchObject({ headline: '渡船改走北航道', subtitle: '浮标三周换完', text: TEXT })
  })
})
