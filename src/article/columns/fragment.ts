import { fold, segment } from '../../language/index.ts'
import type { Block } from '../article.ts'

/** A paragraph as the joiner sees it. */
export interface Fragment {
  /** Its place among the blocks. */
  readonly index: number
  readonly text: string
  /** Simplified script, same length. */
  readonly folded: string
  /** It ends in mid-sentence. */
  readonly openTail: boolean
  /** How surely it begins in mid-sentence, 0 to 1. */
  readonly brokenHead: number
  /** The page set it as a heading. */
  readonly heading: boolean
  /** Headings above it: fragments of one section belong together. */
  readonly section: number
}

/** Ends a sentence or announces what follows. */
const CLOSED = /(?:[。！？!?…：:；;]|——|\.)[”’」』）)】\]》〉"'\s]*$|[”’」』）)】\]]$/u
const FEWEST_CHARACTERS = 12

/** In: an article's blocks. Out: its paragraphs, with their ends judged. */
export function fragmentsOf(blocks: readonly Block[]): readonly Fragment[] {
  const openings = countOpenings(blocks)
  let section = 0
  return blocks.flatMap(({ type, text }, index): readonly Fragment[] => {
    if (type === 'heading') section++
    if (type !== 'paragraph' && !couldBeProse(type, text)) return []
    const folded = fold(text)
    if (type === 'heading') return [{ index, text, folded, openTail: true, brokenHead: 0, heading: true, section }]
    const opening = folded.slice(0, OPENING)
    const brokenHead = (openings.get(opening) ?? 0) > 1 ? 0 : judgeHead(folded)
    return [{ index, text, folded, openTail: isOpen(folded) && !NUMBERED.test(folded), brokenHead, heading: false, section }]
  })
}

/** `4.兴趣广泛，……`, `（一）总则`, `第七章 附则` head what follows; they need no stop. */
const NUMBERED = /^(?:\d{1,2}\s*[.、．)）]|[（(]?[一二三四五六七八九十]{1,3}\s*[)）、.．]|第[一二三四五六七八九十百\d]{1,4}[章节条编篇部]).{0,60}$/u

/** A short fragment may have been taken for a heading: `发言人说，今次吸取了上次的教`. */
function couldBeProse(type: Block['type'], text: string): boolean {
  return type === 'heading' && text.length >= FEWEST_CHARACTERS && /[，,。]/u.test(text) && isOpen(text)
}

export function isOpen(folded: string): boolean {
  return folded.length >= FEWEST_CHARACTERS && !CLOSED.test(folded.slice(-16)) && /[\p{L}\p{N}，、,%％‰℃]$/u.test(folded)
}

/** Paragraphs that begin alike (`某某表示，`) begin as the writer begins paragraphs. */
const OPENING = 3

function countOpenings(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { type, text } of blocks) {
    if (type !== 'paragraph') continue
    const opening = fold(text.slice(0, OPENING))
    counts.set(opening, (counts.get(opening) ?? 0) + 1)
  }
  return counts
}

/** Marks that close or part: nothing begins with them. */
const IMPOSSIBLE = /^[，、。；：！？”’」』）】》〉,;)\]]/u
/** Bound to the word before them, when they stand as words of their own: 的, 得, 了, 们 … */
const PARTICLES: ReadonlySet<string> = new Set(['的', '得', '地', '了', '着', '过', '们', '之', '性', '化', '者', '型', '率', '等', '时', '后', '中', '内', '间', '里', '上', '下', '所', '等等', '以及', '及', '和', '与', '或', '起来', '下去', '出来', '期间', '之际', '之后', '以来', '以后', '以前', '之前', '之中', '当中', '以上', '以下', '左右', '前后', '以内', '以外', '方面'])
const OPENERS = /^[“‘「『《（(【\d０-９]|^(?:据|昨|今|当|在|从|对|为|但|而|不过|然而|同时|此外|另外|目前|随着|自|截至|由于|因此|所以|于是|记者|一|二|三|第)/u
/** A day, a speaker, a dispatch: `下月13日，`, `林雨说，`, `海潮社兰港3日电`. */
const BEGINS_WHOLE = /^(?:[本上下][周月年季届场轮半]|\p{Script=Han}{2,12}(?:说|表示|指出|称|认为|介绍|强调|透露|告诉|补充)[，：“「]|[\p{Script=Han}（）【]{3,14}(?:\d{1,2}月)?\d{1,2}日[电讯])/u
/** What only opens sentences, with its comma. */
const CONNECTIVE = /^(?:比如|例如|譬如|此外|另外|同时|与此同时|然而|不过|因此|所以|于是|目前|当前|近日|日前|随后|最后|首先|其次|一方面|另一方面|总之|据了解|据悉|据介绍|事实上|其实|[今去前]年|[今昨]天)[，：]/u
/** One character and a comma: conjunctions, answers, and the colloquial; else the rest of a word. */
const LONE_OPENER = /^[但而故且然对好是不嗯哦啊哎唉今昨]$/u
/** `准备了四百页材料，`: who did it stands in the other half. */
const SUBJECTLESS = 0.5

/** What a sentence may begin with and a comma follow: times, conjunctions, adverbs, pronouns, places, names. */
const FREE_TAGS = /^(?:t|c|d|r|ns|nr|nt|nz|f|p|m|a|l|i|x|eng|z|b|o|y|e)/

/** How surely a paragraph begins in mid-sentence. `的强烈意愿，…` 1; `经验，加快…` 0.6; `他说，…` 0. */
function judgeHead(folded: string): number {
  if (IMPOSSIBLE.test(folded)) return 1
  if (/^[a-z]/.test(folded)) return 0.9
  if (closesUnopened(folded)) return 0.8
  if (CONNECTIVE.test(folded)) return 0
  if (BEGINS_WHOLE.test(folded)) return 0.05
  const [first, second] = segment(folded.slice(0, 24))
  if (!first) return 0
  if (isNounOnly(folded)) return 0.7
  if (isMidList(folded)) return 0.6
  if (PARTICLES.has(first.text) && !/^[\d“「《]/u.test(second?.text ?? '')) return 1
  if (OPENERS.test(folded)) return 0.05
  const parted = /^[，、。]/u.test(second?.text ?? '')
  if (parted && first.text.length === 1 && /\p{Script=Han}/u.test(first.text) && !LONE_OPENER.test(first.text)) return 0.9
  if (first.tag.startsWith('v') && /^[了着过]$/u.test(second?.text ?? '')) return SUBJECTLESS
  if (parted && first.text.length <= 2 && !FREE_TAGS.test(first.tag)) return first.text.length === 1 ? 0.9 : 0.6
  if (first.text.length === 1 && /^(?:n|v|g|ng|vg|k|zg|ag)/i.test(first.tag) && !/^(?:nr|vshi|vyou)/.test(first.tag)) return 0.45
  return 0.2
}

const LONGEST_REST = 24

/** A first sentence, stopped, without comma or verb is the end of another: `权益和公平正义。`, `高水平发展的新起点。他……`. */
function isNounOnly(folded: string): boolean {
  const stop = folded.indexOf('。')
  if (stop < 0 || stop > LONGEST_REST || /[，？！：“「]/u.test(folded.slice(0, stop))) return false
  const words = segment(folded.slice(0, stop))
  return !/^[tmr]/.test(words[0]!.tag) && !words.some(({ tag }) => /^(?:v|vd|vi|vl|d|l|i|y|m|x|r|p)$/.test(tag))
}

const LONGEST_ITEM = 8

/** `发展方向、深化合作、推动……具有重要意义。`: things done are listed, and of the first only its object is there; not `教育、科技、人才是……`. */
function isMidList(folded: string): boolean {
  const [first = '', ...others] = folded.slice(0, LIST_REACH).split(/[，。；：]/u)[0]!.split('、')
  if (others.length === 0 || first.length < 2 || first.length > LONGEST_ITEM) return false
  const names = segment(first).every(({ tag }) => tag === 'n' || tag === 'vn')
  return names && others.some((item) => item.length > LONGEST_ITEM && /^v$/.test(segment(item)[0]!.tag))
}

const LIST_REACH = 80

const PAIRS: readonly (readonly [string, string])[] = [['「', '」'], ['『', '』'], ['“', '”'], ['《', '》'], ['（', '）']]

/** `……意愿」，他说` without its opening mark: what opened it stands elsewhere. */
export function closesUnopened(text: string): boolean {
  return PAIRS.some(([open, close]) => {
    const at = text.indexOf(close)
    return at >= 0 && !text.slice(0, at).includes(open)
  })
}

export function leavesOpen(text: string): boolean {
  return PAIRS.some(([open, close]) => text.lastIndexOf(open) > text.lastIndexOf(close))
}
