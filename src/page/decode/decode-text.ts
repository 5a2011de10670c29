import { likelihoodOf } from './likelihood.ts'

/**
 * Bytes to text by one charset, as the WHATWG Encoding standard has it, and two mercies beyond it.
 *
 * In: bytes, a charset's name as TextDecoder knows it. Out: text; ill-formed sequences are U+FFFD.
 * A broken double byte costs itself alone: the standard's decoder may pair second bytes with first ones until the next tag.
 */
export function decodeText(bytes: Uint8Array, charset: string): string {
  const text = new TextDecoder(charset).decode(bytes)
  if (charset === 'windows-1252') return text.replace(C1, (control) => String.fromCharCode(WINDOWS_1252[control.charCodeAt(0) - 0x80]!))
  if (charset !== 'gb18030' && charset !== 'big5') return text
  const whole = text.includes('\ufffd') ? inStep(bytes, charset) : text
  return charset === 'big5' ? whole.replaceAll(DIVISION_SLASH, '／') : whole
}

/** The standard's Big5 table gives its full-width slash as a division slash; what pages mean is `記者林雨／河灣報導`. */
const DIVISION_SLASH = '\u2215'

const C1 = /[\u0080-\u009f]/g
/** 80 to 9F of windows-1252, which some releases of Node decode as Latin-1's controls. Source: the standard's index. */
const WINDOWS_1252: readonly number[] = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
]

/** So much after a fault tells which way of pairing bytes makes sense. */
const AHEAD = 24

/** Decodes stretch by stretch: after a fault the next character may begin one byte later, or two; the likelier one is taken. */
function inStep(bytes: Uint8Array, charset: string): string {
  const decoder = new TextDecoder(charset)
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < bytes.length;) {
    const size = sizeAt(bytes, at, charset)
    if (size > 0) {
      at += size
      continue
    }
    parts.push(decoder.decode(bytes.subarray(from, at)), '\ufffd')
    at = afterFault(bytes, at, decoder, charset)
    from = at
  }
  parts.push(decoder.decode(bytes.subarray(from)))
  return parts.join('')
}

/** The bytes of the character that begins here, 0 for none. */
function sizeAt(bytes: Uint8Array, at: number, charset: string): number {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  if (lead === 0x80) return charset === 'gb18030' ? 1 : 0
  if (lead === 0xff) return 0
  const trail = bytes[at + 1] ?? 0
  if (charset === 'gb18030' && trail >= 0x30 && trail <= 0x39) return (bytes[at + 2] ?? 0) > 0x80 && (bytes[at + 3] ?? 0) >= 0x30 && (bytes[at + 3] ?? 0) <= 0x39 ? 4 : 0
  if (charset === 'gb18030') return trail >= 0x40 && trail !== 0x7f && trail !== 0xff ? 2 : 0
  return (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail !== 0xff) ? 2 : 0
}

function afterFault(bytes: Uint8Array, at: number, decoder: InstanceType<typeof TextDecoder>, charset: string): number {
  let begin = at + 1
  while (bytes[begin] === 0xff) begin++
  if ((bytes[begin] ?? 0) < 0x80) return begin
  const chance = (from: number) => likelihoodOf(decoder.decode(bytes.subarray(from, stretchEnd(bytes, from))), charset).logChance
  return chance(begin) >= chance(begin + 1) + FAULT_OF_ONE_MORE ? begin : begin + 1
}

/** A byte that is passed over is a fault, too. */
const FAULT_OF_ONE_MORE = -8

/** Up to the next ASCII character, where every pairing starts anew. */
function stretchEnd(bytes: Uint8Array, begin: number): number {
  let end = begin
  while (end < bytes.length && end < begin + AHEAD && bytes[end]! > 0x7f) end++
  return end
}
