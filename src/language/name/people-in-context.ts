import { characterClass } from '../script/index.ts'
import { cutCost, type Word } from '../segment/index.ts'
import { DEEDS, GOES_ON_BY, GRAMMAR } from './around-people.ts'
import { COMPANY_TRADES } from './company-words.ts'
import { NOT_PEOPLE } from './surnames.ts'
import { TITLE_HEADS } from './titles.ts'
import { TRANSLITERATED, TRANSLITERATION } from './transliteration.ts'
import { nameGain, surnamesAt } from './weigh-name.ts'

/** A text with its words, before names are looked for. */
export interface CutText {
  readonly text: string
  readonly words: readonly Word[]
  readonly wordAt: Uint32Array
}

/** `[start, end)` of a name. */
export interface PersonSpan {
  readonly start: number
  readonly end: number
}

interface Candidate extends PersonSpan {
  readonly form: string
  readonly gain: number
}

/** Two characters that no dictionary knows are a brand's or a place's as well. */
const SHORT_UNKNOWN = 2
const SHOWN_BEFORE = 2.5
/** In nats, with what stands around it: what is believed; what others of the same form add to; how much of the others' counts. */
const BELIEVED = 1
const HALF_BELIEVED = -3
const SHARE = 0.5

/**
 * People's names by how probable they are as words of this text, with what stands around them, and whether they come again:
 * `俞见山是…`, `由田又青率领`.
 *
 * In: a folded text, cut into words. Out: spans in order, apart. Pure.
 */
export function peopleInContext(read: CutText): readonly PersonSpan[] {
  const candidates: Candidate[] = []
  for (let at = 0; at < read.text.length - 1; at++) {
    const lengths = surnamesAt(read.text, at)
    const best = lengths.length > 0 ? bestAt(read, at, lengths) : undefined
    if (best) candidates.push(best)
  }
  if (candidates.length === 0) return NONE
  const weights = weightsOf(candidates)
  return apart(candidates.filter(({ form }) => weights.get(form)! >= BELIEVED), weights)
}

const NONE: readonly PersonSpan[] = []

/** What is met again, with other words around it, is believed the sooner. */
function weightsOf(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const gains = new Map<string, number[]>()
  for (const { form, gain } of candidates) {
    const before = gains.get(form)
    if (before) before.push(gain)
    else gains.set(form, [gain])
  }
  return new Map([...gains].map(([form, all]) => {
    const most = Math.max(...all)
    return [form, most + SHARE * (all.reduce((sum, gain) => sum + gain, 0) - most)]
  }))
}

function apart(candidates: readonly Candidate[], weights: ReadonlyMap<string, number>): readonly PersonSpan[] {
  const kept: Candidate[] = []
  for (const candidate of candidates.toSorted((a, b) => weights.get(b.form)! - weights.get(a.form)! || a.start - b.start)) {
    if (!kept.some(({ end, start }) => start < candidate.end && candidate.start < end)) kept.push(candidate)
  }
  return kept.toSorted((a, b) => a.start - b.start).map(({ end, start }) => ({ start, end }))
}

const HAN = /^[\u4e00-\u9fff]+$/
const LONGEST_JAPANESE_GIVEN = 3
const NOT_GIVEN: ReadonlySet<string> = new Set([...GRAMMAR.replace(/[年月士]/g, ''), ...'某市县镇村乡区州省路街届次元岁名们人'])
/** Behind a name of two characters these go on sooner than they belong to it: `庄敏|任组长`. */
const LEFT_OVER: ReadonlySet<string> = new Set(GOES_ON_BY + '带时之远前后再先')
const GOES_ON_RATHER = 3
/** Characters that places, bodies and things end with sooner than people. */
const ENDS_OTHERS: ReadonlySet<string> = new Set('河湖港桥寺堡庄馆店厂室节队杯赛奖法案局业线站')
const OTHER = 4
const isDot = characterClass(/[·•・‧∙⋅．-]/)

/** `韩美|防长`, `中韩|两国`, `对韩方`: a country by its letter, not a family name. */
const PARTIES = /^[中美日朝]韩|韩(?:[美日朝中俄]|方|两国|国)/
const isParties = (around: string) => around.includes('韩') && PARTIES.test(around)

/** Words that a name may have been cut into, or swallowed by; a word of every day is none, unless a title stands before it. */
const MAY_BE_CUT = /^(?:x|n[rstz]|nrt|nrfg|j|g|zg|ng|ag|vg)$/

/** The most probable name that begins here, if one may. */
function bestAt(read: CutText, start: number, surnames: readonly number[]): Candidate | undefined {
  const { text } = read
  if (isDot(text, start - 1) || isParties(text.slice(Math.max(0, start - 1), start + 2))) return undefined
  const first = read.words[read.wordAt[start]!]!
  if (first.start < start && !MAY_BE_CUT.test(first.tag)) return undefined
  const left = leftGain(read, start)
  if (left < SHOWN_BEFORE && first.start === start && first.end > start + 1 && !MAY_BE_CUT.test(first.tag) && !(first.text.length === 2 && surnames.includes(2))) return undefined
  let best: Candidate | undefined
  for (const length of surnames) {
    const most = length > 1 ? LONGEST_JAPANESE_GIVEN : 2
    for (let given = 1; given <= most; given++) {
      const end = start + length + given
      if (end > text.length || (NOT_GIVEN.has(text[end - 1]!) && !isWordEnd(read, end)) || isDot(text, end)) continue
      // `司徒|永年`, not `司徒永|年`
      if (length === 2 && given === 1 && cutsWord(read, end)) continue
      const form = text.slice(start, end)
      if (!HAN.test(form) || NOT_PEOPLE.has(form) || isWithinForeign(read, start, end)) continue
      const gain = gainOf(read, start, length, end) + left + rightGain(read, end) - (ENDS_OTHERS.has(text[end - 1]!) ? OTHER : 0) - (end - start < 3 ? (left < SHOWN_BEFORE ? SHORT_UNKNOWN : 0) : LEFT_OVER.has(text[end - 1]!) ? GOES_ON_RATHER : 0)
      if (gain >= (best?.gain ?? HALF_BELIEVED)) best = { start, end, form, gain }
    }
  }
  return best
}

/** `祁|大同|表示`: what ends a word of the dictionary is no word of grammar here; not `祁大|同日方`. */
const isWordEnd = ({ text, wordAt, words }: CutText, end: number): boolean => text[end - 1] === '同' && words[wordAt[end - 1]!]!.end === end && words[wordAt[end - 1]!]!.text.length === 2

const cutsWord = ({ text, wordAt, words }: CutText, end: number): boolean => !NOT_GIVEN.has(text[end] ?? '') && words[wordAt[end - 1]!]!.end === end + 1 && words[wordAt[end - 1]!]!.start === end - 1

/** `奥|巴梅扬`, `霍芬海|姆`: a name written with the characters of foreign names goes on beyond its ends. */
function isWithinForeign(read: CutText, start: number, end: number): boolean {
  if (DOTTED_ON.test(read.text.slice(end, end + 6)) || DOTTED_BEFORE.test(read.text.slice(Math.max(0, start - 6), start))) return true
  if (!Array.from(read.text.slice(start, end)).every((character) => TRANSLITERATION.has(character))) return false
  return isForeignPiece(read, start - 1) || isForeignPiece(read, end)
}

/** `卢修|斯·卡里`, `阿·卡|里姆`; spaces may stand around the dot. */
const DOTTED_ON = new RegExp(`^(?:${TRANSLITERATED}){0,4}[ \\u3000]?[·•・‧∙⋅．]`)
const DOTTED_BEFORE = new RegExp(`[·•・‧∙⋅．][ \\u3000]?(?:${TRANSLITERATED}){0,4}$`)

const isForeignPiece = ({ text, wordAt, words }: CutText, at: number) => {
  if (!TRANSLITERATION.has(text[at] ?? '')) return false
  const word = words[wordAt[at]!]!
  return word.tag === 'x' || /^(?:nr|g|zg|ng|ag|vg|j)/.test(word.tag) || [...word.text].every((character) => TRANSLITERATION.has(character) && !LEADS.has(character) && !GOES_ON.has(character))
}

/** So far the words are weighed, from the end of the longest name that may stand here. */
const REACH = 4

function gainOf({ text, wordAt, words }: CutText, start: number, surname: number, end: number): number {
  const from = words[wordAt[start]!]!.start
  let until = words[wordAt[end - 1]!]!.end
  for (let at = end; at < Math.min(text.length, start + REACH) && HAN.test(text[at]!); at++) until = words[wordAt[at]!]!.end
  const listed = words[wordAt[start]!]!
  if (listed.tag === 'nr' && listed.start === start && listed.end === end && end - start > 2) return 0
  const stretch = text.slice(from, until)
  return nameGain(stretch, cutCost(stretch), start - from, text.slice(start, start + surname), text.slice(start + surname, end))
}

const MARK = /[\s，。、；：！？（）()“”"「」『』《》〈〉【】—…·:;,.!?/]/
const TITLES: ReadonlySet<string> = new Set(TITLE_HEADS)
const LONGEST_TITLE = 5
const CALLED = /(?:名叫|叫|名为|化名|原名|采访|会见|见到|找到|战胜|击败|险胜|换下|替换|对阵|姓名|聘请|委托|任命|指控|起诉|拘捕|逮捕|传唤)$/
const LEADS: ReadonlySet<string> = new Set('由被对向给让把同跟与和及为据以但而则是使')
/** What takes a place. */
const LOCATES = /(?:在|到|赴|往|至|经|位于|来自|移师|飞抵|抵达|赶赴|飞赴|奔赴|转战|驶抵|途经|落户|迁至|空降|前往|离开|返回|走进|飞往|开往|驶往|运往)$/
/** `博士生`, `老木匠`: who does something for a living. */
const CALLING = /[生员家手师长人者匠工民友将帅]$/

/** What speaks for a name that begins here. */
function leftGain({ text, wordAt, words }: CutText, start: number): number {
  if (start === 0 || MARK.test(text[start - 1]!)) return 1
  for (let length = 2; length <= LONGEST_TITLE && length <= start; length++) if (TITLES.has(text.slice(start - length, start))) return 4
  const before = text.slice(Math.max(0, start - 2), start)
  if (CALLED.test(before)) return 3
  if (LOCATES.test(before)) return -5
  if (LEADS.has(text[start - 1]!)) return 1
  const word = words[wordAt[start - 1]!]!
  if (word.end > start) return -2
  if (/^(?:n|b|nz)$/.test(word.tag) && CALLING.test(word.text)) return 2.5
  if (word.tag.startsWith('n') && word.tag !== 'ns') return -1.5
  return /^[vpcdtf]/.test(word.tag) ? -0.5 : -1.5
}

/** Behind what looks like a name, they make it a place's: `蓝浦|市`. */
const UNIT = /[市县镇村乡区省州港湾岛屯]/
/** `盛朗|物流`. */
const COMPANIES: ReadonlySet<string> = new Set(COMPANY_TRADES.map((trade) => trade.slice(0, 2)))
const DOES: ReadonlySet<string> = new Set(DEEDS)
const GOES_ON: ReadonlySet<string> = new Set(GOES_ON_BY)

/** What speaks for a name that ends here. */
function rightGain({ text, wordAt, words }: CutText, end: number): number {
  if (end >= text.length || MARK.test(text[end]!)) return 1
  const next = text.slice(end, end + 2)
  if (DOES.has(next) || TITLES.has(next)) return 2.5
  if (GOES_ON.has(text[end]!)) return 1
  if (text[end] === '的') return 0
  if (UNIT.test(text[end]!) || COMPANIES.has(next)) return -6
  const word = words[wordAt[end]!]!
  if (word.start < end) return 0
  return /^[vdp]/.test(word.tag) ? 1 : /^[nmq]/.test(word.tag) ? -2 : -1
}
