import { expect, test } from 'vitest'
import type { Collection, Subscription } from '../../store/index.ts'
import { findPlace } from './find-place.ts'

const feed = (document: string, folder: readonly string[], title = document): Subscription =>
  ({ id: `id-${document}`, document, feedUrl: `https://river.example/${document}`, host: 'river.example', title, folder, state: 'active', addedAt: '', dueAt: 0, poll: { failures: 0 } }) as unknown as Subscription

const FEEDS = [feed('1', ['甲', '日報']), feed('2', ['乙', '日报']), feed('3', ['丙']), feed('4', ['24/7']), feed('5', ['24', '7']), feed('6', [], '丁'), feed('7', ['丁', '<b>'])]
const store = { subscriptions: async () => FEEDS, collections: async () => [{ id: 'c1', key: '/丙', name: '丛刊' } as unknown as Collection] }
const found = async (place: string) => {
  const filter = await findPlace(place, store as unknown as Parameters<typeof findPlace>[1])
  return filter.collection ?? filter.documents
}

test.each([
  ['a folder by its path', '甲/日报', ['1']],
  ['by its path alone', '/乙/日報', ['2']],
  ['with what is inside it', '甲', ['1']],
  ['whatever is around it, where none of that name stands alone', '日报', ['1', '2']],
  ['a name with a slash in it', String.raw`/24\/7`, ['4']],
  ['a folder in a folder', '/24/7', ['5']],
  ['a feed and a folder of one name', '丁', ['6', '7']],
  ['the folder alone', '/丁', ['7']],
  ['markup as its words', '/丁/<b>', ['7']],
  ['a collection', '丛刊', 'c1'],
  ['a part of a name', '日', ['1', '2']],
])('%s: %s', async (_, place, documents) => expect(await found(place)).toEqual(documents))

test.each(['/日报', '/', '//', '没有这个'])('nothing is at %s', async (place) => {
  await expect(found(place)).rejects.toMatchObject({ trouble: { code: 'query-place' } })
})
