import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { expectWithin } from '../../../test/processor-time.ts'
import { type Article, textOf } from '../article.ts'
import { readFlat } from './read-flat.ts'

/** Pages of other kinds than the news site's; all made up. */
const example = (name: string) => read(readFileSync(new URL(`examples/${name}`, import.meta.url), 'utf8'), name)

function read(text: string, name = 'page.txt'): Article {
  const article = readFlat({ kind: 'text', name, text, fetchedAt: '2026-11-21', charset: { name: 'utf-8', from: 'default' } }, { now: '2026-11-21' })
  if ('code' in article) throw new Error(article.code)
  return article
}

const ofType = (article: Article, type: string) => article.blocks.filter((block) => block.type === type).map(({ text }) => text)
const removedAs = (article: Article, reason: string) => article.removed.filter((removal) => removal.reason === reason).map(({ text }) => text).join('\n')

test('a Hong Kong page: deck and column heads stay, the caption and its writer come apart', () => {
  const article = example('hongkong-columns.txt')
  expect(article).toMatchObject({ headline: '蓮灣渡輪加價一成 議員批欠理據', publisher: '澄海日報', authors: ['麥穎心'], published: { at: '2025-09-12', precision: 'day' }, language: 'zh-Hant' })
  expect(ofType(article, 'heading')).toEqual(['船公司：燃油成本急升 最快十月實施', '三條航線受影響', '居民：返工又貴又迫'])
  expect(ofType(article, 'caption')).toEqual(['圖：渡輪公司稱燃油成本兩年升三成。 資料圖片'])
  expect(ofType(article, 'paragraph')).toHaveLength(5)
})

test('questions and answers stay in order, down to an answer that names an app', () => {
  const article = example('questions-answers.txt')
  expect(article).toMatchObject({ headline: '关于白鹭湾公租房申请办法的问答', origin: '白鹭湾市住建局', published: { at: '2025-03-18T10:00:00+08:00' } })
  expect(ofType(article, 'paragraph').map((text) => text.slice(0, 2))).toEqual(['3月', '问：', '答：', '问：', '答：', '问：', '答：', '问：', '答：'])
  expect(textOf(article)).not.toMatch(/扫一扫|标识码|相关文件/u)
})

test("an account's dump loses its preface and its buttons, and names the one it came from", () => {
  const article = example('wechat-dump.txt')
  expect(article).toMatchObject({ headline: '三年了，那家修表铺还亮着灯', origin: '旧城笔记', authors: ['夏知秋'], editors: ['小满'], published: { at: '2025-05-20T20:30:00+08:00' } })
  expect(ofType(article, 'heading')).toEqual(['一盏灯', '一本账'])
  expect(ofType(article, 'paragraph')).toHaveLength(4)
  expect(textOf(article)).not.toMatch(/关注|手艺|在看/u)
})

test('a press release: the upper line is the title, the day stands in the dateline, the contact goes', () => {
  const article = example('press-release.txt')
  expect(article).toMatchObject({ headline: '远帆电子发布新一代车规级存储芯片', published: { at: '2025-06-03', precision: 'day' }, authors: [] })
  expect(ofType(article, 'heading')).toEqual(['良率达到98.6%，年内向四家整车厂供货', '关于远帆电子'])
  expect(ofType(article, 'paragraph')).toHaveLength(4)
  expect(textOf(article)).not.toMatch(/钱立|前瞻性/u)
})

test('a bulletin of several items keeps each under its own heading', () => {
  const article = example('bulletin-items.txt')
  expect(article).toMatchObject({ headline: '晨读｜云陵早班车（10月9日）', origin: '云陵晚报', authors: ['文小雨'], editors: ['陆平'] })
  expect(article.blocks.map(({ type }) => type)).toEqual(Array.from({ length: 5 }, () => ['heading', 'paragraph']).flat())
})

test('an e-paper of Taipei: fields before their values, the reporter in the first bracket', () => {
  const article = example('epaper-taipei.txt')
  expect(article).toMatchObject({ headline: '古井重見天日 里長盼設小公園', authors: ['汪以晴'], published: { at: '2025-07-22' } })
  expect(ofType(article, 'paragraph')).toHaveLength(4)
  expect(ofType(article, 'caption')).toEqual(['圖說：工地挖出的古井，井壁以卵石砌成。（記者汪以晴攝）'])
})

const INDENTED = ['兰港渡轮周一停航', '兰港晚报 2025-03-04 08:10', '', '　　兰港渡轮公司3日宣布，因大雾停航一天，两千名乘客改乘巴士。', '　　渡轮公司经理贺一舟说，停航期间的船票全部退还。', '　　气象台预计，大雾4日上午散去，渡轮下午恢复航行。', '']

test('a service that speaks of itself under the last paragraph is no part of the article', () => {
  const article = read([...INDENTED, '轻帆 · 让阅读不再费力', 'AI摘要、十种模板，帮你读懂长文。', '意见反馈 hello@qingfan.example'].join('\n'))
  expect(ofType(article, 'paragraph')).toHaveLength(3)
  expect(removedAs(article, 'advertisement')).toContain('轻帆')
})

test('a last paragraph about an app is still the article, indented or not', () => {
  const app = '乘客可以在公司的小程序里查询班次。'
  expect(ofType(read([...INDENTED, `　　${app}`].join('\n')), 'paragraph')).toContain(app)
  expect(ofType(read([...INDENTED, app].map((line) => line.trim()).join('\n\n')), 'paragraph')).toContain(app)
})

test('the date below the body counts where nothing but names stands between; that of a list of other articles never does', () => {
  const body = ['渡轮首日载客三千', '兰港渡轮4月17日首航，全天运送旅客3100人次，班班准点。', '渡轮公司说，夏季将增开夜航，票价暂时不变。']
  const dated = read([...body, '兰港晚报记者 高远 发自兰港', '2025-04-18 10:05', '【纠错】 责任编辑：白露'].join('\n'))
  expect(dated).toMatchObject({ published: { at: '2025-04-18T10:05:00+08:00' }, authors: ['高远'], editors: ['白露'] })
  expect(read([...body, '相关阅读', '另一条航线动工', '2025-04-02 09:00'].join('\n')).published).toBeUndefined()
})

test("a clock tells more than the paper's own date in the running head", () => {
  const article = read('绿茵快报\n2024-08-11 22:47\n第 6 版　绿茵　绿茵快报　2024年8月12日 星期一\n河湾联主场逆转\n河湾联11日晚主场2比1逆转山岚竞技，主场不败延续到14场。\n主教练沈岳说，球队没有放弃，下一场仍要全力以赴。')
  expect(article.published?.at).toBe('2024-08-11T22:47:00+08:00')
})

test('words of a tip in a sentence of news are no contact line', () => {
  const article = read('超市标价引质疑\n2025-03-04 08:10\n有市民向本报报料，称超市标价与实付不符。\n监管部门4日上门检查，查出十二种商品标价不实。\n网友爆料的视频显示，收银台前贴着另一张价目表。')
  expect(ofType(article, 'paragraph')).toHaveLength(3)
})

test('ten thousand lines that repeat are read at once', () => {
  expectWithin(5000, () => read(`${INDENTED.join('\n')}\n${'会议今天在兰港举行，各方代表出席，讨论航线和票价。\n责任编辑：林雨\n'.repeat(20_000)}`))
})
