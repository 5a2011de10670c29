/**
 * Verbs that one party does to another, so that exchanging the two changes what is said. Not 会见, 合作: those go both ways.
 * Ours: general vocabulary of news. Each row is one deed; behind the bar the words by which the other party tells it: 不敌 for 战胜.
 */
const DEEDS = [
  '战胜 击败 打败 力克 险胜 大胜 完胜 胜 逆转 淘汰 横扫 击退 完败|不敌 负于 惜败 惜败于 输给 败给 落败于 憾负 败于',
  '起诉 控告 指控 状告 告上法庭 举报 检举|', '批评 指责 谴责 抨击 痛批|', '抗议|', '警告|', '收购 并购 买下 入股 控股 增持 兼并 吞并|卖给 出售给', '投资 注资 资助|', '援助 支援 驰援|', '救助 营救 救出|',
  '邀请|应邀', '任命 提名 推荐 起用 聘任 聘请|', '授予 颁发 表彰 奖励|', '处罚 罚款 处分|', '逮捕 抓获 拘留 拘捕 羁押|', '袭击 攻击 轰炸 空袭 炮击|', '杀害 打伤 刺伤 枪杀 殴打|', '追尾 撞上 撞击 碰撞|',
  '提供 供应 交付 赠送 捐赠 移交 转交 借给 赔偿 偿还 出借 颁给|收到 接收 获赠', '出售 转让|购得 受让', '索赔|', '欠|', '领先 反超 超越|落后 落后于', '取代 接替 接任 替代|', '击落 击沉 入侵 占领 制裁|',
  '支持 力挺|', '反对 抵制 否决|', '拒绝 回绝 婉拒|', '执教 指导|', '访问 到访 出访 走访|', '带领 率领 陪同|', '欺骗 诈骗 骗取|', '说服 劝说|', '道歉|', '求助|', '感谢|', '租给 出租|租用 承租', '授权|',
]

export interface Deed {
  readonly deed: number
  /** The subject is the one to whom it is done: 不敌. */
  readonly turned: boolean
}

const TABLE: ReadonlyMap<string, Deed> = new Map(
  DEEDS.flatMap((row, deed) => row.split('|').flatMap((words, side) => words.split(' ').filter(Boolean).map((word): [string, Deed] => [word, { deed, turned: side === 1 }]))),
)

/** Longer words first: 惜败于 before 惜败. Matches `击败`, not the 胜 of 胜利, 名胜, 大获全胜. */
const PATTERN = new RegExp([...TABLE.keys()].toSorted((a, b) => b.length - a.length).map((word) => (word === '胜' ? '(?<=[\\d\\u4e00-\\u9fff]\\d?)(?<![大险完获取全名优必])胜(?![利出任率负者算])' : word)).join('|'), 'g')

export interface DeedMention extends Deed {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** In: a folded text. Out: the deeds in it, in order. */
export const findDeeds = (folded: string): readonly DeedMention[] =>
  [...folded.matchAll(PATTERN)].map(({ 0: text, index }) => ({ ...TABLE.get(text)!, start: index, end: index + text.length, text }))
