import { cutWords } from './cut-words.ts'
import { findWordsAt, isListed, wordsFound } from './word-list.ts'

/** Words of one character that stand beside any other: no name begins or ends with them. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set('的了着过在是有和与及或跟同把被将对从向于以为之其所这那此该各每也都就还又再才只很更最已曾不没未而且但则即因如若等们吗呢吧啊')
/** Letters and digits that are no Han: `c919`, `été`, `Москва`; what stands between them, as `-` and `.`, parts them. Unicode's classes are gathered when first asked for. */
const otherWords = (text: string): string[] => text.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu) ?? []
const IS_HAN = /^\p{Script=Han}/u
/** A longer run of a query is looked for by its words alone. */
const LONGEST_WHOLE = 8
const found = wordsFound()

/**
 * Words as a search engine wants them: every word, the words inside it (长江大桥: 长江, 大桥), and where no dictionary tells where one ends,
 * every two characters.
 *
 * In: a text of one spelling (`fold`, small letters). Out: its words in order, as often as they stand there.
 * Source: jieba's cut for search engines (Sun Junyi); pairs for what it does not know.
 */
export function searchWords(text: string): readonly string[] {
  const words = otherWords(text)
  let before: Piece | undefined
  for (const piece of piecesOf(text)) {
    if (!FUNCTION_WORDS.has(piece.text)) words.push(piece.text)
    if (piece.length > 2) words.push(...(piece.listed ? wordsInside(text, piece) : pairsOf(piece.text)))
    if (before?.end === piece.start) words.push(...pairAcross(before, piece))
    before = piece
  }
  return words
}

/**
 * What must stand in a text for this run to be found in it.
 *
 * In: letters of one kind, as `searchWords` would get them. Out: lists of words; one list that is there whole is enough.
 */
export function searchAlternatives(run: string): readonly (readonly string[])[] {
  if (!IS_HAN.test(run)) return [otherWords(run)]
  const length = [...run].length
  if (length <= 2) return [[run]]
  const parts = [...new Set(partsOf(run))]
  const whole = length <= LONGEST_WHOLE ? [[run]] : []
  return parts.length === 0 || (parts.length === 1 && parts[0] === run) ? [[run]] : [...whole, parts]
}

/** In: any text. Out: every two Han characters that stand beside each other, and every one; what a title is found by. */
export function searchPairs(text: string): readonly string[] {
  return (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => [...pairsOf(run), ...run])
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  /** In characters. */
  readonly length: number
  readonly listed: boolean
}

/** The words that are Han. */
function* piecesOf(text: string): Iterable<Piece> {
  const { ends, words } = cutWords(text)
  let start = 0
  for (const [index, end] of ends.entries()) {
    const word = text.slice(start, end)
    if (isHan(word)) yield { start, end, text: word, length: lengthOf(word), listed: words[index]! > 0 }
    start = end
  }
}

/** Most words are of the common block, or of marks and small letters: of these the first unit says it all. */
function isHan(word: string): boolean {
  const unit = word.charCodeAt(0)
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x2e80 && IS_HAN.test(word))
}

/** In characters. */
const lengthOf = (word: string) => (HAS_PAIR.test(word) ? [...word].length : word.length)
const HAS_PAIR = /[\ud800-\udbff]/

/** Words of the dictionary inside one, of two characters and more. */
function wordsInside(text: string, { start, end }: Piece): readonly string[] {
  const inside: string[] = []
  for (let at = start; at < end - 1; at++) {
    for (let index = 0, all = findWordsAt(text, at, end, found); index < all; index++) {
      const to = found.ends[index]!
      if (to - at >= 2 && to - at < end - start) inside.push(text.slice(at, to))
    }
  }
  return inside
}

function pairsOf(run: string): readonly string[] {
  if (run.length === 2 && !HAS_PAIR.test(run)) return [run]
  const characters = [...run]
  return characters.slice(1).map((character, index) => characters[index]! + character)
}

/** Two single characters are perhaps a name (中哈); one beside a word, where the dictionary has the two (在建 in 在|建设). */
function pairAcross(left: Piece, right: Piece): readonly string[] {
  if (!isOpen(left) && !isOpen(right)) return NONE
  const pair = [...left.text].at(-1)! + [...right.text][0]!
  const isName = isOpen(left) && isOpen(right) && !FUNCTION_WORDS.has(left.text) && !FUNCTION_WORDS.has(right.text)
  return isName || isListed(pair, 0, pair.length) ? [pair] : NONE
}

const NONE: readonly string[] = []

/** The dictionary does not vouch for where it ends. */
const isOpen = ({ length, listed }: Piece) => length === 1 || !listed

/** A query's own words: known ones whole, others by their pairs, characters of grammar not at all. */
function partsOf(run: string): readonly string[] {
  const pieces = [...piecesOf(run)]
  return pieces.flatMap((piece, index) => {
    if (piece.length > 1) return piece.listed || piece.length === 2 ? [piece.text] : pairsOf(piece.text)
    if (FUNCTION_WORDS.has(piece.text)) return []
    const next = pieces[index + 1]
    const previous = pieces[index - 1]
    const joined = next?.length === 1 && !FUNCTION_WORDS.has(next.text) ? [piece.text + next.text] : []
    const wasJoined = previous?.length === 1 && !FUNCTION_WORDS.has(previous.text)
    return joined.length > 0 || wasJoined ? joined : [piece.text]
  })
}
