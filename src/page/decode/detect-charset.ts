import { isAscii, isUtf8 } from 'node:buffer'
import type { Charset } from '../page.ts'
import { decodeText } from './decode-text.ts'
import { type Likelihood, likelihoodOf } from './likelihood.ts'
import { sampleForeign } from './sample-foreign.ts'

const CANDIDATES = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252'] as const

/** What a declaration is worth against the bytes: e^6 to one. A character that cannot be what was meant. */
const WORD_OF_PAGE = 6
/** One or two characters may be anything: there it is worth more than what they look like. */
const WORD_ON_TWO = 14
/** And the earlier of two declarations against the later. */
const EARLIER_WORD = 2

/** In running text nearly half of the Han characters are among the most frequent; in a wrong decoding a tenth. */
const COMMON_SHARE = 0.2
/** Of fewer characters no share can be told. */
const TELLING = 30
/** Texts of this length say something twice; a table of characters does not. */
const LONG = 60

/**
 * Which charset do the bytes themselves speak for?
 *
 * In: bytes, and charsets that were declared, the most binding first. Out: the declared one, unless another makes text of the bytes that is
 * far likelier to have been written; with none declared the likeliest of all.
 * Method: every candidate decodes the pieces that are not ASCII; the chance of each character by its class gives the chance of the whole
 * (naive Bayes, the declaration being the prior). Ill-formed sequences are unlikely characters, no more: they lose themselves, not a page.
 */
export function detectCharset(bytes: Uint8Array, declared: readonly Charset[]): Charset {
  const wide = wideCharset(bytes)
  if (wide) return declared.find(({ name }) => name === wide) ?? { name: wide, from: 'detected' }
  if (isAscii(bytes)) return declared.find(({ name }) => !name.startsWith('utf-16')) ?? { name: 'utf-8', from: 'default' }
  if (isUtf8(bytes) && hasForeign(bytes, SURE)) return declared.find(({ name }) => name === 'utf-8') ?? { name: 'utf-8', from: 'detected' }
  return plainly(sampleForeign(bytes, GLANCE), declared) ?? likeliest(sampleForeign(bytes), declared)
}

/** Most pages say what they are, and their first lines bear it out; of those that say nothing most are of the mainland. */
const GLANCE = 6 << 10
const PLAIN = 300
const UNSAID: Charset = { name: 'gb18030', from: 'detected' }

/** The first declared charset, where a glance shows so much running text in it that the rest need not be weighed. */
function plainly(sample: Uint8Array, [first = UNSAID]: readonly Charset[]): Charset | undefined {
  if (first.name.startsWith('utf-16')) return undefined
  const seen = likelihoodOf(decodeText(sample, first.name), first.name)
  // Where the glance ends it may cut a character in two.
  const faults = sample.length >= GLANCE ? Math.max(0, seen.faults - 1) : seen.faults
  return isRunningText({ ...seen, faults }) && seen.han >= PLAIN ? first : undefined
}

interface Reading extends Likelihood {
  readonly charset: Charset
}

function likeliest(sample: Uint8Array, declared: readonly Charset[]): Charset {
  const read = (charset: Charset): Reading => ({ charset, ...likelihoodOf(decodeText(sample, charset.name), charset.name) })
  const said = declared.filter(({ name }) => !name.startsWith('utf-16')).map(read)
  const believed = said.reduce<Reading | undefined>((best, next) => (best && next.logChance <= best.logChance + EARLIER_WORD ? best : next), undefined)
  if (believed && isRunningText(believed)) return believed.charset
  const others = CANDIDATES.filter((name) => !said.some(({ charset }) => charset.name === name)).map((name) => read({ name, from: 'detected' }))
  const best = others.toSorted((a, b) => b.logChance - a.logChance)[0]
  if (!believed) return best!.charset
  return best && displaces(best, believed) ? best.charset : believed.charset
}

/** So much text without a fault, and so common, that no other reading need be tried. */
function isRunningText({ han, common, faults }: Likelihood): boolean {
  return faults === 0 && han >= TELLING && common >= han * 2 * COMMON_SHARE
}

/** A list of rare characters is believed to be one where the page says so: read otherwise, it makes frequent characters, but no text. */
function displaces(other: Reading, believed: Reading): boolean {
  if (other.logChance <= believed.logChance + (believed.foreign <= 2 ? WORD_ON_TWO : WORD_OF_PAGE)) return false
  if (believed.faults === 0 && believed.foreign >= LONG && believed.different === believed.foreign) return false
  return other.han < TELLING || other.common >= other.han * COMMON_SHARE || believed.faults > believed.han / 10
}

/** So many bytes above ASCII follow UTF-8's rules by design alone; a word or two of GBK may do so by chance. */
const SURE = 24

/** Whether more bytes than these are none of ASCII's. */
function hasForeign(bytes: Uint8Array, most: number): boolean {
  let count = 0
  for (let at = 0; at < bytes.length; at++) if (bytes[at]! > 0x7f && ++count > most) return true
  return false
}

/** UTF-16 is looked for at the beginning alone: cut anywhere else, its halves might part. */
const WIDE_SAMPLE = 8 << 10

/** UTF-16 without a mark: every second byte of Latin text (or of the markup around Chinese) is zero; in bare Chinese the line ends at least are. */
function wideCharset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, Math.min(WIDE_SAMPLE, bytes.length & ~1))
  const zeros = [0, 0]
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2]!++
  const [even = 0, odd = 0] = zeros
  const half = sample.length / 2
  if (odd > half * 0.2 && even < half * 0.02) return 'utf-16le'
  if (even > half * 0.2 && odd < half * 0.02) return 'utf-16be'
  return isAscii(sample) || isUtf8(sample) || !mayBeWide(sample) ? undefined : bareWide(sample)
}

/** In Chinese in UTF-16 one byte of each two is the page of a Han character, of a sign (30, FF, 20) or of ASCII (00). */
function mayBeWide(sample: Uint8Array): boolean {
  const high = [0, 0]
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at]!
    if ((byte >= 0x4e && byte <= 0x9f) || byte === 0x30 || byte === 0xff || byte === 0x20 || byte === 0) high[at % 2]!++
  }
  return Math.max(...high) > sample.length * WIDE_SHARE
}

/** Of all bytes: two thirds of every second one. */
const WIDE_SHARE = 1 / 3

/** Running Chinese in UTF-16: likelier by far than what any other charset makes of the same bytes. */
function bareWide(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [best] = (['utf-16le', 'utf-16be'] as const)
    .map((name) => ({ name, ...likelihoodOf(decodeText(sample, name), name) }))
    .toSorted((a, b) => b.logChance - a.logChance)
  if (!best || best.han < 4 || best.common < best.han * COMMON_SHARE) return undefined
  const others = CANDIDATES.map((name) => likelihoodOf(decodeText(sample, name), name).logChance)
  return best.logChance > Math.max(...others) + WORD_ON_TWO ? best.name : undefined
}
