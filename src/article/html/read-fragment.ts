import { parseHtml } from '../../page/index.ts'
import type { Block, Image, Removal } from '../article.ts'
import { articleImages, captionLines } from './find-captions.ts'
import { makeBlocks } from './make-blocks.ts'
import { markLines } from './mark-lines.ts'
import { pageLines } from './page-line.ts'
import { recordRemovals } from './record-removals.ts'
import { trimLines } from './trim-lines.ts'

export interface HtmlFragment {
  readonly blocks: readonly Block[]
  readonly images: readonly Image[]
  readonly removed: readonly Removal[]
}

export interface FragmentOptions {
  readonly headline?: string
  /** What relative addresses count from. */
  readonly base?: string
}

/**
 * HTML that is an article already: a feed's entry, the body of a post.
 *
 * In: markup or plain text. Out: its blocks, images, and what was left out (share lines, related lists, repeats of the headline).
 */
export function readHtmlFragment(html: string, { headline, base }: FragmentOptions = {}): HtmlFragment {
  const root = parseHtml(html)
  if ('code' in root) return { blocks: [], images: [], removed: [] }
  const { lines, images } = pageLines(root)
  const marked = trimLines(markLines(lines, headline))
  const whole = marked.filter(({ removed }) => removed === undefined)
  const kept = whole.length > 0 ? whole : marked.filter(({ line }) => !line.hidden)
  const captions = captionLines(kept, images)
  return {
    blocks: makeBlocks(kept, captions),
    images: articleImages(images.map((image) => ({ ...image, region: undefined })), kept, captions, [], base),
    removed: recordRemovals(lines, whole.length > 0 ? marked : [], new Set(kept.map(({ line }) => line.index))),
  }
}
