/**
 * What search costs, and what it finds.
 *
 *     node --import tsx bench/library/search.ts [--articles 200000] [--folder DIR] [--texts DIR]
 *
 * A folder that holds a library of so many articles already is used again. Prints one line of JSON for each figure: storing with the index; one
 * search by kind; 50 clients over HTTP's own app, each asking once a second (as people do), and without a pause; the bare FTS5 queries in the same
 * run; state. With `--texts` (a folder of plain texts) also how many articles with a two-character word are found, against a scan of every text.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Library, openLibrary } from '../../src/flow/index.ts'
import { indexTextOf } from '../../src/flow/search/index-text.ts'
import { fold, searchWords, segmentFolded } from '../../src/language/index.ts'
import { createApp } from '../../src/server/index.ts'
import { type ArticleToKeep, DATABASE_NAME, type DocumentToKeep, type IndexText, openStore, type Store } from '../../src/store/index.ts'
import { openDatabase } from '../../src/store/sqlite/driver.ts'
import { bareIndexing } from './bare-index.ts'
import { feedKeyOf, madeArticle, numbersFrom, publishedAt } from './made-articles.ts'
import { percentile, say } from './say.ts'

const { values } = parseArgs({ options: { articles: { type: 'string', default: '200000' }, folder: { type: 'string' }, texts: { type: 'string' } } })
const OF = Number(values.articles)
const ENTRIES = 10
const TOGETHER = 20
/** Articles that the bare index is tried with. */
const MOST_BARE = 20_000
/** So many texts are made and cut into words; the others repeat them under headlines of their own. */
const TEXTS = Math.min(2000, OF)
const CLIENTS = 50
const SECONDS = 15

const cpuSince = (begun: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

/**
 * How often a word is one that the text has said before (Church 2000, "Empirical estimates of adaptation": what was said once is far likelier to be
 * said again), which brings the different words to a hundred characters near those of texts of sense, on the side of more; both are printed.
 */
const AGAIN = 0.38
/** Characters of a made text, about. */
const AS_LONG = 700

/** Words of jieba's dictionary (Sun Junyi, MIT), drawn as often as they are met: no sense, but the words of news. */
const dictionary = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8')
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([word = '']) => /^\p{Script=Han}{1,4}$/u.test(word))
  .map(([word = '', count = '']) => ({ word, count: Number(count) }))
  .toSorted((a, b) => b.count - a.count)
  .slice(0, 40_000)
const reached: number[] = []
for (const { count } of dictionary) reached.push((reached.at(-1) ?? 0) + count)

function wordBy(next: () => number): string {
  const wanted = next() * reached.at(-1)!
  let [low, high] = [0, reached.length - 1]
  while (low < high) {
    const between = (low + high) >> 1
    if (reached[between]! < wanted) low = between + 1
    else high = between
  }
  return dictionary[low]!.word
}

const pool: readonly ArticleToKeep[] = Array.from({ length: TEXTS }, (_, number) => {
  const next = numbersFrom(number + 1)
  const said: string[] = []
  const word = () => {
    const again = next() < AGAIN ? said[Math.floor(next() * said.length)] : undefined
    said.push(again ?? wordBy(next))
    return said.at(-1)!
  }
  const words = (count: number) => Array.from({ length: count }, word).join('')
  const article = {
    ...madeArticle(number, OF), headline: words(10), blocks: Array.from({ length: 8 }, () => ({ type: 'paragraph' as const, text: `${words(22)}，${words(30)}。` })),
  }
  return { article, text: indexTextOf(article) }
})

function articleToKeep(number: number): ArticleToKeep {
  const { article, text } = pool[number % TEXTS]!
  const url = `https://feed${Math.floor(number / ENTRIES) % 1000}.example/${number}.html`
  return {
    article: { ...article, id: `entry ${number}`, url, published: { at: publishedAt(number, OF).toISOString(), precision: 'second', from: 'feed' } },
    text: { ...text, facts: `s.feed${Math.floor(number / ENTRIES) % 1000}.example l.zh-hans l.zh` },
  }
}

function poll(first: number): DocumentToKeep {
  const articles = Array.from({ length: ENTRIES }, (_, index) => articleToKeep(first + index))
  const capture = { name: feedKeyOf(first / ENTRIES), bytes: new TextEncoder().encode(`${first} ${articles[0]!.article.headline}`), fetchedAt: publishedAt(first, OF).toISOString() }
  return { key: capture.name, capture, isFeed: true, articles }
}

/** As an open library does in the background. */
async function mergeWhole(store: Store): Promise<void> {
  const begun = process.cpuUsage()
  while (await store.mergeIndex());
  say('the index put together, processor time', cpuSince(begun), 'ms')
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
const wordCount = ({ title, main, body }: IndexText) => [title, main, body].join(' ').split(' ').length

async function fill(store: Store): Promise<void> {
  const have = await store.articleCount()
  const tokens = sum(pool.map(({ text }) => wordCount(text!))) / pool.length
  const characters = sum(pool.map(({ article: { headline, blocks } }) => [headline, ...blocks.map(({ text }) => text)].join('').length)) / pool.length
  say('characters of an article', characters, 'characters')
  say('words of an article in the index', tokens, 'words')
  say('the same to 100 characters', (100 * tokens) / characters, 'words')
  let spent = 0
  for (let first = have; first < OF; first += ENTRIES * TOGETHER) {
    const polls = Array.from({ length: TOGETHER }, (_, index) => poll(first + index * ENTRIES))
    const begun = process.cpuUsage()
    await store.keepAll(polls)
    spent += cpuSince(begun)
  }
  if (have === OF) return
  const perSecond = ((OF - have) / spent) * 1000
  say('articles kept with their index in a second of processor time', perSecond, 'articles/s')
  const bare = bareIndexing(pool.map(({ text }) => text!), Math.min(OF, MOST_BARE), ENTRIES * TOGETHER)
  say('bare FTS5, the same words alone', bare, 'articles/s')
  say('keeping articles with their index against bare FTS5, time', bare / perSecond, 'times')
}

/** Words by the share of articles that have them: every second one, and rarer. */
function wordsBy(share: number): readonly string[] {
  const counts = new Map<string, number>()
  for (const { text } of pool) for (const word of new Set([text?.title, text?.main, text?.body].join(' ').split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .filter(([word]) => /^\p{Script=Han}{2,}$/u.test(word))
    .map(([word, count]) => ({ word, off: Math.abs(Math.log(count / TEXTS / share)) }))
    .toSorted((a, b) => a.off - b.off)
    .slice(0, 40)
    .map(({ word }) => word)
}

async function each(what: string, queries: readonly string[], ask: (query: string) => unknown): Promise<number> {
  for (const query of queries) await ask(query)
  const spent: number[] = []
  for (const query of queries) {
    const begun = process.cpuUsage()
    await ask(query)
    spent.push(cpuSince(begun))
  }
  const mean = spent.reduce((sum, one) => sum + one, 0) / spent.length
  say(`${what}, mean of processor time`, mean, 'ms')
  return mean
}

const [common, middle, rare] = [wordsBy(0.5), wordsBy(0.03), wordsBy(0.002)]
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'a word of every second article': common,
  'a word of some': middle,
  'a rare word': rare,
  'two words': common.map((word, index) => `${word} ${middle[index]}`),
  'a word of a site': common.map((word, index) => `${word} site:feed${index}.example`),
  'an unread word since a month': middle.map((word) => `${word} is:unread after:2026-05-01`),
  'a word, starred': common.map((word) => `${word} is:starred`),
  'a quotation': middle.map((word) => `"${word}"`),
}
const MIXED = Object.values(KINDS).flat()

async function clients(what: string, ask: (query: string) => Promise<unknown>, pauseMs: number): Promise<void> {
  const spent: number[] = []
  const until = performance.now() + SECONDS * 1000
  await Promise.all(Array.from({ length: CLIENTS }, async (_, client) => {
    const next = numbersFrom(client + 1)
    await setTimeout(next() * pauseMs)
    while (performance.now() < until) {
      const start = performance.now()
      await ask(MIXED[Math.floor(next() * MIXED.length)]!)
      spent.push(performance.now() - start)
      await setTimeout(pauseMs * 2 * next())
    }
  }))
  say(`${what}: median`, percentile(spent, 0.5), 'ms')
  say(`${what}: p99`, percentile(spent, 0.99), 'ms')
  say(`${what}: searches in a second`, spent.length / SECONDS, 'searches/s')
}

async function searches(library: Library, folder: string): Promise<void> {
  for (const [kind, queries] of Object.entries(KINDS)) {
    for (const order of ['relevance', 'time'] as const) await each(`${kind}, by ${order}`, queries, (query) => library.search({ query, order }))
  }
  const mean = await each('all kinds', MIXED, (query) => library.search({ query }))
  const words = [...common, ...middle, ...rare]
  const plain = await each('words', words, (query) => library.search({ query }))
  const database = openDatabase(join(folder, DATABASE_NAME), { readOnly: true })
  // A word anywhere, as search itself asks for it: it stands under one of three marks.
  const bare = (sql: string) => (word: string) => database.rows(sql, `"=${word}" OR "+${word}" OR "${word}"`)
  const ranked = await each('bare FTS5, ORDER BY rank', words, bare('SELECT rowid FROM article_words WHERE article_words MATCH ? ORDER BY rank LIMIT 20'))
  const unranked = await each('bare FTS5, latest first', words, bare('SELECT rowid FROM article_words WHERE article_words MATCH ? ORDER BY rowid DESC LIMIT 20'))
  database.close()
  say('words against bare FTS5, ORDER BY rank', plain / ranked, 'times')
  say('words beyond bare FTS5, latest first', plain - unranked, 'ms')
  say('all kinds', mean, 'ms')
  const app = createApp({ library })
  const ask = async (query: string) => (await app.request(`/api/search?q=${encodeURIComponent(query)}`, { headers: { Host: 'localhost' } })).json()
  await clients('50 clients, one search a second each', ask, 1000)
  await clients('50 clients without a pause', ask, 0)
}

async function states(store: Store): Promise<void> {
  const at = '2026-06-02T00:00:00Z'
  await each('unread by feed, all unread', Array.from({ length: 10 }, () => ''), () => store.unreadCounts())
  await each('first page of unread', Array.from({ length: 10 }, () => ''), () => store.listArticles({ read: false }))
  const { rows } = await store.listArticles({ limit: 200 })
  await each('one article read', rows.map(({ id }) => id), (id) => store.changeStates([id], { read: true }, at))
  await store.changeStates(rows.slice(0, 30).map(({ id }) => id), { starred: true }, at)
  const begun = process.cpuUsage()
  await store.markRead({ upTo: Math.floor(OF * 0.95) }, at)
  say('all but the last twentieth read, at once, processor time', cpuSince(begun), 'ms')
  await each('unread by feed, a twentieth unread', Array.from({ length: 10 }, () => ''), () => store.unreadCounts())
  await each('first page of starred', Array.from({ length: 10 }, () => ''), () => store.listArticles({ starred: true }))
}

const FRONT_MATTER = /^(?:---\n)?(?:[^\n]*: [^\n]*\n)+---\n/

/** What the made texts are to be like: words in the index, of texts of sense that are about as long. */
function density(texts: readonly string[]): void {
  const asLong = texts.filter((text) => Math.abs(text.length - AS_LONG) < 150)
  const counts = asLong.map((text) => wordCount(indexTextOf({ ...madeArticle(0, OF), blocks: text.split('\n').map((line) => ({ type: 'paragraph', text: line })) })))
  say('words of those as long as the made ones, to 100 characters', (100 * sum(counts)) / sum(asLong.map(({ length }) => length)), 'words')
}

/** Every dictionary word of two characters that a text has, where the text as a whole is cut: is each text that has these characters found? */
function recall(folder: string): void {
  const texts = readdirSync(folder).filter((name) => /\.(?:md|txt)$/.test(name)).map((name) => fold(readFileSync(join(folder, name), 'utf8').replace(FRONT_MATTER, '')).toLowerCase())
  const indexed = texts.map((text) => new Set(searchWords(text)))
  const words = new Set(texts.flatMap((text) => segmentFolded(text).filter(({ text: word, tag }) => /^\p{Script=Han}{2}$/u.test(word) && tag !== 'x').map(({ text: word }) => word)))
  let [there, found] = [0, 0]
  for (const word of words) {
    for (const [index, text] of texts.entries()) {
      if (!text.includes(word)) continue
      there++
      if (indexed[index]!.has(word)) found++
    }
  }
  say('texts of sense', texts.length, 'texts')
  density(texts)
  say('two-character words found of all that a scan finds', found / there, 'share')
}

if (values.texts !== undefined) recall(values.texts)
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'yinzheng-bench-'))
try {
  const filling = await openStore(folder)
  await fill(filling)
  await mergeWhole(filling)
  await states(filling)
  await filling.close()
  const library = await openLibrary({ folder, as: 'reader', now: () => new Date('2026-06-02T00:00:00Z') })
  await searches(library, folder)
  await library.close()
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true })
}
