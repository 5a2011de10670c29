import { existsSync, readFileSync } from 'node:fs'

/** The package's own folder of data, seen from the sources and from the one file that the stage is built into. */
const FILES = ['../../../data/meaning/words.txt', '../../data/meaning/words.txt'].map((path) => new URL(path, import.meta.url))

/** `采集V 收集9 集纳6`, in the order of the words' codes. */
interface Words {
  readonly text: string
  /** Where each line begins, and where the text ends. */
  readonly lines: Int32Array
}

let words: Words | undefined

/** Opened when first asked: a megabyte, of which no copy is made. */
function opened(): Words {
  const text = readFileSync(FILES.find((file) => existsSync(file)) ?? FILES[0]!, 'utf8')
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return { text, lines: Int32Array.from(starts) }
}

/** In: a word. Out: what stands behind it in its line: `V 收集9 集纳6`; undefined of a word that has none. */
export function entryOf(word: string): string | undefined {
  const { text, lines } = (words ??= opened())
  let [low, high] = [0, lines.length - 2]
  while (low <= high) {
    const middle = (low + high) >> 1
    const order = compareAt(text, lines[middle]!, word)
    if (order === 0) return text.slice(lines[middle]! + word.length, lines[middle + 1]! - 1)
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

/** What ends the word of a line is a letter or `-`, before every Chinese character. */
const LAST_MARK = 0x7f

/** Below 0: the word of the line that begins here stands before this word. */
function compareAt(text: string, from: number, word: string): number {
  for (let at = 0; at < word.length; at++) {
    const difference = text.charCodeAt(from + at) - word.charCodeAt(at)
    if (difference !== 0) return difference
  }
  return text.charCodeAt(from + word.length) <= LAST_MARK ? 0 : 1
}
