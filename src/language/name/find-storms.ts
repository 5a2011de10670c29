import type { Entry } from './lexicon.ts'
import type { ReadText } from './read-text.ts'
import type { Sighting } from './sighting.ts'

const CLASS = '强热带风暴|热带风暴|热带低压|超强台风|强台风|台风|飓风|气旋'
/** `台风“海螺”`, `第7号台风“海螺”`, `飓风「伊塔」`; not `“海螺”号`. */
const NAMED = new RegExp(`(第\\d{1,2}号)?(${CLASS})[“"「『]([\\u4e00-\\u9fff·]{2,6})[”"」』]`, 'g')
/** `今年第9号台风`. */
const NUMBERED = new RegExp(`第\\d{1,2}号(?:${CLASS})`, 'g')

/** What a storm is gathered under: one that is a tropical storm first and a typhoon later is one. */
const keyOf = (kind: string, name: string) => `${kind === '飓风' || kind === '气旋' ? kind : '台风'}“${name}”`
const numberKey = (words: string) => `${/^第\d{1,2}号/.exec(words)![0]}台风`

/** Storms by their names, or by their numbers of the year. */
export function findStorms({ text }: ReadText): readonly Sighting[] {
  if (!/[风旋压][“"「『]|号(?:超|强|热|台|飓)/.test(text)) return []
  const named = [...text.matchAll(NAMED)].map((match) => {
    const start = match.index + (match[1]?.length ?? 0)
    return { start, end: match.index + match[0].length, kind: 'event' as const, canonical: keyOf(match[2]!, match[3]!) }
  })
  const numbered = [...text.matchAll(NUMBERED)].map((match) => ({ start: match.index, end: match.index + match[0].length, kind: 'event' as const, canonical: numberKey(match[0]) }))
  return [...named, ...numbered]
}

/** `“海螺”`, `台风海螺` and `第7号台风` of `第7号台风“海螺”`. */
export function stormEntries(reads: readonly ReadText[]): readonly Entry[] {
  return reads.flatMap(({ text }) => [...text.matchAll(NAMED)].flatMap((match) => {
    const [, number, kind = '', name = ''] = match
    const canonical = keyOf(kind, name)
    const forms = [canonical, `“${name}”`, `「${name}」`, `"${name}"`, ...CLASS.split('|').map((word) => word + name), ...(number === undefined ? [] : [`${number}台风`])]
    return forms.map((form) => ({ form, canonical, kind: 'event' as const }))
  }))
}
