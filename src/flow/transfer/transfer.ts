import type { Store, TransferredArticle } from '../../store/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import { parseFolderPath } from '../search/folder-path.ts'
import type { SearchArticles } from '../search/search.ts'
import type { GrownStories } from '../stories/grown-stories.ts'
import { exportFile } from './export-file.ts'
import { type ExportLine, exportLibrary } from './export-library.ts'
import { importFile, type ImportFileOptions } from './import-file.ts'
import type { ImportedLibrary } from './import-library.ts'
import { type FeedFormat, writeFeed } from './write-feed.ts'
import { type MarkdownFile, writeMarkdown } from './write-markdown.ts'

/** Ways out, and back in. */
export interface LibraryTransfer {
  /** Everything but raw bytes, keys and the password; data for one line of JSON each, the last saying that it is the last. */
  readonly exportAll: () => AsyncGenerator<ExportLine>
  /** The same into a file, which has its name once it is whole. Out: how many lines. Rejects with TroubleError `disk-full`, `file-unwritable`. */
  readonly exportTo: (file: string) => Promise<number>
  /** Rejects with TroubleError `not-an-export`, `export-cut-off`, `document-too-large`. */
  readonly importFrom: (file: string, options?: Omit<ImportFileOptions, 'now'>) => Promise<ImportedLibrary>
  /** Articles as Markdown posts: all of them, or those that a person starred, tagged, marked or highlighted. */
  readonly markdown: (which: 'all' | 'held') => AsyncGenerator<MarkdownFile>
  /** What a search finds, or a story, as a feed that others can follow. Rejects with the search's TroubleErrors, and `not-found`. */
  readonly feed: (of: FeedOf, format: FeedFormat) => Promise<string>
}

export interface FeedOf {
  /** As a person types it: `tag:渡轮`, `in:报纸`, `is:starred`. */
  readonly query?: string
  readonly story?: string
  /** The feed's own address. */
  readonly url: string
}

interface TransferTools {
  readonly store: Store
  readonly now: () => Date
  readonly search: SearchArticles
  readonly grown: GrownStories
  /** A story of a collection, in the order of its collection. */
  readonly collected: (story: string) => Promise<ToldStory | undefined>
}

interface ToldStory {
  readonly title: string
  readonly articles: readonly string[]
}

const AT_ONCE = 50
const MOST_ENTRIES = 50

export function transferOf({ store, now, search, grown, collected }: TransferTools): LibraryTransfer {
  return {
    exportAll: () => exportLibrary(store, now()),
    exportTo: (file) => writeLines(file, exportLibrary(store, now())),
    importFrom: (file, options = {}) => importFile(file, store, { now, ...options }),
    markdown: (which) => markdownOf(store, which === 'held' ? isHeld : () => true),
    feed: async ({ query, story, url }, format) => {
      const { title, ids } = story === undefined ? await found(query ?? '', search, store) : await told(story, grown, collected)
      const rows = await store.articleRows(ids)
      const kept = await Promise.all(rows.map(async ({ id, arrivedAt }) => ({ article: (await store.article(id))!.article, arrivedAt })))
      const updatedAt = rows.map(({ arrivedAt }) => arrivedAt).toSorted().at(-1) ?? now().toISOString()
      return writeFeed({ title: `印证 · ${title}`, url, updatedAt, entries: kept }, format)
    },
  }
}

async function writeLines(file: string, lines: AsyncIterable<ExportLine>): Promise<number> {
  let count = 0
  async function* written() {
    for await (const line of lines) {
      count += 1
      yield `${JSON.stringify(line)}\n`
    }
  }
  await exportFile(file, written())
  return count
}

async function found(query: string, search: SearchArticles, store: Pick<Store, 'collections' | 'subscriptions'>) {
  const { hits } = await search({ query, order: 'time', limit: MOST_ENTRIES })
  return { title: await titleOf(query, store), ids: hits.map(({ row }) => row.id) }
}

/** `in:"/报纸/晚报"`, `tag:"渡轮"`: one list by its name; not `tag:渡轮 停航`. */
const LIST = /^(?:in|tag):["“「『]([^"“”「」『』]+)["”」』]$/

/** A list is called as on the page, whatever else was asked as it was typed. */
async function titleOf(query: string, store: Pick<Store, 'collections' | 'subscriptions'>): Promise<string> {
  const name = LIST.exec(query)?.[1]
  if (name === undefined) return query
  const feed = (await store.subscriptions()).find(({ id }) => id === name)
  if (feed) return feed.ownTitle ?? feed.title ?? feed.feedUrl
  return (await store.collections()).find(({ id }) => id === name)?.name ?? (name.startsWith('/') ? parseFolderPath(name).join(' / ') : name)
}

async function told(story: string, grown: GrownStories, collected: TransferTools['collected']) {
  const members = await grown.members(story)
  if (members.length > 0) return { title: members[0]!.article.headline ?? story, ids: members.map(({ article }) => article.id).toReversed().slice(0, MOST_ENTRIES) }
  const { title, articles } = (await collected(story)) ?? missing(story)
  return { title, ids: articles.toReversed().slice(0, MOST_ENTRIES) }
}

function missing(name: string): never {
  throw new TroubleError(trouble('not-found', { name }))
}

const isHeld = ({ starredAt, laterAt, tags, marks, highlights }: TransferredArticle) =>
  starredAt !== undefined || laterAt !== undefined || tags.length + marks.length + highlights.length > 0

async function* markdownOf(store: Store, wanted: (article: TransferredArticle) => boolean): AsyncGenerator<MarkdownFile> {
  for (let after = 0; ;) {
    const rows = await store.transferredArticles(after, AT_ONCE)
    for (const { article } of rows) if (wanted(article)) yield writeMarkdown(article)
    const last = rows.at(-1)
    if (!last) return
    after = last.n
  }
}
