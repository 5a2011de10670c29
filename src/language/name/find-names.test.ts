import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../script/index.ts'
import { findNames } from './index.ts'

/** `text of the mention>canonical`, in order, of the kinds asked for. */
const found = (text: string, kind: string) => findNames(text).filter((mention) => mention.kind === kind).map((mention) => (mention.text === mention.canonical ? mention.text : `${mention.text}>${mention.canonical}`))

test.each([
  ['铁狮队主教练韩立群表示，队长陈立辉伤愈复出。', ['韩立群', '陈立辉']],
  ['被告人李某某，男，1985年出生。', ['李某某']],
  ['塔国外长萨利莫夫同总统卡里耶夫举行会谈。卡里耶夫说，会谈很有成效。', ['萨利莫夫', '卡里耶夫', '卡里耶夫']],
  ['总统帕维尔 • 索科洛夫出席，索科洛夫发表讲话。', ['帕维尔 • 索科洛夫>帕维尔·索科洛夫', '索科洛夫>帕维尔·索科洛夫']],
  ['市长周启明到访。孩子们见到周爷爷很高兴，周市长挥手致意。', ['周启明', '周爷爷>周启明', '周市长>周启明']],
  ['主席国充满期待，领导人都主动表示支持。', []],
  ['蛙人队长石磐说，水很浑。副局长申屠澈介绍，专家和亲属代表到场。', ['石磐', '申屠澈']],
])('people: %s', (text, people) => {
  expect(found(text, 'person')).toEqual(people)
})

test.each([
  ['枫城停课，城北开发区恢复供电。青石县境内白鹭河涨水，青石镇、柳溪乡受灾，白鹭河大桥封闭。', ['枫城', '城北开发区', '青石县', '白鹭河', '青石镇', '柳溪乡', '白鹭河']],
  ['海声社柳汀港8月31日电 风浪很大。', ['柳汀港']],
  ['桐州市市长到场，桐州市政府通报，桐州很安静。', ['桐州市', '桐州市', '桐州>桐州市']],
  ['在钟楼球场，钟楼球场的灯亮着；足球场没有人，足球场很大。', ['钟楼球场', '钟楼球场']],
  ['广东江门举行会议，城市道路畅通，本市公路恢复。', ['广东', '江门']],
])('places: %s', (text, places) => {
  expect(found(text, 'place')).toEqual(places)
})

test.each([
  ['东海市中级人民法院裁定，国家防汛抗旱总指挥部和星澜科技有限公司均未回应。', ['东海市中级人民法院', '国家防汛抗旱总指挥部', '星澜科技有限公司']],
  ['各有关部门和全体委员会成员要顾全局，签署文件。', []],
  ['施工方澄澜路桥公司被处罚金。由北澜设计院设计。', ['澄澜路桥公司', '北澜设计院']],
  ['舵手俱乐部向曜川足协仲裁委员会申诉。仲裁委员会受理。', ['曜川足协仲裁委员会', '仲裁委员会>曜川足协仲裁委员会']],
  ['舵手队建队以来首次夺冠，舵手队庆祝。救援队赶到，消防救援队撤离。', ['舵手队', '舵手队']],
])('organisations: %s', (text, organisations) => {
  expect(found(text, 'organisation')).toEqual(organisations)
})

test.each([
  ['哈萨克斯坦共和国与中国签署协议，中哈关系向好，哈方表示欢迎。', ['哈萨克斯坦共和国>哈萨克斯坦', '中国', '中', '哈', '哈']],
  ['其中哈尔滨加强了供水。', []],
])('countries: %s', (text, countries) => {
  expect(found(text, 'country').map((mention) => mention.replace(/^(中|哈)>.*/, '$1'))).toEqual(countries)
})

test('a quoted amount is no term, however often it comes', () => {
  expect(found('“1.2万千瓦”的机组，“1.2万千瓦”不多。“灯塔计划”开始，“灯塔计划”很大。', 'term')).toEqual(['灯塔计划', '灯塔计划'])
})

test('mentions are slices of the text, in order and apart, whatever the text', () => {
  const words = fc.array(fc.constantFrom('中哈', '关系', '总统', '托兰耶夫', '，', '。', '《', '》', '“', '”', '王', '主席', '有限公司', '东海', '市', ' ', '\n', '·', '第三届', '论坛', 'A', '𠮷'), { maxLength: 40 })
  fc.assert(fc.property(words, (parts) => {
    const text = parts.join('')
    const mentions = findNames(text)
    return mentions.every(({ start, end, text: own }, index) => end > start && text.slice(start, end) === own && start >= (mentions[index - 1]?.end ?? 0))
  }), { numRuns: 60 })
})

test('the script that a text is written in changes no canonical form', () => {
  const text = '國務院總理周啟明抵達烏魯木齊，出席第三屆絲路論壇。周總理說，中國願同哈薩克斯坦合作，中哈關係很好。'
  expect(findNames(text).map(({ canonical, kind }) => [canonical, kind])).toEqual(findNames(fold(text)).map(({ canonical, kind }) => [canonical, kind]))
})
