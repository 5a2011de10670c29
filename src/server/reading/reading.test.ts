import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary } from '../../flow/index.ts'
import { createApp } from '../app.ts'

const PROSE = '河湾市昨天下午举行渡轮首航仪式，市民在码头排起长队，这条航线全长12公里，每天往返八班。'
const PAGE = `<html><head><meta charset="gbk"><title>渡轮首航</title></head><body><div><h1>渡轮首航</h1><p>2031-05-04 09:30 来源：望沙晚报</p><p>${PROSE}</p><p>${PROSE.replace('昨天', '前天')}</p></div></body></html>`
const ADDRESS = 'https://river.example/a/1.html'
const HOST = { Host: 'localhost:7070' }

const folder = mkdtempSync(join(tmpdir(), 'yinzheng-reading-'))
let library: Library
let app: OpenAPIHono
beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>印证</title><body><div id="app"></div></body>')
  library = await openLibrary({ folder: ':memory:', now: () => new Date('2031-05-05T00:00:00Z') })
  app = createApp({ library, pageFolder: folder })
})
afterAll(async () => {
  await library.close()
  rmSync(folder, { recursive: true })
})

interface Read {
  readonly articles?: readonly { readonly headline?: string; readonly url?: string; readonly text: string; readonly origin?: string; readonly abstracts: readonly { readonly sentences: readonly { readonly verdict: string }[] }[] }[]
  readonly error?: { readonly code: string }
}

async function read(body: object): Promise<Read & { readonly status: number }> {
  const response = await app.request('/api/read', { method: 'POST', body: JSON.stringify(body), headers: { ...HOST, 'Content-Type': 'application/json' } })
  return { status: response.status, ...((await response.json()) as Read) }
}

describe('a pasted page', () => {
  test('is read by what a browser shows, whatever charset it names, and not kept', async () => {
    const { articles } = await read({ content: PAGE, url: ADDRESS })
    expect(articles).toMatchObject([{ headline: '渡轮首航', url: ADDRESS, origin: '望沙晚报', text: expect.stringContaining('每天往返八班') }])
    expect((await read({ content: PAGE })).articles).toMatchObject([{ headline: '渡轮首航' }])
    expect(await library.articles()).toEqual([])
  })

  test('of text has the summary that came with it checked', async () => {
    const text = `渡轮首航\n2031-05-04 09:30 来源：望沙晚报\nAI摘要\n渡轮航线全长19公里。\n正文\n${PROSE}\n市交通局局长林雨说，渡轮由苍屿船厂建造，可载客300人，今年内还将增加两艘。`
    const { articles } = await read({ content: text })
    expect(articles?.[0]?.abstracts[0]?.sentences[0]?.verdict).toBe('contradicted')
  })

  test.each([
    [{ content: ' ' }, 422, 'empty-document'],
    [{ content: PAGE, url: 'file:///etc/passwd' }, 400, 'bad-request-line'],
    [{ url: ADDRESS }, 400, 'bad-request-line'],
    [{ content: '<div id="app"></div><script src="/m.js"></script>' }, 422, expect.stringMatching(/script-only|no-article/)],
  ])('%j: %i %s', async (body, status, code) => {
    expect(await read(body)).toMatchObject({ status, error: { code } })
  })
})

const handOver = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.request('/hand-over', {
    method: 'POST', body: new URLSearchParams(fields).toString(),
    headers: { ...HOST, Origin: 'https://river.example', 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document', ...headers },
  })

describe('a page that a bookmarklet hands over', () => {
  test('comes back beside our own page as data that no browser runs', async () => {
    const html = '<p>渡轮</p></script><script>alert(1)</script><!--<script>'
    const response = await handOver({ url: ADDRESS, html })
    const page = await response.text()
    expect(page.match(/<script/g)).toHaveLength(1)
    const json = /<script type="application\/json" id="handed-over">(.*)<\/script><\/body>/.exec(page)?.[1]
    expect(JSON.parse(json!)).toEqual({ url: ADDRESS, content: html })
    expect(response.headers.get('Content-Security-Policy')).toContain("script-src 'self'")
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await library.articles()).toEqual([])
  })

  test('is refused where no tab was opened for it', async () => {
    expect((await handOver({ url: ADDRESS, html: PAGE }, { 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'empty' })).status).toBe(403)
    expect((await handOver({ url: ADDRESS, html: PAGE }, { 'Sec-Fetch-Dest': 'iframe' })).status).toBe(403)
    expect((await handOver({ url: ADDRESS, html: PAGE }, { Host: 'evil.example' })).status).toBe(403)
  })

  test('may not be read by the other site itself', async () => {
    const asked = await app.request('/api/read', { method: 'POST', body: '{"content":"a"}', headers: { ...HOST, Origin: 'https://river.example', 'Content-Type': 'application/json' } })
    expect(asked.status).toBe(403)
  })

  test('is sent by a bookmarklet that knows where this server is', async () => {
    const response = await app.request('/api/bookmarklet?origin=http%3A%2F%2F127.0.0.1%3A7070', { headers: HOST })
    const { bookmarklet } = (await response.json()) as { readonly bookmarklet: string }
    expect(decodeURIComponent(bookmarklet)).toContain('f.action="http://127.0.0.1:7070/hand-over"')
    expect((await app.request('/api/bookmarklet?origin=javascript%3Aalert(1)', { headers: HOST })).status).toBe(400)
  })
})
