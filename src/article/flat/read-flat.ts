import { scriptOf } from '../../language/index.ts'
import type { TextPage } from '../../page/index.ts'
import { type Trouble, trouble } from '../../trouble/index.ts'
import { type Article, type Block, textOf } from '../article.ts'
import { joinColumns } from '../columns/index.ts'
import { closeGaps } from './close-gaps.ts'
import { describe } from './describe.ts'
import { dropPageBreaks } from './drop-page-breaks.ts'
import { findBody } from './find-body.ts'
import { findHeadline } from './find-headline.ts'
import { findSideTitles } from './find-side-titles.ts'
import { findPublisher } from './find-publisher.ts'
import { splitLines } from './line.ts'
import { markLines } from './mark-line.ts'
import { readPublished } from './read-published.ts'
import { joinUpright } from './join-upright.ts'
import { splitOneLine } from './split-one-line.ts'
import { takeBody } from './take-body.ts'
import { unwrapLines } from './unwrap-lines.ts'

export interface ReadFlatOptions {
  /** ISO date: today. */
  readonly now: string
}

/** As much text tells the script of all of it. */
const SAMPLE = 20_000

/**
 * What does a page say that was flattened to text?
 *
 * In: the page. Out: its article, with everything left out recorded; trouble `no-article` where no line is prose. Pure.
 */
export function readFlat(page: TextPage, { now }: ReadFlatOptions): Article | Trouble {
  const { lines, joins: mended } = dropPageBreaks(markLines(unwrapLines(joinUpright(splitOneLine(closeGaps(splitLines(page.text)))))))
  const headline = findHeadline(lines, page.title)
  const range = findBody(lines, headline?.line ?? -1)
  const { taken, ...titles } = findSideTitles(lines, headline)
  const body = takeBody(lines, range, headline, taken)
  if (body.blocks.length === 0) return trouble('no-article', { name: page.name })
  const { blocks, joins, removed: repeated } = joinColumns(body.blocks)
  const publisher = headline?.publisher ?? findPublisher(lines)
  const about = describe(lines, range, headline, body)
  const language = scriptOf(textOf({ blocks }).slice(0, SAMPLE))
  const published = about.date && readPublished(about.date, textOf({ blocks }), { now, language })
  return {
    id: page.name,
    ...(page.url !== undefined && { url: page.url }),
    ...(headline && { headline: headline.headline }),
    ...titles,
    ...(publisher !== undefined && { publisher }),
    ...(about.origin !== undefined && { origin: about.origin }),
    ...(published && { published }),
    authors: about.authors,
    editors: about.editors,
    language,
    blocks,
    abstracts: body.abstracts,
    keywords: about.keywords,
    images: imagesOf(blocks),
    removed: [...body.removed, ...repeated, ...(page.apart ?? []).map((furniture) => ({ ...furniture, step: 'paper' }))],
    joins: [...mended, ...joins],
  }
}

/** A flattened page has lost its pictures; their captions tell that they were there. */
function imagesOf(blocks: readonly Block[]): Article['images'] {
  return blocks.filter(({ type }) => type === 'caption').map(({ text }) => ({ caption: text }))
}
