import { splitTitle } from '../furniture/index.ts'
import type { MarkedLine } from './mark-line.ts'
import { bigramsOf, containment } from './resemblance.ts'
import { endsStopped, sizeOf } from './sentence-shape.ts'

export interface FoundHeadline {
  readonly headline: string
  /** From the site's name behind the headline, if it was there. */
  readonly publisher?: string
  /** The site's part of the title, as it stood. */
  readonly rest: string
  /** Which line it is. */
  readonly line: number
  /** Other lines that say the same. */
  readonly repeats: readonly number[]
}

const LONGEST = 70
/** A line must earn this much to be called the headline; nothing is better than a wrong one. */
const ENOUGH = 1.2
/** A headline stands within this many lines above the first prose; menus may fill any number before. */
const FARTHEST = 60
/** Shorter than this is the name of a site or a section more often than a title; that it comes back tells nothing. */
const WHOLE_TITLE = 8
/** `標題：某某` on a page that names its fields. */
const FIELD = /^(?:标题|题目|主标题|題目)\s*[：:]\s*/u
const READING = /^正在(?:阅读|浏览)\s*[：:]\s*/u

/**
 * Which line is the headline?
 *
 * In: the page's lines; a line that its type sets off as the title, if the page has type. Out: the headline, freed from the site's name; `undefined` where no line
 * reads like one. Never a caption. A title is repeated by the page, stands next to the date line, and its words come back in the text.
 */
export function findHeadline(lines: readonly MarkedLine[], title?: string): FoundHeadline | undefined {
  const set = title === undefined ? -1 : lines.findIndex(({ text }) => text === title)
  if (set >= 0) return describe(lines, set)
  const firstProse = lines.findIndex((line) => (line.shape === 'prose' || line.shape === 'point') && !isTitleShaped(line))
  const limit = firstProse < 0 ? lines.length : firstProse
  const from = Math.max(0, limit - FARTHEST)
  const rest = bigramsOf(lines.slice(limit).map(({ folded }) => folded).join('\n').slice(0, 60_000))
  let best: { readonly index: number; readonly score: number } | undefined
  for (let index = from; index < limit; index++) {
    if (!isTitleShaped(lines[index]!)) continue
    const score = scoreOf(lines, index, rest) - (index - from) * 0.01
    if (score > (best?.score ?? ENOUGH)) best = { index, score }
  }
  return best && describe(lines, upperLine(lines, best.index, best.score, rest))
}

/** A second line of a title may fit the text better than the first; this much worse, and the first is a label or a menu. */
const DECK = 0.9

/** `某厂发布新芯片` over `良率达到98.6%，年内供货`: of lines set close together the upper is the title. */
function upperLine(lines: readonly MarkedLine[], index: number, score: number, rest: ReadonlySet<string>): number {
  const [line, above] = [lines[index]!, lines[index - 1]]
  if (!above || line.gap || line.piece || !isTitleShaped(above) || sizeOf(above.folded) < WHOLE_TITLE || splitTitle(above.text).publisher !== undefined) return index
  return lines[index + 1]?.shape === 'prose' && scoreOf(lines, index - 1, rest) >= score - DECK ? index - 1 : index
}

function isTitleShaped({ shape, folded, text }: MarkedLine): boolean {
  if (shape !== 'short' && shape !== 'prose') return false
  const size = sizeOf(folded)
  return size >= 4 && size <= LONGEST && !/[。；;，,：:]$/u.test(text) && (!endsStopped(text) || /[？！?!…”」』）)]$/u.test(text)) && !/。/u.test(text)
}

function scoreOf(lines: readonly MarkedLine[], index: number, rest: ReadonlySet<string>): number {
  const { folded } = lines[index]!
  const { headline } = splitTitle(folded)
  const neighbours = [lines[index - 1], lines[index + 1], lines[index + 2]]
  const commas = folded.match(/[，,]/gu)?.length ?? 0
  return (
    Math.min(sizeOf(headline), 16) / 16 +
    1.5 * containment(bigramsOf(headline), rest) +
    (sizeOf(headline) >= WHOLE_TITLE && repeatsOf(lines, index, headline).length > 0 ? 2 : 0) -
    (sizeOf(headline) < WHOLE_TITLE ? 0.6 : 0) +
    (neighbours.some((line) => line?.shape === 'date-line') ? 1 : 0) +
    (neighbours.some((line) => line?.shape === 'byline') ? 0.5 : 0) +
    (index === 0 ? 0.9 : 0) -
    (commas >= 2 ? 0.8 * (commas - 1) : 0) -
    (lines.slice(0, index).some((line) => line.shape === 'date-line') && lines[index - 1]?.shape !== 'date-line' ? 0.5 : 0)
  )
}

function repeatsOf(lines: readonly MarkedLine[], index: number, headline: string): readonly number[] {
  const from = Math.max(0, index - FARTHEST)
  return lines.slice(from, index + FARTHEST).flatMap((line, offset) => {
    const at = from + offset
    if (at === index) return []
    return bare(splitTitle(line.folded.replace(READING, '')).headline) === bare(headline) ? [at] : []
  })
}

/** `【标题】` and `标题` are one. */
const bare = (title: string) => title.replace(/[\s\p{P}]+/gu, '')

/** On a page of one line a title with a space in it was cut: its other half stands next to it, before the date or the text. */
function partsOf(lines: readonly MarkedLine[], index: number): readonly number[] {
  const isPart = (at: number) => lines[at]?.piece === true && lines[at].shape === 'short' && isTitleShaped(lines[at]) && sizeOf(lines[at].folded) >= 5
  const isText = (at: number) => lines[at]?.shape === 'date-line' || lines[at]?.shape === 'prose'
  if (!isPart(index)) return [index]
  const apart = (at: number) => !lines[at]!.folded.includes(lines[index]!.folded) && !lines[index]!.folded.includes(lines[at]!.folded)
  if (isPart(index + 1) && isText(index + 2) && apart(index + 1)) return [index, index + 1]
  return index === 1 && isPart(0) && isText(2) && apart(0) ? [0, 1] : [index]
}

function describe(lines: readonly MarkedLine[], index: number): FoundHeadline {
  const { text, folded } = lines[index]!
  const split = splitTitle(text.slice(FIELD.exec(folded)?.[0].length ?? 0))
  const parts = partsOf(lines, index)
  const repeats = [...repeatsOf(lines, index, splitTitle(folded).headline), ...parts.filter((at) => at !== index)]
  const publisher = split.publisher ?? repeats.map((at) => splitTitle(lines[at]!.text).publisher).find((name) => name !== undefined)
  const headline = parts.length > 1 ? parts.map((at) => splitTitle(lines[at]!.text).headline).join(' ') : split.headline
  return { headline, rest: split.rest, line: index, repeats, ...(publisher !== undefined && { publisher }) }
}
