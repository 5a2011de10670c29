import { toSimplified } from './convert.ts'

const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff

let traditionalOnly: RegExp | undefined

/** Characters that only traditional text has, read off the converter: every Han character of the basic block, each on its own line. */
function traditionalCharacters(): RegExp {
  if (traditionalOnly) return traditionalOnly
  const han = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, index) => String.fromCharCode(FIRST_HAN + index))
  const converted = toSimplified(han.join('\n')).split('\n')
  traditionalOnly = new RegExp(`[${han.filter((character, index) => converted[index] !== character).join('')}]`, 'g')
  return traditionalOnly
}

/** Of the Han characters in traditional news about a quarter exist in it alone; in simplified news, none but in old names. */
const TRADITIONAL_SHARE = 0.06

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％．＋－～／　\u00a0]/g

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
  const narrowed = text.replace(FULL_WIDTH, narrow)
  const traditional = traditionalCharacters()
  if (narrowed.search(traditional) < 0) return narrowed
  const simplified = toSimplified(narrowed)
  if (simplified.length === narrowed.length) return simplified
  return narrowed.replace(traditional, (character) => toSimplified(character).slice(0, 1))
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
  const traditional = text.match(traditionalCharacters())?.length ?? 0
  return traditional > han * TRADITIONAL_SHARE ? 'zh-Hant' : 'zh-Hans'
}
