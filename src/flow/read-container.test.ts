import { gzipSync } from 'node:zlib'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { textOf } from '../article/index.ts'
import type { Reading } from './read-capture.ts'
import { isContainer, readContainer } from './read-container.ts'

const PROSE = '河湾市昨天下午举行渡轮首航仪式，市民在码头排起长队，这条航线全长十二公里，每天往返八班。'
const NOW = '2031-04-02'

async function read(bytes: Uint8Array, name: string): Promise<readonly Reading[]> {
  const capture = { name, bytes, fetchedAt: NOW }
  expect(isContainer(capture)).toBe(true)
  return readContainer(capture, NOW)
}

const articlesOf = (readings: readonly Reading[]) => readings.flatMap((reading) => ('articles' in reading ? reading.articles : []))
const codesOf = (readings: readonly Reading[]) => readings.map((reading) => ('trouble' in reading ? reading.trouble.code : 'read'))

const chapter = (title: string, text: string) => strToU8(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head><body><a id="top"/><h1>${title}</h1><p>${text}</p><p>${PROSE}</p></body></html>`)

function epub(extra: Zippable = {}): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'),
    'OEBPS/book.opf': strToU8(`<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>河湾渡口志</dc:title><dc:creator>林雨</dc:creator><dc:date>2031-01-05</dc:date><dc:language>zh</dc:language><dc:identifier>book-1</dc:identifier></metadata>
<manifest><item id="c2" href="text/%E4%BA%8C.xhtml"/><item id="c1" href="text/1.xhtml"/><item id="pic" href="a.svg"/></manifest><spine><itemref idref="c1"/><itemref idref="c2"/><itemref idref="lost"/></spine></package>`),
    'OEBPS/text/1.xhtml': chapter('第一章 首航', '这是第一章。'),
    'OEBPS/text/二.xhtml': chapter('第二章 停航', '这是第二章。'),
    ...extra,
  })
}

const lock = (file: string) => ({ 'META-INF/encryption.xml': strToU8(`<encryption><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="${file}"/></enc:CipherData></enc:EncryptedData></encryption>`) })

describe('a book', () => {
  test('gives its chapters in the order of its spine, each with the book’s title and author', async () => {
    const articles = articlesOf(await read(epub(), '渡口志.epub'))
    expect(articles.map(({ headline, feedTitle, authors, published }) => [headline, feedTitle, authors, published?.at])).toEqual([
      ['第一章 首航', '河湾渡口志', ['林雨'], '2031-01-05'], ['第二章 停航', '河湾渡口志', ['林雨'], '2031-01-05'],
    ])
    expect(textOf(articles[0]!)).toBe(`这是第一章。\n${PROSE}`)
  })

  test('under lock says so; one whose fonts alone are scrambled is read', async () => {
    expect(codesOf(await read(epub(lock('OEBPS/text/1.xhtml')), 'a.epub'))).toEqual(['document-locked'])
    expect(codesOf(await read(epub(lock('OEBPS/a.ttf')), 'a.epub'))).toEqual(['read'])
  })

  test('that unpacks into more than a book, or into thousands of files, is not unpacked', async () => {
    const bomb = Buffer.from(epub({ 'z.html': new Uint8Array(100_000) }))
    // The zip's list says how much its last file holds: a quarter of a gigabyte.
    bomb.writeUInt32LE(0x0fffffff, bomb.lastIndexOf('PK\u0001\u0002') + 24)
    expect(codesOf(await read(bomb, 'a.epub'))).toEqual(['document-too-large'])
    const crowd = zipSync(Object.fromEntries(Array.from({ length: 5002 }, (_, at) => [`${at}.txt`, new Uint8Array(0)])))
    expect(codesOf(await read(crowd, 'a.epub'))).toEqual(['document-too-large'])
  })

  test('that is damaged, or holds no book, says so', async () => {
    expect(codesOf(await read(epub().slice(0, 700), 'a.epub'))).toEqual(['container-broken'])
    expect(codesOf(await read(zipSync({ 'a.html': strToU8('x') }), 'a.epub'))).toEqual(['container-empty'])
  })
})

/** A PDF of pages of Latin text, one line after another, as a printer would write it. */
function pdf(pages: readonly (readonly string[])[]): Uint8Array {
  const streams = pages.map((lines) => `BT /F1 12 Tf 14 TL 72 720 Td ${lines.map((line) => `(${line.replaceAll(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...streams.flatMap((stream, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return strToU8(text)
}

describe('a PDF', () => {
  test('gives its text, page after page', async () => {
    const [article] = articlesOf(await read(pdf([
      ['River ferry opens after two years of work', '', 'The ferry across the Hewan river opened on Monday, two years after the work began,', 'and carried three hundred people on its first day, the town said in a statement.'],
      ['The boats will run every hour until ten in the evening. Tickets cost two dollars,', 'and children travel free, according to the company that runs the line.'],
    ]), 'ferry.pdf'))
    expect(article!.headline).toBe('River ferry opens after two years of work')
    expect(textOf(article!).replaceAll('\n', ' ')).toContain('carried three hundred people on its first day')
    expect(textOf(article!)).toContain('children travel free')
  })

  test('of pictures alone, and one that is damaged, say so', async () => {
    expect(codesOf(await read(pdf([[]]), 'scan.pdf'))).toEqual(['container-empty'])
    expect(codesOf(await read(strToU8('%PDF-1.7\nnothing more'), 'a.pdf'))).toEqual(['container-broken'])
  })
})

const html = (title: string) => `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${PROSE}</p><p>${PROSE}</p></body></html>`

function record(type: string, url: string, body: Uint8Array): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-03-30T10:00:00Z\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${body.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')])
}

const response = (body: Uint8Array, { status = '200 OK', type = 'text/html; charset=utf-8', more = '' } = {}) =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${more}\r\n`), body])

const page = (title: string) => Buffer.from(html(title))
const chunked = (body: Buffer) => Buffer.concat([Buffer.from(`${(100).toString(16)}\r\n`), body.subarray(0, 100), Buffer.from(`\r\n${(body.length - 100).toString(16)};x=y\r\n`), body.subarray(100), Buffer.from('\r\n0\r\n\r\n')])

describe('a web archive', () => {
  const records = [
    record('warcinfo', 'urn:x', Buffer.from('software: x')),
    record('request', 'https://river.example/1', Buffer.from('GET / HTTP/1.1\r\n\r\n')),
    record('response', 'https://river.example/1', response(page('渡轮首航'))),
    record('response', 'https://river.example/a.png', response(Buffer.from([1, 2, 3]), { type: 'image/png' })),
    record('response', 'https://river.example/404', response(page('没有这一页'), { status: '404 Not Found' })),
    record('response', 'https://river.example/2', response(chunked(page('渡轮停航')), { more: 'Transfer-Encoding: chunked\r\n' })),
    record('response', 'https://river.example/3', response(gzipSync(page('渡轮复航')), { more: 'Content-Encoding: gzip\r\n' })),
    record('response', 'https://river.example/4', response(gzipSync(Buffer.alloc(40_000_000)), { more: 'Content-Encoding: gzip\r\n' })),
    record('response', 'https://river.example/5', response(Buffer.from('<html><body><a href="/">首页</a></body></html>'))),
  ]

  test.each([
    ['packed record by record', Buffer.concat(records.map((one) => gzipSync(one))), 'a.warc.gz'],
    ['not packed', Buffer.concat(records), 'a.warc'],
  ])('%s gives each HTML page that was answered, and a page that fails fails alone', async (_, bytes, name) => {
    const readings = await read(bytes, name)
    expect(articlesOf(readings).map(({ headline, url, file }) => [headline, url, file])).toEqual([
      ['渡轮首航', 'https://river.example/1', `${name}#https://river.example/1`], ['渡轮停航', 'https://river.example/2', `${name}#https://river.example/2`], ['渡轮复航', 'https://river.example/3', `${name}#https://river.example/3`],
    ])
    expect(codesOf(readings)).toEqual(['read', 'read', 'read', 'no-article'])
  })

  test('that breaks off gives what came before', async () => {
    const whole = Buffer.concat(records)
    expect(articlesOf(await read(whole.subarray(0, whole.indexOf('river.example/404')), 'a.warc'))).toHaveLength(1)
  })

  test('that unpacks without end is not unpacked, one without a page says so', async () => {
    const zeros = gzipSync(Buffer.alloc(10_000_000))
    expect(codesOf(await read(Buffer.concat(Array.from({ length: 21 }, () => zeros)), 'a.warc.gz'))).toEqual(['document-too-large'])
    expect(codesOf(await read(record('response', 'https://a.example/', response(Buffer.from([1]), { type: 'image/png' })), 'a.warc'))).toEqual(['container-empty'])
  })
})

describe('a newsletter', () => {
  const subject = `=?utf-8?B?${Buffer.from('河湾一周：渡轮首航').toString('base64')}?=`
  const sender = `=?utf-8?B?${Buffer.from('河湾周报').toString('base64')}?= <week@river.example>`
  const head = `From: ${sender}\r\nTo: reader@example.org\r\nSubject: ${subject}\r\nDate: Mon, 31 Mar 2031 08:00:00 +0800\r\nMessage-ID: <1@river.example>\r\nMIME-Version: 1.0\r\n`

  test('gives its letter, its subject and sender', async () => {
    const body = `<html><body><h1>河湾一周</h1><p>${PROSE}</p><p>${PROSE}<a href="https://river.example/1">详细</a></p></body></html>`
    const mail = `${head}Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${PROSE}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}\r\n--b--\r\n`
    const [article] = articlesOf(await read(strToU8(mail), 'week.eml'))
    expect(article).toMatchObject({ headline: '河湾一周：渡轮首航', feedTitle: '河湾周报', authors: ['河湾周报'], published: { at: '2031-03-31T08:00:00+08:00' } })
    expect(textOf(article!)).toContain(PROSE)
  })

  test('of plain text gives its paragraphs', async () => {
    const [article] = articlesOf(await read(Buffer.from(`${head}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${PROSE}\r\n\r\n5 < 6，${PROSE}\r\n`), 'letter'))
    expect(article!.blocks.map(({ text }) => text)).toEqual([PROSE, `5 < 6，${PROSE}`])
  })

  test('of broken lines gives whole paragraphs; lines that were broken by hand stay', async () => {
    const lines = [PROSE.slice(0, 33), PROSE.slice(33), '', 'The ferry of the Hewan river runs every hour until ten', 'in the evening.', '', '河湾周报编辑部', '码头路12号']
    const [article] = articlesOf(await read(Buffer.from(`${head}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${lines.join('\r\n')}\r\n`), 'letter'))
    expect(textOf(article!)).toContain(`${PROSE}\nThe ferry of the Hewan river runs every hour until ten in the evening.`)
    expect(textOf(article!)).not.toContain('编辑部码头')
  })
})

test.each([
  ['a text of labelled lines', '标题：甲\n日期: 2031\nFrom: 河湾\n', 'a.txt'],
  ['a page', '<html></html>', 'a.html'],
  ['a zip of something else', 'PK\u0003\u0004zzzz', 'a.zip'],
])('%s is no container', (_, text, name) => {
  expect(isContainer({ name, bytes: Buffer.from(text), fetchedAt: NOW })).toBe(false)
})
