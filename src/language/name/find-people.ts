import type { Word } from '../segment/index.ts'
import { findTitles, type TitleSpan } from './find-titles.ts'
import { matchesOf, phrasePattern, type PhrasePattern } from './phrase-pattern.ts'
import { nameBehindTitle, nameBetween, nameFrom, nameUntil, type NameShape } from './person-shape.ts'
import { isEdge, isKnownWord, wordOver, type ReadText } from './read-text.ts'
import type { Sighting } from './sighting.ts'
import { COMPOUND_SURNAMES, SURNAMES, WORDLIKE_SURNAMES } from './surnames.ts'
import { TIBETAN_NAME } from './tibetan-names.ts'
import { ADDRESSES, TITLE_HEADS } from './titles.ts'
import { NAME_DOT, TRANSLITERATED } from './transliteration.ts'

/** A family name with a title or a way of address: `习主席`, `王老师`. Whose it is, the story says. */
export interface AddressForm {
  readonly start: number
  readonly end: number
  readonly surname: string
  readonly title: string
  /** An office (`主席`), rather than a way of address (`爷爷`, `总`). */
  readonly isOffice: boolean
}

const SAYING = '表示|指出|强调|告诉|认为|坦言|透露|回忆|补充|直言|介绍|解释|说|称|道'
const SAYS = phrasePattern(SAYING.split('|'), `(?:${SAYING})(?=[，。：:,“"「\\s]|记者|，)`)
/** The first verb of saying behind a title. */
const NEXT_SAYS = /表示|指出|强调|告诉|认为|坦言|透露|介绍|解释|宣布|说|称/
/** What known people do at the head of a clause, where no verb of saying shows them. */
const ACTS = /^(?:出席|抵达|会见|主持|宣布|当选|获得|夺得|荣获|担任|接受|发表|参加|辞职|逝世|去世|访问|到访|签署|表示|指出|强调|认为|说|称|告诉|连续|凭借|率队|领衔)/
/** `李某某，男，1985年出生`; `张华（42岁）`. */
const PARTICULARS = /(?:[，,](?:男|女)[，,]|[（(](?:男|女|\d{1,3}岁|化名|左|右|中))/g
const DOTTED = new RegExp(`${TRANSLITERATED}{1,12}(?:${NAME_DOT}${TRANSLITERATED}{1,12}){1,4}`, 'g')
const ANONYMOUS = /[\u4e00-\u9fff]某{1,2}[甲乙丙丁]?/g

/** People whom the text shows to be such. Each sighting may be wrong about its ends: `learnNames` weighs them against each other. */
export function findPeople(read: ReadText): readonly Sighting[] {
  const titles = findTitles(read)
  return [
    ...read.people.flatMap((shape) => sightingOf(read, shape)),
    ...titles.flatMap((title) => titledPeople(read, title)),
    ...matchesOf(read.text, SAYS).flatMap(({ index }) => speaker(read, index)),
    ...matches(read, PARTICULARS).flatMap(({ start }) => speaker(read, start)),
    ...(ANY_DOT.test(read.text) ? matches(read, DOTTED).flatMap((run) => dotted(read, run, titles)) : []),
    ...matches(read, TIBETAN_NAME).flatMap((shape) => sightingOf(read, shape)),
    ...(read.text.includes('某') ? matches(read, ANONYMOUS).flatMap(({ start }) => anonymous(read, start)) : []),
    ...read.words.filter(({ tag }) => tag === 'nr' || tag === 'x').flatMap((word) => actor(read, word)),
    ...read.words.filter(({ tag }) => tag === 'nrfg').flatMap((word) => ofDictionary(read, word)),
  ]
}

const ANY_DOT = /[·•・‧∙⋅．]/

const anonymous = (read: ReadText, start: number): readonly Sighting[] =>
  SURNAMES.has(read.text[start]!) && isEdge(read, start) && !WORDLIKE_SURNAMES.has(read.text[start]!) ? sightingOf(read, nameFrom(read, start)) : []

const ofDictionary = (read: ReadText, { start, text }: Word): readonly Sighting[] =>
  text.length > 1 && SURNAMES.has(read.text[start]!) && !SURNAMES.has(read.text[start - 1] ?? '') ? sightingOf(read, nameFrom(read, start)) : []

/** A name of the dictionary that heads a clause and acts: `马云出席`, `特朗普称`; not `文明是`. */
function actor(read: ReadText, word: Word): readonly Sighting[] {
  const surname = read.text[word.start]!
  if (!(word.tag === 'nr' || (word.tag === 'x' && SURNAMES.has(surname) && !WORDLIKE_SURNAMES.has(surname))) || !ACTS.test(read.text.slice(word.end, word.end + 2)) || !/[\s，。；：！？“”"「」、—]|^$/.test(read.text[word.start - 1] ?? '')) return []
  const shape = nameFrom(read, word.start)
  return shape?.end === word.end ? sightingOf(read, shape) : []
}

/** A dotted name with the whole of its first part: the tables do not hold every character (`纪尧姆·…`). */
function dotted(read: ReadText, { end, start }: NameShape, titles: readonly TitleSpan[]): readonly Sighting[] {
  const head = headOf(start, end, read, titles)
  const shape = nameFrom(read, Math.max(start, head))
  return shape ? sightingOf(read, { start: Math.min(head, shape.start), end: wholeEnd(read, shape) }) : []
}

/** `麦麦提·艾|力是`: no part of a name has one character alone where the word that it begins goes on. */
function wholeEnd({ text, wordAt, words }: ReadText, { start, end }: NameShape): number {
  if (!/[·•・‧∙⋅．].$/.test(text.slice(start, end))) return end
  const word = words[wordAt[end - 1]!]!
  if (word.tag !== 'x' || word.start !== end - 1 || word.end - end > 2) return end
  // `塔|堤|什维利`: the tables lack the one in the middle
  return word.end + (FOREIGN_TAIL.exec(text.slice(word.end, word.end + LONGEST_TAIL))?.[0].length ?? 0)
}

const FOREIGN_TAIL = new RegExp(`^${TRANSLITERATED}{2,}`)
const LONGEST_TAIL = 6

/** A title's last character may be one that names are written with: `总理|马泰奥·伦齐`. */
function headOf(start: number, end: number, { text, wordAt, words }: ReadText, titles: readonly TitleSpan[]): number {
  const dot = start + text.slice(start, end).search(/[·•・‧∙⋅．]/)
  const title = titles.findLast(({ end }) => end > start && end < dot)
  if (title) return title.end
  const word = words[wordAt[start]!]!
  return word.start < start && /^(?:x|nr|nrt)$/.test(word.tag) ? word.start : start
}

/** jieba counts `习主席` among names. */
function endsInTitle(name: string): boolean {
  for (let length = 2; length <= name.length; length++) if (HEADS.has(name.slice(-length))) return true
  return false
}

const HEADS: ReadonlySet<string> = new Set(TITLE_HEADS)

/** Offsets of all matches. */
const matches = ({ text }: ReadText, pattern: RegExp): readonly NameShape[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))

function titledPeople(read: ReadText, title: TitleSpan): readonly Sighting[] {
  const from = title.end + (/^[ “"「]/.test(read.text[title.end] ?? '') ? 1 : 0)
  const verb = NEXT_SAYS.exec(read.text.slice(from, from + 8))
  const between = verb ? nameBetween(read, from, from + verb.index) : undefined
  const whole = between && !isEdge(read, between.end) ? between : undefined
  const shown = nameFrom(read, from)
  const cut = nameBehindTitle(read, from)
  const after = whole ?? (cut && (shown === undefined || (shown.end < cut.end && !isWordBetween(read, shown.end, cut.end))) ? cut : shown)
  if (after) return [...sightingOf(read, after, title.text, { start: title.start, end: after.end }), ...listed(read, after.end)]
  if (between) return sightingOf(read, between, title.text, { start: title.start, end: between.end })
  const before = nameUntil(read, title.start)
  return before ? sightingOf(read, before, title.text, { start: before.start, end: title.end }) : []
}

/** `经理王强|获`: what a shorter reading leaves over is a word that goes on behind a name. */
const isWordBetween = (read: ReadText, start: number, end: number) => /^(?:v|d|p|c|vd)$/.test(wordOver(read, start, end)?.tag ?? '')

/** `王强、李明和赵伟`: what is joined to a person is a person, where it has the shape of one. */
function listed(read: ReadText, from: number): readonly Sighting[] {
  if (!/[、和与及]/.test(read.text[from] ?? '')) return []
  const next = nameFrom(read, from + 1)
  if (!next || !/[、，。和与及等）表说称摄]/.test(read.text[next.end] ?? '')) return []
  return [...sightingOf(read, next), ...listed(read, next.end)]
}

/** Who stands before a verb of saying, at the beginning of a clause. */
function speaker(read: ReadText, verb: number): readonly Sighting[] {
  const shape = nameUntil(read, verb)
  if (!shape || !/[\s，。；：！？“”"「」、—]|^$/.test(read.text[shape.start - 1] ?? '')) return []
  return sightingOf(read, shape)
}

function sightingOf(read: ReadText, shape: NameShape | undefined, title?: string, wide?: NameShape): readonly Sighting[] {
  if (!shape || endsInTitle(read.text.slice(shape.start, shape.end))) return []
  const canonical = personKey(read.text.slice(shape.start, shape.end))
  return [{ start: shape.start, end: shape.end, kind: 'person', canonical, ...(title ? { title } : {}), ...(wide ? { wide } : {}) }]
}

/** `谢尔盖 • 拉夫罗夫` and `谢尔盖·拉夫罗夫` are one name. */
export const personKey = (name: string) => name.replaceAll(/[ \u3000]/g, '').replaceAll(/[•・‧∙⋅．]/g, '·')

let address: PhrasePattern | undefined
const ADDRESS_SET: ReadonlySet<string> = new Set(ADDRESSES)

/** `习主席`, `习爷爷`, `王队`: a family name that begins a word or stands alone, and an address or an office. */
export function findAddressForms(read: ReadText): readonly AddressForm[] {
  address ??= phrasePattern(
    [...COMPOUND_SURNAMES, ...[...SURNAMES].filter((surname) => !WORDLIKE_SURNAMES.has(surname))],
    `(${COMPOUND_SURNAMES.join('|')}|[\\u4e00-\\u9fff])((?:副|总|联席|执行|常务副|代理|首席)?(?:${[...new Set([...TITLE_HEADS, ...ADDRESSES])].toSorted((a, b) => b.length - a.length).join('|')}))`,
  )
  const found: AddressForm[] = []
  for (const match of matchesOf(read.text, address)) {
    const [form, surname = '', title = ''] = match
    if (!isEdge(read, match.index) || !standsAlone(read, match.index, match.index + form.length)) continue
    found.push({ start: match.index, end: match.index + form.length, surname, title, isOffice: !ADDRESS_SET.has(title) })
  }
  return found
}

/** `王队表示` but not `商队`, `高院`: no word of the dictionary, and a word ends behind it. */
function standsAlone(read: ReadText, start: number, end: number): boolean {
  const word = wordOver(read, start, end)
  if (isKnownWord(word) && !word!.tag.startsWith('nr')) return false
  return end - start > 2 || isEdge(read, end)
}
