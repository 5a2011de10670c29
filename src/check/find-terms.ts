import { fold, type NameMention, type Span, type Word } from '../language/index.ts'
import { rarityOf } from './vocabulary/common-words.ts'

/** A word of a statement that carries content, with the weight that its presence or absence has. Offsets count in the summary. */
export interface Term extends Span {
  readonly folded: string
  readonly kind: 'name' | 'noun' | 'verb' | 'other' | 'figure'
  /** Other spellings of a name; what carries a word that the segmenter made up. */
  readonly aliases: readonly string[]
  /** 0 to 1: how little a chance presence is to be expected of such a word. */
  readonly weight: number
  /** 0: in every article; 3: uncommon, or unknown. */
  readonly rarity: number
  /** No dictionary has it: a shortened form, 车企, or a piece cut wrong. */
  readonly isMadeUp?: boolean
}

/** jieba's tags (ICTCLAS) of words with content; pronouns, numerals, particles, adverbs and marks have none. */
const KINDS: Readonly<Record<string, Term['kind']>> = {
  n: 'noun', nr: 'name', nrfg: 'name', nrt: 'name', ns: 'name', nt: 'name', nz: 'name', vn: 'verb', v: 'verb', vi: 'verb', vd: 'verb', a: 'other', ad: 'other', an: 'other',
  i: 'other', l: 'other', j: 'noun', s: 'noun', f: 'other', b: 'other', eng: 'name', ng: 'noun', vg: 'verb', z: 'other', x: 'name', nrj: 'name',
}
/** By rarity. */
const WORTH = [0.5, 0.65, 0.8, 1]
const BASE: Readonly<Record<Term['kind'], number>> = { name: 1, noun: 0.8, verb: 0.65, other: 0.4, figure: 0.8 }

/** Verbs and nouns of reporting and of grammar: present or absent, they prove nothing. */
const EMPTY = new Set(
  '是 有 在 为 到 并 等 将 对 与 和 使 让 被 把 会 能 要 可 该 据 进行 表示 认为 指出 强调 介绍 称 说 了解 据悉 获悉 报道 记者 消息 情况 方面 问题 时候 之后 之前 期间 可以 能够 应该 已经 成为 作为 具有 存在 得到 受到 有关 相关 显示 属于 包括 其中 通过 继续 需要 希望 主要 目前 重要 一些 许多 更加 非常 十分 此次 本次 该'.split(' '),
)
const HAN_OR_LETTER = /^[\p{Script=Han}A-Za-z·]+$/u

/**
 * In: a sentence and the words of its folded text, its times and quantities, its names. Out: its content words in order; a slot is one word.
 */
export function findTerms(sentence: Span & { readonly words: readonly Word[] }, slots: readonly Span[], names: readonly NameMention[]): readonly Term[] {
  const taken = [...slots, ...names]
  const found: Term[] = [...names.map(nameTerm), ...slots.flatMap(figureTerm)]
  for (const piece of sentence.words) {
    const word = readWord(piece)
    if (word === undefined) continue
    const [start, end] = [sentence.start + piece.start, sentence.start + piece.end]
    if (taken.some((slot) => slot.start < end && start < slot.end)) continue
    const { skipped, ...known } = word
    found.push({ start: start + skipped, end, text: sentence.text.slice(piece.start + skipped, piece.end), ...known })
  }
  return found.toSorted((a, b) => a.start - b.start)
}

function nameTerm({ start, end, text, canonical }: NameMention): Term {
  const folded = fold(text)
  return { start, end, text, folded, kind: 'name', aliases: canonical === folded ? [] : [canonical], weight: BASE.name, rarity: 3 }
}

/** The number with its multiplier, or the date, without modifier and unit: `52.4亿` of 近52.4亿元; of 6月16日 also `16日`. */
const CORE = /\d[\d.,:]*(?:[十百千万亿]*)(?:年|月|日|号|%|个百分点)?(?:\d+[月日号])*|[零一二三四五六七八九十百千万亿两]+[年月日季]?/
const LAST_DAY = /\d+日$/

function figureTerm({ start, end, text }: Span): readonly Term[] {
  const folded = CORE.exec(fold(text))?.[0]
  if (folded === undefined || folded.length < 2) return []
  const day = LAST_DAY.exec(folded)?.[0]
  return [{ start, end, text, folded, kind: 'figure', aliases: day === undefined || day === folded ? [] : [day], weight: BASE.figure, rarity: 3 }]
}

/** The segmenter leaves 另有, 这是, 还会, 本场 in one piece: grammar with a little word. */
const GRAMMAR_FIRST = /^[最还另这那也都就又很更太再仍均曾本该此之其每各已仅暂将未却则即或并].$/
/** 处仅, 中有, 坐得, 而成 hold no word of their own either: a piece of a word before, or of grammar alone. */
const GRAMMAR_LAST = /^(?:.[仅只有得时都也还又才就将被在是]|[而所].|[最更].时)$/
/** And 经审查, 据介绍 with what introduces them, before a word that stands by itself. */
const INTRODUCED = /^[据经因按将并还](?=\p{Script=Han}{2}$)/u

/** What no dictionary has, 比主井, 只靠, 价为, was put together by the segmenter out of a word and what leads to or from it. */
const LEADS = /^[只没比被把从给让距因可要会前时中使多少](?=\p{Script=Han})/u
const FOLLOWS = /^\p{Script=Han}[为不因比和会以中]$/u

/** In: a piece of the segmenter's, and whether no dictionary has it. Out: where its word begins in it; past its end where it holds none. */
function wordStart(folded: string, isMadeUp: boolean): number {
  if (isMadeUp && (LEADS.test(folded) || FOLLOWS.test(folded))) return folded.length < 3 ? folded.length : 1
  if ((GRAMMAR_FIRST.test(folded) || GRAMMAR_LAST.test(folded)) && rarityOf(folded) >= UNLISTED) return folded.length
  return INTRODUCED.test(folded) && rarityOf(folded.slice(1)) < UNLISTED ? 1 : 0
}

const UNLISTED = 3

/** 减至, 降到, 谈妥 say what 减, 降, 谈 say; 新店, 旧名 are about 店 and 名: of a piece that is in no list the part that carries it. */
const COMPLETED = /^(\p{Script=Han})[至到出成入完掉住起妥定为于满]$/u
const QUALIFIED = /^[新旧老原大小](\p{Script=Han})$/u

function carrierOf(folded: string, kind: Term['kind']): readonly string[] {
  if (rarityOf(folded) < UNLISTED) return []
  const carrier = (kind === 'verb' ? COMPLETED : QUALIFIED).exec(folded)?.[1]
  return carrier === undefined ? [] : [carrier]
}

/** What is known of a word wherever it stands, and how many characters at its beginning are not part of it. */
type KnownWord = Omit<Term, 'start' | 'end' | 'text'> & { readonly skipped: number }

const known: Readonly<Record<Term['kind'], Map<string, KnownWord | undefined>>> = { name: new Map(), noun: new Map(), verb: new Map(), other: new Map(), figure: new Map() }
const REMEMBERED = 5000

function readWord({ text, tag }: Word): KnownWord | undefined {
  const kind = KINDS[tag]
  if (kind === undefined) return undefined
  const words = known[kind]
  const before = words.get(text)
  if (before !== undefined || words.has(text)) return before
  if (words.size >= REMEMBERED) words.clear()
  const word = readAnew(text, kind, tag === MADE_UP)
  words.set(text, word)
  return word
}

/** The tag of what no dictionary has. */
const MADE_UP = 'x'

function readAnew(piece: string, kind: Term['kind'], isMadeUp: boolean): KnownWord | undefined {
  const skipped = wordStart(piece, isMadeUp)
  const folded = piece.slice(skipped)
  if (EMPTY.has(folded) || !HAN_OR_LETTER.test(folded) || (folded.length === 1 && kind !== 'noun')) return undefined
  const rarity = kind === 'name' ? 3 : rarityOf(folded)
  const weight = BASE[kind] * WORTH[rarity]! * (folded.length === 1 ? 0.4 : 1)
  return { skipped, folded, kind, aliases: kind === 'name' ? [] : carrierOf(folded, kind), weight, rarity, isMadeUp }
}
