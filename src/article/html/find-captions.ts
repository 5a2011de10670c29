import { fold } from '../../language/index.ts'
import type { Image } from '../article.ts'
import { readsAsCaption } from '../furniture/index.ts'
import { labelOf } from './element.ts'
import type { MarkedLine } from './mark-lines.ts'
import type { PageImage, PageLine } from './page-line.ts'

const CAPTION_LABEL = /caption|img[-_]?(?:desc|info|title|note)|pic[-_]?(?:desc|text|note|info|title)|photo[-_]?(?:desc|text)|image[-_]?(?:desc|text|title|note)|tuzhu|tushuo|picwords|figure/i
const LONGEST = 200

/** In: marked lines of the body and the page's images. Out: indexes of the lines that are captions. */
export function captionLines(lines: readonly MarkedLine[], images: readonly PageImage[]): ReadonlySet<number> {
  const beside = new Map(images.map(({ before, element }) => [before, element.attributes.alt?.trim() ?? '']))
  const frames = new Map(images.map(({ before, element }) => [before, element.parent]))
  const brief = briefCaptions(lines, beside)
  const found = lines.filter(({ line }) => {
    const alt = beside.get(line.index)
    const isNamed = () => isCaption(line.text, labelOf(line.owner) + labelOf(line.owner.parent ?? line.owner), alt !== undefined)
    return line.type === 'caption' || brief.has(line.index) || (alt !== undefined && alt !== '' && line.text === alt) || (frames.get(line.index) === line.owner && line.type === 'paragraph' && line.strong === 0 && UNDER.test(line.text)) || isNamed()
  })
  return new Set(found.map(({ line }) => line.index))
}

/** `旧码头。`, `搜救现场`: a few words that name what is seen, no sentence of two parts. */
const BRIEF = /^[^，,；;：:！!？?“”]{2,24}。?$/u

/** In the paragraph that holds the picture: `示意图 小案大理制图`; not a sentence, nor the words before one. */
const UNDER = /^[^。！？；]{2,60}[^。！？；：，、:,]$/u

/** Short lines under pictures are captions where a page sets them so again and again. */
function briefCaptions(lines: readonly MarkedLine[], beside: ReadonlyMap<number, string>): ReadonlySet<number> {
  const under = lines.filter(({ line }) => beside.has(line.index))
  const brief = under.filter(({ line }) => line.type === 'paragraph' && line.strong === 0 && BRIEF.test(line.text))
  return brief.length >= 2 && brief.length * 2 >= under.length ? new Set(brief.map(({ line }) => line.index)) : new Set()
}

function isCaption(text: string, label: string, besideImage: boolean): boolean {
  if (text.length > LONGEST) return false
  if (besideImage && CAPTION_LABEL.test(label)) return true
  return readsAsCaption(fold(text)) && (besideImage || text.length < 80)
}

/** What a page shows while it loads, counts visits with, or decorates: no picture of the article. */
const PLACEHOLDER = /(?:blank|spacer|placeholder|loading|lazy|grey|transparent|1x1|pixel|default[-_]?img|logo|icon|avatar|qrcode|erweima|emoji|share|btn|button|arrow|sprite)[\w.-]*(?:\.(?:gif|png|svg|jpe?g|webp))?(?:\?|$)|^data:/i

/**
 * In: a page's images; the body's kept lines and captions; the lines between the headline and the body. Out: the article's images, captions beside them, the one that
 * stands over the text among them.
 */
export function articleImages(images: readonly PageImage[], kept: readonly MarkedLine[], captions: ReadonlySet<number>, above: readonly PageLine[], base: string | undefined): readonly Image[] {
  const [first, last] = [Math.min(kept[0]?.line.index ?? Infinity, (above[0]?.index ?? Infinity) + 1), kept.at(-1)?.line.index ?? -1]
  const said = [...above.filter(({ type, text }) => type === 'caption' || readsAsCaption(fold(text))), ...kept.flatMap(({ line }) => (captions.has(line.index) ? [line] : []))]
  const captionAt = new Map(said.map((line) => [line.index, line.text]))
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
