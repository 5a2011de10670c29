import { squeeze } from './find-marked-names.ts'
import { EVENT_SUFFIXES, ORGANISATION_SUFFIXES, OUTSIDE_ORGANISATIONS, WEAK_ORGANISATION_SUFFIXES } from './organisation-words.ts'
import { matchesOf, phrasePattern } from './phrase-pattern.ts'
import { isEdge, isKnownWord, type ReadText } from './read-text.ts'
import type { Sighting } from './sighting.ts'
import type { Word } from '../segment/index.ts'

const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).join('|')
const ORGANISATION = phrasePattern(ORGANISATION_SUFFIXES, longestFirst(ORGANISATION_SUFFIXES))
const EVENT = new RegExp(`(?:第[一二三四五六七八九十百零\\d]{1,5}[届次]|首届|(?:19|20)\\d\\d年?)((?!年|首届|第)[^\\s，。；：！？、,.;:!?“”"「」《》（）()的在和与及了]{1,14}?(?:${longestFirst(EVENT_SUFFIXES)}))(?![长员])`, 'g')

/** Tags of words that may be part of an organisation's name. */
const PART = /^(?:n|ns|nr|nrt|nz|nt|nrfg|vn|j|b|x|eng|s|an|l|a|v|i|t|zg|g|q|m|f)$/
/** A name must begin with one of these where a verb stands inside it: `国家|防汛|抗旱|总指挥部`. */
const SPECIFIC = /^(?:ns|nr|nrt|nz|nt|nrfg|x|eng|j)$/
const ANCHOR = /^(?:国家|全国|中央|中华|世界|国际|省|市|县|区)$/
/** Words that end the search: no name holds them. */
const NOT_PART = /[由率被将对向在]$|方$|^[这那该本各某每两几多是有无没使让为到请派赴送任经据并等及和与于从把已的了着过也都就还]/
const OUTSIDE: ReadonlySet<string> = new Set(OUTSIDE_ORGANISATIONS)

/** What the dictionary's organisations end with, of those that are names: `新华社`; not `中医药`. */
const LISTED = new RegExp(`(?:${longestFirst(ORGANISATION_SUFFIXES)}|[网报社行所馆联]|中央|政治局)$`)

/** Organisations by the last word of their names: `东海市中级人民法院`, `星澜科技有限公司`; and those that a dictionary knows. */
export function findOrganisations(read: ReadText): readonly Sighting[] {
  const listed = read.words.filter(({ end, start, tag }) => tag === 'nt' && isListed(read.text.slice(start, end))).map(({ end, start }) => sighting(read, start, end))
  return [...listed, ...matchesOf(read.text, ORGANISATION).flatMap((match) => suffixed(read, match.index, match[0]))]
}

const isListed = (form: string) => form.length > 2 && LISTED.test(form) && !ORGANISATION_SUFFIXES.includes(form) && !UNSPECIFIC.test(form)

const sighting = (read: ReadText, start: number, end: number): Sighting => ({ start, end, kind: 'organisation', canonical: squeeze(read.text.slice(start, end)) })

/** Suffixes of names that hold no verb: `快播公司` is not begun by 审理 before it. */
const PLAIN = /(?:小学|中学|大学|学院|法院|公司|银行|法庭|政府|医院|检察院|集团|俱乐部|警署|派出所|电视台|出版社|日报)$/
/** Suffixes that are trades: a name of one or two words before them, no more. */
const TRADES: ReadonlySet<string> = new Set(['汽车', '科技', '电子', '航空', '保险', '基金', '证券'])
/** `上海市中心`, `该中心`. */
const UNSPECIFIC = /市中心$|[该这那其]|^[后前]|^[一二三四五六七八九十]大|^(?:中西部|东西部|中东部|音乐会|公共场所|新闻公报|中医院|全体会议)$/

function suffixed(read: ReadText, at: number, suffix: string): readonly Sighting[] {
  const end = at + suffix.length
  if (!isEdge(read, end) || /^[长员]/.test(read.text[end] ?? '') || !ownsSuffix(read, at, suffix)) return []
  const start = nameStart(read, at, { isPlain: WEAK_ORGANISATION_SUFFIXES.has(suffix) || PLAIN.test(suffix), isTrade: TRADES.has(suffix) })
  const length = end - start
  if (length < (suffix === '队' ? 3 : 4) || length > 24 || UNSPECIFIC.test(read.text.slice(start, end)) || !isSpecific(read, start, at, suffix)) return []
  return [sighting(read, start, end)]
}

/** `签署`, `全局`, `峰会` hold a suffix and are words of their own; a suffix of one character needs a name right before it, or is a team's (`铁狮队`). */
function ownsSuffix(read: ReadText, at: number, suffix: string): boolean {
  const index = read.wordAt[at]!
  const word = read.words[index]!
  if (suffix.length > 2) return true
  // `建队以来`, `归队`: what is done to a team, or with it
  if (suffix === '队' && word.start === at - 1 && /[建入归带领率组离随排列整掉插]/.test(read.text[at - 1]!)) return false
  if (word.start < at) return (!isKnownWord(word) && (suffix.length > 1 || suffix === '队')) || word.tag === 'ns' || word.tag === 'nt'
  return suffix.length > 1 || /^(?:ns|nt|nz|nrt|nr|j)$/.test(read.words[index - 1]?.tag ?? '')
}

/**
 * Words are taken to the left for as long as they may be part of a name. Behind a verb only as far as an anchor:
 * a name that holds one begins with a place, 国家 or the like.
 */
function nameStart(read: ReadText, suffix: number, { isPlain, isTrade }: { readonly isPlain: boolean; readonly isTrade: boolean }): number {
  let index = read.wordAt[suffix]!
  let start = Math.min(read.words[index]!.start, suffix)
  let tentative = false
  for (let taken = 0; taken < 7; taken++) {
    const word = read.words[--index]
    const before = read.words[index - 1]
    if (!word || !mayBePart(read, word, before, isPlain)) break
    if (isVerbal(word)) tentative = true
    if (!tentative || isAnchor(word)) start = word.start
    if (taken > 0 && isTrade) break
    if (isAnchor(word)) tentative = false
  }
  return start
}

function mayBePart(read: ReadText, word: Word, before: Word | undefined, isPlain: boolean): boolean {
  const folded = read.text.slice(word.start, word.end)
  if (/^[和与及]$/.test(folded)) return !isPlain && before !== undefined && /^(?:vn|n)$/.test(before.tag)
  if (!PART.test(word.tag) || /[^\u4e00-\u9fffA-Za-z]/.test(folded) || NOT_PART.test(folded) || OUTSIDE.has(folded)) return false
  if (isPlain && isVerbal(word) && folded.length > 1) return false
  return folded.length > 1 || SPECIFIC.test(word.tag) || /^[省市县区]$/.test(folded) || (before !== undefined && SPECIFIC.test(before.tag) && !NOT_PART.test(before.text) && !OUTSIDE.has(before.text))
}

const isAnchor = ({ tag, text }: Word) => (/^(?:ns|nt|nz)$/.test(tag) && text.length > 1) || ANCHOR.test(text)
const NOMINAL = /^(?:合作|发展|管理|监督|研究|建设|保险|投资|控股|服务|设计|调查|竞争|工程|检察|计划|应急|救援|监管|审判|联合|统计|预防|控制|开发|仲裁|交易|传播|保护|制造|运动|教育)$/
/** `和` between the words of a name is held like a verb: `发展和改革委员会` needs its 国家. */
const isVerbal = ({ tag, text }: Word) => /^(?:v|vn|a|l|i|m|t|f|s|q|c|p)$/.test(tag) && !NOMINAL.test(text) && !/^(?:[省市县区]|第[一二三四五六七八九十\d]+)$/.test(text)

/** A name says which one: a place, an unknown word, letters; `委员会` and `有关公司` do not. */
function isSpecific(read: ReadText, start: number, suffix: number, suffixWord: string): boolean {
  const own = read.words[read.wordAt[suffix]!]!
  if (own.start < suffix && SPECIFIC.test(own.tag)) return true
  const words = read.words.slice(read.wordAt[start], read.wordAt[suffix])
  if (words.some(({ tag, text }) => SPECIFIC.test(tag) && text.length > 1)) return true
  return words.length >= 2 && (!WEAK_ORGANISATION_SUFFIXES.has(suffixWord) || suffixWord.length > 1) && ANCHOR.test(words[0]!.text)
}

/** A plenum is not a series: `二十届三中全会` is one meeting, its numbers are its name. */
const PLENUM = /[一二三四五六七八九十]{1,3}届[一二三四五六七八九]中全会/g

/** `第二届某某论坛`, `2025年某某杯`: the series without its number. */
export function findEvents(read: ReadText): readonly Sighting[] {
  const plenums = [...read.text.matchAll(PLENUM)].map((match): Sighting => ({ start: match.index, end: match.index + match[0].length, kind: 'event', canonical: match[0] }))
  return [...plenums, ...[...read.text.matchAll(EVENT)].flatMap((match): readonly Sighting[] => {
    const name = match[1]!
    const end = match.index + match[0].length
    return name.length < 4 || UNSPECIFIC.test(name) || !isEdge(read, end) ? [] : [{ start: end - name.length, end, kind: 'event', canonical: squeeze(name) }]
  })]
}
