import { fold } from '../../language/index.ts'
import { readByline } from '../byline/index.ts'
import type { RemovalReason } from '../article.ts'
import { classFolded, classSentence, type Furniture } from '../furniture/index.ts'
import type { PageLine } from './page-line.ts'
import { scoreLine, weightOf } from './weigh-line.ts'

/** A line inside the body's element, and whether the article keeps it. */
export interface MarkedLine {
  readonly line: PageLine
  readonly score: number
  readonly weight: number
  readonly furniture: Furniture | undefined
  readonly removed?: RemovalReason
  /** A link of the site's that was cut from the end of a paragraph. */
  readonly cut?: string
}

/** Links that stand alone in their line, many together, lead away; one inside a text of prose may be the text's. */
const ALL_LINK = 0.8

/** In: the lines of the body's element. Out: each with its furniture, and the reason when it is none of the article's by itself. */
export function markLines(lines: readonly PageLine[], headline: string | undefined): readonly MarkedLine[] {
  const title = headline === undefined ? undefined : squash(headline)
  const known: KnownFurniture = new Map()
  return withOccasion(lines.map((whole) => {
    const line = withoutTail(whole)
    const [score, weight] = [scoreLine(line), weightOf(line.text)]
    const marked = { line, score, weight, furniture: furnitureOf(line, score, weight, known) }
    const removed = reasonAgainst(marked, title)
    if (removed !== undefined) return { ...marked, line: whole, removed }
    return line === whole ? marked : { ...marked, cut: whole.tail }
  }))
}

const WHEN = /^\p{Script=Han}{0,4}(?:时间|日期)\s*[：:]/u
const WHERE = /^\p{Script=Han}{0,4}(?:地点|场所|地址|会场)\s*[：:]/u

/** `时间：4月8日上午10:00` over `地点：三楼发布厅`: when something took place, not when the page was made. */
function withOccasion(marked: readonly MarkedLine[]): readonly MarkedLine[] {
  const says = (at: number, pattern: RegExp) => pattern.test(fold(marked[at]?.line.text.slice(0, 12) ?? ''))
  return marked.map((one, at) => {
    if (one.removed !== 'byline' || !says(at, WHEN) || !(says(at - 1, WHERE) || says(at + 1, WHERE))) return one
    const { removed: _, ...kept } = one
    return kept
  })
}

/** `返回首页，查看更多`, `点击进入专题`, `>>详细`; not a name or a source that the sentence links. */
const TAIL = /^[\s【[（(>»]*(?:返回|查看(?:更多|全文|原文|详情)|点击(?:查看|进入|这里|此处|阅读|下载)|阅读(?:更多|全文|原文)|了解更多|更多|进入专题|展开|详细|详情|Read more|Continue reading|See more|Learn more)(?![\p{Script=Han}]{14})/iu

/** A paragraph may end in a link that leads back into the site. */
function withoutTail(line: PageLine): PageLine {
  if (line.type === 'heading' && ANCHOR.test(line.tail) && line.text.length > line.tail.length) return withoutEnd(line)
  if (line.tail === '' || line.tail.length > 24 || !line.text.endsWith(line.tail) || line.text.length < line.tail.length + 12 || !TAIL.test(fold(line.tail))) return line
  return withoutEnd(line)
}

/** The mark that links a heading to itself. */
const ANCHOR = /^[#¶§🔗]$/u

function withoutEnd(line: PageLine): PageLine {
  const text = line.text.slice(0, -line.tail.length).replace(/[\s>»【[（(]+$/u, '')
  return { ...line, text, spaced: text, linked: Math.max(0, line.linked - line.tail.length), tail: '' }
}

const PROSE_WEIGHT = 36

/** A menu's line, a counter's, may stand a thousand times: it is looked at once. */
type KnownFurniture = Map<string, Furniture | undefined>
const REPEATED = 30

function classOnce(text: string, known: KnownFurniture): Furniture | undefined {
  if (text.length > REPEATED) return classFolded(fold(text))
  if (!known.has(text)) known.set(text, classFolded(fold(text)))
  return known.get(text)
}

function furnitureOf(line: PageLine, score: number, weight: number, known: KnownFurniture): Furniture | undefined {
  if (line.type === 'table' && line.text.length > 80) return undefined
  const furniture = classOnce(line.text, known)
  const isSentence = score > 12 && weight > PROSE_WEIGHT && /[。！？.!?”"’]$/u.test(line.text)
  return !furniture || !isSentence || furniture.reason === 'editor-line' ? furniture : classSentence(fold(line.text))
}

const squash = (text: string) => fold(text).replace(/[\s\p{P}]+/gu, '')

function reasonAgainst({ line, furniture, weight, score }: MarkedLine, title: string | undefined): RemovalReason | undefined {
  if (line.hidden) return 'hidden'
  if (title !== undefined && title.length > 3 && squash(line.text) === title) return 'title-repeat'
  // A quotation from a network's post is set in that network's frame.
  const quoted = line.region?.reason === 'share' && score > 0 && weight > 24
  if (line.region?.kind === 'outside' && !quoted) return line.region.reason
  if (furniture) return furniture.reason
  if (isByline(line.spaced)) return 'byline'
  if (line.region?.kind === 'doubtful' && (weight < 30 || line.linked > line.text.length * 0.3)) return line.region.reason
  const share = line.linked / line.text.length
  if (share > ALL_LINK && weight < 40 && line.type === 'list-item') return 'related'
  if (line.type === 'table' && share > LINK_CELLS && score <= 0) return 'related'
  if (line.type === 'table') return reasonAgainstCells(line.text)
  if (!/[\p{L}\p{N}]/u.test(line.text)) return 'template'
  return undefined
}

/** Rows of links, with a bullet or a date beside each. */
const LINK_CELLS = 0.6

/** `2031-04-02 08:13更新 来源：河湾报 ⇥ 第1页/共1页`: a row whose cells all speak of the page. */
function reasonAgainstCells(row: string): RemovalReason | undefined {
  const cells = row.split('\t').filter((cell) => cell !== '')
  if (cells.length === 0 || !/[\p{L}\p{N}]/u.test(row)) return 'template'
  const reasons = cells.map((cell) => classFolded(fold(cell))?.reason ?? (isByline(cell) ? 'byline' : undefined))
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined
}

const LONGEST_BYLINE = 120
/** `索引号：SQ-0117 发布日期：2032-06-03 文号：沙水告17号`: what a notice's head says of it. */
const PAIR = /(?<![\p{Script=Han}])\p{Script=Han}{2,6}[：:]\s*[^\s：:]/gu
const FEWEST_PAIRS = 3
/** Cheap, and true of all that a byline with an editor or a date may be. */
const MAY_BE_BYLINE = /编|編|审|審|edit|\d\D{0,3}\d/iu
/** What stands beside names and dates in such a line. */
const AROUND = /[·•]|(?:评分|时长)\s*|\d+(?:\.\d+)?\s*(?:\/\s*\d+|分钟|min\b)|(?:发布|發布|发表|更新|信息|文章|本文|新闻|稿件)?(?:日期|时间|時間|来源|來源|作者|责任编辑|编辑|編輯|记者|記者)|(?:浏览|阅读|点击|评论|访问)(?:次数|量|数)?|字体|字号|分享到?|打印|收藏|大\s*中\s*小|Published|Updated|Posted|hours?|minutes?|ago|(?:19|20)\d\d|[年月日版次人]|[\s：:|｜（）()【】[\]《》,，/]/giu
/** `阿澈 · 2032-11-03 · 评分 7.8/10`, `2032年5月9日 · 58分钟`; not the dot in a name from abroad. */
const BESIDE_DOT = /\d[日\d]?\s+[·•]|[·•]\s+(?:19|20)\d\d/u
const LABELLED_DATE = /日期|时间|時間|来源|來源|发布|發布|发表|Published|Posted|Updated|版/iu

/**
 * `（河湾网编辑 林雨）`, `2025-06-17 16:01 来源：河湾日报`: names and dates, and hardly a word beside them. A day alone in its line may
 * sign a notice: it is the text's.
 */
function isByline(text: string): boolean {
  if (text.length > LONGEST_BYLINE || /[。！？]/.test(text) || !MAY_BE_BYLINE.test(text)) return false
  const { origin, authors, editors, others, dates } = readByline(text)
  if (dates.length > 0 && (text.match(PAIR)?.length ?? 0) >= FEWEST_PAIRS) return true
  const dated = dates.some(({ precision }) => precision !== 'day') || (dates.length > 0 && (BESIDE_DOT.test(text) || LABELLED_DATE.test(text) || /[报報网網社]$/u.test(text.trim())))
  if (editors.length === 0 && !dated) return false
  const named = [origin ?? '', ...authors, ...editors, ...others, ...dates.map((date) => date.text)]
  return named.reduce((rest, word) => (word === '' ? rest : rest.replace(word, '')), text).replace(AROUND, '').length < 10
}
