import { fold } from '../../language/index.ts'
import { classFolded, classSentence, type Furniture, MARKED_CAPTION, readsAsCaption } from '../furniture/index.ts'
import type { Line } from './line.ts'
import { type DateLine, readDateLine } from './read-date-line.ts'
import { hanCount, isProse, sizeOf } from './sentence-shape.ts'

/** What a line looks like by itself, before its neighbours are asked. */
export type Shape = 'prose' | 'short' | 'caption' | 'point' | 'list-item' | 'date-line' | 'byline' | 'credit' | 'furniture'

export interface MarkedLine extends Line {
  /** `text` in simplified script and half width, of the same length. */
  readonly folded: string
  readonly shape: Shape
  readonly furniture?: Furniture
  readonly dateLine?: DateLine
}

const LONGEST_CAPTION = 160

/** A picture letter at the head of a line, as machines set their key points: `🚢 渡轮…`; not `▲图为`, `●一是`. */
const POINT = /^(?:\p{Regional_Indicator}{2}|(?![△▲▼▽◆■●★☆►▶◀▪▫◼◻©®™‼⁉ℹ↔↩↪〰〽㊗㊙\d#*])\p{Extended_Pictographic}\uFE0F?(?:[\u{1F3FB}-\u{1F3FF}])?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*|[0-9#*]\uFE0F?\u20E3)\s*\S/u

/** `本报记者 某某`, `作者：某某`, `文/某某`, `（作者为某机构某某）`, `By Jane Doe`; a whole line of it. */
const BYLINE = /^原创\s+\S{2,10}\s+\S{2,16}$|^[（(【—\s]*(?:作者(?:系|为|是|单位)?\s*[：:]?\s*.{2,60}|(?:文|撰文|图文)\s*[/／|｜]\s*.{2,40})[）)】]?$|^[（(—\s]*(?:.{0,12}(?:本报|本刊|本网|本台|新华社|特约|见习|实习|首席|全媒体|融媒体)?(?:记者|通讯员|评论员|特派员|撰稿人))[\s：:]+[\p{Script=Han}·、\s]{2,24}(?:报道|发自.{2,10}|文|摄影报道)?[）)]?$|^[（(](?:本[报刊网台])?(?:记者|通讯员)\s*[\p{Script=Han}·、，\s]{2,24}[）)]$|^By\s+[A-Z][\w.'-]+(?:\s+[A-Z][\w.'-]+){1,4}(?:\s*[,|].{0,40})?$/u
/** `（整理：林雨 值班编辑：周舟）`; not `（注：数据截至5月）` */
const CREDITS = /^[（(【[]\s*(?:[\p{Script=Han}／/]{0,4}(?:来源|编辑|责编|校对|审核|整理|撰稿|撰文|采写|记者|作者|编译|统筹|监制|摄影|制图|文|图)\s*[：:／/]\s*[\p{Script=Han}·、，,]{2,16}\s*){1,6}[）)】\]]$/u
/** Cheap, and true of all bylines. */
const NAMES_A_WRITER = /作者|^原创\s|来源[：:]|编辑[：:]|记者|通讯员|评论员|特派员|撰稿人|文\s*[/／|｜]|^By\s/u
/** `新华社`, `据新华社`, `均据某社`: a credit alone on its line. */
const CREDIT = /^[（(]?(?:均?据)?\p{Script=Han}{2,6}(?:社|通讯社|网|日报)(?:电|综合)?[）)]?$/u
const END_MARK = /^[（(【[—\s]*(?:完|END|全文完|本文完|文章结束)[）)】\]—\s]*$/iu
const LIST_ITEM = /^[•·●■◆▪*-]\s*\S/u

/** Lines longer than this rarely come twice. */
const REPEATED = 60

/** In: a page's lines. Out: each with its shape; a line that stands a thousand times (a menu's, a counter's) is looked at once. */
export function markLines(lines: readonly Line[]): readonly MarkedLine[] {
  const known = new Map<string, MarkedLine>()
  return lines.map((line) => {
    if (line.text.length > REPEATED) return markLine(line)
    const same = known.get(line.text)
    if (same) return { ...same, ...line }
    const marked = markLine(line)
    known.set(line.text, marked)
    return marked
  })
}

/** In: one line. Out: its shape. */
export function markLine(line: Line): MarkedLine {
  const folded = fold(line.text)
  const base = { ...line, folded }
  if (isCaption(folded)) return { ...base, shape: 'caption' }
  if (mayBePoint(line.text) && POINT.test(line.text) && isProse(line.text)) return { ...base, shape: 'point' }
  if (isSentence(folded)) return markSentence(base)
  const furniture = classFolded(folded)
  const dateLine = readDateLine(line.text)
  if (END_MARK.test(folded)) return { ...base, shape: 'furniture', furniture: { reason: 'footer', effect: 'end' } }
  if (dateLine) return { ...base, shape: 'date-line', dateLine, ...(furniture && { furniture }) }
  if (isByline(folded)) return { ...base, shape: 'byline' }
  if (furniture && !isSpeech(folded, furniture)) return { ...base, shape: 'furniture', furniture }
  if (CREDIT.test(folded)) return { ...base, shape: 'credit' }
  if (isProse(folded)) return { ...base, shape: 'prose' }
  return { ...base, shape: LIST_ITEM.test(folded) ? 'list-item' : 'short' }
}

/** A stopped sentence of some length: most lines of an article; little of what pages carry looks so. */
function isSentence(text: string): boolean {
  return /[。！？”」]/u.test(text.slice(-1)) && sizeOf(text) >= SENTENCE
}

const SENTENCE = 30

function markSentence(base: Line & { readonly folded: string }): MarkedLine {
  const furniture = classSentence(base.folded)
  return furniture ? { ...base, shape: 'furniture', furniture } : { ...base, shape: 'prose' }
}

/** Picture letters begin far behind Han, or among the symbols of U+2190 to U+2BFF. */
export function mayBePoint(text: string): boolean {
  const code = text.codePointAt(0)!
  return code >= 0x1f000 || (code >= 0x2190 && code <= 0x2bff) || /^[\d#*]\uFE0F?\u20E3/u.test(text)
}

function isCaption(text: string): boolean {
  if (MARKED_CAPTION.test(text)) return text.length <= 2 * LONGEST_CAPTION && hanCount(text) >= 2
  return text.length <= LONGEST_CAPTION && hanCount(text) >= 2 && readsAsCaption(text)
}

function isByline(text: string): boolean {
  return text.length <= 70 && (CREDITS.test(text) || (NAMES_A_WRITER.test(text) && BYLINE.test(text))) && !/[。！？!?]/u.test(text)
}

/** An interview's `记者：您怎么看？` begins as a credit does. */
function isSpeech(text: string, { reason }: Furniture): boolean {
  return reason === 'editor-line' && /[。！？!?]/u.test(text)
}
