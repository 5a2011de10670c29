import type { QuantityKind } from './quantity.ts'

/** What a word after a number makes of it. */
export interface Unit {
  readonly kind: QuantityKind
  /** The first form of its row: what `Quantity.unit` says. */
  readonly name: string
  /** Units of one dimension can be compared: 1 of this is `factor` of the dimension's base. */
  readonly dimension: string
  readonly factor: number
}

type Row = readonly [forms: string, factor?: number]

/**
 * Legal units of measurement of the PRC (1984), the market and imperial units still met in news, SI symbols.
 * Forms are in simplified script; the first is the name. Factors lead to the dimension's first row.
 */
const MEASURES: Readonly<Record<string, readonly Row[]>> = {
  length: [
    ['米 公尺 m M'], ['公里 千米 km KM Km', 1000], ['分米', 0.1], ['厘米 公分 cm CM', 0.01], ['毫米 mm MM', 0.001], ['微米 μm', 1e-6], ['纳米 奈米 nm', 1e-9],
    ['海里 浬', 1852], ['英里', 1609.344], ['英尺 呎', 0.3048], ['英寸 吋', 0.0254], ['华里 里', 500], ['丈', 10 / 3], ['尺', 1 / 3], ['寸', 1 / 30],
    ['光年', 9.4607e15],
  ],
  area: [
    ['平方米 平米 ㎡ m² 平方公尺'], ['平方公里 平方千米 km² km2', 1e6], ['平方厘米', 1e-4], ['公顷', 1e4], ['亩', 2000 / 3], ['英亩', 4046.856],
    ['平方英尺 平方呎', 0.092903], ['平方英里', 2_589_988], ['坪', 3.305785],
  ],
  volume: [['立方米 m³ m3 方水 方土'], ['立方公里', 1e9], ['升 公升 L', 0.001], ['毫升 mL ml', 1e-6], ['桶 barrels barrel', 0.158987], ['加仑', 0.00378541]],
  mass: [
    ['吨 公吨 t'], ['公斤 千克 kg KG Kg', 1e-3], ['克 g', 1e-6], ['克拉', 2e-7], ['毫克 mg', 1e-9], ['微克 μg', 1e-12], ['斤', 5e-4], ['磅', 4.535924e-4], ['盎司', 2.834952e-5],
  ],
  liang: [['两']],
  power: [['千瓦 kW KW kw'], ['瓦 瓦特 W', 1e-3], ['兆瓦 MW', 1e3], ['吉瓦 GW', 1e6], ['马力', 0.7355]],
  energy: [['千瓦时 千瓦小时 度电 kWh KWh kwh'], ['兆瓦时 MWh', 1e3], ['吉瓦时 GWh', 1e6]],
  heat: [['千卡 大卡 kcal'], ['焦耳 焦', 1 / 4184]],
  frequency: [['赫兹 赫 Hz'], ['千赫 千赫兹 kHz', 1e3], ['兆赫 兆赫兹 MHz', 1e6], ['吉赫 吉赫兹 GHz', 1e9]],
  data: [['比特'], ['千比特', 1e3], ['字节', 8], ['KB', 8e3], ['MB 兆字节', 8e6], ['GB 吉字节', 8e9], ['TB', 8e12], ['PB', 8e15]],
  celsius: [['摄氏度 ℃ °C'], ['度']],
  fahrenheit: [['华氏度 ℉ °F']],
  angle: [['°']],
  pressure: [['百帕 hPa'], ['帕', 0.01], ['兆帕 MPa', 1e4], ['千帕 kPa', 10], ['毫米汞柱', 1.333224]],
  concentration: [['微克/立方米'], ['毫克/立方米', 1000]],
  speed: [['公里/小时 公里每小时 千米/小时 km/h 公里/时'], ['米/秒 米每秒 m/s', 3.6], ['马赫', 1225]],
  flow: [['立方米/秒 立方米每秒 个流量']],
  voltage: [['伏 伏特 V'], ['千伏 kV', 1000]],
  charge: [['毫安时 毫安 mAh']],
  sound: [['分贝 dB']],
  image: [['像素']],
  luminance: [['尼特']],
  grade: [['级']],
  age: [['岁 周岁']],
  generation: [['旬']],
  load: [['标准箱 标箱 TEU']],
  tonnage: [['总吨'], ['载重吨']],
}

const DURATIONS: Readonly<Record<string, readonly Row[]>> = {
  time: [
    ['秒 秒钟 seconds second', 1], ['毫秒', 0.001], ['分钟 minutes minute', 60], ['刻钟', 900], ['小时 个小时 个多小时 钟头 个钟头 个多钟头 个半小时 hours hour', 3600],
    ['天 日 昼夜 个昼夜 days day', 86_400], ['周 星期 个星期 个多星期 礼拜 个礼拜 weeks week', 604_800],
  ],
  months: [['个月 个多月 个半月 个月份 months month'], ['季度 个季度', 3], ['年 载 个年头 years year', 12], ['世纪 个世纪', 1200]],
  anniversary: [['周年']],
  nights: [['夜 晚']],
  seasons: [['赛季 个赛季']],
  terms: [['学期 个学期']],
}

/** Currencies in circulation that Chinese news names, by their usual names, codes and signs. */
const CURRENCIES: readonly string[] = [
  '元 人民币 元人民币 块钱 块 RMB CNY 人民币元', '美元 美金 美刀 USD dollars dollar 元美金', '欧元 EUR euros', '英镑 GBP', '日元 日圆 JPY', '韩元 韩圆 KRW', '港元 港币 HKD 元港币',
  '新台币 台币 新台币元 元新台币 TWD', '澳门元 葡币 澳门币 MOP', '澳元 澳大利亚元 AUD', '加元 加拿大元 CAD', '新西兰元 纽元', '新加坡元 新元 坡币 SGD', '瑞士法郎 瑞郎 CHF',
  '卢布', '坚戈', '苏姆', '索姆', '索莫尼', '马纳特', '格里夫纳', '兹罗提', '福林', '列伊', '列弗', '里拉', '里亚尔', '第纳尔', '迪拉姆', '谢克尔',
  '印度卢比', '卢比', '巴基斯坦卢比', '塔卡', '泰铢 铢', '越南盾 越盾', '印尼盾 印尼卢比', '林吉特 令吉', '比索', '菲律宾比索', '基普', '瑞尔', '缅元 缅币', '图格里克', '朝元',
  '兰特', '奈拉', '先令', '埃镑', '比尔', '塞地', '法郎', '西非法郎 中非法郎', '雷亚尔', '克朗', '瑞典克朗', '挪威克朗', '丹麦克朗', '特别提款权',
]

/** Small change, as shares of the currency before it or of the yuan. */
const CHANGE: readonly Row[] = [['角 毛', 0.1], ['分钱', 0.01], ['厘', 0.001]]

/** Signs and words that stand before an amount; longest first. */
export const CURRENCY_PREFIXES: readonly (readonly [string, string])[] = [
  ['US\\$', '美元'], ['HK\\$', '港元'], ['NT\\$', '新台币'], ['AU?\\$', '澳元'], ['CA?\\$', '加元'], ['S\\$', '新加坡元'], ['MOP\\$?', '澳门元'], ['\\$', '美元'],
  ['[¥￥]', '元'], ['€', '欧元'], ['£', '英镑'], ['₩', '韩元'], ['₹', '印度卢比'], ['₽', '卢布'], ['(?:RMB|CNY) ?', '元'], ['USD ?', '美元'], ['EUR ?', '欧元'],
  ['HKD ?', '港元'], ['人民币 ?', '元'], ['新台币 ?', '新台币'], ['台币 ?', '新台币'], ['港币 ?', '港元'], ['美金 ?', '美元'], ['澳门币 ?', '澳门元'], ['日币 ?', '日元'],
]

/**
 * Classifiers of modern Chinese (after 现代汉语八百词, appendix of classifiers), one family a row: what one counts with another of
 * its row can be the same things. People, countries and occasions have several; the rest stand alone.
 */
const CLASSIFIERS: readonly string[] = [
  '人 名 位 个人 死 伤 people', '人次', '人份', '户', '国 个国家 国家', '省 个省', '市 个市 个城市 城', '县 个县', '州 个州', '村 个村', '镇 个镇', '乡 个乡', '乡镇 个乡镇', '街道 个街道', '地 个地区', '方', '党', '军', '校', '部门 个部门 部委',
  '次 回 趟 遍 度次 times', '场 场次', '届', '轮', '回合 个回合', '起 宗 桩', '例', '项 大项 小项', '件', '份', '条', '款', '种 类 样 大类', '个', '家', '所', '座 幢 栋', '处', '艘', '架', '辆', '台', '套', '部', '册 本', '篇',
  '封', '张', '支', '枚', '颗', '粒', '株 棵', '头', '只', '匹', '尾', '羽', '块', '片', '根', '枝', '朵', '束', '双', '对', '副', '组', '队', '支队', '班', '列', '节', '层', '间', '单', '笔', '批', '批次', '期', '集',
  '章', '页', '句', '字', '票', '席', '分', '球', '局', '盘', '站', '道', '盏', '顶', '把', '箱', '袋', '瓶', '杯', '碗', '盒', '车', '车次', '架次', '班次', '航次', '频次', '步', '口', '号', '扇', '门', '卷', '幅',
  '任', '代', '环', '发', '战', '胜', '负', '平', '连胜', '连败', '连冠', '金', '银', '铜', '记', '大', '股', '单元', '台次', '例次', '点', '篮板 个篮板', '助攻 次助攻', '抢断 次抢断', '盖帽 次盖帽 个盖帽', '强', '手', '首', '行', '剂', '针', '车道', '床', '圈', '杆', '桌', '顿', '餐', '堂', '格', '核', '缸', '舱', '滴', '筐', '串', '幕', '尊', '罐', '捆', '中', '投',
]

type NamedUnit = readonly [form: string, unit: Unit]

function unitsOf(kind: QuantityKind, dimension: string, table: readonly Row[]): readonly NamedUnit[] {
  return table.flatMap(([row, factor = 1]) => {
    const forms = row.split(' ')
    return forms.map((form): NamedUnit => [form, { kind, name: forms[0]!, dimension, factor }])
  })
}

/** A classifier keeps its own word, and shares its family's dimension. */
function classifiersOf(row: string): readonly NamedUnit[] {
  const forms = row.split(' ')
  const dimension = forms[0]!
  return forms.map((form) => [form, { kind: 'count', name: /^[a-z]/.test(form) ? dimension : form, dimension, factor: 1 }])
}

function unitRows(): readonly NamedUnit[] {
  return [
    ...CLASSIFIERS.flatMap(classifiersOf),
    ...Object.entries(MEASURES).flatMap(([dimension, table]) => unitsOf('measure', dimension, table)),
    ...Object.entries(DURATIONS).flatMap(([dimension, table]) => unitsOf('duration', dimension, table)),
    ...CURRENCIES.flatMap((forms) => unitsOf('money', forms.split(' ')[0]!, [[forms]])),
    ...unitsOf('money', '元', CHANGE),
    ...unitsOf('percent', 'percent', [['% percent'], ['‰', 0.1]]),
    ...unitsOf('percentage-point', 'percentage-point', [['百分点 个百分点 percentage points'], ['基点 个基点', 0.01]]),
    ...unitsOf('multiple', 'multiple', [['倍']]),
  ]
}

/** Every form of every unit. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(unitRows())

/** The forms that begin with each character, the longest first. */
const FORMS: ReadonlyMap<string, readonly string[]> = byFirst([...UNITS.keys()].toSorted((a, b) => b.length - a.length))
const LATIN = /[A-Za-z]/

function byFirst(forms: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const form of forms) {
    const others = found.get(form[0]!)
    if (others) others.push(form)
    else found.set(form[0]!, [form])
  }
  return found
}

/** In: folded text, a place. Out: the longest form of a unit that stands there. A Latin one ends at the end of its word. */
export function unitFormAt(text: string, at: number): string | undefined {
  return FORMS.get(text[at] ?? '')?.find((form) => {
    if (!text.startsWith(form, at)) return false
    return !LATIN.test(form.at(-1)!) || !LATIN.test(text[at + form.length] ?? '')
  })
}
