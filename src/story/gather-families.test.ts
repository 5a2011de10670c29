import { expect, test } from 'vitest'
import { writeArticle } from './article.fixture.ts'
import { findDuplicates } from './find-duplicates.ts'
import { areIndependent, gatherFamilies, houseOf } from './gather-families.ts'
import { splitWords } from './study-article.ts'

const about = (id: string, text: string, rest: { origin?: string; publisher?: string } = {}) => splitWords(writeArticle(id, { text, ...rest }))
const families = (...articles: ReturnType<typeof about>[]) => gatherFamilies(articles, findDuplicates(articles))

test('a newspaper and the website of its house are one source', () => {
  expect(families(about('a', '甲文', { origin: '人民日報' }), about('b', '乙文', { publisher: '人民网' }))).toMatchObject([{ articles: ['a', 'b'], rule: 'same-house' }])
})

test('an outlet and its own website are one source, though no table lists them', () => {
  expect(families(about('a', '甲文', { origin: '麻河日报' }), about('b', '乙文', { origin: '麻河日报网' }))).toHaveLength(1)
})

test('two sites that name one wire are one source', () => {
  const found = families(about('a', '甲文', { publisher: '东站', origin: '临溪通讯社' }), about('b', '临溪通讯社青峪8月3日电 乙文', { publisher: '西站' }))
  expect(found).toMatchObject([{ origin: '临溪通讯社', articles: ['a', 'b'], publishers: ['东站', '西站'], rule: 'named-origin' }])
})

test('articles that name nobody are not counted as bearing each other out', () => {
  const found = families(about('a', '甲文', { publisher: '某站' }), about('b', '乙文', { publisher: '另一站' }), about('c', '丙文', { origin: '麻河日报' }))
  expect(found.map(({ rule }) => rule)).toEqual(['unknown-origin', 'unknown-origin', 'named-origin'])
  expect(areIndependent(0, 1, found)).toBe(false)
  expect(areIndependent(0, 2, found)).toBe(false)
})

test('two named papers are independent, unless one holds the text of the other', () => {
  const text = '青峪县图书馆新馆今天开放，馆藏图书十二万册，其中地方志三千余册。馆长说，夜间阅览室将开到晚上十点，持外地身份证也可以办借书证，押金全部取消。'
  const [a, b, c] = [about('a', text, { origin: '麻河日报' }), about('b', `${text}（有删改）`, { origin: '岚州晚报' }), about('c', '图书馆开放首日，读者排到了街角。', { origin: '海曲新闻' })]
  const found = families(a, b, c)
  expect(found.map(({ articles, rule }) => [articles, rule])).toEqual([[['a', 'b'], 'same-body'], [['c'], 'named-origin']])
  expect(areIndependent(0, 1, found)).toBe(true)
})

test('本报讯 names the publisher as the writer', () => {
  expect(families(about('a', '本报讯（记者 苏栩）岚州大桥昨日合龙。', { publisher: '岚州晚报' }))).toMatchObject([{ origin: '岚州晚报', rule: 'named-origin' }])
})

test('the house of an outlet is known by its masthead, in either script', () => {
  expect(houseOf('新華網')).toBe('新华通讯社')
  expect(houseOf('新华网-国际频道')).toBe('新华通讯社')
  expect(houseOf('新华书店')).toBeUndefined()
})
