import type { Article } from '../article/index.ts'
import type { KeptArticle, Store } from '../store/index.ts'
import type { Dossier } from '../story/index.ts'
import { type Trouble, trouble } from '../trouble/index.ts'
import type { Remember } from './remember.ts'
import { WorkStopped } from './workshop/work-stopped.ts'

/** A story of a collection. */
export interface LibraryStory {
  readonly collection: string
  readonly dossier: Dossier
}

/** A collection at one moment. */
export interface CollectionContents {
  readonly kept: readonly KeptArticle[]
  /** The largest first. */
  readonly stories: readonly LibraryStory[]
  /** Which story an article belongs to, by the article's id. */
  readonly storyOf: ReadonlyMap<string, LibraryStory>
  /** Why there are no stories, where there should be some. */
  readonly trouble?: Trouble
}

/** Rejects with WorkStopped where it takes too long. */
export type CompileStories = (articles: readonly Article[]) => Promise<readonly Dossier[]>

/** Reads a collection and compiles its stories; the same until something in the library changes. */
export function contentsReader(store: Store, remember: Remember, compile: CompileStories): (collection: string) => Promise<CollectionContents> {
  // Promises, not values: many may ask at once, and only the first should read.
  const known = new Map<string, Promise<CollectionContents>>()
  let revision = -1
  return async (collection) => {
    const now = await store.revision()
    if (now !== revision) known.clear()
    revision = now
    const contents = known.get(collection) ?? read(store, collection, (kept) => remember('stories', kept, () => compile(kept.map(({ article }) => article))))
    known.set(collection, contents)
    contents.catch(() => known.delete(collection))
    return contents
  }
}

type Compile = (kept: readonly KeptArticle[]) => Promise<readonly Dossier[]>

async function read(store: Store, collection: string, compile: Compile): Promise<CollectionContents> {
  const kept = await store.articles(collection)
  const dossiers = await compile(kept).catch((error: unknown) => {
    if (error instanceof WorkStopped) return undefined
    throw error
  })
  if (!dossiers) return { kept, stories: [], storyOf: new Map(), trouble: trouble('compile-stopped') }
  const stories = dossiers.map((dossier) => ({ collection, dossier }))
  const storyOf = new Map(stories.flatMap((story) => story.dossier.story.articles.map((id) => [id, story] as const)))
  return { kept, stories, storyOf }
}

/** The kept articles of a story, in the order of the collection. */
export function membersOf({ dossier }: LibraryStory, { kept }: CollectionContents): readonly KeptArticle[] {
  const members = new Set(dossier.story.articles)
  return kept.filter(({ article }) => members.has(article.id))
}
