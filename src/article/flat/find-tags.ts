import type { MarkedLine } from './mark-line.ts'

const TAG_LABEL = /^[【[#\s]*(?:相关标签|标签|文章标签|本文标签|关键词|关键字|Tags?|Keywords?|Topics)[】\]\s]*[：:]?\s*/iu
const SEPARATOR = /[\s、,，;；|｜#/]+/u
const LONGEST_TAG = 24

/** The words behind or under a label 标签 at the end of the body, as keywords. In: lines and where the body ends. */
export function findTags(lines: readonly MarkedLine[], end: number): readonly string[] {
  const labels = lines.flatMap(({ furniture }, index) => (furniture?.reason === 'tags' ? [index] : []))
  const at = labels.find((index) => index >= end) ?? labels[0]
  if (at === undefined) return []
  const inline = lines[at]!.folded.startsWith('#') ? lines[at]!.text : lines[at]!.text.replace(TAG_LABEL, '')
  const words = (inline === '' ? linesUnder(lines, at) : [inline]).flatMap((line) => line.split(SEPARATOR))
  return [...new Set(words.filter((word) => word !== '' && word.length <= LONGEST_TAG))]
}

/** One tag a line, or all in one; a label or a sentence ends them. */
function linesUnder(lines: readonly MarkedLine[], at: number): readonly string[] {
  const found: string[] = []
  for (const line of lines.slice(at + 1)) {
    if (line.furniture || (line.shape !== 'short' && line.shape !== 'list-item')) break
    if (line.gap && found.length > 0 && /\s/.test(found[0]!)) break
    found.push(line.text)
  }
  return found
}
