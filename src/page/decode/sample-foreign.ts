/** Enough to tell a charset by; the rest of a long page tells nothing new. */
const SAMPLE_BYTES = 48 << 10

/**
 * `<`, `>`, line ends and tabs: in no charset of ASCII's family are they half of another character, so that a text may be cut there. Not `|` or
 * letters, which GBK, Big5 and Shift_JIS have as second bytes.
 */
const isSeam = (byte: number) => byte === 0x3c || byte === 0x3e || byte === 0x0a || byte === 0x0d || byte === 0x09

/**
 * The pieces of a page that are not ASCII alone, between tags and line ends: scripts and markup, often all of the first 64 kB, say nothing of a
 * charset. In: bytes; at most how much is wanted. Out: those pieces, a line each.
 */
export function sampleForeign(bytes: Uint8Array, most = SAMPLE_BYTES): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length + 1, most))
  let length = 0
  let from = 0
  let foreign = false
  for (let at = 0; at <= bytes.length && length < sample.length; at++) {
    const byte = bytes[at] ?? 0x0a
    if (byte > 0x7f) foreign = true
    if (!isSeam(byte)) continue
    if (foreign) {
      const piece = bytes.subarray(from, Math.min(at, from + sample.length - length - 1))
      sample.set(piece, length)
      length += piece.length
      sample[length++] = 0x0a
    }
    from = at + 1
    foreign = false
  }
  return sample.subarray(0, length)
}
