import { type HtmlElement, type HtmlNode, parseHtml } from '../../page/index.ts'
import type { Block, BlockType, Image, Removal } from '../article.ts'

export interface Fragment {
  readonly blocks: readonly Block[]
  readonly images: readonly Image[]
  readonly removed: readonly Removal[]
}

const TYPES: Readonly<Record<string, BlockType>> = { p: 'paragraph', div: 'paragraph', h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading', blockquote: 'quote', li: 'list-item', pre: 'code', figcaption: 'caption', tr: 'table' }
const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'head', 'template', 'noscript', 'iframe'])

export function readFragment(html: string): Fragment {
  const root = parseHtml(html)
  if ('code' in root) return { blocks: [], images: [], removed: [] }
  const blocks: Block[] = []
  const images: Image[] = []
  let text = ''
  const flush = (type: BlockType) => {
    const trimmed = text.replace(/[^\S\n]+/g, ' ').trim()
    if (trimmed !== '') blocks.push({ type, text: trimmed })
    text = ''
  }
  const walk = (node: HtmlNode, type: BlockType) => {
    if (node.kind === 'text') text += node.text.replace(/\s+/g, ' ')
    else if (node.tag === 'br') flush(type)
    else if (node.tag === 'img') images.push({ ...(node.attributes.src !== undefined && { url: node.attributes.src }) })
    else if (!HIDDEN.has(node.tag)) walkElement(node, type)
  }
  const walkElement = (element: HtmlElement, type: BlockType) => {
    const own = TYPES[element.tag]
    if (own) flush(type)
    const inner = own === undefined || (own === 'paragraph' && type !== 'paragraph') ? type : own
    for (const child of element.children) walk(child, inner)
    if (own) flush(inner)
  }
  walkElement(root, 'paragraph')
  flush('paragraph')
  return { blocks, images, removed: [] }
}
