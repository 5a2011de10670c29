import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchCapture } from '../fetch/index.ts'
import { readCapture } from './read-capture.ts'

const BRIEF = '<h1>望沙渡口恢复通航</h1><p>2031-05-04 09:30 来源：望沙晚报</p><p>望沙渡口5月4日上午恢复通航，首班渡轮载客86人。停航期间，两岸居民改走上游的铁桥。</p>'
const REPORT = BRIEF + '<p>港务局局长何汀在渡口对记者说，护岸工程历时八个月，投资460万元，由苍屿航道公司承担。夜航从六月起恢复，票价不变，老人和学生减半。</p>'.repeat(3)

const page = (body: string, head = '<title>望沙晚报</title>') => `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`

const WALLS: readonly (readonly [string, string, string])[] = [
  ['a login page', 'login-wall', page('<h1>欢迎回来</h1><form><input name="user"><input type="password" name="key"><button>登录</button></form><p>忘记密码？</p>')],
  ['a line that asks to log in', 'login-wall', page('<h1>望沙渡口恢复通航</h1><p>请先登录后继续阅读。</p>')],
  ['a paywall in English', 'login-wall', page('<h1>Ferry returns to Wangsha</h1><p>Subscribe to continue reading. Already a subscriber?</p>')],
  ['a members’ page', 'login-wall', page('<div class="lock"><p>本文为会员专享内容</p><p>开通会员，解锁全文</p></div>')],
  ['a question about cookies', 'cookie-wall', page('<h1>您的隐私</h1><p>我们和 128 家伙伴使用 Cookie。</p><button>接受全部 Cookie</button><button>拒绝</button>')],
  ['cookies in English', 'cookie-wall', page('<p>Before you continue: we use cookies and similar tools. Accept all cookies to go on.</p><button>Accept all</button>')],
  ['a slider', 'page-guarded', page('<p>请拖动下方滑块完成验证</p><script src="/slide.js"></script>', '<title>安全验证</title>')],
  ['unusual traffic', 'page-guarded', page('<p>检测到您的网络存在异常访问，请稍后再试。</p>')],
  ['a moment’s patience', 'page-guarded', page('<p>Verifying you are human. This may take a few seconds.</p>', '<title>Just a moment...</title>')],
  ['a challenge by script', 'page-guarded', page('<div class="g-recaptcha" data-sitekey="k"></div><script src="https://www.google.com/recaptcha/api.js"></script>')],
  ['an empty shell', 'script-only', page('<div id="app"></div><script src="/main.8f2c.js"></script>')],
  ['a shell that says so', 'script-only', page('<noscript>We need JavaScript enabled to run this app.</noscript><div id="root"></div><script src="/a.js"></script>')],
  ['a shell with a menu', 'script-only', page('<nav><a href="/">首页</a><a href="/n">新闻</a></nav><div id="__next"></div><script>window.__DATA__ = {}</script>')],
  ['a page that forwards', 'page-forwards', page('', '<meta http-equiv="Refresh" content="0; url=/a/20310504.html">')],
]

describe('what stands before the article is told apart', () => {
  test.each(WALLS)('%s: %s', (_, code, html) => {
    const reading = readCapture({ name: 'page.html', url: 'https://wangsha.example/a', bytes: Buffer.from(html), fetchedAt: '2031-05-05' }, '2031-05-05')
    expect(reading).toMatchObject({ trouble: { code } })
  })

  test('the page that it forwards to is named', () => {
    const reading = readCapture({ name: 'page.html', url: 'https://wangsha.example/a', bytes: Buffer.from(WALLS.at(-1)![2]), fetchedAt: '' }, '2031-05-05')
    expect(reading).toMatchObject({ trouble: { args: { url: 'https://wangsha.example/a/20310504.html' } } })
  })
})

describe('an article is an article', () => {
  const FURNITURE: readonly (readonly [string, string])[] = [
    ['a login form', '<form><input name="user"><input type="password"></form>'],
    ['a notice of cookies', '<div class="consent"><p>我们使用 Cookie。</p><button>接受全部 Cookie</button></div>'],
    ['a guarded comment form', '<div class="g-recaptcha"></div><script src="https://www.google.com/recaptcha/api.js"></script>'],
    ['a word to browsers without scripts', '<noscript>请启用 JavaScript</noscript><script>1</script><div id="app"></div>'],
  ]
  const cases = FURNITURE.flatMap(([name, furniture]) => ([['brief', BRIEF], ['report', REPORT]] as const).map(([length, text]) => [length, name, text, furniture] as const))

  test.each(cases)('a %s beside %s', (_, __, text, furniture) => {
    const reading = readCapture({ name: 'page.html', bytes: Buffer.from(page(text + furniture)), fetchedAt: '2031-05-05' }, '2031-05-05')
    expect(reading).toMatchObject({ articles: [{ headline: '望沙渡口恢复通航' }] })
  })

  test('also a brief about logging in, and one about cookies', () => {
    for (const text of ['望沙市民5月4日起可登录市政网站查看渡轮时刻。网站由港务局管理，每天更新两次，不收费用。', '议会5月4日就浏览器的小型文本文件立法，网站须说明用途。法案九月生效，违者罚款两万元。']) {
      const reading = readCapture({ name: 'page.html', bytes: Buffer.from(page(`<h1>望沙新规五月施行</h1><p>2031-05-04 09:30 来源：望沙晚报</p><p>${text}</p>`)), fetchedAt: '' }, '2031-05-05')
      expect(reading).toHaveProperty('articles')
    }
  })

  test('and a list without one is no wall', () => {
    const list = '<ul>' + '<li><a href="/1">短讯</a></li>'.repeat(5) + '</ul>'
    expect(readCapture({ name: 'page.html', bytes: Buffer.from(page(list)), fetchedAt: '' }, '2031-05-05')).toMatchObject({ trouble: { code: 'no-article' } })
  })
})

describe('from a server', () => {
  let server: Server
  let base = ''
  const ANSWERS: Readonly<Record<string, readonly [string, string]>> = {
    '/feed': ['application/rss+xml', page(REPORT)],
    '/shell': ['text/html; charset=utf-8', WALLS.find(([, code]) => code === 'script-only')![2]],
    '/pdf': ['text/html', '%PDF-1.7\n%âãÏÓ\n'],
    '/report.bin': ['application/octet-stream', page(REPORT)],
    '/nothing': ['text/html', ''],
  }

  beforeAll(async () => {
    server = createServer((request, response) => {
      const [type, body] = ANSWERS[request.url!]!
      response.writeHead(200, { 'content-type': type }).end(body)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  test.each([
    ['/feed', { trouble: { code: 'feed-is-page' } }],
    ['/shell', { trouble: { code: 'script-only' } }],
    ['/report.bin', { articles: [{ headline: '望沙渡口恢复通航' }] }],
    ['/nothing', { trouble: { code: 'empty-document' } }],
  ])('%s', async (path, expected) => {
    const capture = await fetchCapture(base + path, { privateHosts: ['127.0.0.1'] })
    expect('code' in capture ? capture : readCapture(capture, '2031-05-05')).toMatchObject(expected)
  })
})
