import { expect, test } from 'vitest'
import { writeArticle } from './article.fixture.ts'
import { compileStories } from './index.ts'

const shared = '岚江大桥由岚江桥梁公司承建，总工程师裴重山说，主塔高一百四十米，是岚州市最高的建筑。'
const [story] = compileStories([
  writeArticle('begin', { headline: '岚江大桥开工', published: '2023-03-02', origin: '岚州晚报', keywords: ['桥梁'], text: `2023年3月1日，岚江大桥在岚州市开工。${shared}` }),
  writeArticle('open', { headline: '岚江大桥通车', published: '2025-06-02', origin: '海曲新闻', keywords: ['桥梁'], text: `2025年6月1日，岚江大桥正式通车。2023年3月，岚江大桥在岚州市开工。裴重山在岚江桥梁公司工作了三十年，岚江大桥是他的最后一座桥。` }),
  writeArticle('copy', { headline: '大桥开工啦', published: '2023-03-03', publisher: '某站', text: `2023年3月1日，岚江大桥在岚州市开工。${shared}` }),
])

test('two articles that tell one event are related by it, a reprint by its text', () => {
  expect(story!.related.map(({ article, other, reason }) => [article, other, reason])).toEqual([
    ['begin', 'copy', 'same-text'], ['begin', 'open', 'same-event'], ['copy', 'open', 'same-event'],
  ])
})

test('tags are what the pages were tagged with, then the names that recur', () => {
  expect(story!.tags[0]).toBe('桥梁')
  expect(story!.tags).toContain('裴重山')
})

test('the story runs from its first article to its last', () => {
  expect(story!.story).toMatchObject({ id: 'begin', begin: '2023-03-02', until: '2025-06-02' })
})
