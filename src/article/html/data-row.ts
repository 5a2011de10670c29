import type { HtmlElement, HtmlNode } from '../../page/index.ts'
import { isElement } from './element.ts'
import { isInline } from './inline.ts'

const WRAPPERS: ReadonlySet<string> = new Set(['p', 'div', 'br'])
const LONGEST_CELL = 200
/** More blocks than this in a cell, and it is laid out, not filled in. */
const MOST_BLOCKS = 2

/** In: a row of a table. Out: whether its cells hold data (short, plain, two or more) or the layout of a page. */
export function isDataRow(row: HtmlElement): boolean {
  const cells = row.children.filter(isElement)
  return cells.length >= 2 && cells.every(isPlain)
}

function isPlain(cell: HtmlElement): boolean {
  let left = LONGEST_CELL
  const fits = (node: HtmlNode): boolean => {
    if (node.kind === 'text') return (left -= node.text.trim().length) > 0
    return (isInline(node) || WRAPPERS.has(node.tag)) && node.children.every(fits)
  }
  return cell.children.filter((child) => isElement(child) && (child.tag === 'p' || child.tag === 'div')).length <= MOST_BLOCKS && cell.children.every(fits)
}
