import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { expectWithin } from '../../../test/processor-time.ts'
import { type Article, textOf } from '../article.ts'
import { readFlat } from './read-flat.ts'

/** The examples are made up: places, people and outlets exist in no other text. */
function read(name: string): Article {
  const text = readFileSync(new URL(`examples/${name}`, import.meta.url), 'utf8')
  return readText(text, name)
}

function readText(text: string, name = 'page.txt'): Article {
  const article = readFlat({ kind: 'text', name, text, fetchedAt: '2026-11-21', charset: { name: 'utf-8', from: 'default' } }, { now: '2026-11-21' })
  if ('code' in article) throw new Error(article.code)
  return article
}

const ofType = (article: Article, type: string) => article.blocks.filter((block) => block.type === type).map(({ text }) => text)
const removedAs = (article: Article, reason: string) => article.removed.filter((removal) => removal.reason === reason).map(({ text }) => text).join('\n')

test('a match report on one line: title and site, date line, headings and paragraphs come apart', () => {
  const article = read('one-line-football.txt')
  expect(article).toMatchObject({
    headline: '补时绝杀！青屿海燕2比1逆转北岭铁锚 时隔六年重返决赛',
    publisher: '青屿体育网',
    origin: '青屿晚报',
    published: { at: '2025-08-17T22:41:06+08:00', precision: 'second' },
    authors: ['罗一帆'],
    editors: ['邵青'],
  })
  expect(ofType(article, 'heading')).toEqual(['换人带来转机', '上座人数创新高'])
  expect(ofType(article, 'paragraph')).toHaveLength(4)
  expect(ofType(article, 'paragraph').at(-1)).toMatch(/^本场比赛.+南屏竹林队。$/u)
  expect(removedAs(article, 'related')).toContain('海燕队门票明日开售')
})

test('a warning broken at a fixed width is whole paragraphs again, page number gone', () => {
  const article = read('hard-wrapped-weather.txt')
  expect(article.headline).toBe('云陵省气象台天气预警信息')
  expect(article.published).toMatchObject({ at: '2025-07-03T17:30:00+08:00', precision: 'minute' })
  expect(ofType(article, 'paragraph')).toHaveLength(3)
  expect(textOf(article)).toContain('暴雨橙色预警信号：预计未来6小时')
  expect(textOf(article)).toContain('将出现50毫米以上降雨')
  expect(textOf(article)).toContain('于3日14时超过警戒水位1.27米。')
  expect(article.removed).toContainEqual(expect.objectContaining({ text: '- 1 -', reason: 'navigation' }))
})

test('a phone price among share buttons, mood ranking and comments keeps its prose and its caption', () => {
  const article = read('phone-price.txt')
  expect(article).toMatchObject({ headline: '新帆S9发布：起售价3299元，折叠屏版本首次低于七千', publisher: '壳客网', origin: '壳客网', authors: ['唐小满'], editors: ['卢川'] })
  expect(article.keywords).toEqual(['手机', '折叠屏', '新帆'])
  expect(ofType(article, 'caption')).toEqual(['图为新帆S9系列手机外观。壳客网 唐小满 摄'])
  expect(article.abstracts).toEqual([{ origin: 'publisher', text: '新帆S9系列今日发布，标准版3299元起，折叠屏版本6999元起，9月30日开售。' }])
  // words of advertising in a sentence of news do not make it an advertisement
  expect(textOf(article)).toContain('新系统版本支持自定义桌面和个性化铃声，也加入了智能助手。')
  expect(textOf(article)).not.toMatch(/网友|路过|大战/u)
  expect(removedAs(article, 'comment')).toContain('网友不吃香菜')
  expect(removedAs(article, 'mood')).toContain('路过')
})

test('columns out of order are joined where the page shows it, and left open where it does not', () => {
  const article = read('typhoon-columns.txt')
  expect(article).toMatchObject({ headline: '「木棉」襲港灣 逾千航班取消 蓮埗水位破紀錄', origin: '海潮社', language: 'zh-Hant' })
  expect(article.published).toBeUndefined()
  const text = textOf(article)
  expect(text).toContain('吸取了上次風災的教訓，提前36小時')
  expect(text).toContain('3.88米紀錄，是有記錄以來最高')
  expect(text).toContain('海堤的設計標準，並會研究')
  expect(article.joins.filter(({ made }) => made)).toHaveLength(3)
  expect(article.blocks.filter(({ lost }) => lost === 'tail').length).toBeGreaterThan(0)
})

test('a summary under its own label after the body is set apart with its points', () => {
  const article = read('summary-after-body.txt')
  expect(article.abstracts).toHaveLength(1)
  expect(article.abstracts[0]).toMatchObject({ origin: 'ai' })
  expect(article.abstracts[0]!.text).toContain('主犯闵国栋被判十二年')
  expect(article.abstracts[0]!.text).toContain('辩护人表示将上诉')
  expect(textOf(article)).not.toContain('十二年')
  expect(ofType(article, 'paragraph')).toContain('记者：你们如何看待这一判决？')
  expect(ofType(article, 'paragraph').at(-1)).toBe('闵国栋的辩护人当庭表示，是否上诉将在十日内决定。')
})

test("an editor's note and an interview stay in the body; a link in the middle goes", () => {
  const article = read('editors-note.txt')
  expect(article).toMatchObject({ headline: '山路上的第三十七个春天', origin: '云陵青年报', published: { at: '2024-03-21', precision: 'day' }, authors: ['方静秋', '石磊'], editors: ['施雨'] })
  expect(ofType(article, 'paragraph')[0]).toMatch(/^【编者按】/u)
  expect(ofType(article, 'heading')).toEqual(['“一个学生也是学生”', '“山会记得”'])
  expect(ofType(article, 'paragraph')).toContain('记者：有没有想过离开？')
  expect(removedAs(article, 'related')).toBe('延伸阅读：坪岩小学的五任校长')
})

test('an English page loses its menu, its share line and its related stories', () => {
  const article = read('english-page.txt')
  expect(article).toMatchObject({
    headline: 'Ferry fares to rise 8 percent from November as fuel costs climb',
    publisher: 'The Harbour Gazette',
    authors: ['Nora Ashfield'],
    language: 'en',
    published: { at: '2025-10-14T09:15:00+00:00' },
  })
  expect(article.blocks).toHaveLength(4)
  expect(textOf(article)).not.toMatch(/tidal|Facebook|pier/u)
})

test('a brief of two sentences is not drowned by the list behind it', () => {
  const article = read('brief-with-list.txt')
  expect(article.headline).toBe('临江地铁4号线10月1日开通')
  expect(article.blocks).toHaveLength(1)
  expect(article.published?.at).toBe('2025-09-28T07:30:00+08:00')
  expect(removedAs(article, 'related')).toContain('东湖新区一批学校开工')
})

test('running heads and page numbers go, and the sentences that they cut are whole', () => {
  const article = read('paged-report.txt')
  expect(article.headline).toBe('全省上半年外贸进出口增长6.4%')
  expect(textOf(article)).toContain('进口722.4亿元，增长2.5%。')
  expect(textOf(article)).toContain('超过七成的进出口值。')
  expect(textOf(article)).not.toContain('第9期')
  expect(article.blocks).toHaveLength(4)
})

test('key points with picture letters and the paragraph above them are a machine summary; the year comes from what is planned', () => {
  const article = read('emoji-digest.txt')
  expect(article.published).toEqual({ at: '2025-11-03T09:20:00+08:00', precision: 'minute', from: 'visible-text', inferred: { part: 'year', because: '计划2026年3月' } })
  expect(article.abstracts).toHaveLength(1)
  expect(article.abstracts[0]!.text.split('\n')).toHaveLength(4)
  expect(textOf(article)).not.toContain('2031')
  expect(ofType(article, 'caption')).toEqual(['潮汐电站二期效果图。'])
  expect(article.keywords).toEqual(['潮汐', '能源', '白鹭湾'])
  expect(textOf(article)).not.toMatch(/Digest|注册/u)
})

test('a labelled summary never lends its year to the date line', () => {
  const article = read('plain-lead-summary.txt')
  expect(article.abstracts).toEqual([expect.objectContaining({ origin: 'ai' })])
  expect(article.published).toMatchObject({ at: '2025-09-12T11:05:00+08:00', inferred: { because: '2025年以来' } })
  expect(article.blocks).toHaveLength(3)
})

test('a page of one line in traditional script, with the site behind a dash', () => {
  const article = read('one-line-hant.txt')
  expect(article).toMatchObject({ headline: '澄海盃女排四強出爐 南屏直落三局淘汰衛冕冠軍', publisher: '澄海日報', authors: ['杜若'], published: { at: '2025-12-07T18:30:00+08:00' } })
  expect(ofType(article, 'heading')).toEqual(['北角隊教練談失利'])
  expect(ofType(article, 'paragraph')).toHaveLength(4)
})

test('a list of results keeps its rows and the line that announces them', () => {
  const article = read('results-list.txt')
  expect(ofType(article, 'list-item')).toHaveLength(5)
  expect(ofType(article, 'paragraph')).toContain('首日金牌获得者如下：')
  expect(article).toMatchObject({ authors: ['高远'], editors: ['项阳'], origin: '临江体育' })
})

test('where no date stands, none is given', () => {
  const article = readText('渡轮停航\n\n6月16日，海峡渡轮因大雾停航三小时，两千名乘客改乘巴士。\n\n渡轮公司表示，将退还全部票款。')
  expect(article.published).toBeUndefined()
  expect(article.headline).toBe('渡轮停航')
})

test('a page with no prose in it holds no article', () => {
  const page = readFlat({ kind: 'text', name: 'x', text: '首页\n国内\n国际\n登录', fetchedAt: '2026-01-01', charset: { name: 'utf-8', from: 'default' } }, { now: '2026-01-01' })
  expect(page).toMatchObject({ code: 'no-article' })
})

test('everything left out is found again at its offset', () => {
  const text = readFileSync(new URL('examples/phone-price.txt', import.meta.url), 'utf8')
  for (const { text: removed, at } of readText(text).removed) {
    expect(at).toBeDefined()
    expect(text.slice(at, at! + 2)).toBe(removed.slice(0, 2))
  }
})

test('a megabyte is read at once, even without a single stop', () => {
  expectWithin(8000, () => readText(`${'会议今天在兰港举行，各方代表出席，讨论航线和票价。\n'.repeat(20_000)}${'没有句号的一行文字'.repeat(8)}\n`.repeat(2)))
})

test('a page that character recognition left with gaps reads close again, its people too', () => {
  const article = read('ocr-spaces.txt')
  expect(article).toMatchObject({ headline: '老街修鞋铺下月搬家', origin: '兰港晚报', published: { at: '2032-05-06' }, authors: ['沈星'], editors: ['顾小满'] })
  expect(article.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  expect(textOf(article)).not.toMatch(/\p{Script=Han} \p{Script=Han}/u)
})

test('a headline set upright is one line, a date in Han numerals a date', () => {
  const article = read('upright-headline.txt')
  expect(article).toMatchObject({ headline: '渡輪復航首日客滿', published: { at: '2032-04-20', precision: 'day' }, authors: ['白雨澄'] })
  expect(ofType(article, 'paragraph')).toHaveLength(3)
})

test('an app’s page: its buttons, counters, comments and topics are left out', () => {
  const article = read('app-page.txt')
  expect(article).toMatchObject({ headline: '三条公交线路本周起改走东圩隧道', published: { at: '2032-09-01T07:30:00+08:00' } })
  expect(article.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'caption', 'paragraph', 'paragraph'])
  expect(textOf(article)).not.toMatch(/听读|App|评论|北窗|#/u)
})

test('a brief of one paragraph on one line comes apart from what stood around it', () => {
  const article = read('one-line-brief.txt')
  expect(article).toMatchObject({
    headline: '石磊夺沙渠马拉松男子冠军 成绩创赛会纪录', origin: '沙渠体育', authors: ['陆小舟'], editors: ['顾小满'], published: { at: '2032-10-17T11:20:08+08:00' },
  })
  expect(ofType(article, 'paragraph')).toHaveLength(1)
  expect(textOf(article)).toMatch(/^昨天上午.+（陆小舟）$/u)
})

test('an English page broken at a width loses its running heads, its rules and its hyphens', () => {
  const article = read('hard-wrapped-english.txt')
  expect(article).toMatchObject({ headline: 'Flood wall holds as river peaks at 4.1 metres', authors: ['Maud Ferrier'], published: { at: '2032-11-14' } })
  expect(ofType(article, 'paragraph')).toHaveLength(4)
  expect(textOf(article)).toContain('as a precaution. They went home')
  expect(textOf(article)).not.toMatch(/Page|---/)
})
