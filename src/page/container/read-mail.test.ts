import { expect, test } from 'vitest'
import { openContainer } from './open-container.ts'

const PAGE = '<html><head><meta charset="gbk"><title>渡船改走北航道</title></head><body><p>沙渠的渡船周五起改走北航道。</p></body></html>'
const part = (head: string) => `------b\r\n${head}\r\nContent-Transfer-Encoding: base64\r\n\r\n`
const mhtml = (from: string, saved: string) =>
  `From: ${from}\r\n${saved}Subject: ferry\r\nDate: Tue, 22 Mar 2033 08:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n`
  + `${part('Content-Type: text/html; charset="utf-8"')}${Buffer.from(PAGE).toString('base64')}\r\n${part('Content-Type: image/png')}iVBORw0KGgo=\r\n------b--\r\n`
const opened = (text: string) => openContainer({ name: 'page.mhtml', bytes: new TextEncoder().encode(text), fetchedAt: '2033-04-01T00:00:00Z' })

test('a page that a browser saved whole is a page, with its address: the day it was saved is not its date', async () => {
  const found = await opened(mhtml('<Saved by Blink>', 'Snapshot-Content-Location: https://sq.example/a/1\r\n'))
  const [capture] = 'captures' in found ? found.captures : []
  expect(capture).toMatchObject({ name: 'page.mhtml', url: 'https://sq.example/a/1', mediaType: 'text/html', declaredCharset: 'utf-8', fetchedAt: '2033-04-01T00:00:00Z' })
  expect(new TextDecoder().decode(capture!.bytes)).toContain('沙渠的渡船周五起改走北航道。')
})

test('a letter with a picture in it is a letter', async () => {
  const found = await opened(mhtml('"River Weekly" <week@river.example>', ''))
  expect(found).toMatchObject({ document: { format: 'mail', title: 'River Weekly' } })
})
