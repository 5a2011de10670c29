import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** OpenCC's dictionaries, as opencc-js ships them: `export default "傑 杰|傑出 杰出|…"`. */
export type DictionaryName =
  | 'CJK_Compatibility_Ideographs' | 'HKVariantsRev' | 'HKVariantsRevPhrases' | 'STCharacters' | 'STPhrases'
  | 'STPhrases_GeneratedFromRegionalPhrases' | 'TSCharacters' | 'TSPhrases' | 'TWVariants' | 'TWVariantsPhrases'

const sources = new Map<DictionaryName, string>()

/** The entries of a dictionary, read from its file on first use: the phrases alone are a megabyte, which most runs never need. */
export function entriesOf(name: DictionaryName): string {
  const known = sources.get(name)
  if (known !== undefined) return known
  const written = readFileSync(createRequire(import.meta.url).resolve(`opencc-js/dict/${name}`), 'utf8')
  const entries = String(JSON.parse(written.slice(written.indexOf('"'), written.lastIndexOf('"') + 1)))
  sources.set(name, entries)
  return entries
}

/** What begins with one character: the phrases as their entries give them, and their lengths, the longest first. */
interface Phrases {
  readonly forms: ReadonlyMap<string, string>
  readonly lengths: readonly number[]
}

/** Where the entries of a first character lie; they are read when it is first met. */
interface Stretch {
  readonly entries: string
  readonly from: number
  readonly to: number
}

/** Several dictionaries as one; of an entry that two have, the first dictionary's holds. */
export class PhraseTable {
  readonly #names: readonly DictionaryName[]
  #stretches: Map<string, Stretch[]> | undefined
  readonly #phrases = new Map<string, Phrases>()

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
        converted += text.slice(done, at) + this.#phrases.get(text[at]!)!.forms.get(text.slice(at, at + length))!
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
    const phrases = this.#phrases.get(text[at]!) ?? this.#readPhrases(text[at]!)
    return phrases?.lengths.find((length) => phrases.forms.has(text.slice(at, at + length))) ?? 0
  }

  #opened(): Map<string, Stretch[]> {
    return (this.#stretches ??= stretchesOf(this.#names.map(entriesOf)))
  }

  #readPhrases(first: string): Phrases | undefined {
    const stretches = this.#opened().get(first)
    if (!stretches) return undefined
    const forms = new Map<string, string>()
    for (const { entries, from, to } of stretches.toReversed()) {
      for (const entry of entries.slice(from, to).split('|')) {
        const gap = entry.indexOf(' ')
        forms.set(entry.slice(0, gap), entry.slice(gap + 1))
      }
    }
    const lengths = [...new Set([...forms.keys()].map((form) => form.length))].toSorted((a, b) => b - a)
    const phrases = { forms, lengths }
    this.#phrases.set(first, phrases)
    return phrases
  }
}

/** Entries lie in the order of their characters, so those of one first character lie together. */
function stretchesOf(dictionaries: readonly string[]): Map<string, Stretch[]> {
  const found = new Map<string, Stretch[]>()
  for (const entries of dictionaries) {
    for (let from = 0; from < entries.length; ) {
      const first = entries[from]!
      let to = endOfEntry(entries, from)
      while (to < entries.length && entries[to + 1] === first) to = endOfEntry(entries, to + 1)
      const stretches = found.get(first)
      if (stretches) stretches.push({ entries, from, to })
      else found.set(first, [{ entries, from, to }])
      from = to + 1
    }
  }
  return found
}

function endOfEntry(entries: string, from: number): number {
  const end = entries.indexOf('|', from)
  return end < 0 ? entries.length : end
}
