import type { Abstract } from '../article.ts'
import { summaryLabel, MADE_BY_MACHINE } from '../furniture/index.ts'
import { type MarkedLine, mayBePoint } from './mark-line.ts'
import { bigramsOf, containment } from './resemblance.ts'

export interface FoundAbstract extends Abstract {
  /** Lines it took, the label's among them. */
  readonly lines: readonly number[]
}

/** A heading inside a summary: `要点`, `关键要点：`. */
const POINTS_HEADING = /^[\s【[#*]*(?:关键|核心|主要|文章|本文)?(?:要点|看点|信息|观点|亮点|Key (?:points|takeaways))[】\]\s：:]*$/iu
const NUMBERED = /^(?:[•·●■◆▪*-]|\d{1,2}[.、．)）]|[①-⑳]|[（(][一二三四五六七八九十\d]+[)）])\s*\S/u

/** Key points restate: at least this much of their wording stands in the rest of the article. */
const RESTATES = 0.3
/** More than this, and a first paragraph says nothing of its own. */
const RESTATES_ALL = 0.45

/** In: a text's lines, folded. Out: whether any of them may open a summary: cheaper than to look at what each is. */
export function mayHoldAbstract(lines: readonly string[]): boolean {
  return lines.some((line) => mayBePoint(line) || summaryLabel(line) !== undefined)
}

/**
 * The summary that came with the page.
 *
 * In: the lines of the body's range. Out: the summary, with the lines that it took, or `undefined`.
 * Labelled: what the label covers. Not labelled: a paragraph and two or more key points that begin with picture letters and restate the rest.
 */
export function findAbstract(lines: readonly MarkedLine[]): FoundAbstract | undefined {
  const labelled = lines.findIndex(({ folded, shape }) => shape !== 'caption' && summaryLabel(folded) !== undefined)
  return labelled >= 0 ? takeLabelled(lines, labelled) : takePoints(lines)
}

function takeLabelled(lines: readonly MarkedLine[], at: number): FoundAbstract | undefined {
  const { folded, text } = lines[at]!
  const label = summaryLabel(folded)!
  const inline = text.slice(label.length).trim()
  const taken = [at]
  const texts = inline === '' ? [] : [inline]
  const late = isLate(lines, at)
  for (let index = at + 1; index < lines.length; index++) {
    const line = lines[index]!
    if (POINTS_HEADING.test(line.folded)) {
      taken.push(index)
      continue
    }
    const belongs = line.shape === 'point' || NUMBERED.test(line.text) || (texts.length === 0 && line.shape === 'prose') || (late && line.shape === 'prose')
    const closes = MADE_BY_MACHINE.test(line.folded)
    if (!belongs && !closes) break
    taken.push(index)
    if (closes) break
    texts.push(line.text)
  }
  const machine = label.origin === 'ai' || MADE_BY_MACHINE.test(lines[taken.at(-1)!]!.folded)
  return texts.length === 0 ? undefined : { origin: machine ? 'ai' : 'publisher', text: texts.join('\n'), lines: taken }
}

/** Most of the prose stands above: what follows the label is all summary. */
function isLate(lines: readonly MarkedLine[], at: number): boolean {
  return proseLength(lines.slice(0, at)) > proseLength(lines.slice(at + 1))
}

function proseLength(lines: readonly MarkedLine[]): number {
  return lines.reduce((sum, { shape, text }) => sum + (shape === 'prose' ? text.length : 0), 0)
}

function takePoints(lines: readonly MarkedLine[]): FoundAbstract | undefined {
  const first = lines.findIndex(({ shape }) => shape === 'point')
  if (first < 0) return undefined
  let last = first
  while (lines[last + 1]?.shape === 'point') last++
  if (last === first) return undefined
  const inside = new Set(Array.from({ length: last - first + 1 }, (_, index) => first + index))
  const rest = bigramsOf(lines.filter((line, index) => !inside.has(index) && index !== first - 1 && line.shape === 'prose').map(({ folded }) => folded).join('\n'))
  const points = bigramsOf(lines.slice(first, last + 1).map(({ folded }) => folded).join('\n'))
  if (rest.size === 0 || containment(points, rest) < RESTATES) return undefined
  const lead = lines[first - 1]
  const opens = lead?.shape === 'prose' && !lines.slice(0, first - 1).some(({ shape }) => shape === 'prose')
  const withLead = lead?.shape === 'prose' && containment(bigramsOf(lead.folded), rest) >= (opens ? RESTATES : RESTATES_ALL)
  const taken = [...(withLead ? [first - 1] : []), ...inside]
  return { origin: 'ai', text: taken.map((index) => lines[index]!.text).join('\n'), lines: taken }
}
