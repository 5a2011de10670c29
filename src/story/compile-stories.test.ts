import { describe, expect, test } from 'vitest'
import { writeArticle } from './article.fixture.ts'
import { compileStories } from './index.ts'

const wire = `临溪通讯社青峪8月3日电 受连日暴雨影响，青峪县8月2日夜间发生山洪，沿河三个村庄被淹。青峪县应急管理局局长马青禾介绍，截至3日8时，山洪已造成3人死亡，11人失踪。
青峪县2日23时启动一级应急响应，当晚转移群众1200人。县道青麻公路多处塌方，抢险队正在清理。`

const flood = [
  writeArticle('wire', { headline: '青峪县暴雨引发山洪', published: '2025-08-03T09:10:00+08:00', origin: '临溪通讯社', publisher: '临溪在线', text: wire }),
  writeArticle('reprint', { headline: '青峪山洪已致3人遇难', published: '2025-08-03T11:00:00+08:00', publisher: '大江新闻网', text: wire }),
  writeArticle('daily', {
    headline: '青峪山洪追踪：道路仍未打通', published: '2025-08-03T20:30:00+08:00', origin: '麻河日报', publisher: '麻河日报',
    text: `青峪县8月2日夜间突发山洪。记者从现场指挥部了解到，当晚转移群众1800人，安置在县第二中学。
青峪县县长林叙白3日下午到安置点看望受灾群众。林叙白说：“天黑以前要让每个人喝上热水。”
青麻公路塌方路段预计8月5日抢通。`,
  }),
  writeArticle('later', {
    headline: '青峪山洪遇难人数升至5人', published: '2025-08-05T10:00:00+08:00', origin: '临溪通讯社', publisher: '临溪在线',
    text: `临溪通讯社青峪8月5日电 青峪县应急管理局5日通报，截至5日9时，青峪山洪死亡人数升至5人，仍有9人失踪。
青麻公路5日清晨恢复通车。青峪县将建设新的雨量监测站，总投资由800万元调整为1100万元。`,
  }),
]

const league = writeArticle('league', {
  headline: '白塔队险胜，升至积分榜第二', published: '2025-08-03T22:00:00+08:00', origin: '球迷周报', publisher: '球迷周报',
  text: `滨江联赛第12轮8月3日收官，白塔队在主场2比1战胜赤岭队。前锋顾长风第80分钟打进制胜球。
白塔队主教练宋砚表示，球队的目标是下赛季的洲际名额。两队将于8月30日再次交手。`,
})

const [story, other] = compileStories([...flood, league])

describe('a flood, told by two papers and a wire, beside a league match of the same day', () => {
  test('is one story, and the match another', () => {
    expect(story!.story.articles).toEqual(['wire', 'reprint', 'daily', 'later'])
    expect(other!.story.articles).toEqual(['league'])
  })

  test('has two sources: the reprint is the wire over again', () => {
    expect(story!.sources.map(({ origin, articles }) => [origin, articles])).toEqual([['临溪通讯社', ['wire', 'reprint', 'later']], ['麻河日报', ['daily']]])
  })

  test('tells the night of the flood once, whoever mentions it', () => {
    const night = story!.timeline.filter(({ date, title }) => date.startsWith('2025-08-02') && /山洪/.test(title))
    expect(night).toHaveLength(1)
    expect(new Set(night[0]!.mentions.map(({ article }) => article))).toEqual(new Set(['wire', 'reprint', 'daily']))
    expect(night[0]!.families).toEqual([0, 1])
  })

  test('calls a toll that has risen revised, not disputed', () => {
    const toll = story!.figures.find(({ values }) => values.some(({ stated }) => stated === '3人') && values.some(({ stated }) => stated === '5人'))
    expect(toll?.relation).toBe('revised')
  })

  test('finds that the two disagree on how many were moved that night, and on nothing else', () => {
    expect(story!.disagreements.map(({ kind, sides }) => [kind, sides.map(({ stated, families }) => [stated, families])])).toEqual([
      ['figure', [['1200人', [0]], ['1800人', [1]]]],
    ])
  })

  test('shows what is only planned as planned', () => {
    expect(other!.timeline.find(({ date }) => date === '2025-08-30')?.planned).toBe(true)
    expect(story!.timeline.find(({ date, title }) => date.startsWith('2025-08-05') && /恢复通车/.test(title))?.planned).toBe(false)
  })

  test('quotes the county head in his own words', () => {
    expect(story!.viewpoints.find(({ direct }) => direct)).toMatchObject({ speaker: '林叙白', words: { article: 'daily' } })
  })

  test('quotes every article exactly', () => {
    const texts = new Map([...flood, league].map(({ id, blocks }) => [id, blocks.map(({ text }) => text).join('\n')]))
    const places = [story!, other!].flatMap(({ timeline, figures, outcomes }) => [
      ...timeline.flatMap(({ mentions }) => mentions), ...figures.flatMap(({ values }) => values), ...outcomes.flatMap(({ mentions }) => mentions),
    ])
    expect(places.length).toBeGreaterThan(20)
    for (const { article, start, end, exact } of places) expect(texts.get(article)!.slice(start, end)).toBe(exact)
  })

  test('comes out the same whatever order the articles came in', () => {
    expect(compileStories([league, ...flood.toReversed()])).toEqual([story, other])
  })
})

test('no articles make no story', () => {
  expect(compileStories([])).toEqual([])
})
