/**
 * Words that shut one another out: where the source has the one of an event, a statement with the other contradicts it.
 *
 * Ours: general vocabulary of news. Each row holds two sides or more; a side's words mean about the same here.
 */
const ROWS: readonly (readonly string[])[] = [
  ['增长 上升 上涨 提高 提升 增加 走高 攀升 回升 扩大 涨至 升至 增至 涨价 上调 反弹 猛增 激增 飙升 多增', '下降 下跌 减少 降低 下滑 回落 走低 缩减 缩小 萎缩 跌至 降至 减至 降价 下调 暴跌 骤降 锐减 跌幅'],
  ['战胜 击败 取胜 获胜 大胜 险胜 完胜 力克 胜出 赢下 晋级', '不敌 负于 惜败 告负 输给 落败 失利 败给 完败 大败 淘汰 出局'],
  ['上半场', '下半场'], ['主场', '客场'], ['进口', '出口'], ['上半年', '下半年'], ['有罪', '无罪'], ['盈利', '亏损'], ['支持 赞成 赞同 同意', '反对 拒绝 否决 抵制'],
  ['批准 通过 核准', '驳回 否决 未通过'], ['胜诉', '败诉'], ['上游', '下游'], ['升温 转暖 回暖', '降温 转冷'], ['流入', '流出'], ['买入 增持', '卖出 减持 抛售'],
  ['顺差', '逆差'], ['加息', '降息'], ['开放 重开 恢复开放', '关闭 封闭'], ['好转 改善 缓解', '恶化 加剧 加重'], ['减弱 减轻 变弱', '增强 加强 变强'], ['提前', '推迟 延期 延后'], ['成功', '失败'],
  ['领先', '落后'], ['首发', '替补'], ['原告', '被告'], ['上诉', '服判'], ['扩招 扩编', '裁员 缩编'], ['阳性', '阴性'], ['有效', '无效'], ['合法', '非法 违法'], ['公开', '不公开'], ['承认', '否认'], ['赢得 夺得', '丢掉 失去'],
  ['红色预警', '橙色预警', '黄色预警', '蓝色预警'], ['金牌 冠军', '银牌 亚军', '铜牌 季军'], ['前锋', '中场', '后卫', '门将'], ['男单', '女单', '男双', '女双', '混双'],
  ['一审', '二审', '再审'], ['小学', '初中', '高中'], ['博士', '硕士', '本科'], ['半决赛', '四分之一决赛 八强赛', '小组赛'],
]

export interface Opposite {
  readonly word: string
  readonly row: number
  readonly side: number
  /** Two sides only: denying the one says the other. */
  readonly opposed: boolean
}

const TABLE: ReadonlyMap<string, Opposite> = new Map(
  ROWS.flatMap((sides, row) =>
    sides.flatMap((words, side) => words.split(' ').map((word): [string, Opposite] => [word, { word, row, side, opposed: sides.length === 2 }])),
  ),
)

/** Longer words first, so that 未通过 is not read as 通过. Matches `增长`, not `成长`. */
const PATTERN = new RegExp([...TABLE.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'g')

export interface OppositeMention extends Opposite {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** In: a folded text. Out: its words of the table, in order. */
export function findOpposites(folded: string): readonly OppositeMention[] {
  return [...folded.matchAll(PATTERN)].map((match) => ({
    ...TABLE.get(match[0])!, start: match.index, end: match.index + match[0].length, text: match[0],
  }))
}
