import type { HtmlElement, HtmlNode, HtmlText } from '../../page/index.ts'
import type { BlockType } from '../article.ts'
import { isHidden, isSilent, textUnder } from './element.ts'
import { credibleRegions } from './credible-regions.ts'
import { isDataRow } from './data-row.ts'
import { isInline } from './inline.ts'
import type { Region } from './region.ts'

/** A page as its reader sees it: one line after another, each knowing where in the tree it stands. */
export interface PageLine {
  readonly index: number
  readonly text: string
  /** The text with a space wherever an inline element begins or ends: style sheets set `<i>2025-06-17</i><i>16:01</i>` apart. */
  readonly spaced: string
  /** How many characters of the text are in links. */
  readonly linked: number
  /** The link that ends the line, when more than a link is in it. */
  readonly tail: string
  /** How many characters are set in bold. */
  readonly strong: number
  readonly type: BlockType
  /** The nearest block element around the line. */
  readonly owner: HtmlElement
  /** The nearest declared region around it. */
  readonly region: Region | undefined
  readonly hidden: boolean
  /** A wide gap (an empty line, another block) stands before it: it begins a paragraph of its own. */
  readonly opens: boolean
  /** It begins with the space of two characters, as a paragraph does. */
  readonly indented: boolean
}

export interface PageImage {
  /** The line that it stands before. */
  readonly before: number
  readonly element: HtmlElement
  readonly region: Region | undefined
}

export interface PageLines {
  readonly lines: readonly PageLine[]
  readonly images: readonly PageImage[]
}

/** Which line, by its index, a text of the tree went into: the first and the last, where a verbatim text makes several. */
export type TextLines = Map<HtmlText, { readonly first: number; readonly last: number }>

const TYPES: Readonly<Record<string, BlockType>> = {
  h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading',
  li: 'list-item', dt: 'list-item', dd: 'list-item', blockquote: 'quote', pre: 'code', figcaption: 'caption', caption: 'caption', tr: 'table',
}

/** Two characters' width of space before the first word; `&nbsp;` four times as well. */
const INDENT = /^[ \t\n\r]*(?:\u3000{2}|\u00a0{4}|(?:\u00a0 ){2})/

/** Stands where an inline element begins or ends, until the line is done. No text holds it. */
const EDGE = '\u0000'

interface Context {
  readonly owner: HtmlElement
  readonly type: BlockType
  readonly region: Region | undefined
  readonly hidden: boolean
  readonly inLink: boolean
  readonly inStrong: boolean
  readonly inButton: boolean
  readonly verbatim: boolean
}

/** In: the root of a page or fragment. Out: its lines in reading order, hidden ones among them and marked, and its images. */
export function pageLines(root: HtmlElement, notes?: TextLines): PageLines {
  const gatherer = new LineGatherer(credibleRegions(root), notes)
  gatherer.visit(root, { owner: root, type: 'paragraph', region: undefined, hidden: false, inLink: false, inStrong: false, inButton: false, verbatim: false })
  gatherer.breakLine()
  return { lines: gatherer.lines, images: gatherer.images }
}

/** Holds the line under way while the tree is walked. */
class LineGatherer {
  readonly lines: PageLine[] = []
  readonly images: PageImage[] = []
  private parts: string[] = []
  private linked = 0
  private strong = 0
  private pressed = 0
  private tail = ''
  private context: Context | undefined
  private breaks = 2
  private indented = false
  private readonly dataRows = new Map<HtmlElement, boolean>()
  private readonly regions: ReadonlyMap<HtmlElement, Region>

  private readonly notes: TextLines | undefined

  constructor(regions: ReadonlyMap<HtmlElement, Region>, notes: TextLines | undefined) {
    this.regions = regions
    this.notes = notes
  }

  visit(node: HtmlNode, context: Context): void {
    if (node.kind === 'text') return this.visitText(node, context)
    if (isSilent(node) || isForEars(node)) return
    if (node.tag === 'br' || node.tag === 'hr') return this.addBreak(node.tag === 'hr' ? 2 : 1)
    if (node.tag === 'img' || node.tag === 'amp-img') this.images.push({ before: this.lines.length, element: node, region: context.region })
    const inner = this.inner(node, context)
    if (isInline(node)) return this.visitInline(node, inner)
    if (node.tag === 'td' || node.tag === 'th') return this.visitCell(node, inner)
    this.addBreak(2)
    this.visitChildren(node, inner)
    this.addBreak(2)
  }

  private visitInline(element: HtmlElement, context: Context): void {
    this.mark()
    this.visitChildren(element, context)
    this.mark()
  }

  /** Remembers an edge of an inline element. */
  private mark(): void {
    if (this.parts.length > 0 && this.parts.at(-1) !== EDGE) this.parts.push(EDGE)
  }

  private inner(element: HtmlElement, context: Context): Context {
    const block = !isInline(element)
    return {
      owner: block ? element : context.owner,
      type: (element.tag === 'pre' && isTyped(element) ? 'paragraph' : TYPES[element.tag]) ?? (element.tag === 'td' || element.tag === 'th' || context.type === 'table' ? 'paragraph' : context.type),
      region: nearest(this.regions.get(element), context.region),
      hidden: context.hidden || isHidden(element),
      inLink: context.inLink || element.tag === 'a',
      inStrong: context.inStrong || element.tag === 'strong' || element.tag === 'b',
      inButton: context.inButton || element.tag === 'button',
      verbatim: context.verbatim || element.tag === 'pre',
    }
  }

  private visitChildren(element: HtmlElement, context: Context): void {
    for (const child of element.children) this.visit(child, context)
  }

  /** A cell of a table of data goes on its row's line; a cell of a layout holds lines of its own. */
  private visitCell(cell: HtmlElement, context: Context): void {
    if (!this.isDataRow(cell.parent)) {
      this.addBreak(2)
      this.visitChildren(cell, context)
      return this.addBreak(2)
    }
    if (this.parts.length > 0) this.parts.push('\t')
    this.visitChildren(cell, { ...context, type: 'table' })
  }

  private isDataRow(row: HtmlElement | undefined): boolean {
    if (row?.tag !== 'tr') return false
    const known = this.dataRows.get(row)
    if (known !== undefined) return known
    const is = isDataRow(row)
    this.dataRows.set(row, is)
    return is
  }

  private visitText(node: HtmlText, context: Context): void {
    const first = this.lines.length
    this.addText(node.text, context)
    this.notes?.set(node, { first, last: this.lines.length })
  }

  private addText(text: string, context: Context): void {
    if (context.verbatim && text.includes('\n')) {
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) this.addBreak(1)
        if (this.parts.length === 0 && TYPED_INDENT.test(line)) this.indented = true
        this.push(line, context)
      }
    } else {
      if (this.parts.length === 0 && INDENT.test(text)) this.indented = true
      this.push(text.replace(/[\s\u200b\ufeff\0]+/g, ' '), context)
    }
  }

  private push(text: string, context: Context): void {
    if (text === '' || (text === ' ' && this.parts.length === 0)) return
    if (this.parts.length === 0) this.context = context
    this.parts.push(text)
    if (context.inLink) this.linked += text.trim().length
    this.tail = context.inLink ? this.tail + text : text.trim() === '' ? this.tail : ''
    if (context.inStrong) this.strong += text.trim().length
    if (context.inButton) this.pressed += text.trim().length
  }

  private addBreak(width: number): void {
    this.breakLine()
    this.breaks += width
  }

  breakLine(): void {
    const marked = this.parts.join('')
    const joined = marked.replaceAll(EDGE, '')
    const text = joined.includes('\t') ? joined.split('\t').map((cell) => cell.trim()).join('\t').trim() : joined.replace(/[ \u3000\u00a0]+/g, ' ').trim()
    const context = this.context
    if (text !== '' && context) {
      const { owner, type, hidden } = context
      const region = this.pressed > text.length * ALL_BUTTONS ? BUTTONS : context.region
      const spaced = joined.length === marked.length ? text : marked.replaceAll(EDGE, ' ').replace(/\s+/g, ' ').trim()
      this.lines.push({ index: this.lines.length, text, spaced, linked: Math.min(this.linked, text.length), tail: this.tail.trim(), strong: Math.min(this.strong, text.length), type, owner, region, hidden, opens: this.breaks >= 2, indented: this.indented })
      this.breaks = 0
    }
    this.indented = false
    this.parts = []
    this.linked = 0
    this.strong = 0
    this.pressed = 0
    this.tail = ''
    this.context = undefined
  }
}

const TYPED_INDENT = /^(?: {2,8}|\u3000{1,2})\S/
const HAN = /\p{Script=Han}/gu

/** Announcements are kept as they were typed: `<pre>` around sentences, and no code in it. */
function isTyped(pre: HtmlElement): boolean {
  if (pre.children.some((child) => child.kind === 'element' && child.tag === 'code')) return false
  const text = textUnder(pre, { limit: 2000 })
  return text.includes('。') && (text.match(HAN)?.length ?? 0) > text.length * 0.4
}

/** A line of little else is pressed, not read. */
const ALL_BUTTONS = 0.6
const BUTTONS: Region = { kind: 'outside', reason: 'template', from: 'tag' }

/** `<span class="visually-hidden">图像来源，</span>`: inside a line, what only a screen reader says. */
function isForEars(element: HtmlElement): boolean {
  const name = element.attributes.class
  return name !== undefined && isInline(element) && /(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-reader-text)(?:[\s_-]|$)/i.test(name)
}

/** An outer `outside` holds for all that is in it; else the inner word is the nearer truth. */
function nearest(own: Region | undefined, outer: Region | undefined): Region | undefined {
  return outer?.kind === 'outside' ? outer : (own ?? outer)
}
