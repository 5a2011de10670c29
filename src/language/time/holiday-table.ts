/**
 * Days with a name, by the rule that finds them in a year:
 * `03-12` a date; `W5-2-7` the second Sunday of May (`W11-4-4`, `W5--1-1` the last Monday); `L5-5` the lunar calendar, `L0` its last day;
 * `x8` after a rule: so many days long.
 * `T04:4.81` a solar term; `E-46` days from Easter, `O-2` from Orthodox Easter; `H Tishri 10` the Hebrew, `I9-1` the Islamic calendar.
 * Sources: the State Council's list of holidays, the General Office's of memorial days, the UN's of observances; the churches' computus.
 */
const RULES: readonly (readonly [rule: string, names: string])[] = [
  ['01-01', '元旦节 元旦 阳历新年 公历新年'], ['02-14', '情人节'], ['03-07', '女生节'], ['03-08', '国际妇女节 三八妇女节 三八节 妇女节'], ['03-12', '植树节'],
  ['03-15', '国际消费者权益日 消费者权益日'], ['03-22', '世界水日'], ['04-01', '愚人节'], ['04-22', '世界地球日'], ['04-23', '世界读书日'],
  ['05-01', '五一国际劳动节 国际劳动节 五一劳动节 劳动节 五一节 五一'], ['05-04', '五四青年节 青年节'], ['05-12', '国际护士节 护士节'], ['06-01', '六一国际儿童节 国际儿童节 六一儿童节 儿童节'],
  ['06-05', '世界环境日'], ['07-01', '建党节 香港回归纪念日'], ['08-01', '八一建军节 建军节'], ['09-03', '抗战胜利纪念日'], ['09-10', '教师节'], ['09-30', '烈士纪念日'],
  ['10-01', '国庆节 国庆日'], ['10-10', '双十节'], ['10-16', '老板节'], ['10-31', '万圣夜'], ['11-01', '万圣节'], ['11-11', '光棍节'], ['12-13', '国家公祭日'], ['12-20', '澳门回归纪念日'],
  ['12-24', '平安夜'], ['12-25', '圣诞节 圣诞'], ['12-26', '节礼日'],
  ['T04:4.81', '清明节 清明'], ['T12:21.94', '冬至'], ['T06:21.37', '夏至'], ['T03:20.646', '春分'], ['T09:23.042', '秋分'],
  ['L1-1', '农历新年 大年初一 春节'], ['L1-1', '正月正时 正月朔日'], ['L1-15', '元宵节'], ['L2-2', '龙抬头'], ['L5-5', '端午节 端午'], ['L7-7', '七夕节 七夕'], ['L7-15', '中元节'],
  ['L8-15', '中秋节 中秋'], ['L9-9', '重阳节'], ['L12-8', '腊八节'], ['L0', '除夕夜 除夕 大年三十'],
  ['W5-2-7', '母亲节'], ['W6-3-7', '父亲节'], ['W11-4-4', '感恩节'],
  ['E-47', '忏悔火曜日'], ['E-46', '大斋首日 圣灰星期三 圣灰日'], ['E-46x46', '大斋期'], ['E-7', '棕枝主日'], ['E-3', '神圣星期四 圣周四'], ['E-2', '耶稣受难日 主受难节 圣周五'],
  ['E-1', '耶稣受难日翌日'], ['E0', '复活节'], ['E1', '复活节星期一'], ['E39', '耶稣升天节'], ['E49', '五旬节 圣灵降临节 圣灵降临日'], ['E50', '圣灵节庆日'], ['E56', '圣三主日 圣三节'],
  ['E60', '基督圣体圣血节 基督圣体圣血瞻礼 基督圣体节'],
  ['O-8', '拉撒路圣周六'], ['O-7', '东正教棕枝主日 东正教圣树主日 东正教基督苦难主日'], ['O-2', '东正教耶稣受难日 东正教圣周五 东正教沉默周五'],
  ['O-1', '东正教神圣周六 东正教圣周六 东正教主受难节翌日 东正教复活节前夜'], ['O0', '东正教复活节'],
  ['H Tishri 1x2', '犹太新年'], ['H Tishri 10', '赎罪日'], ['H Tishri 15x7', '住棚节'], ['H Tishri 23', '西赫托拉节 西赫妥拉节 转经节 律法节'], ['H Kislev 25x8', '光明节 献殿节 烛光节'],
  ['H Shevat 15', '犹太植树节 图比舍巴特节 树木新年'], ['H Adar 14', '普珥节'], ['H Nisan 15x7', '逾越节'], ['H Iyar 18', '犹太教篝火节 篝火节'], ['H Sivan 6', '七七节 新果实节'], ['H Av 9', '圣殿被毁日'],
  ['I1-1', '伊斯兰教新年 伊斯兰新年'], ['I1-10', '阿舒拉节'], ['I7-27', '夜行登霄节 登霄节'], ['I9-1x29', '穆斯林斋月 斋月'], ['I10-1', '开斋节 肉孜节 尔代节'], ['I12-10', '古尔邦节 宰牲节'],
]

export interface Holiday {
  readonly rule: string
  readonly days: number
}

const holidayOf = (rule: string): Holiday => {
  const [start, days] = rule.split('x')
  return { rule: start!, days: days === undefined ? 1 : Number(days) }
}

export const HOLIDAYS: ReadonlyMap<string, Holiday> = new Map(RULES.flatMap(([rule, names]) => names.split(' ').map((name) => [name, holidayOf(rule)] as const)))
export const HOLIDAY_NAMES: readonly string[] = [...HOLIDAYS.keys()]
