import { expect, test } from 'vitest'
import { type Page, parseCapture } from '../../page/index.ts'
import type { Article } from '../article.ts'
import { readArticle } from '../read-article.ts'

function read(text: string, name = 'copied.txt'): Article {
  const page = parseCapture({ name, bytes: new TextEncoder().encode(text), fetchedAt: '2033-04-01T00:00:00Z' })
  const article = 'code' in page ? page : readArticle(page as Page, { now: '2033-04-01' })
  if ('code' in article) throw new Error(article.code)
  return article
}
const texts = (article: Article) => article.blocks.map(({ text }) => text)

const FERRY = '沙渠的渡船周五起改走北航道，船程多出十二分钟。航运站说，南航道的浮标要在枯水期前换完，预计三周。'

test('a text copied on the phone names its writer and its account; pictures left words behind', () => {
  const article = read(`渡船改走北航道\n原创 阿坪 东圩慢报\n2033年3月22日 06:30 沙渠\n${FERRY}\n[图片]\n每天早上坐六点四十那班船的学生，家长已经接到短信；票价不变，仍是两元。\n文字丨阿坪\n往期推荐\n老码头最后一班船\n喜欢就点个在看吧`)
  expect(article).toMatchObject({ headline: '渡船改走北航道', origin: '东圩慢报', authors: ['阿坪'], published: { at: '2033-03-22T06:30:00+08:00' } })
  expect(texts(article)).toEqual([FERRY, '每天早上坐六点四十那班船的学生，家长已经接到短信；票价不变，仍是两元。'])
})

test('an answer copied with its marks is read without them, and without its notes', () => {
  const article = read(`**渡船改道，影响有哪些？**\n\n${FERRY}\n\n航运站站长表示，**枯水期前**必须换完浮标，三周内两岸各加一名引导员，早高峰每十五分钟一班[1]。\n\n参考资料：\n[1] 沙渠航讯 https://a.example/1`)
  expect(article.headline).toBe('渡船改道，影响有哪些？')
  expect(texts(article)).toEqual([FERRY, '航运站站长表示，枯水期前必须换完浮标，三周内两岸各加一名引导员，早高峰每十五分钟一班[1]。'])
})

test('a few lines of a column are joined where paragraphs are indented', () => {
  const article = read('沙渠日报 2033年3月22日 星期二 第04版\n渡船改走北航道\n——沙渠航运站答乘客问\n\n  本报讯（记者 林雨）沙渠的渡船周五起改走北航道，船程多出十二分\n钟。航运站说，浮标要在枯水期前换完，预计三周。\n  每天早上坐六点四十那班船的学生，家长已经接到短信；票价不变。航运\n站在两岸码头各加派一名引导员。\n下转第五版')
  expect(article).toMatchObject({ headline: '渡船改走北航道', subtitle: '——沙渠航运站答乘客问', authors: ['林雨'] })
  expect(texts(article)).toEqual(['本报讯（记者 林雨）沙渠的渡船周五起改走北航道，船程多出十二分钟。航运站说，浮标要在枯水期前换完，预计三周。', '每天早上坐六点四十那班船的学生，家长已经接到短信；票价不变。航运站在两岸码头各加派一名引导员。'])
})

test('a bracket with the paper and the names closes a forwarded text; it is no caption', () => {
  const article = read(`渡船改走北航道\n\n${FERRY}\n\n（来源：沙渠日报 记者：林雨 编辑：周舟）`)
  expect(article).toMatchObject({ origin: '沙渠日报', authors: ['林雨'], editors: ['周舟'] })
  expect(texts(article)).toEqual([FERRY])
})

test('a post whose quotes nest without end is read', () => {
  expect(texts(read(`${'> '.repeat(30_000)}${FERRY}`, 'post.md'))).toEqual([FERRY])
})
