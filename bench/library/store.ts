/**
 * What the store costs: keeping articles with their index text, pages of lists, one article, opening, memory.
 *
 *     node --import tsx bench/library/store.ts [--articles 200000] [--folder DIR]
 *
 * A folder that holds a library of so many made-up articles already is used again. Prints one line of JSON for each figure.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { ArticleToKeep, DocumentToKeep, ListArticles, Store } from '../../src/store/index.ts'
import { openStore } from '../../src/store/index.ts'
import { bareIndexing } from './bare-index.ts'
import { feedKeyOf, madeArticle, publishedAt } from './made-articles.ts'
import { say } from './say.ts'

const { values } = parseArgs({ options: { articles: { type: 'string', default: '200000' }, folder: { type: 'string' } } })
const OF = Number(values.articles)
/** Articles that a feed brings at one time, and feeds that are kept together. */
const ENTRIES = 10
const TOGETHER = 20
/** Articles that the bare index is tried with. */
const MOST_BARE = 20_000

const msSince = (start: number) => performance.now() - start

/** As many words as would be cut out of the text, each once; what cuts them is measured with search. */
const cut = (text: string) => [...new Set(text.match(/\p{Script=Han}{1,2}|\d+/gu) ?? [])].join(' ')

function articleToKeep(number: number): ArticleToKeep {
  const article = madeArticle(number, OF)
  return { article, text: { title: cut(article.headline ?? ''), body: cut(article.blocks.map(({ text }) => text).join('\n')) } }
}

/** A poll of one feed: ten articles that stand in one capture. */
function poll(first: number, entries = ENTRIES): DocumentToKeep {
  const articles = Array.from({ length: entries }, (_, index) => articleToKeep(first + index))
  const raw = articles.map(({ article }) => `<item><title>${article.headline}</title><description>${article.blocks[0]!.text}</description></item>`)
  const capture = { name: feedKeyOf(first / ENTRIES), bytes: new TextEncoder().encode(raw.join('\n')), fetchedAt: publishedAt(first, OF).toISOString() }
  return { key: capture.name, capture, isFeed: true, feedTitle: '所造之刊', articles }
}

async function fill(store: Store): Promise<void> {
  const have = await store.articleCount()
  let [spent, worked] = [0, 0]
  for (let first = have; first < OF; first += ENTRIES * TOGETHER) {
    const polls = Array.from({ length: TOGETHER }, (_, index) => poll(first + index * ENTRIES))
    const [start, begun] = [performance.now(), process.cpuUsage()]
    await store.keepAll(polls)
    spent += msSince(start)
    const { user, system } = process.cpuUsage(begun)
    worked += (user + system) / 1000
  }
  if (have === OF) return
  say(`articles kept in a second, ${TOGETHER} feeds at a time`, ((OF - have) / spent) * 1000, 'articles/s')
  const perSecond = ((OF - have) / worked) * 1000
  say('the same, of processor time', perSecond, 'articles/s')
  const texts = Array.from({ length: 1000 }, (_, number) => articleToKeep(number).text!)
  const bare = bareIndexing(texts, Math.min(OF, MOST_BARE), ENTRIES * TOGETHER)
  say('bare FTS5, the same words alone', bare, 'articles/s')
  say('keeping articles with their index against bare FTS5, time', bare / perSecond, 'times')
}

async function keepOneByOne(store: Store): Promise<void> {
  const polls = Array.from({ length: 40 }, (_, index) => poll(OF + index * ENTRIES))
  const start = performance.now()
  for (const document of polls) await store.keep(document)
  say('articles kept in a second, one feed at a time', ((polls.length * ENTRIES) / msSince(start)) * 1000, 'articles/s')
  const again = performance.now()
  for (const document of polls) await store.keep(document)
  say('articles that are unchanged passed in a second', ((polls.length * ENTRIES) / msSince(again)) * 1000, 'articles/s')
}

async function timed(what: string, times: number, work: (round: number) => Promise<unknown>): Promise<void> {
  const spent: number[] = []
  for (let round = 0; round < times; round++) {
    const start = performance.now()
    await work(round)
    spent.push(msSince(start))
  }
  spent.sort((one, other) => one - other)
  say(`${what}, median`, spent[Math.floor(times / 2)]!, 'ms')
  say(`${what}, 99 of 100`, spent[Math.floor(times * 0.99)]!, 'ms')
}

const folderOf = (feeds: number) => Array.from({ length: feeds }, (_, index) => feedKeyOf(index))

async function lists(store: Store): Promise<void> {
  const asked: readonly (readonly [string, ListArticles])[] = [
    ['first page by time', {}],
    ['first page by arrival', { order: 'arrival' }],
    ['page of a month ago', { before: publishedAt(Math.floor(OF * 0.9), OF).toISOString() }],
    ['first page of one feed', { documents: folderOf(1) }],
    ['first page of a folder of 30 feeds', { documents: folderOf(30) }],
    ['first page of a folder of 300 feeds', { documents: folderOf(300) }],
    ['first page of a folder by arrival', { documents: folderOf(30), order: 'arrival' }],
  ]
  for (const [what, list] of asked) await timed(what, 40, () => store.listArticles(list))
  let page = await store.listArticles()
  await timed('each of 200 pages in turn', 200, async () => {
    page = await store.listArticles(page.next === undefined ? {} : { after: page.next })
  })
  const { rows } = await store.listArticles({ limit: 200 })
  await timed('one article', 200, (round) => store.article(rows[round]!.id))
}

const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'yinzheng-bench-'))
try {
  const filling = await openStore(folder)
  await fill(filling)
  await keepOneByOne(filling)
  await filling.close()
  const start = performance.now()
  const store = await openStore(folder)
  say('opening', msSince(start), 'ms')
  await lists(store)
  global.gc?.()
  say('memory after all lists', process.memoryUsage().rss / 1e6, 'MB')
  await store.close()
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true })
}
