import type { Charset } from '../page.ts'
import { declaredCharsets } from './declared-charset.ts'
import { decodeText } from './decode-text.ts'
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
  return { text: decodeText(bytes, charset.name), charset }
}
