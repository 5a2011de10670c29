/** Made-up articles of any number, the same every time: for measuring what grows with a library. */
import type { Article } from '../../src/article/index.ts'

const CHARACTERS = [
  '水电风雨山河湖海路桥城村镇港站楼厂校院馆园田林草花鸟鱼马牛羊',
  '人民市县区省国家会议局长员工农商学生医师队友客户主任委书记者编导演',
  '新旧大小高低快慢早晚春夏秋冬东西南北中上下前后左右内外远近长短多少',
  '建修开关通行运输交换研究发展计划试验检查测量统计分析报告公布提出完成',
  '经济文化体育科技教育卫生交通能源环境安全法律金融保险税费价格收入支付',
  '比赛决胜冠军球员主场客队进攻防守裁判台风洪水地震救援物资航线码头列车',
].join('')
const WORDS = 6000
const SENTENCES = 24
const FEEDS = 1000
const DAY_MS = 86_400_000
/** A fixed day, so that the same number is the same article. */
const LAST_DAY = Date.UTC(2026, 5, 1)

/** Mulberry32: a small generator of numbers from 0 to 1, the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const vocabulary: readonly string[] = Array.from({ length: WORDS }, (_, index) => {
  const next = numbersFrom(index + 1)
  return Array.from({ length: index % 5 === 0 ? 3 : 2 }, () => CHARACTERS[Math.floor(next() * CHARACTERS.length)]).join('')
})

/** Common words are common: the rank falls off as in any language (Zipf). */
const wordBy = (next: () => number) => vocabulary[Math.floor(WORDS ** next()) - 1] ?? vocabulary[0]!

function sentenceBy(next: () => number): string {
  const words = Array.from({ length: 8 + Math.floor(next() * 10) }, () => wordBy(next))
  words.splice(4, 0, `${Math.floor(next() * 900) + 10}${next() < 0.5 ? '公里，' : '人，'}`)
  return `${words.join('')}。`
}

/** Out: the key of the feed that an article came by. */
export const feedKeyOf = (number: number, feeds = FEEDS) => `https://feed${number % feeds}.example/rss.xml`

/** When it is said to be from: a year of them, the later the higher the number, of so many in all. */
export const publishedAt = (number: number, of: number) => new Date(LAST_DAY - ((of - number) / of) * 365 * DAY_MS)

/** In: a number, and of how many. Out: an article of some 800 characters. */
export function madeArticle(number: number, of: number): Article {
  const next = numbersFrom(number * 7919 + 13)
  const sentences = Array.from({ length: SENTENCES }, () => sentenceBy(next))
  const paragraphs = Array.from({ length: SENTENCES / 3 }, (_, index) => sentences.slice(index * 3, index * 3 + 3).join(''))
  return {
    id: `entry ${number}`,
    url: `https://feed${number % FEEDS}.example/${number}.html`,
    headline: `${wordBy(next)}${wordBy(next)}${wordBy(next)}${wordBy(next)}第${number}号`,
    publisher: `${vocabulary[number % 97]!}网`,
    published: { at: publishedAt(number, of).toISOString(), precision: 'second', from: 'feed' },
    authors: [], editors: [], language: 'zh-Hans',
    blocks: paragraphs.map((text) => ({ type: 'paragraph', text })),
    abstracts: [], keywords: [], images: [],
    removed: [{ text: '分享到', step: 'feed', reason: 'share' }],
    joins: [], feedTitle: `${vocabulary[number % FEEDS]!}日报`,
  }
}
