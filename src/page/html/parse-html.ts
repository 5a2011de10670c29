import { type Trouble, troubleOf } from '../../trouble/index.ts'
import type { HtmlElement, HtmlNode } from '../page.ts'
import { type GrowingElement, lightTreeAdapter } from './light-tree.ts'
import { QuickParser } from './quick-parser.ts'

/** Wrappers that say nothing of what is text: markup that nests too deep is read again without them. */
const WRAPPER = /<(\/?)(?:div|span|font|b|i|u|em|strong|small|big|center|nobr|section|article|main|ul|ol|blockquote|table|tbody|tr|td|tt)\b[^>]*>/gi

/**
 * HTML text to the light tree.
 *
 * In: any text. Out: the document's root (`#document` over `html`), or trouble (`too-deep`, `document-too-large`).
 * After the WHATWG HTML standard, by parse5; scripts and styles are elements without text, but for JSON-LD. Markup nested deeper than any page is read a second time with its wrappers as line breaks.
 */
export function parseHtml(html: string): HtmlElement | Trouble {
  const tree = build(html)
  if (!('code' in tree) || tree.code !== 'too-deep') return tree
  return build(html.replace(WRAPPER, '<br>'))
}

function build(html: string): HtmlElement | Trouble {
  try {
    return asTree(QuickParser.parse(html, { treeAdapter: lightTreeAdapter(html.length) }))
  } catch (error) {
    return troubleOf(error)
  }
}

/** Comments were never put into the tree: what is in it are elements and text. */
function asTree(root: GrowingElement): HtmlElement {
  return root as GrowingElement & { readonly children: readonly HtmlNode[] } as HtmlElement
}
