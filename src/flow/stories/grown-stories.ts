import type { Article } from '../../article/index.ts'
import type { ArticleRow, GrownStory, KeptArticle, ListPage, ListStories, Store } from '../../store/index.ts'
import type { Dossier } from '../../story/index.ts'
import { TroubleError } from '../../trouble/index.ts'
import type { LibraryStory } from '../collection-contents.ts'
import type { Remember } from '../remember.ts'
import type { Sleep } from '../rest.ts'
import { placeAlone, placeArticle } from './place-article.ts'

/** Stories that grow with whatever arrives, across feeds and collections. */
export interface GrownStories {
  /** Of two articles or more, the latest change first. */
  readonly list: (list?: ListStories) => Promise<ListPage<GrownStory>>
  /** Its dossier, compiled when something of it has changed. Rejects where that takes too long. */
  readonly get: (id: string) => Promise<LibraryStory | undefined>
  /** In order of arrival, the latest `MOST_MEMBERS`. */
  readonly members: (id: string) => Promise<readonly KeptArticle[]>
  /** In: ids of articles. Out: their stories' ids, where these have other articles. */
  readonly of: (articles: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Who else carries an article's text, the earliest first. */
  readonly reprints: (article: string) => Promise<readonly ArticleRow[]>
}

/** The collection of a story that is of none. */
export const GROWN = ''

/** A dossier is of so many articles at the most, the latest; all of them are listed. */
const MOST_MEMBERS = 150

/** In: how the articles of one story become its dossier; it rejects where that takes too long. */
export function grownStories(store: Store, remember: Remember, compile: (articles: readonly Article[]) => Promise<Dossier>): GrownStories {
  const members = async (id: string) => {
    const ids = (await store.storyArticles(id))?.articles.slice(-MOST_MEMBERS) ?? []
    return (await Promise.all(ids.map((article) => store.article(article)))).flatMap((kept) => kept ?? [])
  }
  return {
    members,
    list: (list) => store.grownStories(list),
    get: async (asked) => {
      const id = (await store.storyArticles(asked))?.id
      if (id === undefined) return undefined
      const kept = await members(id)
      const dossier = await remember('grown-story', kept, () => compile(kept.map(({ article }) => article)))
      return { collection: GROWN, dossier: { ...dossier, story: { ...dossier.story, id } } }
    },
    of: (articles) => store.storiesOf(articles),
    reprints: async (article) => store.articleRows((await store.reprintsOf([article])).get(article) ?? []),
  }
}

export interface PlacingOptions {
  readonly sleep: Sleep
  readonly signal: AbortSignal
  /** Told of each story that an article came to. */
  readonly onPlaced?: (story: string) => void
  /** Told of an article that could not be compared. */
  readonly onFault?: (error: unknown) => void
}

const AT_A_TIME = 50
/** Between looks for what arrived. */
const LOOK_MS = 2000
/** Placing leaves as much time to others as it takes itself. */
const SHARE = 1

/** Puts what arrives into its story, in the background, until the signal is given. */
export async function keepPlacing(store: Store, { sleep, signal, onPlaced, onFault }: PlacingOptions): Promise<void> {
  while (!signal.aborted) {
    const waiting = await store.unplaced(AT_A_TIME)
    for (const one of waiting) {
      if (signal.aborted) return
      const begun = performance.now()
      const story = await placeArticle(one, store).catch((error: unknown) => {
        // The store's troubles pass; what cannot be compared today cannot be tomorrow, and must not keep all that came after it waiting.
        if (error instanceof TroubleError) throw error
        onFault?.(error)
        return placeAlone(one, store)
      })
      if (story !== undefined) onPlaced?.(story)
      await sleep((performance.now() - begun) * SHARE, signal)
    }
    if (waiting.length === 0) await sleep(LOOK_MS, signal)
  }
}
