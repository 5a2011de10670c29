import { sharedInHeadlines, sharedInTexts } from './find-rare-names.ts'
import { groupKeys } from './group-keys.ts'
import type { ArticleSignature } from './sign-article.ts'
import type { ArticleText } from './study-article.ts'

/** How much two articles must have in common to be told as one story (cosine of their words, rare ones heavier). */
const SAME_STORY = 0.3
/** ... or groups of them, when several articles bear the link out. */
const ALIKE = 0.2
const FEWEST_ALIKE = 2
/** ... each naming so many of the same people, places and bodies: two floods share their words, not their names. */
const FEWEST_NAMES = 2
/** ... or two articles with two rare names in both headlines within half a year; with one, and another in the texts, within three months. */
const DAYS_BY_HEADLINE = { two: 183, one: 92 }
/** ... or two of those months that name several of the same people, places and bodies that no general dictionary knows; names within names count once. */
const RARE_NAMES = 2
const DAYS_BY_NAMES = 92
/** ... and alike at least so far. */
const ALIKE_BY_NAMES = 0.13
/** ... and how many words must be shared at all. */
const FEWEST_SHARED = 4
/** Words of an article that stand for it. */
const WORDS_KEPT = 60
/** As if so many other articles had been read: in a handful of articles a word that all share is rare all the same. */
const ARTICLES_UNSEEN = 100
/** A word that so many share is no rarer for more: a story of a hundred articles is not held against its own names. */
const OF_ONE_STORY = 10

type Profile = ReadonlyMap<string, number>

/** An article to be grouped. Its text is looked at only where nothing else decides; without one, nothing else can. */
export interface ArticleToGroup {
  readonly signature: ArticleSignature
  readonly text?: () => ArticleText
}

/** What is known beforehand. */
export interface GroupingPrior {
  /** Pairs that belong together whatever their words: the same text, or told as one story before. */
  readonly links: readonly (readonly [string, string])[]
  /** In how many articles a word stands, of how many; else as in the articles themselves. */
  readonly frequency?: { readonly of: (word: string) => number; readonly articles: number }
}

/**
 * Which articles tell one story?
 *
 * In: articles, and what is known of them. Out: groups of article ids. Pure; the order of the input
 * changes nothing but the order of the groups. In doubt two articles stay apart. After TDT's story link detection (cosine of tf-idf
 * vectors); a weaker likeness counts only where two pairs show it between the same groups.
 */
export function groupStories(articles: readonly ArticleToGroup[], { links: known, frequency }: GroupingPrior): readonly (readonly string[])[] {
  const signatures = articles.map(({ signature }) => signature)
  const { of, articles: size } = frequency ?? frequencyIn(signatures)
  const names = new Set(signatures.flatMap(({ words }) => words.filter(([, , isName]) => isName).map(([word]) => word)))
  const profiles = signatures.map((signature) => profileOf(signature, of, size))
  const ids = signatures.map(({ id }) => id)
  const links: (readonly [string, string])[] = [...known]
  const weak: (readonly [string, string])[] = []
  const faint: (readonly [number, number])[] = []
  for (const [a, b] of candidatePairs(profiles)) {
    const likeness = similarity(profiles[a]!, profiles[b]!)
    if (likeness >= SAME_STORY) links.push([ids[a]!, ids[b]!])
    if (likeness >= SAME_STORY || likeness < ALIKE_BY_NAMES) continue
    const shared = sharedNames(profiles[a]!, profiles[b]!, names)
    if (shared > 0) faint.push([a, b])
    if (likeness >= ALIKE && shared >= FEWEST_NAMES) weak.push([ids[a]!, ids[b]!])
  }
  const sure = [...links, ...borneOut(groupKeys(ids, links), weak)]
  // names are found only for the few pairs that nothing else has joined
  const groupOf = new Map(groupKeys(ids, sure).flatMap((group, index) => group.map((id) => [id, index] as const)))
  const named = faint.filter(([a, b]) => groupOf.get(ids[a]!) !== groupOf.get(ids[b]!) && isByNames(articles[a]!.text?.(), articles[b]!.text?.()))
  return groupKeys(ids, [...sure, ...named.map(([a, b]) => [ids[a]!, ids[b]!] as const)])
}

function frequencyIn(signatures: readonly ArticleSignature[]): NonNullable<GroupingPrior['frequency']> {
  const counts = new Map<string, number>()
  for (const { words } of signatures) for (const [word] of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { of: (word) => counts.get(word) ?? 1, articles: signatures.length }
}

function isByNames(a: ArticleText | undefined, b: ArticleText | undefined): boolean {
  if (!a || !b) return false
  return isByHeadline(a, b) || (daysBetween(a, b) <= DAYS_BY_NAMES && outermost(sharedInTexts(a, b)).length >= RARE_NAMES)
}

/** `云渡市` and `云渡市港务局` are one thing that two texts share, not two. */
function outermost(names: readonly string[]): readonly string[] {
  return names.filter((name) => !names.some((other) => other !== name && other.includes(name)))
}

/** A rare name in both headlines, and another one shared: each of them alone may be chance. */
function isByHeadline(a: ArticleText, b: ArticleText): boolean {
  const days = daysBetween(a, b)
  const inHeadlines = days <= DAYS_BY_HEADLINE.two ? sharedInHeadlines(a, b) : []
  if (inHeadlines.length >= FEWEST_NAMES) return true
  return inHeadlines.length === 1 && days <= DAYS_BY_HEADLINE.one && sharedInTexts(a, b).some((name) => !name.includes(inHeadlines[0]!))
}

/** Nothing where one of the two dates is not known. */
function daysBetween({ article: a }: ArticleText, { article: b }: ArticleText): number {
  if (!a.published || !b.published) return 0
  return Math.abs(Date.parse(a.published.at.slice(0, 10)) - Date.parse(b.published.at.slice(0, 10))) / 86_400_000
}

/** Weak links that do not stand alone between their two groups. */
function borneOut(groups: readonly (readonly string[])[], weak: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  const groupOf = new Map(groups.flatMap((group, index) => group.map((id) => [id, index] as const)))
  const between = new Map<string, (readonly [string, string])[]>()
  for (const link of weak) {
    const key = link.map((id) => groupOf.get(id)!).toSorted((a, b) => a - b).join(' ')
    between.set(key, [...(between.get(key) ?? []), link])
  }
  return [...between.values()].filter((links) => links.length >= FEWEST_ALIKE).flat()
}

function profileOf({ words }: ArticleSignature, frequency: (word: string) => number, size: number): Profile {
  const weighted = words.map(([word, count]) => [word, Math.log1p(count) * rarityOf(frequency(word), size)] as const)
  const kept = weighted.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, WORDS_KEPT)
  const length = Math.hypot(...kept.map(([, weight]) => weight))
  return new Map(kept.map(([word, weight]) => [word, weight / length]))
}

/** In: in how many articles a word stands, of how many. */
export const rarityOf = (frequency: number, size: number) => Math.log(1 + (size + ARTICLES_UNSEEN) / Math.min(frequency, OF_ONE_STORY + size / 50))

/** Pairs that share enough words to be worth comparing, by an index of words. */
function* candidatePairs(profiles: readonly Profile[]): Iterable<readonly [number, number]> {
  const postings = new Map<string, number[]>()
  for (const [index, profile] of profiles.entries()) {
    const shared = new Map<number, number>()
    for (const word of profile.keys()) {
      const posting = postings.get(word)
      if (!posting) { postings.set(word, [index]); continue }
      for (const other of posting) shared.set(other, (shared.get(other) ?? 0) + 1)
      posting.push(index)
    }
    for (const [other, count] of shared) if (count >= FEWEST_SHARED) yield [other, index]
  }
}

function sharedNames(a: Profile, b: Profile, names: ReadonlySet<string>): number {
  return [...a.keys()].filter((word) => b.has(word) && names.has(word)).length
}

function similarity(a: Profile, b: Profile): number {
  let sum = 0
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0)
  return sum
}
