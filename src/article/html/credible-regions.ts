import type { HtmlElement, HtmlNode } from '../../page/index.ts'
import { isSilent } from './element.ts'
import { isInline } from './inline.ts'
import { isCredible, type KnownLabels, type Region, regionOf } from './region.ts'
import { proseMarks } from './weigh-line.ts'

/**
 * The regions of a page whose names are to be believed.
 *
 * In: a page's root. Out: each such element with its region. A `share` or `hidden` that holds most of the page's stops and commas
 * outside links holds the article.
 */
export function credibleRegions(root: HtmlElement): ReadonlyMap<HtmlElement, Region> {
  const found: { readonly element: HtmlElement; readonly region: Region; readonly marks: number }[] = []
  const known: KnownLabels = new Map()
  const visit = (node: HtmlNode): number => {
    if (node.kind === 'text') return proseMarks(node.text)
    if (isSilent(node)) return 0
    const marks = node.children.reduce((sum, child) => sum + visit(child), 0)
    // An inline element names a word, not a part of the page.
    const region = isInline(node) ? undefined : regionOf(node, known)
    if (region) found.push({ element: node, region, marks })
    return node.tag === 'a' ? 0 : marks
  }
  const all = visit(root)
  return new Map(found.filter(({ region, marks }) => isCredible(region, all === 0 ? 0 : marks / all)).map(({ element, region }) => [element, region]))
}
