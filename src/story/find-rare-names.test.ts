import { expect, test } from 'vitest'
import { writeArticle } from './article.fixture.ts'
import { sharedInHeadlines, sharedInTexts } from './find-rare-names.ts'
import { splitWords } from './study-article.ts'

const told = (headline: string, text = headline) => splitWords(writeArticle('a', { headline, text }))

test('a maker that no dictionary knows and its model are shared by two headlines, a verb or a known city is not', () => {
  expect(sharedInHeadlines(told('隽禾发布渺7 售价2999元'), told('隽禾科技召回渺7'))).toEqual(['隽禾', '渺7'])
  expect(sharedInHeadlines(told('北京股市收跌'), told('北京金价收跌'))).toEqual([])
  expect(sharedInHeadlines(told('山火致3人失联'), told('渔船沉没5人失联'))).toEqual([])
})

test('a traditional headline shares its names with a simplified one', () => {
  expect(sharedInHeadlines(told('銀鸛橋重開'), told('银鸛桥封闭检修'))).toEqual(['银鹳桥'])
})

test('the reporter of two texts is no name that they share', () => {
  expect(sharedInTexts(told('', '（记者 褚闻鹂）市长邬隽说，春茶开采。'), told('', '（记者 褚闻鹂）市长邬隽说，法院开庭。'))).toEqual(['邬隽'])
})
