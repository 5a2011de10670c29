import { type Trouble, trouble } from '../../trouble/index.ts'
import { leadsElsewhere } from '../web-address.ts'
import type { Line } from './line-shapes.ts'

/**
 * Leaves out addresses that would do something else than open a page: `javascript:…`, `file:…`. A file of lines can be anybody's.
 *
 * In: a line. Out: it, changed only where it has such an address; and for each `address-not-web`. Pure.
 */
export function keepWebAddresses(line: Line): { readonly line: Line; readonly left: readonly Trouble[] } {
  const left: Trouble[] = []
  const isLeft = (field: string, address: string | undefined): boolean => {
    if (address === undefined || !leadsElsewhere(address)) return false
    left.push(trouble('address-not-web', { field, address: address.slice(0, MOST_ADDRESS) }))
    return true
  }
  if (line.kind === 'subscription') return { line: isLeft('siteUrl', line.siteUrl) ? without(line, 'siteUrl') : line, left }
  if (line.kind !== 'article') return { line, left }
  const versions = line.versions.map(({ article, ...version }) => {
    const images = article.images.map((image) => (isLeft('images.url', image.url) ? without(image, 'url') : image))
    const kept = images.some((image, at) => image !== article.images[at]) ? { ...article, images } : article
    return { ...version, article: isLeft('url', article.url) ? without(kept, 'url') : kept }
  })
  return { line: left.length === 0 ? line : { ...line, versions }, left }
}

/** Of an address, in a message. */
export const MOST_ADDRESS = 200

function without<Whole extends object, Field extends keyof Whole>(whole: Whole, field: Field): Whole {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field)) as Whole
}
