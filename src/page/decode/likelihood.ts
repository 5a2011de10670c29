import { COMMON_HAN, COMMON_HANGUL, FREQUENT_HAN } from './common-characters.ts'

/** How much text of its kind a decoding looks like. */
export interface Likelihood {
  /** Natural logarithm of the chance that a writer wrote these characters, each by itself. */
  readonly logChance: number
  /** Han characters, and how many of them are among the most frequent. */
  readonly han: number
  readonly common: number
  /** Ill-formed sequences. */
  readonly faults: number
  /** Characters beyond ASCII, and how many different ones are among them. */
  readonly foreign: number
  readonly different: number
}

/**
 * Rough chances of a character, as logarithms: the share of its class in texts, over the number of characters in the class.
 * `han1`: the frequent halves of GB2312 and Big5. `sign`: punctuation of Chinese text. `letter`: of an alphabet that the charset is for.
 */
const CHANCE = {
  ascii: -3.2, control: -12, fault: -14, unassigned: -14,
  hanCommon: -7, hanFrequent: -8.3, han1: -10, han: -13.5, hanja: -14, sign: -5, symbol: -10,
  kana: -5, kanaElsewhere: -12, halfKana: -11, hangulCommon: -5.3, hangul: -9.2, hangulElsewhere: -14,
  accent: -5.5, latin: -9, letter: -5.5, letterElsewhere: -12, other: -12,
  // `Br點ke`: on top of its own chance.
  amidLetters: -4,
} as const

const SIGNS: ReadonlySet<string> = new Set('，。、：；！？（）《》〈〉“”‘’「」『』【】…—·～　－％')
const ACCENTS: ReadonlySet<string> = new Set('àâäáãåçéèêëíìîïñóòôöõøúùûüýßœæÀÂÄÁÅÇÉÈÊÍÎÑÓÖØÚÜŒÆ¿¡«»°€£©®–—’‘“”…•\u00a0')

/** The rows that GB2312 and Big5 set apart for frequent characters, by their first bytes: 16 to 55 of the one, A4 to C6 of the other. */
const FIRST_LEVEL = [
  { label: 'gb18030', from: 0xb0, until: 0xd7, trails: [[0xa1, 0xfe]] },
  { label: 'big5', from: 0xa4, until: 0xc6, trails: [[0x40, 0x7e], [0xa1, 0xfe]] },
] as const

/** By rank. */
const HAN_CHANCE = [CHANCE.han, CHANCE.han1, CHANCE.hanFrequent, CHANCE.hanCommon]

let firstLevel: Uint8Array | undefined

/** By code: 1 for the frequent halves, 2 for the frequent, 3 for the most frequent of all. */
function hanRanks(): Uint8Array {
  if (firstLevel) return firstLevel
  const ranks = new Uint8Array(0x10000)
  for (const { label, from, until, trails } of FIRST_LEVEL) {
    const bytes: number[] = []
    for (let lead = from; lead <= until; lead++) for (const [low, high] of trails) for (let trail = low; trail <= high; trail++) bytes.push(lead, trail)
    for (const character of new TextDecoder(label).decode(Uint8Array.from(bytes))) ranks[character.charCodeAt(0)] = 1
  }
  for (const character of FREQUENT_HAN) ranks[character.charCodeAt(0)] = 2
  for (const character of COMMON_HAN) ranks[character.charCodeAt(0)] = 3
  return (firstLevel = ranks)
}

/** a to z. */
const isLetter = (code: number) => code >= 0x61 && code <= 0x7a

const isHan = (code: number) => (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)

/** Languages that a charset is for; UTF-8 and UTF-16 are for all. */
interface Scripts {
  /** Korean is written without, but for a name. */
  readonly han: boolean
  readonly kana: boolean
  readonly hangul: boolean
  readonly letters: boolean
  /** Latin text has accented letters one at a time; runs of them are another charset, wrongly read. */
  readonly oneByte: boolean
}

/** Of whole alphabets in one byte: Cyrillic, Greek, Hebrew, Arabic, Thai. */
const LETTERS_OF_ONE_BYTE = /^(?:windows-125[1356]|windows-874|iso-8859-[5678]|iso-8859-11)$/

function scriptsOf(charset: string): Scripts {
  const wide = charset.startsWith('utf-')
  const chinese = charset === 'gb18030' || charset === 'big5'
  return {
    han: charset !== 'euc-kr',
    kana: wide || charset === 'shift_jis' || charset === 'euc-jp' || charset === 'iso-2022-jp',
    hangul: wide || charset === 'euc-kr',
    oneByte: /^(?:windows-125[0-9]|iso-8859-\d+|macintosh)$/.test(charset) && !LETTERS_OF_ONE_BYTE.test(charset),
    letters: wide || !(chinese || charset === 'shift_jis' || charset === 'euc-jp' || charset === 'euc-kr'),
  }
}

/** In: text, and the charset that it was decoded by. Out: how likely it is that this is what was written. Pure. */
export function likelihoodOf(text: string, charset: string): Likelihood {
  const scripts = scriptsOf(charset)
  const ranks = hanRanks()
  let logChance = 0
  let han = 0
  let common = 0
  let faults = 0
  let foreign = 0
  const seen = new Set<number>()
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) {
      logChance += code >= 0x20 || (code >= 9 && code <= 13) ? CHANCE.ascii : CHANCE.control
      continue
    }
    foreign++
    seen.add(code)
    if (isHan(code)) {
      const rank = ranks[code]!
      han++
      if (rank === 3) common++
      logChance += scripts.han ? HAN_CHANCE[rank]! : CHANCE.hanja
      if (isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1))) logChance += CHANCE.amidLetters
    } else if (code === 0xfffd || (code >= 0x80 && code < 0xa0)) {
      faults++
      logChance += CHANCE.fault
    } else logChance += scripts.oneByte && text.charCodeAt(at - 1) >= 0xa0 ? Math.min(CHANCE.latin, chanceOf(code, scripts)) : chanceOf(code, scripts)
  }
  return { logChance, han, common, faults, foreign, different: seen.size }
}

function chanceOf(code: number, { kana, hangul, letters }: Scripts): number {
  const character = String.fromCharCode(code)
  if (letters && code < 0x2030 && ACCENTS.has(character)) return CHANCE.accent
  if (SIGNS.has(character)) return CHANCE.sign
  if (code < 0x250) return letters ? CHANCE.latin : CHANCE.letterElsewhere
  if (code < 0x2000) return letters ? CHANCE.letter : CHANCE.letterElsewhere
  if (code >= 0x3040 && code <= 0x30ff) return kana ? CHANCE.kana : CHANCE.kanaElsewhere
  if (code >= 0xff61 && code <= 0xff9f) return CHANCE.halfKana
  if (code >= 0xac00 && code <= 0xd7af) return hangul ? (COMMON_HANGUL.has(character) ? CHANCE.hangulCommon : CHANCE.hangul) : CHANCE.hangulElsewhere
  if (code >= 0xe000 && code <= 0xf8ff) return CHANCE.unassigned
  // Halves of what lies beyond 16 bits: rare Han, and the emoji of UTF-8's pages.
  if (code >= 0xd800 && code <= 0xdfff) return letters ? CHANCE.symbol / 2 : CHANCE.unassigned / 2
  return code >= 0x2500 && code < 0x2580 ? CHANCE.other : CHANCE.symbol
}
