import { dataFile } from '../stage-files.ts'

const KINDS = { Q: 'quality', A: 'act', P: 'people', T: 'thing', D: 'document', M: 'becoming', V: 'doing' } as const

/**
 * What a word names: a `quality`; an `act`, event, state or idea; `people` and their groups; a `thing` or place; a `document`, a sum, a time;
 * what minds do and what becomes (`becoming`: 理解, 放缓); what is done to others and things (`doing`: 建造, 授予).
 */
export type WordKind = (typeof KINDS)[keyof typeof KINDS]

/** `采集V`: a line for each word, in the order of the words' codes; read when first asked, and looked up as it is. */
let lines: string | undefined

/**
 * What does a word name?
 *
 * In: a folded word. Out: its kind; of a longer one that is not listed that of its last two characters, its head (高级|餐厅); undefined of others.
 * Source and method: CC-CEDICT's glosses looked up in WordNet, scripts/make-meaning.mjs; licences beside the data.
 */
export function kindOfWord(word: string): WordKind | undefined {
  lines ??= dataFile('meaning/words.txt')
  return listedKind(lines, word) ?? (word.length > 2 ? listedKind(lines, word.slice(-2)) : undefined)
}

function listedKind(text: string, word: string): WordKind | undefined {
  let [low, high] = [0, text.length - 1]
  while (low < high) {
    const start = text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1
    const end = text.indexOf('\n', start)
    const listed = text.slice(start, end - 1)
    if (listed === word) return KINDS[text[end - 1] as keyof typeof KINDS]
    if (listed < word) low = end + 1
    else high = start - 1
  }
  return undefined
}
