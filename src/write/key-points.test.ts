import { describe, expect, test } from 'vitest'
import { type Article, type Block, textOf } from '../article/index.ts'
import { keyPoints } from './index.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', text })

function article(blocks: readonly Block[], headline: string): Article {
  return {
    id: 'a', headline, authors: [], editors: [], language: 'zh-Hans', blocks, abstracts: [], keywords: [], images: [], removed: [], joins: [],
    published: { at: '2031-06-02', precision: 'day', from: 'visible-text' },
  }
}

const match = article(
  [
    paragraph('海澜社岚城6月1日电（记者王文）岚城足球队1日晚在主场以2比1战胜青石队，提前三轮夺得联赛冠军。这是球队成立12年来的首个冠军。'),
    { type: 'caption', text: '6月1日，岚城足球队球员周启航在比赛中庆祝进球，全队拥抱在一起。' },
    paragraph('第18分钟，前锋周启航接到角球头球破门，为岚城队首开纪录。他本赛季已经打进17球，领跑射手榜。'),
    paragraph('谁能想到会这样？球迷说，岚城足球队夺得联赛冠军的这个夜晚，全城无眠。'),
    paragraph('青石队在第70分钟由外援桑托斯扳平比分。终场前5分钟，替补出场的何平远射得手，锁定胜局。'),
    { type: 'heading', text: '下一步：争夺杯赛' },
    paragraph('岚城足球队1日晚在主场以2比1战胜青石队，提前夺冠。'),
    paragraph('岚城队将于6月9日客场挑战南渚队，主教练赵大海表示，球队会轮换阵容，给年轻球员更多机会。'),
  ],
  '岚城足球队2比1胜青石 提前三轮夺冠',
)

describe('key points', () => {
  const points = keyPoints(match, { most: 4 })

  test('quote the article exactly, in its order, each with its place', () => {
    expect(points.length).toBeGreaterThanOrEqual(3)
    const starts = points.map(({ text, evidence: [place] }) => {
      expect(textOf(match).slice(place!.start, place!.end)).toBe(text)
      expect(place!.exact).toBe(text)
      return place!.start
    })
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  test('begin with what happened, without the dateline', () => {
    expect(points[0]!.text).toBe('岚城足球队1日晚在主场以2比1战胜青石队，提前三轮夺得联赛冠军。')
  })

  test('tell one thing once, and quote no caption, heading, question or sentence that hangs on another', () => {
    const told = points.map(({ text }) => text).join('')
    expect(told.match(/战胜青石队/g)).toHaveLength(1)
    for (const left of ['庆祝进球', '下一步', '谁能想到', '这是球队', '他本赛季']) expect(told).not.toContain(left)
  })

  test('were all found in the article by the check', () => {
    expect(points.map(({ checked }) => checked.verdict)).toEqual(points.map(() => 'supported'))
  })
})

test('an article without a sentence to quote has no key points', () => {
  expect(keyPoints(article([{ type: 'caption', text: '6月1日，岚城夜景，灯火一直亮到海边的码头。' }], '岚城夜景'))).toEqual([])
  expect(keyPoints(article([], '空'))).toEqual([])
})

test('a sentence whose head is lost is not quoted', () => {
  const torn = article([{ type: 'paragraph', text: '队员们在雨中坚持训练到深夜，岚城人记住了这一天。岚城足球队6月1日夺得联赛冠军。', lost: 'head' }], '岚城夺冠')
  expect(keyPoints(torn).map(({ text }) => text)).toEqual(['岚城足球队6月1日夺得联赛冠军。'])
})
