import { html as markup, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import { TroubleError, trouble } from '../../trouble/index.ts'

/** The light tree while parse5 builds it; what leaves this folder is typed as HtmlElement, whose fields are the readable half. */
export interface GrowingElement {
  readonly kind: 'element'
  readonly tag: string
  readonly namespace: markup.NS
  attributes: Record<string, string>
  readonly children: GrowingNode[]
  parent: GrowingElement | undefined
  depth: number
}
export interface GrowingText {
  readonly kind: 'text'
  text: string
  parent: GrowingElement | undefined
}
/** Comments and doctypes: parse5 makes them, the tree does not keep them. */
interface Ignored {
  readonly kind: 'ignored'
  parent: GrowingElement | undefined
}
export type GrowingNode = GrowingElement | GrowingText | Ignored

type LightTree = TreeAdapterTypeMap<
  GrowingNode, GrowingElement, GrowingNode, GrowingElement, GrowingElement,
  GrowingElement, Ignored, GrowingText, GrowingElement, Ignored
>

/** Browsers stop nesting at 512; a parser that walks its open elements grows quadratically with depth. */
export const DEPTH_CAP = 1500
const NODE_CAP = 1_500_000
/** A page writes each of its nodes in two characters at the least; formats that are never closed are made anew in every paragraph, and multiply. */
const nodesOf = (length: number) => Math.min(NODE_CAP, 10_000 + length)

function attributesOf(list: readonly { readonly name: string; readonly value: string }[]): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const { name, value } of list) {
    // the one name that, set, is no property
    if (name === '__proto__') Object.defineProperty(attributes, name, { value, enumerable: true, configurable: true, writable: true })
    else attributes[name] = value
  }
  return attributes
}

function place(parent: GrowingElement, node: GrowingNode): void {
  node.parent = parent
  if (node.kind !== 'element') return
  node.depth = parent.depth + 1
  if (node.depth > DEPTH_CAP) throw new TroubleError(trouble('too-deep', { limit: DEPTH_CAP }))
}

/** A tree adapter of parse5 that keeps elements and text alone. One per parse: it counts nodes. In: the length of the page. */
export function lightTreeAdapter(length: number): TreeAdapter<LightTree> {
  let nodes = 0
  const most = nodesOf(length)
  const count = () => {
    if (++nodes > most) throw new TroubleError(trouble('document-too-large', { nodes: most }))
  }
  const element = (tag: string, namespace: markup.NS, attributes: Record<string, string>): GrowingElement => {
    count()
    return { kind: 'element', tag, namespace, attributes, children: [], parent: undefined, depth: 0 }
  }
  const textNode = (text: string): GrowingText => {
    count()
    return { kind: 'text', text, parent: undefined }
  }
  const root = () => element('#document', markup.NS.HTML, {})
  return {
    createDocument: root,
    createDocumentFragment: root,
    createElement: (tag, namespace, list) => element(tag, namespace, attributesOf(list)),
    createCommentNode: () => ({ kind: 'ignored', parent: undefined }),
    createTextNode: textNode,
    appendChild(parent, node) {
      place(parent, node)
      if (node.kind !== 'ignored') parent.children.push(node)
    },
    insertBefore(parent, node, reference) {
      place(parent, node)
      if (node.kind === 'ignored') return
      const at = parent.children.lastIndexOf(reference)
      parent.children.splice(at < 0 ? parent.children.length : at, 0, node)
    },
    insertText(parent, text) {
      const last = parent.children.at(-1)
      if (last?.kind === 'text') last.text += text
      else parent.children.push({ ...textNode(text), parent })
    },
    insertTextBefore(parent, text, reference) {
      const at = parent.children.lastIndexOf(reference)
      const before = parent.children[at - 1]
      if (before?.kind === 'text') before.text += text
      else parent.children.splice(at, 0, { ...textNode(text), parent })
    },
    detachNode(node) {
      if (!node.parent) return
      const at = node.parent.children.lastIndexOf(node)
      if (at >= 0) node.parent.children.splice(at, 1)
      node.parent = undefined
    },
    adoptAttributes(recipient, list) {
      recipient.attributes = { ...attributesOf(list), ...recipient.attributes }
    },
    // A template's content hangs under the template itself; who reads the page skips templates.
    setTemplateContent(template, content) {
      content.parent = template
      content.depth = template.depth + 1
      template.children.push(content)
    },
    getTemplateContent: (template) => template.children.find((node) => node.kind === 'element') as GrowingElement,
    getFirstChild: (node) => node.children[0] ?? null,
    getChildNodes: (node) => node.children,
    getParentNode: (node) => node.parent ?? null,
    getAttrList: (node) => Object.entries(node.attributes).map(([name, value]) => ({ name, value })),
    getTagName: (node) => node.tag,
    getNamespaceURI: (node) => node.namespace,
    getTextNodeContent: (node) => node.text,
    getCommentNodeContent: () => '',
    setDocumentType() {},
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    setDocumentMode() {},
    getDocumentMode: () => markup.DOCUMENT_MODE.NO_QUIRKS,
    isTextNode: (node): node is GrowingText => node.kind === 'text',
    isCommentNode: (node): node is Ignored => node.kind === 'ignored',
    isDocumentTypeNode: (node): node is Ignored => node.kind === 'ignored',
    isElementNode: (node): node is GrowingElement => node.kind === 'element',
    setNodeSourceCodeLocation() {},
    getNodeSourceCodeLocation: () => undefined,
    updateNodeSourceCodeLocation() {},
  }
}
