import { cutCost, segment, type Word } from '../../language/index.ts'
import { closesUnopened, type Fragment, leavesOpen } from './fragment.ts'
import type { Wording } from './wording.ts'

/** What speaks for a join, each 0 to 1 unless said otherwise. */
export interface Evidence {
  /** The words across the seam stand together elsewhere on the page. */
  readonly repeated: number
  /** A word of the dictionary lies across the seam. */
  readonly word: number
  /** The right begins as only a continuation can; below 0 where it begins as a paragraph does. */
  readonly head: number
  /** The grammar of both sides fits: `更|高`, `合作|的`; -1 where it cannot. */
  readonly fit: number
  /** Both speak of the same things. */
  readonly topic: number
  /** 一是 on the left, 二是 on the right; 首先, 其次. */
  readonly sequence: number
  /** A mark opened on the left closes on the right; -1 where only one of them is there. */
  readonly marks: number
  readonly near: number
}

const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  repeated: 3.2, word: 2.4, head: 1.2, fit: 1.1, topic: 3, sequence: 1.2, marks: 2, near: 0.7,
}

/** Ends and beginnings that no sentence has side by side: `期间，|，一张`, `尤其是在|。`. */
const CANNOT_MEET: readonly (readonly [RegExp, RegExp])[] = [
  [/[，、；：,]$/u, /^[，、。；：！？）」』”》,]/u],
  [/(?:[在把被对向从由与和及或而并将使让给的]|以及|尤其是|特别是)$/u, /^[，、。；：！？]/u],
  [/[，。、；：（「“《]$/u, /^[的得地了着过们]/u],
  [/[（「“《]$/u, /^[，、。；：！？）」”》]/u],
]
const HALF_WORD = 0.5

/** In: a fragment that ends in mid-sentence and one that may go on. Out: the weight of the evidence; about 2 is even odds. */
export function weighJoin(left: Fragment, right: Fragment, wording: Wording): number {
  if (CANNOT_MEET.some(([end, begin]) => end.test(left.folded) && begin.test(right.folded))) return 0
  const evidence = evidenceOf(left, right, wording)
  // A heading is whole; one that was taken for it ends in half a word.
  if (left.heading && evidence.word < HALF_WORD) return 0
  return (Object.keys(WEIGHTS) as (keyof Evidence)[]).reduce((sum, kind) => sum + WEIGHTS[kind] * evidence[kind], 0)
}

function evidenceOf(left: Fragment, right: Fragment, wording: Wording): Evidence {
  const word = wordAcross(left.folded, right.folded)
  return {
    repeated: wording.acrossSeam(left.folded, right.folded),
    word,
    head: right.brokenHead < WHOLE ? -0.5 : right.brokenHead,
    fit: fitOf(left.folded, right.folded, word),
    topic: wording.resemblance(left.index, right.index),
    sequence: sequenceOf(left.folded, right.folded),
    marks: marksOf(left.folded, right.folded),
    near: nearness(left, right),
  }
}

/** A head that could begin any paragraph speaks against a join: only strong evidence makes it one. */
export const WHOLE = 0.3

/** Columns rarely cross a heading, and hardly two. */
function nearness(left: Fragment, right: Fragment): number {
  const headings = Math.abs(left.section - right.section)
  return (headings === 0 ? 0.6 : headings === 1 ? 0.1 : -0.4) + (right.index === left.index + 1 ? 0.4 : 0)
}

const REACH = 8
/** jieba's mark for words that it guessed. */
const GUESSED = 'x'
/** A cut that is this much cheaper (nats) than that of both sides alone has a word across the seam without doubt. */
const SURE_GAIN = 7

/**
 * Does a word of the dictionary lie across the seam? Either the two sides together are cut more cheaply than each alone
 * (`教|训`), or, which says less, the characters next to the seam make a word (`发展|权`益).
 */
function wordAcross(left: string, right: string): number {
  const [tail, head] = [lastClause(left), firstClause(right)]
  const gain = cutCost(tail) + cutCost(head) - cutCost(tail + head)
  if (gain > 0.5) return Math.min(1, gain / SURE_GAIN)
  const made = compounds(left, right).filter(({ tag, text }) => tag !== GUESSED && /^\p{Script=Han}{2,}$/u.test(text))
  return made.reduce((most, { text }) => Math.max(most, 0.12 * text.length), 0)
}

const lastClause = (text: string) => /[\p{Script=Han}]*$/u.exec(text.slice(-REACH))![0]
const firstClause = (text: string) => /^[\p{Script=Han}]*/u.exec(text.slice(0, REACH))![0]

/** `发展|权` is 发展权 although `发展|权益` is cut otherwise. */
function compounds(left: string, right: string): readonly Word[] {
  if (LEANS.test(right)) return []
  const found: Word[] = []
  for (const before of [2, 1]) {
    for (const after of [2, 1]) {
      const words = segment(left.slice(-before) + right.slice(0, after))
      if (words.length === 1 && words[0]!.text.length === before + after) found.push(words[0]!)
    }
  }
  return found
}

/** After these a word of content must follow, never a particle: `向更|高`, `对|外`. */
const EXPECTS = /(?:不|将|已|在|向|对|和|与|及|把|被|从|以|为|于|并|而|、|第|各|该|这|那|其|跨|同|再|又|都|也|就|是|有|使|让)$/u
/** After these only what has degrees: `更|高水平`, not `更|访问`. */
const DEGREE = /(?:更|更加|很|最|较|愈|愈加|十分|非常|极其|日益|日趋)$/u
/** After these something is done: `为此|准备了材料`. */
const AWAITS_VERB = /(?:[为因就对由]此|随即|随后|当即|已经|正在|将会|能够|可以|应当|应该|必须|需要|未能|不得不|陆续|纷纷|再次|一起|共同)$/u
/** `10万|吨左右，`: a measure begins no sentence, and wants its number. */
const MEASURE = /^(?:吨|公斤|千克|公里|平方米|平方公里|立方米|亩|公顷|亿元|万元|万人|万吨|千瓦|%|％|个百分点)(?!\p{Script=Han}{0,1}[：:])/u
const NUMBER = /[\d一二三四五六七八九十百千万亿两几半余多]$/u
const LEANS = /^(?:的|得|地|了|着|过|们|之|等)/u
/** A mark, or another word of grammar: `题为|和…`, `成为|。…` say nothing. */
const BREAKS_OFF = /^(?:[，、。；：！？）」』”》]|[和与及或并而])/u
/** 得, 了, 着, 过 follow verbs; 的 follows anything with content. */
const AFTER_VERB = /^(?:得|了|着|过)/u

/** Do the words next to the seam fit by grammar? A right that is the rest of a word fits only where the left has the word's beginning. */
function fitOf(left: string, right: string, word: number): number {
  if (/^[a-z]/.test(right) && !/[A-Za-z-]$/.test(left)) return -1
  // `为0|.338元`; after anything else a point begins nothing
  if (/^\.\d/.test(right)) return /\d$/.test(left) ? 1 : -1
  if (MEASURE.test(right)) return NUMBER.test(left) ? 1 : -1
  if (isRestOfWord(right)) return word > 0 ? 0.5 : -1
  if (AWAITS_VERB.test(left)) return /^[vdp]/.test(segment(right.slice(0, REACH))[0]?.tag ?? '') ? 0.9 : LEANS.test(right) ? -1 : 0
  const leans = LEANS.test(right)
  if (/[，、；]$/u.test(left)) return leans ? -1 : 0.3
  if (DEGREE.test(left)) return hasDegrees(right) ? 1 : -0.6
  if (EXPECTS.test(left)) return leans || BREAKS_OFF.test(right) ? -1 : 0.6
  if (!leans) return 0
  const last = segment(left.slice(-REACH)).at(-1)
  return AFTER_VERB.test(right) ? (last?.tag.startsWith('v') === true ? 0.6 : -0.6) : 0.7
}

const DEGREE_TAGS: ReadonlySet<string> = new Set(['a', 'b', 'z', 'i', 'l'])

function isDegree([first]: readonly Word[]): boolean {
  return DEGREE_TAGS.has(first?.tag.slice(0, 1) ?? '')
}

function hasDegrees(right: string): boolean {
  return isDegree(segment(right.slice(0, REACH))) || isDegree(segment(right.slice(0, 1)))
}

/** `战，…`, `员加强…`, `得圆满…`: one character that is no word by itself. */
function isRestOfWord(right: string): boolean {
  const [first, second] = segment(right.slice(0, REACH))
  if (!first || first.text.length > 1 || !/\p{Script=Han}/u.test(first.text)) return false
  if (/^(?:zg|ng|vg|ag|tg|k|x)$/.test(first.tag)) return true
  // `站的水位…`: a paragraph does not begin with one character of a noun and 的
  return first.text === '得' || (/^(?:n|v|a|q|j|nr|ns)$/.test(first.tag) && /^[，、。；的]/u.test(second?.text ?? ''))
}

const SEQUENCES: readonly (readonly [RegExp, RegExp])[] = [
  [/一是/u, /二是/u], [/二是/u, /三是/u], [/三是/u, /四是/u], [/一要/u, /二要/u], [/二要/u, /三要/u], [/首先/u, /其次/u], [/其次/u, /(?:再次|最后)/u],
  [/第一[，、]/u, /第二[，、]/u], [/第二[，、]/u, /第三[，、]/u], [/一方面/u, /另一方面/u], [/不仅/u, /(?:而且|还|也)/u],
]

function sequenceOf(left: string, right: string): number {
  const begins = right.slice(0, 60)
  return SEQUENCES.some(([first, next]) => first.test(left) && !next.test(left) && next.test(begins) && !first.test(begins)) ? 1 : 0
}

function marksOf(left: string, right: string): number {
  const [open, close] = [leavesOpen(left), closesUnopened(right)]
  if (open && close) return 1
  return open || close ? -1 : 0
}
