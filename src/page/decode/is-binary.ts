/** First bytes of what people save by mistake. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip', [0x1f, 0x8b]],
  ['webp', [0x52, 0x49, 0x46, 0x46]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
]

const SAMPLE_BYTES = 64 << 10

/** In: a file's first bytes. Out: the name of the binary format they show, `unknown` for control bytes that no text has, or nothing. */
export function binaryFormat(bytes: Uint8Array): string | undefined {
  const signed = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  return signed?.[0]
}

/** In: decoded text. Out: whether it holds more control characters than any text does. */
export function hasControlCharacters(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES)
  let controls = 0
  for (let at = 0; at < sample.length; at++) if (isControl(sample.charCodeAt(at))) controls++
  return controls > 2 + sample.length / 100
}

/** Tab, line feed, form feed, carriage return and escape stand in texts. */
function isControl(code: number): boolean {
  return code < 0x20 && !(code >= 9 && code <= 13) && code !== 0x1b
}
