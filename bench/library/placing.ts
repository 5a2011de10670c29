/**
 * Placing articles among stories, as they arrive: how long it takes, what of the same text is found, what is joined that tells different events.
 *
 *     node --import tsx bench/library/placing.ts [--stories 20000] [--each 1000]
 *
 * Each of so many made-up events is reported once; then come reprints of 80 % overlap, other reports of known events, and new events.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Article } from '../../src/article/index.ts'
import { placeArticle } from '../../src/flow/stories/place-article.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { cpuMsOf } from '../measures/cpu-time.ts'
import { numbersFrom } from './made-articles.ts'
import { madeReport, madeReprint } from './made-events.ts'
import { percentile, say } from './say.ts'

const { values } = parseArgs({ options: { stories: { type: 'string', default: '20000' }, each: { type: 'string', default: '1000' } } })
const STORIES = Number(values.stories)
const EACH = Math.min(Number(values.each), STORIES)
const OVERLAP = 0.8
const TOGETHER = 200
const FETCHED = '2026-06-02T00:00:00.000Z'

interface Made {
  readonly event: number
  readonly article: Article
}

/** By the store's id: the event that an article tells. */
const eventOf = new Map<string, number>()
const storyOf = new Map<string, string>()

/** Out: ids, in order. */
async function keep(store: Store, made: readonly Made[]): Promise<readonly string[]> {
  const kept = await store.keepAll(made.map(({ article }) => {
    const bytes = new TextEncoder().encode(article.id)
    return { key: article.id, capture: { name: article.id, bytes, fetchedAt: FETCHED }, isFeed: false, articles: [{ article }] }
  }))
  const ids = kept.map(([change]) => change!.article)
  for (const [index, id] of ids.entries()) eventOf.set(id, made[index]!.event)
  return ids
}

/** Places what waits. Out: processor time of each, ms. */
async function placeAll(store: Store): Promise<readonly number[]> {
  const spent: number[] = []
  for (;;) {
    const waiting = await store.unplaced(TOGETHER)
    if (waiting.length === 0) return spent
    for (const one of waiting) spent.push(await cpuMsOf(async () => void storyOf.set(one.id, (await placeArticle(one, store))!)))
  }
}

const range = (count: number, make: (index: number) => Made) => Array.from({ length: count }, (_, index) => make(index))

async function fill(store: Store): Promise<void> {
  for (let first = 0; first < STORIES; first += TOGETHER) {
    await keep(store, range(Math.min(TOGETHER, STORIES - first), (index) => ({ event: first + index, article: madeReport(first + index, 0) })))
    await placeAll(store)
  }
}

/** Articles in a story whose first article tells another event. */
async function falseJoins(store: Store): Promise<number> {
  let joined = 0
  for (let after: string | undefined; ;) {
    const page = await store.grownStories({ limit: 200, ...(after !== undefined && { after }) })
    for (const { id } of page.rows) {
      const events = (await store.storyArticles(id))!.articles.map((article) => eventOf.get(article))
      joined += events.filter((event) => event !== events[0]).length
    }
    if (page.next === undefined) return joined
    after = page.next
  }
}

const sameStory = async (store: Store, id: string, other: string) => (await store.storyArticles(storyOf.get(id)!))?.articles.includes(other) ?? false

async function measure(store: Store): Promise<void> {
  await fill(store)
  const originals = new Map([...eventOf].map(([id, event]) => [event, id]))
  say('articles in a story of another event, of so many events reported once', await falseJoins(store), `of ${STORIES}`)
  const next = numbersFrom(99)
  const chosen = Array.from({ length: EACH }, () => Math.floor(next() * STORIES))
  const reprints = await keep(store, chosen.map((event) => ({ event, article: madeReprint(event, 0, OVERLAP) })))
  const spent = [...await placeAll(store)]
  const found = await Promise.all(reprints.map(async (id, index) => [await sameStory(store, id, originals.get(chosen[index]!)!), ((await store.reprintsOf([id])).get(id) ?? []).includes(originals.get(chosen[index]!)!)] as const))
  say('near-duplicates at 80 % overlap, found', found.filter(([, isReprint]) => isReprint).length / found.length, 'share')
  say('the same, in the same story', found.filter(([isSame]) => isSame).length / found.length, 'share')
  const others = chosen.map((_, index) => Math.floor(index * (STORIES / EACH)))
  const reports = await keep(store, others.map((event) => ({ event, article: madeReport(event, 1) })))
  spent.push(...await placeAll(store))
  const joined = await Promise.all(reports.map((id, index) => sameStory(store, id, originals.get(others[index]!)!)))
  say('other reports of known events, in the same story', joined.filter(Boolean).length / joined.length, 'share')
  await keep(store, range(EACH, (index) => ({ event: STORIES + index, article: madeReport(STORIES + index, 0) })))
  spent.push(...await placeAll(store))
  say('placing an article, mean of processor time', spent.reduce((sum, one) => sum + one, 0) / spent.length, 'ms')
  say('placing an article, median of processor time', percentile(spent, 0.5), 'ms')
  say('placing an article, 99 of 100', percentile(spent, 0.99), 'ms')
  say('articles joined to another event', (await falseJoins(store)) / eventOf.size, 'share')
}

const folder = mkdtempSync(join(tmpdir(), 'yinzheng-placing-'))
try {
  const store = await openStore(folder)
  await measure(store)
  await store.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
