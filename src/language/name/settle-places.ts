import { CITIES } from './cities.ts'
import { groupBy } from './group-by.ts'
import type { Entry, Lexicon } from './lexicon.ts'
import { occurrencesOf } from './occurrences.ts'
import { PROVINCES } from './place-words.ts'
import { isEdge, isKnownWord, wordOver, type ReadText } from './read-text.ts'
import type { Sighting } from './sighting.ts'

const UNIT = /(?:省|市|县|区|镇|乡|村|州|自治区|壮族自治区|回族自治区|维吾尔自治区|自治州|自治县|特别行政区)$/
const MUNICIPALITIES: ReadonlySet<string> = new Set(['北京', '上海', '天津', '重庆'])

let cities: ReadonlySet<string> | undefined

/**
 * Places with and without their unit of government: `深圳市` is 深圳, `滨河` is 滨河市 where the story knows one 滨河 only.
 *
 * `青石县` and `青石镇` stay apart, and 青石 belongs to neither; so do 吉林省 and 吉林市.
 */
export function settlePlaces(reads: readonly ReadText[], all: readonly Sighting[], lexicon: Lexicon): readonly Entry[] {
  const full = new Set(all.filter(({ canonical, kind }) => kind === 'place' && UNIT.test(canonical) && canonical.length > 2).map(({ canonical }) => canonical))
  const byBase = groupBy(full, (name) => name.replace(UNIT, ''))
  return [...byBase].flatMap(([base, names]) => [...names.flatMap((name) => everydayName(base, name)), ...bareName(reads, base, names, lexicon)])
}

/** `深圳市` -> 深圳, `广东省` -> 广东, `上海市` -> 上海; `吉林市` is not 吉林, the province. */
function everydayName(base: string, name: string): readonly Entry[] {
  cities ??= new Set(CITIES)
  const unit = name.slice(base.length)
  const isProvince = base in PROVINCES
  const same = unit === '市' ? MUNICIPALITIES.has(base) || (!isProvince && cities.has(base)) : isProvince && /省|自治区/.test(unit)
  return same ? [{ form: name, canonical: base, kind: 'place' }] : []
}

function bareName(reads: readonly ReadText[], base: string, names: readonly string[], lexicon: Lexicon): readonly Entry[] {
  cities ??= new Set(CITIES)
  if (base.length < 2 || base in PROVINCES || cities.has(base) || lexicon.get(base) !== undefined) return []
  const owners = new Set(names.map((name) => lexicon.get(name)?.canonical ?? name))
  if (owners.size !== 1 || !reads.some((read) => standsBare(read, base))) return []
  return [{ form: base, canonical: [...owners][0]!, kind: 'place' }]
}

/** Is the bare name met by itself, and no word of the dictionary? */
function standsBare(read: ReadText, base: string): boolean {
  for (const at of occurrencesOf(read.text, base)) {
    const word = wordOver(read, at, at + base.length)
    if (isKnownWord(word) && !/^(?:ns|nr|nz|nrt)$/.test(word!.tag)) return false
    if (isEdge(read, at) && !UNIT.test(read.text.slice(at, at + base.length + 1))) return true
  }
  return false
}
