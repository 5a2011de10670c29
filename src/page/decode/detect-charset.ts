import { isAscii, isUtf8 } from 'node:buffer'
import type { Charset } from '../page.ts'
import { COMMON_HAN } from './common-han.ts'

/** Looked at when the bytes must speak for themselves. */
const SAMPLE_BYTES = 64 << 10

const CANDIDATES = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252'] as const

/** A decoding with more ill-formed characters than this is not the right one; a cut-off or patched page has a few. */
const TOLERATED_FAULTS = 0.01

/**
 * Which charset do the bytes themselves speak for?
 *
 * In: bytes, and charsets that were declared. Out: the first declared one that decodes them as text, else the likeliest of all.
 * Method: every candidate decodes a sample; ill-formed characters and unlikely ones (private use, C1 controls) count against it,
 * frequent Han characters (kana, Hangul for their own) for it.
 */
export function detectCharset(bytes: Uint8Array, declared: readonly Charset[]): Charset {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const wide = wideCharset(sample)
  if (wide) return wide
  if (isAscii(bytes)) return declared.find(isAsciiSuperset) ?? { name: 'utf-8', from: 'default' }
  if (isUtf8(bytes) && foreignBytes(sample) > SURE) return declared.find(({ name }) => name === 'utf-8') ?? { name: 'utf-8', from: 'detected' }
  const believed = declared.find(({ name }) => plausibility(sample, name) > PLAUSIBLE)
  if (believed) return believed
  const ranked = CANDIDATES.map((name) => ({ name, score: plausibility(sample, name) })).toSorted((a, b) => b.score - a.score)
  return { name: ranked[0]!.name, from: 'detected' }
}

const PLAUSIBLE = 0.2

function isAsciiSuperset({ name }: Charset): boolean {
  return !name.startsWith('utf-16')
}

/** So many bytes above ASCII follow UTF-8's rules by design alone; a word or two of GBK may do so by chance. */
const SURE = 24

function foreignBytes(sample: Uint8Array): number {
  let count = 0
  for (let at = 0; at < sample.length && count <= SURE; at++) if (sample[at]! > 0x7f) count++
  return count
}

/** UTF-16 without a mark: every second byte of Latin text (or of the markup around Chinese) is zero. */
function wideCharset(sample: Uint8Array): Charset | undefined {
  let even = 0
  let odd = 0
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  const half = sample.length / 2
  if (odd > half * 0.2 && even < half * 0.02) return { name: 'utf-16le', from: 'detected' }
  if (even > half * 0.2 && odd < half * 0.02) return { name: 'utf-16be', from: 'detected' }
  return undefined
}

const REPLACED = /\ufffd/g
const ILL_FORMED = /[\ufffd\ue000-\uf8ff\u0080-\u009f]/g
const FOREIGN = /[^\0-\u007f]/g
const HAN = /[\u3400-\u9fff]/g
const KANA = /[\u3040-\u30ff]/g
const HALF_KANA = /[\uff61-\uff9f]/g
const HANGUL = /[\uac00-\ud7af]/g
const LATIN = /[\u00c0-\u017f\u2010-\u2026\u20ac\u00a0-\u00bf]/g

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** 0 (cannot be) to 1 (surely is), for bytes that are not all ASCII. */
function plausibility(sample: Uint8Array, name: string): number {
  const text = new TextDecoder(name).decode(sample, { stream: true })
  const foreign = count(text, FOREIGN)
  if (foreign === 0) return 0
  const faults = count(text, name === 'utf-8' ? REPLACED : ILL_FORMED)
  if (faults > foreign * TOLERATED_FAULTS + 1) return 0
  // Three bytes that follow UTF-8's rules by chance are rare, thirty never happen.
  if (name === 'utf-8') return faults === 0 ? 1 : 0.9
  return nativeShare(text, name, foreign) * (1 - faults / foreign)
}

function nativeShare(text: string, name: string, foreign: number): number {
  const han = text.match(HAN) ?? []
  const common = han.filter((character) => COMMON_HAN.has(character)).length
  if (name === 'windows-1252') return (count(text, LATIN) / foreign) * (clusters(text) ? 0.1 : 0.4)
  if (name === 'euc-kr') return (count(text, HANGUL) / foreign) * 0.8
  if (name === 'shift_jis') return count(text, KANA) > count(text, HALF_KANA) * 2 ? ((count(text, KANA) + common) / foreign) * 0.9 : 0
  return han.length === 0 ? 0.1 : common / han.length
}

/** Latin text has accented letters one at a time; runs of them are another charset, wrongly read. */
function clusters(text: string): boolean {
  return (text.match(/[\u00a0-\u017f]{4,}/g)?.length ?? 0) * 4 > (text.match(/[\u00a0-\u017f]+/g)?.length ?? 0)
}
