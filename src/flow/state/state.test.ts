import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Article } from '../../article/index.ts'
import { openStore, type Store } from '../../store/index.ts'
import { type LibraryState, stateOf } from './state.ts'

let store: Store
let state: LibraryState
let id: string

const article = (body: string): Article => ({
  id: 'page', headline: '望沙湾渡轮停航', authors: [], editors: [], language: 'zh-Hans', blocks: body.split('\n').map((text) => ({ type: 'paragraph', text })),
  abstracts: [], keywords: [], images: [], removed: [], joins: [],
})

/** The page as it is now. */
async function keep(body: string): Promise<string> {
  const capture = { name: 'a', bytes: new TextEncoder().encode(body), fetchedAt: '2026-01-05T00:00:00Z' }
  return (await store.keep({ key: 'a', capture, isFeed: false, articles: [{ article: article(body) }] }))[0]!.article
}

const BODY = '海事局5日说，渡轮自当日下午起停航。\n预计停航两天。'

beforeEach(async () => {
  store = await openStore(':memory:')
  state = stateOf(store, () => new Date('2026-01-06T00:00:00Z'))
  id = await keep(BODY)
})
afterEach(() => store.close())

describe('a highlight', () => {
  test('stands where its words are, with what is around them', async () => {
    const made = await state.addHighlight(id, { exact: '渡轮自当日下午起停航', note: ' 去问问 ' })
    expect(made).toMatchObject({ start: 7, end: 17, prefix: '海事局5日说，', note: '去问问', lost: false })
    expect(await state.highlights(id)).toEqual([made])
  })

  test('is found again in a new version; where its words are gone it says so, and comes back with them', async () => {
    const { id: highlight } = await state.addHighlight(id, { exact: '预计停航两天' })
    await keep(`更正：${BODY}`)
    expect(await state.highlights(id)).toMatchObject([{ id: highlight, lost: false, start: 22 }])
    await keep('渡轮票价不变。')
    expect(await state.highlights()).toMatchObject([{ id: highlight, lost: true, exact: '预计停航两天' }])
    await keep(BODY)
    expect(await state.highlights(id)).toMatchObject([{ id: highlight, lost: false, start: 19 }])
  })

  test('whose words a new version corrected follows them, and says which words were marked', async () => {
    const { id: highlight } = await state.addHighlight(id, { exact: '预计停航两天' })
    const corrected = BODY.replace('停航两天', '停航三天')
    await keep(corrected)
    expect(await state.highlights(id)).toMatchObject([{ id: highlight, lost: false, exact: '预计停航三天', was: '预计停航两天' }])
    expect(await state.noteOn(highlight, '改过了')).toMatchObject({ was: '预计停航两天' })
    await keep('渡轮票价不变。')
    expect(await state.highlights(id)).toMatchObject([{ lost: true, exact: '预计停航三天', was: '预计停航两天' }])
    await keep(BODY)
    expect((await state.highlights(id))[0]).not.toHaveProperty('was')
  })

  test('its note is changed and taken away; it is dropped', async () => {
    const { id: highlight } = await state.addHighlight(id, { exact: '停航两天', note: '甲' })
    expect((await state.noteOn(highlight, '乙'))?.note).toBe('乙')
    expect(await state.noteOn(highlight, ' ')).not.toHaveProperty('note')
    expect((await state.dropHighlight(highlight))?.id).toBe(highlight)
    expect([await state.dropHighlight(highlight), await state.noteOn(highlight, '丙')]).toEqual([undefined, undefined])
  })

  test.each([['unknown', '渡轮', 'not-found'], ['here', '缆车', 'quote-not-found'], ['here', '', 'quote-not-found']])('in %s of “%s” is refused', async (where, exact, code) => {
    await expect(state.addHighlight(where === 'here' ? id : where, { exact })).rejects.toMatchObject({ trouble: { code } })
  })
})

describe('tags and marks', () => {
  test('are free names, one for all spellings', async () => {
    await state.change([id], { addTags: [' 海灣 ', '海湾'], addMarks: ['再看'] })
    expect(await state.of([id])).toMatchObject([{ tags: ['海灣'], marks: ['再看'] }])
    expect((await state.marks()).map(({ mark }) => mark)).toEqual(['再看', '重要', '存疑', '待核', '有用'])
    expect(await state.renameTag('海湾', '港口')).toBe(true)
    expect(await state.tags()).toMatchObject([{ name: '港口', articles: 1 }])
  })

  test.each(['', '  ', '\u200b', '长'.repeat(100)])('“%s” is no name', async (name) => {
    await expect(state.change([id], { addTags: [name] })).rejects.toMatchObject({ trouble: { code: 'name-unusable' } })
  })
})

test('a whole collection is read at once, and what is left is counted', async () => {
  const { id: collection } = await store.collection('/bay', '海湾', '2026-01-01T00:00:00Z')
  await store.setMembers(collection, ['a'])
  expect(await state.unread()).toMatchObject({ total: 1, collections: [{ collection, unread: 1 }] })
  expect(await state.markRead({ in: '海灣' })).toBe(1)
  expect(await state.unread()).toEqual({ total: 0, documents: [], collections: [{ collection, unread: 0 }] })
  await expect(state.markRead({ in: '山里' })).rejects.toMatchObject({ trouble: { code: 'query-place' } })
})
