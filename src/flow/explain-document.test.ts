import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { explainDocuments } from './explain-document.ts'

let folder: string
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'yinzheng-explain-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

const PROSE = '河湾市昨天下午举行渡轮首航仪式，市民在码头排起长队，这条航线全长十二公里，每天往返八班。'
const PAGE = `<html><body><h1>渡轮首航</h1><p>${PROSE}</p><p>${PROSE}</p></body></html>`

async function explain(name: string, content: string) {
  const path = join(folder, name)
  await writeFile(path, content)
  const found = []
  for await (const { explanation, charset } of explainDocuments([path], { now: '2031-04-02' })) found.push({ ...('code' in explanation ? { code: explanation.code } : { kind: explanation.kind }), charset: charset?.name })
  return found
}

test('a page, a feed, a mail and a file that is none of these are each explained, or said not to be readable', async () => {
  expect(await explain('a.html', PAGE)).toEqual([{ kind: 'html', charset: 'utf-8' }])
  expect(await explain('a.xml', `<rss version="2.0"><channel><item><title>首航</title></item></channel></rss>`)).toEqual([{ kind: 'feed', charset: 'utf-8' }])
  expect(await explain('a.eml', `From: a@river.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n${PROSE}\r\n`)).toEqual([{ kind: 'feed', charset: 'utf-8' }])
  expect(await explain('a.txt', ' ')).toEqual([{ code: 'empty-document', charset: undefined }])
})

test('each page of a web archive is explained as itself', async () => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${PAGE}`
  const record = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://river.example/1\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`
  expect(await explain('a.warc', record + record)).toMatchObject([{ kind: 'html' }, { kind: 'html' }])
})
