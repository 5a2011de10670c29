import type { Word } from '../segment/index.ts'
import { COMPANY_TRADES } from './company-words.ts'
import { DEEDS, GOES_ON, GOES_ON_BY, GRAMMAR } from './around-people.ts'
import { countWithin } from './occurrences.ts'
import { isEdge, isKnownWord, wordOver, type ReadText } from './read-text.ts'
import { COMPOUND_SURNAMES, NOT_PEOPLE, SURNAMES, WORDLIKE_SURNAMES } from './surnames.ts'
import { tibetanEnd } from './tibetan-names.ts'
import { TITLE_PREFIXES } from './titles.ts'
import { NAME_DOT, TRANSLITERATED, TRANSLITERATION } from './transliteration.ts'

const HAN = /[\u4e00-\u9fff]/
/** Characters that no given name ends with: they begin the next word. */
const NOT_GIVEN: ReadonlySet<string> = new Set(GRAMMAR)
/** What people do in news, behind a family name alone: `王强调`, `李承认`. */
const VERBS: ReadonlySet<string> = new Set(DEEDS)
/** A given name may be a word; a verb, an adverb or a number it is only behind what is plainly a family name: `曾指出`, `都主动` are none. */
const GIVEN_TAGS = /^(?:n|t|d|ad|b|nr|nrfg|nrt|ns|nz|a|an|vn|j|z|g|ng|ag)$/
/** Behind a family name that is a word, a given name that is a word is one only of these. */
const NAME_LIKE = /^(?:n|nr|nrfg|nrt|ns|nz|vn|a|x)$/
/** What may follow a name: a mark, or a word that goes on. `王毅表示`, `李明，`; not `王毅力`. */
const AFTER_NAME = new RegExp(`^(?:$|[\\s，。、；：！？（）()“”"「」『』《》〈〉【】—…·:;,.!?]|${GOES_ON.join('|')}|[${GOES_ON_BY}])`)

/** `曜|石科技`: what a company does is nobody's given name. */
const TRADES: ReadonlySet<string> = new Set(COMPANY_TRADES)
const PREFIXES: ReadonlySet<string> = new Set(TITLE_PREFIXES)

/** `[start, end)` of a person's name in a text. */
export interface NameShape {
  readonly start: number
  readonly end: number
}

const foreignRun = new RegExp(`${TRANSLITERATED}{1,12}(?:${NAME_DOT}${TRANSLITERATED}{1,12}){0,4}`, 'y')

/** A person's name that begins here: `王毅`, `欧阳某某`, `谢尔盖 • 拉夫罗夫`; undefined where none does. */
export function nameFrom(read: ReadText, start: number): NameShape | undefined {
  const tibetan = tibetanEnd(read.text, start)
  if (tibetan !== undefined) return { start, end: tibetan }
  const chinese = chineseNameFrom(read, start)
  const foreign = foreignNameFrom(read, start)
  if (foreign === undefined) return chinese
  if (chinese === undefined) return foreign.end - start >= 3 || /^(?:nrt|ns|x)$/.test(wordOver(read, start, foreign.end)?.tag ?? '') ? foreign : undefined
  const dotted = /[·•・‧∙⋅．]/.test(read.text.slice(start, foreign.end))
  return dotted || foreign.end - start > 3 ? foreign : chinese
}

/**
 * Between a title and a verb of saying stands a name, whatever its family name: `队长|远藤航|表示`.
 * Not `发言人|昨日|表示`, `主席|也在会上|说`: a word of the dictionary or a character of grammar is no part of it.
 */
export function nameBetween(read: ReadText, start: number, end: number): NameShape | undefined {
  const stretch = read.text.slice(start, end)
  if (!/^[\u4e00-\u9fff]{2,5}$/.test(stretch) || [...stretch].some((character) => NOT_GIVEN.has(character))) return undefined
  // `蛙人队长石磊说` is cut 队|长石|磊: a word that begins within the title says nothing, but that a family name must follow
  const words = read.words.slice(read.wordAt[start], read.wordAt[end - 1]! + 1).filter((word) => word.start >= start && word.end <= end)
  if (!isEdge(read, start) || !isEdge(read, end)) return isSurnamed(read, stretch, start, end) && words.every(({ tag, text }) => text.length < 2 || tag === 'x') ? { start, end } : undefined
  const unknown = words.every(({ tag, text }) => text.length < 2 || /^(?:x|nr|nrt|nrfg)$/.test(tag))
  return unknown && words.some(({ tag }) => /^(?:x|nr|nrt|nrfg)$/.test(tag)) && !NOT_PEOPLE.has(stretch) ? { start, end } : undefined
}

/** Where the segmenter cut across the name's ends: a family name, and a verb of saying that a mark follows. */
const SAID = /^(?:表示|指出|强调|告诉|认为|坦言|透露|介绍|解释|宣布|说|称)[，,：:“"「]/
const isSurnamed = ({ text }: ReadText, stretch: string, start: number, end: number) =>
  end - start <= 3 && SURNAMES.has(stretch[0]!) && !NOT_PEOPLE.has(stretch) && SAID.test(text.slice(end, end + 3)) && text[start - 1] !== '的'

/** Characters that end an adverb or a phrase: `高兴地|说`, `严肃着`. */
const NO_LAST = /[地着过后时中上下里外还则均再又已曾也间前来去起第各每]$/
/** Kinds of words that a name may be cut into: `祁连|生`, `方知|远`; not `高兴|地`, `郑重|提`. */
const CUT_NAME = /^(?:n|ns|nr|nrt|nrfg|nz|x|t|g|ng|zg|j|i|s)$/
/** Verbs that are given names as well come behind a title only, and are none of the deeds of news. */
const CUT_GIVEN = /^(?:v|vn|a|an|z|b|i|l|n|nr|ns|nz|x|ag|zg|g|ng|t|d|s|j)$/
/** What stands behind a name and shows its end. */
const END_SHOWN = /^[\s，。、；：！？（）()“”"「」]|^$/

/**
 * A name of three characters right behind a title, that the segmenter cut into words of every day: `队长|罗|启航|锁定`,
 * `分析师|方知|远|表示`, `社长|左思|齐称`.
 */
export function nameBehindTitle(read: ReadText, start: number): NameShape | undefined {
  const { text, wordAt, words } = read
  const length = COMPOUND.has(text.slice(start, start + 2)) ? 2 : 1
  const end = start + 3
  const stretch = text.slice(start, end)
  if (!isEdge(read, start) || !/^[\u4e00-\u9fff]{3}$/.test(stretch) || (length === 1 && !SURNAMES.has(stretch[0]!)) || NO_LAST.test(stretch)) return undefined
  if (Array.from(stretch.slice(1)).some((character) => NOT_GIVEN.has(character)) || NOT_PEOPLE.has(stretch) || NOT_PEOPLE.has(stretch.slice(0, 2)) || VERBS.has(stretch.slice(1))) return undefined
  const [first, second] = [words[wordAt[start]!]!, words[wordAt[start]! + 1]]
  if (first.end === end) return undefined
  return cutAsName(text, first, second, end) && goesOnBehind(read, end) ? { start, end } : undefined
}

function cutAsName(text: string, first: Word, second: Word | undefined, end: number): boolean {
  if (!second) return false
  if (first.text.length === 1) return second.end === end && CUT_GIVEN.test(second.tag) && !WORDLIKE_SURNAMES.has(first.text)
  return first.text.length === 2 && CUT_NAME.test(first.tag) && (second.end === end ? second.text !== '' && !GOES_ON_BY.includes(second.text) : second.tag === 'x' && GOES_ON_BY.includes(text[end]!))
}

/** A mark, or a verb, an adverb or a preposition: no noun that the words before would belong to. */
function goesOnBehind({ text, wordAt, words }: ReadText, end: number): boolean {
  const next = words[wordAt[end]!]
  return END_SHOWN.test(text.slice(end, end + 1)) || next === undefined || next.start < end || /^(?:v|vd|vn|d|p|c|t|ad|f|m|x)$/.test(next.tag)
}

/** A person's name that ends here: `托卡耶夫` before 总统. */
export function nameUntil(read: ReadText, end: number): NameShape | undefined {
  const foreign = foreignNameUntil(read, end)
  if (foreign && end - foreign.start > 3) return foreign
  return chineseNameUntil(read, end) ?? (foreign && end - foreign.start >= 3 ? foreign : undefined)
}

const COMPOUND: ReadonlySet<string> = new Set(COMPOUND_SURNAMES)

const surnameLength = (text: string, at: number) => (COMPOUND.has(text.slice(at, at + 2)) ? 2 : SURNAMES.has(text[at] ?? '') ? 1 : 0)

/** `欧阳` of `欧阳旭`, `王` of `王强`. */
export const surnameOf = (name: string) => (name.length > 2 && COMPOUND.has(name.slice(0, 2)) ? name.slice(0, 2) : name[0]!)

function chineseNameFrom(read: ReadText, start: number): NameShape | undefined {
  const length = surnameLength(read.text, start)
  if (length === 0) return undefined
  const afterSurname = start + length
  const anonymous = /^某{1,2}[\u4e00-\u9fff]?/.exec(read.text.slice(afterSurname, afterSurname + 3))
  if (anonymous) return { start, end: anonymousEnd(afterSurname, anonymous[0]) }
  const ends = [afterSurname + 2, afterSurname + 1].filter((end) => fits(read, start, afterSurname, end))
  return ends
    .map((end) => ({ start, end, weight: weightOf(read, start, end) + (end - afterSurname > 1 && isGivenWhole(read, start, end) ? WHOLE : 0) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)[0]
}

/** More than the dictionary's word for the first two characters, an edge and what follows weigh together. */
const WHOLE = 5
/** So far around a name is looked for it again. */
const WINDOW = 3000
const GIVEN_ALONE = /^(?:n|ng|a|ag|nr|nrt|ns|nz|j|x|zg|b|z|u)$/

/**
 * 韦立|群连换: the segmenter cut the given name short. The third character belongs to it where the text writes it so every time, more
 * than once; or where it was left over alone, and is no word of grammar: `邵东|明|扳回`.
 */
function isGivenWhole(read: ReadText, start: number, end: number): boolean {
  const { text } = read
  const last = read.words[read.wordAt[end - 1]!]!
  if (straddled(read, start, end) || weightOf(read, start, end) < 0) return false
  const [short, long] = [text.slice(start, end - 1), text.slice(start, end)]
  const count = (form: string) => countWithin(text, form, start - WINDOW, start + WINDOW)
  const times = count(long)
  if (times > 1 && times === count(short)) return true
  return last.start === end - 1 && last.end === end && GIVEN_ALONE.test(last.tag) && !GOES_ON_BY.includes(text[end - 1]!)
}

/** `李某`, `李某某`, `李某甲` but `李某` in `李某说`. */
function anonymousEnd(from: number, tail: string): number {
  const bare = /^某+/.exec(tail)![0].length
  const more = tail.length > bare && /[甲乙丙丁]/.test(tail[bare]!)
  return from + bare + (more ? 1 : 0)
}

function fits(read: ReadText, start: number, afterSurname: number, end: number): boolean {
  const { text } = read
  if (end > text.length || (end - start > 2 && text[afterSurname] === '某')) return false
  const given = text.slice(afterSurname, end)
  const word = given.length > 1 ? wordOver(read, afterSurname, end) : undefined
  if (isKnownWord(word) && WORDLIKE_SURNAMES.has(text[start]!) && (!NAME_LIKE.test(word!.tag) || /[和向于]/.test(text[start]!))) return false
  if (isKnownWord(word) && !GIVEN_TAGS.test(word!.tag) && !(wordOver(read, start, afterSurname)?.tag === 'nr' && !VERBS.has(given))) return false
  if (NOT_PEOPLE.has(text.slice(start, end)) || PREFIXES.has(given) || TRADES.has(given)) return false
  return [...given].every((character) => HAN.test(character)) && (!NOT_GIVEN.has(given.at(-1)!) || (isKnownWord(word) && given.endsWith('同'))) && !(given.length > 1 && NOT_GIVEN.has(given[0]!) && given[0] !== '则')
}

/** How much speaks for a name over [start, end): words end there, the next word may follow a name. */
function weightOf(read: ReadText, start: number, end: number): number {
  const word = wordOver(read, start, end)
  if (isKnownWord(word) && !word!.tag.startsWith('nr')) return 0
  if (WORDLIKE_SURNAMES.has(read.text[start]!) && !word && !(isEdge(read, end) && isEdge(read, start + 1) && AFTER_NAME.test(read.text.slice(end, end + 2)))) return 0
  if (straddled(read, start, end)) return 0
  const follows = AFTER_NAME.test(read.text.slice(end, end + 2)) ? 3 : 0
  return follows + (isEdge(read, end) ? 2 : 0) + (isKnownWord(word) ? 2 : word ? 1 : 0) + (end - start > 2 ? 0.5 : 0) - (isEdge(read, end) || follows ? 0 : 1)
}

/** A word of the dictionary that is no name begins with the surname, or goes on behind the end: `毕业|时`, `王强|上任`. */
function straddled(read: ReadText, start: number, end: number): boolean {
  const first = read.words[read.wordAt[start]!]!
  const last = read.words[read.wordAt[end - 1]!]!
  const ordinary = (word: typeof first) => isKnownWord(word) && word.end - word.start > 1 && !word.tag.startsWith('nr') && !COMPOUND.has(word.text)
  return (first.end < end && ordinary(first)) || (last.end > end && ordinary(last))
}

function chineseNameUntil(read: ReadText, end: number): NameShape | undefined {
  for (const length of [4, 3, 2]) {
    const start = end - length
    if (start < 0) continue
    const surname = surnameLength(read.text, start)
    if (surname === 0 || length - surname < 1 || length - surname > 2) continue
    if (!fits(read, start, start + surname, end) && !/某/.test(read.text.slice(start, end))) continue
    if (!isEdge(read, start) && isKnownWord(read.words[read.wordAt[start]!])) continue
    const word = wordOver(read, start, end)
    if ((isKnownWord(word) && !word!.tag.startsWith('nr')) || straddled(read, start, end)) continue
    if (surname === 1 && WORDLIKE_SURNAMES.has(read.text[start]!) && !(isKnownWord(word) || /[\s，。、；：！？“”"「」（）]|^$/.test(read.text[start - 1] ?? ''))) continue
    return { start, end }
  }
  return undefined
}

function foreignNameFrom(read: ReadText, start: number): NameShape | undefined {
  foreignRun.lastIndex = start
  if (!foreignRun.test(read.text)) return undefined
  const end = trimEnd(read, start, foreignRun.lastIndex)
  if (holdsWords(read, start, end)) return undefined
  return end - start >= 2 ? { start, end } : undefined
}

/** `丝路|基金` is written with the same characters, and is two words. */
function holdsWords(read: ReadText, start: number, end: number): boolean {
  return read.words.slice(read.wordAt[start], read.wordAt[end - 1]! + 1).some(({ tag, text }) => text.length > 1 && /^(?:n|v|vn|a|d|i|l|t|c|r|f|b)$/.test(tag))
}

/** A dictionary word that begins inside the run and goes on behind it is not part of the name: `普京|因此`. */
function trimEnd(read: ReadText, start: number, end: number): number {
  const word = read.words[read.wordAt[end - 1] ?? 0]
  if (word && word.end > end && word.start > start && isKnownWord(word)) return word.start
  if (word && word.start === end - 1 && end - start > 2 && /^[pcudy]/.test(word.tag)) return end - 1
  return end
}

/** Single words that the tables use too, at the head of a run: `让托卡耶夫`. */
const LEADING_WORDS = new Set('让以于达来里因由向')

function foreignNameUntil(read: ReadText, end: number): NameShape | undefined {
  const { text } = read
  let start = end
  while (start > 0) {
    if (TRANSLITERATION.has(text[start - 1]!)) start--
    else if (start < end) {
      const dot = dotBefore(text, start)
      if (dot === start || !TRANSLITERATION.has(text[dot - 1] ?? '')) break
      start = dot
    } else break
  }
  const word = read.words[read.wordAt[start] ?? 0]
  if (word && word.start < start && word.end < end && isKnownWord(word)) start = word.end
  while (end - start > 2 && LEADING_WORDS.has(text[start]!) && wordOver(read, start, start + 1)) start++
  return end - start >= 2 && !holdsWords(read, start, end) ? { start, end } : undefined
}

/** Where the dot and its spaces before `at` begin; `at` itself where there is none. */
function dotBefore(text: string, at: number): number {
  let from = at
  if (/[ \u3000]/.test(text[from - 1] ?? '')) from--
  if (!/[·•・‧∙⋅．]/.test(text[from - 1] ?? '')) return at
  from--
  return /[ \u3000]/.test(text[from - 1] ?? '') ? from - 1 : from
}
