import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { type GrowingElement, type GrowingNode, lightTreeAdapter } from './light-tree.ts'
import { QuickParser } from './quick-parser.ts'

/** Markup of a tree, scripts and styles as they stand in it. */
function written(node: GrowingNode): string {
  if (node.kind !== 'element') return node.kind === 'text' ? node.text : ''
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`).join('')
  return `<${node.tag}${attributes}>${node.children.map(written).join('')}</${node.tag}>`
}

const slowly = (page: string): GrowingElement => parse(page, { treeAdapter: lightTreeAdapter(page.length) })
const quickly = (page: string): GrowingElement => QuickParser.parse(page, { treeAdapter: lightTreeAdapter(page.length) })

test.each([
  ['text', '<p>雨后的河堤。 The  quay was wet,\tthen dry.\r\nA second line\rand a third 😀 \ud83d alone</p>'],
  ['references in text', '<p>鱼&amp;虾 &lt;b&gt; &nbsp;a&notit;b &copy2 &#x6c34;&#27827 &unknown; & alone</p>'],
  ['values of attributes', '<a href="https://quay.example/a?b=1&amp;c=2&copy=3" title=\'他说"好"\' data-x="一\r\n二\r三😀" alt=plain&lt hidden>x</a>'],
  ['a quote that is never closed', '<p>before</p><a title="and so on <p>to the end</p>'],
  ['comments', '<p>a<!-- one -- two --!>b<!-->c<!--->d<!-- <!-- nested --> e<!-- 中\r\n文 -->f<!-- open'],
  ['characters that are none', '<p title="a\0b">c\0d<!-- e\0f --></p>'],
  ['foreign content', '<svg><style>a<g/></style><script>x</script><title>t</title><![CDATA[ 5 < 6 ]]></svg>after'],
  ['raw text that is no source', '<title>A &amp; B</title><textarea>\n<p>x</textarea><noscript><p>y</p></noscript><xmp><i></xmp>z'],
  ['data', '<script type="application/ld+json">{"headline": "渡口 <b>"}</script><p>x'],
])('A page with %s has the tree that parse5 gives it', (_, page) => {
  expect(written(quickly(page))).toBe(written(slowly(page)))
})

test.each([
  ['a script', '<script>if (a < b) document.write("<p>")</script><p>x', '<script></script><p>x</p>'],
  ['a style', '<STYLE>p { color: red }</Style ><p>x', '<style></style><p>x</p>'],
  ['a script in a comment', '<script><!--\nalert("渡口")\n//--></script><p>x', '<script></script><p>x</p>'],
  ['a script that names scripts', '<script>var tag = "</scripts>"</script/><p>x', '<script></script><p>x</p>'],
])('%s is passed over, and what follows is read', (_, page, expected) => {
  expect(written(quickly(`<body>${page}`))).toContain(expected)
})

test.each([
  ['writes another in a comment', '<script><!-- <script>a</script> b --></script><p>x'],
  ['never ends', '<p>x</p><script>var a = 1'],
  ['ends in a longer word alone', '<p>x</p><style>p {}</styles><p>y'],
])('A script or style that %s ends where parse5 ends it', (_, page) => {
  expect(written(quickly(page))).toBe(written(slowly(page)))
})
