import { fold } from '../script/index.ts'
import { countries } from './countries.ts'
import { groupBy } from './group-by.ts'
import type { Learnt } from './learn-names.ts'
import type { NameKind } from './name.ts'
import { AFTER_PARTY_LETTERS, WORDS_IN_SIDE } from './around-parties.ts'
import { isEdge, type ReadText } from './read-text.ts'
import type { Sighting } from './sighting.ts'

/** A bound short form: the letter is the mention; `form` is what a reader sees (`访哈`, `哈方`). */
export interface Bound extends Sighting {
  readonly form: { readonly start: number; readonly end: number }
  /** Does the form speak of this party? `中哈` of 哈, among readers of 中; `哈乌` of neither. */
  readonly ownForm: boolean
}

/** Whom a letter stands for in one text, in general and inside certain forms (`中土`). */
interface Letters {
  readonly of: ReadonlyMap<string, string>
  readonly inForm: ReadonlyMap<string, string>
  /** Letters of countries that the story names in full. `纳卡` is nobody's where neither is named. */
  readonly named: ReadonlySet<string>
}

/** Words after a run of letters that show them to be parties: `中哈关系`, `中俄蒙三国`. */
const AFTER_PARTIES = new RegExp(`^\\s?(?:${AFTER_PARTY_LETTERS.join('|')})`)
const WORDS_WITH_SIDE = new RegExp(`^(?:${WORDS_IN_SIDE.join('|')})`)
const VERB_OF_PARTY = /[访援驻赴涉对抗抵离在同与和]/

/** Letters that are words of grammar or of names as well: only where this text names their country. */
const WORDLIKE_LETTERS = /[以也不多加立所新东南老海文黑科圣马古丹白佛关约英特北西土图巴布毛冰刚乍]/

/** Letters that stand for a country by custom where nothing in the story begins with them otherwise. */
const conventional = new Map<string, string>()

function conventionalLetters(): ReadonlyMap<string, string> {
  if (conventional.size > 0) return conventional
  const seen = new Map<string, string | undefined>()
  for (const { kind, name } of countries()) {
    if (kind !== 'country' || WORDLIKE_LETTERS.test(name[0]!) || /属|岛|共和国$|领/.test(name)) continue
    const letter = name[0]!
    seen.set(letter, seen.has(letter) ? undefined : name)
  }
  for (const [letter, name] of seen) if (name !== undefined) conventional.set(letter, name)
  return conventional
}

/** One-letter short forms of countries in a text, where its context and its story bind them. */
export function bindShortForms(read: ReadText, letters: Letters): readonly Bound[] {
  return [...pairs(read, letters), ...sides(read, letters), ...objects(read, letters)]
}

const isCountry = ({ kind }: { readonly kind: NameKind }) => kind === 'country'

/**
 * Letters of one text: from the countries that it names, then that its story names, then by custom.
 * Of what is known of the story, a form that was bound before (`中土`) binds again.
 */
export function lettersOf(index: number, { known, sightings }: Pick<Learnt, 'known' | 'sightings'>): Letters {
  const names = [...sightings, known].map((list) => new Set(list.filter(isCountry).map(({ canonical }) => canonical)))
  const of = new Map(conventionalLetters())
  for (const [letter, candidates] of groupBy(new Set(names.flatMap((set) => [...set])), (canonical) => canonical[0]!)) {
    const chosen = choose(candidates, names, index)
    if (chosen === undefined || (/[以也不多加所立]/.test(letter) && !names[index]!.has(chosen))) of.delete(letter)
    else of.set(letter, chosen)
  }
  const inForm = new Map(known.filter(isCountry).flatMap(({ canonical, contextual = [] }) => contextual.map((form) => [fold(form), canonical] as const)))
  for (const canonical of inForm.values()) if (!of.has(canonical[0]!)) of.set(canonical[0]!, UNBOUND)
  return { of, inForm, named: new Set(names.flatMap((set) => [...set].map((name) => name[0]!))) }
}

/** A letter that only a form known beforehand binds. */
const UNBOUND = ''

/** Of countries that share a letter: the one that this text names; else the one that keeps company with this text's others. */
function choose(candidates: readonly string[], named: readonly ReadonlySet<string>[], index: number): string | undefined {
  if (candidates.length === 1) return candidates[0]
  const here = candidates.filter((candidate) => named[index]!.has(candidate))
  if (here.length === 1) return here[0]
  const pool = here.length > 1 ? here : candidates
  const ranked = pool.map((candidate) => ({ candidate, score: company(candidate, named, named[index]!) })).toSorted((a, b) => b.score - a.score)
  return ranked[0]!.score >= 2 * Math.max(1, ranked[1]!.score) ? ranked[0]!.candidate : undefined
}

/** In how many texts does the candidate stand with countries that this text names? */
const company = (candidate: string, named: readonly ReadonlySet<string>[], here: ReadonlySet<string>) =>
  named.filter((set) => set.has(candidate)).reduce((sum, set) => sum + [...here].filter((country) => set.has(country)).length, 0)

/** `中哈关系`, `中俄蒙三方会晤`, `哈、乌两国`. A pair begins where a word does. */
function pairs(read: ReadText, letters: Letters): readonly Bound[] {
  const { text } = read
  const found: Bound[] = []
  let until = 0
  for (const { start } of read.words) {
    if (start < until || !letters.of.has(text[start]!)) continue
    const end = pairEnd(read, letters, start)
    if (end === undefined) continue
    for (let letter = start; letter < end; letter++) found.push(...bound(text, letters, letter, { start, end }, end - start === 2 && text[letter] !== '中' && text.slice(start, end).includes('中')))
    until = end
  }
  return found
}

function pairEnd(read: ReadText, letters: Letters, start: number): number | undefined {
  const { text } = read
  let end = start
  while (end < text.length && letters.of.has(text[end]!) && end - start < 4) end++
  if (end - start < 2 || !isEdge(read, end) || !(AFTER_PARTIES.test(text.slice(end, end + 6)) || inPairList(text, letters, start, end))) return undefined
  return areParties(text.slice(start, end), letters) ? end : undefined
}

/** Countries that headlines write with a letter before any text names them in full: `美俄元首`. */
const GREAT: ReadonlySet<string> = new Set('中美俄英法德日韩朝')

/** Each letter once, and one at least of a country that the story names, or China. */
function areParties(run: string, { named }: Letters): boolean {
  const parties = Array.from(run)
  return new Set(parties).size === parties.length && (parties.some((letter) => letter === '中' || named.has(letter)) || parties.every((letter) => GREAT.has(letter)))
}

/** `中吉、中塔也宣布`: pairs side by side show each other. */
function inPairList(text: string, letters: Letters, start: number, end: number): boolean {
  const isPair = (from: number) => letters.of.has(text[from] ?? '') && letters.of.has(text[from + 1] ?? '') && text[from] !== text[from + 1]
  const shares = (from: number) => isPair(from) && (text[from] === text[start] || text[from + 1] === text[start + 1])
  return end - start === 2 && ((text[end] === '、' && shares(end + 1)) || (text[start - 1] === '、' && shares(start - 3)))
}

/** `哈方`, `中方`. */
function sides(read: ReadText, letters: Letters): readonly Bound[] {
  return [...read.text.matchAll(/[\u4e00-\u9fff](?=方)/g)].flatMap(({ index }) => {
    if (!letters.of.has(read.text[index]!) || WORDS_WITH_SIDE.test(read.text.slice(index, index + 3)) || /[法案式向便针]/.test(read.text[index + 2] ?? '')) return []
    return bound(read.text, letters, index, { start: index, end: index + 2 }, true)
  })
}

/** `访哈`, `援塔`, `在哈期间`. */
function objects(read: ReadText, letters: Letters): readonly Bound[] {
  return [...read.text.matchAll(/[访援驻涉]([\u4e00-\u9fff])/g)].flatMap(({ index }) => {
    const at = index + 1
    if (!letters.of.has(read.text[at]!) || !VERB_OF_PARTY.test(read.text[index]!) || !endsWord(read, at + 1)) return []
    return bound(read.text, letters, at, { start: index, end: at + 1 }, true)
  })
}

const endsWord = (read: ReadText, at: number) => isEdge(read, at) || /^[\s，。、；：！？“”]|^$/.test(read.text[at] ?? '')

function bound(text: string, { inForm, of }: Letters, at: number, form: Bound['form'], ownForm: boolean): readonly Bound[] {
  const letter = text[at]!
  const known = inForm.get(text.slice(form.start, form.end))
  const canonical = known?.startsWith(letter) ? known : of.get(letter)!
  return canonical === UNBOUND ? [] : [{ start: at, end: at + 1, kind: 'country', canonical, form, ownForm }]
}
