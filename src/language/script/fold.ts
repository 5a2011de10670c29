import { builtFile } from '../stage-files.ts'
import { toSimplified, traditionalCharacters } from './convert.ts'

const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff

/** Code units that have a half-width form, and those that exist in traditional text only. */
const WIDE = 1
const TRADITIONAL = 2
const WIDE_FORMS = /[０-９Ａ-Ｚａ-ｚ％．＋－～／　\u00a0]/

let classes: Uint8Array | undefined

const classOfUnits = (): Uint8Array => (classes ??= builtFile('units.bin') ?? readClasses())

/** Out: the class of each code unit, from OpenCC's tables; the build keeps it as a file, since reading them takes a sixth of the time until the first answer. */
export function readClasses(): Uint8Array<ArrayBuffer> {
  const found = new Uint8Array(1 << 16)
  for (const character of traditionalCharacters()) {
    const unit = character.charCodeAt(0)
    if (unit >= FIRST_HAN && unit <= LAST_HAN) found[unit] = TRADITIONAL
  }
  for (let unit = 0xff05; unit < 0xff5f; unit++) if (WIDE_FORMS.test(String.fromCharCode(unit))) found[unit] = WIDE
  found[0x3000] = found[0x00a0] = WIDE
  return found
}

/** Of the Han characters in traditional news about a quarter exist in it alone; in simplified news, none but in old names. */
const TRADITIONAL_SHARE = 0.06

/** `２０２５年５月` -> `2025年5月`; the comma and the full stop of Chinese stay: they mean something else in ASCII. */
function narrow(character: string): string {
  if (character === '\u3000' || character === '\u00a0') return ' '
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0)
}

/**
 * One spelling for matching: simplified script, half-width digits and letters.
 *
 * In: any text. Out: a text of exactly the same length, so that offsets found in it hold in the original.
 * By words (乾隆 stays 乾隆), by characters where a word's conversion would change the length.
 */
export function fold(text: string): string {
  const found = classOfUnits()
  let seen = 0
  for (let at = 0; at < text.length; at++) seen |= found[text.charCodeAt(at)]!
  const narrowed = (seen & WIDE) === 0 ? text : replaceEach(text, WIDE, narrow)
  if ((seen & TRADITIONAL) === 0) return narrowed
  const known = recent.get(text)
  if (known !== undefined) return known
  if (recent.size >= REMEMBERED) recent.clear()
  const folded = simplify(narrowed)
  recent.set(text, folded)
  return folded
}

/** The last traditional texts: whoever reads one for its times reads it for its names too. */
const recent = new Map<string, string>()
const REMEMBERED = 8

function simplify(narrowed: string): string {
  const simplified = toSimplified(narrowed)
  const folded = simplified.length === narrowed.length ? simplified : replaceEach(narrowed, TRADITIONAL, (character) => toSimplified(character).slice(0, 1))
  return folded.includes('著') ? folded.replaceAll(PARTICLE, '着') : folded
}

/** The particle, which Traditional Chinese writes 著: 看著, 承載著; not 著名, 名著, 合著. */
const PARTICLE = /(?<=\p{Script=Han})(?<![显卓名原专编巨遗论土译昭合所著])著(?![名作者称述录书有于文])/gu

function replaceEach(text: string, wanted: number, replacement: (character: string) => string): string {
  const found = classOfUnits()
  let replaced = ''
  let done = 0
  for (let at = 0; at < text.length; at++) {
    if (found[text.charCodeAt(at)] !== wanted) continue
    replaced += text.slice(done, at) + replacement(text[at]!)
    done = at + 1
  }
  return replaced + text.slice(done)
}

/**
 * Which script a text is written in.
 *
 * In: any text. Out: `zh-Hans`, `zh-Hant`, `en` where Latin words prevail, `und` where neither is there.
 */
export function scriptOf(text: string): 'zh-Hans' | 'zh-Hant' | 'en' | 'und' {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/[A-Za-z]+/g)?.length ?? 0
  if (han === 0 && latin === 0) return 'und'
  if (latin > han) return 'en'
  const found = classOfUnits()
  let traditional = 0
  for (let at = 0; at < text.length; at++) if (found[text.charCodeAt(at)] === TRADITIONAL) traditional++
  return traditional > han * TRADITIONAL_SHARE ? 'zh-Hant' : 'zh-Hans'
}
