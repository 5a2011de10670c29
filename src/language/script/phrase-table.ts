import { packageFile } from '../stage-files.ts'

/** OpenCC's dictionaries, as opencc-js ships them: `export default "傑 杰|傑出 杰出|…"`. */
export type DictionaryName =
  | 'CJK_Compatibility_Ideographs' | 'HKVariantsRev' | 'HKVariantsRevPhrases' | 'STCharacters' | 'STPhrases'
  | 'STPhrases_GeneratedFromRegionalPhrases' | 'TSCharacters' | 'TSPhrases' | 'TWVariants' | 'TWVariantsPhrases'

const sources = new Map<DictionaryName, string>()

/** The entries of a dictionary, read from its file on first use: the phrases alone are a megabyte, which most runs never need. */
export function entriesOf(name: DictionaryName): string {
  const known = sources.get(name)
  if (known !== undefined) return known
  const written = new TextDecoder().decode(packageFile(`opencc-js/dict/${name}`))
  const entries = written.slice(written.indexOf('"') + 1, written.lastIndexOf('"'))
  sources.set(name, entries)
  return entries
}

/** What begins with one character: the phrases as their entries give them, and their lengths, the longest first. */
interface Phrases {
  readonly forms: ReadonlyMap<string, string>
  readonly lengths: readonly number[]
}

/** Several dictionaries as one; of an entry that two have, the first dictionary's holds. */
export class PhraseTable {
  readonly #names: readonly DictionaryName[]
  readonly #phrases = new Map<number, Phrases>()
  /** By character, whether any entry begins with it: most of a text is passed over by this alone. */
  #begins: Uint8Array | undefined

  constructor(...names: readonly DictionaryName[]) {
    this.#names = names
  }

  /** In: a text. Out: the text with the longest entry at each place replaced. */
  convert(text: string): string {
    let converted = ''
    let done = 0
    for (let at = 0; at < text.length; ) {
      const length = this.#longestAt(text, at)
      if (length > 0) {
        converted += text.slice(done, at) + this.#phrases.get(text.charCodeAt(at))!.forms.get(text.slice(at, at + length))!
        done = at + length
      }
      at += Math.max(1, length)
    }
    return done === 0 ? text : converted + text.slice(done)
  }

  /** In: a text. Out: its entries, and what lies between them. */
  split(text: string): readonly string[] {
    const parts: string[] = []
    let done = 0
    for (let at = 0; at < text.length; ) {
      const length = this.#longestAt(text, at)
      if (length > 0) {
        if (at > done) parts.push(text.slice(done, at))
        parts.push(text.slice(at, at + length))
        done = at + length
      }
      at += Math.max(1, length)
    }
    if (done < text.length) parts.push(text.slice(done))
    return parts
  }

  #longestAt(text: string, at: number): number {
    const begins = (this.#begins ??= new Uint8Array(1 << 16))
    const first = text.charCodeAt(at)
    if (begins[first] === 0) begins[first] = this.#enter(text[at]!)
    if (begins[first] === NO_ENTRY) return 0
    const { forms, lengths } = this.#phrases.get(first)!
    for (const length of lengths) if (forms.has(text.slice(at, at + length))) return length
    return 0
  }

  #enter(first: string): number {
    const phrases = readPhrases(this.#names, first)
    if (phrases) this.#phrases.set(first.charCodeAt(0), phrases)
    return phrases ? SOME_ENTRY : NO_ENTRY
  }
}

const NO_ENTRY = 1
const SOME_ENTRY = 2

function readPhrases(names: readonly DictionaryName[], first: string): Phrases | undefined {
  const forms = new Map<string, string>()
  for (const name of names.toReversed()) {
    const entries = entriesOf(name)
    const from = firstEntry(entries, first.charCodeAt(0))
    let to = from
    while (entries[to] === first) to = endOfEntry(entries, to) + 1
    for (const entry of to > from ? entries.slice(from, to - 1).split('|') : []) {
      const gap = entry.indexOf(' ')
      forms.set(entry.slice(0, gap), entry.slice(gap + 1))
    }
  }
  if (forms.size === 0) return undefined
  return { forms, lengths: [...new Set([...forms.keys()].map((form) => form.length))].toSorted((a, b) => b - a) }
}

/** Where the entries lie that begin with a character: they stand in the order of their characters. */
function firstEntry(entries: string, unit: number): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const start = entries.lastIndexOf('|', ((low + high) >> 1) - 1) + 1
    if (rank(entries.charCodeAt(start)) < rank(unit)) low = endOfEntry(entries, start) + 1
    else high = start
  }
  return low
}

/** Characters beyond the basic plane come last, though their first halves do not. */
const rank = (unit: number) => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x1_00_00 : unit)

function endOfEntry(entries: string, from: number): number {
  const end = entries.indexOf('|', from)
  return end < 0 ? entries.length : end
}
