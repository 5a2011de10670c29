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
/** How far into a page a headline may stand. */
const FARTHEST = 60
const READING = /^正在(?:阅读|浏览)\s*[：:]\s*/u

/**
 * Which line is the headline?
 *
 * In: the page's lines. Out: the headline, freed from the site's name; `undefined` where no line reads like one. Never a caption.
 * A title is repeated by the page, stands next to the date line, and its words come back in the text.
 */
export function findHeadline(lines: readonly MarkedLine[]): FoundHeadline | undefined {
  const firstProse = lines.findIndex((line) => (line.shape === 'prose' || line.shape === 'point') && !isTitleShaped(line))
  const limit = Math.min(firstProse < 0 ? lines.length : firstProse, FARTHEST)
  const rest = bigramsOf(lines.slice(limit).map(({ folded }) => folded).join('\n').slice(0, 60_000))
  let best: { readonly index: number; readonly score: number } | undefined
  for (let index = 0; index < limit; index++) {
    if (!isTitleShaped(lines[index]!)) continue
    const score = scoreOf(lines, index, rest)
    if (score > (best?.score ?? ENOUGH)) best = { index, score }
  }
  return best && describe(lines, best.index)
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
    (repeatsOf(lines, index, headline).length > 0 ? 2 : 0) +
    (neighbours.some((line) => line?.shape === 'date-line') ? 1 : 0) +
    (neighbours.some((line) => line?.shape === 'byline') ? 0.5 : 0) -
    (commas >= 2 ? 0.8 * (commas - 1) : 0) -
    (lines.slice(0, index).some((line) => line.shape === 'date-line') && lines[index - 1]?.shape !== 'date-line' ? 0.5 : 0) -
    index * 0.03
  )
}

function repeatsOf(lines: readonly MarkedLine[], index: number, headline: string): readonly number[] {
  return lines.slice(0, FARTHEST).flatMap((line, at) => {
    if (at === index) return []
    return bare(splitTitle(line.folded.replace(READING, '')).headline) === bare(headline) ? [at] : []
  })
}

/** `【标题】` and `标题` are one. */
const bare = (title: string) => title.replace(/[\s\p{P}]+/gu, '')

function describe(lines: readonly MarkedLine[], index: number): FoundHeadline {
  const { text, folded } = lines[index]!
  const split = splitTitle(text)
  const repeats = repeatsOf(lines, index, splitTitle(folded).headline)
  const publisher = split.publisher ?? repeats.map((at) => splitTitle(lines[at]!.text).publisher).find((name) => name !== undefined)
  return { headline: split.headline, rest: split.rest, line: index, repeats, ...(publisher !== undefined && { publisher }) }
}
