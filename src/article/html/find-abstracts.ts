import { fold } from '../../language/index.ts'
import type { Abstract } from '../article.ts'
import { readByline } from '../byline/index.ts'
import { MADE_BY_MACHINE, readsAsCaption, summaryLabel } from '../furniture/index.ts'
import { labelOf } from './element.ts'
import type { MarkedLine } from './mark-lines.ts'
import type { PageImage } from './page-line.ts'

export interface FoundAbstracts {
  readonly abstracts: readonly Abstract[]
  /** Indexes of the lines they took. */
  readonly taken: ReadonlySet<number>
}

const MACHINE_LABEL = /(?:^|[\s_-])ai[-_]?(?:summary|abstract|digest|zhaiyao)|(?:summary|abstract)[-_]?ai/i
const LABEL = /(?:^|[\s_-])(?:summary|abstract|zhaiyao|daodu|intro(?:duction)?|lead[-_]?in|standfirst|digest)(?:[\s_-]|$)/i
/** The line under a headline; further down it heads a part, or a box. */
const DECK = /(?:^|[\s_-])(?:deck|dek|strapline|sub[-_]?head(?:line)?|excerpt|teaser[-_]?text|lede)(?:[\s_-]|$)/i

/**
 * Summaries that the page carries.
 *
 * In: the marked lines from the headline to the end of the body. Out: the summaries with their origin, and the lines they stood on.
 * Told by a label in the text (`核心提示：`), or by the name of the element around it, before the first paragraph.
 */
export function findAbstracts(lines: readonly MarkedLine[]): FoundAbstracts {
  const taken = new Set<number>()
  const abstracts: Abstract[] = []
  const visible = lines.filter(({ line }) => !line.hidden)
  const half = visible.length / 2 + 1
  const firstProse = visible.findIndex(({ score }) => score > PROSE)
  const headEnds = firstProse < 0 ? visible.length : firstProse
  for (const [at, { line }] of visible.entries()) {
    if (taken.has(line.index) || line.type === 'caption') continue
    if (abstracts.length >= MOST) break
    const found = labelled(visible, at) ?? (at < half ? named(visible, at, at <= headEnds) : undefined)
    if (!found) continue
    abstracts.push({ origin: found.origin, text: found.texts.join('\n') })
    for (const index of found.indexes) taken.add(index)
  }
  return { abstracts: abstracts.filter(({ text }, at) => abstracts.findIndex((other) => other.text === text) === at), taken }
}

/** A page of more is no article, or made to hold its reader up. */
const MOST = 30

/** Not the beginning of the text itself, which the body's element holds. */
const LONGEST_STANDFIRST = 300
const PROSE = 12

/** How many lines under the headline it may stand. */
const NEAR = 4

/** In: the marked lines between the headline and the body; the page's images, whose captions are none. Out: the one full sentence that stands there, where there is one: what the editors say it is about. */
export function standfirst(lines: readonly MarkedLine[], images: readonly PageImage[]): FoundAbstracts {
  const pictured = new Set(images.flatMap(({ before }) => [before, before + 1]))
  const prose = lines.filter(({ line, score, removed, furniture }) => removed === undefined && furniture === undefined && score > PROSE && line.type !== 'caption' && /[。！？.!?]["”’」]?$/u.test(line.text))
  const [only, second] = prose
  if (!only || second || lines.indexOf(only) >= NEAR || pictured.has(only.line.index) || only.line.text.length > LONGEST_STANDFIRST || readsAsCaption(fold(only.line.text))) return { abstracts: [], taken: new Set() }
  return { abstracts: [{ origin: 'publisher', text: only.line.text }], taken: new Set([only.line.index]) }
}

interface Taken {
  readonly origin: Abstract['origin']
  readonly texts: readonly string[]
  readonly indexes: readonly number[]
}

/** What stands behind the label in its line; else the lines of its element, else the next line. */
function labelled(lines: readonly MarkedLine[], at: number): Taken | undefined {
  const { line } = lines[at]!
  const folded = fold(line.text.slice(0, 40))
  const label = summaryLabel(folded)
  if (label === undefined) return undefined
  const origin = label.origin === 'ai' || MACHINE_LABEL.test(labelOf(line.owner)) ? 'ai' : 'publisher'
  const inline = line.text.slice(label.length).trim()
  if (inline.length > 3) return { origin, texts: [inline], indexes: [line.index] }
  const box = line.owner.parent
  const inBox = lines.filter(({ line: other }) => other.index > line.index && box !== undefined && isInside(other.owner, box))
  const following = inBox.length > 0 && inBox.length <= 8 && inBox.length < lines.length * 0.6 ? inBox : lines.slice(at + 1, at + 2)
  const prose = following.filter(({ line: other }) => other.text.length > 3 && !MADE_BY_MACHINE.test(fold(other.text)))
  return prose.length === 0 ? undefined : { origin, texts: prose.map(({ line: other }) => other.text), indexes: [line.index, ...following.map(({ line: other }) => other.index)] }
}

/** An element called `summary` or `abstract` at the head of the body. */
function named(lines: readonly MarkedLine[], at: number, isHead: boolean): Taken | undefined {
  const { line } = lines[at]!
  const box = [line.owner, line.owner.parent].find((element) => element !== undefined && (LABEL.test(labelOf(element)) || MACHINE_LABEL.test(labelOf(element)) || (isHead && DECK.test(labelOf(element)))))
  if (!box) return undefined
  const inBox = lines.filter(({ line: other }) => isInside(other.owner, box))
  const text = inBox.map(({ line: other }) => other.text).filter((one) => !MADE_BY_MACHINE.test(fold(one)))
  if (inBox.length > lines.length * 0.4 || text.join('').length < 20 || text.join('').length > 600 || readByline(text.join(' ')).dates.length > 0) return undefined
  return { origin: MACHINE_LABEL.test(labelOf(box)) ? 'ai' : 'publisher', texts: text, indexes: inBox.map(({ line: other }) => other.index) }
}

function isInside(element: MarkedLine['line']['owner'], box: MarkedLine['line']['owner']): boolean {
  for (let at: typeof element | undefined = element; at; at = at.parent) if (at === box) return true
  return false
}
