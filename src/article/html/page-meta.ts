import type { HtmlElement } from '../../page/index.ts'
import { elementsOf, textUnder } from './element.ts'

/** What the head of a page says: meta tags by lower-case name or property, links, title. */
export interface PageMeta {
  readonly title?: string
  readonly canonical?: string
  readonly language?: string
  /** First value given for each name. */
  readonly named: ReadonlyMap<string, string>
}

/** In: a page's root. Out: its meta data, empty values left out; microdata's `itemprop` on meta tags among it. */
export function readPageMeta(root: HtmlElement): PageMeta {
  const named = new Map<string, string>()
  let title: string | undefined
  let canonical: string | undefined
  let language: string | undefined
  for (const element of elementsOf(root)) {
    const { attributes, tag } = element
    if (tag === 'meta') addMeta(named, attributes)
    else if (tag === 'title' && element.parent?.tag !== 'svg') title ??= textUnder(element) || undefined
    else if (tag === 'link' && attributes.rel === 'canonical') canonical ??= attributes.href?.trim() || undefined
    else if (tag === 'html') language ??= attributes.lang?.trim() || undefined
  }
  return { named, ...(title !== undefined && { title }), ...(canonical !== undefined && { canonical }), ...(language !== undefined && { language }) }
}

function addMeta(named: Map<string, string>, attributes: Readonly<Record<string, string>>): void {
  const content = attributes.content?.trim()
  if (!content) return
  for (const name of [attributes.property, attributes.name, attributes.itemprop]) {
    const key = name?.trim().toLowerCase()
    if (key && !named.has(key)) named.set(key, content)
  }
}

/** In: names in order of trust. Out: the first value given. */
export function metaValue(meta: PageMeta, names: readonly string[]): string | undefined {
  return names.map((name) => meta.named.get(name)).find((value) => value !== undefined)
}
