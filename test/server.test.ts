import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary } from '../src/flow/index.ts'
import type { Failure } from '../src/server/api/shapes.ts'
import * as api from '../src/server/api/shapes.ts'
import * as check from '../src/server/check/shapes.ts'
import * as shapes from '../src/server/library/shapes.ts'
import { createApp, serve } from '../src/server/index.ts'
import { TroubleError } from '../src/trouble/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'yinzheng-server-'))

const AGGREGATED = `青石岭隧道提前贯通 两县车程缩至四十分钟
2025-06-11 18:20 来源：青石日报
AI摘要
青石岭隧道于2024年6月10日贯通。隧道全长9.6公里。隧道内将开设一家书店。
正文
青石岭隧道6月10日上午贯通，比原计划提前四个月。隧道全长8.6公里，是连接云庐、沙渠两县的控制性工程。
项目负责人冯遥在贯通现场说，通车后两县车程将由两小时缩至四十分钟。施工队伍先后处理了十七处涌水。
隧道总投资23亿元，计划2026年底通车。当地村民告诉记者，他们等这条路等了三十年。
责任编辑：梁晓`

const REPORT = `青石岭隧道贯通
云庐电视台 2025-06-10 20:05
青石岭隧道6月10日贯通。云庐县副县长石采薇说，隧道全长8.6公里，通车后将由两县共同管理。
她还说，沿线三个乡的茶叶可以当天运到省城。隧道计划2026年底通车。`

let library: Library
let app: OpenAPIHono
let collection: string

beforeAll(async () => {
  mkdirSync(join(folder, 'news'))
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'news', 'a.txt'), AGGREGATED)
  writeFileSync(join(folder, 'news', 'b.txt'), REPORT)
  writeFileSync(join(folder, 'news', 'c.txt'), '')
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><title>印证</title>')
  writeFileSync(join(folder, 'page', 'assets', 'main.js'), '1')
  writeFileSync(join(folder, 'secret.txt'), 'not for the page')
  library = await openLibrary({ folder: ':memory:' })
  collection = (await library.ingest([join(folder, 'news')])).collection.id
  app = createApp({ library, pageFolder: join(folder, 'page') })
})

afterAll(async () => {
  await library.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers: { Host: 'localhost:7070', ...headers } })

async function answer<Shape>(path: string, headers?: Record<string, string>): Promise<Shape> {
  const response = await get(path, headers)
  expect(response.status).toBe(200)
  return (await response.json()) as Shape
}

const post = (body: string, headers: Record<string, string> = {}) =>
  app.request('/api/check', { method: 'POST', body, headers: { Host: 'localhost:7070', 'Content-Type': 'application/json', ...headers } })

async function refusal(response: Response | Promise<Response>): Promise<readonly [number, string]> {
  const awaited = await response
  const { error } = (await awaited.json()) as Failure
  expect(error.message.length).toBeGreaterThan(4)
  return [awaited.status, error.code]
}

const idOf = async (headline: string) =>
  (await answer<shapes.Articles>('/api/articles')).articles.find((article) => article.headline?.includes(headline))!.id

async function reasons(path: string, headers?: Record<string, string>): Promise<string> {
  const { abstracts } = await answer<shapes.Article>(path, headers)
  return abstracts.flatMap(({ sentences }) => sentences.flatMap(({ findings }) => findings.map(({ reason }) => reason.text))).join()
}

describe('answers', () => {
  test('collections are listed with the documents that could not be read', async () => {
    const { collections } = await answer<shapes.Collections>('/api/collections?lang=en')
    expect(collections).toEqual([
      expect.objectContaining({ id: collection, name: 'news', documents: 3, articles: 2, troubles: [expect.objectContaining({ code: 'empty-document', message: expect.stringContaining('empty') })] }),
    ])
  })

  test('an article has its blocks where its text has them', async () => {
    const article = await answer<shapes.Article>(`/api/articles/${await idOf('提前贯通')}`)
    expect(article.blocks.length).toBeGreaterThanOrEqual(3)
    for (const { start, text } of article.blocks) expect(article.text.slice(start, start + text.length)).toBe(text)
  })

  test('its summary is set apart and checked, with evidence at its offsets and the reason in words', async () => {
    const article = await answer<shapes.Article>(`/api/articles/${await idOf('提前贯通')}?lang=zh-Hans`)
    const sentences = article.abstracts.flatMap((abstract) => abstract.sentences)
    const verdictOf = (words: string) => sentences.find(({ text }) => text.includes(words))?.verdict
    expect([verdictOf('全长9.6公里'), verdictOf('书店')]).toEqual(['contradicted', 'not-found'])
    expect(article.verdicts.contradicted).toBeGreaterThanOrEqual(1)
    const finding = sentences.flatMap(({ findings }) => findings).find(({ verdict, text }) => verdict === 'contradicted' && text.includes('9.6'))!
    expect(finding.reason.text).toMatch(/摘要写9\.6公里；原文是8\.6公里/)
    for (const { start, end, exact } of finding.evidence) expect(article.text.slice(start, end)).toBe(exact)
  })

  test('a story tells its articles, its sources and their rule', async () => {
    const { stories } = await answer<shapes.Stories>(`/api/stories?collection=${collection}`)
    const largest = stories[0]!
    const story = await answer<shapes.Story>(`/api/stories/${largest.id}?collection=${collection}&lang=zh-Hans`)
    expect(story.articleList.length).toBe(largest.articles)
    expect(story.sourcesText).toMatch(/\d+ 个网站 → \d+ 个来源/)
    for (const { ruleText } of story.sourceFamilies) expect(ruleText).not.toBe('')
    expect(story.articleList.every((article) => article.story === largest.id)).toBe(true)
  })

  test('a summary is checked against kept articles and given texts', async () => {
    const id = await idOf('提前贯通')
    const response = await post(JSON.stringify({ summary: '隧道全长8.6公里。', articles: [id], texts: [{ text: '隧道全长8.6公里。' }] }))
    const checked = (await response.json()) as check.Checked
    expect(checked.sentences[0]?.verdict).toBe('supported')
    expect(checked.sources.map((source) => source.id)).toEqual([id, 'text-1'])
  })

  test('the list is cut into pages, and says how many there are', async () => {
    const { articles, total } = await answer<shapes.Articles>('/api/articles?limit=1&offset=1')
    expect([articles.length, total]).toEqual([1, 2])
  })

  test('every answer has the shape that the OpenAPI document promises', async () => {
    const { stories } = await answer<shapes.Stories>('/api/stories')
    const checked = await (await post(JSON.stringify({ summary: '隧道贯通。', texts: [{ text: '隧道贯通。' }] }))).json()
    expect(shapes.collections.safeParse(await answer('/api/collections')).error).toBeUndefined()
    expect(shapes.articles.safeParse(await answer('/api/articles')).error).toBeUndefined()
    expect(shapes.stories.safeParse({ stories }).error).toBeUndefined()
    expect(shapes.article.safeParse(await answer(`/api/articles/${await idOf('提前贯通')}`)).error).toBeUndefined()
    expect(shapes.story.safeParse(await answer(`/api/stories/${stories[0]!.id}`)).error).toBeUndefined()
    expect(check.checked.safeParse(checked).error).toBeUndefined()
    expect(api.failure.safeParse(await (await get('/api/nothing')).json()).error).toBeUndefined()
  })

  test('words come in the asked language, else in the browser’s; quoted words are never changed', async () => {
    const path = `/api/articles/${await idOf('提前贯通')}`
    expect(await reasons(`${path}?lang=en`)).toContain('The summary has 9.6公里')
    expect(await reasons(`${path}?lang=zh-Hant`)).toContain('摘要寫9.6公里')
    expect(await reasons(path, { 'Accept-Language': 'zh-TW,zh;q=0.9,en;q=0.8' })).toContain('摘要寫9.6公里')
    expect(await reasons(path, { 'Accept-Language': 'fr, en;q=0.5' })).toContain('The summary has')
  })
})

const askedWithJudge = JSON.stringify({ summary: '渡轮首航当天共运送4200人次旅客。首日运送旅客4200人次。', texts: [{ text: '澜口至芦洲的渡轮5月3日首航，首日运送旅客4200人次。\n港务局更正说，首航当天运送旅客3100人次。' }], judge: true })
const judgeThatSays = (said: unknown) => createApp({ library, judge: (language) => ({ name: `小模型 ${language}`, at: 'localhost:11434', ask: async () => said }) })
const askAt = async (judging: OpenAPIHono, path: string, body?: string) => (await judging.request(path, {
  headers: { Host: 'localhost:7070', 'Content-Type': 'application/json' }, ...(body !== undefined && { method: 'POST', body }),
})).json() as Promise<unknown>

describe('a judge', () => {
  test('is there only where the server was started with one', async () => {
    expect(await answer('/api/settings')).toEqual({})
    expect(await refusal(post(askedWithJudge))).toEqual([400, 'no-judge'])
    const settings = await askAt(judgeThatSays(''), '/api/settings?lang=en')
    expect(settings).toEqual({ judge: { by: '小模型 en', at: 'localhost:11434' } })
    expect(check.settings.safeParse(settings).error).toBeUndefined()
  })

  test('lowers with words that stand there; what our own check said stays to be seen', async () => {
    const said = { verdict: 'not-found', source: 's1', quotation: '首航当天运送旅客3100人次', explanation: '另有一说' }
    const checked = (await askAt(judgeThatSays(said), '/api/check?lang=zh-Hans', askedWithJudge)) as check.Checked
    expect(check.checked.safeParse(checked).error).toBeUndefined()
    expect(checked.sentences[0]).toMatchObject({ verdict: 'not-found', judged: { by: '小模型 zh-Hans', from: 'supported' } })
    expect(checked.sentences[0]!.findings.at(-1)!.reason.text).toMatch(/模型“小模型 zh-Hans”认为.*另有一说/)
    expect(checked.judge).toEqual({ by: '小模型 zh-Hans', asked: 1, answered: 1, lowered: 1, explained: 0 })
  })

  test('that talks nonsense changes nothing, and is told of', async () => {
    const checked = (await askAt(judgeThatSays('不知道'), '/api/check?lang=en', askedWithJudge)) as check.Checked
    expect(checked.sentences.map(({ verdict }) => verdict)).toEqual(['supported', 'supported'])
    expect(checked.judge?.trouble?.message).toMatch(/none was used.*Take another model/)
  })

  test('is not asked where the reader did not ask for it', async () => {
    const judging = createApp({ library, judge: () => ({ name: 'never', ask: () => Promise.reject(new Error('asked all the same')) }) })
    expect(await askAt(judging, '/api/check', askedWithJudge.replace(',"judge":true', ''))).not.toHaveProperty('judge')
  })
})

describe('refusals', () => {
  test('what is not there is not found', async () => {
    expect(await refusal(get('/api/articles/none'))).toEqual([404, 'not-found'])
    expect(await refusal(get('/api/stories/none'))).toEqual([404, 'not-found'])
    expect(await refusal(get('/api/nothing'))).toEqual([404, 'not-found'])
  })

  test('a request that cannot be understood says which part', async () => {
    expect(await refusal(get('/api/articles?limit=0'))).toEqual([400, 'bad-request-line'])
    expect(await refusal(get('/api/articles?offset=5001'))).toEqual([400, 'bad-request-line'])
    expect(await refusal(post('{"summary":3}'))).toEqual([400, 'bad-request-line'])
    expect(await refusal(post('{'))).toEqual([400, 'bad-json-line'])
    expect(await refusal(post('{"summary":" ","texts":[{"text":"a"}]}'))).toEqual([400, 'no-summary'])
    expect(await refusal(post('{"summary":"贯通。"}'))).toEqual([400, 'no-source'])
    expect(await refusal(post('{"summary":"贯通。","articles":["none"]}'))).toEqual([404, 'not-found'])
  })

  test('a foreign host name is not answered: it may point here by DNS rebinding', async () => {
    expect(await refusal(get('/api/collections', { Host: 'news.example' }))).toEqual([403, 'host-forbidden'])
    expect(await refusal(get('/', { Host: 'localhost.news.example:7070' }))).toEqual([403, 'host-forbidden'])
    for (const Host of ['localhost', '127.0.0.1:7070', '[::1]:7070', 'LOCALHOST:7070']) expect((await get('/', { Host })).status).toBe(200)
  })

  test('a foreign page cannot post, nor one that posts a form', async () => {
    const body = '{"summary":"贯通。","texts":[{"text":"贯通。"}]}'
    expect(await refusal(post(body, { Origin: 'https://news.example' }))).toEqual([403, 'origin-forbidden'])
    expect(await refusal(post(body, { Origin: 'null' }))).toEqual([403, 'origin-forbidden'])
    expect(await refusal(post(body, { 'Content-Type': 'text/plain' }))).toEqual([415, 'not-json'])
    expect((await post(body, { Origin: 'http://localhost:7070' })).status).toBe(200)
  })

  test('a body too large is not read', async () => {
    expect(await refusal(post(JSON.stringify({ summary: '贯'.repeat(1_400_000) })))).toEqual([413, 'body-too-large'])
  })
})

test('a fault of our own is told to the house, and its stack to nobody else', async () => {
  const faults: Error[] = []
  const broken: Library = Object.assign(Object.create(library), { collections: () => Promise.reject(new Error('the tide table is upside down')) })
  const response = await createApp({ library: broken, onFault: (error) => faults.push(error) }).request('/api/collections', { headers: { Host: 'localhost' } })
  const body = await response.text()
  expect([response.status, faults.length]).toEqual([500, 1])
  expect(body).not.toContain('server.test.ts')
  expectGuarded(response)
})

/** Ids as strangers write them: ways out of the folder, into the query, into the page, into the log. */
const HOSTILE_IDS = ['..%2f..%2fsecret.txt', '%2e%2e%5csecret.txt', "'%20OR%20'1'='1", '%3Cscript%3Ealert(1)%3C%2Fscript%3E', '%00', '%0aforged', '%25', 'a'.repeat(5000)]

const POLICY = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]
const PAGE_POLICY = [...POLICY, "script-src 'self'", "style-src 'self'", "require-trusted-types-for 'script'"]
const DATA_POLICY = [...POLICY, 'sandbox']

function expectGuarded(response: Response): void {
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false
  for (const rule of isPage ? PAGE_POLICY : POLICY) expect(response.headers.get('Content-Security-Policy') ?? '').toContain(rule)
  if (response.headers.get('Content-Type')?.startsWith('application/json')) for (const rule of DATA_POLICY) expect(response.headers.get('Content-Security-Policy')).toContain(rule)
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(response.headers.get('Referrer-Policy')).toBe('no-referrer')
  expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
}

describe('every route of the OpenAPI document', () => {
  interface Route { readonly method: string; readonly path: string }
  let all: readonly Route[] = []
  let token = ''
  beforeAll(async () => {
    const { paths } = await answer<{ readonly paths: Readonly<Record<string, object>> }>('/api/openapi.json')
    all = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })))
    expect(all.length).toBeGreaterThanOrEqual(12)
    token = (await answer<{ readonly token: string }>('/api/session')).token
  })

  const ask = ({ method, path }: Route, headers: Record<string, string> = {}, body = '{}') =>
    app.request(path, {
      method,
      headers: { Host: 'localhost:7070', 'Content-Type': 'application/json', 'X-Yinzheng-Token': token, ...headers },
      ...(method !== 'GET' && { body }),
    })

  test('is guarded, whatever it answers', async () => {
    for (const route of all) expectGuarded(await ask(route))
  })

  test('answers no foreign host', async () => {
    for (const route of all) {
      const response = await ask(route, { Host: 'news.example' })
      expectGuarded(response)
      expect([route, await refusal(response)]).toEqual([route, [403, 'host-forbidden']])
    }
  })

  test('that takes a body takes it from its own page alone, as JSON, and not a large one', async () => {
    const posts = all.filter(({ method }) => method !== 'GET')
    expect(posts.length).toBeGreaterThanOrEqual(1)
    for (const route of posts) {
      expect(await refusal(ask(route, { Origin: 'https://news.example' }))).toEqual([403, 'origin-forbidden'])
      expect(await refusal(ask(route, { 'Content-Type': 'text/plain' }))).toEqual([415, 'not-json'])
      // A page that a browser holds may be large.
      // What goes to the disk as it comes is taken up to two gigabytes.
      if (route.path === '/api/import') continue
      const most = route.path === '/api/read' ? 60_000_000 : 1_000_000
      expect(await refusal(ask(route, {}, JSON.stringify({ summary: 'a'.repeat(most) })))).toEqual([413, 'body-too-large'])
    }
  })

  test.each(HOSTILE_IDS)('finds nothing under the id %s', async (id) => {
    const withId = all.filter(({ path }) => path.includes('{'))
    expect(withId.length).toBeGreaterThanOrEqual(2)
    for (const { method, path } of withId) {
      const response = await ask({ method, path: path.replaceAll(/\{\w+\}/g, id) })
      expectGuarded(response)
      expect(response.headers.get('Content-Type')).toMatch(/^application\/json/)
      // Where a route wants more than `{}`, it says so first.
      expect([[404, 'not-found'], [400, 'bad-request-line']]).toContainEqual(await refusal(response))
    }
  })

  test('takes no other method', async () => {
    for (const { path } of all) {
      const known = all.filter((route) => route.path === path).map((route) => route.method)
      for (const method of ['PUT', 'DELETE', 'PATCH'].filter((other) => !known.includes(other))) expect(await refusal(ask({ method, path }))).toEqual([404, 'not-found'])
    }
  })
})

test('what does not even look like a request is guarded too', async () => {
  const serving = await serve({ library, pageFolder: join(folder, 'page'), port: 0 })
  const { port } = new URL(serving.url)
  const raw = (request: string) => new Promise<string>((resolve) => {
    let said = ''
    const socket = connect(Number(port), '127.0.0.1', () => socket.end(request))
    socket.on('data', (chunk) => (said += chunk.toString())).on('close', () => resolve(said))
  })
  const answers = await Promise.all([
    'GET /%E0%A4%A HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    'GET /../../secret.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    'GET //secret.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
    'GET http://news.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    'TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  ].map(raw))
  await serving.close()
  for (const said of answers) {
    expect(said).toMatch(/^HTTP\/1\.1 [2345]\d\d/)
    expect(said).not.toContain('not for the page')
    expect([said, said.toLowerCase()]).toEqual([said, expect.stringContaining("content-security-policy: default-src 'none'")])
  }
})

describe('the page', () => {
  test('its own addresses lead to it; files outside its folder do not exist', async () => {
    expect(await (await get('/')).text()).toContain('印证')
    expect(await (await get('/stories/abc')).text()).toContain('印证')
    expect(await (await get('/assets/main.js')).text()).toBe('1')
    expect((await get('/assets/gone.js')).status).toBe(404)
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%5c..%5csecret.txt']) {
      expect(await (await get(path)).text()).not.toContain('not for the page')
    }
  })

  test('every file and every refusal of one is guarded', async () => {
    for (const path of ['/', '/stories/abc', '/assets/main.js', '/assets/gone.js', '/robots.txt', '/api/nothing', '/%']) expectGuarded(await get(path))
    expectGuarded(await get('/', { Host: 'news.example' }))
    expectGuarded(await createApp({ library, pageFolder: join(folder, 'no-such-folder') }).request('/', { headers: { Host: 'localhost' } }))
  })
})

test('a page that was not built says how to build it, and the API answers all the same', async () => {
  const bare = createApp({ library, pageFolder: join(folder, 'no-such-folder') })
  const page = await bare.request('/', { headers: { Host: 'localhost' } })
  expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('npm run build')])
  expect((await bare.request('/api/collections', { headers: { Host: 'localhost' } })).status).toBe(200)
})

test('a port that is taken is a trouble with a way out', async () => {
  const first = await serve({ library, port: 0 })
  const port = Number(new URL(first.url).port)
  const failure = await serve({ library, port }).then(() => undefined, (error: unknown) => error)
  await first.close()
  expect(failure).toBeInstanceOf(TroubleError)
  expect((failure as TroubleError).trouble).toEqual({ code: 'port-in-use', args: { port, other: port + 1 } })
})

test('it answers over a real connection, at the address that it gives', async () => {
  const serving = await serve({ library, port: 0 })
  const { status } = await fetch(`${serving.url}api/collections`)
  await serving.close()
  expect(status).toBe(200)
})
