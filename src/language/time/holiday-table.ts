import { after, easter, harvest, hebrew, hindu, type HolidayRule, islamic, israeli, lunar, lunarEve, nth, on, orthodoxEaster, solarTerm } from './holiday-rules.ts'

/**
 * Days with a name: the rule that finds them in a year, their names, how many days they last (one, if nothing is said).
 * Sources: the State Council's list of holidays, the General Office's of memorial days, the National People's Congress's and the UN's of
 * observances; the churches' computus; the Hebrew and the Umm al-Qura calendar (feasts from their evening on); the Hindu moon calendar.
 * A name that is more often another word (大雪, 雨水, 独立日, the 联合国日 of 联合国日内瓦办事处) stands here with what makes it sure, or not at all.
 */
const ROWS: readonly (readonly [rule: HolidayRule, names: string, days?: number])[] = [
  // China, by the Gregorian calendar
  [on(1, 1), '元旦节 元旦 阳历新年 公历新年'], [on(1, 10), '中国人民警察节 人民警察节'], [on(3, 3), '全国爱耳日'], [on(3, 5), '学雷锋纪念日'], [on(3, 7), '女生节'],
  [on(3, 8), '三八国际妇女节 国际劳动妇女节 三八妇女节 国际妇女节 三八节 妇女节'], [on(3, 12), '植树节'], [on(3, 15), '国际消费者权益日 消费者权益日'],
  [on(4, 15), '全民国家安全教育日'], [on(4, 24), '中国航天日'], [on(5, 1), '五一国际劳动节 国际劳动节 五一劳动节 劳动节 五一节 五一'], [on(5, 4), '五四青年节 青年节'],
  [on(5, 10), '中国品牌日'], [on(5, 12), '全国防灾减灾日 防灾减灾日'], [on(5, 20), '中国学生营养日'], [on(5, 30), '全国科技工作者日'], [on(6, 1), '六一国际儿童节 国际儿童节 六一儿童节 儿童节'],
  [on(6, 25), '全国土地日'], [on(7, 1), '建党节 香港回归纪念日'], [on(8, 1), '八一建军节 建军节'], [on(8, 8), '全民健身日'], [on(8, 15), '全国生态日'], [on(8, 19), '中国医师节'],
  [on(9, 3), '抗战胜利纪念日'], [on(9, 10), '教师节'], [on(9, 18), '九一八事变纪念日'], [on(9, 30), '烈士纪念日'], [on(10, 1), '国庆节 国庆日'], [on(10, 10), '双十节'], [on(10, 16), '老板节'],
  [on(11, 8), '中国记者节 记者节'], [on(11, 9), '全国消防日 消防宣传日'], [on(11, 11), '光棍节'], [on(12, 4), '国家宪法日'], [on(12, 13), '国家公祭日'], [on(12, 20), '澳门回归纪念日'],
  [nth(6, 2, 6), '文化和自然遗产日'], [nth(9, 3, 6), '全民国防教育日'],
  // China, by sun and moon
  [solarTerm(315), '立春'], [solarTerm(330), '雨水节气'], [solarTerm(345), '惊蛰'], [solarTerm(0), '春分'], [solarTerm(15), '清明节 清明'], [solarTerm(30), '谷雨'],
  [solarTerm(45), '立夏'], [solarTerm(60), '小满节气'], [solarTerm(75), '芒种'], [solarTerm(90), '夏至'], [solarTerm(105), '小暑'], [solarTerm(120), '大暑'],
  [solarTerm(135), '立秋'], [solarTerm(150), '处暑'], [solarTerm(165), '白露节气'], [solarTerm(180), '秋分 中国农民丰收节 农民丰收节'], [solarTerm(195), '寒露'], [solarTerm(210), '霜降'],
  [solarTerm(225), '立冬'], [solarTerm(240), '小雪节气'], [solarTerm(255), '大雪节气'], [solarTerm(270), '冬至节 冬至'], [solarTerm(285), '小寒节气'], [solarTerm(300), '大寒节气'],
  [lunar(1, 1), '农历新年 大年初一 春节 正月正时 正月朔日'], [lunar(1, 15), '元宵节'], [lunar(2, 2), '龙抬头'], [lunar(5, 5), '端午节 端午'], [lunar(7, 7), '七夕节 七夕'],
  [lunar(7, 15), '中元节 盂兰盆节 盂兰节'], [lunar(8, 15), '中秋节 中秋'], [lunar(9, 9), '重阳节'], [lunar(12, 8), '腊八节'], [lunarEve, '除夕夜 除夕 大年三十 农历除夕'],
  [lunar(4, 8), '佛诞日 浴佛节'], [lunar(4, 15), '卫塞节 威瑟节 比萨宝蕉节'], [lunar(3, 23), '妈祖诞辰日 妈祖诞'],
  // the West
  [on(1, 6), '主显节'], [on(2, 14), '情人节 圣瓦伦丁节'], [on(3, 17), '圣帕特里克节'], [on(4, 1), '愚人节'], [on(10, 31), '万圣夜 万圣节前夜'], [on(11, 1), '万圣节 诸圣节'],
  [on(12, 24), '平安夜 圣诞前夜'], [on(12, 25), '圣诞节 圣诞日 圣诞'], [on(12, 26), '节礼日'], [nth(5, 2, 7), '母亲节'], [nth(6, 3, 7), '父亲节'], [nth(11, 4, 4), '感恩节'],
  [nth(1, 3, 1), '马丁·路德·金纪念日 马丁·路德·金日'], [nth(5, -1, 1), '阵亡将士纪念日'], [on(7, 4), '美国独立日 美国国庆日'], [nth(9, 1, 1), '美国劳工节 美国劳动节'],
  [nth(10, 2, 1), '哥伦布日'], [on(11, 11), '退伍军人节'], [after(nth(11, 4, 4), 4), '网络星期一'], [on(1, 26), '澳大利亚国庆日'], [on(4, 25), '澳新军团日'],
  [on(7, 1), '加拿大国庆日'], [on(7, 14), '法国国庆日 巴士底日'], [on(10, 3), '德国统一日'], [on(5, 9), '卫国战争胜利日 俄罗斯胜利日'], [on(8, 15), '印度独立日 韩国光复节'],
  [on(1, 26), '印度共和国日'], [on(4, 27), '荷兰国王节 国王节'], [on(4, 13), '宋干节 泰国泼水节', 3],
  [easter(-47), '忏悔火曜日 忏悔星期二'], [easter(-46), '大斋首日 圣灰星期三 圣灰瞻礼 圣灰日 灰日'], [easter(-46), '大斋期', 46], [easter(-7), '棕枝主日 圣枝主日'],
  [easter(-3), '神圣星期四 濯足节 圣周四'], [easter(-2), '耶稣受难日 主受难节 主受难日 圣周五'], [easter(-1), '耶稣受难日翌日 神圣周六 圣周六'], [easter(0), '复活节 主复活日'], [easter(1), '复活节星期一 复活节周一'],
  [easter(39), '耶稣升天节 升天节'], [easter(49), '五旬节 圣灵降临节 圣灵降临日'], [easter(50), '圣灵节庆日 圣灵降临节星期一'], [easter(56), '圣三主日 圣三节 三一主日'],
  [easter(60), '基督圣体圣血节 基督圣体圣血瞻礼 基督圣体节'],
  [orthodoxEaster(-48), '东正教净周一'], [orthodoxEaster(-8), '拉撒路圣周六'], [orthodoxEaster(-7), '东正教棕枝主日 东正教圣树主日 东正教圣枝主日 东正教基督苦难主日'],
  [orthodoxEaster(-2), '东正教耶稣受难日 东正教圣周五 东正教沉默周五'], [orthodoxEaster(-1), '东正教神圣周六 东正教圣周六 东正教主受难节翌日 东正教复活节前夜'],
  [orthodoxEaster(0), '东正教复活节 东正教主复活日'], [orthodoxEaster(1), '东正教复活节星期一'], [orthodoxEaster(49), '东正教五旬节 东正教圣三主日'], [on(1, 7), '东正教圣诞节'],
  // the Jewish year
  [hebrew('Tishri', 1), '犹太新年', 3], [hebrew('Tishri', 10), '赎罪日', 2], [hebrew('Tishri', 15), '住棚节', 8], [hebrew('Tishri', 22), '圣会节', 2],
  [hebrew('Tishri', 23), '西赫托拉节 西赫妥拉节 转经节 律法节 妥拉节', 2], [hebrew('Kislev', 25), '光明节 献殿节 修殿节 烛光节 哈努卡节', 9], [hebrew('Shevat', 15), '犹太植树节 图比舍巴特节 树木新年', 2],
  [hebrew('Adar', 14), '普珥节', 2], [hebrew('Nisan', 15), '逾越节', 8], [hebrew('Iyar', 18), '犹太教篝火节 篝火节', 2], [hebrew('Sivan', 6), '七七节 新果实节', 2], [hebrew('Av', 9), '圣殿被毁日', 2],
  [israeli('Iyar', 5, { 1: 1, 5: -1, 6: -2 }), '以色列独立日 以色列国庆节 以色列国庆日', 2], [israeli('Nisan', 27, { 5: -1, 7: 1 }), '犹太人大屠杀纪念日', 2],
  // the Islamic year
  [islamic(1, 1), '伊斯兰教新年 伊斯兰新年'], [islamic(1, 10), '阿舒拉节'], [islamic(3, 12), '圣纪节 先知诞辰日'], [islamic(7, 27), '夜行登霄节 登霄节'], [islamic(9, 1), '穆斯林斋月 斋月', 29],
  [islamic(9, 27), '法令之夜 权力之夜 盖德尔夜'], [islamic(10, 1), '开斋节 肉孜节 尔代节'], [islamic(12, 10), '古尔邦节 宰牲节'],
  // India
  [harvest(-1), '印度丰收节第一天 庞格尔节第一天'], [harvest(0), '印度丰收节 淡米尔丰收节 泰米尔丰收节 庞格尔节'], [harvest(1), '印度丰收节第三天 庞格尔节第三天'], [harvest(2), '印度丰收节第四天 庞格尔节第四天'],
  [hindu(11, 15, 18), '洒红节 侯丽节 荷丽节 胡里节 好利节 霍利节 欢悦节', 2], [hindu(6, 30, 18), '排灯节 万灯节 印度灯节 屠妖节'], [hindu(6, 1, 6), '九夜节 难近母节', 9],
  [hindu(6, 10, 12), '十胜节 凯旋节'], [hindu(7, 6, 12), '克哈特普迦节'], [hindu(4, 15, 12), '印度兄妹节 拉克沙班丹节'], [hindu(5, 4, 12), '象头神节'], [hindu(4, 23, 24), '黑天神诞辰'],
  [hindu(10, 29, 24), '湿婆神节 湿婆节'], [hindu(0, 9, 12), '罗摩节 罗摩诞辰'],
  // observances of the UN and others
  [on(2, 4), '世界癌症日'], [on(2, 2), '世界湿地日'], [on(3, 20), '国际幸福日'], [on(3, 21), '世界睡眠日 国际森林日'], [on(3, 22), '世界水日'], [on(3, 23), '世界气象日'], [on(3, 24), '世界防治结核病日'],
  [nth(3, -1, 6), '地球一小时'], [on(4, 7), '世界卫生日'], [on(4, 22), '世界地球日'], [on(4, 23), '世界读书日'], [on(4, 26), '世界知识产权日'], [on(5, 12), '国际护士节 护士节'], [on(5, 18), '国际博物馆日'],
  [on(5, 21), '国际茶日'], [on(5, 22), '国际生物多样性日'], [on(5, 31), '世界无烟日'], [on(6, 5), '世界环境日'], [on(6, 8), '世界海洋日'], [on(6, 14), '世界献血者日'], [on(6, 17), '世界防治荒漠化与干旱日'],
  [on(6, 20), '世界难民日'], [on(6, 21), '国际瑜伽日'], [on(6, 23), '国际奥林匹克日'], [on(6, 26), '国际禁毒日'], [on(7, 11), '世界人口日'], [on(7, 28), '世界肝炎日'], [on(7, 29), '全球老虎日'],
  [on(8, 12), '国际青年日'], [on(9, 21), '国际和平日'], [on(9, 27), '世界旅游日'], [on(9, 29), '世界心脏日'], [on(10, 4), '世界动物日'], [on(10, 10), '世界精神卫生日'], [on(10, 16), '世界粮食日'],
  [on(11, 14), '联合国糖尿病日 世界糖尿病日'], [on(11, 20), '世界儿童日'], [on(12, 1), '世界艾滋病日'], [on(12, 3), '国际残疾人日'], [on(12, 5), '国际志愿者日'],
  [on(12, 9), '国际反腐败日'], [on(12, 10), '世界人权日'], [nth(10, 1, 1), '世界住房日 世界人居日'],
]

export interface Holiday {
  readonly rule: HolidayRule
  readonly days: number
}

export const HOLIDAYS: ReadonlyMap<string, Holiday> = new Map(ROWS.flatMap(([rule, names, days = 1]) => names.split(' ').map((name) => [name, { rule, days }] as const)))
export const HOLIDAY_NAMES: readonly string[] = [...HOLIDAYS.keys()]
/** Solar terms that people are called by as well: 王立春. They need a word before them that can stand before a day. */
export const TERMS_AND_NAMES: readonly string[] = '立春 惊蛰 春分 谷雨 立夏 芒种 夏至 小暑 大暑 立秋 处暑 秋分 寒露 霜降 立冬 冬至 清明'.split(' ')
