import { fold } from '../../language/index.ts'
import type { Image } from '../article.ts'
import { readsAsCaption } from '../furniture/index.ts'
import { labelOf } from './element.ts'
import type { MarkedLine } from './mark-lines.ts'
import type { PageImage } from './page-line.ts'

const CAPTION_LABEL = /caption|img[-_]?(?:desc|info|title|note)|pic[-_]?(?:desc|text|note|info|title)|photo[-_]?(?:desc|text)|image[-_]?(?:desc|text|title|note)|tuzhu|tushuo|picwords|figure/i
const LONGEST = 200

/** In: marked lines of the body and the page's images. Out: indexes of the lines that are captions. */
export function captionLines(lines: readonly MarkedLine[], images: readonly PageImage[]): ReadonlySet<number> {
  const beside = new Set(images.flatMap(({ before }) => [before]))
  return new Set(lines.filter(({ line }) => line.type === 'caption' || isCaption(line.text, labelOf(line.owner) + labelOf(line.owner.parent ?? line.owner), beside.has(line.index))).map(({ line }) => line.index))
}

function isCaption(text: string, label: string, besideImage: boolean): boolean {
  if (text.length > LONGEST) return false
  if (besideImage && CAPTION_LABEL.test(label)) return true
  return readsAsCaption(fold(text)) && (besideImage || text.length < 80)
}

/** What a page shows while it loads, counts visits with, or decorates: no picture of the article. */
const PLACEHOLDER = /(?:blank|spacer|placeholder|loading|lazy|grey|transparent|1x1|pixel|default[-_]?img|logo|icon|avatar|qrcode|erweima|emoji|share|btn|button|arrow|sprite)[\w.-]*(?:\.(?:gif|png|svg|jpe?g|webp))?(?:\?|$)|^data:/i

/** In: images between the body's first and last kept line, and its captions. Out: the article's images, captions beside them. */
export function articleImages(images: readonly PageImage[], kept: readonly MarkedLine[], captions: ReadonlySet<number>, base: string | undefined): readonly Image[] {
  const [first, last] = [kept[0]?.line.index, kept.at(-1)?.line.index]
  if (first === undefined || last === undefined) return []
  const captionAt = new Map(kept.filter(({ line }) => captions.has(line.index)).map(({ line }) => [line.index, line.text]))
  return images
    .filter(({ before, region }) => before >= first - 1 && before <= last + 1 && region?.kind !== 'outside')
    .flatMap(({ element, before }) => {
      const url = addressOf(element.attributes, base)
      if (url === undefined) return []
      const caption = captionAt.get(before) ?? (element.attributes.alt?.trim() || undefined)
      return [{ url, ...(caption !== undefined && caption.length <= LONGEST && { caption }) }]
    })
}

/** The address of an image in full; nothing for a placeholder or a picture too small to be one of the article's. */
export function addressOf(attributes: Readonly<Record<string, string>>, base: string | undefined): string | undefined {
  const written = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'original', 'src'].map((name) => attributes[name]?.trim()).find((value) => value && !PLACEHOLDER.test(value))
  if (written === undefined || Number(attributes.width) < 40 || Number(attributes.height) < 40) return undefined
  const address = base !== undefined && URL.canParse(written, base) ? new URL(written, base).href : written.startsWith('//') ? `https:${written}` : written
  return /^(?:https?:|[^:]*$)/i.test(address) ? address : undefined
}
