import { describe, expect, test } from 'vitest'
import { findTimes } from './index.ts'

const REFERENCE = '2031-06-17T16:00'
const valuesOf = (text: string, reference: string | undefined = REFERENCE) =>
  findTimes(text, { reference }).map(({ text, timex }) => `${text}=${timex}`)

type Row = readonly [text: string, values: readonly string[]]

describe('dates as news writes them', () => {
  test.each<Row>([
    ['澜港轮渡于2029年3月8日通航', ['2029年3月8日=2029-03-08']],
    ['論壇於２０２９年３月８日至１０日舉行', ['２０２９年３月８日至１０日=2029-03-08/2029-03-10']],
    ['展会 2031 年 6 月 4 日至 6 日在北岭举办', ['2031 年 6 月 4 日至 6 日=2031-06-04/2031-06-06']],
    ['二〇三〇年六月，大桥合龙', ['二〇三〇年六月=2030-06']],
    ['發布於2031/6/9，更新於2031-06-10 08:55', ['2031/6/9=2031-06-09', '2031-06-10 08:55=2031-06-10T08:55']],
    ['6月16日，代表团抵达澜港', ['6月16日=2031-06-16']],
    ['16日下午，双方会谈', ['16日下午=2031-06-16TAF']],
    ['當地時間15日晚，渡輪靠岸', ['15日晚=2031-06-15TEV']],
    ['民國一百二十年，堤防完工', ['民國一百二十年=2031']],
    ['农历五月初五，龙舟下水', ['农历五月初五=2031-06-24']],
    ['大年初五，庙会开张', ['大年初五=2031-01-27']],
    ['2026—2030年间，渔港扩建', ['2026—2030年=2026/2030']],
    ['周五(13日)开庭，下周三宣判', ['周五(13日)=2031-06-13', '下周三=2031-06-25']],
    ['今天（6月16日）上午，闸门开启', ['今天（6月16日）上午=2031-06-16TMO']],
    ['12月30日至1月2日停航', ['12月30日至1月2日=2031-12-30/2032-01-02']],
    ['前晚（15日）9时起放水', ['前晚=2031-06-15TEV', '15日=2031-06-15', '9时=2031-06-15T21']],
    ['捷運昨（16）日上午停駛，今（17日）晚恢復', ['昨（16）日上午=2031-06-16TMO', '今（17日）晚=2031-06-17TEV']],
    ['明（2032）年3月動工，上（5）月底決標，今（120）年底公告', ['明（2032）年3月=2032-03', '上（5）月底=2031-05', '今（120）年底=2031']],
    ['此前（13）人在场，今（15）名代表出席', []],
    ['展覽將於12月1日登場，館長昨（16）日說明', ['12月1日=2031-12-01', '昨（16）日=2031-06-16']],
    ['昨晚停水，9时恢复', ['昨晚=2031-06-16TEV', '9时=2031-06-16T09']],
    ['大桥将于7月12日通车。市长3日说，工程已完成', ['7月12日=2031-07-12', '3日=2031-06-03']],
    ['大桥将于7月12日通车，15日恢复收费', ['7月12日=2031-07-12', '15日=2031-07-15']],
    ['上午10时许至下午2时停水', ['上午10时许至下午2时=2031-06-17T10/2031-06-17T14']],
  ])('%s', (text, values) => expect(valuesOf(text)).toEqual(values))
})

test('a day that tells which match is meant is not the day that the next one counts from', () => {
  expect(valuesOf('6月6日，委员会认定，该队在5月26日的比赛中犯规。次日，俱乐部认错。')).toEqual(['6月6日=2031-06-06', '5月26日=2031-05-26', '次日=2031-06-07'])
  expect(valuesOf('6月6日的比赛结束。次日，俱乐部认错。')).toEqual(['6月6日=2031-06-06', '次日=2031-06-07'])
})

test('the day on which a thing was founded, told in passing, is not the day that 同日 means', () => {
  expect(valuesOf('6月16日，双方会谈。该公司成立于2001年5月8日。同日，双方签约。17日，代表团离开。')).toEqual(['6月16日=2031-06-16', '2001年5月8日=2001-05-08', '同日=2031-06-16', '17日=2031-06-17'])
  expect(valuesOf('6月16日，双方会谈。该公司2029年7月1日曾失火，当天停产。次日，记者到访。')).toEqual(['6月16日=2031-06-16', '2029年7月1日=2029-07-01', '当天=2029-07-01', '次日=XXXX-XX-XX'])
})

test('on the day of a year after, a day without its year may be of either', () => {
  expect(findTimes('2030年6月10日，大坝决口。6月17日，村庄重建。', { reference: REFERENCE })[1]).toMatchObject({ text: '6月17日', timex: 'XXXX-06-17' })
})

describe('what is counted from the publication', () => {
  test.each<Row>([
    ['昨晚，暴雨来袭', ['昨晚=2031-06-16TEV']],
    ['去年5月开工，明年底完工', ['去年5月=2030-05', '明年底=2032']],
    ['上周日闭幕，本月初揭幕', ['上周日=2031-06-15', '本月初=2031-06']],
    ['五年前，小镇还没有桥', ['五年前=2026']],
    ['涉事生产线上月29日起停产', ['上月29日=2031-05-29']],
    ['须于十日之内答复', ['十日=P10D']],
    ['6月10日之内答复', ['6月10日=2031-06-10']],
    ['1598年以来，灯塔三次重建', ['1598年=1598']],
    ['11年来，客流增长一倍', ['11年来=2020-06-17/2031-06-17']],
    ['今年一季度盈利，去年同期亏损', ['今年一季度=2031-Q1', '去年同期=2030-01-01/2030-03-31']],
    ['六月三日之前返校', ['六月三日=2031-06-03']],
    ['1-10月，进口额下降', ['1-10月=2031-01/2031-10']],
    ['上世纪90年代，矿山关闭', ['上世纪90年代=199']],
    ['三天后将再次发射', ['三天后=2031-06-20']],
  ])('%s', (text, values) => expect(valuesOf(text)).toEqual(values))

  test('on a Sunday a bare Monday may be either side, and has no value', () => {
    expect(findTimes('星期一，议会复会', { reference: '2031-06-15' })[0]?.begin).toBeUndefined()
    expect(findTimes('议会将于星期一复会', { reference: '2031-06-15' })[0]?.timex).toBe('2031-06-16')
    expect(findTimes('星期一，议会复会', { reference: '2031-06-18' })[0]?.timex).toBe('2031-06-16')
  })

  test('without a publication date such words are found, and have no value', () => {
    const [today] = findTimes('今天，渡口停航')
    expect(today).toMatchObject({ text: '今天', timex: 'XXXX-XX-XX' })
    expect(today?.begin).toBeUndefined()
    expect(findTimes('6月16日，渡口停航')[0]).toMatchObject({ timex: 'XXXX-06-16', stated: ['month', 'day'] })
  })
})

describe('what is counted from a date named before', () => {
  test.each<Row>([
    ['他2028年5月转会，当年9月首秀，翌年夺冠', ['2028年5月=2028-05', '当年9月=2028-09', '翌年=2029']],
    ['2030年5月2日，大桥动工。4日，首桩打下。次日，二号桩完工', ['2030年5月2日=2030-05-02', '4日=2030-05-04', '次日=2030-05-05']],
    ['2022年1月举行建交30周年视频会', ['2022年1月=2022-01', '30周年=1992']],
    ['6月6日，双方会谈。当年，两人同窗', ['6月6日=2031-06-06', '当年=XXXX']],
    ['2030年恰逢公司成立5周年', ['2030年=2030', '5周年=2025']],
    ['今年是协定签署20周年', ['今年=2031', '20周年=2011']],
    ['在首次到访十年之际，他重返北岭', ['十年之际=2021']],
    ['在庆祝成立100周年的大会上', ['100周年=P100Y']],
    ['2029年9月，他首访北岭。16日，他再次抵达', ['2029年9月=2029-09', '16日=2031-06-16']],
    ['2020年8月建成。两年后扩建', ['2020年8月=2020-08', '两年后=2022']],
    ['渔市停办20年后将于今年6月重开', ['20年后=XXXX', '今年6月=2031-06']],
  ])('%s', (text, values) => expect(valuesOf(text)).toEqual(values))

  test('a date that both the publication and the sentence before would explain has no value', () => {
    const [, second] = findTimes('2019年，他加入澜港队，8月3日首次登场。', { reference: REFERENCE })
    expect(second).toMatchObject({ text: '8月3日', timex: 'XXXX-08-03' })
    expect(second?.begin).toBeUndefined()
  })

  test.each([
    ['1998年6月，洪水来袭。7月2日，堤坝决口。8月1日，水退。', ['1998-06', 'XXXX-07-02', 'XXXX-08-01']],
    ['1998年6月5日，洪水来袭。7月2日，堤坝决口。8月1日，水退。', ['1998-06-05', '1998-07-02', '1998-08-01']],
    ['2029年9月，他首访北岭。6月16日，他再次抵达。', ['2029-09', '2031-06-16']],
    ['6月16日，他抵达。2029年1月，他首访北岭。6月16日的会谈持续三小时。', ['2031-06-16', '2029-01', '2031-06-16', 'PT3H']],
  ])('a background year goes on only where nothing speaks against it: %s', (text, timexes) => {
    expect(findTimes(text, { reference: REFERENCE }).map(({ timex }) => timex)).toEqual(timexes)
  })

  test('the day of an event is not the day named last', () => {
    expect(valuesOf('6月12日，医院通报称，事发当天有人报警')).toEqual(['6月12日=2031-06-12', '当天=XXXX-XX-XX'])
  })

  test('the end of a night in one place may be the next day in another', () => {
    expect(findTimes('当地时间16日晚', { reference: REFERENCE })[0]?.zone).toBe('local')
    expect(findTimes('北京时间17日凌晨', { reference: REFERENCE })[0]?.zone).toBe('beijing')
  })
})

describe('lengths, repetitions and limits', () => {
  test.each<Row>([
    ['5天4夜行程', ['5天4夜=P5D']],
    ['停留48小时', ['48小时=PT48H']],
    ['用时2分35秒', ['2分35秒=PT2M35S']],
    ['历时近三年', ['近三年=P3Y']],
    ['每两年举办一次，每周一休馆', ['每两年=P2Y', '每周一=XXXX-WXX-1']],
    ['每周一至周五开放', ['每周一至周五=XXXX-WXX-1/XXXX-WXX-5']],
    ['每天上午9时至17时供水', ['每天=P1D', '上午9时至17时=T09/T17']],
    ['“十四五”期间新建三座桥', ['十四五=2021/2025']],
    ['每年9月开学', ['每年=P1Y', '9月=XXXX-09']],
  ])('%s', (text, values) => expect(valuesOf(text)).toEqual(values))

  test.each([
    ['截至5月底，已售出三成', 'until'], ['2035年前建成', 'before'], ['自2029年起实施', 'since'], ['6月18日左右到货', 'approximately'], ['2030年底', 'end'],
  ] as const)('%s', (text, modifier) => expect(findTimes(text, { reference: REFERENCE })[0]?.modifier).toBe(modifier))

  test('6月18日前往 is no limit', () => expect(findTimes('6月18日前往澜港', { reference: REFERENCE })[0]?.modifier).toBeUndefined())
})

test.each([
  '比分3:2，第一节28:19', '四局11:8、9:11、11:00、12:10', '电话010-12345678', '许可证1012010001', '国发〔2031〕12号', '第3日', '第5次', '20岁', '2024级学生', '100日元', '16日本队球迷', '如今年轻人多',
  '目前天津降雨', '说明天气好', '今后天然气降价', '之前年均增长', '首次日本站', '图案是日本海', '不同年龄', '今日头条', '晚点名', '“黄金30年”', '《三天两夜》', '公元前221年',
  '几年前', '30多年前', '十几天', '黑色星期五', '192.168.12.30', 'G20峰会', '五月天演唱会', '3.16亿', '版本2.10.3',
])('%s holds no time', (text) => {
  expect(valuesOf(text)).toEqual([])
})
