import { describe, expect, test } from 'vitest'
import { writeArticle } from './article.fixture.ts'
import { compileStories } from './index.ts'

interface Told { readonly text: string; readonly published: string; readonly origin: string; readonly abstract?: string }

/** Articles of one story: told to belong together by what they share besides. */
function figures(...told: readonly Told[]) {
  const shared = ['岚江大桥位于岚州市东郊，连接白塔镇与赤岭镇，由岚江桥梁公司承建，是岚江上的第一座斜拉桥。', '岚江桥梁公司在岚州市承建的这座岚江大桥，东接赤岭镇，西接白塔镇。']
  const articles = told.map(({ text, published, origin, abstract }, index) => writeArticle(`a${index}`, {
    headline: '岚江大桥的数字', text: `${text}\n${shared[index]}`, published, origin, abstracts: abstract === undefined ? [] : [{ origin: 'ai', text: abstract }],
  }))
  return compileStories(articles)[0]!.figures
}
const told = (text: string, published = '2025-03-02T10:00:00+08:00', origin = '岚州晚报', abstract?: string): Told => ({ text, published, origin, ...(abstract !== undefined && { abstract }) })
const relationOf = (found: ReturnType<typeof figures>, stated: string) => found.find(({ values }) => values.some((value) => value.stated === stated))?.relation

describe('two figures of one thing', () => {
  test('agree when they are one, however written', () => {
    expect(relationOf(figures(told('大桥主跨320米。'), told('大桥主跨三百二十米。', undefined, '海曲新闻')), '320米')).toBe('agree')
  })

  test('agree when a modifier allows the other', () => {
    expect(relationOf(figures(told('3月1日，参加通车仪式的市民近5000人。'), told('3月1日，参加通车仪式的市民4900人。', undefined, '海曲新闻')), '4900人')).toBe('agree')
  })

  test('are in conflict when two independent papers give them of one day', () => {
    expect(relationOf(figures(told('3月1日，大桥通行车辆2.1万辆。'), told('3月1日，大桥通行车辆1.4万辆。', undefined, '海曲新闻')), '1.4万辆')).toBe('conflict')
  })

  test('are no conflict between an article and one that names no origin', () => {
    const nameless = writeArticle('b', { headline: '岚江大桥的数字', text: '3月1日，大桥通行车辆1.4万辆。岚江大桥位于岚州市东郊，连接白塔镇与赤岭镇，由岚江桥梁公司承建。', published: '2025-03-02' })
    const named = writeArticle('a', { headline: '岚江大桥的数字', text: '3月1日，大桥通行车辆2.1万辆。岚江大桥位于岚州市东郊，连接白塔镇与赤岭镇，由岚江桥梁公司承建。', published: '2025-03-02', origin: '岚州晚报' })
    expect(compileStories([nameless, named]).flatMap((dossier) => dossier.figures).filter(({ relation }) => relation === 'conflict')).toEqual([])
  })

  test('are revised when a correction replaces one', () => {
    const found = figures(told('大桥全长1280米。'), told('本报更正：大桥全长应为1820米。', '2025-03-05T10:00:00+08:00', '岚州晚报'))
    expect(relationOf(found, '1820米')).toBe('revised')
  })

  test('are of different scopes when they are of different years', () => {
    const found = figures(told('2023年，岚江港货物吞吐量900万吨。'), told('2024年，岚江港货物吞吐量1100万吨。', undefined, '海曲新闻'))
    expect(relationOf(found, '900万吨')).toBe('different-scope')
    expect(found.filter(({ relation }) => relation === 'conflict')).toEqual([])
  })

  test('are of one source when the second only reprints the first', () => {
    const text = '大桥共用钢材9800吨，桥面铺设沥青1200吨。施工期间没有发生伤亡事故，监理单位每周公布一次检测结果，附近居民可以到工地的公示栏查看。'
    expect(relationOf(figures(told(text), told(text, undefined, '海曲新闻')), '9800吨')).toBe('single-source')
  })
})

test('a summary that gives another figure than its article is in conflict with it', () => {
  const found = figures(told('大桥预计通行费收入80亿元。', undefined, undefined, '大桥预计通行费收入180亿元。'), told('大桥预计通行费收入80亿元。', undefined, '海曲新闻'))
  expect(found.find(({ relation }) => relation === 'conflict')?.values.map(({ stated, scope }) => [stated, scope === 'abstract'])).toContainEqual(['180亿元', true])
})

test('a summary that puts the meeting in another year is in conflict with the article', () => {
  const found = figures(told('3月1日，第二届岚江桥梁论坛在岚州市开幕，各国工程师出席。', undefined, undefined, '2024年3月1日，第二届岚江桥梁论坛在岚州市开幕，各国工程师出席。'))
  expect(found.filter(({ relation }) => relation === 'conflict').map(({ values }) => values.map(({ asOf }) => asOf))).toEqual([['2024-03-01', '2025-03-01']])
})

test('a summary that is right is in conflict with nothing', () => {
  const found = figures(told('3月1日，第二届岚江桥梁论坛在岚州市开幕，各国工程师出席。', undefined, undefined, '2025年3月，第二届岚江桥梁论坛在岚州市开幕。'))
  expect(found.filter(({ relation }) => relation === 'conflict')).toEqual([])
})
