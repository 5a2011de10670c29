import type { SourceText } from '../article/index.ts'
import type { CheckedSentence } from '../check/index.ts'
import { type ArticleVersion, type CollectionSummary, type KeptArticle, type Lists, openStore, type StoreUse } from '../store/index.ts'
import type { Trouble } from '../trouble/index.ts'
import type { Draft, DraftSentence } from '../write/index.ts'
import type { CheckedAbstract } from './check-abstracts.ts'
import { type CollectionContents, contentsReader, type LibraryStory, membersOf } from './collection-contents.ts'
import { type Compiler, openCompiler } from './compile/compiler.ts'
import { type CountVerdicts, verdictCountsOf } from './inbox/count-verdicts.ts'
import { inboxOf, type ListInbox } from './inbox/list-inbox.ts'
import { type Ingested, ingest } from './ingest.ts'
import { openJobs, type LibraryJobs } from './jobs/jobs.ts'
import { readJob } from './jobs/read-job.ts'
import { type People, peopleOf } from './people/people.ts'
import { type JudgedSummary, type JudgeOptions, judgeSummary } from './judge-summary.ts'
import type { Progress } from './read-documents.ts'
import { type PastedArticle, type PastedPage, readPasted } from './read-pasted.ts'
import { type Remember, remembering } from './remember.ts'
import { indexRest } from './search/index-rest.ts'
import { keepIndexWhole } from './search/keep-index-whole.ts'
import { prepareDocument } from './search/prepare-document.ts'
import { type SearchArticles, searchOf } from './search/search.ts'
import { keepGoing, rest } from './rest.ts'
import { type LibraryState, stateOf } from './state/state.ts'
import { type LibrarySubscriptions, openSubscriptions } from './subscriptions/subscriptions.ts'
import { GROWN, type GrownStories, grownStories, keepPlacing } from './stories/grown-stories.ts'
import { type VerdictChange, verdictChanges } from './stories/verdict-changes.ts'
import { keepUp, type LibraryUpkeep, upkeepOf } from './upkeep/upkeep.ts'
import { type LibraryTransfer, transferOf } from './transfer/transfer.ts'
import { openWorkshop } from './workshop/workshop.ts'

export interface OpenLibraryOptions {
  /** The data folder; `:memory:` keeps nothing after the process. */
  readonly folder: string
  readonly now?: () => Date
  /** Else its owner. */
  readonly as?: StoreUse
  /** Hosts of a private network that the owner opted in, by name: `nas.lan`. */
  readonly privateHosts?: readonly string[]
  /** Told of faults in the background, which nobody waits for. */
  readonly onFault?: (error: unknown) => void
}

/** What is kept, and what follows from it. Everything that follows is computed once and kept under a key of its contents. */
export interface Library {
  readonly ingest: (names: readonly string[], options?: { readonly onProgress?: (progress: Progress) => void }) => Promise<Ingested>
  /** The latest first. */
  readonly collections: () => Promise<readonly CollectionSummary[]>
  /** Of one collection, or all that is kept. */
  readonly articles: (collection?: string) => Promise<readonly KeptArticle[]>
  readonly article: (id: string) => Promise<KeptArticle | undefined>
  /** Page by page, however many there are. */
  readonly list: Lists['listArticles']
  /** The same with what the reader did, stories and reprints. */
  readonly inbox: ListInbox
  /** How the summaries of listed articles stand to their texts. */
  readonly countVerdicts: CountVerdicts
  /** How many articles are kept. */
  readonly count: () => Promise<number>
  /** Versions of an article with what changed in each, the oldest first. */
  readonly versions: (article: string) => Promise<readonly ArticleVersion[]>
  /** Summaries that came with the page, every sentence checked. */
  readonly abstracts: (kept: KeptArticle) => Promise<readonly CheckedAbstract[]>
  readonly keyPoints: (kept: KeptArticle) => Promise<readonly DraftSentence[]>
  /** Stories of one collection, or of each in turn; the largest of a collection first. */
  readonly stories: (collection?: string) => Promise<readonly LibraryStory[]>
  /** Why a collection has no stories; undefined where they were compiled. */
  readonly storyTrouble: (collection: string) => Promise<Trouble | undefined>
  readonly story: (id: string, collection?: string) => Promise<LibraryStory | undefined>
  /** The story that an article belongs to, in the first collection that holds it; undefined for what came by a feed alone. */
  readonly storyOf: (kept: KeptArticle) => Promise<LibraryStory | undefined>
  /** Its id; of what came by a feed alone, the grown story's, which is not compiled for it. */
  readonly storyIdOf: (kept: KeptArticle) => Promise<string | undefined>
  /** The articles of a story, in the order of its collection, or of arrival. */
  readonly members: (story: LibraryStory) => Promise<readonly KeptArticle[]>
  readonly brief: (story: LibraryStory) => Promise<Draft>
  /** In: a summary and what it should rest on. Out: every sentence with its verdict. Rejects with TroubleError `check-stopped`. */
  readonly check: (summary: string, sources: readonly SourceText[]) => Promise<readonly CheckedSentence[]>
  /** The same, then a judge is asked about what is in doubt. Rejects with TroubleError `check-stopped`; never for the judge. */
  readonly judge: (summary: string, sources: readonly SourceText[], options: JudgeOptions) => Promise<JudgedSummary>
  readonly search: SearchArticles
  /** Stories that grow with whatever arrives. */
  readonly grown: GrownStories
  /** What became of the verdicts on an article's summaries when its text last changed. */
  readonly verdictChanges: (kept: KeptArticle) => Promise<readonly VerdictChange[]>
  /** What the reader did with articles. */
  readonly state: LibraryState
  /** Feeds that the reader follows. */
  readonly subscriptions: LibrarySubscriptions
  /** Long work in the background. */
  readonly jobs: LibraryJobs
  /** What may stay, and what is let go. */
  readonly upkeep: LibraryUpkeep
  /** Ways out, and back in. */
  readonly transfer: LibraryTransfer
  /** The owner, and the keys given to programs. */
  readonly people: People
  /** Reads a page without keeping it. */
  readonly readPasted: (page: PastedPage) => Promise<readonly PastedArticle[] | Trouble>
  readonly close: () => Promise<void>
}

/** Opens the library in a data folder. Throws the store's TroubleErrors. */
export async function openLibrary({ folder, now = () => new Date(), as = 'owner', privateHosts = [], onFault }: OpenLibraryOptions): Promise<Library> {
  const store = await openStore(folder, { as })
  const workshop = openWorkshop({ isShared: true })
  const subscriptions = openSubscriptions({
    store, now, privateHosts, readsPages: true, read: workshop.read, prepare: (document) => prepareDocument(document, store, onFault), ...(onFault && { onFault }),
  })
  const jobs = openJobs({ store, now, sleep: rest, kinds: { read: readJob({ store, workshop, now, privateHosts, ...(onFault && { onFault }) }) }, ...(onFault && { onFault }) })
  const remember = remembering(store, now)
  const indexing = as === 'owner' ? inBackground((signal) => indexRest(store, { signal, ...(onFault && { onFault }) }), onFault) : undefined
  const merging = as === 'owner' ? inBackground((signal) => keepIndexWhole(store, { sleep: rest, signal }), onFault) : undefined
  const upkeep = upkeepOf(store, now)
  const keepingUp = as === 'owner' ? inBackground((signal) => keepUp(upkeep, { sleep: rest, signal }), onFault) : undefined
  const compiler = openCompiler()
  const grown = grownStories(store, remember, (articles) => compiler.compile('story', { articles }))
  const search = searchOf(store, now)
  const placing = as === 'owner' ? inBackground((signal) => keepPlacing(store, { sleep: rest, signal, ...(onFault && { onFault }) }), onFault) : undefined
  const contents = contentsReader(store, remember, (articles) => compiler.compile('stories', { articles }))
  const collections = () => store.collections()
  const stories = async (collection?: string) => {
    const ids = collection === undefined ? (await collections()).map(({ id }) => id) : [collection]
    const found: LibraryStory[] = []
    for (const id of ids) found.push(...(await contents(id)).stories)
    return found
  }
  const readings = readingsOf({ contents, grown, remember, compiler })
  const collected = async (id: string) => {
    const found = (await stories()).find(({ dossier }) => dossier.story.id === id)
    return found && { title: found.dossier.story.title, articles: (await readings.members(found)).map(({ article }) => article.id) }
  }
  return {
    ingest: (names, options = {}) => ingest(names, { store, workshop, now, privateHosts, ...(onFault && { onFault }), ...options }),
    collections,
    search,
    transfer: transferOf({ store, now, search, grown, collected }),
    grown,
    verdictChanges: (kept) => verdictChanges(kept, store, remember),
    state: stateOf(store, now),
    subscriptions,
    jobs,
    upkeep,
    people: peopleOf(store, now),
    articles: async (collection) => (collection === undefined ? store.articles() : (await contents(collection)).kept),
    article: (id) => store.article(id),
    list: (list) => store.listArticles(list),
    count: () => store.articleCount(),
    inbox: inboxOf(store),
    countVerdicts: verdictCountsOf(store, workshop.check),
    versions: (article) => store.versions(article),
    check: workshop.check,
    readPasted: (page) => readPasted(page, { workshop, now: now() }),
    judge: (summary, sources, options) => judgeSummary(summary, sources, workshop, options),
    close: async () => {
      await indexing?.stop()
      await merging?.stop()
      await keepingUp?.stop()
      await placing?.stop()
      await subscriptions.close()
      await jobs.close()
      await workshop.close()
      await compiler.close()
      await store.close()
    },
    stories,
    storyTrouble: async (collection) => (await contents(collection)).trouble,
    story: async (id, collection) =>
      (await stories(collection)).find(({ dossier }) => dossier.story.id === id) ?? (collection === undefined ? grown.get(id) : undefined),
    ...readings,
  }
}

/** Work that nobody waits for, until the library closes. */
function inBackground(work: (signal: AbortSignal) => Promise<unknown>, onFault: OpenLibraryOptions['onFault']) {
  const ending = new AbortController()
  const { signal } = ending
  const done = keepGoing(() => work(signal), { sleep: rest, signal, onFault })
  return {
    stop: async () => {
      ending.abort()
      await done
    },
  }
}

type Contents = (collection: string) => Promise<CollectionContents>

interface Readings {
  readonly contents: Contents
  readonly grown: GrownStories
  readonly remember: Remember
  readonly compiler: Compiler
}

/** What follows from one article or one story. */
function readingsOf({ contents, grown, remember, compiler: { compile } }: Readings): Pick<Library, 'abstracts' | 'brief' | 'keyPoints' | 'members' | 'storyIdOf' | 'storyOf'> {
  const storyOf = async ({ article, collections: [first] }: KeptArticle) => {
    return first === undefined ? undefined : (await contents(first)).storyOf.get(article.id)
  }
  const grownOf = async ({ article }: KeptArticle) => (await grown.of([article.id])).get(article.id)
  const members = async (story: LibraryStory) =>
    story.collection === GROWN ? grown.members(story.dossier.story.id) : membersOf(story, await contents(story.collection))
  return {
    storyOf,
    storyIdOf: async (kept) => (kept.collections.length > 0 ? (await storyOf(kept))?.dossier.story.id : grownOf(kept)),
    members,
    keyPoints: (kept) => remember('key-points', [kept], () => compile('key-points', { article: kept.article })),
    abstracts: async (kept) => {
      if (kept.article.abstracts.length === 0) return []
      const story = kept.collections.length > 0 ? await storyOf(kept) : await grownOf(kept)
      const told = story === undefined ? [] : await (typeof story === 'string' ? grown.members(story) : members(story))
      const others = told.filter(({ article }) => article.id !== kept.article.id)
      return remember('abstracts', [kept, ...others], () => compile('abstracts', { article: kept.article, others: others.map(({ article }) => article) }))
    },
    brief: async (story) => {
      const kept = await members(story)
      return remember(`brief ${story.dossier.story.id}`, kept, () => compile('brief', { dossier: story.dossier, articles: kept.map(({ article }) => article) }))
    },
  }
}
