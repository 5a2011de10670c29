import { bindShortForms, lettersOf, type Bound } from './bind-short-forms.ts'
import { findAddressForms } from './find-people.ts'
import { findTitles } from './find-titles.ts'
import type { Learnt } from './learn-names.ts'
import type { Entry, Lexicon } from './lexicon.ts'
import { groupBy } from './group-by.ts'
import type { NameKind } from './name.ts'
import { surnameOf } from './person-shape.ts'
import { isEdge, isKnownWord, type ReadText } from './read-text.ts'
import type { Sighting } from './sighting.ts'

/** A mention with all that gathering needs. Offsets in the text read. */
export interface Match extends Sighting {
  /** Further stretches that name the same: with its title (`某总统`), in its context (`访哈`). */
  readonly forms: readonly { readonly start: number; readonly end: number; readonly contextual: boolean }[]
}

/** Kinds whose sightings are as good as matches: their ends are marked, or a table gave them. */
const DIRECT: ReadonlySet<NameKind> = new Set(['work', 'country', 'place', 'event'])

/** All mentions of names in one of the texts that were learnt from, in order, none overlapping. */
export function matchNames(reads: readonly ReadText[], learnt: Learnt, index: number): readonly Match[] {
  const read = reads[index]!
  const direct = learnt.sightings[index]!.filter(({ kind }) => DIRECT.has(kind))
  const candidates: Match[] = [
    ...direct.map((sighting) => ({ ...sighting, canonical: learnt.lexicon.get(sighting.canonical)?.canonical ?? sighting.canonical, forms: [] })),
    ...lookUp(read, learnt.lexicon),
    ...bindShortForms(read, lettersOf(index, learnt)).map(boundMatch),
    ...addressed(read, reads, learnt),
  ]
  return withTitles(read, apart(candidates, read.text.length))
}

/** A pair is a form of the other party only where China is one of the two: `中哈` in a text about 哈萨克斯坦; `哈乌` is nobody's. */
const boundMatch = (bound: Bound): Match => ({ ...bound, forms: bound.ownForm ? [{ ...bound.form, contextual: true }] : [] })

/** The longer of two that overlap stays; of equals, the first. */
function apart(candidates: readonly Match[], length: number): readonly Match[] {
  const taken = new Uint8Array(length)
  const kept = candidates.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start).filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken[at] === 1) return false
    taken.fill(1, start, end)
    return true
  })
  return kept.toSorted((a, b) => a.start - b.start)
}

/** Forms of the lexicon, wherever they stand; white space inside a form does not hide it. */
function lookUp(read: ReadText, lexicon: Lexicon): readonly Match[] {
  const { at: offsets, squeezed } = squeezeText(read.text)
  let titleEnds: ReadonlySet<number> | undefined
  const followsTitle = (at: number) => (titleEnds ??= new Set(findTitles(read).map(({ end }) => end))).has(at)
  const found: Match[] = []
  for (let at = 0; at < squeezed.length - 1; at++) {
    const entries = lexicon.at(squeezed, at)
    if (entries.length === 0) continue
    const entry = entries.find(({ form, kind }) => stands(read, offsets(at), offsets(at + form.length - 1) + 1, kind, followsTitle))
    if (!entry) continue
    found.push(matchOf(read.text, offsets(at), offsets(at + entry.form.length - 1) + 1, entry))
    at += entry.form.length - 1
  }
  return found
}

/** A term's form has its quotation marks with it as well. */
function matchOf(text: string, start: number, end: number, { canonical, kind }: Entry): Match {
  const open = kind === 'term' ? /[“"「『]\s?$/.exec(text.slice(Math.max(0, start - 2), start)) : null
  const close = open && /^\s?[”"」』]/.exec(text.slice(end, end + 2))
  const forms = open && close ? [{ start: start - open[0].length, end: end + close[0].length, contextual: false }] : []
  return { start, end, kind, canonical, forms }
}

/** A form of two characters must begin or end a word; `王毅` does not stand in `国王毅然`. Behind a title a name begins, whatever the segmenter cut. */
function stands(read: ReadText, start: number, end: number, kind: NameKind, followsTitle: (at: number) => boolean): boolean {
  if (/\d/.test(read.text[end - 1]!) && /[\d.]/.test(read.text[end] ?? '')) return false
  if (end - start > 2 || kind === 'work') return true
  return kind === 'person' ? (isEdge(read, start) || followsTitle(start)) && (isEdge(read, end) || end - start < 2 || !isKnownWord(read.words[read.wordAt[end - 1]!])) : isEdge(read, start) || isEdge(read, end)
}

/** White space but for line breaks, and the dots of names. */
const GAPS = /[^\S\n]|[•・‧∙⋅．]/
const ALL_GAPS = new RegExp(GAPS, 'g')

/** The text without white space (line breaks stay), dots of names alike, and where each character came from. */
function squeezeText(text: string): { readonly squeezed: string; readonly at: (index: number) => number } {
  if (!GAPS.test(text)) return { squeezed: text, at: (index) => index }
  const at = new Uint32Array(text.length)
  const pieces: string[] = []
  let length = 0
  const take = (from: number, until: number) => {
    pieces.push(text.slice(from, until))
    for (let index = from; index < until; index++) at[length++] = index
  }
  let from = 0
  for (const { 0: gap, index } of text.matchAll(ALL_GAPS)) {
    take(from, index)
    if (gap.trim() !== '') {
      pieces.push('·')
      at[length++] = index
    }
    from = index + 1
  }
  take(from, text.length)
  return { squeezed: pieces.join(''), at: (index) => at[index]! }
}

/**
 * `习主席`, `王老师`: a title that one person of that family name was seen with, or a way of address where the story knows
 * one person of that family name only.
 */
function addressed(read: ReadText, reads: readonly ReadText[], { lexicon, titles }: Learnt): readonly Match[] {
  const people = new Set(lexicon.entries().filter(({ kind, canonical }) => kind === 'person' && /^[\u4e00-\u9fff]{2,4}$/.test(canonical) && !/(?:先生|女士|小姐)$/.test(canonical)).map(({ canonical }) => canonical))
  const bearers = groupBy(people, surnameOf)
  return findAddressForms(read).flatMap(({ end, isOffice, start, surname, title }) => {
    const namesakes = bearers.get(surname) ?? []
    if (STRANGER.test(title)) return strangers(read, { start, end }, namesakes)
    const meant = isOffice ? namesakes.filter((name) => [...(titles.get(name) ?? [])].some((held) => held.endsWith(title) || title.endsWith(held)) || tookOffice(reads, name, title)) : namesakes
    return meant.length === 1 ? [{ start, end, kind: 'person' as const, canonical: meant[0]!, title, forms: [] }] : []
  })
}

/** `韦澜出任联席总裁`: the office is told of the person, and not beside the name. */
const tookOffice = (reads: readonly ReadText[], name: string, title: string) =>
  reads.some(({ text }) => text.includes(name) && new RegExp(`${name}[^，。；！？]{0,6}(?:出任|担任|接任|升任|改任|就任|当选|任命为|获任|任)[^，。；！？、]{0,8}${title}`).test(text))

/** How news calls people whom it does not name. */
const STRANGER = /^(?:先生|女士|小姐)$/

/**
 * `骆先生`: one whom this text named before is meant; else somebody whom nobody names, under these words. Where the story
 * knows a person of that family name from elsewhere only, it may be either, and is nobody's.
 */
function strangers(read: ReadText, { end, start }: Pick<Match, 'start' | 'end'>, namesakes: readonly string[]): readonly Match[] {
  const named = namesakes.filter((name) => read.text.slice(0, start).includes(name))
  const canonical = named[0] ?? read.text.slice(start, end)
  return named.length > 1 || (named.length === 0 && namesakes.length > 0) ? [] : [{ start, end, kind: 'person', canonical, forms: [] }]
}

/** A body that is not named belongs to the title as well: `俱乐部总经理`, `公司董事长`. */
const BODY_WORD = /(?:俱乐部|公司|集团|球队|医院|学校|法院|学院|大学|银行|指挥部|委员会|协会|社区)$/

function bodyWordBefore({ text }: ReadText, start: number): number {
  return start - (BODY_WORD.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0)
}

/** Titles before and after people's names. */
function withTitles(read: ReadText, matches: readonly Match[]): readonly Match[] {
  if (!matches.some(({ kind }) => kind === 'person')) return matches
  const titles = findTitles(read)
  const endingAt = new Map(titles.map((title) => [title.end, title]))
  const startingAt = new Map(titles.map((title) => [title.start, title]))
  return matches.map((match, position) => {
    if (match.kind !== 'person' || match.title !== undefined) return match
    const before = endingAt.get(match.start)
    const after = startingAt.get(match.end)
    const title = before ?? after
    if (!title) return match
    const forms: { start: number; end: number; contextual: boolean }[] = []
    if (after) forms.push({ start: match.start, end: after.end, contextual: false })
    const body = matches[position - 1]
    const owned = before && body && body.end >= before.start && body.end < match.start && body.kind !== 'person' ? body : undefined
    if (before && before.last > before.start) forms.push({ start: before.last, end: match.end, contextual: false })
    if (before) forms.push(...[owned?.start ?? bodyWordBefore(read, before.start), Math.max(before.start, owned?.end ?? 0)].map((start) => ({ start, end: match.end, contextual: false })))
    return { ...match, title: before && owned ? read.text.slice(Math.max(before.start, owned.end), before.end) : title.text, forms }
  })
}
