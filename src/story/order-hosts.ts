/** In which order does a rule put the members? */
export type HostOrder = 'alphabetical' | 'pinyin' | 'listed'

const REGION_LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

let englishOfRegion: ReadonlyMap<string, string> | undefined
let byPinyin: Intl.Collator | undefined

/** Names of countries and territories in simplified Chinese, with the English ones. Source: CLDR, through Intl.DisplayNames. */
function englishNames(): ReadonlyMap<string, string> {
  if (englishOfRegion) return englishOfRegion
  const [chinese, english] = ['zh-Hans', 'en'].map((locale) => new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }))
  const names = new Map<string, string>()
  for (const first of REGION_LETTERS) {
    for (const second of REGION_LETTERS) {
      const [name, translation] = [chinese!.of(first + second), english!.of(first + second)]
      if (name !== undefined && translation !== undefined) names.set(name, translation)
    }
  }
  englishOfRegion = names
  return names
}

/**
 * The members in the order in which a rule makes them hosts.
 *
 * In: members as listed; the order that the rule names. Out: the members in that order. `alphabetical` goes by the English name of
 * countries, and by pinyin where not all members are countries; `pinyin` always by pinyin.
 */
export function orderHosts(members: readonly string[], order: HostOrder): readonly string[] {
  if (order === 'listed') return members
  const names = englishNames()
  if (order === 'alphabetical' && members.every((member) => names.has(member))) {
    return [...members].toSorted((a, b) => (names.get(a)! < names.get(b)! ? -1 : 1))
  }
  byPinyin ??= new Intl.Collator('zh-Hans-u-co-pinyin')
  return [...members].toSorted((a, b) => byPinyin!.compare(a, b))
}
