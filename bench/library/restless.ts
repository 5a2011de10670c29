/** Keeps, changes and stars articles without end, and says each time what was done; made to be killed (`kills.ts`). */
import { pathToFileURL } from 'node:url'
import type { Article } from '../../src/article/index.ts'
import { type ArticleToKeep, type DocumentToKeep, openStore, type Store } from '../../src/store/index.ts'

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
  const capture = { name: 'feed', bytes: new TextEncoder().encode(`${round} ${moment}`), fetchedAt: new Date(Date.UTC(2026, 0, 1) + round * 100_000 + moment).toISOString() }
  return { key: `feed ${feed}`, capture, isFeed: true, articles }
}

/** Three new articles; then the first is changed, and the second starred. */
async function live(store: Store, round: number, step: number): Promise<void> {
  const [one, two, three] = [step * 3, step * 3 + 1, step * 3 + 2] as const
  const feed = step % 3
  const kept = await store.keep(poll(round, step * 2, feed, [one, two, three].map((number) => entry(round, number, 0))))
  for (const [index, { article }] of kept.entries()) say(article, wordOf(round, one + index), 0, false)
  await store.keepAll([poll(round, step * 2 + 1, feed, [entry(round, one, 1)])])
  say(kept[0]!.article, wordOf(round, one), 1, false)
  await store.changeStates([kept[1]!.article], { starred: true }, '2026-01-01T00:00:00Z')
  say(kept[1]!.article, wordOf(round, two), 0, true)
}

const say = (id: string, word: string, text: number, starred: boolean) => process.stdout.write(`${JSON.stringify({ id, word, text, starred })}\n`)

if (import.meta.url === pathToFileURL(process.argv[1]!).href) {
  const [, , folder, round] = process.argv
  const store = await openStore(folder!)
  for (let step = 0; ; step++) await live(store, Number(round), step)
}
