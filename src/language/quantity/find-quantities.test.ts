import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectWithin } from '../../../test/processor-time.ts'
import { findQuantities, type Quantity } from './index.ts'

/** `近30场` as `nearly 30 场`; a range as `5..10 公里`. */
const brief = ({ kind, modifier, value, upper, unit, direction }: Quantity) =>
  [kind === 'ordinal' ? '#' : '', modifier, direction, upper === undefined ? value : `${value}..${upper}`, unit].filter((part) => part !== undefined && part !== '').join(' ')
const read = (text: string) => findQuantities(text).map(brief)

describe('amounts with a unit', () => {
  test.each([
    ['出席近30场活动', 'nearly 30 场'], ['举办了30餘場活動', 'over 30 场'], ['签署近 40 项协议', 'nearly 40 项'], ['数十份文件', '20..99 份'], ['300多名学生', 'over 300 名'],
    ['三四十人', '30..40 人'], ['十七八岁', '17..18 岁'], ['相距5—10公里', '5..10 公里'], ['投资3至5万元', '30000..50000 元'], ['增长12.5%', 'up 12.5 %'],
    ['下降百分之三十', 'down 30 %'], ['约占三成', 'about 30 %'], ['提高2个百分点', 'up 2 百分点'], ['翻一番', 'up 2 倍'], ['增长2.3倍', 'up 2.3 倍'], ['948億美元', '94800000000 美元'],
    ['9.48百亿美元', '94800000000 美元'], ['HK$3.5亿', '350000000 港元'], ['$5 million', '5000000 美元'], ['人民币8000元', '8000 元'], ['停留48小时', '48 小时'],
    ['有期徒刑三年六个月', '3.5 年'], ['用时2小时30分', '2.5 小时'], ['成绩9秒83', '9.83 秒'], ['不少于30人', 'at-least 30 人'], ['三年以上', 'at-least 3 年'], ['超过300亿元', 'over 30000000000 元'],
    ['不到一半', 'under 0.5'], ['10人左右', 'about 10 人'], ['降至零下12℃', 'down -12 摄氏度'], ['装机50兆瓦', '50 兆瓦'], ['中心气压955百帕', '955 百帕'], ['发电3.2亿千瓦时', '320000000 千瓦时'],
    ['３０名队员', '30 名'], ['共12,034人', '12034 人'], ['疏散１２，０３４人', '12034 人'], ['赔偿两万五千元', '25000 元'], ['二两茶叶', '2 两'], ['数万人到场', '20000..100000 人'], ['上百人', 'at-least 100 人'], ['案件增至上万起', 'at-least up 10000 起'], ['等了两个多小时', 'over 2 小时'], ['两个多星期', 'over 2 周'], ['百余名', 'over 100 名'],
    ['两年半', '2.5 年'], ['打八五折', '85 %'], ['沪指收报3245.67点', '3245.67 点'], ['3块5毛', '3.5 元'], ['四点倡议', '4 点'], ['两度会晤', '2 次'], ['5国代表', '5 国'], ['五大工程', '5 大'],
    ['可能面临近30亿欧元违约金', 'nearly 3000000000 欧元'], ['约1/4的受访者', 'about 0.25'], ['他7投5中拿到13分', '13 分'], ['佔比達四成五', '45 %'], ['民調約2成5', 'about 25 %'], ['港幣50億元', '5000000000 港元'], ['攝氏38度', '38 摄氏度'], ['PPI为-1.2%', '-1.2 %'], ['拘留15日', '15 天'],
    ['翻了一倍多', 'over up 2 倍'], ['跳过2米38', '2.38 米'], ['身高一米八五', '1.85 米'], ['跑出2小时04分48', '7488 秒'], ['晋级16强', '16 强'],
    ['4000多首民歌', 'over 4000 首'], ['流量每秒1.2万立方米', '12000 立方米/秒'], ['每小时約90公里', 'about 90 公里/小时'], ['每小时30人', '30 人'],
  ])('%s', (text, expected) => {
    expect(read(text)).toContain(expected)
  })

  test('days and nights are two amounts', () => {
    expect(read('3 天 2 夜里')).toEqual(['3 天', '2 夜'])
  })
})

describe('ordinals', () => {
  test.each([
    ['第9次到访', '# 9 次'], ['第二十四屆運動會', '# 24 届'], ['首届论坛', '# 1 届'], ['第一大客户', '# 1'], ['二十届三中全会', '# 20 届'], ['第89分钟', '# 89 分钟'], ['第一战场', '# 1'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

test('scores, told from clock times by the words of a contest', () => {
  expect(findQuantities('海澜队2比1取胜，首局25:18领先，次局6：3').map(({ kind, value, upper }) => [kind, value, upper])).toEqual([['score', 2, 1], ['score', 25, 18], ['score', 6, 3]])
  expect(read('会议12:30开始')).toEqual([])
})

describe('what is no quantity', () => {
  test.each([
    '2031年6月16日', '6月16日至18日', '二〇三一年', '16日8时30分', '下午2点到4点', '凌晨三点半', '21世纪90年代', '90后', '周三', '三季度', '上半年', '初三', '2029/30赛季', '公元前221年',
    '电话010-88886666', '邮编：310000', '版本2.3.1', 'COVID-19', 'F-16战机', 'iPhone 15', 'G20峰会', '3号线', '602室', '4K电视', '（600000）', '〔2031〕15号', '京ICP备12345678号',
    '一带一路', '一些', '统一', '进一步', '五台山', '三门峡', '十分重要', '千方百计', '两岸', '一等奖', '元首战略', '四周都是水', '十四五规划', '双十一', '万一', '第三方', '居首位', '一、总体要求',
    'https://example.org/2031/50%/30人.html', '鱼翻身', '一起出席', '四分之一决赛', '3301舰', '标普500', '“8·12”事故', '95后', '年三十晚上', '三角关系', '十字路口', '三天两头', '20国集团', '成倍增长', '拨打110',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})

test('“a” is marked where one may mean no more', () => {
  expect(findQuantities('一名男子、两名女子').map(({ indefinite }) => indefinite)).toEqual([true, undefined])
})

const pieces = fc.constantFrom('近', '30', '三十', '余', '场', '万', '亿', '元', '，', '2031年', '约', '%', '第', '次', '至', '.', '比', '個', '億', '點', '半', '公里', ' ', '。', '两', '折', '分之', '千', '零')
const texts = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''))

test('offsets slice, spans do not overlap, every value is a number', () => {
  fc.assert(fc.property(texts, (text) => {
    let end = 0
    for (const quantity of findQuantities(text)) {
      expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text)
      expect(quantity.start).toBeGreaterThanOrEqual(end)
      expect(Number.isFinite(quantity.value)).toBe(true)
      if (quantity.upper !== undefined) expect(Number.isFinite(quantity.upper)).toBe(true)
      end = quantity.end
    }
  }))
})

const TRADITIONAL: Readonly<Record<string, string>> = { 余: '餘', 场: '場', 万: '萬', 亿: '億', 约: '約', 两: '兩' }

test('traditional characters change no value', () => {
  fc.assert(fc.property(texts, (text) => {
    const traditional = text.replaceAll(/[余场万亿约两]/g, (character) => TRADITIONAL[character]!)
    expect(read(traditional)).toEqual(read(text))
  }))
})

test('an amount with its unit is read back from either way of writing it', () => {
  fc.assert(fc.property(fc.integer({ min: 2, max: 99_999_999 }), fc.constantFrom('人', '公里', '元', '吨'), (value, unit) => {
    expect(read(`共${value}${unit}`)).toEqual([`${value} ${unit}`])
    expect(read(`共${value.toLocaleString('en-US')}${unit}`)).toEqual([`${value} ${unit}`])
  }))
})

test.each(['一', '万', '3至5', '1 200', '百分之', '3月、', '第', '连续三'])('a page of %s alone is read in one pass', (piece) => {
  expectWithin(8000, () => expect(findQuantities(piece.repeat(20_000 / piece.length)).every(({ value }) => Number.isFinite(value))).toBe(true))
})
