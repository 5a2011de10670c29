import type { HtmlElement } from '../../page/index.ts'

const NAMES_SHOWN = 2
const STEPS_SHOWN = 4

/** In: an element. Out: where it stands, as a style sheet would say it: `div.main > div#content.text`; at most the nearest four steps. */
export function elementPath(element: HtmlElement): string {
  const steps: string[] = []
  for (let at: HtmlElement | undefined = element; at?.parent && at.tag !== 'html' && steps.length < STEPS_SHOWN; at = at.parent) steps.unshift(selectorOf(at))
  return steps.join(' > ') || element.tag
}

function selectorOf({ tag, attributes }: HtmlElement): string {
  const id = attributes.id?.trim() ? `#${attributes.id.trim()}` : ''
  const classes = attributes.class?.trim().split(/\s+/).filter((name) => name !== '').slice(0, NAMES_SHOWN) ?? []
  return `${tag}${id}${classes.map((name) => `.${name}`).join('')}`
}
