import type { HtmlElement } from '../../page/index.ts'
import { regionOf } from '../html/index.ts'

/** Whether an element stands among what readers wrote: their pages are none of the article's. */
export function isWithinComments(element: HtmlElement): boolean {
  for (let at: HtmlElement | undefined = element; at; at = at.parent) if (at.tag !== 'body' && regionOf(at)?.reason === 'comment') return true
  return false
}
