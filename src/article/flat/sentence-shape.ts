/** The shape of a line of text: does it begin, does it end, like whole prose? */

/** Ends a sentence, with what may close after it: `。`, `！”`, `……`, `。）`; English `.` too. */
const STOPPED = /(?:[。！？!?…；;]|[.](?=[”"’')\]]*$)|——|：|:)[”’」』）)】\]》〉"'\s]*(?:[（(][^（）()]{1,24}[）)])?$/u
/** `完）`, `（新华社记者某某摄）` and other brackets that end a paragraph. */
const BRACKET_END = /[）)】」』]$/u

/** In: a trimmed line. Out: whether a sentence ends with it. `他说：“好。”` does, `此次访问` does not. */
export function endsStopped(text: string): boolean {
  return STOPPED.test(text.slice(-LONGEST_END))
}

/** What may close after the last stop is no longer than this. */
const LONGEST_END = 48

/** Han characters of the basic plane and its first extension; a loop, as this is asked of every line many times. */
export function hanCount(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)) count++
  }
  return count
}

const COMMAS = /[，,、；;：:。]/u

/**
 * Is this a paragraph of prose, or the like of one?
 *
 * `雨停了。` is (it ends a sentence); a long line with commas is, even when it ends in mid-sentence; `首页 国内 国际` is not.
 */
export function isProse(text: string): boolean {
  const size = sizeOf(text)
  if (size < 6) return false
  if (size > 400) return true
  if (endsStopped(text)) return size >= 10 || /[。！？!?]/.test(text)
  if (BRACKET_END.test(text) && size >= 40) return /[，。]/.test(text)
  if (/[，,].*[，,]/u.test(text) && size >= 20) return true
  return size >= 36 && COMMAS.test(text)
}

/** Length in Han characters; a word of Latin script counts for two. */
export function sizeOf(text: string): number {
  return hanCount(text) + 2 * (text.match(/[A-Za-z0-9]+/g)?.length ?? 0)
}

/** A heading has no stop, is short and holds no more than one comma: `四强全部产生`, not `第一，…，…`. */
export function isHeadingLike(text: string): boolean {
  const size = sizeOf(text)
  if (size < 2 || size > 36) return false
  if (/[。；;]|[，,].*[，,].*[，,]/u.test(text) || /[、，,：:]$/u.test(text)) return false
  return true
}
