import type { Abstract } from '../article.ts'
import type { MarkedLine } from './mark-line.ts'
import { bigramsOf, containment } from './resemblance.ts'

export interface FoundAbstract extends Abstract {
  /** Lines it took, the label's among them. */
  readonly lines: readonly number[]
}

const OPEN = '^[\\s【\\[「『<《（(〔★✨🤖📝📌💡#*]*'
const CLOSE = '\\s*[】\\]」』>》）)〕]*\\s*(?:[：:|｜]\\s*|$|(?<=[】\\]」』>》）)〕]\\s*))'
const SUMMARY = '(?:摘要|总结|导读|速览|速读|提要|概要|概括|要点|看点|简报|提炼|小结|精读|梳理)'
/** `AI摘要`, `【AI总结】…`, `智能速览：`, `本文摘要由AI生成：`; not `AI总结会在京召开`. */
const BY_MACHINE = new RegExp(`${OPEN}(?:本文|全文|文章|新闻)?(?:(?:AI|人工智能|智能|机器|大模型|GPT|\\w{2,12}AI|AI\\w{1,10})\\s*(?:自动|辅助)?(?:生成)?的?(?:内容|文章|新闻|全文|一句话)?${SUMMARY}|${SUMMARY}\\s*[（(]?\\s*由?\\s*(?:AI|人工智能|大模型|机器)\\S{0,4}生成\\s*[)）]?|(?:AI|AI-generated)\\s+(?:summary|overview|digest|takeaways))${CLOSE}`, 'iu')
/** `【核心提示】`, `摘要：`, `内容提要`: the publisher's own. */
const BY_PUBLISHER = new RegExp(`${OPEN}(?:内容提要|内容摘要|内容概要|文章摘要|核心提示|核心阅读|阅读提示|摘要|导读|提要|新闻摘要|新闻提要|要点速览|快速阅读|Summary|Key points|Highlights)${CLOSE}`, 'iu')
/** A heading inside a summary: `要点`, `关键要点：`. */
const POINTS_HEADING = /^[\s【\[#*]*(?:关键|核心|主要|文章|本文)?(?:要点|看点|信息|观点|亮点|Key (?:points|takeaways))[】\]\s：:]*$/iu
/** `（以上内容由AI生成）`, `以上摘要由人工智能生成，仅供参考`. */
const MADE_BY_MACHINE = /^[（(*※\s]*(?:以上|本|此|该)?(?:内容|摘要|总结|文字)?(?:均)?由\s*(?:AI|人工智能|大模型|机器).{0,10}(?:生成|总结|整理|提炼).{0,24}$/iu
const NUMBERED = /^(?:[•·●■◆▪*-]|\d{1,2}[.、．)）]|[①-⑳]|[（(][一二三四五六七八九十\d]+[)）])\s*\S/u

/** Key points restate: at least this much of their wording stands in the rest of the article. */
const RESTATES = 0.3
/** More than this, and a first paragraph says nothing of its own. */
const RESTATES_ALL = 0.45

/**
 * The summary that came with the page.
 *
 * In: the lines of the body's range. Out: the summary, with the lines that it took, or `undefined`.
 * Labelled: what the label covers. Not labelled: a paragraph and two or more key points that begin with picture letters and restate the rest.
 */
export function findAbstract(lines: readonly MarkedLine[]): FoundAbstract | undefined {
  const labelled = lines.findIndex(({ folded, shape }) => shape !== 'caption' && (BY_MACHINE.test(folded) || BY_PUBLISHER.test(folded)))
  return labelled >= 0 ? takeLabelled(lines, labelled) : takePoints(lines)
}

function takeLabelled(lines: readonly MarkedLine[], at: number): FoundAbstract | undefined {
  const { folded, text } = lines[at]!
  const byMachine = BY_MACHINE.test(folded)
  const label = (byMachine ? BY_MACHINE : BY_PUBLISHER).exec(folded)![0]
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
  const machine = byMachine || MADE_BY_MACHINE.test(lines[taken.at(-1)!]!.folded)
  return texts.length === 0 ? undefined : { origin: machine ? 'ai' : 'publisher', text: texts.join('\n'), lines: taken }
}

/** Most of the prose stands above: what follows the label is all summary. */
function isLate(lines: readonly MarkedLine[], at: number): boolean {
  const lengthOf = (part: readonly MarkedLine[]) => part.reduce((sum, { shape, text }) => sum + (shape === 'prose' ? text.length : 0), 0)
  return lengthOf(lines.slice(0, at)) > lengthOf(lines.slice(at + 1))
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
