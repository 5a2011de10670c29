import { expect, test } from 'vitest'
import { writeArticle } from './article.fixture.ts'
import { settleReferences } from './settle-reference.ts'
import { splitWords } from './study-article.ts'

const settle = (...articles: Parameters<typeof writeArticle>[]) => settleReferences(articles.map((each) => splitWords(writeArticle(...each))))

test('an undated article speaks from the last day that it states in full', () => {
  expect(settle(['a', { text: '2024年7月2日，代表团到访。2024年7月6日，代表团返程。去年5月，双方曾在青岬见面。' }]).get('a')).toBe('2024-07-06')
})

test('a day without a year is in the year in which another article of the story has it', () => {
  const found = settle(['a', { text: '6月16日至18日，论坛在岚州举行。' }], ['b', { text: '16日，论坛开幕。', published: '2025-06-17' }])
  expect(found.get('a')).toBe('2025-06-16')
})

test('nothing is assumed where nothing settles it', () => {
  expect(settle(['a', { text: '6月16日，论坛在岚州举行。' }]).has('a')).toBe(false)
})
