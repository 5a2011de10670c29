import type { Line } from './line.ts'

/** A headline set upright has at least this many characters, one a line. */
const FEWEST = 4
const ONE = /^[\p{Script=Han}「」『』，！？]$/u

/** In: lines. Out: the same; characters that stand one under another, no blank line between them, are one line: a headline of a page set upright. */
export function joinUpright(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!
    let end = at
    while (ONE.test(lines[end]?.text ?? '') && (end === at || !lines[end]!.gap)) end += 1
    if (end - at < FEWEST) {
      joined.push(line)
      at += 1
    } else {
      joined.push({ ...line, text: lines.slice(at, end).map(({ text }) => text).join('') })
      at = end
    }
  }
  return joined
}
