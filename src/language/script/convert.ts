import { type DictionaryName, entriesOf, PhraseTable } from './phrase-table.ts'

/** What OpenCC does to a text: a table of variants first, then the phrases that must not be cut, then table after table on each part. */
interface Conversion {
  readonly whole: PhraseTable
  readonly steps: readonly PhraseTable[]
}

const NORMAL = new PhraseTable('CJK_Compatibility_Ideographs')

function conversion(whole: readonly DictionaryName[], ...steps: readonly (readonly DictionaryName[])[]): Conversion {
  return { whole: new PhraseTable(...whole), steps: steps.map((names) => new PhraseTable(...names)) }
}

/** hk2s, which reads Taiwan's characters too. */
const TO_SIMPLIFIED = conversion(['TSPhrases'], ['HKVariantsRevPhrases', 'HKVariantsRev'], ['TSPhrases', 'TSCharacters'])
const PHRASES: readonly DictionaryName[] = ['STPhrases', 'STPhrases_GeneratedFromRegionalPhrases']
/** s2tw: Taiwan's characters, the words left as they are. */
const TO_TRADITIONAL = conversion(PHRASES, [...PHRASES, 'STCharacters'], ['TWVariantsPhrases', 'TWVariants'])

/**
 * In: Chinese in any script. Out: simplified, by words; lengths may change (use `fold` where offsets matter).
 * Source: OpenCC's dictionaries and chain (Apache 2.0), through opencc-js.
 */
export function toSimplified(text: string): string {
  return convert(TO_SIMPLIFIED, text)
}

/** In: simplified Chinese. Out: traditional (Hong Kong and Taiwan share what news needs of it). Source: as above. */
export function toTraditional(text: string): string {
  return convert(TO_TRADITIONAL, text)
}

function convert({ whole, steps }: Conversion, text: string): string {
  return whole
    .split(NORMAL.convert(text))
    .map((part) => steps.reduce((converted, table) => table.convert(converted), part))
    .join('')
}

/** Characters that are written another way in simplified script when they stand alone: what the tables above make of a single one. */
export function traditionalCharacters(): readonly string[] {
  const [variants, characters] = (['HKVariantsRev', 'TSCharacters'] as const).map((name) => new Map(entriesOf(name).split('|').map(asPair)))
  return [...new Set([...variants!.keys(), ...characters!.keys()])].filter((character) => {
    const standard = variants!.get(character) ?? character
    return (characters!.get(standard) ?? standard) !== character
  })
}

function asPair(entry: string): readonly [string, string] {
  const gap = entry.indexOf(' ')
  return [entry.slice(0, gap), entry.slice(gap + 1)]
}
