import { segmentFolded, type Word } from '../segment/index.ts'
import { squeeze } from './find-marked-names.ts'
import type { Entry } from './lexicon.ts'
import { ORGANISATION_SUFFIXES } from './organisation-words.ts'
import { isRareWord } from './rare-words.ts'
import { isEdge, isKnownWord, wordOver, type ReadText } from './read-text.ts'

/** `（以下简称“星澜科技”）`, `（简称上合组织）`; not `（右）`. */
const STATED = /[（(]\s*(?:以下|下文)?(?:简称|下称|以下统称|统称)(?:为|：|:)?\s*[“"「『]?([\u4e00-\u9fffA-Za-z0-9]{2,12})[”"」』]?\s*[）)]/g
const LONGEST_SHORT = 8
/** Organisations whose short forms are looked for: the most frequent come first. A story has some dozens. */
const MOST = 150

/** Short forms of organisations: those that a text states, and those made of the characters of one long form. */
export function abbreviations(reads: readonly ReadText[], organisations: readonly Entry[], isTaken: (form: string) => boolean): readonly Entry[] {
  const full = organisations.filter(({ form }) => form.length >= 4).slice(0, MOST)
  const stated = reads.flatMap((read) => statedShorts(read, full))
  const known = new Set(stated.map(({ form }) => form))
  const longest = full.filter(({ form }) => !full.some((other) => other.form.length > form.length && mayAbbreviate(form, other.form) && abbreviates(form, wordsOf(other.form))))
  return [...stated, ...derived(reads, longest, isTaken).filter(({ form }) => !known.has(form) && !isTaken(form))]
}

/** The long form ends where the bracket opens. */
function statedShorts({ text }: ReadText, full: readonly Entry[]): readonly Entry[] {
  return [...text.matchAll(STATED)].flatMap((match) => {
    const before = squeeze(text.slice(Math.max(0, match.index - 40), match.index)).replace(/[”"」』]$/, '')
    const long = full.filter(({ form }) => before.endsWith(form)).toSorted((a, b) => b.form.length - a.form.length)[0]
    return long ? [{ form: match[1]!, canonical: long.canonical, kind: long.kind }] : []
  })
}

/** Each long form's abbreviations among what the texts hold; one that fits two organisations belongs to neither. */
function derived(reads: readonly ReadText[], full: readonly Entry[], isTaken: (form: string) => boolean): readonly Entry[] {
  const owners = new Map<string, Entry | undefined>()
  if (full.length === 0) return []
  const forms = full.map((entry) => ({ entry, words: wordsOf(entry.form).map((word) => (isTaken(word.text) ? { ...word, tag: 'ns' } : word)) }))
  const wanted = new Set(forms.flatMap(({ words }) => beginnings(words).map((index) => words[index]!.text[0]!)))
  const heads = reads.map((read) => headsOf(read, wanted))
  for (const { entry, words } of forms) {
    for (const short of new Set(reads.flatMap((read, index) => shortsIn(read, heads[index]!, entry.form, words)))) {
      owners.set(short, owners.has(short) ? shared(owners.get(short), entry) : entry)
    }
  }
  return [...owners].flatMap(([form, owner]) => (owner ? [{ form, canonical: owner.canonical, kind: owner.kind }] : []))
}

/** A cheap test before the dear one: the first two characters stand in the long form, in order. */
function mayAbbreviate(short: string, long: string): boolean {
  const first = long.indexOf(short[0]!)
  return first >= 0 && long.includes(short[1]!, first + 1)
}

const cuts = new Map<string, readonly Word[]>()
const MOST_CUTS = 2000

function wordsOf(form: string): readonly Word[] {
  const before = cuts.get(form)
  if (before) return before
  if (cuts.size >= MOST_CUTS) cuts.clear()
  const words = cutForm(form)
  cuts.set(form, words)
  return words
}

/** The words of a long form; one that the dictionary holds whole is cut before its suffix: `北京|大学`. */
function cutForm(form: string): readonly Word[] {
  const words = segmentFolded(form)
  const suffix = ORGANISATION_SUFFIXES.find((ending) => form.endsWith(ending))
  if (words.length > 1 || suffix === undefined || suffix.length === form.length) return words
  return [...segmentFolded(form.slice(0, -suffix.length)), { start: form.length - suffix.length, end: form.length, text: suffix, tag: 'n' }]
}

/** What a company or a club does, behind its name proper: `北川联|足球|俱乐部`, `星澜|科技|有限公司`. */
const TRADE = /^(?:音乐|机器人|移动|通讯|资本|动力|风电|理财|影视|制药|智能|足球|篮球|排球|乒乓球|体育|电池|手机|科技|股份|有限|集团|实业|控股|技术|网络|信息|电子|汽车|能源|电力|地产|置业|文化|传媒|食品|药业|医药|生物|材料|重工|工业|通信|半导体|航空|银行|证券|保险|贸易|物流|俱乐部|有限公司|股份公司|股份有限公司|有限责任公司|公司)/

const properNames = new WeakMap<readonly Word[], string>()

/** Asked of one long form for each stretch of the text that may abbreviate it. */
function properName(words: readonly Word[]): string {
  const known = properNames.get(words)
  if (known !== undefined) return known
  const name = findProperName(words)
  properNames.set(words, name)
  return name
}

/** The words before the trade. */
function findProperName(words: readonly Word[]): string {
  const trade = words.findIndex(({ text }) => TRADE.test(text))
  const before = words.slice(0, Math.max(0, trade))
  return before.some((word, index) => isProper(word, words[index + 1]) || word.text.length === 1) ? before.map(({ text }) => text).join('') : ''
}

/** Of `上海合作组织` and `上海合作组织秘书处` the short form is the shorter one's; two others leave it to nobody. */
function shared(a: Entry | undefined, b: Entry): Entry | undefined {
  if (a === undefined) return undefined
  const [short, long] = a.form.length <= b.form.length ? [a, b] : [b, a]
  return long.form.startsWith(short.form) ? short : undefined
}

/** Where words begin, by their first character. */
type Heads = ReadonlyMap<string, readonly number[]>

/** Of the characters asked for. */
function headsOf(read: ReadText, wanted: ReadonlySet<string>): Heads {
  const heads = new Map<string, number[]>()
  for (const { start } of read.words) {
    const character = read.text[start]!
    if (!wanted.has(character)) continue
    const places = heads.get(character)
    if (places) places.push(start)
    else heads.set(character, [start])
  }
  return heads
}

/** Stretches of a text, from word to word, that abbreviate the long form. */
function shortsIn(read: ReadText, heads: Heads, full: string, words: readonly Word[]): readonly string[] {
  const first = new Set(beginnings(words).map((index) => words[index]!.text[0]!))
  const characters = new Set(`${full}队公司集团`)
  return [...first].flatMap((head) => heads.get(head) ?? []).flatMap((at) => {
    return read.text.startsWith(full, at) ? [] : shortsAt(read, at, { characters, full, words })
  })
}

interface LongForm {
  readonly full: string
  readonly words: readonly Word[]
  readonly characters: ReadonlySet<string>
}

function shortsAt(read: ReadText, at: number, { characters, full, words }: LongForm): readonly string[] {
  const found: string[] = []
  for (let end = at + 1; end - at < Math.min(LONGEST_SHORT + 1, full.length) && characters.has(read.text[end - 1] ?? ''); end++) {
    if (end - at < 2 || !isEdge(read, end)) continue
    const short = read.text.slice(at, end)
    const word = wordOver(read, at, end)
    if ((!isKnownWord(word) || /^(?:j|nt|nz|nrt)$/.test(word!.tag)) && abbreviates(short, words)) found.push(short)
  }
  return found
}

/** `铁狮队` is the club 铁狮, `星澜公司` the company 星澜. */
const CALLED = /(?:队|公司|集团)$/
const SAME_CALLING = /队.*俱乐部$|(?:公司|集团).*(?:公司|集团)$/

/** First words that an abbreviation may leave out: `国家发展和改革委员会` -> `发改委`; a city before a club's own name. */
const LEFT_OUT = /^(?:国家|全国|中国|中华)$/

const beginnings = (words: readonly Word[]): readonly number[] =>
  words.length > 2 && (LEFT_OUT.test(words[0]!.text) || words[0]!.tag === 'ns') ? [0, 1] : [0]

/** What a walk over the long form's words has taken so far. */
interface Taken {
  readonly words: number
  /** A whole word that is the name proper: unknown to the dictionary, or a name to it. */
  readonly proper: boolean
  /** Some word gave only its first characters. */
  readonly clipped: boolean
  /** Every word gave one character. */
  readonly initials: boolean
  /** Words of the dictionary were taken whole, other than a place at the head, the trade, the last. */
  readonly plain: boolean
  /** The last word gave something. */
  readonly ended: boolean
}

/**
 * Is `short` made of the long form's words, in order, each giving its first characters, the last one perhaps its last character?
 *
 * `上合组织` and `上合` of 上海|合作|组织; `发改委` of 国家|发展|和|改革|委员会; `星澜` of 星澜|科技|有限公司.
 * Not `上海合作`, which clips nothing and is no name.
 */
function abbreviates(short: string, words: readonly Word[]): boolean {
  return isMadeOf(short, words) || (CALLED.test(short) && SAME_CALLING.test(short.slice(-2) + words.at(-1)!.text) && isMadeOf(short.replace(CALLED, ''), words))
}

function isMadeOf(short: string, words: readonly Word[]): boolean {
  if (short.length > 1 && short === properName(words)) return true
  if (short.endsWith('人') || isHeadAlone(short, words)) return false
  if (short.length === 2 && short.includes('中') && !words.at(-1)!.text.endsWith(short[1]!)) return false
  return beginnings(words).some((from) => walk(short, words, from, { words: 0, proper: false, clipped: false, initials: true, plain: false, ended: false }))
}

/** `锦渡` of 锦渡|铁锚|队, `云岸` of 云岸|地方法院: a place before the name proper, unless a trade follows: `星澜` of 星澜|科技. */
const isHeadAlone = (short: string, words: readonly Word[]) => words.length > 1 && short === words[0]!.text && !TRADE.test(words[1]!.text)

function walk(short: string, words: readonly Word[], index: number, taken: Taken): boolean {
  if (short === '') return (taken.proper && !taken.plain && (!taken.clipped || taken.ended)) || (taken.words >= 2 && taken.clipped && (taken.initials || taken.ended))
  const word = words[index]
  if (word === undefined) return false
  const last = index === words.length - 1
  if (last && taken.words > 0 && short.length === 1 && word.text.endsWith(short)) return taken.clipped || taken.words >= 2
  for (let length = Math.min(word.text.length, short.length); length >= 1; length--) {
    if (!word.text.startsWith(short.slice(0, length))) continue
    if (walk(short.slice(length), words, index + 1, take(taken, words, index, length))) return true
  }
  return taken.words > 0 && walk(short, words, index + 1, taken)
}

function take(taken: Taken, words: readonly Word[], index: number, length: number): Taken {
  const word = words[index]!
  const last = index === words.length - 1
  const whole = length === word.text.length
  const proper = whole && length > 1 && isProper(word, words[index + 1])
  return {
    words: taken.words + 1,
    proper: taken.proper || proper,
    initials: taken.initials && length === 1,
    plain: taken.plain || (whole && length > 1 && !proper && !last && index > 0 && !TRADE.test(word.text)),
    ended: last && (length === 1 || whole),
    clipped: taken.clipped || (!whole && !ORGANISATION_SUFFIXES.includes(word.text.slice(0, length))),
  }
}

/** A word that no dictionary knows, or knows as a name; `佛教` before 协会 is none, `丰田` before 汽车 is. */
const isProper = (word: Word, next: Word | undefined) => isOdd(word, next) || (isRareWord(word) && next !== undefined && TRADE.test(next.text))
const isOdd = ({ tag, text }: Word, next: Word | undefined) =>
  (/^(?:x|nr|nrt|nrfg|eng)$/.test(tag) || (tag === 'nz' && next !== undefined && TRADE.test(next.text))) && !ORGANISATION_SUFFIXES.includes(text) && !/^中.$/.test(text)
