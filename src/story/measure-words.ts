import type { QuantityKind } from '../language/index.ts'

/** What is counted or measured, by one name for all its wordings. */
export interface Measure {
  readonly name: string
  /** Measures of one series are shown side by side: 罚金 and 罚款. Never taken for one. */
  readonly series: string
  /** It grows or shrinks from hour to hour while an event lasts: 死亡, 转移. Two values of one day need not clash. */
  readonly isRunning: boolean
}

interface Row {
  readonly kinds: readonly QuantityKind[]
  readonly isRunning?: true
  /** One line for each measure: its name first, then the other wordings; `series` before a colon where it is not the name. */
  readonly measures: readonly string[]
}

/**
 * Measures of the news, any subject: words that may replace each other without changing what is counted, and kept apart where the
 * books keep them apart (营收 and 净利润, 总投资 and 完成投资). Simplified script.
 *
 * Source: 《同义词词林》 for the general words; the terms of statistics of the National Bureau of Statistics, of the accounting standards
 * (企业会计准则), of disaster reports (自然灾害情况统计调查制度) and of sport.
 */
const ROWS: readonly Row[] = [
  {
    kinds: ['count'], isRunning: true,
    measures: [
      '死亡 遇难 身亡 丧生 罹难 死者 遇难者 死难 亡者 殉职 死亡人数', '受伤 负伤 伤者 受伤者 伤员 受伤人数 受轻伤 送医 入院治疗', '伤势:重伤 重伤者 重伤员', '伤势:轻伤 轻伤者', '失踪 失联 下落不明 失踪者 失联人员 失踪人员',
      '转移 撤离 疏散 转移安置 紧急转移 避险转移', '受灾 受灾人口', '救援人员 救援力量 搜救人员 救援队员 参与救援 投入救援 抢险人员', '获救 救出 解救 营救', '被困 受困 滞留', '住院 住院治疗 留院',
      '确诊 确诊病例 新增确诊', '感染 感染者', '治愈 治愈出院', '停运 取消航班', '损毁 倒塌 毁坏', '受损', '完成 更换完成',
    ],
  },
  {
    kinds: ['count'],
    measures: [
      '观众 入场 上座 到场 观赛 现场观众 入场人数 上座人数 观众人数 现场球迷 入场观众 观赛人数 到场观众 到场球迷 购票入场 观影人次', '参加人数 参赛 报名 参赛选手 参赛人数 报名人数', '销量 卖出 售出 卖掉 销售 出售 销出 热销 共售', '产量 下线', '出货 出货量 发货',
      '交付 交付量', '订单 预订 预定 下订 大定', '召回 回收召回', '票房人次 售票', '积分 总积分', '扣分 扣除 扣罚', '用户 注册用户 活跃用户', '下载 下载量', '员工 雇员 职工',
      '裁员 裁减 裁撤', '游客 接待游客 旅客接待量', '旅客 乘客 客流 客运量 旅客发送量', '被告 被告人', '同案 同案受审 同案犯', '展商 参展商 参展企业', '进球 打入 攻入 打进 轰入', '得分 砍下',
    ],
  },
  {
    kinds: ['money'],
    measures: [
      '营收 收入 营业收入 总收入 营业额 年收入', '利润:净利润 净利 纯利', '利润:利润 营业利润 利润总额', '利润:亏损 净亏损', '投资:投资 总投资 投资额 投资总额 计划投资', '投资:完成投资 累计完成投资 已投资 已完成投资', '价格:售价 起售价 定价 版售 售 单价 零售价 建议零售价 卖价', '票价 门票 票面价',
      '降价 直降 优惠 便宜', '涨价', '转会费 转会身价 转会费用', '罚:罚金 处罚金 并处罚金', '罚:罚款 罚没 处罚款', '赔偿 赔偿金 赔款 赔付 赔偿款', '抚恤金', '经济损失 直接经济损失 损失', '募捐 捐款 善款 捐赠', '融资 募资 募集资金', '贷款', '市值', '票房 总票房', '贸易额 贸易总额 贸易量 进出口总额', '出口 出口额',
      '进口 进口额', '成交额 交易额 成交总额', '预算 总预算', '造价 总造价 工程造价', '薪酬 年薪 薪资', '奖金 总奖金', '计提费用 计提', '生产总值 地区生产总值',
    ],
  },
  {
    kinds: ['percent', 'percentage-point'],
    measures: ['股价', '失业率', '完成率', '入住率', '上座率', '市场份额 市占率 份额', '投票率', '支持率', '毛利率', '通货膨胀率 通胀率', '利率', '覆盖率'],
  },
  {
    kinds: ['measure'],
    measures: ['降雨量 降水量 雨量 累计降雨 最大降雨量', '水位 最高水位 洪峰水位', '流量 洪峰流量 最大流量', '气温 最高气温', '风速 最大风速', '全长 总长 长度 长', '主跨 跨径', '距离:下游', '距离:上游', '面积 总面积 占地面积 占地', '建筑面积 总建筑面积', '过火面积', '重量 机身重 重',
      '深度 震源深度', '装机容量 装机 总装机容量', '发电量 年发电量', '吞吐量 货物吞吐量', '震级'],
  },
]

interface Entry extends Measure {
  readonly kinds: readonly QuantityKind[]
}

const entries: ReadonlyMap<string, readonly Entry[]> = (() => {
  const found = new Map<string, Entry[]>()
  for (const { kinds, isRunning = false, measures } of ROWS) {
    for (const line of measures) {
      const [series, words] = line.includes(':') ? line.split(':') as [string, string] : [line.split(' ')[0]!, line]
      for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), { name: words.split(' ')[0]!, series, kinds, isRunning }])
    }
  }
  return found
})()

/** The longest wording first: 营业收入 before 收入. */
const WORDING = new RegExp([...entries.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|'), 'g')

/** Points of a table, and points taken away: points won in a match: what a bare 分 counts. `积47分`, `44分次之`; `砍下30分` (one match). Near miss: `得分能力` (no figure). */
const POINTS: readonly (readonly [RegExp, Measure])[] = [
  [/[扣罚]/, { name: '扣分', series: '扣分', isRunning: false }],
  [/得到|拿到|拿下|砍下|砍得|轰下|斩获|独得|狂砍|贡献/, { name: '得分', series: '得分', isRunning: false }],
  [/积|(?:位居|屈居|居于|排在?|排名|位列|名列|暂列|高居|居)(?:榜|首|第|亚|次|末|尾)|领跑|领先榜|次之|紧随|榜首|冠军|亚军|季军|夺冠|登顶|捧杯|垫底/, { name: '积分', series: '积分', isRunning: false }],
]

/** In: the clause around a figure of 分, in simplified script. Out: is it of a table, of a penalty, of a match? */
export const readPoints = (clause: string): Measure | undefined => POINTS.find(([pattern]) => pattern.test(clause))?.[1]


/**
 * Which measure does a stretch of text name?
 *
 * In: the stretch, in simplified script; the kind of the figure that it stands beside; on which side the figure is. Out: the measure
 * named nearest to the figure, with the place of its wording in the stretch. Pure.
 */
export function findMeasure(stretch: string, kind: QuantityKind, side: 'behind' | 'before'): { readonly measure: Measure; readonly start: number; readonly end: number } | undefined {
  const found = [...stretch.matchAll(WORDING)].flatMap((match) => {
    const measure = entries.get(match[0])!.find(({ kinds }) => kinds.includes(kind))
    return measure ? [{ measure, start: match.index, end: match.index + match[0].length }] : []
  })
  return side === 'behind' ? found[0] : found.at(-1)
}
