/** Keeps, changes and stars articles, notes polls and works at jobs without end, and says each time what was done; made to be killed (`kills.ts`). */
import { pathToFileURL } from 'node:url'
import type { Article } from '../../src/article/index.ts'
import { type ArticleToKeep, type DocumentToKeep, openStore, type Store } from '../../src/store/index.ts'

/** What the process acknowledged. Whatever is of the same `kind` and `id` later takes its place. */
export type Acknowledged =
  /** An article, by the word that only it has; its text's number; whether it was starred. */
  | { readonly kind: 'article'; readonly id: string; readonly word: string; readonly text: number; readonly starred: boolean }
  /** A poll of a subscription: when it is due again. */
  | { readonly kind: 'poll'; readonly id: string; readonly dueAt: number }
  /** A job, and how far it came. */
  | { readonly kind: 'job'; readonly id: string; readonly done: number; readonly isEnded: boolean }

/** A word that one article has and no other; letters, as search takes them. */
export const wordOf = (round: number, number: number) => `only${round}x${number}`

function entry(round: number, number: number, text: number): ArticleToKeep {
  const word = wordOf(round, number)
  const article: Article = {
    id: word, headline: `${word} 号渡轮`, authors: [], editors: [], language: 'zh-Hans', blocks: [{ type: 'paragraph', text: `${'潮水涨了。'.repeat(200)}${text}` }],
    abstracts: [], keywords: [], images: [], removed: [], joins: [],
  }
  return { article, text: { title: word, body: '潮水 涨 了' } }
}

/** A poll of one of three feeds; `moment` makes its bytes others than those of any other poll. */
function poll(round: number, moment: number, feed: number, articles: readonly ArticleToKeep[]): DocumentToKeep {
  const capture = { name: `feed ${feed}`, bytes: new TextEncoder().encode(`${round} ${moment}`), fetchedAt: new Date(Date.UTC(2026, 0, 1) + round * 100_000 + moment).toISOString() }
  return { key: `feed ${feed}`, capture, isFeed: true, articles }
}

const say = (acknowledged: Acknowledged) => process.stdout.write(`${JSON.stringify(acknowledged)}\n`)
const sayArticle = (id: string, word: string, text: number, starred: boolean) => say({ kind: 'article', id, word, text, starred })

/** Three new articles; then the first is changed, and the second starred. */
async function keepArticles(store: Store, round: number, step: number): Promise<void> {
  const [one, two, three] = [step * 3, step * 3 + 1, step * 3 + 2] as const
  const feed = step % 3
  const kept = await store.keep(poll(round, step * 2, feed, [one, two, three].map((number) => entry(round, number, 0))))
  for (const [index, { article }] of kept.entries()) sayArticle(article, wordOf(round, one + index), 0, false)
  await store.keepAll([poll(round, step * 2 + 1, feed, [entry(round, one, 1)])])
  sayArticle(kept[0]!.article, wordOf(round, one), 1, false)
  await store.changeStates([kept[1]!.article], { starred: true }, '2026-01-01T00:00:00Z')
  sayArticle(kept[1]!.article, wordOf(round, two), 0, true)
}

async function keepPoll(store: Store, round: number, step: number): Promise<void> {
  const { subscription: { id } } = await store.subscribe({ feedUrl: `https://river.example/feed${step % 3}`, folder: [], addedAt: '2026-01-01T00:00:00Z', dueAt: 0 })
  const dueAt = round * 100_000 + step + 1
  await store.keepPoll(id, { poll: { failures: 0, polledAt: dueAt - 1 }, dueAt })
  say({ kind: 'poll', id, dueAt })
}

/** Asked for, taken, worked at, ended: each is acknowledged by itself. */
async function workAtJob(store: Store, round: number, step: number): Promise<void> {
  const id = `job ${round} ${step}`
  await store.addJob({ id, kind: 'read', args: { names: [] } }, 1)
  say({ kind: 'job', id, done: 0, isEnded: false })
  // What earlier lives left behind is taken first: its lease has lapsed.
  const now = (round + 1) * 1_000_000 + step * 10
  const job = (await store.takeJob(now, now + 5))!
  await store.keepProgress(job, { done: 1, of: 2, name: 'a' }, now, now + 5)
  say({ kind: 'job', id: job.id, done: 1, isEnded: false })
  await store.endJob(job, { state: 'done', result: 2 }, now)
  say({ kind: 'job', id: job.id, done: 1, isEnded: true })
}

if (import.meta.url === pathToFileURL(process.argv[1]!).href) {
  const [, , folder, round] = process.argv
  const store = await openStore(folder!)
  for (let step = 0; ; step++) {
    await keepArticles(store, Number(round), step)
    await keepPoll(store, Number(round), step)
    await workAtJob(store, Number(round), step)
  }
}
