import { expect, test } from 'vitest'
import { writeArticle } from './article.fixture.ts'
import { settleReferences } from './settle-reference.ts'
import { splitWords } from './study-article.ts'

const settle = (...articles: Parameters<typeof writeArticle>[]) => settleReferences(articles.map((each) => splitWords(writeArticle(...each))))
const dated = (id: string, published: string): Parameters<typeof writeArticle> => [id, { text: '青岬队今日公布名单。', published }]

test('an undated article speaks from the last day that it states in full', () => {
  expect(settle(['a', { text: '2024年7月2日，代表团到访。2024年7月6日，代表团返程。去年5月，双方曾在青岬见面。' }]).get('a')).toEqual({ at: '2024-07-06', from: 'text' })
})

test('a day without a year is in the year in which another article of the story has it', () => {
  const found = settle(['a', { text: '6月16日至18日，论坛在岚州举行。' }], ['b', { text: '16日，论坛开幕。', published: '2025-06-17' }])
  expect(found.get('a')).toEqual({ at: '2025-06-16', from: 'story' })
})

test('nothing is assumed where nothing settles it', () => {
  expect(settle(['a', { text: '6月16日，论坛在岚州举行。' }]).has('a')).toBe(false)
})

test('one undated article settles the next', () => {
  const found = settle(
    ['a', { text: '岚州社9月12日电 9月11日晚，青岬队与南屏队战平。本月2日，联赛开幕。' }],
    ['b', { text: '9月11日晚，青岬队客场战平。8月20日，该队签下前锋。' }],
    ['c', { text: '8月20日，青岬队签下前锋。', published: '2025-08-21' }],
  )
  expect(found.get('b')).toEqual({ at: '2025-09-11', from: 'story' })
  expect(found.get('a')).toEqual({ at: '2025-09-12', from: 'story' })
})

test('a dateline is read in the only year that lies among the others, and not where two would do', () => {
  expect(settle(['a', { text: '岚州社8月31日电 青岬队客场战平。' }], dated('b', '2025-07-18'), dated('c', '2025-11-03')).get('a')?.at).toBe('2025-08-31')
  expect(settle(['a', { text: '岚州社8月31日电 青岬队客场战平。' }], dated('b', '2023-07-18'), dated('c', '2025-11-03')).has('a')).toBe(false)
})

test('a full date of old times does not date an article that has a dateline', () => {
  expect(settle(['a', { text: '岚州社8月31日电 青岬大桥昨日重开。大桥2009年3月1日落成。' }]).has('a')).toBe(false)
  expect(settle(['a', { text: '2025年8月30日晚，球迷离场。\n岚州社8月31日电 青岬队客场战平。' }]).get('a')).toEqual({ at: '2025-08-31', from: 'text' })
})

test('a report of January looks back on December of the year before', () => {
  const found = settle(['a', { text: '12月30日，渡轮停航。1月2日，渡轮复航。' }], ['b', { text: '1月2日，渡轮复航。', published: '2025-01-03' }])
  expect(found.get('a')?.at).toBe('2025-01-02')
})
