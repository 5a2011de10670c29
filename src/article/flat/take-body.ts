import type { Abstract, Block, BlockType, Removal, RemovalReason } from '../article.ts'
import { findAbstract } from './find-abstract.ts'
import type { BodyRange } from './find-body.ts'
import type { FoundHeadline } from './find-headline.ts'
import type { MarkedLine } from './mark-line.ts'
import { hanCount, isHeadingLike, sizeOf } from './sentence-shape.ts'
import { splitCredit } from './split-credit.ts'

export interface Body {
  readonly blocks: readonly Block[]
  readonly abstracts: readonly Abstract[]
  readonly removed: readonly Removal[]
  /** Agencies credited at the end of paragraphs: `……。新华社`. */
  readonly credits: readonly string[]
}

/** A line's fate: kept as a block, part of the summary, or left out for a reason. */
type Fate = { readonly keep: BlockType } | { readonly drop: RemovalReason; readonly step: string }

/**
 * The lines of the body as blocks, the summary apart, the rest as removals in the order of the page.
 */
export function takeBody(lines: readonly MarkedLine[], range: BodyRange, headline: FoundHeadline | undefined): Body {
  const found = findAbstract(lines.slice(range.start, range.end))
  const summary = new Set(found?.lines.map((index) => index + range.start))
  const seen = new Set<string>()
  const blocks: Block[] = []
  const removed: Removal[] = []
  const credits: string[] = []
  lines.forEach((line, index) => {
    if (summary.has(index) || headline?.line === index) return
    const fate = fateOf(lines, index, range, headline, seen)
    if ('drop' in fate) removed.push({ text: line.text, step: fate.step, reason: fate.drop, at: line.at })
    else {
      const { text, credit } = splitCredit(textOfBlock(line, fate.keep), fate.keep)
      if (credit !== undefined) {
        credits.push(credit)
        removed.push({ text: credit, step: 'split-credit', reason: 'origin-line', at: line.at + line.text.lastIndexOf(credit) })
      }
      blocks.push({ type: fate.keep, text })
    }
  })
  if (headline && headline.rest !== '') removed.unshift(titleRest(lines[headline.line]!, headline.rest))
  return { blocks: withoutLastHeadings(blocks), abstracts: found ? [{ origin: found.origin, text: found.text }] : [], removed: gather(removed), credits }
}

function titleRest(line: MarkedLine, rest: string): Removal {
  return { text: rest, step: 'split-title', reason: 'navigation', at: line.at + line.text.lastIndexOf(rest) }
}

function fateOf(lines: readonly MarkedLine[], index: number, range: BodyRange, headline: FoundHeadline | undefined, seen: Set<string>): Fate {
  const line = lines[index]!
  if (headline?.repeats.includes(index)) return drop('title-repeat', 'find-headline')
  if (index < range.start) return line.shape === 'caption' ? { keep: 'caption' } : drop(reasonOf(line, 'navigation'), 'find-body')
  if (index >= range.end) return drop(reasonOf(line, reasonBefore(lines, range, index)), 'find-body')
  const insert = range.inserts.find(({ start, end }) => index >= start && index < end)
  if (insert) return drop(reasonOf(line, insert.reason), 'find-body')
  return insideBody(lines, index, range, seen)
}

function insideBody(lines: readonly MarkedLine[], index: number, range: BodyRange, seen: Set<string>): Fate {
  const line = lines[index]!
  switch (line.shape) {
    case 'prose':
    case 'point':
      if (sizeOf(line.folded) >= 20 && seen.has(line.folded)) return drop('repeat', 'take-body')
      seen.add(line.folded)
      return { keep: 'paragraph' }
    case 'caption':
      return { keep: 'caption' }
    case 'list-item':
      return { keep: 'list-item' }
    case 'date-line':
      return isDateHeading(lines, index, range) ? { keep: 'heading' } : drop('date-line', 'mark-line')
    case 'byline':
    case 'credit':
    case 'furniture':
      return drop(reasonOf(line, 'navigation'), 'mark-line')
    case 'short':
      return isHeading(lines, index, range) ? { keep: 'heading' } : drop('navigation', 'take-body')
  }
}

/** `6月16日` between paragraphs of a chronicle; under the headline, or with a clock, it is the page's date. */
function isDateHeading(lines: readonly MarkedLine[], index: number, range: BodyRange): boolean {
  const { dateLine } = lines[index]!
  return dateLine?.date?.precision === 'day' && dateLine.rest === '' && hasProse(lines, range.start, index) && lines[index + 1]?.shape === 'prose'
}

function hasProse(lines: readonly MarkedLine[], from: number, to: number): boolean {
  return lines.slice(from, to).some(({ shape }) => shape === 'prose')
}

/** Short, in the article's own script, and text follows it. Before the first paragraph a stray word or two is the page's. */
function isHeading(lines: readonly MarkedLine[], index: number, range: BodyRange): boolean {
  const line = lines[index]!
  if (!isHeadingLike(line.folded)) return false
  const begun = hasProse(lines, range.start, index)
  const chinese = lines.slice(range.start, range.end).some(({ shape, folded }) => shape === 'prose' && hanCount(folded) > 10)
  if (chinese && hanCount(line.folded) === 0) return false
  if (!begun && sizeOf(line.folded) < 6) return false
  return lines.slice(index + 1, range.end).some(({ shape }) => shape === 'prose' || shape === 'list-item' || shape === 'caption')
}

/** The mark before a caption is the page's, not the text's: `△街景。` */
function textOfBlock(line: MarkedLine, type: BlockType): string {
  if (type === 'caption') return line.text.replace(/^[△▲▼▽\s]+/u, '')
  return type === 'list-item' ? line.text.replace(/^[•·●■◆▪*-]\s*/u, '') : line.text
}

const SHAPE_REASONS: Readonly<Partial<Record<MarkedLine['shape'], RemovalReason>>> = { 'date-line': 'date-line', byline: 'byline', credit: 'origin-line' }

function reasonOf(line: MarkedLine, otherwise: RemovalReason): RemovalReason {
  return line.furniture?.reason ?? SHAPE_REASONS[line.shape] ?? otherwise
}

/** Behind the body a line belongs to the block that the last label opened. */
function reasonBefore(lines: readonly MarkedLine[], { end, endsInTeasers }: BodyRange, index: number): RemovalReason {
  for (let at = index; at >= end; at--) {
    const furniture = lines[at]!.furniture
    if (furniture?.effect === 'list') return furniture.reason
    if (furniture?.effect === 'end') return 'footer'
  }
  return endsInTeasers ? 'related' : 'footer'
}

const drop = (reason: RemovalReason, step: string): Fate => ({ drop: reason, step })

function withoutLastHeadings(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.findLastIndex(({ type }) => type !== 'heading')
  return blocks.slice(0, last + 1)
}

/** Neighbours that went for the same reason are one removal: a footer, not its forty words. */
function gather(removed: readonly Removal[]): readonly Removal[] {
  const gathered: Removal[] = []
  for (const next of removed) {
    const last = gathered.at(-1)
    const adjoins = last?.at !== undefined && next.at !== undefined && next.at - (last.at + last.text.length) <= 1 && next.at > last.at
    if (last && adjoins && last.reason === next.reason && last.step === next.step) gathered[gathered.length - 1] = { ...last, text: `${last.text} ${next.text}` }
    else gathered.push(next)
  }
  return gathered
}
