import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toTraditional } from '../script/index.ts'
import { findNames, gatherNames } from './index.ts'

/** Which forms does a name have, beside the canonical one? Sorted. */
const formsOf = (texts: readonly string[], canonical: string) => gatherNames(texts).find((name) => name.canonical === canonical)?.forms.filter((form) => form !== canonical).toSorted()

const CLUB = [
  '北川联足球俱乐部宣布，主教练韩立群下课。北川联主场1比3负于海城铁狮。队长陈立辉说：“我们对不起球迷。”前锋卢卡斯·费雷拉头球破门，费雷拉已打入9球。韩教练没有发言。',
  '海城铁狮足球俱乐部消息，铁狮队3比1客场击败北川联。门将赵一鸣说，球队配得上胜利。',
]
const COURT = ['临江市中级人民法院8日开庭审理被告人李某某、王某受贿案。审判长孙晓梅宣布休庭。临江中院将择期宣判。', '据临江市中院消息，证人刘某说，他看见李某某离开。']
const COMPANY = ['星澜科技股份有限公司（以下简称“星澜科技”）发布新手机，CEO林若溪称，售价2999元起。星澜预计出货千万台。林总现场演示。']
const SEASON = [
  '昨晚，潭州雪豹队主场2比0击败松原港舵手队。雪豹队主教练连秉文说，球队进步了。舵手俱乐部没有发言。',
  '松原港舵手队客场0比2不敌潭州雪豹队，舵手队前锋托兰·别尔迪（Toran Berdy）伤退，别尔迪缺阵下一轮。潭州下雨。',
]
const BRAND = [
  '珂禾科技（Kehora）发布旗舰手机砚7。珂禾首席产品官虞岚说，前代砚6卖得很好。珂禾股价上涨。虞岚将出任联席总裁。',
  '珂禾召回砚7。市民邹先生的砚7起火，珂禾发言人滕可致歉。虞联席总裁没有发言。',
]
const VISIT = [
  '塔吉克斯坦总统努拉里出席中塔经贸论坛。塔方表示，中塔关系良好。努拉里总统说，访塔的中方企业很多。',
  '塔吉克斯坦共和國總統努拉里同中方會談。',
]
const RENAMED = ['滨河市（原名石埠）是座小城。石埠码头建于1932年。滨河发展很快。阿斯塔纳原来叫努尔苏丹。']

test.each([
  ['a club by the name before its trade', CLUB, '北川联足球俱乐部', ['北川联']],
  ['a club by its name proper', CLUB, '海城铁狮足球俱乐部', ['海城铁狮', '铁狮队']],
  ['a player by the part of a dotted name', CLUB, '卢卡斯·费雷拉', ['前锋卢卡斯·费雷拉', '费雷拉']],
  ['a coach by family name and title', CLUB, '韩立群', ['主教练韩立群', '韩教练']],
  ['a court by the characters of its words', COURT, '临江市中级人民法院', ['临江中院', '临江市中院']],
  ['a defendant kept anonymous', COURT, '李某某', ['被告人李某某']],
  ['a company by its stated and its shorter form', COMPANY, '星澜科技股份有限公司', ['星澜', '星澜科技']],
  ['a manager by address', COMPANY, '林若溪', ['CEO林若溪', '林总']],
  ['a president in both scripts, with his country', VISIT, '努拉里', ['努拉里总统', '塔吉克斯坦共和國總統努拉里', '塔吉克斯坦总统努拉里', '总统努拉里', '總統努拉里']],
  ['a country by letter, in the contexts that bind it', VISIT, '塔吉克斯坦', ['中塔', '塔吉克斯坦共和國', '塔方', '访塔']],
  ['a club by city and nickname', SEASON, '松原港舵手队', ['舵手俱乐部', '舵手队']],
  ['another of the same match', SEASON, '潭州雪豹队', ['雪豹队']],
  ['a coach with his club', SEASON, '连秉文', ['主教练连秉文', '雪豹队主教练连秉文']],
  ['a player by the foreign writing in brackets', SEASON, '托兰·别尔迪', ['Toran Berdy', '别尔迪', '前锋托兰·别尔迪', '舵手队前锋托兰·别尔迪']],
  ['a brand that no dictionary knows', BRAND, '珂禾科技', ['Kehora', '珂禾']],
  ['a manager by an office told elsewhere', BRAND, '虞岚', ['珂禾首席产品官虞岚', '虞联席总裁', '首席产品官虞岚']],
  ['a spokesman with the brand', BRAND, '滕可', ['发言人滕可', '珂禾发言人滕可']],
  ['a ware by word and number', BRAND, '砚7', []],
  ['its kin', BRAND, '砚6', []],
  ['somebody whom nobody names', BRAND, '邹先生', ['市民邹先生']],
  ['a port renamed on a day', ['石埠港今日更名临江港\n石埠港5月1日起正式更名为临江港，航道不变。'], '临江港', ['石埠港']],
  ['a town by its former name and without 市', RENAMED, '滨河市', ['滨河', '石埠']],
] as const)('%s', (_title, texts, canonical, forms) => {
  expect(formsOf(texts, canonical)).toEqual([...forms].toSorted())
})

test('a former name that held for a time carries its dates', () => {
  expect(gatherNames(RENAMED).find(({ canonical }) => canonical === '阿斯塔纳')?.dated).toContainEqual({ form: '努尔苏丹', from: '2019-03-23', until: '2022-09-17' })
})

test.each([
  ['two people of one family name', ['外长王启明到访。省长王国栋迎接。王主席说，欢迎。'], '王主席'],
  ['a title that nobody of that name was seen with', ['省长王国栋到场，王国栋致辞。王主席说，欢迎。'], '王主席'],
  ['two people of one family name, by address', ['外长王启明说，欢迎。省长王国栋说，谢谢。王老师笑了。'], '王老师'],
  ['two countries of one letter', ['土耳其、土库曼斯坦代表出席。土方表示欢迎。'], '土方'],
  ['two towns of one stem', ['青石县、青石镇受灾。青石的水位在涨。'], '青石'],
  ['a city beside its club', ['昨晚，潭州雪豹队主场2比0取胜。潭州下雨。雪豹队庆祝。'], '潭州'],
  ['two clubs of one nickname', ['潭州雪豹队主场2比0取胜。松原雪豹队主场1比0取胜。雪豹队庆祝。潭州、松原都下雨。'], '雪豹队'],
  ['two companies of one brand', ['珂禾科技召回手机，珂禾汽车公司宣布降价，珂禾科技股价上涨。珂禾回应称，珂禾没有裁员。'], '珂禾'],
  ['a stranger and one of his family name told of elsewhere', ['摄影师邹寒到场，邹寒说，很美。', '市民邹先生的车被撞。'], '邹先生'],
  ['two courts with one short form', ['临江市中级人民法院和临海市中级人民法院同日开庭，临中院宣判。'], '临中院'],
])('%s: the short form is nobody\'s', (_title, texts, form) => {
  expect(gatherNames(texts).filter(({ canonical, forms }) => canonical !== form && forms.includes(form))).toEqual([])
})

test('whoever is anonymous under another sign is another person', () => {
  const people = gatherNames(['被告人李某、李某某、张某甲、张某乙到庭，李某说，没有意见。李某某说，要上诉。']).filter(({ kind }) => kind === 'person')
  expect(people.map(({ forms }) => forms.filter((form) => /^.某/.test(form)).length)).toEqual(people.map(() => 1))
})

test('what was bound in the story is bound in a sentence about it', () => {
  const known = gatherNames([...VISIT, ...CLUB])
  expect(findNames('塔方感谢韩教练，铁狮队也到场。', known).map(({ canonical }) => canonical)).toEqual(['塔吉克斯坦', '韩立群', '海城铁狮足球俱乐部'])
})

const groups = (order: readonly string[]) => gatherNames(order).map(({ canonical, forms, kind }) => `${kind} ${canonical}: ${forms.toSorted().join(' ')}`).toSorted()
const canonicals = (texts: readonly string[]) => gatherNames(texts).map(({ canonical }) => canonical).toSorted()

test('a known person is the span, the title stands beside it', () => {
  const known = gatherNames(VISIT)
  expect(findNames('努拉里总统回国。', known).map(({ text, title }) => [text, title])).toEqual([['努拉里', '总统']])
})

test('the order of the articles changes no group', () => {
  const texts = [...CLUB, ...COURT, ...COMPANY, ...VISIT]
  const expected = groups(texts)
  fc.assert(fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (order) => {
    expect(groups(order)).toEqual(expected)
  }), { numRuns: 8 })
})

test('a text in the other script adds forms and no names', () => {
  expect(canonicals([...CLUB, ...CLUB.map(toTraditional)])).toEqual(canonicals(CLUB))
})
