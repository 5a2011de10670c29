import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownToHtml } from './markdown-to-html.ts'

test.each([
  ['# 标题 #', '<h1>标题</h1>'],
  ['标题\n====', '<h1>标题</h1>'],
  ['一段\n两行', '<p>一段\n两行</p>'],
  ['> 引文', '<blockquote><p>引文</p></blockquote>'],
  ['- 甲\n- 乙', '<ul><li>甲</li><li>乙</li></ul>'],
  ['```\n<b>\n```', '<pre><code>&lt;b&gt;</code></pre>'],
  ['![图](a.png) [链](b "题")', '<p><img alt="图" src="a.png"> <a href="b">链</a></p>'],
  ['**粗**与*斜*，2*3*4', '<p><strong>粗</strong>与<em>斜</em>，2*3*4</p>'],
  ['<div>\n<p>原样</p>\n</div>', '<div>\n<p>原样</p>\n</div>'],
  ['| 甲 | 乙 |\n|---|---|\n| 1 | 2 |', '<table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>'],
  ['正文\n\n---\n\n正文', '<p>正文</p>\n<hr>\n<p>正文</p>'],
])('%j is written as HTML', (markdown, html) => {
  expect(markdownToHtml(markdown)).toBe(html)
})

test('any text is written without trouble, and no letter of a line without marks is lost', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'甲乙a1#*_`[]()!<>-=|~ \\'), maxLength: 12 })), fc.string({ unit: fc.constantFrom(...'丙丁'), minLength: 1 }), (lines, plain) => {
    return markdownToHtml([...lines, '', plain].join('\n')).includes(plain)
  }))
})
