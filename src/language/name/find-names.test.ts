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
  ['队长罗启航锁定胜局。分析师方知远认为价格合理。董事长祁连生表示乐观。', ['罗启航', '方知远', '祁连生']],
  ['主教练欧阳旭很满意，欧阳教练还透露，中场贺兰舟伤愈在即。发言人高兴地说，主任郑重提醒市民。', ['欧阳旭', '欧阳教练>欧阳旭', '贺兰舟']],
  ['曜石科技创始人兼CEO方知远表示，芯片是自研的。', ['方知远']],
  ['蛙人队长石磐说，水很浑。副局长申屠澈介绍，专家和亲属代表到场。', ['石磐', '申屠澈']],
  ['祁大同将率团出访，祁大同表示，此行旨在扩大贸易。欧阳晴和司徒永年当选副会长，司徒永年来自外地。', ['祁大同', '祁大同', '欧阳晴', '司徒永年', '司徒永年']],
  ['扎西顿珠和妻子卓玛央金开了一家茶馆。麦麦提·艾力是护林员。', ['扎西顿珠', '卓玛央金', '麦麦提·艾力']],
  ['贺拉·奥伍德本场得到39分。安娜·塔堤什维利出局。', ['贺拉·奥伍德', '安娜·塔堤什维利']],
])('people: %s', (text, people) => {
  expect(found(text, 'person')).toEqual(people)
})

test.each([
  ['枫城停课，城北开发区恢复供电。青石县境内白鹭河涨水，青石镇、柳溪乡受灾，白鹭河大桥封闭。', ['枫城', '城北开发区', '青石县', '白鹭河', '青石镇', '柳溪乡', '白鹭河']],
  ['海声社柳汀港8月31日电 风浪很大。', ['柳汀港']],
  ['桐州市市长到场，桐州市政府通报，桐州很安静。', ['桐州市', '桐州市', '桐州>桐州市']],
  ['在钟楼球场，钟楼球场的灯亮着；足球场没有人，足球场很大。', ['钟楼球场', '钟楼球场']],
  ['清渡江上游水位上涨，石塘镇、下河村低洼地带积水。决赛将移师云陂举行。', ['清渡江', '石塘镇', '下河村', '云陂']],
  ['防指要求各县区值守，华中区总经理到场。', []],
  ['冷空气使云泽省大部降温。', ['云泽省']],
  ['这座大桥很长，那座水库已经蓄水，局长在合龙仪式上讲话。', []],
  ['琼浦省玉屏市停课。', ['琼浦省', '玉屏市']],
  ['广东江门举行会议，城市道路畅通，本市公路恢复。', ['广东', '江门']],
  ['塔兰总统萨利姆·科雷19日抵达。塔兰与弥岛签署协定。科利亚央行宣布加息。', ['塔兰', '塔兰', '科利亚']],
  ['马塔尔总统抵达，马塔尔总理希望合作。这座体育场很大，这座体育场是新建的。', []],
  ['令狐远山曾任云渡市副市长，现任云渡市市长。', ['云渡市', '云渡市']],
])('places: %s', (text, places) => {
  expect(found(text, 'place')).toEqual(places)
})

test.each([
  ['东海市中级人民法院裁定，国家防汛抗旱总指挥部和星澜科技有限公司均未回应。', ['东海市中级人民法院', '国家防汛抗旱总指挥部', '星澜科技有限公司']],
  ['各有关部门和全体委员会成员要顾全局，签署文件。', []],
  ['岷岭省水利厅启动响应。省水利厅介绍，岷岭省防指已派出工作组。滨澜市交通运输局局长到场。', ['岷岭省水利厅', '省水利厅>岷岭省水利厅', '岷岭省防指', '滨澜市交通运输局']],
  ['桑溪市防汛抗旱指挥部通报汛情，市防指要求值守。', ['桑溪市防汛抗旱指挥部', '市防指>桑溪市防汛抗旱指挥部']],
  ['单位中拓水利工程公司的竞争对手鲸屿电子宣布降价。奢侈品集团莫雷尔集团没有回应。', ['中拓水利工程公司', '鲸屿电子', '莫雷尔集团']],
  ['雨量较省气象局预报的大。', ['省气象局']],
  ['曜石科技发布手机。天籁音乐公司起诉扬帆俱乐部。电网公司和快递公司涨价。', ['曜石科技', '天籁音乐公司', '扬帆俱乐部']],
  ['世卫组织和国家卫健委通报疫情。', ['世卫组织>世界卫生组织', '国家卫健委>国家卫生健康委员会']],
  ['施工方澄澜路桥公司被处罚金。由北澜设计院设计。', ['澄澜路桥公司', '北澜设计院']],
  ['舵手俱乐部向曜川足协仲裁委员会申诉。仲裁委员会受理。', ['舵手俱乐部', '曜川足协仲裁委员会', '仲裁委员会>曜川足协仲裁委员会']],
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

test.each([
  ['今年第7号台风“海螺”将登陆，受“海螺”影响停航，第7号台风还在加强。', ['台风“海螺”', '“海螺”>台风“海螺”', '第7号台风>台风“海螺”']],
  ['南方杯足球邀请赛闭幕，欧冠和亚冠联赛开赛，他举起奖杯，倒了一杯茶。', ['南方杯', '欧冠>欧洲冠军联赛', '亚冠联赛>亚洲冠军联赛']],
  ['作品获星海奖，团队获一等奖。', ['星海奖']],
  ['上海合作组织成员国元首抵达，上合组织秘书长说，上合峰会很成功。', ['上合峰会>上海合作组织峰会']],
])('events: %s', (text, events) => {
  expect(found(text, 'event')).toEqual(events)
})

test.each([
  ['发布旗舰手机曜石X9，售价4299元。新型火箭长弓一号将首飞。', ['曜石X9', '长弓一号']],
  ['高铁G12次晚点，住在北京路一号，乘坐CZ3011航班。', []],
])('works: %s', (text, works) => {
  expect(found(text, 'work')).toEqual(works)
})

test.each([
  ['纪怀三人合计34分，纪怀本站第二。', '纪怀', 'person', '纪怀三'],
  ['海冠八强今晚抽签。', '海冠', 'event', '海冠八'],
  ['泽川市民纪某捡到一张纸条。', '纪某', 'person', '纪某捡'],
] as const)('what is known does not swallow the character behind it: %s', (text, canonical, kind, swallowed) => {
  expect(findNames(text, [{ canonical, kind, forms: [canonical], titles: [] }]).map(({ text: own }) => own)).not.toContain(swallowed)
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
