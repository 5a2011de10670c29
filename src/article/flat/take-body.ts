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

/** What is known of the page before its lines are judged one by one. */
interface Outline {
  readonly lines: readonly MarkedLine[]
  readonly range: BodyRange
  readonly headline: FoundHeadline | undefined
  /** First line of prose in the body. */
  readonly firstProse: number
  /** Last line in the body that a heading may stand above. */
  readonly lastText: number
  readonly isChinese: boolean
  /** Behind the body: the reason that each line goes for. */
  readonly tailReasons: readonly RemovalReason[]
}

function outlineOf(lines: readonly MarkedLine[], range: BodyRange, headline: FoundHeadline | undefined): Outline {
  const inside = lines.slice(range.start, range.end)
  return {
    lines,
    range,
    headline,
    firstProse: range.start + Math.max(0, inside.findIndex(({ shape }) => shape === 'prose')),
    lastText: range.start + inside.findLastIndex(({ shape }) => shape === 'prose' || shape === 'list-item' || shape === 'caption'),
    isChinese: inside.some(({ shape, folded }) => shape === 'prose' && hanCount(folded) > 10),
    tailReasons: tailReasons(lines, range),
  }
}

/** Behind the body a line belongs to the list that the last label opened. */
function tailReasons(lines: readonly MarkedLine[], { end, endsInTeasers, endsInPromotion }: BodyRange): readonly RemovalReason[] {
  let reason: RemovalReason = endsInTeasers ? 'related' : endsInPromotion ? 'advertisement' : 'footer'
  return lines.slice(end).map(({ furniture }) => {
    if (furniture?.effect === 'list') reason = furniture.reason
    if (furniture?.effect === 'end') reason = 'footer'
    return reason
  })
}

/**
 * The lines of the body as blocks, the summary and the lines set apart already left out, the rest as removals in the order of the page.
 */
export function takeBody(lines: readonly MarkedLine[], range: BodyRange, headline: FoundHeadline | undefined, apart: ReadonlySet<number> = new Set()): Body {
  const found = findAbstract(lines.slice(range.start, range.end))
  const summary = new Set(found?.lines.map((index) => index + range.start))
  const outline = outlineOf(lines, range, headline)
  const seen = new Set<string>()
  const blocks: Block[] = []
  const removed: Removal[] = []
  const credits: string[] = []
  lines.forEach((line, index) => {
    if (summary.has(index) || apart.has(index) || headline?.line === index) return
    const fate = fateOf(outline, index, seen)
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

function fateOf(outline: Outline, index: number, seen: Set<string>): Fate {
  const { lines, range, headline } = outline
  const line = lines[index]!
  if (headline?.repeats.includes(index)) return drop('title-repeat', 'find-headline')
  if (index < range.start) return line.shape === 'caption' ? { keep: 'caption' } : drop(reasonOf(line, 'navigation'), 'find-body')
  if (index >= range.end) return drop(reasonOf(line, outline.tailReasons[index - range.end]!), 'find-body')
  const insert = range.inserts.find(({ start, end }) => index >= start && index < end)
  if (insert) return drop(reasonOf(line, insert.reason), 'find-body')
  return insideBody(outline, index, seen)
}

function insideBody(outline: Outline, index: number, seen: Set<string>): Fate {
  const line = outline.lines[index]!
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
      return isDateHeading(outline, index) ? { keep: 'heading' } : drop('date-line', 'mark-line')
    case 'byline':
    case 'credit':
    case 'furniture':
      return drop(reasonOf(line, 'navigation'), 'mark-line')
    case 'short':
      return shortLine(outline, index)
  }
}

/** `6月16日` between paragraphs of a chronicle; under the headline, or with a clock, it is the page's date. */
function isDateHeading({ lines, firstProse }: Outline, index: number): boolean {
  const { dateLine } = lines[index]!
  return dateLine?.date?.precision === 'day' && dateLine.rest === '' && index > firstProse && lines[index + 1]?.shape === 'prose'
}

/** Lines of a table or a list without marks come in rows. */
const FEWEST_ROWS = 3

/** A short line is a heading where text follows, a row among others like it, an announcement (`名单如下：`), or the page's. */
function shortLine(outline: Outline, index: number): Fate {
  const { lines, firstProse, lastText } = outline
  const inside = index > firstProse && index < lastText
  if (inside && /[：:，,、；;。！？]$/u.test(lines[index]!.text)) return { keep: 'paragraph' }
  if (inside && rowsAround(lines, index) >= FEWEST_ROWS) return { keep: 'list-item' }
  return isHeading(outline, index) ? { keep: 'heading' } : drop('navigation', 'take-body')
}

function rowsAround(lines: readonly MarkedLine[], index: number): number {
  const isRow = (at: number) => lines[at]?.shape === 'short' && !lines[at].piece
  let rows = 1
  for (let at = index - 1; isRow(at) && rows < FEWEST_ROWS; at--) rows++
  for (let at = index + 1; isRow(at) && rows < FEWEST_ROWS; at++) rows++
  return rows
}

/** Short, in the article's own script, and text follows it. Before the first paragraph a stray word or two is the page's. */
function isHeading({ lines, headline, firstProse, lastText, isChinese }: Outline, index: number): boolean {
  const { folded } = lines[index]!
  if (!isHeadingLike(folded)) return false
  if (isChinese && hanCount(folded) === 0) return false
  // Above the first paragraph only what stands right above it, or right under the headline, can be one.
  if (index < firstProse && (sizeOf(folded) < 6 || (index < firstProse - 1 && index > (headline?.line ?? -1) + 1))) return false
  return index < lastText
}

/** The mark before a caption is the page's, not the text's: `△街景。` */
function textOfBlock(line: MarkedLine, type: BlockType): string {
  if (type === 'caption') return line.text.replace(/^[△▲▼▽■◆\s]+/u, '')
  return type === 'list-item' ? line.text.replace(/^[•·●■◆▪*-]\s*/u, '') : line.text
}

const SHAPE_REASONS: Readonly<Partial<Record<MarkedLine['shape'], RemovalReason>>> = { 'date-line': 'date-line', byline: 'byline', credit: 'origin-line' }

function reasonOf(line: MarkedLine, otherwise: RemovalReason): RemovalReason {
  return line.furniture?.reason ?? SHAPE_REASONS[line.shape] ?? otherwise
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
