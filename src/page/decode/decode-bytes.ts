import type { Charset } from '../page.ts'
import { declaredCharsets } from './declared-charset.ts'
import { detectCharset } from './detect-charset.ts'

export interface Decoded {
  readonly text: string
  readonly charset: Charset
}

/**
 * Bytes to text.
 *
 * In: bytes, and the charset of the Content-Type header. Out: the text without a byte order mark, and the charset with how it was known.
 * A declaration that the bytes contradict is not believed.
 */
export function decodeBytes(bytes: Uint8Array, header?: string): Decoded {
  const declared = declaredCharsets(bytes, header)
  const charset = declared[0]?.from === 'bom' ? declared[0] : detectCharset(bytes, declared)
  const text = new TextDecoder(charset.name).decode(bytes)
  return { text: charset.name === 'big5' ? text.replaceAll(DIVISION_SLASH, '／') : text, charset }
}

/** The standard's Big5 table gives its full-width slash as a division slash; what pages mean is `記者林雨／河灣報導`. */
const DIVISION_SLASH = '\u2215'
