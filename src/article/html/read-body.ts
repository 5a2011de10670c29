import type { Abstract, Block, Image, Removal } from '../article.ts'
import type { Headline } from './choose-headline.ts'
import { findAbstracts, standfirst } from './find-abstracts.ts'
import { findBody, type FoundBody } from './find-body.ts'
import { articleImages, captionLines } from './find-captions.ts'
import { makeBlocks } from './make-blocks.ts'
import { type MarkedLine, markLines } from './mark-lines.ts'
import { linesAbove, nearLines } from './near-lines.ts'
import type { PageImage, PageLine } from './page-line.ts'
import { markWithheld } from './mark-withheld.ts'
import { recordRemovals } from './record-removals.ts'
import { findSideTitles } from './find-side-titles.ts'
import { trimLines } from './trim-lines.ts'

export interface ReadBody {
  readonly kicker?: string
  readonly subtitle?: string
  readonly blocks: readonly Block[]
  readonly abstracts: readonly Abstract[]
  readonly images: readonly Image[]
  readonly removed: readonly Removal[]
  /** Lines around the headline and the body, where bylines and dates stand. */
  readonly near: readonly PageLine[]
  /** How the shown body was come by; absent where the page shows none. */
  readonly workings?: BodyWorkings
  /** The blocks are those that the page declares in its data, not those it shows. */
  readonly declared?: true
}

/** What stood in the body's element, line by line, and what became of each. */
export interface BodyWorkings {
  readonly found: FoundBody
  readonly marked: readonly MarkedLine[]
  /** Indexes of the lines that make up the body. */
  readonly kept: ReadonlySet<number>
  /** Indexes of the lines set apart as the page's own summaries. */
  readonly apart: ReadonlySet<number>
}

/** In: a page's lines and images, its headline and address. Out: the body, cleaned, and what was taken from it; nothing where there is no prose. */
export function readBody(lines: readonly PageLine[], images: readonly PageImage[], headline: Headline | undefined, url: string | undefined): ReadBody | undefined {
  const found = findBody(lines)
  if (!found) return undefined
  const own = found.revealed ? found.lines.map((line) => ({ ...line, hidden: false })) : found.lines
  const marked = trimLines(markLines(own, headline?.text))
  const above = linesAbove(lines, own, headline)
  const markedAbove = markLines(above, headline?.text)
  const { taken: besideTitle, ...titles } = findSideTitles(lines, headline, images)
  const isFree = ({ line }: MarkedLine) => !besideTitle.has(line.index)
  const labelled = findAbstracts([...markedAbove, ...marked].filter(isFree))
  const summaries = labelled.abstracts.length > 0 ? labelled : standfirst(markedAbove.filter(isFree), images)
  const taken = new Set([...besideTitle, ...summaries.taken])
  const kept = marked.filter(({ line, removed }) => removed === undefined && !taken.has(line.index))
  if (kept.length === 0) return undefined
  const captions = captionLines(kept, images)
  const indexes = new Set(kept.map(({ line }) => line.index))
  return {
    blocks: markWithheld(lines, indexes, makeBlocks(kept, captions)),
    abstracts: summaries.abstracts,
    ...titles,
    images: articleImages(images, kept, captions, above, url),
    removed: recordRemovals(lines, marked, taken),
    near: nearLines(lines, marked, headline),
    workings: { found, marked, kept: indexes, apart: taken },
  }
}

const lengthOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0)

/** A page that a script fills shows less than this share of what its JSON-LD holds. */
const SHOWS_LITTLE = 0.4

/**
 * In: the body as the page shows it, if it does, and the `articleBody` that the page declares, if it does.
 * Out: the shown body, unless it is a mere scrap of the declared one.
 */
export function fullerBody(shown: ReadBody | undefined, declared: string | undefined): ReadBody | undefined {
  const paragraphs = declared?.split(/\n+/).map((text) => text.trim()).filter((text) => text !== '') ?? []
  if (shown && lengthOf(shown.blocks.map(({ text }) => text)) >= lengthOf(paragraphs) * SHOWS_LITTLE) return shown
  if (paragraphs.length === 0) return shown
  const { abstracts = [], images = [], removed = [], near = [], workings } = shown ?? {}
  return { blocks: paragraphs.map((text) => ({ type: 'paragraph', text })), abstracts, images, removed, near, declared: true, ...(workings && { workings }) }
}
