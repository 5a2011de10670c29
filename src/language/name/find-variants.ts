import { squeeze } from './find-marked-names.ts'
import type { Entry } from './lexicon.ts'
import type { ReadText } from './read-text.ts'
import type { Sighting } from './sighting.ts'
import { TRANSLITERATED, TRANSLITERATION } from './transliteration.ts'

const PLACE = '[\\u4e00-\\u9fff·]{2,8}?'
/** `临江（原名石埠）`, `临江，旧称石埠，`; `石埠更名为临江`. */
const FORMERLY = new RegExp(`(${PLACE})(?:[（(]|，)(?:原名|旧称|旧名|原称|曾用名|前称|曾称)(?:为|叫)?[“"「]?(${PLACE})[”"」]?(?=[）)，。、；])`, 'g')
const RENAMED = new RegExp(`(${PLACE})(?:市|镇|县|区)?(?:正式)?(?:更名|改名|改称|易名)(?:为|叫)?[“"「]?(${PLACE})[”"」]?(?=[）)，。、；])`, 'g')

/** Renamings that a text itself states. */
export function statedRenamings({ text }: ReadText): readonly Entry[] {
  const pairs = [
    ...[...text.matchAll(FORMERLY)].map((match) => ({ now: lastName(match[1]!), former: match[2]! })),
    ...[...text.matchAll(RENAMED)].map((match) => ({ now: match[2]!, former: lastName(match[1]!) })),
  ]
  return pairs.filter(({ now, former }) => now.length >= 2 && former.length >= 2 && now !== former)
    .map(({ now, former }) => ({ form: squeeze(former), canonical: squeeze(now), kind: 'place' as const }))
}

const lastName = (words: string) => words.split(/[的在将把从由]/).at(-1) ?? words

/** How often the right spelling must be met for each time that the wrong one is. */
const RARER = 3
const RUN = new RegExp(`${TRANSLITERATED}{4,}`, 'g')

/**
 * `阿斯坦纳` for `阿斯塔纳`: one character of a transliterated place differs, the name is four characters or more, and the
 * right one is far more frequent in the story.
 */
export function nearSpellings(reads: readonly ReadText[], all: readonly Sighting[]): readonly Entry[] {
  const counts = new Map<string, number>()
  for (const { canonical, kind } of all) {
    if ((kind === 'place' || kind === 'country') && canonical.length >= 4 && [...canonical].every((character) => TRANSLITERATION.has(character))) counts.set(canonical, (counts.get(canonical) ?? 0) + 1)
  }
  if (counts.size === 0) return []
  const runs = reads.flatMap(({ text }) => [...text.matchAll(RUN)].map((match) => match[0]))
  return [...counts].flatMap(([name, count]) => variantsOf(name, count, runs, counts))
}

function variantsOf(name: string, count: number, runs: readonly string[], counts: ReadonlyMap<string, number>): readonly Entry[] {
  const variants = new Map<string, number>()
  for (const run of runs) {
    for (let at = 0; at + name.length <= run.length; at++) {
      const piece = run.slice(at, at + name.length)
      if (differsByOne(piece, name) && !counts.has(piece)) variants.set(piece, (variants.get(piece) ?? 0) + 1)
    }
  }
  return [...variants].filter(([, times]) => count >= times * RARER).map(([form]) => ({ form, canonical: name, kind: 'place' as const }))
}

function differsByOne(a: string, b: string): boolean {
  let differences = 0
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at] && ++differences > 1) return false
  return differences === 1
}
