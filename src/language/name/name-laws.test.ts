import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, toTraditional } from '../script/index.ts'
import { findNames } from './index.ts'

/** Fictional news of several subjects: no name is in two of them. */
const NEWS = [
  '川洋海豚队昨晚在主场3比1击败铁骑队。前锋迪亚洛·桑科梅开二度，主教练欧阳旭说，球队进步了。桑科当选最佳球员，欧阳教练很满意。',
  '岷岭省水利厅启动应急响应，清渡江上游水位上涨。省水利厅总工程师尉迟朗介绍，石塘镇、下河村低洼地带有积水。',
  '曜石科技发布旗舰手机曜石X9，创始人兼CEO方知远表示，芯片是自研的。鲸屿电子副总裁柳如意说，价格战没有赢家。',
  '滨澜市中级人民法院开庭审理鲁某某受贿案，审判长戚光宣布休庭。滨澜中院将择期宣判。',
  '今年第7号台风“海螺”将登陆，琼浦省气象局局长喻海峰说，“海螺”仍在加强。省气象局派出专家组。',
  '博济医院睡眠中心主任殷若兰义诊。殷主任说，博济医院的床位够用。世卫组织称赞了社区。',
]
const news = fc.constantFrom(...NEWS)
const namesIn = (text: string, end = Infinity) => findNames(text).filter((name) => name.end <= end).map(({ canonical, kind, start, text: words }) => [start, words, kind, canonical])

test('another story behind a text renames nobody in it', () => {
  fc.assert(fc.property(news, news, (text, other) => {
    fc.pre(text !== other)
    expect(namesIn(`${text}\n${other}`, text.length)).toEqual(namesIn(text))
  }), { numRuns: 30 })
})

const keys = (words: string) => findNames(words).map(({ canonical, end, kind, start }) => [start, end, kind, canonical])

test('the script changes no name, no kind and no place', () => {
  fc.assert(fc.property(news, (text) => {
    const traditional = toTraditional(text)
    expect(keys(traditional)).toEqual(keys(fold(traditional)))
  }), { numRuns: 12 })
})

test('names that are found twice are the same, whatever was read between', () => {
  fc.assert(fc.property(news, fc.array(news, { maxLength: 5 }), (text, between) => {
    const first = namesIn(text)
    for (const other of between) findNames(other)
    expect(namesIn(text)).toEqual(first)
  }), { numRuns: 20 })
})
