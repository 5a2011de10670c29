import type { HtmlElement, HtmlNode } from '../../page/index.ts'

/** Questions to one element of the light tree, and walks over it. */

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.kind === 'element'
}

/** Every element under the root, in document order. */
export function* elementsOf(root: HtmlElement): Generator<HtmlElement> {
  const stack: HtmlElement[] = [root]
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]!
      if (child.kind === 'element') stack.push(child)
    }
  }
}

/** The text under a node, white space folded, up to a limit; scripts and styles are no text. */
export function textUnder(node: HtmlNode, { limit = 1000, links = true, small = true }: { readonly limit?: number; readonly links?: boolean; readonly small?: boolean } = {}): string {
  const parts: string[] = []
  gather(node, parts, { left: limit, without: new Set([...(links ? [] : ['a']), ...(small ? [] : ['small', 'sub', 'sup'])]) })
  return parts.join('').replace(/\s+/g, ' ').trim()
}

const SILENT: ReadonlySet<string> = new Set(['head', 'script', 'style', 'template', 'noscript', 'textarea', 'select', 'option', 'svg', 'iframe', 'object', 'canvas'])

export function isSilent(element: HtmlElement): boolean {
  return SILENT.has(element.tag)
}

/** Containers called `title` may hold the whole page: reading stops at the limit. */
function gather(node: HtmlNode, parts: string[], room: { left: number; readonly without: ReadonlySet<string> }): void {
  if (room.left <= 0) return
  if (node.kind === 'text') {
    parts.push(node.text)
    room.left -= node.text.trim().length
  } else if (node.tag === 'br') {
    parts.push('\n')
  } else if (!isSilent(node) && !room.without.has(node.tag)) {
    for (const child of node.children) gather(child, parts, room)
  }
}

/** Source text of a script or style. */
export function sourceUnder(element: HtmlElement): string {
  return element.children.map((node) => (node.kind === 'text' ? node.text : '')).join('')
}

/** class and id, as one string: what the template's writer called the element. */
export function labelOf(element: HtmlElement): string {
  const { class: classes, id, role } = element.attributes
  return [classes, id, role].filter((part) => part !== undefined && part !== '').join(' ')
}

/** `display:none`, `visibility:hidden`, `hidden`, `aria-hidden` (icons and copies for the eye alone). */
export function isHidden(element: HtmlElement): boolean {
  const { style, hidden, 'aria-hidden': ariaHidden, type } = element.attributes
  if (hidden !== undefined || (element.tag === 'input' && type === 'hidden')) return true
  if (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden|(?:^|;)\s*(?:font-size|max-height)\s*:\s*0(?:px)?\s*(?:;|$)/i.test(style)) return true
  return ariaHidden === 'true' && element.tag !== 'body' && element.tag !== 'html' && element.tag !== 'main' && element.tag !== 'article'
}

export function isWithin(element: HtmlElement, ancestor: HtmlElement): boolean {
  for (let at: HtmlElement | undefined = element; at; at = at.parent) if (at === ancestor) return true
  return false
}
