import { expect, test } from 'vitest'
import { writeArticle } from './article.fixture.ts'
import { findDuplicates } from './find-duplicates.ts'
import { splitWords } from './study-article.ts'

const paragraphs = [
  '云栖岛灯塔修复工程昨日完工，停用十一年的旋转灯重新亮起。施工队更换了全部玻璃棱镜，并按旧图纸复原了铸铁螺旋楼梯。',
  '岛上渔民韩阿水说，灯亮那一刻码头上的人都没有说话。修复费用由岛民捐款和县文物局各出一半，账目贴在渡口公示。',
  '灯塔将从下月起向公众开放，每天接待不超过六十人。县文物局提醒，台风天塔顶平台一律关闭，登塔须穿软底鞋。',
]
const full = splitWords(writeArticle('full', { text: paragraphs.join('\n') }))
const cut = splitWords(writeArticle('cut', { text: `编者按：本文有删节。\n${paragraphs.slice(0, 2).join('\n')}` }))
const traditional = splitWords(writeArticle('hant', { text: '雲棲島燈塔修復工程昨日完工，停用十一年的旋轉燈重新亮起。施工隊更換了全部玻璃稜鏡，並按舊圖紙復原了鑄鐵螺旋樓梯。' }))
const other = splitWords(writeArticle('other', { text: '云栖岛小学今年招收新生九人，比去年多两人。校长说，教学楼的屋顶漏雨已经补好，操场的沙坑也换了新沙，孩子们可以安心上体育课了。' }))

test('a reprint cut short holds the same text', () => {
  expect(findDuplicates([full, cut]).map(({ a, b }) => [a, b])).toEqual([['full', 'cut']])
})

test('a reprint in the other script holds the same text', () => {
  expect(findDuplicates([traditional, full])).toHaveLength(1)
})

test('another report from the same place does not', () => {
  expect(findDuplicates([full, other])).toEqual([])
})

test('texts too short to tell are never called the same', () => {
  const [x, y] = ['x', 'y'].map((id) => splitWords(writeArticle(id, { text: '组图：灯塔亮灯' })))
  expect(findDuplicates([x!, y!])).toEqual([])
})
