import { describe, expect, test } from 'vitest'
import { expectWithin } from '../../test/processor-time.ts'
import { parseCapture } from './index.ts'

const NEWS = '河湾市昨天下午举行渡轮首航仪式，市民在码头排起长队。这条航线全长十二公里，每天往返八班。'
const TRADITIONAL = '河灣市昨天下午舉行渡輪首航儀式，市民在碼頭排起長隊。這條航線全長十二公里，每天往返八班。'

/** Two-byte encodings, turned round: the platform decodes them and does not encode. */
function encode(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset)
  const codes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  }
  return Uint8Array.from([...text].flatMap((character) => (character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : codes.get(character)!)))
}

const utf16 = (text: string) => Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]))
const utf8 = (text: string) => new TextEncoder().encode(text)

function parse(bytes: Uint8Array | string, hints: { name?: string; declaredCharset?: string; mediaType?: string } = {}) {
  return parseCapture({ name: hints.name ?? 'page', ...hints, bytes: typeof bytes === 'string' ? utf8(bytes) : bytes, fetchedAt: '2031-04-02T00:00:00Z' })
}

const page = (meta: string, text: string) => `<html><head>${meta}<title>t</title></head><body><p>${text}</p></body></html>`

describe('the charset of a page', () => {
  test.each([
    ['declared in a meta tag', encode(page('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', NEWS), 'gb18030'), undefined, 'gb18030', 'meta', NEWS],
    ['declared behind thousands of characters', encode(page(`<script>${'var a = 1; '.repeat(400)}</script><meta charset="gbk">`, NEWS), 'gb18030'), undefined, 'gb18030', 'meta', NEWS],
    ['declared nowhere, simplified', encode(page('', NEWS), 'gb18030'), undefined, 'gb18030', 'detected', NEWS],
    ['declared nowhere, traditional', encode(page('', TRADITIONAL), 'big5'), undefined, 'big5', 'detected', TRADITIONAL],
    ['declared wrongly as UTF-8', encode(page('<meta charset="utf-8">', NEWS), 'gb18030'), undefined, 'gb18030', 'detected', NEWS],
    ['declared wrongly as GB2312', utf8(page('<meta charset="gb2312">', NEWS)), undefined, 'utf-8', 'detected', NEWS],
    ['told by the header', encode(page('', TRADITIONAL), 'big5'), 'Big5', 'big5', 'header', TRADITIONAL],
    ['told by a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(page('<meta charset="gbk">', NEWS))]), undefined, 'utf-8', 'bom', NEWS],
    ['two bytes each, unmarked', utf16(page('', NEWS)), undefined, 'utf-16le', 'detected', NEWS],
    ['western', Uint8Array.from(page('', 'Le bac a \xe9t\xe9 inaugur\xe9 \xe0 midi, dit le maire.'), (character) => character.charCodeAt(0)), undefined, 'windows-1252', 'detected', 'été inauguré à'],
  ])('%s is found', (_, bytes, header, name, from, text) => {
    const found = parse(bytes, header === undefined ? {} : { declaredCharset: header })
    expect(found).toMatchObject({ kind: 'html', charset: { name, from } })
    expect(JSON.stringify(found, (key, value) => (key === 'parent' ? undefined : value))).toContain(text)
  })

  test('one damaged character does not change it', () => {
    const bytes = encode(page('<meta charset="gbk">', NEWS.repeat(5)), 'gb18030')
    bytes[bytes.length - 20] = 0xff
    expect(parse(bytes)).toMatchObject({ charset: { name: 'gb18030', from: 'meta' } })
  })
})

describe('the kind of a document is told by what it holds', () => {
  test.each([
    ['lines of text', NEWS, 'a.txt', 'text'],
    ['front matter behind a blank line, in a .txt', `\n---\ntitle: 首航\n---\n${NEWS}`, 'a.txt', 'post'],
    ['Markdown without front matter', `# 首航\n\n${NEWS}`, 'a.md', 'post'],
    ['HTML in a .txt', `<!DOCTYPE html><html><body><p>${NEWS}</p></body></html>`, 'a.txt', 'html'],
    ['HTML without html or body', `<div><p>${NEWS}</p></div>`, 'a', 'html'],
    ['an XHTML page with a prolog', `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${NEWS}</p></body></html>`, 'a', 'html'],
    ['a feed called .html', '<rss version="2.0"><channel><title>河湾</title></channel></rss>', 'a.html', 'feed'],
    ['a feed behind comments and a doctype', '<?xml version="1.0"?><!-- a --><!DOCTYPE rss [<!ENTITY x "y">]><rss><channel/></rss>', 'a', 'feed'],
    ['a JSON feed', '{"version":"https://jsonfeed.org/version/1.1","title":"河湾","items":[]}', 'a', 'feed'],
    ['a text that begins with a bracket', `[河湾晚报] ${NEWS}`, 'a.txt', 'text'],
    ['a text with comparisons in it', `水位 < 3 米，流量 > 500。${NEWS}`, 'a.txt', 'text'],
  ])('%s', (_, text, name, kind) => {
    expect(parse(text, { name })).toMatchObject({ kind })
  })

  test('a wrapper that names the page lends its address', () => {
    expect(parse(`<text id="http://ferry.example/1.html" title="x" encoding="utf8">\n<html><body><p>${NEWS}</p></body></html>`)).toMatchObject({ kind: 'html', url: 'http://ferry.example/1.html' })
  })
})

describe('trouble', () => {
  test.each([
    ['nothing', '', 'empty-document'],
    ['white space alone', ' \n\t\u3000', 'empty-document'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'binary-document'],
    ['a PDF', '%PDF-1.7 …', 'binary-document'],
    ['bytes of no format', Uint8Array.from({ length: 400 }, (_, at) => at % 7), 'binary-document'],
    ['more than 64 MB', new Uint8Array((64 << 20) + 1), 'document-too-large'],
    ['broken JSON', '{"items": [', 'json-broken'],
    ['JSON of another kind', '{"temperature": 21}', 'unknown-format'],
    ['XML without a feed in it', '<?xml version="1.0"?><catalogue><thing/></catalogue>', 'feed-broken'],
  ])('%s', (_, bytes, code) => {
    expect(parse(bytes)).toMatchObject({ code })
  })
})

describe('markup without measure', () => {
  test.each([
    ['a hundred thousand nested elements', '<div>'.repeat(100_000) + NEWS],
    ['nested tables', '<table><tr><td>'.repeat(20_000) + NEWS],
    ['nested formatting', '<b><i>'.repeat(50_000) + NEWS],
    ['elements of no known name', '<x-y>'.repeat(100_000) + NEWS],
  ])('%s neither crash nor take long', (_, html) => {
    expectWithin(5000, () =>
      expect(parse(`<html><body>${html}`)).toSatisfy((found: { kind?: string; code?: string }) => found.kind === 'html' || found.code === 'too-deep'))
  })

  test('the text inside a hundred thousand wrappers is kept', () => {
    const page = parse(`<html><body>${'<div>'.repeat(100_000)}${NEWS}`)
    expect(JSON.stringify(page, (key, value) => (key === 'parent' ? undefined : value))).toContain(NEWS)
  })
})
