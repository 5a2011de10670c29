import { describe, expect, test } from 'vitest'
import { bookmarkletFor, capturePosted, type HtmlPage, parseCapture } from './index.ts'

const AT = '2031-04-02T00:00:00Z'

test('a posted page is a capture of its address, in the charset that the browser made of it', () => {
  const capture = capturePosted({ url: 'https://reader:secret@river.example/1', html: '<html><head><meta charset="gbk"></head><body><p>渡轮首航</p></body></html>' }, AT)
  if ('code' in capture) throw new Error(capture.code)
  expect(capture).toMatchObject({ name: 'https://river.example/1', url: 'https://river.example/1', fetchedAt: AT })
  const page = parseCapture(capture) as HtmlPage
  expect(page).toMatchObject({ kind: 'html', url: 'https://river.example/1', charset: { name: 'utf-8' } })
  expect(JSON.stringify(page, (key, value) => (key === 'parent' ? undefined : value))).toContain('渡轮首航')
})

describe('what is no page is refused:', () => {
  test.each([
    ['nothing', undefined], ['a list', []], ['no address', { html: '<p>一</p>' }], ['an address that runs', { url: 'javascript:x()', html: '<p>一</p>' }],
    ['a file of the reader’s', { url: 'file:///etc/passwd', html: '<p>一</p>' }], ['no markup', { url: 'https://river.example/', html: ' ' }], ['markup that is no text', { url: 'https://river.example/', html: {} }],
  ])('%s', (_, body) => {
    expect(capturePosted(body, AT)).toMatchObject({ code: 'bad-request-line' })
  })

  test('more than any page', () => {
    expect(capturePosted({ url: 'https://river.example/', html: 'x'.repeat(20_000_001) }, AT)).toMatchObject({ code: 'document-too-large' })
  })
})

test('a bookmarklet is one address, whatever stands in the endpoint’s', () => {
  const bookmarklet = bookmarkletFor('http://127.0.0.1:7070/post?a=";alert(1)//')
  expect(bookmarklet).toMatch(/^javascript:[^\s"<>]+$/)
  expect(decodeURIComponent(bookmarklet.slice('javascript:'.length))).toContain('f.action="http://127.0.0.1:7070/post?a=%22;alert(1)//"')
  expect(() => new Function(decodeURIComponent(bookmarklet.slice('javascript:'.length)))).not.toThrow()
})
