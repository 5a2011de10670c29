/** The part of the store that keeps stories as they grow: of each article its signature and its story. Every implementation passes `stories.test.ts`. */
import type { ArticleSignature } from '../story/index.ts'
import type { ListPage } from './lists.ts'

/** An article that is in no story yet, or that has changed since it was put into one. */
export interface Unplaced {
  /** Its number: in the order of arrival. */
  readonly n: number
  readonly id: string
}

/** An article that has its place. */
export interface PlacedArticle {
  readonly n: number
  readonly signature: ArticleSignature
  /** Number of its story. */
  readonly story: number
  /** Id of the article whose text it carries, where that came first. */
  readonly reprintOf?: string
}

export interface ArticleToPlace {
  readonly n: number
  readonly signature: ArticleSignature
  /** Under which it is found again: words that few articles have, and its text's least shingles. */
  readonly keys: readonly number[]
  /** Stories that it makes one; none: a new one. */
  readonly stories: readonly number[]
  readonly reprintOf?: string
}

/** A story of two articles or more, as lists show it. */
export interface GrownStory {
  readonly id: string
  /** The headline of its first article. */
  readonly title: string
  readonly articles: number
  readonly publishers: number
  /** ISO 8601, UTC: when an article last came to it. */
  readonly changedAt: string
}

export interface ListStories {
  /** What the last page gave as `next`. */
  readonly after?: string
  /** 1 to 200, else 50. */
  readonly limit?: number
}

export interface Stories {
  /** In order of arrival. */
  readonly unplaced: (limit: number) => Promise<readonly Unplaced[]>
  /** Articles found under most of these keys, the most first; where many are, the latest of each key. */
  readonly articlesUnder: (keys: readonly number[], limit: number) => Promise<readonly { readonly n: number; readonly keys: number }[]>
  readonly placed: (numbers: readonly number[]) => Promise<readonly PlacedArticle[]>
  /** Articles of stories, the latest of each first. */
  readonly placedIn: (stories: readonly number[], mostOfEach: number) => Promise<readonly PlacedArticle[]>
  /** In how many articles each word stands; and how many articles there are. */
  readonly wordFrequency: (words: readonly string[]) => Promise<{ readonly of: ReadonlyMap<string, number>; readonly articles: number }>
  /** Puts an article into its story, all in one transaction. Out: the story's id. */
  readonly place: (article: ArticleToPlace) => Promise<string>

  /** The latest change first; stories of one article are none. */
  readonly grownStories: (list?: ListStories) => Promise<ListPage<GrownStory>>
  /** Ids of a story's articles, in order of arrival; undefined where there is no such story. A story that was made one with another is that other. */
  readonly storyArticles: (story: string) => Promise<{ readonly id: string; readonly articles: readonly string[] } | undefined>
  /** In: ids of articles. Out: their stories' ids, where these have other articles, too. */
  readonly storiesOf: (articles: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** In: ids of articles. Out: for each whose text others carry, their ids, the earliest first; itself is left out. */
  readonly reprintsOf: (articles: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>
}
