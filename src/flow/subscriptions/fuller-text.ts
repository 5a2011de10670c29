import { createHash } from 'node:crypto'
import { type Article, fillEntry, findCutShort, type FullText, hasPage, keepEnd, textOf } from '../../article/index.ts'
import { mayPass } from '../../fetch/index.ts'
import type { DocumentToKeep, FullTextPolicy, Store } from '../../store/index.ts'
import type { Trouble } from '../../trouble/index.ts'

/** A feed as it was read, with what is known of its entries' pages. */
export interface FedEntries {
  /** As the feed gave them now. */
  readonly given: readonly Article[]
  /** The same, each with the fuller text that was kept before. */
  readonly kept: readonly Article[]
  /** Places of the entries whose pages are to be read, in the feed's order. */
  readonly wanted: readonly number[]
}

/** Of a feed with more entries the later ones are old: nobody waits for their pages. */
const LOOKED_AT = 100
/** What may pass is tried so often, once a poll. */
const MOST_TRIES = 3
/** So many pages in a row that say no more than their feed: then it is a feed of briefs. */
export const ENOUGH_IN_VAIN = 5

/**
 * What a feed says, without loss of what is known better.
 *
 * In: a feed's document as it was read now. Out: its entries; where an entry's page was read before, its text stays, until the feed itself says more. What the
 * feed changed since (its headline, its words) is taken over, and the page read again.
 */
export async function fuller(document: DocumentToKeep, policy: FullTextPolicy, store: Pick<Store, 'article' | 'changesBy'>): Promise<FedEntries> {
  const given = document.articles.map(({ article }) => article)
  const changes = await store.changesBy(document)
  const known: (Article | undefined)[] = []
  for (const { article, change } of changes) known.push(change === 'changed' || change === 'renewed' ? (await store.article(article))?.article : undefined)
  const kept = given.map((entry, place) => withKept(entry, known[place]))
  const isCut = cutBy(policy, given)
  const wanted = kept.flatMap((article, place) => (isCut[place] && changes[place]?.change !== 'let-go' && place < LOOKED_AT && isUnread(article, given[place]!) ? [place] : []))
  return { given, kept, wanted: policy === 'auto' && isFeedOfBriefs(kept) ? [] : wanted }
}

/** An entry with what came of its page: the page's article, or why there is none. */
export function withPage(given: Article, kept: Article, page: Article | Trouble): Article {
  const feedSays = digestOf(given)
  if ('code' in page) return failed(given, kept, page)
  const filled = fillEntry(given, page)
  // Fewer words than were read from it before: a wall, or a cut that the site made since. What was read stays.
  if (kept.fullText?.from === 'page' && (!filled || textOf(filled).length < textOf(kept).length / 2)) return { ...kept, fullText: { from: 'page', feedSays } }
  return filled ? { ...keepEnd(filled, kept), fullText: { from: 'page', feedSays } } : { ...given, fullText: { from: 'feed', feedSays } }
}

function failed(given: Article, kept: Article, trouble: Trouble): Article {
  const tries = (triesOf(given, kept.fullText) ?? 0) + 1
  const fullText = { feedSays: digestOf(given), trouble, ...(mayPass(trouble) && { tries }) }
  return kept.fullText?.from === 'page' ? { ...kept, fullText: { from: 'page', ...fullText } } : { ...given, fullText: { from: 'feed', ...fullText } }
}

/** Is there anything to be had from trying again? */
export const isUnread = ({ fullText }: Article, given: Article): boolean =>
  fullText?.feedSays !== digestOf(given) || (fullText.trouble !== undefined && mayPass(fullText.trouble) && (fullText.tries ?? 0) < MOST_TRIES)

const triesOf = (given: Article, fullText: FullText | undefined) => (fullText?.feedSays === digestOf(given) ? fullText.tries : undefined)

function withKept(entry: Article, known: Article | undefined): Article {
  const fullText = known?.fullText
  if (!known || !fullText) return entry
  if (fullText.from === 'feed') return fullText.feedSays === digestOf(entry) ? { ...entry, fullText } : entry
  // By now the feed itself gives all of it.
  if (textOf(entry).length >= textOf(known).length) return entry
  const { headline, published, url } = entry
  return { ...known, id: entry.id, ...(headline !== undefined && { headline }), ...(published && { published }), ...(url !== undefined && { url }) }
}

function cutBy(policy: FullTextPolicy, given: readonly Article[]): readonly boolean[] {
  if (policy === 'auto') return findCutShort(given)
  return given.map((entry) => policy === 'always' && hasPage(entry))
}

function isFeedOfBriefs(kept: readonly Article[]): boolean {
  const told = kept.flatMap(({ fullText }) => (fullText ? [fullText] : []))
  return !told.some(({ from }) => from === 'page') && told.filter(({ trouble }) => trouble === undefined).length >= ENOUGH_IN_VAIN
}

const digestOf = (entry: Article) => createHash('sha256').update(`${entry.headline ?? ''}\n${entry.url ?? ''}\n${textOf(entry)}`).digest('hex').slice(0, 16)
