import { type ArticleSignature, type ArticleText, containmentOf, groupStories, rarityOf, signArticle, splitWords } from '../../story/index.ts'
import type { PlacedArticle, Store, Unplaced } from '../../store/index.ts'

/** So many of an article's rarest words, and of its text's least shingles, lead to others. */
const WORD_KEYS = 12
const TEXT_KEYS = 8
/** Articles looked at because they share keys; their stories, and of each the latest articles, are compared. */
const NEAREST = 24
const MOST_STORIES = 8
const MOST_OF_STORY = 8
/** Those whose texts are read where nothing else decides. */
const READ_THROUGH = 4
/** Half the shorter text: they tell one story. Two thirds of it: one carries the other; of a text edited by a fifth, sketches may say so little. */
const SAME_STORY = 0.5
const SAME_TEXT = 0.66
/** A text as short as a headline is like too many. */
const FEWEST_SHINGLES = 20
/** Frequencies are told as if of so many articles at the most: what is rare among thousands is rare enough. */
const MOST_ARTICLES = 2000

type Places = Pick<Store, 'article' | 'articlesUnder' | 'place' | 'placed' | 'placedIn' | 'wordFrequency'>

/**
 * Puts an article into the story that it tells, or into a new one; found by an index, never by comparing with all.
 *
 * The rules are those of `groupStories`; stories that it links become one. Done again, it changes nothing. Out: the story's id; undefined where the article is gone.
 */
export async function placeArticle({ n, id }: Unplaced, store: Places): Promise<string | undefined> {
  const kept = await store.article(id)
  if (!kept) return undefined
  const text = splitWords(kept.article)
  const signature = signArticle(text)
  const frequency = await frequencyFor(signature, store)
  const keys = keysOf(signature, frequency)
  const near = await nearest(n, keys, store)
  const stories = [...new Set(near.map(({ story }) => story))].slice(0, MOST_STORIES)
  const neighbours = distinct([...near, ...(await store.placedIn(stories, MOST_OF_STORY))]).filter((other) => other.n !== n && stories.includes(other.story))
  const same = neighbours.filter((other) => likeness(signature, other.signature) >= SAME_STORY)
  const grouping = { signature, text, neighbours, frequency, same }
  const found = joined(grouping, new Map())
  const joins = found.length > 0 || neighbours.length === 0 ? found : joined(grouping, await textsOf(near.slice(0, READ_THROUGH), store))
  const first = same.filter((other) => likeness(signature, other.signature) >= SAME_TEXT).toSorted((a, b) => a.n - b.n).find((other) => other.n < n)
  const reprintOf = first && (first.reprintOf ?? first.signature.id)
  return store.place({ n, signature, keys, stories: joins, ...(reprintOf !== undefined && { reprintOf }) })
}

/** Puts an article that cannot be compared into a story of its own, under no keys; a new version of it is tried again. */
export function placeAlone({ n, id }: Unplaced, store: Pick<Store, 'place'>): Promise<string> {
  return store.place({ n, signature: { id, day: undefined, words: [], sketch: { shingles: 0, least: [] } }, keys: [], stories: [] })
}

/** Placed articles that share keys, those with the most first. */
async function nearest(n: number, keys: readonly number[], store: Places): Promise<readonly PlacedArticle[]> {
  const found = (await store.articlesUnder(keys, NEAREST + 1)).filter((other) => other.n !== n)
  const placed = new Map((await store.placed(found.map((other) => other.n))).map((other) => [other.n, other]))
  return found.flatMap((other) => placed.get(other.n) ?? [])
}

interface Frequency {
  readonly of: (word: string) => number
  readonly articles: number
}

async function frequencyFor({ words }: ArticleSignature, store: Places): Promise<Frequency> {
  const { of, articles } = await store.wordFrequency(words.map(([word]) => word))
  const scale = articles > MOST_ARTICLES ? MOST_ARTICLES / articles : 1
  return { of: (word) => Math.max(1, ((of.get(word) ?? 0) + 1) * scale), articles: Math.min(articles + 1, MOST_ARTICLES) }
}

/** Words first, then shingles, each in numbers of its own. */
function keysOf({ words, sketch }: ArticleSignature, { of, articles }: Frequency): readonly number[] {
  const rarest = words
    .map(([word, count]) => [word, Math.log1p(count) * rarityOf(of(word), articles)] as const)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, WORD_KEYS)
  return [...rarest.map(([word]) => hashOf(word)), ...sketch.least.slice(0, TEXT_KEYS).map((hash) => 2 ** 32 + hash)]
}

interface Grouping {
  readonly signature: ArticleSignature
  readonly text: ArticleText
  readonly neighbours: readonly PlacedArticle[]
  readonly frequency: Frequency
  readonly same: readonly PlacedArticle[]
}

/** Stories with which the article makes one. What was one story before stays one. */
function joined({ signature, text, neighbours, frequency, same }: Grouping, texts: ReadonlyMap<string, ArticleText>): readonly number[] {
  const eldest = new Map<number, string>()
  const together = neighbours.flatMap(({ story, signature: other }): readonly (readonly [string, string])[] => {
    const first = eldest.get(story)
    if (first !== undefined) return [[first, other.id]]
    eldest.set(story, other.id)
    return []
  })
  const links = [...together, ...same.map((other) => [signature.id, other.signature.id] as const)]
  const withText = (one: ArticleSignature) => {
    const known = texts.get(one.id)
    return { signature: one, ...(known && { text: () => known }) }
  }
  const articles = [{ signature, text: () => text }, ...neighbours.map((other) => withText(other.signature))]
  const group = new Set(groupStories(articles, { links, frequency }).find((ids) => ids.includes(signature.id)))
  return [...new Set(neighbours.filter((other) => group.has(other.signature.id)).map(({ story }) => story))]
}

async function textsOf(placed: readonly PlacedArticle[], store: Places): Promise<ReadonlyMap<string, ArticleText>> {
  const kept = await Promise.all(placed.map(({ signature }) => store.article(signature.id)))
  return new Map(kept.flatMap((one) => (one ? [[one.article.id, splitWords(one.article)] as const] : [])))
}

const likeness = (a: ArticleSignature, b: ArticleSignature) =>
  Math.min(a.sketch.shingles, b.sketch.shingles) < FEWEST_SHINGLES ? 0 : containmentOf(a.sketch, b.sketch)

function distinct(placed: readonly PlacedArticle[]): readonly PlacedArticle[] {
  return [...new Map(placed.map((one) => [one.n, one])).values()]
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
