import type { HtmlElement } from '../../page/index.ts'

/** Elements that run on in a line; any other begins a new one, unknown tags too. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr o:p st1:chsdate picture source video audio button input'.split(' '),
)

export function isInline({ tag }: HtmlElement): boolean {
  return INLINE.has(tag)
}
