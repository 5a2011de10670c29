import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sanitiseHtml } from './sanitise-html.ts'

const base = 'https://river.example/news/1.html'

describe('markup of prose stays', () => {
  test.each([
    ['paragraphs, headings, emphasis', '<h2>一</h2><p>二<strong>三</strong><em>四</em></p>', '<h2>一</h2><p>二<strong>三</strong><em>四</em></p>'],
    ['lists and quotations', '<ol start="3"><li>一</ol><blockquote>二</blockquote>', '<ol start="3"><li>一</li></ol><blockquote>二</blockquote>'],
    ['a table and its spans', '<table><tr><td colspan=2>一</td></tr></table>', '<table><tbody><tr><td colspan="2">一</td></tr></tbody></table>'],
    ['a relative link, in full', '<a href="../b?x=1&y=2">乙</a>', '<a href="https://river.example/b?x=1&amp;y=2" rel="noopener noreferrer">乙</a>'],
    ['a picture loaded late', '<img src="data:image/gif;base64,AAAA" data-src="/a.jpg" alt="渡轮" width=640>', '<img src="https://river.example/a.jpg" alt="渡轮" width="640" loading="lazy" referrerpolicy="no-referrer">'],
    ['the first line of a listing', '<pre>\n\n一\n二</pre>', '<pre>\n\n一\n二</pre>'],
    ['ruby and language', '<p lang="ja"><ruby>川<rp>(</rp><rt>かわ</rt></ruby></p>', '<p lang="ja"><ruby>川<rp>(</rp><rt>かわ</rt></ruby></p>'],
    ['the text of unknown elements', '<section><x-y>一</x-y></section>', '<div>一</div>'],
  ])('%s', (_, html, safe) => {
    expect(sanitiseHtml(html, { base })).toBe(safe)
  })
})

describe('what could do anything goes', () => {
  test.each([
    ['a script, with its text', '<p>一<script>alert(1)</script></p>', '<p>一</p>'],
    ['a style', '<style>p{position:fixed}</style><p style="position:fixed">一</p>', '<p>一</p>'],
    ['a handler', '<p onclick="x()" onmouseover=x()>一</p>', '<p>一</p>'],
    ['a link that runs', '<a href="javascript:x()">一</a><a href=" java\nscript:x()">二</a><a href="data:text/html,x">三</a><a href="vbscript:x">四</a>', '一二三四'],
    ['a frame', '<iframe src="https://evil.example"></iframe><iframe srcdoc="<script>x()</script>"></iframe><p>一</p>', '<p>一</p>'],
    ['SVG and MathML', '<svg><a xlink:href="javascript:x()"><text>一</text></a></svg><math><mtext><img src=x onerror=x()></mtext></math><p>二</p>', '<p>二</p>'],
    ['a form', '<form action="/pay"><input name=card><button>付</button><p>一</p></form>', '<p>一</p>'],
    ['meta, base and link', '<meta http-equiv=refresh content="0;url=https://evil.example"><base href="https://evil.example/"><link rel=stylesheet href=x><p>一</p>', '<p>一</p>'],
    ['other sources of a picture', '<img srcset="https://evil.example/a 2x" src="/a.jpg"><img src="data:image/svg+xml,x">', '<img src="https://river.example/a.jpg" loading="lazy" referrerpolicy="no-referrer">'],
    ['names that a page’s own script could trip on', '<p id="main" class="fixed" name="x">一</p>', '<p>一</p>'],
    ['a password in an address', '<a href="https://bank.example:443@evil.example/">一</a>', '<a href="https://evil.example/" rel="noopener noreferrer">一</a>'],
    ['a thousand columns', '<table><tr><td colspan=1000>一</td></tr></table>', '<table><tbody><tr><td>一</td></tr></tbody></table>'],
  ])('%s', (_, html, safe) => {
    expect(sanitiseHtml(html, { base })).toBe(safe)
  })
})

test('without a base a relative address goes, and its text stays', () => {
  expect(sanitiseHtml('<a href="/b">乙</a><img src="/a.jpg">')).toBe('乙')
})

test('a hundred thousand nested elements are flattened, and their text stays', () => {
  const safe = sanitiseHtml(`${'<div><b>'.repeat(50_000)}一`)
  expect(safe).toContain('一')
  expect(safe.split('<div>').length).toBeLessThan(200)
})

const PIECES = [
  '<p>', '</p>', '<div>', '</div>', '<table>', '<tr>', '<td>', '</table>', '<caption>', '<a href="/x">', '<a href="javascript:x()">', '</a>', '<b>', '<i>', '</b>', '</i>', '<ul>', '<li>', '<dl>', '<dd>', '<dt>',
  '<form>', '</form>', '<button>', '<select>', '<option>', '<textarea>', '</textarea>', '<title>', '</title>', '<style>', '</style>', '<script>', '</script>', '<noscript>', '</noscript>', '<template>', '</template>',
  '<svg>', '</svg>', '<math>', '<mtext>', '<mglyph>', '<malignmark>', '<foreignObject>', '<desc>', '<annotation-xml encoding="text/html">', '<xmp>', '</xmp>', '<plaintext>', '<iframe>', '<object>', '<marquee>', '<h1>', '</h1>', '<pre>\n', '</pre>', '\n', '\r',
  '<img src="/a" onerror="x()">', '<img src=x title="</p><script>">', '<ruby>', '<rt>', '<rp>', '<nobr>', '<font>', '<center>', '<frameset>', '<body onload=x()>', '<html>', '<head>', '<!--', '-->', '<![CDATA[', ']]>', '&lt;script&gt;', '&#13;', '&amp;', '&nbsp;', '"', "'", '一', ' ', 'x', '</', '<',
]

test('sanitising what is sanitised changes nothing', () => {
  const markup = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''))
  fc.assert(fc.property(markup, (html) => {
    const safe = sanitiseHtml(html, { base })
    expect(sanitiseHtml(safe, { base })).toBe(safe)
    expect(safe).not.toMatch(/<(?:script|style|svg|math|iframe|form|input|object|template|title|textarea|meta|base)\b/i)
    expect(safe).not.toMatch(/<[^>]*\son\w+=/i)
  }), { numRuns: 2000 })
})
