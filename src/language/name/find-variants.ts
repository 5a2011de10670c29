import type { Entry } from './lexicon.ts'
import type { NameKind } from './name.ts'
import { ORGANISATION_SUFFIXES } from './organisation-words.ts'
import type { ReadText } from './read-text.ts'
import type { Sighting } from './sighting.ts'
import { TRANSLITERATED, TRANSLITERATION } from './transliteration.ts'

/** `临江（原名石埠）`, `临江，旧称石埠，`; not `（原载日报）`. */
const FORMERLY = /(?:[（(]|，)(?:原名|旧称|旧名|原称|曾用名|前称|曾称)(?:为|叫|：)?[“"「]?([\u4e00-\u9fff·]{2,8}?)[”"」]?(?=[）)，。、；])/g
/** `石埠更名为临江`, `石埠港今日更名临江港`; not `改名后`. */
const RENAMED = /(?:更名|改名|改称|易名)(为|叫|成)?[“"「]?([\u4e00-\u9fff·]{2,8}?)[”"」]?(?=[）)，。、；\s]|$)/g
/** What stands between the former name and the verb: `石埠港|5月1日起正式|更名为`. */
const SINCE = /(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}年(?:\d{1,2}月)?|\d{1,2}日|今日|今天|昨日|昨天|明日|明起|今起|即日|近日|日前|起|自|于|从|将|已|获批|正式|[，,])+$/
const UNIT = /^(?:省|市|县|区|镇|乡|村|州|港|岛)$/
const NAME_TAG = /^(?:n|j|ns|nr|nrt|nz|nt|x|a|g|ng|zg)$/

/** Renamings that a text itself states: former forms under the name of now. */
export function statedRenamings(read: ReadText): readonly Entry[] {
  const now = [...read.text.matchAll(FORMERLY)].map((match) => ({ now: nameBefore(read, match.index), former: match[1]! }))
  const later = [...read.text.matchAll(RENAMED)].flatMap((match) => {
    const now = match[2]!
    const former = nameBefore(read, match.index - (SINCE.exec(read.text.slice(Math.max(0, match.index - 20), match.index))?.[0].length ?? 0))
    // without 为 only a name of the same make says that it is one: 石埠港, 临江港; not 更名仪式
    return match[1] !== undefined || (former !== undefined && former.at(-1) === now.at(-1)) ? [{ now, former }] : []
  })
  return [...now, ...later].flatMap(({ former, now }) => {
    const kind = now === undefined || former === undefined ? undefined : kindOf(now)
    return kind === undefined || now === former ? [] : [{ form: former!, canonical: now!, kind }, { form: now!, canonical: now!, kind }]
  })
}

/** The name that ends at a place of the text: a word, or a word and its unit of government. */
function nameBefore(read: ReadText, at: number): string | undefined {
  const last = read.words[read.wordAt[at]! - 1]
  if (!last || last.end !== at || !NAME_TAG.test(last.tag)) return undefined
  if (ORGANISATION_SUFFIXES.includes(last.text)) return organisationBefore(read, at)
  const before = read.words[read.wordAt[at]! - 2]
  const start = UNIT.test(last.text) && before && NAME_TAG.test(before.tag) ? before.start : last.start
  if (start === last.start && at - start === 2 && UNIT.test(last.text[1]!) && before?.text.length === 1 && before.end === start) return read.text.slice(before.start, at)
  return at - start >= 2 ? read.text.slice(start, at) : undefined
}

/** `石埠码头公司|更名为`: the words of its name, at most four; none where the body is not named. */
function organisationBefore(read: ReadText, at: number): string | undefined {
  let start = at
  for (let index = read.wordAt[at]! - 1; index >= Math.max(0, read.wordAt[at]! - 4) && NAME_TAG.test(read.words[index]!.tag) && /^[\u4e00-\u9fff]+$/.test(read.words[index]!.text); index--) start = read.words[index]!.start
  const name = read.text.slice(start, at)
  return name.length >= 4 && !/^[该本这那其]/.test(name) ? name : undefined
}

/** Companies and clubs change their names too; what ends like neither is a place. */
const kindOf = (name: string): NameKind => (ORGANISATION_SUFFIXES.some((suffix) => suffix.length > 1 && name.endsWith(suffix)) ? 'organisation' : 'place')

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
